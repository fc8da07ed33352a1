"""A table of a dialog over a `RowModel`: all rows in sight are drawn by one call; quiet headings, no grid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.domain.wording import tr
from reader.gui.dialogs.row_painting import BOX_PX, PAD_PX, SIGN_PX, RowPainter
from reader.gui.models.row_model import RowModel
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.row_hover import hovered_row
from reader.gui.theme import spaces
from reader.gui.theme.selection import has_keys, ring_rule
from reader.gui.theme.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
Width = tuple[int, int]
"""The least width of a column in px, and its share of the room that is left."""


class RowTable(QTableView):
    """`row_chosen` carries the current row, -1 for none. Space turns the checks of the selected rows over."""

    row_chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        rows: RowModel,
        widths: Sequence[Width],
        *,
        name: str,
        has_boxes: bool = False,
        has_signs: bool = True,
        is_multiple: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self._widths = tuple(widths)
        self._has_boxes, self._has_signs = has_boxes, has_signs
        self._painter = RowPainter(theme)
        self._hovered = -1
        self._hint = ""
        self._is_by_keys = False
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setObjectName("RowTable")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if has_boxes or is_multiple else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_headers()
        rows.modelReset.connect(lambda: self.row_chosen.emit(-1))
        theme.changed.connect(self._dress)
        self._dress()

    def choose(self, row: int) -> None:
        """Make a row the current one, or the last where there are fewer."""
        if self._rows.count():
            self.selectRow(min(row, self._rows.count() - 1))

    def set_hint(self, text: str) -> None:
        """What an empty table says."""
        self._hint = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from top to bottom."""
        chosen = self.selectionModel().selection()
        spans = sorted((chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.count()))
        return [row for top, bottom in spans for row in range(top, bottom + 1)]

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are asked for."""
        if not self._rows.count():
            if self._hint:
                draw_empty_hint(self.viewport(), self._theme, self._hint)
            return
        asked, width = event.rect(), self.viewport().width()
        first = self.rowAt(max(0, asked.top()))
        if first < 0:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, chosen, current = self.rowViewportPosition(first), self.selectionModel(), self.currentIndex().row()
        is_lively = has_keys(self)
        for row in range(
            first, min(self._rows.count(), first + (asked.bottom() - top) // self._painter.row_px + 1)
        ):
            is_chosen = chosen.isRowSelected(row, QModelIndex())
            if is_chosen or row == self._hovered:
                has_ring = row == current and self.hasFocus() and self._is_by_keys
                room = QRect(0, top, width, self._painter.row_px)
                self._painter.draw_band(painter, room, is_chosen=is_chosen, has_keys=is_lively, has_ring=has_ring)
            self._draw_row(painter, row, top, is_chosen=is_chosen)
            top += self._painter.row_px
        painter.end()

    def _draw_row(self, painter: QPainter, row: int, top: int, *, is_chosen: bool) -> None:
        for column in range(len(self._widths)):
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            room = QRect(left + PAD_PX, top, width - PAD_PX - 4, self._painter.row_px)
            if column == 0:
                middle, is_on = top + self._painter.row_px / 2, self._rows.check(row)
                if is_on is not None:
                    self._painter.draw_box(painter, room.left(), middle, is_on=is_on)
                room.adjust(BOX_PX if self._has_boxes else 0, 0, 0, 0)
                if self._has_signs:
                    self._painter.draw_sign(painter, self._rows.sign(row), QPointF(room.left() + 5, middle))
                    room.adjust(SIGN_PX, 0, 0, 0)
            self._painter.draw_cell(painter, room, self._rows.cell(row, column), is_chosen=is_chosen)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Announce the row."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.row_chosen.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw what is selected, and what is no more."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns checks over; Enter is left to the dialog; all else is Qt's."""
        self._is_by_keys = True
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self._has_boxes:
            self._turn_over(self.selected_rows())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box checks it; the mouse needs no ring to see where it is."""
        self._is_by_keys = False
        point = event.position().toPoint()
        row = self.rowAt(point.y())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0 and point.x() < PAD_PX + 17:
            if self._rows.check(row) is not None:
                self._turn_over([row])
            if row not in self.selected_rows():
                self.choose(row)
            return
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Note which row the mouse is over."""
        row = hovered_row(self, event)
        if row is not None:
            self._hover(row)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        room, needed = self.viewport().width(), sum(least for least, _ in self._widths)
        if room < needed:  # a small screen at a large scale: all give way alike
            for column, (least, _) in enumerate(self._widths):
                self.setColumnWidth(column, least * room // needed)
            return
        rest = room - needed
        shares = sum(share for _, share in self._widths) or 1
        for column, (least, share) in enumerate(self._widths):
            self.setColumnWidth(column, least + rest * share // shares)

    def _turn_over(self, rows: list[int]) -> None:
        """Check the rows; where all of them are checked already, take the checks off."""
        states = [self._rows.check(row) for row in rows]
        self._rows.set_checks(rows, any(state is False for state in states))

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _set_up_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._painter.row_px)
        rows.setDefaultSectionSize(self._painter.row_px)
        columns.setAccessibleName(tr("Columns"))
        # It would look through all rows for what is selected, with every paint.
        columns.setSelectionModel(QItemSelectionModel(self._rows, columns))
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(24)
        columns.setFixedHeight(30)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._painter.refresh()
        self.setStyleSheet(
            f"QTableView#RowTable {{ background: {colour('raised').name()};"
            f" border: 1px solid {colour('border').name()}; border-radius: 6px;"
            f" padding: {spaces.LINE}px; }}"
            f"QHeaderView {{ background: transparent; }}"
            f"QHeaderView::section {{ background: transparent; color: {colour('secondary').name()}; border: 0;"
            f" border-bottom: 1px solid {colour('border').name()}; padding: 0 {PAD_PX}px;"
            f" font-size: {self._theme.metrics.length(11)}px; }}"
            + ring_rule(self._theme, "QTableView#RowTable", spaces.LINE)
        )
        self.viewport().update()
