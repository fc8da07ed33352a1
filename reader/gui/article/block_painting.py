"""The drawing of the annotations on one block, worked out once and kept until block, tags or theme change."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import starmap

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from reader.domain.ids import AnnotationId
from reader.gui.article.annotation_index import Mark
from reader.gui.article.annotation_style import BLENDED_MAX, AnnotationStyle, Stroke, make_pen, strokes_of
from reader.gui.article.lanes import assign_underlines
from reader.gui.article.lazy_layout import x_at
from reader.gui.article.margin_stripes import Four, MarginStripes
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
        # By position, as far as asked for: the line on which a range that begins or ends there does so, and where.
        self.beginnings: dict[int, tuple[int, float]] = {}
        self.endings: dict[int, tuple[int, float]] = {}

    def pieces(self, start: int, end: int) -> Sequence[tuple[float, float, float]]:
        """Left, right and baseline of each line's part of a range."""
        if not self._lines or start >= end:
            return ()
        line, left = self.beginnings.get(start) or self._find_beginning(start)
        last, right = self.endings.get(end) or self._find_ending(end)
        if line == last:
            return ((left, right, self.baselines[line]),) if left < right else self._turned(left, right, line)
        found = list(self._turned(left, self._find_ending(self._ends[line])[1], line))
        for between in range(line + 1, last):
            edges = self._find_beginning(self._starts[between]), self._find_ending(self._ends[between])
            found += self._turned(edges[0][1], edges[1][1], between)
        found += self._turned(self._find_beginning(self._starts[last])[1], right, last)
        return found

    def reach(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first and the last line that a range touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return first, max(first, bisect_left(self._starts, end) - 1)

    def _turned(self, left: float, right: float, line: int) -> Sequence[tuple[float, float, float]]:
        """One piece with its left edge at the left, whichever way the words run; none where it has no width."""
        if left == right:
            return ()
        return ((min(left, right), max(left, right), self.baselines[line]),)

    def _find_beginning(self, position: int) -> tuple[int, float]:
        return self.beginnings.get(position) or self._find_place(position)[0]

    def _find_ending(self, position: int) -> tuple[int, float]:
        return self.endings.get(position) or self._find_place(position)[1]

    def _find_place(self, position: int) -> tuple[tuple[int, float], tuple[int, float]]:
        """Where a range that begins there begins, and where one that ends there ends: the same within a line."""
        line = max(0, bisect_right(self._starts, position) - 1)
        beginning = ending = line, x_at(self._lines[line], position)
        last = max(0, bisect_left(self._starts, position) - 1)
        if position == self._ends[last]:
            # The space at which a line breaks hangs over the measure.
            x = x_at(self._lines[last], position)
            ending = last, min(x, self._lines[last].naturalTextRect().right())
        self.beginnings[position], self.endings[position] = beginning, ending
        return beginning, ending


class BlockPainting:
    """Rectangles and lines by colour, counted from the block's top left corner.

    Kept as numbers, made into Qt's values where they are painted: the binding enters each of Qt's values that is
    kept into one table, and a pause is felt when that grows by the tens of thousands a long article needs.
    """

    def __init__(
        self,
        block: QTextBlock,
        lines: BlockLines,
        marks: Sequence[Mark],
        style: AnnotationStyle,
        strokes: Strokes,
    ) -> None:
        self._strokes = strokes
        self._tints: dict[int, list[Four]] = {}
        self._lines: dict[tuple[int, Stroke, float], list[Four]] = {}
        self._stripes: MarginStripes | None = None
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
                painter.fillRect(QRectF(*rects[0]), colour)
            else:
                painter.setBrush(colour)
                painter.drawRects(list(starmap(QRectF, rects)))

    def paint_lines(self, painter: QPainter, theme: Theme) -> None:
        """Paint underlines and stripes, with the painter standing at the block's top left corner."""
        for key, lines in self._lines.items():
            painter.setPen(make_pen(*key))
            painter.drawLines(list(starmap(QLineF, lines)))
        if self._stripes is not None:
            self._stripes.paint(painter, theme)

    def stripe_at(self, point: QPointF) -> AnnotationId | None:
        """The annotation whose stripe in the margin is at a point counted from the block's top left corner."""
        return self._stripes.at(point) if self._stripes is not None else None

    def _add_tints(self, lines: BlockLines, marks: Sequence[Mark], style: AnnotationStyle) -> None:
        """Cut the marks into stretches under the same annotations, so that each place is tinted once."""
        numbers = [style.look(mark[3]).number for mark in marks]
        stops = [(mark[1], 1, index) for index, mark in enumerate(marks) if mark[1] < mark[2]]
        stops += [(mark[2], 0, index) for index, mark in enumerate(marks) if mark[1] < mark[2]]
        stops.sort()
        over, height = self._strokes.over, self._strokes.over + self._strokes.under
        tops = [baseline - over for baseline in lines.baselines]
        # Most stretches are of a line and of looks met before: these cost two look-ups.
        beginnings, endings = lines.beginnings, lines.endings
        known: dict[tuple[int, ...], list[Four]] = {}
        active: list[int] = []
        begun = 0
        for stop, is_opening, index in stops:
            if active and stop > begun:
                met = tuple(active[:BLENDED_MAX])
                held = known.get(met)
                if held is None:
                    held = known[met] = self._tints.setdefault(style.blend(met), [])
                beginning, ending = beginnings.get(begun), endings.get(stop)
                if beginning and ending and beginning[0] == ending[0] and beginning[1] < ending[1]:
                    left = beginning[1]
                    held.append((left, tops[ending[0]], ending[1] - left, height))
                else:
                    for left, right, baseline in lines.pieces(begun, stop):
                        held.append((left, baseline - over, right - left, height))
            begun = stop
            if is_opening:
                active.append(numbers[index])
            else:
                active.remove(numbers[index])

    def _add_underlines(
        self, lines: BlockLines, marks: Sequence[Mark], style: AnnotationStyle
    ) -> list[tuple[int, Sequence[tuple[int, Pattern]]]]:
        """Underline what finds a lane; returns the rest: a mark's place in the list, and its looks without one."""
        first, step, thick = self._strokes.first, self._strokes.step, self._strokes.line
        known: dict[tuple[int, Pattern], list[tuple[float, list[Four]]]] = {}
        laneless: list[tuple[int, Sequence[tuple[int, Pattern]]]] = []
        for index, (mark, lanes) in enumerate(
            zip(marks, assign_underlines(marks, self._strokes.lanes), strict=True)
        ):
            looks = style.look(mark[3]).underlines
            if len(lanes) < len(looks):
                laneless.append((index, looks[len(lanes) :]))
            if not lanes:
                continue
            pieces = lines.pieces(mark[1], mark[2])
            for lane, look in zip(lanes, looks, strict=False):
                top = first + lane * step
                drawn = known.get(look)
                if drawn is None:
                    rgba, pattern = look
                    drawn = known[look] = [
                        (middle, self._lines.setdefault((rgba, stroke, width), []))
                        for middle, width, stroke in strokes_of(pattern, thick, self._strokes.ratio)
                    ]
                for middle, held in drawn:
                    for left, right, baseline in pieces:
                        y = baseline + top + middle
                        held.append((left, y, right - 1, y))
        return laneless
