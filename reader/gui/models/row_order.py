"""Which rows of a list keep their order when it is put in another one."""

from bisect import bisect_left
from collections.abc import Sequence


def find_longest_rising(places: Sequence[int]) -> set[int]:
    """The places of a longest subsequence that rises; all places are different.

    Patience sorting: in each pile the latest card, with the card below it in the pile before.
    """
    tops: list[int] = []
    below: dict[int, int | None] = {}
    for place in places:
        pile = bisect_left(tops, place)
        below[place] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [place]
    rising: set[int] = set()
    place_below = tops[-1] if tops else None
    while place_below is not None:
        rising.add(place_below)
        place_below = below[place_below]
    return rising
