"""The rows of the smart folders: names with counts, the active one on a band."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.domain.wording import number, tr
from reader.gui.panes.row_delegate import Index
from reader.gui.panes.tag_painting import band_colour, draw_band, draw_elided, hover_colour
from reader.gui.plain_text import plain_tip
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

ROW_PX = 26
NAME_X = 24
ID_ROLE, COUNT_ROLE, ACTIVE_ROLE = (Qt.ItemDataRole.UserRole + number for number in range(3))
_COUNT_X = 8
_FIELD_PAD_PX = spaces.SIDE + spaces.LINE
"""From the edge of a field to the words in it."""


class FolderRows(QListWidget):
    """`entered_by_key` and `delete_wanted` carry the `FolderId` of the current row. Who clicks needs no outline
    of the current row, which after a second click would look as if it were still chosen.
    """

    entered_by_key = Signal(object)
    delete_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_clicked = False
        self.setItemDelegate(_FolderDelegate(theme, self))
        self.setAccessibleName(tr("Smart folders"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def all_items(self) -> list[QListWidgetItem]:
        """The rows from first to last."""
        return [self.item(row) for row in range(self.count())]

    @property
    def has_outline(self) -> bool:
        """Whether the current row is outlined: the keys are here and were used."""
        return self.hasFocus() and not self._is_clicked

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button takes the outline away."""
        self._is_clicked = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys that come by a key bring the outline."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._is_clicked = False
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, F2 renames, Delete deletes; Down on the last row leaves."""
        item, key = self.currentItem(), event.key()
        self._is_clicked = False
        self.viewport().update()
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if item is None or is_editing:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered_by_key.emit(item.data(ID_ROLE))
        elif key == Qt.Key.Key_F2:
            self.editItem(item)
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit(item.data(ID_ROLE))
        elif key == Qt.Key.Key_Down and self.row(item) == self.count() - 1:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def leave_pointer(self) -> None:
        """Let go of the row under the pointer: it goes elsewhere while a menu is open, and nobody tells."""
        away = QPointF(-1, -1)
        leaving = QHoverEvent(QEvent.Type.HoverLeave, away, away, away)
        QApplication.sendEvent(self.viewport(), leaving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are cut anew."""
        super().resizeEvent(event)
        self.viewport().update()


class _FolderDelegate(QStyledItemDelegate):
    """Paints name and count; the active one on a band, the current one with an outline while the list has keys."""

    def __init__(self, theme: Theme, view: FolderRows) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row; the view gives the width."""
        return QSize(0, self._theme.metrics.row(ROW_PX))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field as high as its row, which nothing cuts."""
        field = QLineEdit(parent)
        field.setAccessibleName(tr("Name of the smart folder"))
        field.setStyleSheet("QLineEdit { min-height: 0; }")
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the name and the count, so that the words do not move."""
        editor.setGeometry(option.rect.adjusted(NAME_X - _FIELD_PAD_PX, 0, 0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour, rect = self._theme.colour, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_active, middle = bool(index.data(ACTIVE_ROLE)), rect.center().y() + 0.5
        wide = rect.adjusted(-4, 0, 4, 0)  # as wide as the bands of the tree below
        if is_active:
            draw_band(painter, band_colour(self._theme, option.state), wide)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            draw_band(painter, hover_colour(self._theme), wide)
        if self._view.has_outline and index.row() == self._view.currentRow():
            draw_ring(painter, self._theme, rect)
        count, right = index.data(COUNT_ROLE), float(rect.right() - _COUNT_X)
        if count is not None:
            painter.setFont(self._theme.interface_font(12, tabular=True))
            painter.setPen(colour("secondary"))
            figure = number(count)
            right -= QFontMetricsF(painter.font()).horizontalAdvance(figure)
            draw_elided(painter, figure, right, rect.right(), middle)
        painter.setFont(
            self._theme.interface_font(13, QFont.Weight.DemiBold if is_active else QFont.Weight.Normal)
        )
        painter.setPen(colour("text"))
        draw_elided(painter, index.data(), NAME_X, right - 8, middle)
        painter.restore()


def describe_row(item: QListWidgetItem) -> None:
    """What a screen reader and the tip say of a row."""
    count = item.data(COUNT_ROLE)
    parts = [item.text(), tr("{n} articles", n=number(count)) if count is not None else ""]
    parts.append(tr("this filter is on") if item.data(ACTIVE_ROLE) else "")
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))
    item.setToolTip(plain_tip(item.text()))
