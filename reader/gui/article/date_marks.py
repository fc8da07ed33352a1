"""The dates recognised in the text: which lie in which block, and how their quiet underlines are drawn.

A date is underlined by a thin dotted line below its words, one that contradicts itself by a small wave. Where an
annotation lies, its own underline is enough and the date has none. Positions are the widget's. Main thread only.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock

from reader.domain.dates import TextDate
from reader.domain.spans import Span
from reader.gui.article.annotation_index import Mark
from reader.gui.article.block_painting import BlockLines
from reader.gui.article.display_text import DisplayText
from reader.gui.theme.pairs import DATE_LINE

_UNDER_BASE_PX = 3.5
_WAVE_PX = 2
_DOTS = (1.0, 2.0)


class DateMark(NamedTuple):
    """A recognised date in the widget's positions, half-open, with its meaning for people."""

    start: int
    end: int
    meaning: str
    is_conflict: bool


class DateIndex:
    """The recognised dates of one text by the blocks they touch. May be made on a worker: a book has many."""

    def __init__(self, display: DisplayText, dates: Iterable[TextDate] = ()) -> None:
        self.display = display
        self._blocks: dict[int, list[DateMark]] = {}
        for date in dates:
            if not 0 <= date.start < date.end <= display.length_cp:
                continue  # read from another version of the text
            start, end = display.to_doc(Span(date.start, date.end))
            mark = DateMark(start, end, date.meaning, date.is_conflict)
            for number in range(display.block_at(start), display.block_at(max(start, end - 1)) + 1):
                self._blocks.setdefault(number, []).append(mark)

    def in_block(self, number: int) -> Sequence[DateMark]:
        """The dates that touch a block."""
        return self._blocks.get(number, ())

    def at(self, position: int) -> DateMark | None:
        """The date on the character at a position."""
        here = self.in_block(self.display.block_at(position))
        return next((mark for mark in here if mark.start <= position < mark.end), None)


class DatePainting:
    """The underlines of one block's dates, worked out once and counted from the block's top left corner."""

    def __init__(
        self,
        block: QTextBlock,
        lines: BlockLines,
        dates: Sequence[DateMark],
        covers: Sequence[Mark],
        scale: float,
    ) -> None:
        self._dotted: list[QLineF] = []
        self._waves: list[QPolygonF] = []
        start, length = block.position(), block.length() - 1
        below = round(_UNDER_BASE_PX * scale - 0.5) + 0.5
        for date in dates:
            for free_from, free_to in _uncovered(date, covers):
                pieces = lines.pieces(max(0, free_from - start), min(length, free_to - start))
                for left, right, baseline in pieces:
                    if date.is_conflict:
                        self._waves.append(_wave(left, right, round(baseline) + below))
                    else:
                        y = round(baseline) + below
                        self._dotted.append(QLineF(round(left), y, round(right), y))

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Paint with the painter standing at the block's top left corner."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._dotted:
            pale = QColor(colour)
            pale.setAlphaF(DATE_LINE)
            pen = QPen(pale, 1)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DOTS)
            painter.setPen(pen)
            painter.drawLines(self._dotted)
        if self._waves:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(QPen(colour, 1))
            for wave in self._waves:
                painter.drawPolyline(wave)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _uncovered(date: DateMark, covers: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """The stretches of a date on which no annotation lies; `covers` by their start."""
    begin = date.start
    for cover in covers:
        if cover.start >= date.end:
            break
        if cover.start > begin:
            yield begin, cover.start
        begin = max(begin, cover.end)
    if begin < date.end:
        yield begin, date.end


def _wave(left: float, right: float, y: float) -> QPolygonF:
    steps = max(1, round((right - left) / _WAVE_PX))
    return QPolygonF([QPointF(left + step * _WAVE_PX, y + (1 if step % 2 else -1)) for step in range(steps + 1)])
