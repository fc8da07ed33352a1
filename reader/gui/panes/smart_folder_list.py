"""The smart folders below the field of the filter: a heading that closes the list, and a row for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QListWidgetItem, QVBoxLayout, QWidget

from reader.domain.criteria import Criteria
from reader.domain.ids import FolderId
from reader.domain.smart_folders import SmartFolder
from reader.domain.wording import tr
from reader.gui.panes.smart_folder_rows import (
    ACTIVE_ROLE,
    COUNT_ROLE,
    ID_ROLE,
    NAME_X,
    ROW_PX,
    FolderRows,
    describe_row,
)
from reader.gui.panes.tag_painting import draw_elided
from reader.gui.theme.theme import Theme

_HEAD_PX = 26
_MOST_ROWS = 8


class SmartFolderList(QWidget):
    """Absent while there is no folder. `chosen` carries the `FolderId` of a row clicked or entered, `renamed` one
    and its new name, `delete_wanted` one; `menu_wanted` one and a global point; `closed_toggled` whether the list
    was closed; `left` when Down on the last row wants the tree.
    """

    chosen = Signal(object)
    renamed = Signal(object, str)
    delete_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    closed_toggled = Signal(bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._fit_rows)
        self.head = _Head(theme)
        self.list = FolderRows(theme)
        self.setAccessibleName(tr("Smart folders"))
        self.keys_home = self.list
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list)
        self.head.toggled.connect(self._on_toggled)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(ID_ROLE)))
        self.list.entered_by_key.connect(self.chosen)
        self.list.delete_wanted.connect(self.delete_wanted)
        self.list.left.connect(self.left)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.hide()

    def show_folders(self, folders: Sequence[SmartFolder], current: Criteria) -> None:
        """List these; the one that stands for what is asked is marked. Counts known stay."""
        counts = {item.data(ID_ROLE): item.data(COUNT_ROLE) for item in self.list.all_items()}
        row, has_keys = self.list.currentRow(), self.list.hasFocus()
        self.list.blockSignals(True)
        self.list.clear()
        for folder in folders:
            item = QListWidgetItem(folder.name, self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
            item.setData(ID_ROLE, folder.id)
            item.setData(COUNT_ROLE, counts.get(folder.id))
            item.setData(ACTIVE_ROLE, folder.criteria == current)
            describe_row(item)
        self.list.setCurrentRow(min(max(row, 0), len(folders) - 1) if has_keys or row >= 0 else -1)
        self.list.blockSignals(False)
        self._fit_rows()
        self.setVisible(bool(folders))

    def _fit_rows(self) -> None:
        self.list.setFixedHeight(min(self.list.count(), _MOST_ROWS) * self._theme.metrics.row(ROW_PX))

    def show_count(self, folder: FolderId, count: int | None) -> None:
        """Say how many articles a folder finds."""
        item = self._item(folder)
        if item is not None and item.data(COUNT_ROLE) != count:
            self.list.blockSignals(True)
            item.setData(COUNT_ROLE, count)
            describe_row(item)
            self.list.blockSignals(False)
            self.list.viewport().update()

    def mark(self, active: FolderId | None) -> None:
        """Mark the folder that stands for what is asked."""
        self.list.blockSignals(True)
        for item in self.list.all_items():
            item.setData(ACTIVE_ROLE, item.data(ID_ROLE) == active)
            describe_row(item)
        self.list.blockSignals(False)
        self.list.viewport().update()

    def rename(self, folder: FolderId) -> None:
        """Let the user type another name in place."""
        item = self._item(folder)
        if item is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentItem(item)
            self.list.editItem(item)

    def set_closed(self, is_closed: bool) -> None:
        """Show the heading only, or the rows as well; says nothing."""
        self.head.blockSignals(True)
        self.head.setChecked(is_closed)
        self.head.blockSignals(False)
        self.list.setVisible(not is_closed)

    def _item(self, folder: FolderId) -> QListWidgetItem | None:
        return next((item for item in self.list.all_items() if item.data(ID_ROLE) == folder), None)

    def _on_toggled(self, is_closed: bool) -> None:
        self.list.setVisible(not is_closed)
        self.closed_toggled.emit(is_closed)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.renamed.emit(item.data(ID_ROLE), item.text())

    def _on_menu(self, point: QPoint) -> None:
        item = self.list.itemAt(point)
        if item is None:  # the menu key, with the pointer elsewhere
            item = self.list.currentItem()
            point = self.list.visualItemRect(item).center() if item is not None else point
        if item is not None:
            self.list.leave_pointer()
            self.menu_wanted.emit(item.data(ID_ROLE), self.list.viewport().mapToGlobal(point))


class _Head(QAbstractButton):
    """SMART FOLDERS with a triangle; checked while the rows are hidden."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setText(tr("SMART FOLDERS"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Smart folders"))
        self.setFixedHeight(_HEAD_PX)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(100, _HEAD_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Triangle and name in the line of the tree's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("accent" if self.hasFocus() else "secondary")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        middle = QPointF(12, self.height() / 2)
        points = ((-2, -3.5), (3.5, 0), (-2, 3.5)) if self.isChecked() else ((-3.5, -2), (3.5, -2), (0, 3.5))
        painter.drawPolygon(QPolygonF([middle + QPointF(*point) for point in points]))
        font = self._theme.interface_font(11, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if self.underMouse() else "secondary"))
        draw_elided(painter, self.text(), NAME_X, self.width() - 4, middle.y())
        painter.end()
