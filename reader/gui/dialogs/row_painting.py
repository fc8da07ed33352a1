"""How a row of a dialog's table looks: a band, a box, a sign, its words and what is said quietly behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from reader.gui.models.row_model import Cell, Shape, Sign
from reader.gui.panes.tag_painting import hover_colour
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

ROW_PX = 28
PAD_PX = spaces.STEP
BOX_PX = 22
SIGN_PX = 18
_RADIUS_PX = 6
_KEPT_WORDS = 2048
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RowPainter:
    """Paints rows with the colours and fonts of the theme; `refresh` after it changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Take colours and fonts from the theme anew."""
        theme = self._theme
        self._font, self._aside_font = theme.interface_font(13), theme.interface_font(12)
        self._text, self._quiet, self._accent = (theme.colour(role) for role in ("text", "secondary", "accent"))
        self._raised, self._inactive = theme.colour("raised"), theme.colour("inactive")
        self._selection = theme.colour("selection")
        self._hover = hover_colour(theme)
        self.row_px = theme.metrics.row(ROW_PX)
        self._fit = lru_cache(_KEPT_WORDS)(_make_fitter(QFontMetrics(self._font)))
        self._fit_aside = lru_cache(_KEPT_WORDS)(_make_fitter(QFontMetrics(self._aside_font)))

    def draw_band(self, painter: QPainter, row: QRect, *, is_chosen: bool, has_keys: bool, has_ring: bool) -> None:
        """The rounded band of a row that is chosen, quiet where the keys are elsewhere, or under the mouse."""
        body = QRectF(row).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = self._selection if has_keys else self._inactive
        painter.setBrush(chosen if is_chosen else self._hover)
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        if has_ring:
            draw_ring(painter, self._theme, body, _RADIUS_PX)

    def draw_box(self, painter: QPainter, left: float, middle: float, *, is_on: bool) -> None:
        """A box, checked or not."""
        box = QRectF(left, middle - 6.5, 13, 13)
        painter.setPen(QPen(self._accent if is_on else self._quiet, 1))
        painter.setBrush(self._accent if is_on else self._raised)
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(self._raised, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            points = [QPointF(box.left() + x, box.top() + y) for x, y in ((3.2, 6.8), (5.6, 9.2), (9.8, 4.2))]
            painter.drawPolyline(points)

    def draw_sign(self, painter: QPainter, sign: Sign, centre: QPointF) -> None:
        """The sign of a row."""
        paint = self._theme.tag_colour(sign.colour) if sign.colour is not None else self._quiet
        if sign.shape is Shape.CROSS:
            painter.setPen(QPen(paint, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for x in (-3.2, 3.2):
                painter.drawLine(centre + QPointF(-x, -3.2), centre + QPointF(x, 3.2))
        elif sign.shape is Shape.RING:
            painter.setPen(QPen(paint, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 3.2, 3.2)
        elif sign.shape is not Shape.NONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint)
            if sign.shape is Shape.TRIANGLE:
                corners = (centre + QPointF(x, y) for x, y in ((-5.5, 4.5), (5.5, 4.5), (0, -5)))
                painter.drawPolygon(QPolygonF(list(corners)))
            else:
                radius = 3.4 if sign.shape is Shape.TWO else 4.0
                for x in (-2.6, 3.4) if sign.shape is Shape.TWO else (0.0,):
                    painter.drawEllipse(centre + QPointF(x, 0), radius, radius)

    def draw_cell(self, painter: QPainter, room: QRect, cell: Cell, *, is_chosen: bool) -> None:
        """The words of a cell; on the band of the chosen row none are pale."""
        used = self.draw_words(painter, room, cell.text, is_quiet=cell.is_quiet and not is_chosen)
        self.draw_aside(painter, room, used, cell.aside, self._text if is_chosen else self._quiet)

    def draw_words(self, painter: QPainter, room: QRect, text: str, *, is_quiet: bool) -> int:
        """Words cut to their room; returns the width that they take in px."""
        if not text:
            return 0
        fitted, used = self._fit(text, room.width())
        painter.setFont(self._font)
        painter.setPen(self._quiet if is_quiet else self._text)
        painter.drawText(room, LEFT, fitted)
        return used

    def draw_aside(self, painter: QPainter, room: QRect, used: int, text: str, paint: QColor) -> None:
        """What is said quietly behind words that take `used` px of the room, where there is enough left."""
        if text and room.width() - used > 32:
            rest = room.adjusted(used + 8, 0, 0, 0)
            painter.setFont(self._aside_font)
            painter.setPen(paint)
            painter.drawText(rest, LEFT, self._fit_aside(text, rest.width())[0])


def _make_fitter(metrics: QFontMetrics) -> Callable[[str, int], tuple[str, int]]:
    def fit(text: str, width: int) -> tuple[str, int]:
        """The text cut to a width, and the width that it takes."""
        advance = metrics.horizontalAdvance(text)
        if advance <= width:
            return text, advance
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), width

    return fit
