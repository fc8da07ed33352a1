"""Searching the library as one types: the query to rows below the article, which follows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import ChangeSet
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import KnownError
from reader.domain.finding import FindQuery
from reader.domain.search_query import parse_query
from reader.domain.search_results import FoundIds, FoundRow
from reader.domain.wording import tr
from reader.gui.actions import action_spec
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.search_actions import FOOT_WORDS, SPECS
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.concordance_flow import ConcordanceFlow
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.find_bar_flow import FindBarFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.flows.search_look import SearchLook
from reader.gui.flows.search_run import Asked, SearchRun
from reader.gui.flows.search_upkeep import SearchUpkeep
from reader.gui.flows.search_uses import NO_WORDS, SearchUses
from reader.gui.models.found_articles import Answer, ReadRows, Refusal
from reader.gui.models.found_words import NOT_ASKED, START_HINT, found_text, join_notes, nothing_text
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.domain.ids import ArticleId
    from reader.gui.panes.search_pane import SearchPane

_TYPED_MS = 120
"""While words are typed the search waits so long for the next letter."""
_SLOW_MS = 400
"""What an older search found stays for so long while the next one brings nothing."""
INCOMPLETE = tr("The index of words is being made: results are incomplete")


class SearchFlow(QObject):
    """Owns the pane, which is made when it is first wanted. `state_changed` when other actions can be used;
    `trend_wanted` carries the `FindQuery` that should be followed over time.
    """

    state_changed = Signal()
    trend_wanted = Signal(object)

    def __init__(
        self,
        parts: WindowParts,
        article: ArticleFlow,
        reading: ReadingFlow,
        filters: FilterFlow,
        find_bar: FindBarFlow,
        concordance: ConcordanceFlow,
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._filters = filters
        self._desk: Desk | None = None
        self._pane: SearchPane | None = None
        self._asked: Asked | None = None
        self._takes_keys = self._is_listing = False
        self._is_whole = True
        self._has_failed = self._is_old = False
        self._kept: ArticleId | None = None
        self._count: int | None = None
        self._is_first, self._notes = True, ""
        self._look_at = SearchLook(parts, article, find_bar, self)
        self._uses = SearchUses(parts, reading, filters, concordance)
        self._run = SearchRun(self)
        self._upkeep = SearchUpkeep(self)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._typed.timeout.connect(self._search)
        self._slow.timeout.connect(self._on_slow)
        self._run.page_found.connect(self._on_page)
        self._run.counted.connect(self._on_counted)
        self._run.failed.connect(self._on_failed)
        self._upkeep.stale.connect(self._on_stale)
        filters.criteria_changed.connect(self._on_criteria)
        parts.article_pane.view.escaped.connect(self.close)

    # What the window asks

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none; what was found in another one goes."""
        self._stop()
        self._desk = desk
        self._look_at.attach(desk)
        self._upkeep.attach(desk)
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
        if self._pane is not None:
            self._pane.header.field.clear()
            self._clear()
            self.close()

    def states(self) -> set[str]:
        """What can be done with the rows."""
        pane = self._pane
        return {action_spec.RESULTS} if pane and not pane.isHidden() and pane.found.rowCount() else set()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "search.open": self.open,
            "search.go": self._look_at.go_to_article,
            "search.reveal": self._look_at.reveal,
            "search.read": self._uses.read,
            "search.filter": self._uses.filter,
            "search.find_all": self._uses.find_all,
            "search.trend": self._follow,
            "search.close": self.close,
        }

    @property
    def is_busy(self) -> bool:
        """Whether more may come of what was typed or looked at."""
        return self._typed.isActive() or self._run.is_running or self._look_at.is_resting

    def open(self) -> None:
        """Let the user search; what was found before stands there still."""
        if self._desk is None:
            return
        pane = self._pane or self._make_pane()
        self._parts.middle.open_below(pane)
        self._show_filter(self._filters.criteria)
        pane.header.set_history(tuple(self._parts.preferences.searches))
        pane.go_to_field()
        if self._is_old:
            self._search()
        self.state_changed.emit()

    def search(self, query: str) -> None:
        """Search for words that were given elsewhere."""
        self.open()
        if self._pane is not None:
            self._pane.header.field.setText(query)
            self._search()

    def search_again(self) -> None:
        """Search once more where articles were missed because the index was not whole; the row stays current."""
        if self._asked is not None and not self._is_whole:
            self._search()

    def close(self) -> None:
        """Back to the article; the query and what it found stay for the next time."""
        pane = self._pane
        if pane is None or pane.isHidden():
            return
        had_keys = pane.has_keys()
        pane.syntax.hide()
        self._note_query()
        self._parts.middle.close_below(pane)
        if had_keys:
            self._parts.article_pane.setFocus()
        self.state_changed.emit()

    def _follow(self) -> None:
        words = self._uses.words()
        if words:
            self.trend_wanted.emit(FindQuery(words))
        else:
            self._parts.status.flash(NO_WORDS)

    def _make_pane(self) -> SearchPane:
        # Imported when first wanted: it costs time that a start should not have to wait for.
        from reader.gui.panes.search_pane import SearchPane

        helps = {spec.id: spec.help for spec in SPECS}
        uses = tuple((action_id, tr(words), helps[action_id]) for action_id, words in FOOT_WORDS.items())
        pane = self._pane = SearchPane(self._parts.theme, uses)
        self._parts.middle.add_below(pane)
        self._parts.actions.add_to(action_spec.SEARCH, pane.table)
        self._look_at.set_pane(pane)
        self._uses.pane = pane
        pane.header.query_edited.connect(self._on_edited)
        pane.header.search_requested.connect(self._on_entered)
        pane.header.meant_otherwise.connect(self._search)
        pane.close_requested.connect(self.close)
        pane.table.menu_wanted.connect(self._uses.show_menu)
        pane.foot.use_requested.connect(lambda action_id: self._parts.actions.action(action_id).trigger())
        pane.found.load_failed.connect(lambda error: pane.header.show_notes(str(error), is_error=True))
        pane.found.failures_gone.connect(lambda: pane.header.show_notes(self._notes))
        return pane

    # Searching

    def _on_edited(self) -> None:
        self._takes_keys = False
        self._run.stop()
        self._typed.start()

    def _on_entered(self) -> None:
        """Enter goes to the rows: to those there are, or to the first that come."""
        pane = self._pane
        if pane is None:
            return
        is_other = self._asked is None or self._asked.query != pane.header.query
        if self._typed.isActive() or is_other or self._has_failed:
            self._search()
            self._takes_keys = True
        elif pane.found.rowCount():
            pane.go_to_rows()
        self._note_query()

    def _search(self) -> None:
        """Search for what stands in the pane, from its beginning."""
        desk, pane = self._desk, self._pane
        self._stop()
        if desk is None or pane is None:
            return
        query = pane.header.query
        understood = parse_query(query)
        if understood.root is None:
            self._clear()
            if query:
                pane.header.show_notes(join_notes(understood.notes))
                pane.table.set_hint(NOT_ASKED)
            return
        row = pane.table.current_row()
        self._kept = pane.found.article(row) if row >= 0 else None
        criteria = self._filters.criteria if pane.header.is_within else EVERYTHING
        self._asked = Asked(query, criteria, pane.header.order.value)
        self._count, self._is_listing = None, True
        self._is_first, self._has_failed, self._is_old = True, False, False
        pane.header.show_count(found_text(None, 0, is_listing=False))
        self._slow.start()
        self._run.run(desk, self._asked)

    def _on_slow(self) -> None:
        if self._pane is not None:
            self._pane.found.start()
            self._pane.table.set_hint(tr("Searching…"))

    def _on_page(self, page: FoundIds, rows: Sequence[FoundRow] | None) -> None:
        desk, pane, asked = self._desk, self._pane, self._asked
        if desk is None or pane is None or asked is None:
            return
        if rows is not None:
            self._slow.stop()
            self._look_at.begin(asked.query)
            self._uses.query = asked.query
            self._is_whole = page.is_index_whole
            pane.table.set_hint("")
            pane.found.start(_reader(desk, asked.query))
            self._is_first = False
            self._notes = join_notes((*page.notes, "" if page.is_index_whole else INCOMPLETE))
            pane.header.show_notes(self._notes)
            pane.table.verticalScrollBar().setValue(0)
        pane.found.append(page.ids, rows or ())
        if page.is_last:
            self._is_listing = False
        if rows is not None:
            self._show_first(pane, asked)

    def _show_first(self, pane: SearchPane, asked: Asked) -> None:
        if not pane.found.rowCount():
            is_within = asked.criteria != EVERYTHING
            pane.table.set_hint(
                nothing_text(
                    asked.query,
                    is_within_filter=is_within,
                    is_index_whole=self._is_whole,
                    is_told_why=bool(self._notes),
                )
            )
        elif self._takes_keys and pane.window().focusWidget() is pane.header.field:
            pane.go_to_rows()
        elif self._kept is not None and self._kept in pane.found.ids:
            pane.table.keep(pane.found.ids.index(self._kept))
            self._look_at.keep(self._kept)
        self._takes_keys = False
        self._show_count()
        self.state_changed.emit()

    def _on_counted(self, count: int) -> None:
        self._count = count
        self._show_count()

    def _show_count(self) -> None:
        if self._pane is not None:
            listed = self._pane.found.rowCount()
            self._pane.header.show_count(found_text(self._count, listed, is_listing=self._is_listing))

    def _on_failed(self, error: KnownError) -> None:
        """Where nothing came of the search, nothing stands in its place: not what an older one found."""
        pane = self._pane
        self._slow.stop()
        self._is_listing = self._takes_keys = False
        self._has_failed = True
        if pane is None:
            return
        if self._is_first:
            pane.found.start()
            self._look_at.begin("")
            self._uses.query = ""
        pane.header.show_count("")
        pane.header.show_notes(str(error), is_error=True)
        pane.table.set_hint(tr("Not searched to the end."))
        self.state_changed.emit()

    def _stop(self) -> None:
        for timer in (self._typed, self._slow):
            timer.stop()
        self._run.stop()
        self._is_listing = self._takes_keys = False

    def _clear(self) -> None:
        """Show that nothing is asked for."""
        pane, self._asked, self._count = self._pane, None, None
        self._look_at.begin("")
        self._uses.query = ""
        if pane is not None:
            pane.found.start()
            pane.header.show_count("")
            pane.header.show_notes("")
            pane.table.set_hint(START_HINT)
        self.state_changed.emit()

    def _note_query(self) -> None:
        """Remember what was searched and used."""
        pane, asked, preferences = self._pane, self._asked, self._parts.preferences
        if pane is None or asked is None or not pane.found.rowCount() or asked.query in preferences.searches[:1]:
            return
        preferences.note_search(asked.query)
        pane.header.set_history(tuple(preferences.searches))
        self._parts.save_state()

    # What changes meanwhile

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._pane is not None:
            self._pane.found.apply_changes(changes)
            self._upkeep.check(changes, self._pane.found.ids)

    def _on_stale(self) -> None:
        """Found articles are gone or back: list and count anew, a pane out of sight when it is opened again."""
        pane = self._pane
        if pane is None or self._asked is None or self._typed.isActive():
            return
        if pane.isHidden():
            self._is_old = True
        else:
            self._search()

    def _on_criteria(self, criteria: Criteria) -> None:
        self._show_filter(criteria)
        pane, asked = self._pane, self._asked
        if (
            pane is not None
            and asked is not None
            and pane.header.within.isChecked()
            and criteria != asked.criteria
        ):
            self._search()

    def _show_filter(self, criteria: Criteria) -> None:
        if self._pane is not None:
            self._pane.header.show_filter(has_filter=not criteria.is_empty)


def _reader(desk: Desk, query: str) -> ReadRows:
    """How a model reads the rows of some ids found by a query."""
    searching, library = desk.services.searching, desk.library

    def read(ids: Sequence[ArticleId], done: Answer, failed: Refusal) -> object:
        return desk.read(lambda: searching.list_rows(library, ids, query), done, failed)

    return read
