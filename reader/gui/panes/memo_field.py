"""Where a memo is written, in the card of its annotation. What was typed is never lost: it is committed before
another is edited, and words that could not be written stay here until they can.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.wording import number, tr
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_LEAST_LINES, _MOST_LINES = 3, 9
_LINE_PX, _FRAME_PX, _HINT_PX = 17, 16, 16
_HINT = tr("Esc or Ctrl+Enter keeps")


class MemoField(QPlainTextEdit):
    """`memo_edited` carries the `AnnotationId` and the memo on leaving the field, also by Ctrl+Enter or Esc, and
    when another annotation comes; only if the words differ from those in the library. They count as written once
    `note_written` says so. `words_entered` carries what was typed for several annotations at once. `left` when the
    editing ended, with whether a key ended it; `height_changed` when the words need more or less room.
    """

    memo_edited = Signal(object, str)
    words_entered = Signal(str)
    left = Signal(bool)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotation: AnnotationId | None = None
        self._is_for_several = False
        self._known = ""
        self._unwritten: dict[AnnotationId, str] = {}
        self._lines = _LEAST_LINES
        self.setObjectName("Field")
        self.setTabChangesFocus(True)
        self.hint = PlainLabel(_HINT, self)
        self.hint.setObjectName("FieldHint")
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def annotation(self) -> AnnotationId | None:
        """The annotation whose memo is being edited."""
        return self._annotation

    @property
    def wanted_height(self) -> int:
        """The height that the words need, within bounds."""
        return self._theme.metrics.length(self._lines * _LINE_PX + _HINT_PX) + _FRAME_PX

    def edit(self, annotation: Annotation) -> None:
        """Begin with the memo of an annotation; an unfinished one of another is committed first."""
        if annotation.id != self._annotation:
            self.commit()
            self._annotation, self._known = annotation.id, annotation.memo
            self.setAccessibleName(tr("Memo of the annotation"))
            self.setPlaceholderText(" · ".join((tr("Memo (Markdown)"), _HINT)))
            self.setPlainText(self._unwritten.get(annotation.id, annotation.memo))
        self._is_for_several = False

    def edit_several(self, count: int) -> None:
        """Begin with nothing; what is typed goes to several annotations."""
        self.commit()
        self._annotation, self._known, self._is_for_several = None, "", True
        self.setAccessibleName(tr("Words to add to {n} memos", n=number(count)))
        adding = tr("Add to {n} memos", n=number(count))
        self.setPlaceholderText(f"{adding} · {_HINT}")
        self.setPlainText("")

    def refresh(self, annotation: Annotation) -> None:
        """Take over a memo that changed in the library, unless the user has changed the words here."""
        if annotation.id == self._annotation and annotation.memo != self._known:
            is_untouched = self.toPlainText() == self._known
            self._known = annotation.memo
            if is_untouched:
                self.setPlainText(self._known)

    def commit(self) -> None:
        """Announce what was typed, if it differs from what the library holds."""
        text = self.toPlainText()
        if self._annotation is not None and text != self._known:
            self._unwritten[self._annotation] = text
            self.memo_edited.emit(self._annotation, text)
        elif self._is_for_several and text.strip():
            self._is_for_several = False
            self.words_entered.emit(text.strip())

    def end(self) -> None:
        """Commit and edit nothing any more."""
        self.commit()
        self._annotation, self._known, self._is_for_several = None, "", False
        self.setPlainText("")

    def note_written(self, annotation: AnnotationId, memo: str) -> None:
        """Know that these words are in the library."""
        if self._unwritten.get(annotation) == memo:
            del self._unwritten[annotation]
        if annotation == self._annotation:
            self._known = memo

    def forget(self, annotations: Iterable[AnnotationId]) -> None:
        """Let the words of annotations go that are no more."""
        for annotation in annotations:
            self._unwritten.pop(annotation, None)
            if annotation == self._annotation:
                self._annotation, self._known = None, ""

    def try_again(self) -> bool:
        """Announce everything that is not written yet; whether nothing is left."""
        self.commit()
        for annotation, text in list(self._unwritten.items()):
            if annotation != self._annotation:
                self.memo_edited.emit(annotation, text)
        return not self._unwritten

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
        """Ctrl+Enter and Esc end the editing, which keeps what was written; undo takes it back."""
        if _is_commit(event) or event.key() == Qt.Key.Key_Escape:
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint below the words."""
        super().resizeEvent(event)
        self._place_hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits, unless only a menu of this field opened; it stays when the whole window is left."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.commit()
        elif event.reason() != Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.left.emit(False)

    def _place_hint(self) -> None:
        inner, height = self.contentsRect(), self._theme.metrics.length(_HINT_PX)
        side = spaces.HALF
        self.hint.setGeometry(inner.left() + side, inner.bottom() - height + 1, inner.width() - 2 * side, height)

    def _dress(self) -> None:
        self.setViewportMargins(0, 0, 0, self._theme.metrics.length(_HINT_PX))
        self._place_hint()

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(_LEAST_LINES, self._line_count()))
        if lines != self._lines:
            self._lines = lines
            self.height_changed.emit()

    def _line_count(self) -> int:
        """Lines as they are broken for the field's width."""
        count, block = 0, self.document().firstBlock()
        while block.isValid() and count <= _MOST_LINES:
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count


def _is_commit(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
