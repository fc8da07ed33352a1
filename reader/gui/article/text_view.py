"""Selecting and choosing in the article's text, by mouse and by keys.

Everything that leaves this view is in code points of the canonical text. Main thread only.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.ids import AnnotationId
from reader.domain.spans import Span, snap_to_words
from reader.domain.tags import TAG_KEYS
from reader.gui.article.annotation_index import Mark
from reader.gui.article.caret_moves import CaretUnit, unit_at
from reader.gui.article.edge_drag import EdgeDrag, find_handle
from reader.gui.article.selection_view import SelectionView
from reader.gui.article.unit_drag import ClickCount, UnitDrag
from reader.gui.theme.theme import Theme

_DRAG_SCROLL_MS = 30
_KEYPAD_OR_NONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 0}


class TextView(SelectionView):
    """The article's text as the user works on it.

    Signals: `span_selected` Span or None; `annotation_picked` AnnotationId or None, by click, Enter or Escape;
    `key_typed` a character of TAG_KEYS; `edge_dragged` Span of the current annotation; `zoom_wheeled` +1 or -1;
    `menu_asked` QPoint, global; `end_passed` Space at the end of the text, without a caret; `escaped` Escape where
    nothing was selected or chosen.
    """

    annotation_picked = Signal(object)
    key_typed = Signal(str)
    edge_dragged = Signal(object)
    zoom_wheeled = Signal(int)
    menu_asked = Signal(object)
    end_passed = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed_at = QPointF()
        self._edge: EdgeDrag | None = None
        self._units: UnitDrag | None = None
        self._clicks = ClickCount()
        self._dragged_to = QPointF()
        self._drag_scroll = QTimer(self, interval=_DRAG_SCROLL_MS)
        self._drag_scroll.timeout.connect(self._scroll_drag)
        self.viewport().setMouseTracking(True)
        self.caret_moved.connect(self._leave_current)

    def event(self, event: QEvent) -> bool:
        """Keys that are actions stay actions: Qt's editor would take those of its own moves from them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag a handle or to select; a third click takes the sentence."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = self.to_document(event.position())
        self._units = None
        self._pressed_at = event.position()
        if self._begin_edge_drag(point):
            self._clicks.forget()
            return
        self._clicks.add(event.position(), is_double=False)
        if self._clicks.unit is not None:
            self._begin_unit_drag(self._clicks.unit, self.display.to_cp(self._nearest(point)))
            return
        self._is_mouse_down = True
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Qt would else take a press on a selection for the begin of drag and drop.
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word, as the domain counts words; a fourth click takes the paragraph."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.position()
        self._clicks.add(event.position(), is_double=True)
        position = self.lines.character_at(self.to_document(event.position()))
        if position is not None and self._clicks.unit is not None:
            self._begin_unit_drag(self._clicks.unit, self.display.to_cp(position))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the handle or the selection; show where a handle can be taken."""
        if self._edge is not None or (self._units is not None and event.buttons()):
            self._dragged_to = event.position()
            self._drag_on()
            self._drag_scroll.start()
            return
        if self._clicks.number > 1 and event.buttons():
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            is_handle = find_handle(self.layer.handles(), self.to_document(event.position())) is not None
            shape = Qt.CursorShape.SizeHorCursor if is_handle else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the handle's drag; or snap what was selected; or choose the annotation that was clicked."""
        self._drag_scroll.stop()
        if self._edge is not None:
            self._end_edge_drag(self._edge)
            return
        super().mouseReleaseEvent(event)
        if not self._is_mouse_down:
            return
        self._is_mouse_down = False
        is_by_unit, self._units = self._units is not None, None
        span = self.selected_span()
        if span is not None:
            self.select_span(span)
            if QGuiApplication.clipboard().supportsSelection():
                self._put_on_clipboard(QClipboard.Mode.Selection)
            return
        self.clear_selection()
        moved = (event.position() - self._pressed_at).manhattanLength()
        if not is_by_unit and moved < QApplication.startDragDistance():
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
        """Tag keys, Escape, Enter and the keys that move caret, selection or screen."""
        is_plain = event.modifiers() in _KEYPAD_OR_NONE
        # With Caps Lock a letter comes as a capital without Shift: it is a tag key all the same.
        typed = event.text().lower() if is_plain else ""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif len(typed) == 1 and typed in TAG_KEYS:
            self.key_typed.emit(typed)
        elif is_plain and event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.textCursor().hasSelection() or not self._pick_next(self.annotations_at_caret()):
                event.ignore()
        elif not self._go_by_key(event):
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() != before and not event.matches(QKeySequence.StandardKey.SelectAll):
                self._note_caret_moved()

    def forget_selection(self) -> None:
        """A new text: what was being dragged in the old one is let go, too."""
        super().forget_selection()
        self._edge = self._units = None
        self._is_mouse_down = False
        self._drag_scroll.stop()

    def cycle_annotations(self) -> bool:
        """Choose the next of the annotations that lie over each other at the current one, or else at the caret.

        Whether there was one.
        """
        here, current = self.annotations_at_caret(), self.layer.current
        if current is not None and current.id not in here:
            here = self.layer.index.at(current.start)
        return self._pick_next(here)

    def annotations_at_caret(self) -> list[AnnotationId]:
        """The annotations that hold or touch the caret, the topmost first."""
        position = self.textCursor().position()
        here = self.layer.index.at(position)
        return here + [one for one in self.layer.index.at(max(0, position - 1)) if one not in here]

    def _go_by_key(self, event: QKeyEvent) -> bool:
        """Pages, and what scrolls while there is no caret; whether the key was one of these."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extends = modifiers == Qt.KeyboardModifier.ShiftModifier
        if not extends and modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        if key == Qt.Key.Key_Space:
            if not self.page(-1 if extends else 1) and not extends and not self.has_caret:
                self.end_passed.emit()
            return True
        if key in _PAGES:
            self.page(_PAGES[Qt.Key(key)], extends=extends)
            return True
        if self.has_caret or (extends and self.textCursor().hasSelection()):
            return False
        bar = self.verticalScrollBar()
        if key in _LINES:
            bar.setValue(round(bar.value() + _LINES[Qt.Key(key)] * self.lines.measure.pitch))
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
            return True
        return False

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
            self.escaped.emit()

    def _leave_current(self) -> None:
        """A caret that left the current annotation leaves it for the keys, too: they act on what is seen at it."""
        current, cursor = self.layer.current, self.textCursor()
        if current is None or cursor.hasSelection() or not self.has_caret:
            return
        if not current.start <= cursor.position() <= current.end:
            self.annotation_picked.emit(None)

    def _nearest(self, point: QPointF) -> int:
        return self.lines.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def _pick_at(self, position: int | None) -> None:
        """Choose the annotation at a position, on the chosen one the next below; beside all, choose none."""
        here = self.layer.index.at(position) if position is not None else []
        if not self._pick_next(here) and self.layer.current is not None:
            self.annotation_picked.emit(None)

    def _pick_next(self, here: list[AnnotationId]) -> bool:
        """Choose the one after the current one, round; the first where none of these is current."""
        current = self.layer.current.id if self.layer.current is not None else None
        if here:
            following = here.index(current) + 1 if current in here else 0
            self.annotation_picked.emit(here[following % len(here)])
        return bool(here)

    def _begin_unit_drag(self, unit: CaretUnit, offset: int) -> None:
        found = unit_at(self.text, self.paragraph_starts, offset, unit)
        if found is not None:
            self._units = UnitDrag(unit, found)
            self.select_span(found)

    def _drag_on(self) -> None:
        """Take the handle, or the selection by units, to where the pointer is, within the screen."""
        y = min(max(0.0, self._dragged_to.y()), self.viewport().height() - 1.0)
        offset = self.display.to_cp(self._nearest(self.to_document(QPointF(self._dragged_to.x(), y))))
        if self._edge is not None:
            self._edge.move_to(offset)
            self._show_edge(self._edge.span)
        elif self._units is not None:
            self._is_mouse_down = True
            self._select(*self._units.to(self.text, self.paragraph_starts, offset))

    def _scroll_drag(self) -> None:
        """While the pointer is held over or under the screen, scroll on, the faster the further off it is."""
        y, height, bar = self._dragged_to.y(), self.viewport().height(), self.verticalScrollBar()
        over = min(0.0, y) + max(0.0, y - height)
        if not over or (self._edge is None and self._units is None):
            self._drag_scroll.stop()
            return
        most = 2 * self.lines.measure.pitch
        bar.setValue(round(bar.value() + min(most, max(-most, over / 2))))
        self._drag_on()

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
