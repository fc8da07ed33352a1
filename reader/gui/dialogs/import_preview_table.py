"""The table of an import: a row a file, drawn with the theme's own bands, quiet headings and no grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from reader.domain.imports import ImportedFile, ImportStatus
from reader.domain.tags import Colour
from reader.gui.models.import_preview import ASIDE_ROLE, FILE_ROLE, Column, ImportPreviewModel
from reader.gui.theme.theme import Theme

ROW_PX = 28
_PAD_PX = 10
_MARK_PX = 18
_RADIUS_PX = 6
_WIDTHS_PX = {Column.STATUS: 148, Column.SOURCE: 176, Column.DATE: 210, Column.LAYOUT: 96, Column.FILE: 150}
_WORDS = (Column.TITLE, Column.SOURCE, Column.DATE, Column.LAYOUT)
"""Where nothing is known of an article, what is said instead takes the room of these columns."""
_STATE = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_MARK_COLOURS = {
    ImportStatus.NEW: Colour.GREEN,
    ImportStatus.VERSION: Colour.PURPLE,
    ImportStatus.FAILED: Colour.RED,
}


class PreviewTable(QTableView):
    """Rows of an `ImportPreviewModel`. `file_chosen` carries the `ImportedFile` of the current row, or None."""

    file_chosen = Signal(object)

    def __init__(
        self, theme: Theme, model: ImportPreviewModel, *, hidden: tuple[Column, ...] = (), name: str = "Files"
    ) -> None:
        super().__init__()
        self._theme = theme
        self._delegate = _RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
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
        self._set_up_headers(hidden)
        theme.changed.connect(self._dress)
        self._dress()

    def row_rect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where the whole row of an index stands in the viewport."""
        rect = self.visualRect(self.model().index(index.row(), Column.TITLE))
        return QRect(0, rect.top(), self.viewport().width(), ROW_PX)

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        if self.model().rowCount():
            self.selectRow(min(row, self.model().rowCount() - 1))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Announce the row."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.file_chosen.emit(current.data(FILE_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space checks or unchecks an address; Enter is left to the dialog; all else is Qt's."""
        if event.key() == Qt.Key.Key_Space and self._toggle(self.currentIndex().row()):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box of an address checks it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.column() == Column.STATUS and point.x() < _PAD_PX + _MARK_PX + 4:
            self._toggle(index.row())

    def leaveEvent(self, event: object) -> None:
        """No row is under the mouse any more."""
        self._delegate.hovered_row = -1
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Note the row under the mouse."""
        super().mouseMoveEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _toggle(self, row: int) -> bool:
        index = self.model().index(row, Column.STATUS)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        is_on = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return self.model().setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _set_up_headers(self, hidden: tuple[Column, ...]) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(60)
        columns.setFixedHeight(30)
        for column, width in _WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        columns.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in hidden:
            self.setColumnHidden(column, True)

    def _dress(self) -> None:
        colour = self._theme.colour
        self._delegate.refresh_fonts()
        self.setStyleSheet(
            f"QTableView#PreviewTable {{ background: {colour('raised').name()};"
            f" border: 1px solid {colour('border').name()}; border-radius: 6px;"
            " selection-background-color: transparent; }"
            f"QTableView#PreviewTable:focus {{ border-color: {colour('accent').name()}; }}"
            f"QHeaderView {{ background: transparent; }}"
            f"QHeaderView::section {{ background: transparent; color: {colour('secondary').name()}; border: 0;"
            f" border-bottom: 1px solid {colour('border').name()}; padding: 0 {_PAD_PX}px; font-size: 11px; }}"
        )
        self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Draws the cells of a row on one rounded band. `hovered_row` is told by the table."""

    def __init__(self, theme: Theme, table: PreviewTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self.hovered_row = -1
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Take the fonts from the theme anew."""
        self._font, self._aside_font = self._theme.interface_font(13), self._theme.interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        file: ImportedFile = index.data(FILE_ROLE)
        is_chosen = bool(option.state & _STATE.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        self._draw_band(painter, option, index)
        room = option.rect.adjusted(_PAD_PX, 0, -4, 0)
        if index.column() == Column.STATUS:
            centre = QPointF(room.left() + 5, room.center().y() + 0.5)
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            if state is None:
                self._draw_mark(painter, file.status, centre)
            else:
                self._draw_box(painter, centre, is_on=Qt.CheckState(state) == Qt.CheckState.Checked)
            room.adjust(_MARK_PX, 0, 0, 0)
        elif file.draft is None and index.column() in _WORDS:
            index, room = self._whole_row(index, room)
        is_quiet = file.status is ImportStatus.DUPLICATE or index.column() in (Column.LAYOUT, Column.FILE)
        self._draw_words(painter, room, index, is_quiet=is_quiet and not is_chosen)
        painter.restore()

    def _whole_row(
        self, index: QModelIndex | QPersistentModelIndex, room: QRect
    ) -> tuple[QModelIndex | QPersistentModelIndex, QRect]:
        """The cell of the title and the room up to the name of the file: each cell draws its part of it."""
        title = index.model().index(index.row(), Column.TITLE)
        ends = [self._table.visualRect(index.model().index(index.row(), column)) for column in _WORDS]
        shown = [rect for rect in ends if rect.width()]
        return title, QRect(shown[0].left() + _PAD_PX, room.top(), shown[-1].right() - shown[0].left(), ROW_PX)

    def _draw_words(
        self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex, *, is_quiet: bool
    ) -> None:
        text, aside = index.data() or "", index.data(ASIDE_ROLE) or ""
        metrics = QFontMetrics(self._font)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("secondary" if is_quiet else "text"))
        painter.drawText(room, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
        left = metrics.horizontalAdvance(text) + 8
        if index.column() == Column.STATUS:
            self._draw_warnings(painter, index.data(FILE_ROLE), room.adjusted(left + 2, 0, 0, 0))
        elif aside and room.width() - left > 24:
            quiet = QColor(self._theme.colour("text"))
            quiet.setAlphaF(0.7)
            painter.setPen(quiet)
            painter.setFont(self._aside_font)
            rest = room.adjusted(left, 0, 0, 0)
            elided = QFontMetrics(self._aside_font).elidedText(aside, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _LEFT, elided)

    def _draw_warnings(self, painter: QPainter, file: ImportedFile, room: QRect) -> None:
        """A triangle and the number of warnings."""
        count = len(file.draft.warnings) if file.draft else 0
        if not count:
            return
        middle, left = room.center().y() + 0.5, float(room.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_colour(Colour.OCHRE))
        corners = (QPointF(left, middle + 4.5), QPointF(left + 11, middle + 4.5), QPointF(left + 5.5, middle - 5))
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._aside_font)
        painter.drawText(room.adjusted(15, 0, 0, 0), _LEFT, str(count))

    def _draw_band(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_chosen = bool(option.state & _STATE.State_Selected)
        if not is_chosen and index.row() != self.hovered_row:
            return
        colour = QColor(self._theme.colour("selection" if is_chosen else "border"))
        if not is_chosen:
            colour.setAlphaF(0.4)
        body = QRectF(self._table.row_rect(index)).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        if is_chosen and self._table.hasFocus() and option.state & _STATE.State_KeyboardFocusChange:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

    def _draw_mark(self, painter: QPainter, status: ImportStatus, centre: QPointF) -> None:
        """A dot for what comes in, two for a version, a ring for what is there, a cross for what failed."""
        colour = _MARK_COLOURS.get(status)
        paint = self._theme.tag_colour(colour) if colour else self._theme.colour("secondary")
        if status is ImportStatus.FAILED:
            painter.setPen(QPen(paint, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for x in (-3.2, 3.2):
                painter.drawLine(centre + QPointF(-x, -3.2), centre + QPointF(x, 3.2))
        elif status is ImportStatus.DUPLICATE:
            painter.setPen(QPen(paint, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 3.2, 3.2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint)
            for x in (-2.6, 3.4) if status is ImportStatus.VERSION else (0.0,):
                painter.drawEllipse(centre + QPointF(x, 0), 3.4 if x else 4.0, 3.4 if x else 4.0)

    def _draw_box(self, painter: QPainter, centre: QPointF, *, is_on: bool) -> None:
        box = QRectF(centre.x() - 6.5, centre.y() - 6.5, 13, 13)
        accent, raised = self._theme.colour("accent"), self._theme.colour("raised")
        painter.setPen(QPen(accent if is_on else self._theme.colour("secondary"), 1))
        painter.setBrush(accent if is_on else raised)
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(raised, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            points = [QPointF(box.left() + x, box.top() + y) for x, y in ((3.2, 6.8), (5.6, 9.2), (9.8, 4.2))]
            painter.drawPolyline(points)
