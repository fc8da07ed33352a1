"""What tables of dialogs show: rows of a check, a sign and a few words. Painted by `dialogs.row_table`.

Main thread only. A row costs nothing until it is in sight, so a hundred thousand of them are no matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.domain.tags import Colour
from reader.gui.plain_text import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Cell(NamedTuple):
    """The words of a cell and what stands quietly behind them."""

    text: str
    aside: str = ""
    is_quiet: bool = False


class Shape(StrEnum):
    """Signs differ in shape, not by colour alone."""

    DOT = "dot"
    TWO = "two"
    RING = "ring"
    CROSS = "cross"
    TRIANGLE = "triangle"
    NONE = ""


class Sign(NamedTuple):
    """A shape before the words of the first column; without a colour it is quiet."""

    shape: Shape = Shape.NONE
    colour: Colour | None = None


class RowModel(QAbstractTableModel):
    """The base of these models. `checks_changed` after rows were checked or not.

    Who derives from it says what rows there are by `count`, `cell`, `sign` and, where rows have boxes, `check` and
    `put_check`; and tells Qt when they change.
    """

    headings: tuple[str, ...] = ()
    checks_changed = Signal()

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        raise NotImplementedError

    def sign(self, row: int) -> Sign:
        """What stands before the words of the first column."""
        return Sign()

    def check(self, row: int) -> bool | None:
        """Whether the row is checked; None for one without a box."""
        return None

    def put_check(self, row: int, is_on: bool) -> None:
        """Keep the check of a row that has a box."""

    def spoken(self, row: int) -> str:
        """What a screen reader says of a row."""
        parts = [part for column in range(len(self.headings)) for part in self.cell(row, column)[:2]]
        return ", ".join(part for part in parts if part)

    def set_checks(self, rows: Iterable[int], is_on: bool) -> None:
        """Check rows, or take their checks off; those without a box stay."""
        touched = [row for row in rows if self.check(row) is not None and self.check(row) != is_on]
        for row in touched:
            self.put_check(row, is_on)
        if touched:
            last = len(self.headings) - 1
            self.dataChanged.emit(self.index(min(touched), 0), self.index(max(touched), last))
            self.checks_changed.emit()

    # Qt

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """The rows."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """The headings."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The first column has a box where the row has one."""
        flags = super().flags(index)
        has_box = index.isValid() and index.column() == 0 and self.check(index.row()) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, says and hints at."""
        if not index.isValid() or index.row() >= self.count():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row) if column == 0 else None
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            is_on = self.check(row)
            return None if is_on is None else Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell(row, column)
            return plain_tip("\n".join(part for part in (cell.text, cell.aside) if part))
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check a row, or take the check off."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.set_checks([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
