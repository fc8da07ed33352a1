"""A view that paints its rows itself, as screen readers have it: a list and its items, named by the model.

Qt knows rows of its own views only. An item stands for a place in the list, not for a row of the model, so that
nothing here grows old; what it is called is asked for whenever somebody wants to know. Main thread only.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget


class RowItem(QAccessibleInterface):
    """The row at a place of a view."""

    def __init__(self, rows: RowList, row: int) -> None:
        super().__init__()
        self._rows = rows
        self._row = row

    def isValid(self) -> bool:
        """Whether the list still has so many rows."""
        return self._index().isValid()

    def object(self) -> Any:
        """Rows are no objects."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return self._rows

    def child(self, index: int) -> Any:
        """Nothing lies within a row."""
        return None

    def childAt(self, x: int, y: int) -> Any:
        """Nothing lies within a row."""
        return None

    def childCount(self) -> int:
        """Nothing lies within a row."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing lies within a row."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """The words of the row for those who hear it, else those that it shows."""
        index = self._index()
        role = {
            QAccessible.Text.Name: Qt.ItemDataRole.AccessibleTextRole,
            QAccessible.Text.Description: Qt.ItemDataRole.AccessibleDescriptionRole,
        }.get(kind)
        if role is None or not index.isValid():
            return ""
        words = index.data(role)
        if words is None and kind is QAccessible.Text.Name:
            words = index.data(Qt.ItemDataRole.DisplayRole)
        return str(words) if words is not None else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Rows are not renamed this way."""

    def rect(self) -> QRect:
        """Where the row stands on the screen."""
        view = self._rows.view
        place = view.visualRect(self._index())
        return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """An item; a heading, which cannot be chosen, is said to be one."""
        can_choose = self._index().flags() & Qt.ItemFlag.ItemIsSelectable
        return QAccessible.Role.ListItem if can_choose else QAccessible.Role.Heading

    def state(self) -> QAccessible.State:
        """Whether the row can be chosen, is chosen, has the keys and is in sight."""
        state, view, index = QAccessible.State(), self._rows.view, self._index()
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            state.readOnly = 1
            return state
        state.selectable = state.focusable = 1
        state.selected = int(view.selectionModel().isSelected(index))
        is_current = view.hasFocus() and view.currentIndex() == index
        state.focused = state.active = int(is_current)
        is_seen = view.visualRect(index).intersects(view.viewport().rect())
        state.offscreen = int(not is_seen)
        return state

    def _index(self) -> QModelIndex:
        return self._rows.index(self._row)


class RowList(QAccessibleWidget):
    """The list of a view's rows; whoever makes it keeps it as long as the view."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view, QAccessible.Role.List, "")
        self.view = view
        self._items: dict[int, RowItem] = {}

    def index(self, row: int) -> QModelIndex:
        """The model's index of a row; invalid where there is none."""
        model = self.view.model()
        return model.index(row, 0) if model is not None and row < model.rowCount() else QModelIndex()

    def childCount(self) -> int:
        """How many rows there are."""
        model = self.view.model()
        return model.rowCount() if model is not None else 0

    def child(self, index: int) -> Any:
        """A row; None where there is none."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._items:
            self._items[index] = RowItem(self, index)
        return self._items[index]

    def childAt(self, x: int, y: int) -> Any:
        """The row at a place of the screen."""
        place = self.view.viewport().mapFromGlobal(QPoint(x, y))
        found = self.view.indexAt(place)
        return self.child(found.row()) if found.isValid() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The row of an item; -1 for what is none of them."""
        return next((row for row, item in self._items.items() if item is child), -1)

    def release(self) -> None:
        """Let the items go, whose view is gone."""
        items, self._items = list(self._items.values()), {}
        for item in items:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))


def tell_current_row(view: QAbstractItemView, row: int) -> None:
    """Tell who listens that the keys went to another row; -1 for none."""
    if row >= 0 and view.hasFocus() and QAccessible.isActive():
        moved = QAccessibleEvent(view, QAccessible.Event.Focus)
        moved.setChild(row)
        QAccessible.updateAccessibility(moved)
