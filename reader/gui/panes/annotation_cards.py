"""The cards of the article's annotations in text order: a view of its own, as fast with 1,000 as with ten.

Heights are measured once a card and summed up; a change measures the cards it touches. Qt's list view asks for the
sizes of all rows after each change.
"""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.tags import Tag
from reader.gui.models.annotation_list import AnnotationListModel
from reader.gui.models.tag_tree import menu_text, path_text
from reader.gui.panes.card_layout import Card, CardLayout, Chip
from reader.gui.panes.stacked_view import StackedView
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.plain_text import plain_tip
from reader.gui.theme.theme import Theme

_EMPTY = "Select words in the article, then type a tag in the box above or press its key."


class AnnotationCards(StackedView):
    """`annotation_chosen` when the user moved to a card or clicked it; `set_current` is silent."""

    annotation_chosen = Signal(object)
    annotations_removed = Signal(object)
    untag_requested = Signal(object, object)
    memo_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.item_height, parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._list = AnnotationListModel(self)
        self._layout = CardLayout(theme, (), 280)
        self._cards: dict[AnnotationId, Card] = {}
        self._is_silent = False
        self._hovered: tuple[AnnotationId, Chip] | None = None
        self._dress()
        self.setModel(self._list)
        rows = self._list
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.rowsMoved, rows.modelReset, rows.dataChanged):
            signal.connect(self._forget_places)
        theme.changed.connect(self._forget_cards)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take names and colours; cards are measured anew only where these differ."""
        looks = [(tag.id, tag.path, tag.colour) for tag in tags]
        is_same = looks == [(tag.id, tag.path, tag.colour) for tag in self._tags]
        self._tags = list(tags)
        self._list.set_tags(tags)
        if not is_same:
            self._forget_cards()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these from the top, none of them current."""
        self._is_silent = True
        self._cards.clear()
        self._list.set_annotations(annotations)
        self._is_silent = False
        self.verticalScrollBar().setValue(0)

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Redo the cards concerned; the others stay where they are."""
        current = self.current()
        self._is_silent = True
        for annotation in (*removed, *(row.id for row in changed)):
            self._cards.pop(annotation, None)
        self._list.apply(changed, removed)
        self._is_silent = False
        self.set_current(current if current not in removed else None, scroll=False)

    def set_current(self, annotation: AnnotationId | None, *, scroll: bool = True) -> None:
        """Make one current, and seen, without announcing it."""
        index = self._list.index_of(annotation)
        if index == self.currentIndex() and index.isValid():
            if scroll:
                self.scrollTo(index)
            return
        self._is_silent = True
        flag = QItemSelectionModel.SelectionFlag
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
        else:
            self.selectionModel().clear()
        self._is_silent = False
        if scroll and index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def current(self) -> AnnotationId | None:
        """The current annotation."""
        index = self.currentIndex()
        return self._list.annotation(index.row()).id if index.isValid() else None

    def find_annotation(self, annotation: AnnotationId | None) -> Annotation | None:
        """The annotation of an id, if it has a card."""
        return self._list.find(annotation)

    def count(self) -> int:
        """How many cards there are."""
        return self._list.rowCount()

    def selected(self) -> list[AnnotationId]:
        """The selected annotations in text order."""
        return [self._list.annotation(index.row()).id for index in sorted(self.selectedIndexes())]

    def make_menu(self, annotation: Annotation) -> QMenu:
        """The context menu of a card: its memo, its tags, deletion of all that is selected."""
        menu = QMenu(self)
        menu.setAccessibleName("Annotation")
        menu.addAction("Edit memo", lambda: self.memo_requested.emit(annotation.id))
        tags = [tag for tag in self._tags if tag.id in annotation.tags]
        for tag in tags:
            text = f"Remove tag “{menu_text(tag)}”"
            menu.addAction(text, partial(self.untag_requested.emit, annotation.id, tag.id))
        menu.addSeparator()
        chosen = self.selected()
        several = annotation.id in chosen and len(chosen) > 1
        ids = chosen if several else [annotation.id]
        text = f"Delete {len(ids)} annotations" if several else "Delete annotation"
        menu.addAction(text, lambda: self.annotations_removed.emit(ids))
        return menu

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Announce a card that the user moved to."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._is_silent and current.isValid():
            self.annotation_chosen.emit(self._list.annotation(current.row()).id)

    def event(self, event: QEvent) -> bool:
        """Delete means the selected cards here, whatever shortcut the window gives it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Enter goes to the annotation, F2 to its memo."""
        current = self.current()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selectedIndexes():
            self.annotations_removed.emit(self.selected())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.annotation_chosen.emit(current)
        elif event.key() == Qt.Key.Key_F2 and current is not None:
            self.memo_requested.emit(current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing a card, which would make the article jump."""
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The × of a chip on the current card removes its tag; a press on the card announces it again."""
        point = event.position().toPoint()
        index, before = self.indexAt(point), self.currentIndex()
        chip = self._chip_at(point) if index == before else None
        if chip is not None and chip.close_rect.contains(self._within_card(point, index)):
            self.untag_requested.emit(self._list.annotation(index.row()).id, chip.tag.id)
            return
        super().mousePressEvent(event)
        if index.isValid() and index == before and event.button() == Qt.MouseButton.LeftButton:
            self.annotation_chosen.emit(self._list.annotation(index.row()).id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the memo."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.memo_requested.emit(self._list.annotation(index.row()).id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the × of the chip under the mouse, on the current card only: a click on another one chooses it."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        chip = self._chip_at(point) if index == self.currentIndex() else None
        hovered = (self._list.annotation(index.row()).id, chip) if chip is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().setToolTip(
                plain_tip(f"Click × to remove {path_text(chip.tag)}") if chip is not None else ""
            )
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No chip is under the mouse."""
        self._hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the mouse, or of the current one."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if index.isValid():
            menu = self.make_menu(self._list.annotation(index.row()))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            at = self.visualRect(index).center() if is_key else event.pos()
            menu.popup(self.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        if event.size().width() != event.oldSize().width():
            self._forget_cards()
        super().resizeEvent(event)
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards that can be seen."""
        if not self._list.rowCount():
            draw_empty_hint(self.viewport(), self._theme, _EMPTY)
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = {index.row() for index in self.selectedIndexes()}
        current, height = self.currentIndex().row(), self.viewport().height()
        row = max(0, self.row_at(self.verticalOffset()))
        while row < self._list.rowCount():
            rect = self.visualRect(self._list.index(row))
            if rect.top() > height:
                break
            box, card = QRectF(rect), self._card(row)
            is_several = row in selected and len(selected) > 1
            self._layout.draw(painter, card, box, is_current=row == current, is_selected=is_several)
            if self._hovered is not None and self._hovered[0] == card.annotation.id:
                self._layout.draw_close(painter, self._hovered[1], box)
            row += 1
        painter.end()

    def _dress(self) -> None:
        self.setAccessibleName("Annotations in this article")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QAbstractItemView { background: transparent; }")

    def item_height(self, row: int) -> int:
        """The height of a card."""
        return self._card(row).height

    def _card(self, row: int) -> Card:
        annotation = self._list.annotation(row)
        card = self._cards.get(annotation.id)
        if card is None:
            card = self._cards[annotation.id] = self._layout.make(annotation)
        return card

    def _within_card(self, point: QPoint, index: QModelIndex) -> QPointF:
        return QPointF(point - self.visualRect(index).topLeft())

    def _chip_at(self, point: QPoint) -> Chip | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        inner = self._within_card(point, index)
        return next((chip for chip in self._card(index.row()).chips if chip.rect.contains(inner)), None)

    def _forget_places(self) -> None:
        self._hovered = None
        self.forget_places()

    def _forget_cards(self) -> None:
        self._cards.clear()
        self._layout = CardLayout(self._theme, self._tags, self.item_width())
        self._forget_places()
