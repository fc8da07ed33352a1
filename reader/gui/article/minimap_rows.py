"""Where on the minimap each annotation stands: rows by its place in the document, lanes where they overlap. No Qt.

Worked out by a generator that pauses now and then: ten thousand annotations take longer than a frame.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from reader.domain.ids import AnnotationId, TagId
from reader.gui.article.annotation_index import AnnotationIndex
from reader.gui.article.display_text import DisplayText

MAP_LANES = 4
LEAST_ROWS = 3
"""A mark is at least so high, however few words it has."""
_BLOCKS_AT_ONCE = 8


class Heights(Protocol):
    """What tells how high in the document a block begins."""

    def block_top(self, number: int) -> float:
        """The top of a block in the document; that of one after the last is the end."""
        ...


class MapMark(NamedTuple):
    """One annotation on the map: rows from `top` to before `bottom`, in a lane."""

    top: int
    bottom: int
    lane: int
    id: AnnotationId
    tags: tuple[TagId, ...]


@dataclass(slots=True)
class MapPlaces:
    """Turns positions of the text into rows. `scale` is rows a logical pixel of the document."""

    display: DisplayText
    lines: Heights
    scale: float

    def row(self, position: int) -> int:
        """The row of a position."""
        number = self.display.block_at(position)
        start, top = self.display.block_starts[number], self.lines.block_top(number)
        share = (position - start) / max(1, self.display.block_end(number) - start)
        return int((top + (self.lines.block_top(number + 1) - top) * share) * self.scale)


@dataclass(slots=True)
class MapRows:
    """The marks of a map in text order; those that find no lane free are left out: the rows are full there."""

    marks: list[MapMark] = field(default_factory=list)
    _free_from: list[int] = field(default_factory=lambda: [0] * MAP_LANES)

    def iter_work(self, index: AnnotationIndex, places: MapPlaces) -> Iterator[None]:
        """Place all marks; pauses after each few blocks."""
        starts = places.display.block_starts
        for done, number in enumerate(index.blocks()):
            start, top = starts[number], places.lines.block_top(number)
            end = places.display.block_end(number)
            slope = (places.lines.block_top(number + 1) - top) / max(1, end - start) * places.scale
            top *= places.scale
            for mark_id, mark_start, mark_end, tags in index.in_block(number):
                if mark_start >= start:
                    first = int(top + slope * (mark_start - start))
                    last = int(top + slope * (mark_end - start)) if mark_end <= end else places.row(mark_end)
                    self._place(mark_id, first, max(last, first + LEAST_ROWS), tags)
            if done % _BLOCKS_AT_ONCE == _BLOCKS_AT_ONCE - 1:
                yield

    def _place(self, mark: AnnotationId, top: int, bottom: int, tags: tuple[TagId, ...]) -> None:
        for lane, free in enumerate(self._free_from):
            if free <= top:
                self._free_from[lane] = bottom + 1
                self.marks.append(MapMark(top, bottom, lane, mark, tags))
                return
