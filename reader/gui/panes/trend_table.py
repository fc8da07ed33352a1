"""The table of a trend: rows to sort, to copy, and to open the articles of. Main thread."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from reader.domain.wording import tr
from reader.gui.models.trend_table import HEADS, Column, TrendTableModel
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_ROW_PX, _HEAD_PX = 26, 26
_PAD_PX, _TIGHT_PAD_PX, _ARROW_PX = spaces.EDGE, spaces.WIDE, 10
"""Beside the words of a column in a wide table and in a narrow one, and for the arrow of the one sorted by."""
_SOURCE_LEAST_PX = 96
_PERIOD = "2024-05"


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
        self.setAccessibleName(tr("Counts by period and source"))
        self._set_up()
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        theme.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setMinimumSectionSize(40)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.PERIOD, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.modelReset.connect(self._fit)
        heads.sortIndicatorChanged.connect(lambda *_: self._fit())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def show_whole(self, *, is_shown: bool) -> None:
        """Show the column of tags on whole articles, or not."""
        self.setColumnHidden(Column.WHOLE, not is_shown)
        self._fit()

    def _fit(self) -> None:
        """Numbers get what they need, the source the rest; in little room all stand closer and long periods are
        cut, and where even that is too wide the table scrolls sideways.
        """
        columns = [column for column in Column if not self.isColumnHidden(column) and column != Column.SOURCE]
        words: dict[Column, str] = {column: self.rows.longest(column) for column in columns}
        few: dict[Column, str] = {**words, Column.PERIOD: _PERIOD}
        wide, least = self._widths(words, _PAD_PX), self._widths(few, _TIGHT_PAD_PX)
        room = self.viewport().width() - _SOURCE_LEAST_PX
        widths = wide if sum(wide.values()) <= room else least
        spare = max(0, room - sum(widths.values()))
        if widths is least:
            period = min(spare, wide[Column.PERIOD] - least[Column.PERIOD])
            widths[Column.PERIOD] += period
            spare -= period
        for column, px in (widths | {Column.SOURCE: _SOURCE_LEAST_PX + spare}).items():
            self.setColumnWidth(column, px)

    def _widths(self, words: dict[Column, str], pad_px: int) -> dict[Column, int]:
        heads, cells = self.horizontalHeader().fontMetrics(), self.fontMetrics()
        arrow = {self.horizontalHeader().sortIndicatorSection(): _ARROW_PX}
        return {
            column: pad_px
            + max(heads.horizontalAdvance(HEADS[column]) + arrow.get(column, 0), cells.horizontalAdvance(text))
            for column, text in words.items()
        }

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
        row_px = theme.metrics.row(_ROW_PX)
        self.horizontalHeader().setFixedHeight(theme.metrics.length(_HEAD_PX))
        self.verticalHeader().setMinimumSectionSize(row_px)
        self.verticalHeader().setDefaultSectionSize(row_px)
        surface, secondary, border = (theme.colour(role).name() for role in ("surface", "secondary", "border"))
        self.setFont(theme.interface_font(12, tabular=True))
        self.setStyleSheet(
            f"QTableView {{ background: {surface}; selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"QTableView::item {{ padding: 0 {spaces.HALF}px; border: 0; }}"
            f"QAbstractScrollArea::corner {{ background: {surface}; border: 0; }}"
            f"QHeaderView {{ background: {surface}; border: 0; }}"
            f"QHeaderView::section {{ background: {surface}; color: {secondary}; border: 0;"
            f" border-bottom: 1px solid {border}; padding: 0 {spaces.STEP}px;"
            f" font-size: {theme.metrics.length(11)}px; }}"
        )
