"""Keys pressed before the library stands in the window: kept, and given to it once it does. Main thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_KEYS_MAX = 64
_PATIENCE_MS = 6000
"""Older keys are not given any more: who pressed them has gone on, or wonders why nothing happens."""


class EarlyKeys(QObject):
    """Holds keys back from a window until `give`. What opens a menu or works without a library acts at once: Qt
    asks for shortcuts before it asks the window. `lapsed` when keys are kept too long, to be given or dropped.
    """

    lapsed = Signal()

    def __init__(self, window: QWidget, find_action: Callable[[QKeySequence], QAction | None]) -> None:
        """`find_action` tells which action of the whole window a key runs, if it can be used."""
        super().__init__(window)
        self._window = window
        self._find_action = find_action
        self._keys: list[QKeyEvent] = []
        self._lapse = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._lapse.timeout.connect(self.lapsed)
        self._handle: QWindow | None = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)

    @property
    def is_holding(self) -> bool:
        """Whether keys are still held back."""
        return self._handle is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key; the releases go with it. Dialogs have windows of their own and are not concerned."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return False
        if event.type() == QEvent.Type.KeyPress and len(self._keys) < _KEYS_MAX:
            self._keys.append(event.clone())
            if not self._lapse.isActive():
                self._lapse.start()
        return True

    def give(self) -> None:
        """Hold nothing back any more, and press the kept keys again where the focus is then."""
        if self._handle is not None:
            self._handle.removeEventFilter(self)
            self._handle = None
        self._lapse.stop()
        keys, self._keys = self._keys, []
        for key in keys:
            self._press(key)

    def drop(self) -> None:
        """Forget what was pressed so far."""
        self._keys = []

    def _press(self, key: QKeyEvent) -> None:
        focus = QApplication.focusWidget() or self._window
        action = self._find_action(QKeySequence(key.keyCombination()))
        if action is not None and not _is_typed(key, focus):
            action.trigger()
            return
        QApplication.sendEvent(focus, key)
        released = QKeyEvent(QEvent.Type.KeyRelease, key.key(), key.modifiers(), key.text())
        QApplication.sendEvent(QApplication.focusWidget() or self._window, released)


def _is_typed(key: QKeyEvent, focus: QWidget) -> bool:
    """Whether the widget takes the key for itself, as a field does with a letter."""
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.modifiers(), key.text())
    override.ignore()
    QApplication.sendEvent(focus, override)
    return override.isAccepted()
