"""The rows of a trend as a Qt table: period, source and numbers, with their total below. Main thread."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.domain.trend_words import rate_text
from reader.domain.trends import TrendRow, TrendStep, add_up, period_name, period_rank
from reader.domain.wording import tr
from reader.gui.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    PERIOD = 0
    SOURCE = 1
    OCCURRENCES = 2
    RATE = 3
    HAVING = 4
    WHOLE = 5
    ARTICLES = 6
    WORDS = 7


HEADS = (
    tr("Period"),
    tr("Source"),
    tr("Places"),
    tr("per 10,000"),
    tr("With it"),
    tr("On whole"),
    tr("Articles"),
    tr("Words", "their number"),
)
_TIPS = {
    Column.OCCURRENCES: tr("How often it occurs: places of the words, or annotations with the tag"),
    Column.RATE: tr("Places per 10,000 words of all articles of the row"),
    Column.HAVING: tr("Articles in which it occurs"),
    Column.WHOLE: tr("Articles that have the tag on the whole; they are no part of the rate"),
    Column.ARTICLES: tr("All articles of the row, those without it included"),
    Column.WORDS: tr("Words of all articles of the row"),
}


class TrendTableModel(QAbstractTableModel):
    """Rows in the order chosen; the last row is the total, wherever the others are sorted to."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[TrendRow] = []
        self._total: TrendRow | None = None
        self._step = TrendStep.MONTH
        self._order: tuple[int, Qt.SortOrder] = (Column.PERIOD, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[TrendRow], step: TrendStep) -> None:
        """Show these rows, sorted as before."""
        self.beginResetModel()
        self._step = step
        self._rows = self._sorted(rows)
        self._total = add_up(rows) if rows else None
        self.endResetModel()

    def rows(self) -> list[TrendRow]:
        """The rows as they stand, with the total."""
        return [*self._rows, *([self._total] if self._total is not None else [])]

    def row(self, place: int) -> TrendRow:
        """The row at a place."""
        if place < len(self._rows) or self._total is None:
            return self._rows[place]
        return self._total

    def longest(self, column: Column) -> str:
        """The longest words of a column, nearly; "" without rows."""
        rows = self.rows()
        if not rows:
            return ""
        if column <= Column.SOURCE:
            return max({self._words(row, column) for row in rows}, key=len)
        return self._words(max(rows, key=lambda row: _sort_value(row, column)), column)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows and their total."""
        return 0 if parent.isValid() else len(self._rows) + (self._total is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each number, period and source."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; numbers stand flush right."""
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(self.row(index.row()), column)
        if role == Qt.ItemDataRole.ToolTipRole and column <= Column.SOURCE:
            return plain_tip(self._words(self.row(index.row()), column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column <= Column.SOURCE else Qt.AlignmentFlag.AlignRight
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns, and what they mean."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_TIPS.get(Column(section), ""))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section <= Column.SOURCE else Qt.AlignmentFlag.AlignRight
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stay in time."""
        self._order = column, order
        self.layoutAboutToBeChanged.emit()
        self._rows = self._sorted(self._rows)
        self.layoutChanged.emit()

    def _sorted(self, rows: Sequence[TrendRow]) -> list[TrendRow]:
        column, order = self._order
        in_time = sorted(rows, key=lambda row: (period_rank(row.period or ""), _source_name(row)))
        if column != Column.PERIOD:
            in_time.sort(key=lambda row: _sort_value(row, Column(column)))
        return in_time if order == Qt.SortOrder.AscendingOrder else in_time[::-1]

    def _words(self, row: TrendRow, column: Column) -> str:
        if column is Column.PERIOD:
            return period_name(row.period, self._step)
        if column is Column.SOURCE:
            return row.source.label if row.source else tr("All sources")
        if column is Column.RATE:
            return rate_text(row.rate)
        return f"{_number(row, column):,}"


def _number(row: TrendRow, column: Column) -> int:
    return {
        Column.OCCURRENCES: row.occurrences,
        Column.HAVING: row.having,
        Column.WHOLE: row.whole,
        Column.ARTICLES: row.articles,
        Column.WORDS: row.words,
    }[column]


def _sort_value(row: TrendRow, column: Column) -> Any:
    if column is Column.SOURCE:
        return _source_name(row)
    if column is Column.RATE:
        return -1.0 if row.rate is None else row.rate
    return _number(row, column)


def _source_name(row: TrendRow) -> str:
    return row.source.label.casefold() if row.source else ""
