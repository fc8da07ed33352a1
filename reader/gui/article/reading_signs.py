"""Signs that the user reads what an article view shows: goes into it by mouse, wheel or keys. Main thread."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

_NO_SIGN = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)


class ReadingSigns(QObject):
    """Watches one view without taking anything from it; `given` at every sign. Zooming and a menu are none."""

    given = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        bar = view.verticalScrollBar()
        bar.sliderPressed.connect(self.given)
        bar.actionTriggered.connect(lambda _: self.given.emit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what the view gets."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            is_sign = event.button() == Qt.MouseButton.LeftButton
        elif kind is QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            is_sign = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_sign = event.key() not in _NO_SIGN
        else:
            is_sign = False
        if is_sign:
            self.given.emit()
        return False
