"""What sources are called where one has to be chosen, and which one is meant by what was typed."""

from collections.abc import Sequence

from reader.domain.places import SourceCount
from reader.domain.sources import Source, source_words


def source_label(source: Source | SourceCount) -> str:
    """Name and language: "Naenara · English"; the name alone where the language is not known."""
    return source_words(source.name, source.language)


def find_by_label(sources: Sequence[Source], typed: str) -> Source | None:
    """The source whose label was typed, in any case."""
    return next((one for one in sources if source_label(one).casefold() == typed.casefold()), None)


def list_groups(sources: Sequence[Source]) -> list[str]:
    """The names of the groups that there are, sorted without regard to case."""
    return sorted({one.group for one in sources} - {""}, key=lambda name: (name.casefold(), name))
