"""The pane of a search, below the article: the query, the articles found, what can be done with them.

This is its whole interface for the flow; it shows values and says what the user did, calls no service and no other
pane. Main thread.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.models.found_words import START_HINT
from reader.gui.panes.found_table import FoundTable
from reader.gui.panes.result_pane import ResultPane
from reader.gui.panes.search_foot import SearchFoot
from reader.gui.panes.search_header import SearchHeader
from reader.gui.panes.search_syntax import SearchSyntax
from reader.gui.theme.theme import Theme

Use = tuple[str, str, str]
"""The id of an action on what was found, its words and what it does."""


class SearchPane(ResultPane):
    """The field has the keys first."""

    def __init__(self, theme: Theme, uses: tuple[Use, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.header = SearchHeader(theme)
        self.table = FoundTable(theme)
        self.foot = SearchFoot(theme)
        for use in uses:
            self.foot.offer(*use)
        self.found = self.table.found
        self.setAccessibleName(tr("Search"))
        self.keys_home = self.header.field
        self.setFocusProxy(self.header.field)
        self._lay_out()
        self.syntax = SearchSyntax(theme, self)
        self._connect()
        self.table.set_hint(START_HINT)
        self.foot.show_rows(has_rows=False)

    def go_to_rows(self) -> None:
        """Give the rows the keys, where there are any; the first becomes the current one, if none is."""
        if self.found.rowCount():
            if self.table.current_row() < 0:
                self.table.choose(0)
            self.table.setFocus()

    def go_to_field(self) -> None:
        """Give the field the keys, its words selected."""
        self.header.field.setFocus()
        self.header.field.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        for before, after in pairwise((*self.header.in_order(), self.table, *self.foot.in_order())):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.header.close_requested.connect(self.close_requested)
        self.header.rows_wanted.connect(self.go_to_rows)
        self.header.syntax_wanted.connect(self.syntax.show_table)
        self.syntax.closed.connect(self.go_to_field)
        self.table.top_passed.connect(self.go_to_field)
        self.found.modelReset.connect(self._show_rows)
        self.found.rowsInserted.connect(self._show_rows)

    def _show_rows(self) -> None:
        self.foot.show_rows(has_rows=self.found.rowCount() > 0)
