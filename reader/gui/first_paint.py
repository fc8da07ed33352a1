"""What stands in the window for its first tenth of a second: the tree's top level, panes and bars as areas.

A plain drawing at the places where the widgets come to stand, so that nothing moves when they take over. It uses
as little of Qt as it can: every further class costs start time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from reader.domain.wording import tr
from reader.gui.theme.first_colours import glance_roles, palette_name
from reader.gui.theme.metrics import FILTER_PX, STATUS_PX, TOP_PX, pane_sizes

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.domain.places import SourceCount
    from reader.services.preferences import Preferences

_ROW_PX, _GAP_PX, _TOP_PX = 26, 8, 8
_FIELD_PX, _BUTTON_PX = 28, 26
_MARK_X, _NAME_X, _COUNT_X, _BAR_PX = 20, 32, 16, 32
_PLAIN = dict.fromkeys(("window", "surface", "raised", "border"), "#808080") | dict.fromkeys(
    ("text", "secondary", "accent"), "#000000"
)
"""For the moment until the theme stands, where its palette cannot be read."""


class FirstPaint(QWidget):
    """Draws sources as the tree does, all closed, below the field of the filter."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.rows: Sequence[SourceCount] = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw areas, hairlines and rows."""
        painter = QPainter(self)
        colours, width, height = _colours(self._preferences.theme), self.width(), self.height()
        kept = self._preferences.window
        if kept.get("is_text_only") is True:
            painter.fillRect(QRectF(0, 0, width, height), colours["surface"])
            return
        hidden = kept.get("hidden")
        tree, article, panel = pane_sizes(kept.get("panes"), width, hidden if isinstance(hidden, list) else ())
        foot, left_edge = height - STATUS_PX, tree + 1 if tree else 0
        painter.fillRect(QRectF(0, 0, width, height), colours["window"])
        painter.fillRect(QRectF(left_edge, TOP_PX, article, foot - TOP_PX), colours["surface"])
        border = colours["border"]
        for line in ((0, TOP_PX - 1, width, 1), (0, foot, width, 1)):
            painter.fillRect(QRectF(*line), border)
        for left in (*((tree,) if tree else ()), *((left_edge + article,) if panel else ())):
            painter.fillRect(QRectF(left, TOP_PX, 1, foot - TOP_PX), border)
        if not tree:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(border)
        painter.setBrush(colours["raised"])
        field = QRectF(_TOP_PX + 0.5, TOP_PX + _TOP_PX + 0.5, tree - 2 * _TOP_PX - _BUTTON_PX - 1, _FIELD_PX - 1)
        painter.drawRoundedRect(field, 6, 6)
        top = TOP_PX + _TOP_PX + FILTER_PX
        for row in self.rows[: height // _ROW_PX]:
            self._draw_row(painter, row, top, tree, colours)
            top += _ROW_PX + _GAP_PX

    def _draw_row(
        self, painter: QPainter, row: SourceCount, top: int, tree: int, colours: dict[str, QColor]
    ) -> None:
        middle = top + _ROW_PX / 2
        painter.setPen(colours["secondary"])
        painter.setBrush(colours["secondary"])
        corner = QPointF(_MARK_X, middle)
        painter.drawPolygon(QPolygonF([corner + QPointF(*point) for point in ((-2, -3.5), (3.5, 0), (-2, 3.5))]))
        font = painter.font()
        font.setPixelSize(12)
        has_listed = row.listed and self._preferences.shows_listed
        count = f"{row.held:,} / {row.held + row.listed:,}" if has_listed else f"{row.held:,}"
        metrics = QFontMetricsF(font)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        count_left = tree - _COUNT_X - metrics.horizontalAdvance(count)
        painter.drawText(QPointF(count_left, baseline), count)
        if has_listed:
            bar = QRectF(tree - _COUNT_X - _BAR_PX, top + _ROW_PX - 4, _BAR_PX, 2)
            painter.fillRect(bar, colours["border"])
            bar.setWidth(_BAR_PX * row.held / (row.held + row.listed))
            painter.fillRect(bar, colours["accent"])
            count_left = min(count_left, tree - _COUNT_X - _BAR_PX)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(colours["text"])
        name, metrics = row.name or tr("Unknown source"), QFontMetricsF(font)
        while len(name) > 1 and metrics.horizontalAdvance(name) > count_left - _NAME_X - 8:
            name = name.rstrip("…")[:-1].rstrip() + "…"
        painter.drawText(QPointF(_NAME_X, baseline), name)


def _colours(choice: str) -> dict[str, QColor]:
    """The colours of the theme that will be worn. Asks the palette: Qt's own enumeration takes 15 ms to come."""
    is_dark = choice == "dark" or (
        choice != "light" and QGuiApplication.palette().window().color().lightness() < 128
    )
    roles = _PLAIN | glance_roles(palette_name(is_dark=is_dark, has_contrast=choice == "contrast"))
    return {role: QColor(value) for role, value in roles.items()}
