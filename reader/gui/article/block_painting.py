"""The drawing of the annotations on one block, worked out once and kept until block, tags or theme change."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from reader.domain.ids import AnnotationId
from reader.gui.article.annotation_index import Mark
from reader.gui.article.annotation_style import BLENDED_MAX, AnnotationStyle, Stroke, Tint, make_pen, strokes_of
from reader.gui.article.lanes import assign_underlines
from reader.gui.article.lazy_layout import x_at
from reader.gui.article.margin_stripes import MarginStripes
from reader.gui.article.strokes import Strokes
from reader.gui.theme.theme import Pattern, Theme


class BlockLines:
    """The set lines of one block, for turning its positions into rectangles. Positions count from its start."""

    def __init__(self, block: QTextBlock) -> None:
        layout = block.layout()
        self._lines: list[QTextLine] = [layout.lineAt(index) for index in range(layout.lineCount())]
        self._starts = [line.textStart() for line in self._lines]
        self._ends = [*self._starts[1:], block.length() - 1]
        self.baselines = [line.y() + line.ascent() for line in self._lines]
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
                yield min(left, right), max(left, right), self.baselines[index]
            index += 1

    def reach(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first and the last line that a range touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return first, max(first, bisect_left(self._starts, end) - 1)

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
        self._lines: dict[tuple[int, Stroke, float], list[QLineF]] = {}
        self._stripes: MarginStripes | None = None
        lines = BlockLines(block)
        start, length = block.position(), block.length() - 1
        local = [Mark(mark[0], max(0, mark[1] - start), min(length, mark[2] - start), mark[3]) for mark in marks]
        self._add_tints(lines, local, style)
        laneless = self._add_underlines(lines, local, style)
        if laneless:
            self._stripes = MarginStripes(strokes, lines.baselines)
            for index, colours in laneless:
                mark, whole = local[index], marks[index]
                is_whole = (whole.start >= start, whole.end <= start + length)
                self._stripes.add(mark.id, lines.reach(mark.start, mark.end), is_whole, colours)
            self._stripes.arrange()

    def paint_tints(self, painter: QPainter) -> None:
        """Paint what lies behind the words, with the painter standing at the block's top left corner."""
        for rgba, rects in self._tints.items():
            colour = QColor.fromRgba(rgba)
            if len(rects) == 1:
                painter.fillRect(rects[0], colour)
            else:
                painter.setBrush(colour)
                painter.drawRects(rects)

    def paint_lines(self, painter: QPainter, theme: Theme) -> None:
        """Paint underlines and stripes, with the painter standing at the block's top left corner."""
        for (rgba, stroke, width), lines in self._lines.items():
            painter.setPen(make_pen(rgba, stroke, width))
            painter.drawLines(lines)
        if self._stripes is not None:
            self._stripes.paint(painter, theme)

    def stripe_at(self, point: QPointF) -> AnnotationId | None:
        """The annotation whose stripe in the margin is at a point counted from the block's top left corner."""
        return self._stripes.at(point) if self._stripes is not None else None

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
        active: dict[int, Tint] = {}
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

    def _add_underlines(
        self, lines: BlockLines, marks: Sequence[Mark], style: AnnotationStyle
    ) -> list[tuple[int, Sequence[tuple[int, Pattern]]]]:
        """Underline what finds a lane; returns the rest: a mark's place in the list, and its looks without one."""
        first, step, thick = self._strokes.first, self._strokes.step, self._strokes.line
        laneless: list[tuple[int, Sequence[tuple[int, Pattern]]]] = []
        for index, (mark, lanes) in enumerate(
            zip(marks, assign_underlines(marks, self._strokes.lanes), strict=True)
        ):
            looks = style.look(mark[3]).underlines
            if len(lanes) < len(looks):
                laneless.append((index, looks[len(lanes) :]))
            if not lanes:
                continue
            pieces = list(lines.pieces(mark[1], mark[2]))
            for lane, (rgba, pattern) in zip(lanes, looks, strict=False):
                top = first + lane * step
                for middle, width, stroke in strokes_of(pattern, thick):
                    y = top + middle
                    self._lines.setdefault((rgba, stroke, width), []).extend(
                        QLineF(left, baseline + y, right - 1, baseline + y) for left, right, baseline in pieces
                    )
        return laneless
