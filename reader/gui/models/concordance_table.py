"""A concordance as a Qt table: mark, left context, match, right context, source, date. Main thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.domain.finding import Hit
from reader.domain.wording import tr
from reader.gui.models.concordance_lines import ConcordanceLines, Verdict
from reader.gui.models.concordance_words import date_text, hit_tip, mark_words, one_line, source_text

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    MARK = 0
    LEFT = 1
    MATCH = 2
    RIGHT = 3
    SOURCE = 4
    DATE = 5


HEADS = ("", tr("Left"), tr("Match"), tr("Right"), tr("Source"), tr("Date"))


class ConcordanceTableModel(QAbstractTableModel):
    """The lines with what was decided on them. `counts_changed` whenever one of the counts may be another."""

    counts_changed = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.lines = ConcordanceLines()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each part of a line."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and the tooltip of its line."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.MARK:
            return self._words(row, column) or tr("undecided")
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit_tip(self.lines.hit(row))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def append(self, hits: Sequence[Hit]) -> None:
        """Add lines at the end."""
        if not hits:
            return
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
        self.lines.append(hits)
        self.endInsertRows()
        self.counts_changed.emit()

    def clear(self) -> None:
        """Show no lines."""
        self.beginResetModel()
        self.lines.clear()
        self.endResetModel()
        self.counts_changed.emit()

    def set_order(self, order: Sequence[int]) -> None:
        """Show the lines in another order; current and selected lines stay what they are."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self.lines.line(index.row()) for index in before]
        self.lines.set_order(order)
        wanted, rows = set(kept), {}
        if wanted:
            rows = {line: row for row, line in enumerate(self.lines.order) if line in wanted}
        after = [self.index(rows[line], index.column()) for line, index in zip(kept, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def judge(self, rows: Iterable[int], verdict: Verdict) -> int:
        """Decide on rows; how many of them took it: not those unseen or tagged already."""
        chosen = list(rows)
        judged = self.lines.judge(chosen, verdict)
        if judged:
            self.refresh(min(chosen), max(chosen))
        return judged

    def refresh(self, first: int = 0, last: int | None = None) -> None:
        """Show what became of the rows from one to another, by default all."""
        last = len(self.lines) - 1 if last is None else last
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
        self.counts_changed.emit()

    def mark(self, row: int) -> str:
        """The mark of a row in a word."""
        lines = self.lines
        return mark_words(lines.verdict(row), is_tagged=lines.is_tagged(row), is_outdated=lines.is_outdated(row))

    def _words(self, row: int, column: int) -> str:
        hit = self.lines.hit(row)
        if column == Column.MARK:
            return self.mark(row)
        if column == Column.LEFT:
            return one_line(hit.left)
        if column == Column.MATCH:
            return one_line(hit.quote)
        if column == Column.RIGHT:
            return one_line(hit.right)
        return source_text(hit) if column == Column.SOURCE else date_text(hit)
