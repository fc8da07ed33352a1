"""Panes side by side with a hairline between them that is easy to take hold of. Main thread."""

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from reader.domain.wording import tr

_REACH_PX = 3
"""How far on both sides of the line a press takes hold of it."""
_SHOWN_PX = 1
"""How far the line grows on both sides under the pointer."""
_STEP_PX = 16
"""How far an arrow moves it."""
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_USUAL = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaneHandle(QSplitterHandle):
    """One pixel wide, held by seven; thicker under the pointer, of the accent while it is moved. `double_clicked`
    asks for the usual sizes. Tab passes it by: `hold_next_line` gives it the keys, which move it like the mouse.
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
        self.setAccessibleName(tr("Line between panes"))
        self.setAccessibleDescription(tr("Arrow keys move it, Enter gives the usual sizes, Esc lets go"))
        self._before: QWidget | None = None

    @property
    def before(self) -> QWidget | None:
        """What had the keys before they came here; None where that is gone."""
        return self._before if self._before is not None and shiboken6.isValid(self._before) else None

    def hold(self, before: QWidget | None) -> None:
        """Take the keys, to be given back to `before`."""
        self._before = before
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it, Home and End as far as it goes, Enter gives the usual sizes, Esc lets go."""
        key, lies = event.key(), self.orientation() is Qt.Orientation.Vertical
        at = self.y() + _REACH_PX if lies else self.x() + _REACH_PX
        end = self.splitter().height() if lies else self.splitter().width()
        if key in (*_BACK, *_ON):
            self.moveSplitter(at + (_STEP_PX if key in _ON else -_STEP_PX))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.moveSplitter(0 if key == Qt.Key.Key_Home else end)
        elif key in _USUAL:
            self.double_clicked.emit()
        elif key == Qt.Key.Key_Escape and self.before is not None:
            self.before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it is held."""
        super().focusInEvent(event)
        self._show(is_under=self._is_under, is_held=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is not held any more."""
        super().focusOutEvent(event)
        self._show(is_under=self._is_under, is_held=False)

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
        self._show(is_under=self.rect().contains(event.position().toPoint()), is_held=self.hasFocus())
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


def hold_next_line(window: QWidget, focus: QWidget | None) -> bool:
    """Give the keys to the next line between panes of a window, from left to right and from top to bottom, then
    from the first again; False where no line is in sight. `focus` is what has the keys.
    """
    lines = sorted((one for one in window.findChildren(PaneHandle) if one.isVisible()), key=_place)
    if not lines:
        return False
    held = focus if isinstance(focus, PaneHandle) and focus in lines else None
    number = lines.index(held) + 1 if held is not None else 0
    lines[number % len(lines)].hold(held.before if held is not None else focus)
    return True


def _place(line: PaneHandle) -> tuple[int, int]:
    at = line.mapToGlobal(QPoint())
    return at.x(), at.y()
