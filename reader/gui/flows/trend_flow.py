"""A phrase or a tag over time: from what is asked to chart and table, and from a point to its articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import Criteria
from reader.domain.errors import KnownError
from reader.domain.finding import FindQuery
from reader.domain.ids import ArticleId, TagId
from reader.domain.tags import Tag
from reader.domain.trend_words import articles_name
from reader.domain.trends import Sighting, Trend, TrendRow, TrendStep, TrendSubject, list_articles, make_rows
from reader.domain.wording import tr
from reader.gui.actions import trend_actions
from reader.gui.actions.action_spec import ANNOTATION, HAS_ARTICLE, SELECTION, TREND, Slots
from reader.gui.actions.specs import SPECS
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.article_lists import FIND_MAX, READ_MAX, tell_found_capped, tell_read_capped
from reader.gui.flows.concordance_flow import ConcordanceFlow
from reader.gui.flows.current_tags import take_tag_of_current
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.models.tag_words import path_text
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.flows.trend_drawing import TrendDrawing
    from reader.gui.flows.trend_exports import TrendExports
    from reader.gui.jobs import JobHandle
    from reader.gui.panes.trend_pane import TrendPane

_OF_ARTICLE = frozenset(
    spec.id
    for spec in SPECS
    if not {HAS_ARTICLE, SELECTION, ANNOTATION}.isdisjoint(spec.needs) and spec not in trend_actions.SPECS
) | {"focus.article"}
"""Actions on the article: it comes back before they run."""


class TrendFlow(QObject):
    """Owns the pane, which is made when it is first wanted. `article_wanted` carries the `ArticleId` to go to;
    `state_changed` when there are other counts, or none.
    """

    article_wanted = Signal(object)
    state_changed = Signal()

    def __init__(
        self,
        parts: WindowParts,
        article: ArticleFlow,
        concordance: ConcordanceFlow,
        reading: ReadingFlow,
        filters: FilterFlow,
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._article = article
        self._concordance = concordance
        self._reading = reading
        self._filters = filters
        self._desk: Desk | None = None
        self._tags: Sequence[Tag] = ()
        self._pane: TrendPane | None = None
        self._drawing: TrendDrawing | None = None
        self._exports: TrendExports | None = None
        self._tag: TagId | None = None
        self._trend: Trend | None = None
        self._asked: tuple[TrendSubject, Criteria] | None = None  # counted, or being counted
        self._rows: dict[TrendStep, list[TrendRow]] = {}
        self._handle: JobHandle | None = None
        self._number = 0
        article.opened.connect(lambda _: self._uncover())
        parts.library_pane.article_activated.connect(lambda _: self._uncover())
        parts.actions.action_run.connect(self._on_action)
        filters.criteria_changed.connect(lambda _: self._count_again())

    # What the window asks

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none; the counts of another one go."""
        self._stop()
        self._desk, self._trend, self._asked, self._tag = desk, None, None, None
        if self._pane is not None and self._drawing is not None and self._exports is not None:
            self._drawing.attach(desk)
            self._exports.attach(desk)
            self._pane.show_subject("")
            self._pane.clear()
            self._uncover()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"trend.open": self.open, "trend.tag": self.open_current_tag, "trend.sort": self.choose_order}

    def states(self) -> set[str]:
        """Whether counts are shown that can be sorted."""
        pane = self._pane
        return {TREND} if pane is not None and not pane.isHidden() and pane.table.rows.rowCount() else set()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Know the codebook."""
        self._tags = tags

    def open(self) -> None:
        """Follow the selected words, or what the concordance looks for; else let the user type."""
        words, asked = self._selected_words(), self._concordance.looked_for()
        pane = self._open()
        if isinstance(asked, int):
            self._follow_tag(TagId(asked))
        elif words or isinstance(asked, FindQuery):
            self.follow(asked if isinstance(asked, FindQuery) else FindQuery(words))
        else:
            self._show_phrase(pane)
            self._count_again()
            pane.field.setFocus()
            pane.field.selectAll()

    def open_tag(self, tag: TagId) -> None:
        """Follow a tag with those below it."""
        self._open()
        self._follow_tag(tag)

    def open_current_tag(self) -> None:
        """Follow the tag of the current annotation; of several the user chooses one."""
        take_tag_of_current(self._desk, self._parts, self._tags, tr("Which tag over time"), self.open_tag)

    def choose_order(self) -> None:
        """Let the user choose what the table is sorted by."""
        from reader.gui.panes.trend_sorting import show_sort_menu

        if self._pane is not None:
            show_sort_menu(self._pane.table)

    def close(self) -> None:
        """Show the article again, with the keys in it; the counts stay for the next time."""
        self._stop()
        if self._uncover():
            self._parts.article_pane.setFocus()

    # The pane

    def _open(self) -> TrendPane:
        pane = self._pane or self._make_pane()
        self._parts.middle.cover(pane)
        return pane

    def _make_pane(self) -> TrendPane:
        # Imported when first wanted: it costs time that a start should not have to wait for.
        from reader.gui.flows.trend_drawing import TrendDrawing
        from reader.gui.flows.trend_exports import TrendExports
        from reader.gui.panes.trend_pane import TrendPane

        pane = self._pane = TrendPane(self._parts.theme)
        drawing = self._drawing = TrendDrawing(pane, self._parts.theme)
        exports = self._exports = TrendExports(pane, drawing, self._parts)
        drawing.attach(self._desk)
        exports.attach(self._desk)
        drawing.row_wanted.connect(self._open_row)
        pane.count_requested.connect(self._count)
        pane.stop_requested.connect(lambda: self._stop(is_asked=True))
        pane.step_changed.connect(self._show)
        pane.export_wanted.connect(exports.take)
        pane.sighting_wanted.connect(self._go)
        pane.close_requested.connect(self.close)
        pane.table.row_opened.connect(lambda place: self._open_row(pane.table.rows.row(place)))
        pane.table.menu_wanted.connect(self._show_menu)
        pane.table.rows.modelReset.connect(self.state_changed)
        return pane

    def _uncover(self) -> bool:
        is_open = self._pane is not None and not self._pane.isHidden()
        if is_open:
            self._parts.middle.uncover()
        return is_open

    def _on_action(self, action_id: str) -> None:
        if action_id in _OF_ARTICLE:
            self._uncover()

    def _selected_words(self) -> str:
        span, view = self._parts.article_pane.selected_span(), self._article.view
        return " ".join(view.text.text[span.start : span.end].split()) if span is not None and view else ""

    # Counting

    def follow(self, query: FindQuery) -> None:
        """Follow words that were asked for elsewhere."""
        pane = self._open()
        self._show_phrase(pane)
        pane.set_query(query)
        self._count()
        pane.chart.setFocus()

    def _follow_tag(self, tag: TagId) -> None:
        pane = self._open()
        self._tag = tag
        pane.show_subject(next((path_text(one) for one in self._tags if one.id == tag), tr("Tag")))
        self._count()
        pane.chart.setFocus()

    def _show_phrase(self, pane: TrendPane) -> None:
        if self._tag is not None:
            self._stop()
            self._tag, self._trend, self._asked = None, None, None
            pane.clear()
            if self._drawing is not None:
                self._drawing.clear()
        pane.show_subject("")

    def _count_again(self) -> None:
        """Count the same under the filter as it is, where it was counted under another one."""
        is_seen = self._pane is not None and not self._pane.isHidden()
        if is_seen and self._asked is not None and self._asked[1] != self._filters.criteria:
            self._count_subject(self._asked[0])

    def _count(self) -> None:
        if self._tag is not None:
            self._count_subject(TrendSubject(tag=self._tag))
        elif self._pane is not None and self._pane.query().text:
            self._count_subject(TrendSubject(query=self._pane.query()))

    def _count_subject(self, subject: TrendSubject) -> None:
        desk, pane = self._desk, self._pane
        if desk is None or pane is None:
            return
        self._stop()
        criteria, trending, library = self._filters.criteria, desk.services.trending, desk.library
        self._asked = subject, criteria
        self._number += 1
        number, self._trend = self._number, None
        pane.show_counting(True)
        if self._drawing is not None:
            self._drawing.clear()

        def work(handle: JobHandle) -> tuple[Trend, dict[TrendStep, list[TrendRow]]]:
            watch = {"progress": handle.report_progress, "is_cancelled": handle.is_cancelled}
            counted: Trend = trending.count_trend(library, subject, criteria, **watch)
            return counted, {step: make_rows(counted, step) for step in TrendStep}

        def if_current(act: Callable[..., object]) -> Callable[..., None]:
            def run(*values: Any) -> None:
                if number == self._number:
                    act(*values)

            return run

        self._handle = desk.run_with_progress(
            work,
            if_current(self._take),
            if_current(self._fail),
            if_current(self._show_progress),
            if_current(self._end),
        )

    def _stop(self, *, is_asked: bool = False) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()
            self._number += 1
            self._asked = None
            if self._pane is not None:
                self._pane.show_counting(False, is_stopped=is_asked)

    def _end(self) -> None:
        self._handle = None
        if self._pane is not None:
            self._pane.show_counting(False)

    def _show_progress(self, done: int, total: int) -> None:
        if self._pane is not None and self._handle is not None:
            self._pane.show_progress(done, total)

    def _take(self, counted: tuple[Trend, dict[TrendStep, list[TrendRow]]]) -> None:
        self._trend, self._rows = counted
        self._show()

    def _fail(self, error: KnownError) -> None:
        if self._pane is not None:
            self._pane.show_error(str(error))

    def _show(self) -> None:
        trend, pane, drawing, exports = self._trend, self._pane, self._drawing, self._exports
        if trend and pane is not None and drawing is not None and exports is not None:
            rows = self._rows[pane.step.value]
            pane.show_trend(trend, rows)
            drawing.show(trend, rows)
            exports.show(trend)

    def _on_changes(self, changes: ChangeSet) -> None:
        """Say that the counts may be older than the library; whoever reads and tags is not disturbed by them."""
        trend, pane = self._trend, self._pane
        if trend is None or pane is None:
            return
        is_state_asked = bool(trend.criteria.states) or trend.criteria.is_starred
        articles = changes.of(Kind.ARTICLE) - (frozenset() if is_state_asked else changes.only_states)
        if articles or changes.of(Kind.TAG) or changes.of(Kind.ANNOTATION):
            pane.show_old()

    # From a row to its articles

    def _open_row(self, row: TrendRow) -> None:
        trend = self._trend
        query = trend.subject.query if trend is not None else None
        if trend is None or query is None or not row.having:
            self._read_row(row)
            return

        def find(articles: Sequence[ArticleId], total: int, name: str) -> None:
            self._concordance.find(query, (articles, name))
            tell_found_capped(self._parts, FIND_MAX, total)

        self._with_articles(row, FIND_MAX, find)

    def _read_row(self, row: TrendRow) -> None:
        """Make the articles of a row the ones that are read next; its first one opens where none is unread."""

        def read(articles: Sequence[ArticleId], total: int, name: str) -> None:
            if not articles:
                self._parts.status.flash(tr("No article: {name}.", name=name))
                return
            self.article_wanted.emit(articles[0])
            self._reading.set_list(articles, name)
            tell_read_capped(self._parts, READ_MAX, total)

        self._with_articles(row, READ_MAX, read)

    def _with_articles(
        self, row: TrendRow, most: int, use: Callable[[Sequence[ArticleId], int, str], object]
    ) -> None:
        """Call back with the first articles of a row, how many it has, and how they are called."""
        desk, trend, pane = self._desk, self._trend, self._pane
        if desk is None or trend is None or pane is None:
            return
        step, source = pane.step.value, row.source.id if row.source is not None else None
        name = articles_name(trend, row, step)

        def work() -> tuple[Sequence[ArticleId], int]:
            found = list_articles(trend, step, row.period, source)
            return found[:most], len(found)

        def take(found: tuple[Sequence[ArticleId], int]) -> None:
            use(*found, name)

        desk.read(work, take, key="trend-articles")

    def _go(self, sighting: Sighting | None) -> None:
        if sighting is not None:
            self.article_wanted.emit(sighting.article)

    def _show_menu(self, position: QPoint) -> None:
        pane, exports = self._pane, self._exports
        if pane is None or exports is None or not pane.table.chosen():
            return
        row = pane.table.rows.row(pane.table.chosen()[0])
        from reader.gui.panes.trend_sorting import make_sort_menu

        menu = QMenu(pane)
        menu.setAccessibleName(tr("Row"))
        if self._trend is not None and self._trend.subject.query is not None:
            menu.addAction(tr("Its places in their context"), partial(self._open_row, row)).setEnabled(
                row.having > 0
            )
        menu.addAction(tr("Read these articles"), partial(self._read_row, row)).setEnabled(
            bool(row.having or row.whole)
        )
        menu.addAction(tr("Copy the rows"), partial(exports.take, "copy"))
        menu.addMenu(make_sort_menu(pane.table, menu))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
