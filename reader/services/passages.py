"""Passages: where the words of a search stand together in a text. Pure values; any thread."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.domain.spans import Span

Part = tuple[int, int]
"""A part of a query: the number of the way to meet it (`OR` parts them), and that of the part within the way."""
Place = tuple[Span, frozenset[Part]]
"""Where words stand, and what parts of the query they are; a phrase may be several."""


def list_passages(places: Sequence[Place], reach_cp: int) -> list[int]:
    """The numbers of the places at which passages begin, way by way; `places` are sorted by their start.

    A passage is as short as can be, begins and ends within the reach, overlaps none of its way, and holds as many
    different parts of the way as any. So of parts that nowhere stand together each place is one.
    """
    found: list[int] = []
    for way in sorted({part[0] for _, parts in places for part in parts}):
        own = [number for number, (_, parts) in enumerate(places) if any(part[0] == way for part in parts)]
        found += _choose_shortest(list(_iter_windows(places, own, way, reach_cp)))
    return found


_Window = tuple[int, int, int, int]
"""How many parts there are, the number of the first place, start and end in code points."""


def _iter_windows(places: Sequence[Place], own: Sequence[int], way: int, reach_cp: int) -> Iterator[_Window]:
    """From each place of a way on as far as another part of it stands within the reach."""
    for at, number in enumerate(own):
        start, end = places[number][0].start, places[number][0].end
        seen: set[Part] = set()
        for later in range(at, len(own)):
            span, parts = places[own[later]]
            if span.start > start + reach_cp:
                break
            fresh = {part for part in parts if part[0] == way} - seen
            if fresh:
                seen |= fresh
                end = max(end, span.end)
        yield len(seen), number, start, end


def _choose_shortest(windows: Sequence[_Window]) -> list[int]:
    """Of those with most parts the shortest, then the next one that overlaps none of those taken, and so on."""
    most = max(count for count, *_ in windows)
    taken: list[tuple[int, int, int]] = []  # start, end, number; in order
    for count, number, start, end in sorted(windows, key=lambda window: (window[3] - window[2], window[1])):
        place = bisect_left(taken, (start,))
        is_free = place == len(taken) or end <= taken[place][0]
        if count == most and is_free and (not place or taken[place - 1][1] <= start):
            taken.insert(place, (start, end, number))
    return [number for _, _, number in taken]
