"""The codebook in the tagging pane: a tree of tags, applied by a click or Enter, changed from its menu."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.panes.codebook_menu import make_codebook_menu
from reader.gui.panes.codebook_rows import ROW_PX, CodebookRowDelegate
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme.theme import Theme

_EMPTY = "No tags yet. Type a name in the box above and press Enter, or add one with +."


class CodebookView(QTreeView):
    """`tag_chosen` carries a `TagId`; the wishes carry it first.

    `change_requested` has a dict of what to change; `description_requested` and `create_requested` carry the `Tag`
    whose description, or under which a tag, is wanted.
    """

    tag_chosen = Signal(object)
    rename_requested = Signal(object, str)
    change_requested = Signal(object, object)
    delete_requested = Signal(object)
    description_requested = Signal(object)
    create_requested = Signal(object)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags = TagTreeModel(self)
        self._rows = CodebookRowDelegate(theme, self._tags, self)
        self._collapsed: set[str] = set()
        self._is_restoring = False
        self.setModel(self._tags)
        self.setItemDelegate(self._rows)
        self._dress()
        self._tags.rename_requested.connect(self.rename_requested)
        self.collapsed.connect(lambda index: self._keep_collapsed(index, True))
        self.expanded.connect(lambda index: self._keep_collapsed(index, False))

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the codebook; collapsed groups stay collapsed and the chosen row stays chosen."""
        current = self._tags.tag(self.currentIndex())
        before, offset = self._tags.tags(), self.verticalScrollBar().value()
        self._tags.set_tags(tags)
        if [(tag.id, tag.parent) for tag in before] != [(tag.id, tag.parent) for tag in tags]:
            self._restore_groups()
            if current is not None:
                self.setCurrentIndex(self._tags.index_of(current.id))
            self.verticalScrollBar().setValue(offset)
            self.rows_changed.emit()
        self.viewport().update()

    def collapsed_groups(self) -> list[str]:
        """The paths of the groups that are collapsed."""
        return sorted(self._collapsed)

    def restore_collapsed(self, paths: Iterable[str]) -> None:
        """Collapse the groups of these paths and open the others, also those of tags still to come."""
        self._collapsed = set(paths)
        self._restore_groups()

    def content_height(self) -> int:
        """The height that shows all rows."""
        return ROW_PX * max(2, self._visible_rows(QModelIndex())) + 6

    def start_rename(self, tag: TagId) -> None:
        """Let the user change a tag's name in place."""
        index = self._tags.index_of(tag)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def make_menu(self, tag: Tag) -> QMenu:
        """The context menu of a tag."""
        return make_codebook_menu(
            self._theme, tag, self._tags.tags(), lambda verb, value: self._do(tag, verb, value), self
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Delete deletes; only the row that is seen to be chosen."""
        current = self.currentIndex()
        tag = self._tags.tag(current) if self.selectionModel().isSelected(current) else None
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if tag is not None and not is_editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tag_chosen.emit(tag.id)
        elif tag is not None and not is_editing and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(tag.id)
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
        """A click on a row applies its tag."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        is_click = event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex()
        super().mouseReleaseEvent(event)
        tag = self._tags.tag(index)
        if is_click and tag is not None and not self._is_triangle(index, point):
            self.tag_chosen.emit(tag.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two counts as a press."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse, or of the chosen one."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        tag = self._tags.tag(index)
        if tag is None:
            return
        self.setCurrentIndex(index)
        at = self.visualRect(index).center() if is_key else event.pos()
        menu = self.make_menu(tag)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or what to do when there are none."""
        super().paintEvent(event)
        if not self._tags.rowCount():
            draw_empty_hint(self.viewport(), self._theme, _EMPTY)

    def _dress(self) -> None:
        self.setAccessibleName("Codebook")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_PX)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTreeView { background: transparent; }")

    def _do(self, tag: Tag, verb: str, value: object) -> None:
        if verb in ("key", "colour"):
            self.change_requested.emit(tag.id, {verb: value})
        elif verb == "rename":
            self.start_rename(tag.id)
        else:
            signal, carried = {
                "apply": (self.tag_chosen, tag.id),
                "delete": (self.delete_requested, tag.id),
                "description": (self.description_requested, tag),
                "create": (self.create_requested, tag),
            }[verb]
            signal.emit(carried)

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
        self._is_restoring = True
        for tag, index in self._tags.iter_groups():
            self.setExpanded(index, str(tag.path) not in self._collapsed)
        self._is_restoring = False

    def _visible_rows(self, parent: QModelIndex) -> int:
        indexes = [self._tags.index(row, 0, parent) for row in range(self._tags.rowCount(parent))]
        return len(indexes) + sum(self._visible_rows(index) for index in indexes if self.isExpanded(index))
