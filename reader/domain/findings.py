"""What a check of a library found wrong."""

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
