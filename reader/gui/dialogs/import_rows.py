"""How a row of an import looks: a band, a mark for what becomes of the file, its words, what is said quietly.

All rows in sight are drawn by one call: a delegate would be called for each cell, and each call waits for the
interpreter while an import is under way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from reader.domain.imports import ImportedFile, ImportStatus
from reader.domain.tags import Colour
from reader.gui.models.import_preview import Column, cell_words
from reader.gui.theme.theme import Theme

ROW_PX = 28
PAD_PX = 10
MARK_PX = 18
_RADIUS_PX = 6
_KEPT_WORDS = 2048
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_MARK_COLOURS = {
    ImportStatus.NEW: Colour.GREEN,
    ImportStatus.VERSION: Colour.PURPLE,
    ImportStatus.FAILED: Colour.RED,
}
Cells = Sequence[tuple[Column, int, int]]
"""The columns that are shown, with left edge and width in the viewport."""


class ImportRowPainter:
    """Paints rows with the colours and fonts of the theme; `refresh` after it changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take colours and fonts from the theme anew."""
        theme = self._theme
        self._font, self._aside_font = theme.interface_font(13), theme.interface_font(12)
        self._text, self._quiet, self._accent = (theme.colour(role) for role in ("text", "secondary", "accent"))
        self._raised, self._selection = theme.colour("raised"), theme.colour("selection")
        self._hover = QColor(theme.colour("border"))
        self._hover.setAlphaF(0.4)
        self._aside = QColor(self._text)
        self._aside.setAlphaF(0.7)
        self._warning = theme.tag_colour(Colour.OCHRE)
        self._marks = {status: theme.tag_colour(colour) for status, colour in _MARK_COLOURS.items()}
        self._fit = lru_cache(_KEPT_WORDS)(_make_fitter(QFontMetrics(self._font)))
        self._fit_aside = lru_cache(_KEPT_WORDS)(_make_fitter(QFontMetrics(self._aside_font)))

    def draw_band(self, painter: QPainter, row: QRect, *, is_chosen: bool, has_ring: bool) -> None:
        """The rounded band of the row that is chosen or under the mouse."""
        body = QRectF(row).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._selection if is_chosen else self._hover)
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        if has_ring:
            painter.setPen(QPen(self._accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

    def draw_row(
        self,
        painter: QPainter,
        top: int,
        file: ImportedFile,
        cells: Cells,
        *,
        is_checked: bool | None,
        is_chosen: bool,
    ) -> None:
        """The cells of a row. `is_checked` is None for what has no box."""
        quiet = not is_chosen and file.status is ImportStatus.DUPLICATE
        for column, left, width in self._joined(cells) if file.draft is None else cells:
            room = QRect(left + PAD_PX, top, width - PAD_PX - 4, ROW_PX)
            if column is Column.STATUS:
                self._draw_sign(painter, file.status, QPointF(room.left() + 5, top + ROW_PX / 2), is_checked)
                room.adjust(MARK_PX, 0, 0, 0)
            text, aside = cell_words(file, column)
            is_quiet = quiet or (not is_chosen and column in (Column.LAYOUT, Column.FILE))
            used = self._draw_words(painter, room, text, is_quiet=is_quiet)
            if column is Column.STATUS:
                self._draw_warnings(painter, file, room.adjusted(used + 10, 0, 0, 0))
            elif aside and room.width() - used > 32:
                self._draw_aside(painter, room.adjusted(used + 8, 0, 0, 0), aside)

    def _joined(self, cells: Cells) -> list[tuple[Column, int, int]]:
        """Where nothing is known of an article, what is said instead takes the room of its columns."""
        ends = [left for column, left, _ in cells if column is Column.FILE]
        kept = [cell for cell in cells if cell[0] in (Column.STATUS, Column.FILE)]
        title = next(left for column, left, _ in cells if column is Column.TITLE)
        return [*kept, (Column.TITLE, title, (ends[0] if ends else cells[-1][1] + cells[-1][2]) - title)]

    def _draw_words(self, painter: QPainter, room: QRect, text: str, *, is_quiet: bool) -> int:
        if not text:
            return 0
        fitted, used = self._fit(text, room.width())
        painter.setFont(self._font)
        painter.setPen(self._quiet if is_quiet else self._text)
        painter.drawText(room, _LEFT, fitted)
        return used

    def _draw_aside(self, painter: QPainter, room: QRect, text: str) -> None:
        painter.setFont(self._aside_font)
        painter.setPen(self._aside)
        painter.drawText(room, _LEFT, self._fit_aside(text, room.width())[0])

    def _draw_warnings(self, painter: QPainter, file: ImportedFile, room: QRect) -> None:
        """A triangle and the number of warnings."""
        count = len(file.draft.warnings) if file.draft else 0
        if not count:
            return
        middle, left = room.top() + ROW_PX / 2, float(room.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._warning)
        corners = (QPointF(left, middle + 4.5), QPointF(left + 11, middle + 4.5), QPointF(left + 5.5, middle - 5))
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(self._text)
        painter.setFont(self._aside_font)
        painter.drawText(room.adjusted(15, 0, 0, 0), _LEFT, str(count))

    def _draw_sign(
        self, painter: QPainter, status: ImportStatus, centre: QPointF, is_checked: bool | None
    ) -> None:
        """A box; else a dot for what comes in, two for a version, a ring for what is here, a cross for faults."""
        paint = self._marks.get(status, self._quiet)
        if is_checked is not None:
            self._draw_box(painter, centre, is_on=is_checked)
        elif status is ImportStatus.FAILED:
            painter.setPen(QPen(paint, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for x in (-3.2, 3.2):
                painter.drawLine(centre + QPointF(-x, -3.2), centre + QPointF(x, 3.2))
        elif status is ImportStatus.DUPLICATE:
            painter.setPen(QPen(paint, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 3.2, 3.2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint)
            for x in (-2.6, 3.4) if status is ImportStatus.VERSION else (0.0,):
                painter.drawEllipse(centre + QPointF(x, 0), 3.4 if x else 4.0, 3.4 if x else 4.0)

    def _draw_box(self, painter: QPainter, centre: QPointF, *, is_on: bool) -> None:
        box = QRectF(centre.x() - 6.5, centre.y() - 6.5, 13, 13)
        painter.setPen(QPen(self._accent if is_on else self._quiet, 1))
        painter.setBrush(self._accent if is_on else self._raised)
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(self._raised, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            points = [QPointF(box.left() + x, box.top() + y) for x, y in ((3.2, 6.8), (5.6, 9.2), (9.8, 4.2))]
            painter.drawPolyline(points)


def _make_fitter(metrics: QFontMetrics) -> Callable[[str, int], tuple[str, int]]:
    def fit(text: str, width: int) -> tuple[str, int]:
        """The text cut to a width, and the width that it takes."""
        advance = metrics.horizontalAdvance(text)
        if advance <= width:
            return text, advance
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), width

    return fit
