"""The orders of a concordance: sorting 100,000 lines takes some tenths of a second, so a worker does it. No Qt."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from reader.domain.finding import Hit

_WORD = re.compile(r"\w+")
_WORDS_MAX = 8
"""Words of a context that take part in the order."""
_APART = "\x00"
_LAST = "\U0010ffff"
"""Sorts behind every date."""


class Order(StrEnum):
    """What lines are sorted by."""

    FOUND = "found"
    LEFT = "left"
    MATCH = "match"
    RIGHT = "right"
    SOURCE = "source"
    DATE = "date"


def sort_lines(
    hits: Sequence[Hit], lines: Sequence[int], order: Order, *, is_descending: bool = False
) -> list[int]:
    """The lines, given as places in `hits`, in another order. Equal ones stay in the order in which they were
    given, so that one order after another gives both; unknown dates come last either way.

    The left context is sorted by its last word, then by the one before it and so on.
    """
    if order is Order.FOUND:
        return sorted(lines, reverse=is_descending)
    make_key = _KEYS[order]
    keys = {line: make_key(hits[line]) for line in lines}
    sorted_lines = sorted(lines, key=keys.__getitem__, reverse=is_descending)
    if order is Order.DATE and is_descending:
        unknown = [line for line in sorted_lines if keys[line] == _LAST]
        return [line for line in sorted_lines if keys[line] != _LAST] + unknown
    return sorted_lines


def _left_key(hit: Hit) -> str:
    return _APART.join(_WORD.findall(hit.left.casefold())[: -_WORDS_MAX - 1 : -1])


def _right_key(hit: Hit) -> str:
    return _APART.join(_WORD.findall(hit.right.casefold())[:_WORDS_MAX])


def _match_key(hit: Hit) -> str:
    return _APART.join(_WORD.findall(hit.quote.casefold())[:_WORDS_MAX])


def _source_key(hit: Hit) -> str:
    return f"{hit.source.casefold() or _LAST}{_APART}{hit.language}"


def _date_key(hit: Hit) -> str:
    first = hit.date.date_from or hit.date.date_to
    return str(first) if first is not None else _LAST


_KEYS: dict[Order, Callable[[Hit], str]] = {
    Order.LEFT: _left_key,
    Order.MATCH: _match_key,
    Order.RIGHT: _right_key,
    Order.SOURCE: _source_key,
    Order.DATE: _date_key,
}
