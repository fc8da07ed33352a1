"""A field that takes the next key pressed, with its modifiers, instead of acting on it."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.domain.wording import tr
from reader.gui.actions.key_rules import portable_key

_IDLE = tr("Add a key")
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeyField(QLineEdit):
    """`key_pressed` carries a portable key; `left` that Escape was pressed. Tab moves on as everywhere."""

    key_pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("New key"))
        self.setReadOnly(True)
        self.setPlaceholderText(_IDLE)

    def event(self, event: QEvent) -> bool:
        """No key acts while the field waits for one."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _LEAVING:
            event.ignore()
        else:
            key = typed_key(event)
            if key:
                self.key_pressed.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that it waits."""
        super().focusInEvent(event)
        self.setPlaceholderText(tr("Press the keys…"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what to do."""
        super().focusOutEvent(event)
        self.setPlaceholderText(_IDLE)


def typed_key(event: QKeyEvent) -> str:
    """The portable key of an event; "" for a modifier alone. Shift that only made the character is left out."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    is_sign = 0x20 < key < 0x7F and not chr(key).isalnum()
    if is_sign and modifiers & Qt.KeyboardModifier.ShiftModifier:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    if not key or key == Qt.Key.Key_unknown:
        return ""
    sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
    return portable_key(sequence.toString(QKeySequence.SequenceFormat.PortableText))
