"""What an export would hold: its counts in a line, its first rows as a table, or its first lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.domain.exports import ExportPreview
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.gui.dialogs.plain_list import CELL_PX
from reader.gui.models.export_preview import ExportPreviewModel
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.fonts import fixed
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

_ROW_PX, _HEAD_PX, _LEAST_PX = 26, 28, 132
_WIDEST_PX = 220
_MEASURED_ROWS = 8
COUNTING = tr("Counting…")
_RINGED = (
    ("QTableView#PreviewTable", spaces.LINE),
    ("QPlainTextEdit#PreviewText", spaces.STEP),
    ("QTextEdit#PreviewText", spaces.STEP),
)
"""What has a ring with the focus, and its padding."""


class ExportPreviewPane(QWidget):
    """The line with the counts, and below it a table, a text, or a word on why there is neither."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._header: tuple[str, ...] = ()
        self._is_fault = False
        self.summary = PlainLabel(COUNTING, self)
        self.summary.setWordWrap(True)
        self.hint = PlainLabel(self)
        self.hint.setObjectName("FieldHint")
        self.rows = ExportPreviewModel(self)
        self.table = QTableView(self)
        self.text = QPlainTextEdit(self)
        self.page = QTextEdit(self)
        self.word = PlainLabel(self)
        self.word.setObjectName("PreviewWord")
        self.word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word.setWordWrap(True)
        self.stack = QStackedWidget(self)
        for widget in (self.table, self.text, self.page, self.word):
            self.stack.addWidget(widget)
        self.stack.setMinimumHeight(_LEAST_PX)
        self._set_up_table()
        for text, name in ((self.text, tr("First lines")), (self.page, tr("First articles"))):
            text.setReadOnly(True)
            text.setAccessibleName(name)
            text.setObjectName("PreviewText")
            text.setFrameShape(QFrame.Shape.NoFrame)
            text.setTabChangesFocus(True)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.STEP)
        line = QHBoxLayout()
        line.setSpacing(spaces.SIDE)
        line.addWidget(self.summary, 1)
        line.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(line)
        column.addWidget(self.stack, 1)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_word("")

    def show_summary(self, text: str, *, is_fault: bool = False) -> None:
        """Say what the export would hold, or why that cannot be."""
        self.summary.setText(text)
        self.summary.setAccessibleName(text)
        self._dress_summary(is_fault)

    def show_rows(self, preview: ExportPreview) -> None:
        """Show the first rows of a table."""
        is_same = self.has_rows and preview.header == self._header
        self._header = preview.header
        self.rows.show_preview(preview)
        if not is_same:
            self._fit_columns(preview)
        self._show(self.table, tr("first rows"))

    @property
    def has_rows(self) -> bool:
        """Whether rows of a table are shown."""
        return self.stack.currentWidget() is self.table

    def show_text(self, text: str) -> None:
        """Show the first lines of a text."""
        self.text.setPlainText(text)
        self._show(self.text, tr("first lines"))

    def show_page(self, html: str) -> None:
        """Show a page that the program made, as far as Qt understands it."""
        self.page.setHtml(html)
        self._show(self.page, tr("first articles"))

    def show_word(self, text: str) -> None:
        """Show a word in the place of rows and lines."""
        self.word.setText(text)
        self._show(self.word, "")

    def _show(self, widget: QWidget, hint: str) -> None:
        self.stack.setCurrentWidget(widget)
        self.hint.setText(hint)

    def controls(self) -> list[QWidget]:
        """What can have the keys."""
        return [self.table, self.text, self.page]

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setObjectName("PreviewTable")
        table.setItemDelegate(QuietSelection(table))
        table.setAccessibleName(tr("First rows"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, columns = table.verticalHeader(), table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setAccessibleName(tr("Columns"))
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _fit_columns(self, preview: ExportPreview) -> None:
        """Columns as wide as their first cells, within a bound."""
        metrics, heads = self.table.fontMetrics(), self.table.horizontalHeader().fontMetrics()
        for place, name in enumerate(preview.header):
            cells = [metrics.horizontalAdvance(row[place][:80]) for row in preview.rows[:_MEASURED_ROWS]]
            width = max([heads.horizontalAdvance(name), *cells]) + 24
            self.table.setColumnWidth(place, min(_WIDEST_PX, width))

    def _dress_summary(self, is_fault: bool) -> None:
        self._is_fault = is_fault
        theme = self._theme
        colour = theme.tag_colour(Colour.RED) if is_fault else theme.colour("text")
        self.summary.setStyleSheet(f"color: {colour.name()};")

    def _dress(self) -> None:
        colour = self._theme.colour
        self.summary.setFont(self._theme.interface_font(13, tabular=True))
        self._dress_summary(self._is_fault)
        self.text.setFont(fixed(self._theme.interface_font(12)))
        metrics, rows = self._theme.metrics, self.table.verticalHeader()
        rows.setMinimumSectionSize(metrics.row(_ROW_PX))
        rows.setDefaultSectionSize(metrics.row(_ROW_PX))
        self.table.horizontalHeader().setFixedHeight(metrics.row(_HEAD_PX))
        card = (
            f"background: {colour('raised').name()}; border: 1px solid {colour('border').name()};"
            f" border-radius: 6px; padding: {spaces.LINE}px;"
        )
        self.setStyleSheet(
            "QTableView#PreviewTable, QPlainTextEdit#PreviewText, QTextEdit#PreviewText, QLabel#PreviewWord"
            f" {{ {card} }}"
            f"QTableView#PreviewTable::item {{ padding: 0 {spaces.STEP}px; border: 0;"
            f" border-bottom: 1px solid {colour('window').name()}; }}"
            + chosen_rules(self._theme, "QTableView#PreviewTable")
            + "".join(ring_rule(self._theme, sort, pad) for sort, pad in _RINGED)
            + f"QLabel#PreviewWord {{ color: {colour('secondary').name()}; padding: {spaces.SIDE}px; }}"
            f"QPlainTextEdit#PreviewText, QTextEdit#PreviewText {{ padding: {spaces.STEP}px; }}"
            "QHeaderView { background: transparent; }"
            f"QHeaderView::section {{ background: transparent; color: {colour('secondary').name()}; border: 0;"
            f" border-bottom: 1px solid {colour('border').name()}; padding: 0 {CELL_PX}px;"
            f" font-size: {metrics.length(11)}px; }}"
        )
