"""The star that marks annotations and articles, as a shape to be painted."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF


def make_star(middle: QPointF, radius: float) -> QPolygonF:
    """A star of five points, one of them up."""
    corners = []
    for number in range(10):
        size, angle = (radius if number % 2 == 0 else radius * 0.45), pi * number / 5
        corners.append(middle + QPointF(sin(angle) * size, -cos(angle) * size))
    return QPolygonF(corners)
