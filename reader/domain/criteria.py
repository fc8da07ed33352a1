"""What a filter asks of articles. The tree, its counts, the reading queue, searches and exports follow it.

All parts that are given have to hold; of one part any of its values will do. Smart folders keep criteria as JSON.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from reader.domain.articles import ReadingState
from reader.domain.day_basis import DayBasis as DayBasis
from reader.domain.ids import SourceId, TagId

_JSON_MAX_CP = 1_000_000
_NUMBER_END = 2**63


@dataclass(frozen=True, slots=True)
class Criteria:
    """`words` is a query as in the search field. `tags` stand for the tags below them too; with `coders` they ask
    for an annotation or a tag on the article that such a coder made with such a tag. `first` and `last` are days,
    months or years (ISO), both within the range; an article is within it when all of the day, month or year is
    under which it is filed, so undated ones are not. `is_starred` is the star of the
    article. `batch` is an import.
    """

    words: str = ""
    tags: tuple[TagId, ...] = ()
    coders: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    languages: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    states: tuple[ReadingState, ...] = ()
    has_memo: bool = False
    is_starred: bool = False
    has_annotations: bool | None = None
    batch: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether every article meets them."""
        return self == EVERYTHING

    def to_json(self) -> str:
        """The parts that are given, as JSON with sorted keys."""
        given = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) != field.default
        }
        return json.dumps(given, ensure_ascii=False, sort_keys=True)


EVERYTHING = Criteria()
"""The criteria that every article meets."""


def read_criteria(text: str) -> Criteria:
    """The criteria of a JSON text. What is unknown or does not fit is left out, so that nothing written by another
    version keeps a library from being opened. Of what is nested too deep or far too long nothing is understood.
    """
    if len(text) > _JSON_MAX_CP:
        return EVERYTHING
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return EVERYTHING
    if not isinstance(found, dict):
        return EVERYTHING
    taken = {name: read(found[name]) for name, read in _READERS.items() if name in found}
    return Criteria(**{name: value for name, value in taken.items() if value is not None})


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: Any) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < _NUMBER_END
    return value if is_number else None


def _many(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...] | None]:
    def read_all(value: Any) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            return None
        return tuple(one for one in map(read, value) if one is not None)

    return read_all


def _state(value: Any) -> ReadingState | None:
    return ReadingState(value) if value in list(ReadingState) else None


_READERS: dict[str, Callable[[Any], Any]] = {
    "words": _text,
    "tags": _many(_number),
    "coders": _many(_text),
    "sources": _many(_number),
    "languages": _many(_text),
    "first": _text,
    "last": _text,
    "states": _many(_state),
    "has_memo": _flag,
    "is_starred": _flag,
    "has_annotations": _flag,
    "batch": _number,
}
