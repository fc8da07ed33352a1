"""Find all, and the uses of a tag: from what is looked for to lines below the article, which follows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.errors import KnownError
from reader.domain.finding import FindPage, FindQuery, FindScope, Hit
from reader.domain.ids import ArticleId, TagId
from reader.domain.tags import Tag
from reader.domain.wording import number, tr
from reader.gui.actions import action_spec
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.concordance_look import ConcordanceLook
from reader.gui.flows.concordance_marks import SEARCH, ConcordanceMarks
from reader.gui.flows.concordance_places import ConcordancePlaces
from reader.gui.flows.concordance_search import ConcordanceSearch
from reader.gui.flows.current_tags import take_tag_of_current
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.models.concordance_order import Order
from reader.gui.models.concordance_words import searching_text
from reader.gui.models.tag_tree import path_text
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.concordance_pane import ConcordancePane

LINES_MAX = 100_000
"""More lines than this nobody reads: the search stops there and says so."""
_TYPED_MS = 200


class ConcordanceFlow(QObject):
    """Owns the pane, which is made when it is first wanted. `state_changed` when other actions can be used."""

    state_changed = Signal()

    def __init__(
        self, parts: WindowParts, article: ArticleFlow, tagging: TaggingFlow, reading: ReadingFlow
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._reading = reading
        self._desk: Desk | None = None
        self._pane: ConcordancePane | None = None
        self._tags: Sequence[Tag] = ()
        self._used_tag: TagId | None = None
        self._asked: tuple[FindQuery, FindScope] | None = None
        self._origin: tuple[ArticleId, int, int] | None = None
        self._kept_key: tuple[ArticleId, int, int] | None = None
        self._takes_keys = self._is_reload = self._is_full = False
        self._places = ConcordancePlaces(parts, article, reading)
        self._look_at = ConcordanceLook(parts, article, self)
        self._marks = ConcordanceMarks(parts, tagging, self)
        self._search = ConcordanceSearch(self)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._connect()

    def _connect(self) -> None:
        self._typed.timeout.connect(self._check_query)
        self._search.page_found.connect(self._on_page)
        self._search.progressed.connect(self._on_progress)
        self._search.ended.connect(self._on_ended)
        self._search.failed.connect(self._on_failed)
        self._marks.reload_wanted.connect(self._reload_uses)
        self._marks.state_changed.connect(self.state_changed)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none; the lines of another one go."""
        self._search.stop()
        self._desk = desk
        self._marks.attach(desk)
        self._look_at.attach(desk)
        if self._pane is not None:
            self._shut()
            self._pane.lines.clear()
            self._pane.show_uses_of(None)
            self._pane.header.field.clear()
        self._asked = self._used_tag = None
        self._places.scope_name = "library"

    def states(self) -> set[str]:
        """What can be done with the lines."""
        pane = self._pane
        if pane is None or pane.isHidden() or not pane.lines.rowCount():
            return set()
        return {action_spec.LINES} if pane.is_use else {action_spec.LINES, action_spec.FOUND}

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "find.all": self.open_find,
            "concordance.tag": self.open_uses_of_current,
            "concordance.go": self._look_at.go_to_article,
            "concordance.copy": self._look_at.copy,
            "concordance.read": self.read_articles,
            "concordance.close": self.close,
            **self._marks.slots(),
        }

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Know the codebook."""
        self._tags = tags
        self._marks.set_tags(tags)
        if self._pane is not None and self._used_tag is not None:
            used = next((tag for tag in tags if tag.id == self._used_tag), None)
            if used is None:
                self._show_what(None)
                self._pane.table.set_hint(tr("The tag is no longer in the codebook."))
                return
            self._pane.show_uses_of(used)
            self._pane.show_tag(used)

    def open_find(self) -> None:
        """Look for the selected words, or let the user type some."""
        pane = self._open()
        is_of_line = self._look_at.holds(self._places.selected_key())
        has_keys, words = pane.has_keys(), "" if is_of_line else self._places.selected_words()
        if self._used_tag is not None:
            self._show_what(None)
        if words and not has_keys:
            self._origin = self._places.selected_key()
            pane.header.set_query(FindQuery(words))
            self._look(takes_keys=True)
        elif is_of_line and not has_keys:
            pane.table.setFocus()  # the words are those of a line: go on where it was left
        else:
            pane.header.field.setFocus()
            pane.header.field.selectAll()

    def find(self, query: FindQuery, within: tuple[Sequence[ArticleId], str] | None = None) -> None:
        """Look for something that was asked for elsewhere, perhaps within articles that have a name."""
        pane = self._open()
        self._show_what(None)
        if within is not None:
            self._places.give(*within)
            self._offer_scopes()
        pane.header.set_query(query)
        self._look(takes_keys=True)

    def open_uses(self, tag: TagId) -> None:
        """Show the uses of a tag."""
        pane = self._open()

        def go_on() -> None:
            self._show_what(tag)
            self._places.scope_name = "library"
            self._offer_scopes()
            self._look(takes_keys=True)

        if self._used_tag is None:
            self._marks.after_asking(pane, tr("Show the uses"), go_on)
        else:
            go_on()

    def open_uses_of_current(self) -> None:
        """Show the uses of the current annotation's tag; of several the user chooses one."""
        take_tag_of_current(self._desk, self._parts, self._tags, tr("Concordance of which tag"), self.open_uses)

    def looked_for(self) -> FindQuery | TagId | None:
        """What the lines are of, while the pane has the keys: a query, or the tag whose uses they are."""
        pane = self._pane
        if pane is None or not pane.has_keys():
            return None
        return self._used_tag if self._used_tag is not None else pane.header.query()

    def close(self) -> None:
        """Close the pane; lines accepted and not tagged yet are asked about once. What stands there is kept."""
        pane = self._pane
        if pane is None or pane.isHidden():
            return
        if pane.foot.is_asking:
            self._shut()
        else:
            self._marks.after_asking(pane, tr("Close"), self._shut)

    def may_close(self) -> bool:
        """Whether the window may close at once; else the user is asked about lines accepted and not tagged yet."""
        pane = self._pane
        is_open = pane is not None and self._parts.middle.is_left_open(pane) and not pane.foot.is_asking
        if pane is None or not (is_open and pane.lines.lines.counts().accepted):
            return True
        self._open()
        self._marks.after_asking(pane, tr("Quit"), self._parts.window.close)
        return False

    def _open(self) -> ConcordancePane:
        pane = self._pane or self._make_pane()
        if pane.isHidden():
            self._offer_scopes()
            self._marks.offer_last_used()
            self._parts.middle.open_below(pane)
            self._look_at.show_found()
        self.state_changed.emit()
        return pane

    def _shut(self) -> None:
        pane = self._pane
        if pane is None:
            return
        had_keys = pane.has_keys()
        self._search.stop()
        pane.foot.end_question()
        self._parts.middle.close_below(pane)
        self._look_at.end()
        if had_keys:
            self._parts.article_pane.setFocus()
        self.state_changed.emit()

    def _make_pane(self) -> ConcordancePane:
        # Imported when first wanted: it costs time that a start should not have to wait for.
        from reader.gui.panes.concordance_pane import ConcordancePane

        pane = self._pane = ConcordancePane(self._parts.theme)
        self._parts.middle.add_below(pane)
        self._parts.actions.add_to(action_spec.CONCORDANCE, pane.table)
        self._marks.set_pane(pane)
        self._look_at.set_pane(pane)
        pane.header.search_requested.connect(lambda: self._look(takes_keys=True))
        pane.header.stop_requested.connect(self._search.stop)
        pane.header.query_edited.connect(self._on_query_edited)
        pane.header.scope.about_to_offer.connect(self._offer_scopes)
        pane.close_requested.connect(self.close)
        pane.table.menu_wanted.connect(self._places.show_menu)
        pane.foot.read_requested.connect(self.read_articles)
        return pane

    def _show_what(self, tag: TagId | None) -> None:
        """Turn to the uses of a tag, or back to what is looked for: the lines of the other go."""
        pane = self._pane
        if pane is None:
            return
        if tag != self._used_tag or tag is not None:
            self._search.stop()
            pane.lines.clear()
        self._used_tag = tag
        self._marks.show_uses(tag)
        used = next((known for known in self._tags if known.id == tag), None)
        pane.show_uses_of(used)
        pane.show_tag(used if used is not None else self._marks.tag)
        self.state_changed.emit()

    # Searching

    def _look(self, *, takes_keys: bool = False) -> None:
        """Search for what stands in the pane, from its beginning."""
        desk, pane = self._desk, self._pane
        if desk is None or pane is None or not (self._used_tag or pane.header.query().text):
            return
        if self._used_tag is None and not self._check_query():
            return
        self._typed.stop()

        def go_on() -> None:
            self._takes_keys, self._is_reload = takes_keys, False
            self._places.scope_name = pane.header.scope.value
            self._asked = (pane.header.query(), self._places.scope())
            self._start(desk, pane)

        self._marks.after_asking(pane, SEARCH, go_on)

    def _start(self, desk: Desk, pane: ConcordancePane) -> None:
        finding, library, asked = desk.services.finding, desk.library, self._asked
        if asked is None:
            return
        query, scope = asked
        used, tag = self._used_tag, self._marks.tag
        wishes = self._kept_key, self._origin, self._takes_keys
        self._search.stop()  # the end of the one under way is not the end of what is wished of this one
        self._kept_key, self._origin, self._takes_keys = wishes
        self._marks.begin_search()
        self._is_full = False
        pane.lines.clear()
        pane.show_searching(0, 0)

        def search(is_cancelled: Any, progress: Any) -> Iterator[FindPage]:
            watch = {"is_cancelled": is_cancelled, "progress": progress}
            pages: Iterator[FindPage] = (
                finding.iter_concordance(library, used, scope, **watch)
                if used is not None
                else finding.iter_find(library, query, scope, tag=tag.id if tag is not None else None, **watch)
            )
            yield from pages

        self._search.run(desk, search)

    def _on_query_edited(self) -> None:
        """Whoever types on wants the keys where they are: letters decide on lines."""
        self._takes_keys = False
        self._typed.start()
        if self._pane is not None:
            self._pane.foot.end_question()

    def _check_query(self) -> bool:
        """Say what is wrong with a pattern; whether nothing is."""
        desk, pane = self._desk, self._pane
        if desk is None or pane is None:
            return False
        query = pane.header.query()
        try:
            if query.text:
                desk.services.finding.compile_query(query)
        except KnownError as error:
            pane.show_error(str(error))
            return False
        pane.end_error()
        return True

    def _on_page(self, page: FindPage) -> None:
        pane = self._pane
        if pane is None:
            return
        room = LINES_MAX - pane.lines.rowCount()
        pane.lines.append(page.hits[:room])
        self._take_place(pane, page.hits[:room])
        self._on_progress(page.searched, page.total)
        if len(page.hits) > room or (len(page.hits) == room and not page.is_last):
            self._is_full = True
            self._search.stop()

    def _take_place(self, pane: ConcordancePane, hits: Sequence[Hit]) -> None:
        """Make a line current: the one that was before, or the words that were selected, or the first. The article
        follows what the user looked for, not uses that are read again while somebody reads or tags in it.
        """
        if not hits:
            return
        wanted = self._kept_key or self._origin
        count = pane.lines.rowCount()
        found = next((n for n, hit in enumerate(hits) if hit.key == wanted), None) if wanted else None
        if found is not None:
            self._look_at.choose(count - len(hits) + found, is_followed=not self._is_reload)
            self._kept_key = self._origin = None
        elif pane.table.current_row() < 0:
            self._look_at.choose(0, is_followed=not self._is_reload)
        if self._takes_keys:
            self._takes_keys = False
            pane.table.setFocus()
        self.state_changed.emit()

    def _on_progress(self, searched: int, total: int) -> None:
        pane = self._pane
        if pane is not None and self._search.is_running:
            pane.show_searching(searched, total)
            pane.header.show_counts(searching_text(pane.lines.rowCount(), searched, total))

    def _on_ended(self) -> None:
        pane = self._pane
        if pane is None:
            return
        self._kept_key = self._origin = None
        self._takes_keys = False
        self._marks.end_search()
        pane.end_searching(self._places.nothing_text(is_use=self._used_tag is not None))
        pane.refresh_counts()
        if self._is_full:
            self._parts.message_bar.show_notice(
                tr(
                    "The first {n} places are listed. Narrow the search, or the part that is searched.",
                    n=number(LINES_MAX),
                )
            )
        order, is_descending = pane.order
        if order is not Order.FOUND or is_descending:
            self._look_at.sort(order, is_descending)
        self.state_changed.emit()

    def _on_failed(self, error: KnownError) -> None:
        if self._pane is not None:
            self._pane.header.show_error(str(error))
            self._pane.table.set_hint(tr("Not searched to the end."))

    def _reload_uses(self) -> None:
        """Read the uses of the tag again: some came or went."""
        desk, pane = self._desk, self._pane
        if desk is None or pane is None or pane.isHidden() or self._used_tag is None:
            return
        row = pane.table.current_row()
        self._kept_key = pane.lines.lines.hit(row).key if row >= 0 else self._kept_key
        self._is_reload = True
        self._start(desk, pane)

    def _offer_scopes(self) -> None:
        if self._pane is not None:
            self._pane.header.scope.set_choices(self._places.choices())
            self._pane.header.scope.show_value(self._places.scope_name)

    def read_articles(self) -> None:
        """Make the articles of the lines the ones that are read next."""
        pane = self._pane
        if pane is None or not pane.lines.rowCount():
            return
        used = next((tag for tag in self._tags if tag.id == self._used_tag), None)
        name = tr("uses of {tag}", tag=path_text(used)) if used is not None else f"“{pane.header.query().text}”"
        self._reading.set_list(pane.lines.lines.articles(), name)
