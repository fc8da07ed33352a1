"""The tree of the codebook: tags applied by a click or Enter, chosen together, dragged, renamed in place."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import Shown, TagTreeModel
from reader.gui.panes.codebook_dragging import TagDragTree
from reader.gui.panes.codebook_rows import ROW_PX, CodebookRowDelegate
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme.theme import Theme

_EMPTY = tr("No tags yet. Type a name in the box above and press Enter, or add one with +.")
_NO_MATCH = tr("No tag has these words in its path. Esc shows all tags.")
_NONE_USED = {
    Shown.USED: tr("No tag is used yet."),
    Shown.HERE: tr("No tag is used in this article."),
}


class CodebookView(TagDragTree):
    """`tag_chosen` carries a `TagId`, `rename_requested` one and a name, `menu_requested` a point on the screen;
    `left` gives the keys back.
    """

    tag_chosen = Signal(object)
    rename_requested = Signal(object, str)
    menu_requested = Signal(object)
    rows_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, TagTreeModel(), parent)
        self._tags.setParent(self)
        self._rows = CodebookRowDelegate(theme, self._tags, self)
        self._collapsed: set[str] = set()
        self._is_restoring = False
        self._typed, self._shown = "", Shown.ALL
        self._height_px = 2 * self._rows.row_px
        self.setItemDelegate(self._rows)
        self._dress()
        self._tags.rename_requested.connect(self.rename_requested)
        self.collapsed.connect(lambda index: self._keep_collapsed(index, True))
        self.expanded.connect(lambda index: self._keep_collapsed(index, False))

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the codebook; collapsed groups stay collapsed and chosen rows stay chosen."""
        self._change_rows(lambda: self._tags.set_tags(tags))

    def set_here(self, here: Mapping[TagId, int] | None) -> None:
        """Show how often tags are used in the open article."""
        self._change_rows(lambda: self._tags.set_here(here))

    def set_filter(self, typed: str, shown: Shown) -> None:
        """Show the tags whose path holds the words typed, perhaps only used ones, with the groups above them."""
        self._typed, self._shown = typed.strip(), shown
        self._change_rows(lambda: self._tags.set_filter(typed, shown))

    def collapsed_groups(self) -> list[str]:
        """The paths of the groups that are collapsed."""
        return sorted(self._collapsed)

    def restore_collapsed(self, paths: Iterable[str]) -> None:
        """Collapse the groups of these paths and open the others, also those of tags still to come."""
        self._collapsed = set(paths)
        self._restore_groups()
        self.rows_changed.emit()

    def collapse_groups(self, *, is_collapsed: bool) -> None:
        """Collapse or open all groups."""
        groups = (str(tag.path) for tag, _ in self._tags.iter_groups()) if is_collapsed else ()
        self.restore_collapsed(groups)

    def content_height(self) -> int:
        """The height that shows all rows; a filter leaves it as it was, so that nothing jumps while typing."""
        if not self._tags.is_filtered:
            self._height_px = self._rows.row_px * max(2, self._visible_rows(QModelIndex())) + 6
        return self._height_px

    def all_tags(self) -> list[Tag]:
        """The whole codebook, also what is not shown."""
        return self._tags.tags()

    def set_asked(self, is_asked: bool) -> None:
        """Show the chosen rows as chosen and in sight, wherever the focus is: something is asked of them."""
        self._rows.is_asked = is_asked
        if is_asked:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A question takes room: the row that it is about stays in sight."""
        super().resizeEvent(event)
        if self._rows.is_asked:
            self.scrollTo(self.currentIndex())

    def row_corner(self, tag: TagId) -> QPoint:
        """The upper left corner of a tag's row in the viewport."""
        return self.visualRect(self._tags.index_of(tag)).topLeft()

    def find_tag(self, tag: TagId) -> Tag | None:
        """The tag of an id."""
        return self._tags.find(tag)

    def list_below(self, tag: TagId) -> list[Tag]:
        """The tags under one at any depth."""
        return self._tags.list_below(tag)

    def count_shown(self) -> int:
        """How many tags the filter lets through, collapsed ones included."""
        return self._tags.count_shown()

    def current_tag(self) -> Tag | None:
        """The tag that the keys act on."""
        return self._tags.tag(self.currentIndex())

    def choose(self, tag: TagId) -> None:
        """Choose one row and bring it into sight."""
        index = self._tags.index_of(tag)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def start_rename(self, tag: TagId) -> None:
        """Let the user change a tag's name in place."""
        self.choose(tag)
        index = self._tags.index_of(tag)
        if index.isValid():
            self.edit(index)

    def step_among_siblings(self, direction: int) -> None:
        """Ask to move the current tag one place up or down among the siblings shown."""
        index = self.currentIndex()
        tag, other = self._tags.tag(index), self._tags.tag(index.siblingAtRow(index.row() + direction))
        if tag is None or other is None:
            return
        siblings = [one for one in self._tags.siblings(tag.parent) if one != tag.id]
        place = siblings.index(other.id) + (direction > 0)
        before = siblings[place] if place < len(siblings) else None
        self.move_requested.emit([tag.id], tag.parent, before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, only the row that is seen to be chosen; Esc gives the keys back."""
        current, key = self.currentIndex(), event.key()
        tag = self._tags.tag(current) if self.selectionModel().isSelected(current) else None
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if tag is not None and not is_editing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tag_chosen.emit(tag.id)
        elif key == Qt.Key.Key_Escape and not is_editing:
            self._leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press at a triangle opens or closes the group."""
        index = self.indexAt(event.position().toPoint())
        if self._is_triangle(index, event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row applies its tag; with Ctrl or Shift it chooses rows together."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        is_click = event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex()
        is_choosing = bool(
            event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        super().mouseReleaseEvent(event)
        tag = self._tags.tag(index)
        if is_click and not is_choosing and tag is not None and not self._is_triangle(index, point):
            self.tag_chosen.emit(tag.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two counts as a press."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse, or of the chosen ones."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        at = self.visualRect(index).center() if is_key else event.pos()
        self.menu_requested.emit(self.viewport().mapToGlobal(at))

    def begin_walk(self) -> None:
        """Choose the current row, else the first one, where none is chosen."""
        if not self.selectionModel().selectedIndexes():
            self.setCurrentIndex(self.currentIndex() if self.currentIndex().isValid() else self._tags.index(0, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A row is chosen as soon as there are keys to use it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._tags.rowCount():
            self.selectionModel().setCurrentIndex(
                self._tags.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what to do when there are none."""
        super().paintEvent(event)
        if not self._tags.rowCount():
            draw_empty_hint(self.viewport(), self._theme, self._hint())

    def _hint(self) -> str:
        if self._typed:
            return _NO_MATCH
        return _NONE_USED.get(self._shown, _EMPTY) if self._tags.tags() else _EMPTY

    def _leave(self) -> None:
        """One of several chosen rows stays chosen first."""
        if len(self.selectionModel().selectedIndexes()) > 1:
            self.setCurrentIndex(self.currentIndex())
        else:
            self.left.emit()

    def _dress(self) -> None:
        self.setAccessibleName(tr("Codebook"))
        self.setAccessibleDescription(tr("Enter gives the tag to the selected words or the annotation"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_PX)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTreeView { background: transparent; }")

    def _change_rows(self, change: Callable[[], bool]) -> None:
        """Let the model change; what was chosen, collapsed and in sight stays so."""
        current, chosen = self.current_tag(), self.selectionModel().selectedIndexes()
        ids, offset = [index.internalId() for index in chosen], self.verticalScrollBar().value()
        editor = self._name_editor()
        typed = editor.text() if editor is not None else None
        collapsed = (
            [tag for tag in self._tags.tags() if str(tag.path) in self._collapsed] if self._collapsed else []
        )
        has_moved = change()
        self._follow(collapsed)
        self._rows.measure()
        if has_moved:
            self._restore_groups()
            self._choose_again(current, [TagId(number) for number in ids])
            self.verticalScrollBar().setValue(offset)
            self.rows_changed.emit()
            if current is not None and typed is not None:
                self._go_on_renaming(current.id, typed)
        self.viewport().update()

    def _name_editor(self) -> QLineEdit | None:
        """The field in which a name is being changed in place."""
        fields = self.viewport().findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
        is_editing = self.state() == QAbstractItemView.State.EditingState
        return next((field for field in fields if is_editing and field.isVisible()), None)

    def _go_on_renaming(self, tag: TagId, typed: str) -> None:
        """Open the field again that went with its row."""
        self.start_rename(tag)
        editor = self._name_editor()
        if editor is not None:
            editor.setText(typed)
            editor.setModified(True)

    def _follow(self, collapsed: Iterable[Tag]) -> None:
        """Groups that were renamed or moved stay collapsed under their new paths."""
        for before in collapsed:
            tag = self._tags.find(before.id)
            if tag is not None and tag.path != before.path:
                self._collapsed.discard(str(before.path))
                self._collapsed.add(str(tag.path))

    def _choose_again(self, current: Tag | None, chosen: Iterable[TagId]) -> None:
        flag, selection = QItemSelectionModel.SelectionFlag, self.selectionModel()
        if current is not None:
            selection.setCurrentIndex(self._tags.index_of(current.id), flag.NoUpdate)
        for tag in chosen:
            selection.select(self._tags.index_of(tag), flag.Select)

    def _is_triangle(self, index: QModelIndex, point: QPoint) -> bool:
        return bool(self._tags.rowCount(index)) and index.isValid() and point.x() < self._rows.swatch_x(index) - 1

    def _keep_collapsed(self, index: QModelIndex, is_collapsed: bool) -> None:
        tag = self._tags.tag(index)
        if tag is None or self._is_restoring:
            return
        if is_collapsed:
            self._collapsed.add(str(tag.path))
        else:
            self._collapsed.discard(str(tag.path))
        self.rows_changed.emit()

    def _restore_groups(self) -> None:
        """Open all groups but the collapsed ones; words typed open all, so that what matches is seen."""
        self._is_restoring = True
        self.expandAll()
        if self._collapsed and not self._typed:
            for tag, index in self._tags.iter_groups():
                if str(tag.path) in self._collapsed:
                    self.collapse(index)
        self._is_restoring = False

    def _visible_rows(self, parent: QModelIndex) -> int:
        indexes = [self._tags.index(row, 0, parent) for row in range(self._tags.rowCount(parent))]
        return len(indexes) + sum(self._visible_rows(index) for index in indexes if self.isExpanded(index))
