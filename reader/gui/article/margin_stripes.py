"""Stripes in the margin: a bracket beside the lines of each annotation that has no lane below its words."""

from collections.abc import Sequence
from itertools import starmap

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from reader.domain.ids import AnnotationId
from reader.gui.article.annotation_style import Stroke, make_pen, strokes_of
from reader.gui.article.lanes import assign_stripes
from reader.gui.article.strokes import Strokes
from reader.gui.theme.theme import Pattern, Theme

Four = tuple[float, float, float, float]
"""A rectangle as left, top, width and height; a line as its two ends."""
_SLACK_PX = 1.5
"""A pointer hits a stripe that it misses by so little."""


class MarginStripes:
    """The stripes of one block, counted from its top left corner: `add` all, `arrange` once, then paint."""

    def __init__(self, strokes: Strokes, baselines: Sequence[float]) -> None:
        self._strokes = strokes
        self._baselines = baselines
        self._asked: list[tuple[AnnotationId, tuple[int, int], tuple[bool, bool], int, Pattern]] = []
        self._places: list[tuple[Four, AnnotationId]] = []
        self._lines: dict[tuple[int, Stroke, float], list[Four]] = {}
        self._missing: list[tuple[Four, str]] = []

    def add(
        self,
        annotation: AnnotationId,
        reach: tuple[int, int],
        is_whole: tuple[bool, bool],
        looks: Sequence[tuple[int, Pattern]],
    ) -> None:
        """Ask for one stripe a look beside the lines of a reach; `is_whole`: whether it begins and ends here."""
        self._asked.extend((annotation, reach, is_whole, rgba, pattern) for rgba, pattern in looks)

    def arrange(self) -> None:
        """Give the stripes their lanes."""
        if not self._baselines:
            return
        lanes, missing = assign_stripes([asked[1] for asked in self._asked], self._strokes.stripe_lanes)
        for (annotation, reach, is_whole, rgba, pattern), lane in zip(self._asked, lanes, strict=True):
            if lane is not None:
                self._draw(annotation, self._box(reach, is_whole, lane), is_whole, rgba, pattern)
        outer = self._strokes.stripe_offset + self._strokes.stripe_lanes * self._strokes.stripe_step
        for line, count in missing.items():
            top = self._baselines[line] - self._strokes.over
            height = self._strokes.over + self._strokes.under
            self._missing.append(((-outer, top, 2.8 * self._strokes.stripe_step, height), f"+{min(count, 99)}"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint with the painter standing at the block's top left corner; those without room as a number."""
        for (rgba, stroke, width), lines in self._lines.items():
            painter.setPen(make_pen(rgba, stroke, width))
            painter.drawLines(list(starmap(QLineF, lines)))
        if self._missing:
            painter.setFont(theme.interface_font(10, tabular=True))
            painter.setPen(theme.colour("secondary"))
            for box, words in self._missing:
                painter.drawText(QRectF(*box), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def at(self, point: QPointF) -> AnnotationId | None:
        """The annotation whose stripe is at a point."""
        for box, annotation in self._places:
            if QRectF(*box).adjusted(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX).contains(point):
                return annotation
        return None

    def _box(self, reach: tuple[int, int], is_whole: tuple[bool, bool], lane: int) -> Four:
        strokes, (first, last) = self._strokes, reach
        right = -strokes.stripe_offset - lane * strokes.stripe_step
        top, bottom = self._baselines[first] - strokes.over, self._baselines[last] + strokes.under
        if not is_whole[0]:
            top = 0.0
        return right - strokes.stripe, top, strokes.stripe, bottom - top

    def _draw(
        self, annotation: AnnotationId, box: Four, is_whole: tuple[bool, bool], rgba: int, pattern: Pattern
    ) -> None:
        self._places.append((box, annotation))
        left, top, width, height = box
        for middle, thick, stroke in strokes_of(pattern, width):
            x = left + middle
            self._lines.setdefault((rgba, stroke, thick), []).append((x, top, x, top + height))
        ends = [y for y, has_end in zip((top + 0.5, top + height - 0.5), is_whole, strict=True) if has_end]
        self._lines.setdefault((rgba, Stroke.SOLID, 1.0), []).extend((left, y, left + width, y) for y in ends)
