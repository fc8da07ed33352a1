"""A name edited in its row of the library tree."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.wording import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TreeNameField(QLineEdit):
    """Enter and leaving give the name, if it is another one; Esc gives it up. `ended`: whether a key did it."""

    ended = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before = ""
        self._done: Callable[[str], object] | None = None
        self.setAccessibleName(tr("Name of the source"))
        self.setStyleSheet("QLineEdit { min-height: 0; }")  # as high as its row, which nothing cuts
        self.hide()

    @property
    def is_editing(self) -> bool:
        """Whether a name is being edited."""
        return self._done is not None

    def edit(self, place: QRect, name: str, done: Callable[[str], object]) -> None:
        """Edit a name at a place of the parent; `done` gets the other name."""
        self._before, self._done = name, done
        self.setGeometry(place)
        self.setText(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> None:
        """End with the name that is typed; nothing where none is being edited."""
        if self.is_editing:
            self._give(is_by_key=False)

    def give_up(self, *, is_by_key: bool = False) -> None:
        """End without another name."""
        self._done = None
        if self.isVisible():
            self.hide()
            self.ended.emit(is_by_key)

    def event(self, event: QEvent) -> bool:
        """Esc and Enter are this field's while it has the focus."""
        keys = (Qt.Key.Key_Escape, *_ENTER)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the name, Esc gives it up."""
        if event.key() in _ENTER:
            self._give(is_by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up(is_by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving gives the name; another window and a menu are no leaving."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in elsewhere and self.isVisible():
            self._give(is_by_key=False)

    def _give(self, *, is_by_key: bool) -> None:
        done, name = self._done, " ".join(self.text().split())
        self.give_up(is_by_key=is_by_key)
        if done is not None and name and name != self._before:
            done(name)
