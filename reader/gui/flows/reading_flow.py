"""How far the user has come: marking articles, the reading queue and its progress."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.articles import DONE_STATES, ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import ArticleId
from reader.domain.places import Branch
from reader.domain.reading_queues import ReadingProgress, ReadingQueue
from reader.domain.texts import count_text
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

_EVERYTHING = ReadingQueue(tr("the whole library"))
_ACTIONS = {
    "article.done": ReadingState.DONE,
    "article.empty": ReadingState.EMPTY,
    "article.unread": ReadingState.UNREAD,
}
"""The actions that give an article a state, and a second time take it back to being read."""

_IN_TREE = ("article.next_unread", "article.unread")
"""Actions whose keys belong to the article, and work in the tree as well."""


class ReadingFlow(QObject):
    """Holds the reading queue. `article_wanted` carries the `ArticleId` to go on with."""

    article_wanted = Signal(object)

    def __init__(self, parts: WindowParts, article: ArticleFlow, asked: FilterFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._filter = asked
        self._article = article
        self._desk: Desk | None = None
        self._queue = _EVERYTHING
        self._progress = ReadingProgress(0, 0)
        self._ended_after: ArticleId | None = None
        article.opened.connect(self._on_opened)
        asked.criteria_changed.connect(lambda _: self._on_filtered())
        for name in _IN_TREE:
            parts.library_pane.addAction(parts.actions.action(name))
        self._show_checks()

    @property
    def queue(self) -> ReadingQueue:
        """What is read."""
        return self._queue

    @property
    def progress(self) -> ReadingProgress:
        """How far the user has come with it, as it was last counted."""
        return self._progress

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none; the queue holds all of it."""
        self._desk = desk
        self._queue, self._ended_after = _EVERYTHING, None
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._count()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        marks: Slots = {name: partial(self.toggle, state) for name, state in _ACTIONS.items()}
        return marks | {
            "article.next_unread": self.open_next_unread,
            "queue.everything": self.read_everything,
        }

    # States

    def toggle(self, state: ReadingState) -> None:
        """Give the open article a state; where it has it already, it is being read again."""
        view = self._article.view
        if view is not None:
            self.mark([view.head.id], ReadingState.READING if view.head.reading_state is state else state)

    def mark(self, articles: Sequence[ArticleId], state: ReadingState) -> None:
        """Give articles a state, as one step. Where something is marked, `EMPTY` is done like any other."""
        desk, view = self._desk, self._article.view
        if desk is None or not articles:
            return
        is_open = view is not None and list(articles) == [view.head.id]

        def tell(disproved: int) -> None:
            if disproved:
                one = tr("It has annotations or tags: marked as done.")
                many = tr("Some have annotations or tags: marked as done.")
                self._parts.status.flash(one if len(articles) == 1 else many)
            if is_open and state in DONE_STATES and self._parts.live.value("goes_on_when_done"):
                self.open_next_unread()

        reading = desk.services.reading
        write = desk.write_now if len(articles) == 1 else desk.write
        write(lambda: reading.mark_reading_states(desk.library, articles, state), tell)

    # The queue

    def set_list(self, articles: Sequence[ArticleId], name: str) -> None:
        """Read these articles in this order from here on, beginning with the first unread."""
        self._read(ReadingQueue(name, articles=tuple(dict.fromkeys(articles))))

    def read_branch(self, branch: Branch, name: str) -> None:
        """Read a branch of the tree from here on, beginning with its first unread article."""
        self._read(ReadingQueue(name, branch))

    def read_everything(self) -> None:
        """Let the queue hold the whole library again; what is open stays open."""
        self._queue, self._ended_after = _EVERYTHING, None
        self._count()

    def open_next_unread(self) -> None:
        """Open the next unread article of the queue; at its end say so, and when asked again begin at its top."""
        desk, queue, after = self._desk, self._queue, self._article.wanted
        if desk is None:
            return
        if after is not None and after == self._ended_after:
            after = None
        service, library, criteria = desk.services.reading_queue, desk.library, self._filter.criteria
        basis = self._parts.library_pane.basis

        def work() -> tuple[ArticleId | None, bool]:
            found = service.next_unread(library, queue, after, criteria=criteria, basis=basis)
            if found is not None or after is None:
                return found, False
            return None, service.next_unread(library, queue, criteria=criteria, basis=basis) is not None

        asked_at = self._article.wanted
        desk.read(work, lambda found: self._go_on(queue, asked_at, *found), key="next-unread")

    def _read(self, queue: ReadingQueue) -> None:
        desk = self._desk
        if desk is None:
            return
        self._queue, self._ended_after = queue, None
        self._count()
        service, library, asked_at = desk.services.reading_queue, desk.library, self._article.wanted
        criteria, basis = self._filter.criteria, self._parts.library_pane.basis
        desk.read(
            lambda: service.next_unread(library, queue, criteria=criteria, basis=basis),
            lambda found: self._go_on(queue, asked_at, found, False),
            key="next-unread",
        )

    def _go_on(
        self, queue: ReadingQueue, asked_at: ArticleId | None, found: ArticleId | None, is_more: bool
    ) -> None:
        """Open what was found, unless the user has taken another queue or article meanwhile."""
        if queue is not self._queue or self._article.wanted != asked_at:
            return
        self._ended_after = self._article.wanted if is_more else None
        if found is not None:
            self.article_wanted.emit(found)
        elif is_more:
            self._parts.status.flash(
                tr("Nothing unread follows in {queue}. Once more begins at its top.", queue=self._queue_name())
            )
        else:
            being_read = self._progress.total - self._progress.done - self._progress.unread
            said = tr("Nothing unread is left in {queue}.", queue=self._queue_name())
            if being_read > 0:
                said = plural(
                    being_read,
                    tr("Nothing unread is left in {queue}; {n} article being read."),
                    tr("Nothing unread is left in {queue}; {n} articles being read."),
                    queue=self._queue_name(),
                )
            self._parts.status.flash(said)

    def _queue_name(self) -> str:
        """What is read, as the user knows it."""
        name = self._queue.name
        return name if self._filter.criteria.is_empty else tr("{queue}, filtered", queue=name)

    # What is shown

    def _on_filtered(self) -> None:
        self._ended_after = None
        self._count()

    def _on_opened(self, _view: ArticleView | None) -> None:
        self._show_checks()

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.of(Kind.ARTICLE):
            self._ended_after = None
            self._count()

    def _show_checks(self) -> None:
        view, actions = self._article.view, self._parts.actions
        for name, state in _ACTIONS.items():
            actions.action(name).setChecked(view is not None and view.head.reading_state is state)

    def _count(self) -> None:
        desk, queue = self._desk, self._queue
        if desk is None:
            return
        service, library, criteria = desk.services.reading_queue, desk.library, self._filter.criteria

        def work() -> tuple[ReadingProgress, int]:
            progress = service.count_queue(library, queue, criteria)
            is_all = queue is _EVERYTHING and criteria.is_empty
            return progress, progress.total if is_all else service.count_queue(library, _EVERYTHING).total

        desk.read(work, lambda counted: self._show_progress(desk, queue, *counted), key="reading-progress")

    def _show_progress(self, desk: Desk, queue: ReadingQueue, progress: ReadingProgress, total: int) -> None:
        self._progress = progress
        self._parts.top_bar.set_progress(progress.done, progress.total, self._queue_name())
        path = desk.library.path
        self._parts.status.set_library(f"{path.name} · {count_text(total, 'article')}", str(path))
