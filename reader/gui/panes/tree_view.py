"""The view of the library tree: own rows, triangles and keys; keeps its place when rows come and go above it.

Knows the model and the delegate; opens nothing itself. Main thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from reader.domain.wording import tr
from reader.gui.models.library_tree import AnyIndex, LibraryTreeModel
from reader.gui.panes.laid_out_tree import LaidOutTree
from reader.gui.panes.tree_naming import TreeNaming
from reader.gui.panes.tree_rows import EDGE_PX, TreeRowDelegate, mark_zone
from reader.gui.theme.theme import Theme

_STATE = QStyle.StateFlag
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryTreeView(LaidOutTree):
    """A tree without header, frame or indentation of its own; the delegate draws all of a row.

    `row_chosen` follows the current row however the user moves it, not when rows vanish or the program moves it
    quietly; its second argument tells whether a key is being held. `row_entered` is Enter on a leaf. `menu_wanted`
    carries an index and a global point. `place_left` tells that the user scrolls or moves.
    """

    row_chosen = Signal(QModelIndex, bool)
    row_entered = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    place_left = Signal()

    def __init__(self, theme: Theme, model: LibraryTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = TreeRowDelegate(theme, model, self)
        self._theme = theme
        self._is_quiet = False
        self._is_key_held = False
        self.wants_first = False
        self._key_before = 0
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._shown: QPersistentModelIndex | None = None
        self.naming = TreeNaming(self, self._name_place)
        self._held: tuple[QPersistentModelIndex, int] | None = None
        self._letters = ""
        self._typing = QElapsedTimer()
        self._set_up()
        model.is_paging_held = True
        # Connected before the view hears of them, so that the place is noted while rows still stand.
        model.rowsAboutToBeInserted.connect(self._keep_place)
        model.rowsAboutToBeMoved.connect(self._keep_place)
        model.rowsAboutToBeRemoved.connect(self._on_rows_going)
        self.setModel(model)
        model.rowsRemoved.connect(self._on_rows_gone)
        self.expanded.connect(lambda index: self._fetch_page(index, is_retry=True))
        self.collapsed.connect(self._on_collapsed)
        theme.changed.connect(self._on_theme_changed)

    def _set_up(self) -> None:
        self.setItemDelegate(self._rows)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().actionTriggered.connect(self._leave_place)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.verticalScrollBar().valueChanged.connect(self.naming.follow_row)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Library: sources, dates and articles"))

    def top_index(self) -> QModelIndex:
        """The row at the top of the view; invalid where there is none."""
        return self.indexAt(QPoint(1, 0))

    def hold_top(self, index: QModelIndex, top_px: int) -> None:
        """Keep a row at this height while others are laid out, until the user moves or `choose` is called."""
        self._held, self._shown = (QPersistentModelIndex(index), top_px), None
        self._put_back()

    def _put_back(self) -> None:
        if self._held is not None and self._held[0].isValid():
            self._anchor = None
            self.executeDelayedItemsLayout()
            rect = self.visualRect(self._held[0])
            if rect.isValid():
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + rect.top() - self._held[1])

    def choose_in_place(self, index: QModelIndex) -> bool:
        """Make a row the current one, quietly, where the place is held; whether it is."""
        if self._held is None:
            return False
        self._is_quiet = True
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self._is_quiet = False
        self._put_back()
        QTimer.singleShot(0, self, self._put_back)
        return True

    def choose(self, index: QModelIndex, *, is_quiet: bool = False) -> None:
        """Make a row the current one and bring it into sight; quietly, that is without `row_chosen`, or not."""
        self._held = None
        self._is_quiet = is_quiet
        # Not by the view, which would look at the keys that are held and perhaps add to the selection.
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self._is_quiet = False
        self._anchor = None
        self.scrollTo(index)
        # Groups that are being opened above may still push it out of sight.
        self._shown = QPersistentModelIndex(index) if is_quiet else None
        if is_quiet:
            # Rows that came with this one are laid out later, which would put the place before it back.
            QTimer.singleShot(0, self, partial(self._show_again, QPersistentModelIndex(index)))

    def choose_all(self, indexes: Sequence[QModelIndex]) -> None:
        """Choose rows quietly, the first as the current one, and open what stands above them."""
        kept = [QPersistentModelIndex(index) for index in indexes]
        for index in kept:
            above = index.parent()
            while above.isValid():
                self.expand(above)
                above = above.parent()
        self.choose(self._model.index_of(self._model.node(kept[0])), is_quiet=True)
        self._is_quiet = True
        for index in kept[1:]:
            row = self._model.index_of(self._model.node(index))
            self.selectionModel().select(row, QItemSelectionModel.SelectionFlag.Select)
        self._is_quiet = False

    def choose_first(self) -> None:
        """Make the first row the current one where none is chosen; also of rows that take its place, until the
        user moves.
        """
        self.wants_first = True
        if not self.selectionModel().hasSelection() and self._model.rowCount():
            self.choose(self._model.index(0, 0))

    def _leave_place(self) -> None:
        self.wants_first = False
        self._shown = self._held = None
        self.place_left.emit()

    def _on_grown(self) -> None:
        """Rows came or went; once they are laid out, what is to be seen is brought into sight again."""
        if self._held is not None:
            QTimer.singleShot(0, self, self._put_back)
        elif self._shown is not None:
            QTimer.singleShot(0, self, partial(self._show_again, self._shown))

    def _show_again(self, index: QPersistentModelIndex) -> None:
        if self._shown == index and index.isValid() and self.currentIndex() == index:
            self._anchor = None
            self.scrollTo(self.currentIndex())

    def _name_place(self, row: AnyIndex) -> QRect:
        rect = self.visualRect(row)
        return self._rows.name_place(rect, self._model.node(row)) if rect.isValid() else QRect()

    def chosen_indexes(self) -> list[QModelIndex]:
        """The selected rows from top to bottom."""
        return sorted(self.selectionModel().selectedIndexes(), key=lambda index: self.visualRect(index).top())

    # Drawing and layout

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Let the delegate draw the whole row; ask for the next page once the last row of one is in sight."""
        option = QStyleOptionViewItem(options)
        option.rect = self.visualRect(index)
        option.state &= ~(_STATE.State_Selected | _STATE.State_HasFocus | _STATE.State_Open)
        if self.selectionModel().isSelected(index):
            option.state |= _STATE.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            option.state |= _STATE.State_HasFocus
        if self.isExpanded(index):
            option.state |= _STATE.State_Open
        self._rows.paint(painter, option, index)
        parent = index.parent()
        is_last = parent.isValid() and index.row() == self._model.rowCount(parent) - 1
        if is_last and self._model.node(parent).next is not None:
            asked = QPersistentModelIndex(parent)
            QTimer.singleShot(0, self, lambda: self._fetch_page(asked))

    def doItemsLayout(self) -> None:
        """Lay the rows out, then put the kept place back."""
        super().doItemsLayout()
        self.rows_laid_out()

    def rows_laid_out(self) -> None:
        """Put the kept place back."""
        anchor, self._anchor = self._anchor, None
        if anchor is not None and anchor[0].isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(anchor[0]).top() - anchor[1])
        self.naming.follow_row()

    def updateGeometries(self) -> None:
        """Keep the counts in place when the scroll bar takes its room."""
        super().updateGeometries()
        self._rows.right_inset = 0 if self.verticalScrollBar().isVisible() else EDGE_PX

    def _fetch_page(self, asked: AnyIndex, *, is_retry: bool = False) -> None:
        if asked.isValid() and self._model.node(asked).has_failed == is_retry:
            self._model.is_paging_held = False
            self._model.fetchMore(asked)
            self._model.is_paging_held = True

    def _keep_place(self) -> None:
        """Note the row at the top. Once for all rows that come and go until they are laid out: looking for it lays
        them out, which would be done for each run of hundreds.
        """
        is_noted = self._anchor is not None and self._anchor[0].isValid()
        if is_noted or self.verticalScrollBar().value() == 0:
            return
        top = self.top_index()
        if top.isValid():
            self._anchor = QPersistentModelIndex(top), self.visualRect(top).top()

    def _on_rows_going(self, parent: QModelIndex, first: int, last: int) -> None:
        self._keep_place()
        self._is_quiet = True
        self._key_before = self._model.node(self.currentIndex()).key

    def _on_rows_gone(self) -> None:
        """Choose nothing when the chosen row vanished: Qt would take its neighbour, which nobody asked for."""
        if self._model.node(self.currentIndex()).key != self._key_before:
            self.selectionModel().setCurrentIndex(QModelIndex(), _CHOOSE)
        self._is_quiet = False

    def _on_collapsed(self, index: QModelIndex) -> None:
        """Let go of a closed part, so that going through a busy day does not fill the memory."""
        if self.currentIndex().parent() != index:
            QTimer.singleShot(0, self, partial(self._unload, QPersistentModelIndex(index)))

    def _unload(self, index: QPersistentModelIndex) -> None:
        if index.isValid() and not self.isExpanded(index):
            self._model.unload_part(index)

    def _on_theme_changed(self) -> None:
        self._rows.refresh_fonts()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Mouse and keys

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Announce the row unless the program moved there quietly."""
        super().currentChanged(current, previous)
        if not self._is_quiet and current.isValid():
            self.row_chosen.emit(current, self._is_key_held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens an article and folds a group; all else is Qt's: arrows, Left, Right, typed letters.

        A space that follows letters soon is one of them.
        """
        current = self.currentIndex()
        self._leave_place()
        if event.text() == " " and self._is_typing():
            self.keyboardSearch(" ")
            return
        if event.key() in _ENTER and current.isValid():
            if self._model.node(current).is_leaf:
                self.row_entered.emit(current)
            else:
                self.setExpanded(current, not self.isExpanded(current))
            return
        if event.key() == Qt.Key.Key_Down and current.isValid() and not self.selectionModel().hasSelection():
            self.choose(current)  # Qt took it when the keys came, and chose nothing: it must not be passed by
            return
        self._is_key_held = event.isAutoRepeat()
        super().keyPressEvent(event)
        self._is_key_held = False

    def keyboardSearch(self, search: str) -> None:
        """Go to the next loaded row by the letters typed so far: it begins with them, or at least has them."""
        if not search:
            self._letters = ""
            return
        is_going_on = self._is_typing()
        self._letters = self._letters + search if is_going_on else search
        self._typing.start()
        found = self._model.find_typed(self.currentIndex(), self._letters, is_start_too=is_going_on)
        if found.isValid():
            self.choose(found)

    def _is_typing(self) -> bool:
        """Whether the latest letter was typed so lately that the next one belongs to it."""
        interval = QApplication.keyboardInputInterval()
        return bool(self._letters) and self._typing.isValid() and self._typing.elapsed() <= interval

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a triangle folds; anywhere else it chooses the row. The right button chooses nothing."""
        if event.button() == Qt.MouseButton.RightButton:
            return
        if not self._fold_at(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click on a triangle folds once more."""
        if not self._fold_at(event):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current row when a key asked."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if index.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index, below if is_by_key else event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Note which row the mouse is over, for the delegate."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.MouseMove):
            self._rows.hovered = QPersistentModelIndex(self.indexAt(event.position().toPoint()))  # type: ignore[attr-defined]
        elif event.type() in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self._rows.hovered = QPersistentModelIndex()
        elif event.type() in (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress):
            self._leave_place()  # from here on the place is the user's
        return super().viewportEvent(event)

    def _fold_at(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if (
            event.button() != Qt.MouseButton.LeftButton
            or not self._model.hasChildren(index)
            or not index.isValid()
        ):
            return False
        if point.x() >= mark_zone(self._model.depth(self._model.node(index))):
            return False
        self.setExpanded(index, not self.isExpanded(index))
        return True
