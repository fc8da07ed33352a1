"""Finding articles by what their titles are called, as one types. Reads only; any thread."""

from collections.abc import Sequence

from reader.domain.index_text import query_phrase
from reader.domain.titles import FoundTitle
from reader.store import titles
from reader.store.library import Library

_LOOKED_THROUGH = 400
"""Of so many titles that hold the longer words, a single letter takes those it begins a word in."""


def find_titles(library: Library, typed: str, limit: int = 8) -> list[FoundTitle]:
    """Articles in whose titles words begin with every word typed, those stored last first.

    The index knows no beginnings of one letter: such a word is looked for in the titles that the longer words
    give, so that what is found stays while the next word is begun. A letter alone is sought as a whole word.
    """
    words = _words(typed)
    letters = [word for word in words if "*" not in query_phrase(word, is_prefix=True)]
    longer = [word for word in words if word not in letters]
    with library.read() as unit:
        if not letters or not longer:
            return titles.find_titles(unit, words, limit)
        found = titles.find_titles(unit, longer, max(limit, _LOOKED_THROUGH))
    return [one for one in found if _begins_all(one.title, letters)][:limit]


def _begins_all(title: str, letters: Sequence[str]) -> bool:
    words = _words(title.casefold())
    return all(any(word.startswith(letter.casefold()) for word in words) for letter in letters)


def _words(text: str) -> list[str]:
    return "".join(one if one.isalnum() else " " for one in text).split()
