"""In which lanes overlapping annotations are drawn: underlines below the words, stripes in the margin. No Qt."""

from collections.abc import Sequence

from reader.gui.article.annotation_index import Mark


def assign_underlines(marks: Sequence[Mark], lanes_max: int) -> list[list[int]]:
    """For each mark, in the given order, the lanes of its underlines: one a tag, one where it has no tag.

    A lane is taken from the top where it is free; where none is, the underline is missing at the end of the list.
    """
    free_from = [0] * lanes_max
    result = []
    for mark in marks:
        wanted, start, lanes = len(mark[3]) or 1, mark[1], []
        for lane in range(lanes_max):
            if free_from[lane] <= start:
                free_from[lane] = mark[2]
                lanes.append(lane)
                if len(lanes) == wanted:
                    break
        result.append(lanes)
    return result


def assign_stripes(reaches: Sequence[tuple[int, int]], lanes_max: int) -> tuple[list[int | None], dict[int, int]]:
    """The lane of each stripe, given its first and last line in any order, and by line how many found none.

    Long stripes are placed first within a line, so that they stand nearest to the text. Where some find no room,
    the outermost lanes are left free for the number of those missing.
    """
    order = sorted(range(len(reaches)), key=lambda index: (reaches[index][0], -reaches[index][1]))
    lanes = _place(reaches, order, lanes_max, gives_up=True)
    if None in lanes:
        lanes = _place(reaches, order, max(0, lanes_max - NUMBER_LANES))
    missing: dict[int, int] = {}
    for (first, last), lane in zip(reaches, lanes, strict=True):
        if lane is None:
            for line in range(first, last + 1):
                missing[line] = missing.get(line, 0) + 1
    return lanes, missing


NUMBER_LANES = 3
"""So many lanes hold the number of the stripes that found no room."""


def _place(
    reaches: Sequence[tuple[int, int]], order: Sequence[int], lanes_max: int, *, gives_up: bool = False
) -> list[int | None]:
    """A lane for each, None where there is none; with `gives_up` no further one is placed after the first None."""
    free_from = [0] * lanes_max
    lanes: list[int | None] = [None] * len(reaches)
    for index in order:
        first, last = reaches[index]
        for lane, free in enumerate(free_from):
            if free <= first:
                free_from[lane] = last + 1
                lanes[index] = lane
                break
        else:
            if gives_up:
                break
    return lanes
