"""The table of a trend: rows to sort, to copy, and to open the articles of. Main thread."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.gui.models.trend_table import Column, TrendTableModel
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme.theme import Theme

_ROW_PX, _HEAD_PX = 26, 26
_WIDTHS = {
    Column.PERIOD: 150,
    Column.OCCURRENCES: 70,
    Column.RATE: 84,
    Column.HAVING: 70,
    Column.WHOLE: 76,
    Column.ARTICLES: 76,
    Column.WORDS: 96,
}


class TrendTable(QTableView):
    """`row_opened` carries the place of a row whose articles are wanted; `menu_wanted` a global point;
    `copy_wanted` that the rows should go to the clipboard.
    """

    row_opened = Signal(int)
    menu_wanted = Signal(object)
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.rows = TrendTableModel(self)
        self.setModel(self.rows)
        self.setAccessibleName("Counts by period and source")
        self._set_up()
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        theme.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setFixedHeight(_HEAD_PX)
        heads.setMinimumSectionSize(40)
        for column, px in _WIDTHS.items():
            self.setColumnWidth(column, px)
        heads.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.PERIOD, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_hint(self, text: str) -> None:
        """What an empty table says."""
        self._hint = text
        self.viewport().update()

    def choose(self, place: int) -> None:
        """Make a row the current and only chosen one, in sight."""
        self.selectRow(place)
        self.scrollTo(self.rows.index(place, Column.PERIOD))

    def chosen(self) -> list[int]:
        """The places of the chosen rows, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the articles of the row; letters are nobody's search here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        if self.rows.rowCount():
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(40, 0))
            self.menu_wanted.emit(below if is_by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and a line above their total."""
        super().paintEvent(event)
        count = self.rows.rowCount()
        if not count:
            if self._hint:
                draw_empty_hint(self.viewport(), self._theme, self._hint)
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("secondary"), 1))
        top = self.rowViewportPosition(count - 1)
        painter.drawLine(0, top, self.viewport().width(), top)
        painter.end()

    def _dress(self) -> None:
        theme = self._theme
        surface, secondary, border = (theme.colour(role).name() for role in ("surface", "secondary", "border"))
        self.setFont(theme.interface_font(12, tabular=True))
        self.setStyleSheet(
            f"QTableView {{ background: {surface}; selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"QTableView::item {{ padding: 0 8px; border: 0; }}"
            f"QHeaderView {{ background: {surface}; border: 0; }}"
            f"QHeaderView::section {{ background: {surface}; color: {secondary}; border: 0;"
            f" border-bottom: 1px solid {border}; padding: 0 8px; font-size: 11px; }}"
        )
