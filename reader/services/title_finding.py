"""Finding articles by what their titles are called, as one types. Reads only; any thread."""

from reader.domain.titles import FoundTitle
from reader.store import titles
from reader.store.library import Library


def find_titles(library: Library, typed: str, limit: int = 8) -> list[FoundTitle]:
    """Articles in whose titles words begin with every word typed, those stored last first."""
    words = "".join(one if one.isalnum() else " " for one in typed).split()
    with library.read() as unit:
        return titles.find_titles(unit, words, limit)
