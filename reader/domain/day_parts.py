"""Dividing what is filed under one key into parts, so that no node of the tree has too many rows.

Parts are told by the keys that they begin with. Those keys stay when articles come or go: a part grows or shrinks
and is only divided itself once it is too long, so that the others, and what is open in them, keep their place.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from reader.domain.places import OrderKey, PartCount

PART_SIZE = 1000
"""Articles of a part. One that stands between others may grow to twice as many."""


class OrderedKeys(Protocol):
    """The keys of the articles filed under one key of the tree, in their order. None is an open end."""

    def count(self, first: OrderKey | None, end: OrderKey | None) -> int:
        """How many there are from one key on and before another."""

    def list_every(self, size: int, first: OrderKey | None, end: OrderKey | None) -> list[OrderKey]:
        """Of those the keys after each `size` of them: the keys that the second and further parts begin with."""


def divide(keys: OrderedKeys, known: Sequence[OrderKey] = (), size: int = PART_SIZE) -> list[PartCount]:
    """The parts in their order; none when everything fits into one.

    `known` are the keys that parts began with before, which are kept where they still divide something.
    """
    edges: list[OrderKey | None] = [None, *sorted(set(known)), None]
    spans: list[tuple[OrderKey | None, int]] = []
    for first, end in pairwise(edges):
        held = keys.count(first, end)
        if held > (size if end is None else 2 * size):
            starts = keys.list_every(size, first, end)
            spans.extend((start, size) for start in (first, *starts[:-1]))
            spans.append((starts[-1], held - size * len(starts)))
        elif held:
            spans.append((first, held))
    if sum(held for _, held in spans) <= size:
        return []
    return _count_on(spans)


def _count_on(spans: list[tuple[OrderKey | None, int]]) -> list[PartCount]:
    """The parts of spans that follow one another, the first of them open at its beginning."""
    parts, start = [], 1
    for place, (first, held) in enumerate(spans):
        end = spans[place + 1][0] if place + 1 < len(spans) else None
        parts.append(PartCount(start, held, first if place else None, end))
        start += held
    return parts
