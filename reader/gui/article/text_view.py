"""Selecting and choosing in the article's text, by mouse and by keys.

Everything that leaves this view is in code points of the canonical text. Main thread only.
"""

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.ids import AnnotationId
from reader.domain.spans import Span, snap_to_words
from reader.domain.tags import TAG_KEYS
from reader.domain.texts import sentence_bounds
from reader.gui.article.annotation_index import Mark
from reader.gui.article.document_view import DocumentView
from reader.gui.article.edge_drag import EdgeDrag, find_handle
from reader.gui.article.text_units import word_at
from reader.gui.theme.theme import Theme

_KEYPAD_OR_NONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TextView(DocumentView):
    """The article's text as the user works on it.

    Signals: `span_selected` Span or None; `annotation_picked` AnnotationId or None, by click, Enter or Escape;
    `key_typed` a character of TAG_KEYS; `edge_dragged` Span of the current annotation; `zoom_wheeled` +1 or -1;
    `menu_asked` QPoint, global.
    """

    span_selected = Signal(object)
    annotation_picked = Signal(object)
    key_typed = Signal(str)
    edge_dragged = Signal(object)
    zoom_wheeled = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.paragraph_starts: tuple[int, ...] = ()
        self.is_snapping = True
        self._announced: Span | None = None
        self._is_mouse_down = False
        self._is_unit_click = False
        self._pressed_at = QPointF()
        self._edge: EdgeDrag | None = None
        self._since_double_click = QElapsedTimer()
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self._on_selection_changed)

    def selected_span(self) -> Span | None:
        """What is selected, whole words where snapping is on; None without a selection."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self.display.to_cp(cursor.selectionStart())
        end = self.display.to_cp(cursor.selectionEnd())
        if self.is_snapping:
            return snap_to_words(self.text, start, end)
        return Span(start, end) if start < end else None

    def select_span(self, span: Span) -> None:
        """Select a span; the caret stands at its end."""
        cursor = self.textCursor()
        cursor.setPosition(self.display.to_doc_start(span.start))
        cursor.setPosition(self.display.to_doc_end(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.announce_selection()

    def place_caret(self, annotation: AnnotationId) -> None:
        """Put the caret where an annotation begins, so that the keys go on from there; nothing is selected."""
        mark = self.layer.index.mark(annotation)
        if mark is not None:
            cursor = self.textCursor()
            cursor.setPosition(mark.start)
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.announce_selection()

    def announce_selection(self) -> None:
        """Paint the selection and say it once where it differs from what was said last."""
        span = self._paint_selection()
        if span != self._announced:
            self._announced = span
            self.span_selected.emit(span)

    def forget_selection(self) -> None:
        """A new text has no selection, and nobody needs to hear of the old one's end."""
        self._announced = None
        self.layer.selection = None

    def copy(self) -> None:
        """Put the original words on the clipboard, not what Qt keeps of them."""
        self._put_on_clipboard(QClipboard.Mode.Clipboard)

    def _put_on_clipboard(self, mode: QClipboard.Mode) -> None:
        """As text only: data made in Python that outlives the interpreter on the clipboard ends in a crash."""
        span = self.selected_span()
        if span is not None:
            QGuiApplication.clipboard().setText(self.text[span.start : span.end], mode)

    def _paint_selection(self) -> Span | None:
        span = self.selected_span()
        self.layer.selection = (
            (self.display.to_doc_start(span.start), self.display.to_doc_end(span.end)) if span else None
        )
        self.viewport().update()
        return span

    def _on_selection_changed(self) -> None:
        if self._is_mouse_down:
            self._paint_selection()
        else:
            self.announce_selection()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag a handle or to select; a third click takes the sentence."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = self.to_document(event.position())
        self._is_unit_click = False
        is_third_click = self._is_third_click(event.position())
        self._pressed_at = event.position()
        if self._begin_edge_drag(point):
            return
        if is_third_click:
            self._is_unit_click = True
            offset = self.display.to_cp(self._nearest(point))
            start, end = sentence_bounds(self.text, self.paragraph_starts, offset)
            if start < end:
                self.select_span(Span(start, end))
            return
        self._is_mouse_down = True
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would else take a press on a selection for the begin of drag and drop.
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word, as the domain counts words."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._is_unit_click = True
        self._pressed_at = event.position()
        self._since_double_click.start()
        position = self.lines.character_at(self.to_document(event.position()))
        word = word_at(self.text, self.display.to_cp(position)) if position is not None else None
        if word:
            self.select_span(word)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the handle or the selection; show where a handle can be taken."""
        point = self.to_document(event.position())
        if self._edge is not None:
            self._edge.move_to(self.display.to_cp(self._nearest(point)))
            self._show_edge(self._edge.span)
            return
        if self._is_unit_click and event.buttons():
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            is_handle = find_handle(self.layer.handles(), point) is not None
            shape = Qt.CursorShape.SizeHorCursor if is_handle else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the handle's drag; or snap what was selected; or choose the annotation that was clicked."""
        if self._edge is not None:
            self._end_edge_drag(self._edge)
            return
        if self._is_unit_click or not self._is_mouse_down:
            super().mouseReleaseEvent(event)
            return
        super().mouseReleaseEvent(event)
        self._is_mouse_down = False
        span = self.selected_span()
        if span is not None:
            self.select_span(span)
            if QGuiApplication.clipboard().supportsSelection():
                self._put_on_clipboard(QClipboard.Mode.Selection)
            return
        self.clear_selection()
        moved = (event.position() - self._pressed_at).manhattanLength()
        if moved < QApplication.startDragDistance():
            self._pick_at(self.lines.character_at(self.to_document(event.position())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wheeled.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; without a selection the annotation under the pointer is chosen first."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place: QPoint = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        else:
            place = event.globalPos()
            position = self.lines.character_at(self.to_document(QPointF(self.viewport().mapFromGlobal(place))))
            here = self.layer.index.at(position) if position is not None else []
            current = self.layer.current
            if here and self.selected_span() is None and (current is None or current.id not in here):
                self.annotation_picked.emit(here[0])
        self.menu_asked.emit(place)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tag keys, Escape and Enter; all else moves caret and selection as everywhere."""
        is_plain = event.modifiers() in _KEYPAD_OR_NONE
        typed = event.text()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif is_plain and len(typed) == 1 and typed in TAG_KEYS:
            self.key_typed.emit(typed)
        elif is_plain and event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.textCursor().hasSelection() or not self._pick_at(self.textCursor().position(), only_here=True):
                event.ignore()
        else:
            super().keyPressEvent(event)

    def _escape(self, event: QKeyEvent) -> None:
        if self._edge is not None:
            self._show_edge(self._edge.original)
            self._edge = None
        elif self.textCursor().hasSelection():
            self.clear_selection()
        elif self.layer.current is not None:
            self.annotation_picked.emit(None)
        else:
            event.ignore()

    def _nearest(self, point: QPointF) -> int:
        return self.lines.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def _is_third_click(self, point: QPointF) -> bool:
        """Whether a press follows a double click, soon and at the place that was pressed last."""
        clock = self._since_double_click
        if not clock.isValid() or clock.elapsed() > QApplication.doubleClickInterval():
            return False
        clock.invalidate()
        return (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()

    def _pick_at(self, position: int | None, *, only_here: bool = False) -> bool:
        """Choose the annotation at a position, on the chosen one the next below; beside all, choose none."""
        here = self.layer.index.at(position) if position is not None else []
        current: AnnotationId | None = self.layer.current.id if self.layer.current else None
        if here:
            following = here.index(current) + 1 if current in here else 0
            self.annotation_picked.emit(here[following % len(here)])
        elif current is not None and not only_here:
            self.annotation_picked.emit(None)
        return bool(here)

    def _begin_edge_drag(self, point: QPointF) -> bool:
        edge = find_handle(self.layer.handles(), point)
        if edge is None or self.layer.current is None:
            return False
        annotation = self.layer.index.get(self.layer.current.id)
        if annotation is None:
            return False
        self._edge = EdgeDrag(edge, annotation.span)
        return True

    def _show_edge(self, span: Span) -> None:
        current = self.layer.current
        if current is not None:
            start, end = self.display.to_doc_start(span.start), self.display.to_doc_end(span.end)
            self.layer.current = Mark(current.id, start, end, current.tags)
            self.viewport().update()

    def _end_edge_drag(self, drag: EdgeDrag) -> None:
        """The stored place is shown again until the move has been written."""
        self._edge = None
        self._show_edge(drag.original)
        span: Span | None = drag.span
        if self.is_snapping and span != drag.original:
            span = snap_to_words(self.text, drag.span.start, drag.span.end)
        if span is not None and span != drag.original:
            self.edge_dragged.emit(span)
