"""The painted box of what can be checked, for rows and switches that paint themselves."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.gui.theme.theme import Theme

BOX_PX = 13


def draw_check_box(painter: QPainter, theme: Theme, left: float, middle: float, *, is_checked: bool) -> None:
    """A box of 13 px, filled and ticked where it is checked."""
    accent, raised, edge = theme.colour("accent"), theme.colour("raised"), theme.colour("secondary")
    box = QRectF(left, middle - BOX_PX / 2, BOX_PX, BOX_PX)
    painter.setPen(QPen(accent if is_checked else edge, 1))
    painter.setBrush(accent if is_checked else raised)
    painter.drawRoundedRect(box, 3, 3)
    if is_checked:
        painter.setPen(QPen(raised, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = [QPointF(box.left() + x, box.top() + y) for x, y in ((3.2, 6.8), (5.6, 9.2), (9.8, 4.2))]
        painter.drawPolyline(points)
