"""Sources with their counts, the top level of the tree. The start of the program asks it, so it stands alone."""

from dataclasses import dataclass

from reader.domain.ids import SourceId


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source with the number of articles held and of items listed but not held. "" is an unknown name.

    `group` is the name under which the tree gathers it with others; "" stands by itself.
    """

    id: SourceId
    name: str
    language: str
    held: int
    listed: int
    group: str = ""


def source_rank(name: str, language: str) -> tuple[bool, str, str, str]:
    """What sources are sorted by: names without regard to case, then languages; the unknown source stands last."""
    return not name, name.casefold(), language, name
