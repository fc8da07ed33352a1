"""What of one source meets a filter, read once and kept for as long as the filter and the library stay."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.places import DayCount, OrderKey

_DAY_SIZE = 10


@dataclass(frozen=True, slots=True)
class SourceMatches:
    """The articles by what the tree files them under: `stamps` in rising order (day keys, or times of capture),
    and with each of them how many articles there are and their ids as text with commas, in no order.

    Ids stay text until a day is opened: a filter may leave a million articles, and a number each would take
    tens of megabytes.
    """

    stamps: tuple[str, ...]
    counts: tuple[int, ...]
    ids: tuple[str, ...]

    def list_day_counts(self, prefix: str, size: int) -> list[DayCount]:
        """Counts for keys under a prefix, summed by their first `size` characters, newest first.

        A key shorter than `size` keeps its own row and stands after the longer ones that begin like it.
        """
        sums: Counter[str] = Counter()
        at = bisect_left(self.stamps, prefix)
        while at < len(self.stamps) and self.stamps[at].startswith(prefix):
            sums[self.stamps[at][:size]] += self.counts[at]
            at += 1
        return [DayCount(key, sums[key], 0) for key in sorted(sums, reverse=True)]

    def list_keys(self, day_key: str) -> list[OrderKey]:
        """The articles filed under exactly this key, in their order."""
        keys: list[OrderKey] = []
        at = bisect_left(self.stamps, day_key)
        while at < len(self.stamps) and self.stamps[at].startswith(day_key):
            if self.stamps[at][:_DAY_SIZE] == day_key:
                keys.extend((self.stamps[at], one) for one in sorted(map(int, self.ids[at].split(","))))
            elif not day_key:
                break
            at += 1
        return keys


NOTHING = SourceMatches((), (), ())
"""No article at all."""


class ListedKeys:
    """Keys that are all there, as `divide` asks for them."""

    def __init__(self, keys: Sequence[OrderKey]) -> None:
        self._keys = keys

    def count(self, first: OrderKey | None, end: OrderKey | None) -> int:
        """How many there are from one key on and before another."""
        return len(self.slice(first, end))

    def list_every(self, size: int, first: OrderKey | None, end: OrderKey | None) -> list[OrderKey]:
        """Of those the keys after each `size` of them."""
        return list(self.slice(first, end)[size::size])

    def slice(self, first: OrderKey | None, end: OrderKey | None) -> Sequence[OrderKey]:
        """Those from one key on and before another."""
        start = 0 if first is None else bisect_left(self._keys, first)
        return self._keys[start : len(self._keys) if end is None else bisect_left(self._keys, end)]
