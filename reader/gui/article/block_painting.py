"""The drawing of the annotations on one block, worked out once and kept until block, tags or theme change."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from reader.gui.article.annotation_index import Mark, assign_underlines
from reader.gui.article.annotation_style import BLENDED_MAX, AnnotationStyle, make_pen
from reader.gui.article.lazy_layout import x_at
from reader.gui.theme.theme import Pattern


@dataclass(frozen=True, slots=True)
class Strokes:
    """Lengths in logical pixels: of the tint over and under the baseline, of underlines and their lanes."""

    over: float
    under: float
    line: float
    lane: float

    @classmethod
    def at(cls, scale: float) -> "Strokes":
        """The lengths at a zoom, on whole pixels so that lines stay sharp."""
        return cls(
            over=round(16 * scale),
            under=round(4 * scale),
            line=max(2.0, round(2 * scale)),
            lane=max(3.0, round(3 * scale)),
        )


class BlockLines:
    """The set lines of one block, for turning its positions into rectangles. Positions count from its start."""

    def __init__(self, block: QTextBlock) -> None:
        layout = block.layout()
        self._lines: list[QTextLine] = [layout.lineAt(index) for index in range(layout.lineCount())]
        self._starts = [line.textStart() for line in self._lines]
        self._ends = [*self._starts[1:], block.length() - 1]
        self._baselines = [line.y() + line.ascent() for line in self._lines]
        self._known: list[dict[int, float]] = [{} for _ in self._lines]

    def pieces(self, start: int, end: int) -> Iterator[tuple[float, float, float]]:
        """Left, right and baseline of each line's part of a range."""
        if not self._lines:
            return
        index = bisect_right(self._starts, start) - 1
        while index < len(self._lines) and self._starts[index] < end:
            line_end = self._ends[index]
            left = self._x(index, max(start, self._starts[index]))
            right = self._x(index, min(end, line_end))
            if left != right:
                yield min(left, right), max(left, right), self._baselines[index]
            index += 1

    def _x(self, index: int, position: int) -> float:
        known = self._known[index]
        x = known.get(position)
        if x is None:
            line = self._lines[index]
            x = x_at(line, position)
            if position == self._ends[index]:
                # The space at which a line breaks hangs over the measure.
                x = min(x, line.naturalTextRect().right())
            known[position] = x
        return x


class BlockPainting:
    """Rectangles and lines by colour, counted from the block's top left corner."""

    def __init__(self, block: QTextBlock, marks: Sequence[Mark], style: AnnotationStyle, strokes: Strokes) -> None:
        self._strokes = strokes
        self._tints: dict[int, list[QRectF]] = {}
        self._lines: dict[tuple[int, Pattern], list[QLineF]] = {}
        lines = BlockLines(block)
        start, length = block.position(), block.length() - 1
        local = [Mark(mark[0], max(0, mark[1] - start), min(length, mark[2] - start), mark[3]) for mark in marks]
        self._add_tints(lines, local, style)
        self._add_underlines(lines, local, style)

    def paint_tints(self, painter: QPainter) -> None:
        """Paint what lies behind the words, with the painter standing at the block's top left corner."""
        for rgba, rects in self._tints.items():
            colour = QColor.fromRgba(rgba)
            if len(rects) == 1:
                painter.fillRect(rects[0], colour)
            else:
                painter.setBrush(colour)
                painter.drawRects(rects)

    def paint_underlines(self, painter: QPainter) -> None:
        """Paint the underlines, with the painter standing at the block's top left corner."""
        width = self._strokes.line
        for (rgba, pattern), lines in self._lines.items():
            painter.setPen(make_pen(rgba, pattern, width / 2 if pattern is Pattern.DOUBLE else width))
            painter.drawLines(lines)

    def _add_tints(self, lines: BlockLines, marks: Sequence[Mark], style: AnnotationStyle) -> None:
        """Cut the marks into stretches under the same annotations, so that each place is tinted once."""
        opening: dict[int, list[int]] = {}
        closing: dict[int, list[int]] = {}
        for index, mark in enumerate(marks):
            opening.setdefault(mark.start, []).append(index)
            closing.setdefault(mark.end, []).append(index)
        looks = [style.look(mark.tags) for mark in marks]
        stops = sorted(opening.keys() | closing.keys())
        over, height = self._strokes.over, self._strokes.over + self._strokes.under
        active: dict[int, tuple[int, int, int, int]] = {}
        begun, colour = 0, None
        for stop in stops:
            for index in closing.get(stop, ()):
                active.pop(index, None)
            for index in opening.get(stop, ()):
                active[index] = looks[index].tint
            following = style.blend(tuple(islice(active.values(), BLENDED_MAX))) if active else None
            if following == colour:
                continue
            if colour is not None:
                self._tints.setdefault(colour, []).extend(
                    QRectF(left, baseline - over, right - left, height)
                    for left, right, baseline in lines.pieces(begun, stop)
                )
            begun, colour = stop, following

    def _add_underlines(self, lines: BlockLines, marks: Sequence[Mark], style: AnnotationStyle) -> None:
        thick, lane_step = self._strokes.line, self._strokes.lane
        for mark, lanes in zip(marks, assign_underlines(marks), strict=True):
            if not lanes:
                continue
            pieces = list(lines.pieces(mark.start, mark.end))
            for lane, (rgba, pattern) in zip(lanes, style.look(mark.tags).underlines, strict=False):
                held = self._lines.setdefault((rgba, pattern), [])
                top = self._strokes.under - thick / 2 + lane * lane_step
                # A double line is as high as a lane; the others keep to their thickness.
                heights = (
                    (top + thick / 4, top + thick * 1.25) if pattern is Pattern.DOUBLE else (top + thick / 2,)
                )
                held.extend(
                    QLineF(left, baseline + height, right - 1, baseline + height)
                    for left, right, baseline in pieces
                    for height in heights
                )
