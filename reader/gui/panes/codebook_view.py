"""The codebook as a tree in the tagging pane: a click applies a tag; everything else is in the context menu."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.models.tag_tree import TAG_ROLE, TagTreeModel
from reader.gui.panes.tag_drawing import draw_key_cap, draw_swatch
from reader.gui.theme.theme import Theme

ROW_PX = 26
INDENT_PX = 16
_MARK_X, _SWATCH_X, _NAME_X = 14, 33, 48
_COUNT_PX, _CAP_PX = 34, 18


class TagRowDelegate(QStyledItemDelegate):
    """Paints triangle, swatch, name, key and count of a tag."""

    def __init__(self, theme: Theme, view: "CodebookView") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows are 26 high."""
        return QSize(0, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row over the whole width."""
        tag: Tag = index.data(TAG_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_band(painter, option, rect)
        left, middle = rect.left() + self._view.level(index) * INDENT_PX, rect.center().y() + 0.5
        if index.model().hasChildren(index):
            self._draw_triangle(painter, QPointF(left + _MARK_X, middle), self._view.isExpanded(index))
        draw_swatch(painter, QPointF(left + _SWATCH_X, middle), tag, self._theme)
        right = rect.right() - 11
        painter.setPen(self._theme.colour("secondary"))
        painter.setFont(self._theme.interface_font(12, tabular=True))
        count = QRect(right - _COUNT_PX, rect.top(), _COUNT_PX, rect.height())
        painter.drawText(count, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{tag.uses:,}")
        if tag.key:
            cap = QRectF(count.left() - _CAP_PX - 2, middle - _CAP_PX / 2, _CAP_PX, _CAP_PX)
            draw_key_cap(painter, cap, tag.key, self._theme)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.interface_font(13))
        name = QRect(left + _NAME_X, rect.top(), count.left() - _CAP_PX - 8 - left - _NAME_X, rect.height())
        text = painter.fontMetrics().elidedText(tag.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the field for a new name over the name."""
        left = option.rect.left() + self._view.level(index) * INDENT_PX + _NAME_X - 8
        editor.setStyleSheet("QLineEdit { min-height: 22px; padding: 0 6px; border-radius: 4px; }")
        editor.setGeometry(left, option.rect.top(), option.rect.right() - left - 8, ROW_PX)

    def _draw_band(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_current or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection" if is_current else "raised"))
            painter.drawRoundedRect(QRectF(rect.adjusted(6, 0, -6, 0)), 6, 6)

    def _draw_triangle(self, painter: QPainter, centre: QPointF, is_open: bool) -> None:
        shape = [(-4, -2), (4, -2), (0, 4)] if is_open else [(-2, -4), (4, 0), (-2, 4)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("secondary"))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in shape]))


class CodebookView(QTreeView):
    """A tree of tags. `tag_applied` carries a TagId; `menu_wanted` a TagId or None and a global QPoint."""

    tag_applied = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, theme: Theme, model: TagTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag_model = model
        self._collapsed: set[str] = set()
        self.setModel(model)
        self.setItemDelegate(TagRowDelegate(theme, self))
        self.setAccessibleName("Codebook")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.viewport().setAutoFillBackground(False)
        model.modelReset.connect(self._restore_expansion)
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.expanded.connect(lambda index: self._note(index, is_open=True))

    def level(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How many tags stand above one."""
        depth, parent = 0, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth

    def collapsed_tags(self) -> list[str]:
        """The guids of the tags whose children are hidden."""
        return sorted(self._collapsed)

    def collapse_tags(self, guids: set[str]) -> None:
        """Hide the children of these tags, and of no others."""
        self._collapsed = guids
        self._restore_expansion()

    def rename(self, tag: TagId) -> None:
        """Let the user write a new name in the row."""
        index = self._tag_model.index_of(tag)
        self.setCurrentIndex(index)
        self.edit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row applies the tag; on its triangle it opens or closes the row."""
        super().mouseReleaseEvent(event)
        tag = self._tag_model.tag(index := self.indexAt(event.position().toPoint()))
        if tag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        mark_end = self.level(index) * INDENT_PX + _MARK_X + 9
        if self._tag_model.hasChildren(index) and event.position().x() < mark_end:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.tag_applied.emit(tag.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies the current tag, F2 renames it."""
        tag = self._tag_model.tag(self.currentIndex())
        if tag is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tag_applied.emit(tag.id)
        elif tag is not None and event.key() == Qt.Key.Key_F2:
            self.rename(tag.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one by key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        tag = self._tag_model.tag(index)
        point: QPoint = (
            self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
        )
        self.menu_wanted.emit(tag.id if tag is not None else None, point)

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        tag = self._tag_model.tag(index)
        if tag is not None:
            (self._collapsed.discard if is_open else self._collapsed.add)(tag.guid)

    def _restore_expansion(self) -> None:
        closed = set(self._collapsed)
        self.expandAll()
        self._collapsed = closed
        for row in range(self._tag_model.rowCount()):
            self._close_below(self._tag_model.index(row, 0))

    def _close_below(self, index: QModelIndex) -> None:
        for row in range(self._tag_model.rowCount(index)):
            self._close_below(self._tag_model.index(row, 0, index))
        tag = self._tag_model.tag(index)
        if tag is not None and tag.guid in self._collapsed:
            self.collapse(index)
