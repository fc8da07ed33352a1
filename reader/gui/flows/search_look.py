"""The article follows the rows of a search: opened where the keys rest, with the places of the words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.domain.ids import ArticleId
from reader.domain.search_results import FoundPlaces
from reader.gui.article.display_text import DisplayText
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.find_bar_flow import FindBarFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.search_pane import SearchPane

_REST_MS = 140
"""How long the rows must rest under a held arrow key before another article is opened."""


class SearchLook(QObject):
    """Marks the places of the words searched in an article that was opened from its row, and in no other."""

    def __init__(self, parts: WindowParts, article: ArticleFlow, find_bar: FindBarFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._article = article
        self._find_bar = find_bar
        self._desk: Desk | None = None
        self._pane: SearchPane | None = None
        self._looked_at: ArticleId | None = None
        self._marked: tuple[DisplayText, str] | None = None
        self._query = ""
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._show_row)
        article.opened.connect(lambda _: self._mark())

    @property
    def is_resting(self) -> bool:
        """Whether an article is about to be opened."""
        return self._rest.isActive()

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._rest.stop()
        self._desk, self._looked_at, self._marked = desk, None, None

    def set_pane(self, pane: SearchPane) -> None:
        """Follow the pane, once it is there."""
        self._pane = pane
        pane.table.row_chosen.connect(lambda _: self._rest.start(_REST_MS))
        pane.table.clicked.connect(lambda _: self._rest.start(0))
        pane.table.doubleClicked.connect(lambda _: self.go_to_article())
        self._parts.middle.below_changed.connect(self._on_below_changed)

    def begin(self, query: str) -> None:
        """Follow the rows of another search, or of none; the marks of the one before go."""
        if query != self._query:
            self._looked_at = self._marked = None
            self._find_bar.end_lent()
        self._query = query

    def keep(self, article: ArticleId) -> None:
        """Its row is there again in what was found anew: the words are marked in it where it is shown, and nothing
        is opened, for the user may be elsewhere by now.
        """
        if self._article.wanted == article and self._looked_at != article:
            self._looked_at, self._marked = article, None
            self._mark()

    def go_to_article(self) -> None:
        """Open the article of the current row and give it the keys."""
        pane = self._pane
        if pane is None or pane.table.current_row() < 0:
            return
        self._show_row()
        self._parts.article_pane.setFocus()

    def reveal(self) -> None:
        """Show the article of the current row in the tree."""
        pane = self._pane
        if pane is not None and pane.table.current_row() >= 0:
            self._parts.library_pane.reveal(pane.found.article(pane.table.current_row()))

    def _show_row(self) -> None:
        self._rest.stop()
        pane = self._pane
        if pane is None or pane.isHidden() or pane.table.current_row() < 0:
            return
        article = pane.found.article(pane.table.current_row())
        if article == self._looked_at and article == self._article.wanted:
            return
        self._looked_at, self._marked = article, None
        if self._article.wanted == article:
            self._mark()
        else:
            self._article.look_at(article)

    def _mark(self) -> None:
        """Look for the words in the article shown, where it was opened from its row."""
        desk, view, query = self._desk, self._article.view, self._query
        display = self._parts.article_pane.view.display
        if desk is None or view is None or view.head.id != self._looked_at or not query:
            return
        if self._marked is not None and self._marked[0] is display and self._marked[1] == query:
            return
        self._marked = display, query
        text = view.text.text
        desk.read(
            lambda: desk.services.searching.find_places(text, query),
            lambda found: self._take(display, found),
            key="search-places",
        )

    def _take(self, display: DisplayText, found: FoundPlaces) -> None:
        pane = self._pane
        if pane is None or pane.isHidden() or display is not self._parts.article_pane.view.display:
            return
        self._find_bar.lend(found.spans, found.stops, found.first)

    def _on_below_changed(self) -> None:
        """Take the marks from the article when the pane goes, and bring them again when it comes back."""
        pane = self._pane
        if pane is not None and pane.isHidden():
            self._rest.stop()
            self._looked_at = self._marked = None
            self._find_bar.end_lent()
        elif pane is not None and pane.table.current_row() >= 0 and self._looked_at is None:
            article = pane.found.article(pane.table.current_row())
            if article == self._article.wanted:
                self._looked_at = article
                self._mark()
