"""Panes side by side with a hairline between them that is easy to take hold of. Main thread."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

_REACH_PX = 3
"""How far on both sides of the line a press takes hold of it."""
_SHOWN_PX = 1
"""How far the line grows on both sides under the pointer."""


class PaneHandle(QSplitterHandle):
    """One pixel wide, held by seven; thicker under the pointer, of the accent while it is moved. `double_clicked`
    asks for the usual sizes.
    """

    double_clicked = Signal()

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._is_under = self._is_held = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        lies = orientation is Qt.Orientation.Vertical
        reach = (0, _REACH_PX) if lies else (_REACH_PX, 0)
        self.setContentsMargins(*reach, *reach)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reach over the panes at both sides; only the line is drawn.

        In the place of Qt's own, which reaches two pixels: another margin than it has just set would begin anew.
        """
        self.setMask(QRegion(self._line()))

    def event(self, event: QEvent) -> bool:
        """Know whether the pointer is on it."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._show(is_under=event.type() is QEvent.Type.HoverEnter, is_held=self._is_held)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._show(is_under=True, is_held=True)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._show(is_under=self.rect().contains(event.position().toPoint()), is_held=False)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the usual sizes."""
        self.double_clicked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        role = QPalette.ColorRole
        held = role.Accent if self._is_held else role.Dark if self._is_under else role.Mid
        painter = QPainter(self)
        painter.fillRect(self._line(), self.palette().color(held))
        painter.end()

    def _show(self, *, is_under: bool, is_held: bool) -> None:
        self._is_under, self._is_held = is_under, is_held
        self.setMask(QRegion(self._line()))
        self.update()

    def _line(self) -> QRect:
        grown = _SHOWN_PX if self._is_under or self._is_held else 0
        lies = self.orientation() is Qt.Orientation.Vertical
        inset = _REACH_PX - grown
        return self.rect().adjusted(*((0, inset, 0, -inset) if lies else (inset, 0, -inset, 0)))


class PaneSplitter(QSplitter):
    """`resized` after it has another size, its panes too; `reset_asked` by a double click on a line."""

    resized = Signal()
    reset_asked = Signal()

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A line that is easy to take hold of."""
        handle = PaneHandle(self.orientation(), self)
        handle.double_clicked.connect(self.reset_asked)
        return handle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so when all is in its place."""
        super().resizeEvent(event)
        self.resized.emit()
