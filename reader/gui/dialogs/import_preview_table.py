"""The table of an import: a row a file, drawn with the theme's own bands, quiet headings and no grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from reader.domain.imports import ImportStatus
from reader.domain.wording import tr
from reader.gui.dialogs.import_rows import ImportRowPainter
from reader.gui.dialogs.row_painting import PAD_PX, SIGN_PX
from reader.gui.models.import_preview import FILE_ROLE, Column, ImportPreviewModel
from reader.gui.theme import spaces
from reader.gui.theme.selection import has_keys, ring_rule
from reader.gui.theme.theme import Theme

_WIDTHS_PX = {Column.STATUS: 148, Column.SOURCE: 176, Column.DATE: 210, Column.LAYOUT: 96, Column.FILE: 150}
AnyIndex = QModelIndex | QPersistentModelIndex


class PreviewTable(QTableView):
    """Rows of an `ImportPreviewModel`. `file_chosen` carries the `ImportedFile` of the current row, or None."""

    file_chosen = Signal(object)

    def __init__(
        self, theme: Theme, files: ImportPreviewModel, *, hidden: tuple[Column, ...] = (), name: str = tr("Files")
    ) -> None:
        super().__init__()
        self._theme = theme
        self._files = files
        self._rows = ImportRowPainter(theme)
        self._hovered = -1
        self._hidden = hidden
        self.setModel(files)
        self.setAccessibleName(name)
        self.setObjectName("PreviewTable")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_headers()
        theme.changed.connect(self._dress)
        self._dress()

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        if self._files.rowCount():
            self.selectRow(min(row, self._files.rowCount() - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are asked for."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        asked, width, current = event.rect(), self.viewport().width(), self.currentIndex().row()
        first = self.rowAt(max(0, asked.top()))
        if first < 0:
            return
        top, cells = self.rowViewportPosition(first), self._cells()
        for row in range(
            first, min(self._files.rowCount(), first + (asked.bottom() - top) // self._rows.row_px + 1)
        ):
            file = self._files.file(row)
            if file is None:
                break
            is_chosen = row == current
            if is_chosen or row == self._hovered:
                has_ring = is_chosen and self.hasFocus() and self._is_by_keys
                self._rows.draw_band(
                    painter,
                    QRect(0, top, width, self._rows.row_px),
                    is_chosen=is_chosen,
                    has_keys=has_keys(self),
                    has_ring=has_ring,
                )
            is_checked = self._files.is_checked(row) if file.status is ImportStatus.ADDRESS else None
            self._rows.draw_row(painter, top, file, cells, is_checked=is_checked, is_chosen=is_chosen)
            top += self._rows.row_px
        painter.end()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Announce the row."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.file_chosen.emit(current.data(FILE_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space checks or unchecks an address; Enter is left to the dialog; all else is Qt's."""
        self._is_by_keys = True
        if event.key() == Qt.Key.Key_Space and self._toggle(self.currentIndex().row()):
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse needs no ring to see where it is."""
        self._is_by_keys = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box of an address checks it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if point.x() < PAD_PX + SIGN_PX + 4:
            self._toggle(self.rowAt(point.y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: object) -> None:
        """No row is under the mouse any more."""
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _cells(self) -> list[tuple[Column, int, int]]:
        shown = [column for column in Column if column not in self._hidden]
        return [(column, self.columnViewportPosition(column), self.columnWidth(column)) for column in shown]

    def _toggle(self, row: int) -> bool:
        file = self._files.file(row)
        if file is None or file.status is not ImportStatus.ADDRESS:
            return False
        wanted = Qt.CheckState.Unchecked if self._files.is_checked(row) else Qt.CheckState.Checked
        index = self._files.index(row, Column.STATUS)
        return self._files.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _set_up_headers(self) -> None:
        self._is_by_keys = False
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._rows.row_px)
        columns.setAccessibleName(tr("Columns"))
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(60)
        columns.setFixedHeight(30)
        for column, width in _WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        columns.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in self._hidden:
            self.setColumnHidden(column, True)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._rows.refresh()
        self.setStyleSheet(
            f"QTableView#PreviewTable {{ background: {colour('raised').name()};"
            f" border: 1px solid {colour('border').name()}; border-radius: 6px;"
            f" padding: {spaces.LINE}px; }}"
            f"QHeaderView {{ background: transparent; }}"
            f"QHeaderView::section {{ background: transparent; color: {colour('secondary').name()}; border: 0;"
            f" border-bottom: 1px solid {colour('border').name()}; padding: 0 {PAD_PX}px;"
            f" font-size: {self._theme.metrics.length(11)}px; }}"
            + ring_rule(self._theme, "QTableView#PreviewTable", spaces.LINE)
        )
        self.viewport().update()
