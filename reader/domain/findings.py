"""What a check of a library proved, and what it found wrong."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """The parts of a library that a check looks at."""

    FILE = "file"  # SQLite's own structure
    LINK = "link"  # rows that point at missing ones
    TEXT = "text"  # texts against their hashes
    PARAGRAPH = "paragraph"  # where paragraphs start
    QUOTE = "quote"  # offsets of annotations against quotes
    ORIGINAL = "original"  # the bytes as they came
    COUNT = "count"  # the counts of the tree


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in one sentence."""

    kind: FindingKind
    message: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check looked at, and its findings.

    `originals` counts the imported files that the library knows, `kept` those of them whose bytes it keeps;
    `texts` the versions of all articles, `quotes` the annotations.
    """

    originals: int
    kept: int
    texts: int
    quotes: int
    findings: tuple[Finding, ...]

    @property
    def proven_originals(self) -> int:
        """Kept files that are byte for byte what was imported."""
        return self.kept - self._count(FindingKind.ORIGINAL)

    @property
    def proven_texts(self) -> int:
        """Texts that have the hash they were imported with."""
        return max(0, self.texts - self._count(FindingKind.TEXT))

    @property
    def proven_quotes(self) -> int:
        """Annotations that stand on their words."""
        return self.quotes - self._count(FindingKind.QUOTE)

    def _count(self, kind: FindingKind) -> int:
        return sum(finding.kind is kind for finding in self.findings)
