"""A tree whose tags are dragged to other places of it; the tree itself moves none, but asks for the move."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from reader.domain.tags import Tag
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.panes.codebook_drop import DropPlace, draw_drop_place, find_drop_place
from reader.gui.panes.codebook_rows import EDGE_PX, INDENT_PX
from reader.gui.panes.tag_painting import draw_drag_label
from reader.gui.theme.theme import Theme

_EXPAND_MS = 600


class TagDragTree(QTreeView):
    """`move_requested` carries a list of `TagId`, the parent and the tag to stand before (None: at the top, at the
    end). Only tags of this very tree can be dropped.
    """

    move_requested = Signal(object, object, object)

    def __init__(self, theme: Theme, model: TagTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags = model
        self._drop: DropPlace | None = None
        self.setModel(model)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_EXPAND_MS)

    def chosen_tags(self) -> list[Tag]:
        """The tags whose rows are chosen, in codebook order."""
        chosen = {index.internalId() for index in self.selectionModel().selectedIndexes()}
        return [tag for tag in self._tags.tags() if tag.id in chosen]

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the chosen tags; Esc gives up."""
        chosen = self.chosen_tags()
        drag = QDrag(self)
        drag.setMimeData(self._tags.mimeData([self._tags.index_of(tag.id) for tag in chosen]))
        drag.setPixmap(draw_drag_label(self._theme, chosen, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-12, 6))
        drag.exec(Qt.DropAction.MoveAction)
        self._show_drop(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only tags of this codebook may come."""
        if event.source() is self and self._tags.dragged(event.mimeData()):
            event.acceptProposedAction()
            self.setState(QAbstractItemView.State.DraggingState)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the tags would go; groups under the pointer open after a while, edges scroll."""
        super().dragMoveEvent(event)
        self._show_drop(self._find_drop(event))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(self._drop is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The tags stay where they are."""
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move."""
        place, moving = self._find_drop(event), self._tags.dragged(event.mimeData())
        self._show_drop(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if place is not None and moving:
            event.acceptProposedAction()
            self.move_requested.emit(moving, place.parent, place.before)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the place of a drop."""
        super().paintEvent(event)
        if self._drop is not None:
            painter = QPainter(self.viewport())
            draw_drop_place(painter, self._theme, self._drop, EDGE_PX)
            painter.end()

    def _find_drop(self, event: QDropEvent) -> DropPlace | None:
        moving = self._tags.dragged(event.mimeData())
        point = event.position().toPoint()
        return find_drop_place(self, self._tags, point, moving, INDENT_PX) if moving else None

    def _show_drop(self, place: DropPlace | None) -> None:
        if place != self._drop:
            self._drop = place
            self.viewport().update()
