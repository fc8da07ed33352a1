"""The ring around what has the keys: one width and one colour everywhere; the style sheet holds the same for what
it dresses. Main thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.gui.theme.metrics import RING_PX

if TYPE_CHECKING:
    from reader.gui.theme.theme import Theme


def draw_ring(painter: QPainter, theme: Theme, box: QRect | QRectF, radius: float = 6) -> None:
    """Draw the ring along the inner side of a box, so that nothing beside it cuts it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), RING_PX))
    inner, half = QRectF(box), RING_PX / 2
    painter.drawRoundedRect(inner.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()
