"""What can be done with the articles that a search found, or with those chosen among them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from reader.domain.finding import FindQuery
from reader.domain.ids import ArticleId
from reader.domain.search_query import parse_query
from reader.domain.search_terms import iter_shown
from reader.domain.wording import tr
from reader.gui.actions.search_actions import ROWS_MENU
from reader.gui.flows.article_lists import FIND_MAX, READ_MAX, tell_found_capped, tell_read_capped
from reader.gui.flows.concordance_flow import ConcordanceFlow
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.search_pane import SearchPane

NO_WORDS = tr("The search asks for no words of the texts.")


class SearchUses:
    """Acts on `pane` and `query`, which the search's flow sets."""

    def __init__(
        self, parts: WindowParts, reading: ReadingFlow, filters: FilterFlow, concordance: ConcordanceFlow
    ) -> None:
        self._parts = parts
        self._reading = reading
        self._filters = filters
        self._concordance = concordance
        self.pane: SearchPane | None = None
        self.query = ""

    def read(self) -> None:
        """Make the articles the ones that are read next."""
        articles, total = self._articles(READ_MAX)
        if articles:
            self._reading.set_list(articles, f"“{self.query}”")
            tell_read_capped(self._parts, READ_MAX, total)

    def filter(self) -> None:
        """Let tree, counts and exports hold what was found."""
        if not self.query:
            return
        criteria, words = self._filters.criteria, self.query
        if criteria.words and criteria.words != words and self.pane is not None and self.pane.header.is_within:
            words = f"({criteria.words}) ({words})"
        self._filters.set_criteria(replace(criteria, words=words))

    def find_all(self) -> None:
        """List every place of the words in the articles, below."""
        words = self.words()
        articles, total = self._articles(FIND_MAX)
        if not words:
            self._parts.status.flash(NO_WORDS)
        elif articles:
            self._concordance.find(FindQuery(words), (articles, tr("Found by “{query}”", query=self.query)))
            tell_found_capped(self._parts, FIND_MAX, total)

    def words(self) -> str:
        """The words of the texts that the search asks for first: those typed bare in a row, or a phrase."""
        shown = list(iter_shown(parse_query(self.query).root))
        if not shown or not shown[0].is_row:
            return shown[0].text if shown else ""
        row = next((number for number, words in enumerate(shown) if not words.is_row), len(shown))
        return " ".join(words.text for words in shown[:row])

    def show_menu(self, position: QPoint) -> None:
        """The context menu of the rows."""
        menu = self._parts.actions.fill_menu(QMenu(self._parts.window), ROWS_MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _articles(self, most: int) -> tuple[list[ArticleId], int]:
        """The articles chosen where they are several, else all that were found; of them so many, of how many."""
        pane = self.pane
        if pane is None:
            return [], 0
        ranges = pane.table.selected_ranges()
        total = sum(last - first + 1 for first, last in ranges)
        if total < 2:
            ranges, total = [(0, len(pane.found.ids) - 1)], len(pane.found.ids)
        found: list[ArticleId] = []
        for first, last in ranges:
            found += map(ArticleId, pane.found.ids[first : min(last + 1, first + most - len(found))])
        return found, total
