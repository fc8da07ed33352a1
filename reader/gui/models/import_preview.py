"""The rows of an import: what each file gives and what becomes of it. Serves the preview and the report.

Rows come in pieces, so that ten thousand of them never stop the window. Main thread only.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.domain.imports import ImportedFile, ImportStatus
from reader.domain.layout_words import say_layout, say_layout_reason
from reader.domain.wording import tr
from reader.gui.models.import_labels import (
    date_text,
    file_text,
    source_text,
    spoken_text,
    status_text,
    title_text,
)
from reader.gui.plain_text import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex
FILE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The `ImportedFile` of a row."""
ASIDE_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""What stands quietly behind the words of a cell."""
BATCH_ROWS = 100
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, in their order."""

    STATUS = 0
    TITLE = 1
    SOURCE = 2
    DATE = 3
    LAYOUT = 4
    FILE = 5


_HEADINGS = (tr("Becomes"), tr("Title"), tr("Source"), tr("Date"), tr("Layout"), tr("File"))


class ImportPreviewModel(QAbstractTableModel):
    """Files as rows. `checks_changed` after addresses were checked or not; `filled` when all given rows stand."""

    checks_changed = Signal()
    filled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[ImportedFile] = []
        self._waiting: list[ImportedFile] = []
        self._unchecked: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_batch)

    # Rows in

    def set_files(self, files: Sequence[ImportedFile]) -> None:
        """Show these files: rows that stay as they are are kept, so that nothing jumps and the choice stays."""
        same = 0
        for shown, given in zip(self._files, files, strict=False):
            if shown is not given and shown != given:
                break
            same += 1
        rest = list(files)
        is_longer = len(files) >= len(self._files)
        if is_longer and self._files:
            changed = len(self._files)
            self._files[same:changed] = rest[same:changed]
            if same < changed:
                self.dataChanged.emit(self.index(same, 0), self.index(changed - 1, len(Column) - 1))
            self._waiting = rest[changed:]
        else:
            self.beginResetModel()
            self._files, self._waiting = rest[:BATCH_ROWS], rest[BATCH_ROWS:]
            self.endResetModel()
        self.checks_changed.emit()
        self._timer.start()

    def _take_batch(self) -> None:
        batch, self._waiting = self._waiting[:BATCH_ROWS], self._waiting[BATCH_ROWS:]
        if batch:
            first = len(self._files)
            self.beginInsertRows(_ROOT, first, first + len(batch) - 1)
            self._files.extend(batch)
            self.endInsertRows()
            self.checks_changed.emit()
        if self._waiting:
            self._timer.start()
        else:
            self.filled.emit()

    # What is there

    @property
    def files(self) -> list[ImportedFile]:
        """Every file given, also those whose rows do not stand yet."""
        return [*self._files, *self._waiting]

    @property
    def is_filling(self) -> bool:
        """Whether rows are still to come."""
        return bool(self._waiting) or self._timer.isActive()

    def file(self, row: int) -> ImportedFile | None:
        """The file of a row; None where there is none."""
        return self._files[row] if 0 <= row < len(self._files) else None

    def is_checked(self, row: int) -> bool:
        """Whether the address of a row is checked."""
        file = self.file(row)
        return file is not None and file.address not in self._unchecked

    def addresses(self) -> list[str]:
        """Every address that is not fetched."""
        return [file.address for file in self.files if file.status is ImportStatus.ADDRESS]

    def checked_addresses(self) -> list[str]:
        """The addresses that are checked, in their order."""
        return [address for address in self.addresses() if address not in self._unchecked]

    def check_all(self, is_checked: bool) -> None:
        """Check every address, or none."""
        self._unchecked = set() if is_checked else set(self.addresses())
        if self._files:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._files) - 1, 0))
        self.checks_changed.emit()

    # Qt

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """The rows that stand."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Six."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be chosen; those of addresses have a box to check."""
        flags = super().flags(index)
        file = self.file(index.row())
        is_address = file is not None and file.status is ImportStatus.ADDRESS and index.column() == Column.STATUS
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_address else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, says and hints at."""
        file = self.file(index.row())
        if file is None:
            return None
        if role == FILE_ROLE:
            return file
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_text(file) if index.column() == Column.STATUS else None
        if role == Qt.ItemDataRole.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            is_off = file.address in self._unchecked
            return Qt.CheckState.Unchecked if is_off else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(file, Column(index.column()))[0]
        if role == ASIDE_ROLE:
            return cell_words(file, Column(index.column()))[1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tooltip(file, Column(index.column())))
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check an address, or take the check off."""
        file = self.file(index.row())
        is_check = role == Qt.ItemDataRole.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
        if file is None or not is_check:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unchecked.discard(file.address)
        else:
            self._unchecked.add(file.address)
        self.dataChanged.emit(index, index)
        self.checks_changed.emit()
        return True


def cell_words(file: ImportedFile, column: Column) -> tuple[str, str]:
    """The words of a cell and what stands quietly behind them."""
    if column is Column.STATUS:
        return status_text(file)
    if column is Column.TITLE:
        return title_text(file), ""
    if column is Column.SOURCE:
        return source_text(file.draft)
    if column is Column.DATE:
        return date_text(file.draft)
    if column is Column.LAYOUT:
        return (say_layout(file.draft.layout) if file.draft else ""), ""
    return file.shown_name, ""


def _tooltip(file: ImportedFile, column: Column) -> str:
    draft = file.draft
    if column is Column.STATUS:
        return "\n".join(part for part in (file.message, *(draft.warnings if draft else ())) if part)
    if column is Column.LAYOUT:
        return say_layout_reason(draft.layout_reason) if draft else ""
    if column is Column.FILE:
        return file_text(file)
    return " ".join(part for part in cell_words(file, column) if part)
