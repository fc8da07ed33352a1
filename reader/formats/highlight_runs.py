"""Text cut into runs at every edge of an annotation, for pages that can nest but not overlap."""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.spans import Span

_COVERING_MOST = 16


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span to be shown: its number on the page, its lane (lines of one lane never meet), and whether another
    one shares characters with it.
    """

    span: Span
    number: int
    lane: int
    is_overlapping: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of one paragraph under the same highlights all along; `opening` begin with it and `closing` end with
    it. `covering` are those over it by lane, of very many the first lanes alone.
    """

    start: int
    end: int
    covering: tuple[Highlight, ...]
    opening: tuple[Highlight, ...]
    closing: tuple[Highlight, ...]


def lay_out(spans: Sequence[Span]) -> list[Highlight]:
    """Highlights of spans in reading order, numbered from 1, each in the first lane that is free."""
    lanes: list[int] = []
    placed: list[tuple[int, bool]] = []
    reach, reaching = 0, -1
    for index, span in enumerate(spans):
        lane = next((number for number, end in enumerate(lanes) if end <= span.start), len(lanes))
        if lane == len(lanes):
            lanes.append(0)
        lanes[lane] = span.end
        meets = span.start < reach
        if meets and reaching >= 0:
            placed[reaching] = placed[reaching][0], True
        placed.append((lane, meets))
        if span.end > reach:
            reach, reaching = span.end, index
    return [
        Highlight(span, number, lane, meets)
        for number, (span, (lane, meets)) in enumerate(zip(spans, placed, strict=True), 1)
    ]


def cut_paragraphs(
    text: str, starts: Sequence[int], highlights: Sequence[Highlight]
) -> Iterator[tuple[int, list[Run]]]:
    """Each paragraph with its runs, which together are its text without the line end; highlights in reading order.

    What a highlight marks between paragraphs has no run.
    """
    begins = list(starts) or [0]
    ends = [*(begin - 1 for begin in begins[1:]), len(text)]
    pending = list(reversed(highlights))
    active: list[Highlight] = []
    opened: set[int] = set()
    filled = [begin for begin, end in zip(begins, ends, strict=True) if begin < end]
    followed = dict(zip(filled, [*filled[1:], len(text)], strict=False))
    for begin, end in zip(begins, ends, strict=True):
        while pending and pending[-1].span.start < end:
            active.append(pending.pop())
        active = [one for one in active if one.span.end > begin]
        yield begin, _cut(begin, end, followed.get(begin, end), active, opened)


def _lane(one: Highlight) -> int:
    return one.lane


def _number(one: Highlight) -> int:
    return one.number


def _cut(begin: int, end: int, following: int, active: Sequence[Highlight], opened: set[int]) -> list[Run]:
    """The runs of a paragraph. `opened` are the numbers of highlights that began before; it grows. What ends up to
    `following`, where the next words are, ends in the paragraph.
    """
    if not active:
        return [Run(begin, end, (), (), ())] if begin < end else []
    edges = {begin, end}
    edges.update(one.span.start for one in active if begin < one.span.start < end)
    edges.update(one.span.end for one in active if begin < one.span.end < end)
    found = sorted(edges)
    runs: list[Run] = []
    under: list[Highlight] = []  # by lane; no two that meet have one lane
    waiting = sorted(active, key=lambda one: one.span.start, reverse=True)
    for start, stop in pairwise(found):
        under, fresh = [one for one in under if one.span.end > start], list[Highlight]()
        while waiting and waiting[-1].span.start <= start:
            begun = waiting.pop()
            insort(under, begun, key=_lane)
            fresh += [begun] if begun.number not in opened else []
        opened.update(one.number for one in fresh)
        last = following if stop == end else stop
        closing = sorted((one for one in under if one.span.end <= last), key=_number)
        runs.append(Run(start, stop, tuple(under[:_COVERING_MOST]), tuple(fresh), tuple(closing)))
    return runs
