"""The memo of the current annotation: plain text, kept when the field is left, never lost to another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.domain.ids import AnnotationId


class MemoField(QPlainTextEdit):
    """`memo_edited` carries the AnnotationId and its new memo; `left` when the keys should go elsewhere."""

    memo_edited = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation: AnnotationId | None = None
        self._kept = ""
        self.setObjectName("Field")
        self.setAccessibleName("Memo of the annotation")
        self.setPlaceholderText("Memo (Ctrl+M) · kept when you leave the field")
        self.setTabChangesFocus(True)
        self.setFixedHeight(76)

    def show_memo(self, annotation: AnnotationId | None, memo: str) -> None:
        """Show the memo of an annotation; what was written for another one is kept first.

        A text being written for the same annotation stays as it is.
        """
        if annotation == self._annotation and self.toPlainText() != self._kept:
            return
        self.commit()
        self._annotation, self._kept = annotation, memo
        if self.toPlainText() != memo:
            self.setPlainText(memo)
        self.setEnabled(annotation is not None)

    def commit(self) -> None:
        """Hand over what was written, if anything changed."""
        text = self.toPlainText()
        if self._annotation is not None and text != self._kept:
            self._kept = text
            self.memo_edited.emit(self._annotation, text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps the text."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps and leaves; Escape gives the old text back and leaves."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
            self.left.emit()
        else:
            super().keyPressEvent(event)
