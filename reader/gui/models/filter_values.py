"""The values of one part of a filter with their check marks, narrowed by what is typed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.domain.tags import Tag

TAG_ROLE = Qt.ItemDataRole.UserRole
"""The `Tag` of a row that stands for one."""
Index = QModelIndex | QPersistentModelIndex


class FilterValueModel(QAbstractListModel):
    """Rows in the order given. `toggled` after the user checked or cleared one. With `is_single` at most one is
    checked.
    """

    toggled = Signal()

    def __init__(self, *, is_single: bool) -> None:
        super().__init__()
        self._is_single = is_single
        self._names: dict[Any, str] = {}
        self._shown: list[Any] = []
        self._checked: list[Any] = []
        self._typed = ""
        self._tags: dict[Any, Tag] = {}

    def set_values(self, names: Mapping[Any, str], checked: Sequence[Any], tags: Iterable[Tag] = ()) -> None:
        """Show these values by their names; `tags` are those that values stand for."""
        self.beginResetModel()
        self._tags = {tag.id: tag for tag in tags}
        self._names, self._checked = dict(names), list(checked)
        self._narrow()
        self.endResetModel()

    def set_checked(self, checked: Iterable[Any]) -> None:
        """Show these as checked; says nothing."""
        self._checked = list(checked)
        if self._shown:
            self.dataChanged.emit(
                self.index(0), self.index(len(self._shown) - 1), [Qt.ItemDataRole.CheckStateRole]
            )

    def narrow(self, typed: str) -> None:
        """Show only values whose names hold every word typed, whatever its case."""
        self.beginResetModel()
        self._typed = typed
        self._narrow()
        self.endResetModel()

    @property
    def checked(self) -> tuple[Any, ...]:
        """The values that are checked, in the order in which they were."""
        return tuple(self._checked)

    def value(self, row: int) -> Any:
        """The value of a row."""
        return self._shown[row]

    def toggle(self, row: int) -> None:
        """Check or clear a row."""
        value = self._shown[row]
        if value in self._checked:
            self._checked.remove(value)
        else:
            self._checked = [value] if self._is_single else [*self._checked, value]
        self.set_checked(self._checked)
        self.toggled.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """The rows that what is typed leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name and check mark."""
        if not index.isValid():
            return None
        value = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._names[value]
        if role == TAG_ROLE:
            return self._tags.get(value)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self._checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the mark, or Space."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen and checked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def _narrow(self) -> None:
        words = self._typed.casefold().split()
        self._shown = [
            value for value, name in self._names.items() if all(word in name.casefold() for word in words)
        ]
