"""The cards with what the user can do to them: choose, star, write memos and speakers in place, change tags."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import TAG_KEYS
from reader.domain.wording import tr
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.card_editor import CardEditor
from reader.gui.panes.card_layout import Chip
from reader.gui.panes.card_menu import make_card_menu, make_reading_menu
from reader.gui.panes.card_view import CardView
from reader.gui.plain_text import plain_tip
from reader.gui.theme.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class AnnotationCards(CardView):
    """`annotation_chosen` when the user moved to a card or clicked it; `set_current` is silent.

    The wishes carry a list of `AnnotationId`, those of `untag_requested` and `replace_requested` with a `TagId`.
    `tag_wanted` asks for the tag box; `tag_key_pressed` carries a character of `TAG_KEYS`; `speaker_wanted` asks
    that `edit_speaker` be called with the names to complete; `left` when the keys should go to the article.
    """

    annotation_chosen = Signal(object)
    annotations_removed = Signal(object)
    untag_requested = Signal(object, object)
    replace_requested = Signal(object, object)
    star_requested = Signal(object, bool)
    speaker_wanted = Signal(object)
    tag_wanted = Signal()
    tag_key_pressed = Signal(str)
    filter_wanted = Signal()
    left = Signal()
    _is_ready = False
    """Qt asks for places while the view is being made."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.editor = CardEditor(theme, self.viewport())
        self._is_editing_from_here, self._is_ready = False, True
        self.editor.changed.connect(self._place_editor)
        self.editor.ended.connect(self._on_editor_ended)
        self.setAccessibleDescription(tr("Enter goes to the words in the text, F2 to the memo, Delete removes"))

    def set_writable(self, is_writable: bool) -> None:
        """Let annotations be changed here, or only be read and copied."""
        if is_writable != self._is_writable:
            self._is_writable = is_writable
            self._forget_measures()
            self._forget_places()
            self.viewport().update()

    def edit_memo(self, annotation: AnnotationId | None = None) -> None:
        """Open the memo of the current card, or a field for those of all selected ones, or that of one given."""
        chosen = [annotation] if annotation is not None else self.selected()
        self._edit(chosen, lambda card: self.editor.edit_memo(card, chosen))

    def edit_speaker(self, chosen: Sequence[AnnotationId], names: Sequence[str]) -> None:
        """Ask for the speaker of annotations in the current card, completing names."""
        speakers = {found.speaker for found in map(self.find_annotation, chosen) if found is not None}
        is_shared = len(speakers) <= 1
        self._edit(chosen, lambda card: self.editor.edit_speaker(card, chosen, names, is_shared=is_shared))

    def make_menu(self, annotation: Annotation) -> QMenu:
        """The context menu of a card, for all selected ones if it is among them."""
        chosen = self.selected()
        ids = chosen if annotation.id in chosen else [annotation.id]
        if not self._is_writable:
            return make_reading_menu(lambda verb, tag: self._do(verb, ids, tag), self)
        found = [self.find_annotation(one) or annotation for one in ids]
        return make_card_menu(found, self._tags, lambda verb, tag: self._do(verb, ids, tag), self)

    def announce(self, annotation: AnnotationId) -> None:
        """Say that the user moved to a card."""
        self.annotation_chosen.emit(annotation)

    def begin_walk(self) -> None:
        """Move to the first card in sight where none is current, and say so as when the user moves."""
        top = self.indexAt(QPoint(self.item_width() // 2, 8))
        for row in range(max(0, top.row()), self._list.rowCount()) if self.current() is None else ():
            if self._annotation(self._list.index(row)) is not None:
                self.setCurrentIndex(self._list.index(row))
                return

    def editor_room(self, annotation: AnnotationId) -> int:
        """The height of the editor, in the card in which it stands."""
        return self.editor.height if self._is_ready and annotation == self.editor.annotation else 0

    def event(self, event: QEvent) -> bool:
        """Delete, Enter and Ctrl+F are the cards' own here, whatever shortcuts the window gives them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_find = event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_find or (event.key() in _DELETE and event.modifiers() in _NO_MODIFIERS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter goes to the annotation, F2 to its memo, tag keys tag all that is selected."""
        current, key, is_plain = self.current(), event.key(), event.modifiers() in _NO_MODIFIERS
        if key in _DELETE and self.selectedIndexes() and self._is_writable:
            self.annotations_removed.emit(self.selected())
        elif key in _ENTER and current is not None:
            self.annotation_chosen.emit(current)
            self.left.emit()
        elif key == Qt.Key.Key_F2 and current is not None:
            self.edit_memo(current)
        elif key == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.filter_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif is_plain and event.text() and event.text() in TAG_KEYS:
            self.tag_key_pressed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing a card, which would make the article jump."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The star, the × of a chip and the + act; a press elsewhere on the card announces it again."""
        point = event.position().toPoint()
        index, before = self.indexAt(point), self.currentIndex()
        annotation = self._annotation(index)
        if event.button() != Qt.MouseButton.LeftButton or annotation is None:
            super().mousePressEvent(event)
        elif not self._press_part(annotation, self._within(point, index), is_current=index == before):
            super().mousePressEvent(event)
            if index == before:
                self.annotation_chosen.emit(annotation.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the memo; on the star the second press of two counts as a press."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        annotation = self._annotation(index)
        if annotation is None:
            return
        if self._card(annotation.id).star_rect.contains(self._within(point, index)):
            self.mousePressEvent(event)
        else:
            self.edit_memo(annotation.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the star of the card under the mouse, and the × of its chip on the current card."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        annotation = self._annotation(index)
        chip = self._chip_at(annotation, point, index) if index == self.currentIndex() else None
        hovered = (annotation.id, chip) if annotation is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            can_remove = chip is not None and self._is_writable
            tip = tr("Click × to remove {tag}", tag=path_text(chip.tag)) if chip and can_remove else ""
            self.viewport().setToolTip(plain_tip(tip))
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        self._hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the mouse, or of the current one."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        annotation = self._annotation(index)
        if annotation is not None:
            menu = self.make_menu(annotation)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            at = self.visualRect(index).center() if is_key else event.pos()
            menu.popup(self.viewport().mapToGlobal(at))

    def updateGeometries(self) -> None:
        """Keep the editor in its card."""
        super().updateGeometries()
        if self._is_ready:
            self._move_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the editor in its card."""
        super().scrollContentsBy(dx, dy)
        self._move_editor()

    def _do(self, verb: str, ids: list[AnnotationId], tag: object) -> None:
        if verb == "memo":
            self.edit_memo(ids[0] if len(ids) == 1 else None)
        elif verb in ("star", "unstar"):
            self.star_requested.emit(ids, verb == "star")
        elif verb in ("untag", "replace"):
            (self.untag_requested if verb == "untag" else self.replace_requested).emit(ids, tag)
        elif verb == "tag":
            self._choose_for_menu(ids)
            self.tag_wanted.emit()
        elif verb == "copy":
            quotes = [found.quote for found in map(self.find_annotation, ids) if found is not None]
            QGuiApplication.clipboard().setText("\n".join(quotes))
        else:
            {"speaker": self.speaker_wanted, "remove": self.annotations_removed}[verb].emit(ids)

    def _choose_for_menu(self, ids: Sequence[AnnotationId]) -> None:
        """A card whose menu was used becomes current, so that the tag box works on it."""
        if len(ids) == 1 and ids[0] != self.current():
            self.set_current(ids[0])
            self.announce(ids[0])

    def _edit(self, chosen: Sequence[AnnotationId], open_field: Callable[[Annotation], None]) -> None:
        current = self.current()
        card = self.find_annotation(current if current in chosen else next(iter(chosen), None))
        if card is None or not self.is_listed(card.id) or not self._is_writable:
            return
        self._is_editing_from_here = self.hasFocus()
        if card.id != current:
            self.set_current(card.id)
            self.announce(card.id)
        open_field(card)

    def _press_part(self, annotation: Annotation, inner: QPointF, *, is_current: bool) -> bool:
        """Act on what was pressed within a card; whether there was something that acts."""
        card = self._card(annotation.id)
        if not self._is_writable:
            return False
        if card.star_rect.contains(inner):
            self.star_requested.emit([annotation.id], not annotation.is_starred)
            return True
        if is_current and card.add_rect is not None and card.add_rect.contains(inner):
            self.tag_wanted.emit()
            return True
        crossed = (chip for chip in card.chips if chip.close_rect.contains(inner)) if is_current else ()
        chip = next(iter(crossed), None)
        if chip is not None:
            self.untag_requested.emit([annotation.id], TagId(chip.tag.id))
        return chip is not None

    def _chip_at(self, annotation: Annotation | None, point: QPoint, index: QModelIndex) -> Chip | None:
        if annotation is None:
            return None
        inner = self._within(point, index)
        return next((chip for chip in self._card(annotation.id).chips if chip.rect.contains(inner)), None)

    def _within(self, point: QPoint, index: QModelIndex) -> QPointF:
        return QPointF(point - self.visualRect(index).topLeft())

    def _step_back(self) -> None:
        """Esc leaves one card of several selected, and then the list."""
        current = self.current()
        if len(self.selected()) > 1 and current is not None:
            self._choose(None, [])
            self.set_current(current)
        else:
            self.left.emit()

    def _place_editor(self) -> None:
        self.remeasure(self.editor.annotation)
        self._forget_measures([key for key, card in self._cards.items() if card.editor_rect is not None])
        self._forget_places()
        if self.editor.annotation is not None:
            self.scrollTo(self.currentIndex())
        self._move_editor()

    def _move_editor(self) -> None:
        annotation = self.editor.annotation
        index = self._list.index_of(annotation)
        if annotation is None:
            return
        if not index.isValid():
            self.editor.close()
            return
        if annotation == self.current():
            index = self.currentIndex()
        rect = self._card(annotation).editor_rect
        top_left = QPointF(self.visualRect(index).topLeft())
        self.editor.place(rect.translated(top_left).toRect() if rect is not None else QRect())

    def _on_editor_ended(self) -> None:
        if self._is_editing_from_here:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()
