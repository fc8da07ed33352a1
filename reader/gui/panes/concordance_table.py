"""The table of a concordance: lines that fit its width, the keys that walk them, and which of them were seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.domain.wording import tr
from reader.gui.models.concordance_table import Column, ConcordanceTableModel
from reader.gui.panes.concordance_delegate import LINE_PX, ConcordanceDelegate
from reader.gui.panes.concordance_heads import ConcordanceHeads
from reader.gui.panes.result_table import ResultTable
from reader.gui.theme.theme import Theme

_MARK_PX, _BASIS_PX = 30, 46
_SOURCE_LEAST_PX, _SOURCE_MOST_PX, _SOURCE_FEW_PX = 56, 120, 76
_DATE_LEAST_PX, _DATE_MOST_PX = 56, 128
_MATCH_LEAST_PX, _MATCH_SHARE = 90, 0.44
_MEASURED = 300
"""So many lines decide how wide the column of the match is."""
_WIDE_PX, _NARROW_PX = 1000, 560
"""From the first width on the basis of a date has room beside it, and a source its name; below the second the tip
tells the source.
"""


class ConcordanceTable(ResultTable):
    """`line_chosen` carries the row that became the current one, `mark_clicked` the row at whose mark the mouse
    clicked.
    """

    rows: ConcordanceDelegate
    line_chosen = Signal(int)
    mark_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, LINE_PX, parent)
        self._match_px, self._source_px, self._date_px = _MATCH_LEAST_PX, _SOURCE_LEAST_PX, _DATE_LEAST_PX
        self.lines = ConcordanceTableModel(self)
        self.setModel(self.lines)
        self.rows = ConcordanceDelegate(theme, self.lines, self)
        self.setItemDelegate(self.rows)
        self.heads = ConcordanceHeads(theme, self)
        self.setHorizontalHeader(self.heads)
        self.setAccessibleName(tr("Lines found"))
        self._dress()
        self.lines.modelReset.connect(self._forget_widths)
        self.lines.rowsInserted.connect(self._on_rows_inserted)
        self.clicked.connect(self._on_clicked)

    # Rows

    def choose(self, row: int, column: int = Column.MATCH) -> None:
        """As in any list; the match is the cell that is current."""
        super().choose(row, column)

    def selected_rows(self) -> list[int]:
        """The selected rows from top to bottom."""
        return sorted({row for first, last in self.selected_ranges() for row in range(first, last + 1)})

    def is_in_sight(self, row: int) -> bool:
        """Whether a row stands wholly in the table's window."""
        first, last = self.rows_in_sight()
        return first <= row <= last

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row that stand wholly in the window; the last is smaller when none does."""
        height, count = self.viewport().height(), self.lines.rowCount()
        first, last = self.rowAt(0), self.rowAt(height - 1)
        if first < 0:
            return 0, -1
        last = count - 1 if last < 0 else last
        if self.rowViewportPosition(last) + self.row_px > height:
            last -= 1
        return first, last

    def rows_from(self, row: int, step: int = 1) -> Iterator[int]:
        """The rows after one, in a direction."""
        return iter(range(row + step, self.lines.rowCount() if step > 0 else -1, step))

    # The order

    def take_order(self, order: Sequence[int]) -> None:
        """Show the lines in another order; the current one stays where it stood in the window where it can."""
        row = self.current_row()
        below = row - self.rowAt(0) if row >= 0 and self.is_in_sight(row) else 0
        if row >= 0:
            self.choose(row)  # a selection of many lines would be kept line by line
        self.lines.set_order(order)
        self.verticalScrollBar().setValue(self.current_row() - below if row >= 0 else 0)

    # Qt

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Announce the row."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.viewport().update()
            if current.isValid():
                self.line_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last line; Left and Right do not leave the line."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.choose(0 if event.key() == Qt.Key.Key_Home else self.lines.rowCount() - 1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) or (
            event.text().isprintable() and event.text() and not event.modifiers()
        ):
            event.ignore()  # not Qt's search by typing: letters decide on lines
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; those that stand wholly in the window have been seen."""
        super().paintEvent(event)
        self.lines.lines.note_seen(*self.rows_in_sight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the contexts what the other columns leave, both the same."""
        super().resizeEvent(event)
        self._fit_columns()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.MARK and QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.mark_clicked.emit(index.row())

    def _forget_widths(self) -> None:
        self._match_px, self._source_px, self._date_px = _MATCH_LEAST_PX, _SOURCE_LEAST_PX, _DATE_LEAST_PX
        self._fit_columns()

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        """The first lines decide how wide match, source and date are, so that nothing moves while others come."""
        if first >= _MEASURED:
            return
        hits = [self.lines.lines.hit(row) for row in range(first, min(last + 1, _MEASURED))]
        before = self._match_px, self._source_px, self._date_px
        self._match_px = max(self._match_px, *(int(self.rows.match_width(hit)) + 2 for hit in hits))
        for hit in hits:
            source, date = self.rows.cell_widths(hit)
            self._source_px = max(self._source_px, min(_SOURCE_MOST_PX, int(source) + 1))
            self._date_px = max(self._date_px, min(_DATE_MOST_PX, int(date) + 1))
        if before != (self._match_px, self._source_px, self._date_px):
            self._fit_columns()

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        is_wide = width >= _WIDE_PX
        date = self._date_px + (_BASIS_PX if is_wide else 0)
        source = min(self._source_px, _SOURCE_MOST_PX if is_wide else _SOURCE_FEW_PX) if width >= _NARROW_PX else 0
        self.setColumnHidden(Column.SOURCE, not source)
        room = max(0, width - _MARK_PX - source - date)
        match = min(self._match_px, int(room * _MATCH_SHARE))
        context = (room - match) // 2
        for column, px in zip(
            Column, (_MARK_PX, context, match, room - match - context, source, date), strict=True
        ):
            self.setColumnWidth(column, px)

    def _dress(self) -> None:
        super()._dress()
        self.heads.viewport().update()
