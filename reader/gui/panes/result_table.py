"""What the lists below the article have in common: rows of one height, walked and chosen whole, and a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.row_hover import hovered_row
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.gui.panes.concordance_delegate import ConcordanceDelegate
    from reader.gui.panes.found_delegate import FoundDelegate

_FLAG = QItemSelectionModel.SelectionFlag


class ResultTable(QTableView):
    """`menu_wanted` carries a global point. Who derives from it has the delegate in `rows`."""

    rows: ConcordanceDelegate | FoundDelegate
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self._usual_row_px = row_px
        self.verticalHeader().hide()
        self._size_rows()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._dress)

    def set_hint(self, text: str) -> None:
        """What an empty list says."""
        self._hint = text
        self.setAccessibleDescription("" if self.model().rowCount() else text)
        self.viewport().update()

    @property
    def hint(self) -> str:
        """What the list says while it is empty."""
        return self._hint

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def choose(self, row: int, column: int = 0) -> None:
        """Make a row the current and only selected one, in sight; rows beyond the ends count as these."""
        count = self.model().rowCount()
        if count:
            index = self.model().index(min(count - 1, max(0, row)), column)
            self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
            self.scrollTo(index)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The first and last rows of what is selected, from top to bottom."""
        chosen = self.selectionModel().selection()
        return sorted((chosen.at(number).top(), chosen.at(number).bottom()) for number in range(chosen.count()))

    # Qt

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        if self.model().rowCount():
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(40, 0))
            self.menu_wanted.emit(below if is_by_key else event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Note which row the mouse is over."""
        row = hovered_row(self, event)
        if row is not None:
            self._hover(row)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if not self.model().rowCount() and self._hint:
            draw_empty_hint(self.viewport(), self._theme, self._hint)

    def _hover(self, row: int) -> None:
        before, self.rows.hovered_row = self.rows.hovered_row, row
        if before != row:
            self.viewport().update()

    @property
    def row_px(self) -> int:
        """The height of a row at the density and size of the interface."""
        return self._theme.metrics.row(self._usual_row_px)

    def _size_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self.row_px)
        self.verticalHeader().setDefaultSectionSize(self.row_px)

    def _dress(self) -> None:
        self._size_rows()
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, self._theme.colour("surface"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # under a style sheet it keeps its own
        self.rows.refresh_fonts()
        self.viewport().update()
