"""The memo of the current annotation. What was typed is never lost: it is committed before another is shown, and
words that could not be written stay here until they can.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId

HEIGHT_PX = 62


class MemoField(QPlainTextEdit):
    """`memo_edited` carries the `AnnotationId` and the memo on leaving the field, on Ctrl+Enter, and when another
    annotation comes; only if the words differ from those in the library. They count as written once
    `note_written` says so. `left` when Ctrl+Enter or Esc ended the editing.
    """

    memo_edited = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation: AnnotationId | None = None
        self._known = ""
        self._unwritten: dict[AnnotationId, str] = {}
        self.setObjectName("Field")
        self.setAccessibleName("Memo of the annotation")
        self.setPlaceholderText("Memo · Ctrl+Enter keeps, Esc restores")
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT_PX)
        self.hide()

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show the memo of one, or hide. An unfinished memo of another is committed first; words that the user is
        changing in this one stay.
        """
        wanted = annotation.id if annotation is not None else None
        if wanted != self._annotation:
            self.commit()
            self._annotation, self._known = wanted, annotation.memo if annotation is not None else ""
            self.setPlainText(self._unwritten.get(wanted, self._known) if wanted is not None else "")
        elif annotation is not None and annotation.memo != self._known:
            is_untouched = self.toPlainText() == self._known
            self._known = annotation.memo
            if is_untouched:
                self.setPlainText(self._known)
        self.setVisible(annotation is not None)

    def commit(self) -> None:
        """Announce what was typed, if it differs from what the library holds."""
        text = self.toPlainText()
        if self._annotation is not None and text != self._known:
            self._unwritten[self._annotation] = text
            self.memo_edited.emit(self._annotation, text)

    def note_written(self, annotation: AnnotationId, memo: str) -> None:
        """Know that these words are in the library."""
        if self._unwritten.get(annotation) == memo:
            del self._unwritten[annotation]

    def forget(self, annotations: Iterable[AnnotationId]) -> None:
        """Let the words of annotations go that are no more."""
        for annotation in annotations:
            self._unwritten.pop(annotation, None)

    def try_again(self) -> bool:
        """Announce everything that is not written yet; whether nothing is left."""
        self.commit()
        for annotation, text in list(self._unwritten.items()):
            if annotation != self._annotation:
                self.memo_edited.emit(annotation, text)
        return not self._unwritten

    def restore(self) -> None:
        """Bring the words that the library holds back."""
        if self._annotation is not None:
            self._unwritten.pop(self._annotation, None)
        self.setPlainText(self._known)

    def event(self, event: QEvent) -> bool:
        """Esc and Ctrl+Enter are this field's while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or _is_commit(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits, Esc restores; both end the editing."""
        if _is_commit(event):
            self.commit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.restore()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits, unless only a menu of this field opened."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


def _is_commit(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
