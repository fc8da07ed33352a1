"""The thin strip beside the scroll bar that shows where in the article the annotations are."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

STRIP_WIDTH = 10
_MARK_HEIGHT = 3
_LATER_MS = 150


class MarksStrip(QWidget):
    """Paints one mark a row of pixels. `place_chosen` carries the fraction of the document that was clicked."""

    place_chosen = Signal(float)

    def __init__(self, find_rows: Callable[[int], dict[int, QColor]], parent: QWidget) -> None:
        super().__init__(parent)
        self._find_rows = find_rows
        self._rects: dict[int, list[QRect]] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.refresh)
        self._current: tuple[float, QColor] | None = None
        self.setAccessibleName("Places of the annotations")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as the strip is everywhere."""
        return QSize(STRIP_WIDTH, 0)

    def refresh(self) -> None:
        """Find the rows anew and paint them."""
        self._rects = None
        self.update()

    def refresh_soon(self) -> None:
        """The same once scrolling pauses, for small changes of the document's height."""
        if self._rects is not None and not self._later.isActive():
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows for another height."""
        self.refresh()

    def set_current(self, place: tuple[float, QColor] | None) -> None:
        """Show one place wider than the others."""
        if place != self._current:
            self._current = place
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, later ones over earlier ones where they meet."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._rects is None:
            self._rects = self._find_rects()
        for rgba, rects in self._rects.items():
            painter.setBrush(QColor.fromRgba(rgba))
            painter.drawRects(rects)
        if self._current:
            place, colour = self._current
            top = place * (self.height() - _MARK_HEIGHT)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(0, top - 1, STRIP_WIDTH, _MARK_HEIGHT + 2), 2, 2)

    def _find_rects(self) -> dict[int, list[QRect]]:
        """The marks by colour, to be painted in a few strokes."""
        rects: dict[int, list[QRect]] = {}
        for row, colour in self._find_rows(max(1, self.height() - _MARK_HEIGHT)).items():
            rects.setdefault(colour.rgba(), []).append(QRect(2, row, STRIP_WIDTH - 4, _MARK_HEIGHT))
        return rects

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which place was clicked."""
        point: QPoint = event.position().toPoint()
        self.place_chosen.emit(min(1.0, max(0.0, point.y() / max(1, self.height()))))
