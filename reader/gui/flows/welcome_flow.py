"""The welcome of a new user: a page in the place of the article, then a slim bar, until three things are tried."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import ArticleId
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import RESULTS, Slots
from reader.gui.actions.action_table import native_keys
from reader.gui.desk import Desk
from reader.gui.panes.trial_bar import TrialBar
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.welcome_pane import WelcomePane

_OFFERED = 2
"""So many articles are offered to begin with."""
_TASKS = ("mark", "search", "export")
_KEYS = {"search": "search.open", "export": "annotation.export"}
_BY_HAND = 3
"""An annotation by hand changes one, or a few that are tagged together; an import changes more."""
_FAREWELL_MS = 8000


class WelcomeFlow(QObject):
    """Shows the page once by itself, and whenever it is asked for; `open_article` opens one of those offered."""

    def __init__(self, parts: WindowParts, open_article: Callable[[ArticleId], None]) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._open_article = open_article
        self._desk: Desk | None = None
        self._pane: WelcomePane | None = None
        self._bar: TrialBar | None = None
        self._offered: tuple[ArticleId, ...] = ()
        self._farewell = QTimer(self, singleShot=True, interval=_FAREWELL_MS)
        self._farewell.timeout.connect(self._hide_bar)
        parts.library_pane.article_activated.connect(lambda _: self.leave())
        parts.library_pane.import_wanted.connect(parts.actions.action("article.import").trigger)
        parts.actions.action_run.connect(self._on_action)
        parts.actions.keys_changed.connect(self._show_tasks)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"help.welcome": self.show}

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._hide_bar()
        self.leave()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    @property
    def is_shown(self) -> bool:
        """Whether the page is in the place of the article."""
        return self._pane is not None and not self._pane.isHidden()

    @property
    def is_over(self) -> bool:
        """Whether nothing of it comes unasked any more."""
        preferences = self._parts.preferences
        return preferences.is_welcomed or self._done() >= set(_TASKS)

    def greet(self) -> bool:
        """Show the page unasked to a new user, one who knows no other library; whether it is shown."""
        desk, preferences = self._desk, self._parts.preferences
        if desk is None or self.is_over or set(preferences.recent) - {str(desk.library.path)}:
            return False
        self.show()
        return True

    def show(self) -> None:
        """Show the page in the place of the article."""
        pane = self._pane or self._make_pane()
        self._show_tasks()
        self._offer(pane)
        self._parts.middle.cover(pane)
        pane.take_keys()

    def leave(self) -> None:
        """Show the article again where the page covers it."""
        if self.is_shown:
            self._parts.middle.uncover()

    def close(self) -> None:
        """The user has enough of it: the page and the bar do not come again by themselves."""
        self._parts.preferences.is_welcomed = True
        self._parts.save_state()
        self._hide_bar()
        if self.is_shown:
            self.leave()
            self._parts.article_pane.setFocus()

    def on_opened(self, view: object) -> None:
        """An article is shown: the page gives way to it, and the bar keeps what is to be tried in sight."""
        if view is None:
            return
        self.leave()
        if not self.is_over and self._is_new():
            bar = self._bar or self._make_bar()
            self._show_tasks()
            bar.show()

    def on_searched(self, states: set[str]) -> None:
        """A search found something, or nothing."""
        if RESULTS in states:
            self._tick("search")

    def on_exported(self) -> None:
        """Something was exported."""
        self._tick("export")

    # Inside

    def _done(self) -> set[str]:
        return set(self._parts.preferences.tried) & set(_TASKS)

    def _is_new(self) -> bool:
        """Whether the user knows but this one library."""
        return self._desk is not None and not set(self._parts.preferences.recent) - {str(self._desk.library.path)}

    def _tick(self, task: str) -> None:
        """Note that something was tried."""
        preferences = self._parts.preferences
        if task in preferences.tried:
            return
        preferences.tried = [*preferences.tried, task]
        self._show_tasks()
        if self.is_over:
            preferences.is_welcomed = True
            self._farewell.start()
        self._parts.save_state()

    def _on_changes(self, changes: ChangeSet) -> None:
        if 0 < len(changes.of(Kind.ANNOTATION)) <= _BY_HAND:
            self._tick("mark")

    def _on_action(self, action_id: str) -> None:
        if action_id == "focus.article":
            self.leave()

    def _run_task(self, task: str) -> None:
        """Lead to where a thing can be tried."""
        if task in _KEYS:
            self._parts.actions.action(_KEYS[task]).trigger()
            return
        if self.is_shown and self._offered:
            self._open(self._offered[0])
        self.leave()
        self._parts.article_pane.setFocus()
        self._parts.status.flash(tr("Select words in the article, then press 1."))

    def _open(self, article: ArticleId) -> None:
        """Open an article that was offered, also where it is open below the page."""
        self.leave()
        self._open_article(article)
        self._parts.article_pane.setFocus()

    def _make_pane(self) -> WelcomePane:
        # Imported when first wanted: most starts do without it.
        from reader.gui.panes.welcome_pane import WAYS, WelcomePane

        actions = self._parts.actions
        pane = self._pane = WelcomePane(self._parts.theme, {name: actions.action(name) for name in WAYS})
        pane.hide()
        pane.article_wanted.connect(self._open)
        pane.task_wanted.connect(self._run_task)
        pane.codebook_wanted.connect(lambda: actions.action("focus.codebook").trigger())
        pane.tour_wanted.connect(lambda: actions.action("help.tour").trigger())
        pane.help_wanted.connect(lambda: actions.action("help.show").trigger())
        pane.close_requested.connect(self.close)
        return pane

    def _make_bar(self) -> TrialBar:
        bar = self._bar = TrialBar(self._parts.theme)
        bar.task_wanted.connect(self._run_task)
        bar.close_requested.connect(self.close)
        self._parts.article_pane.add_bar(bar)
        return bar

    def _hide_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _show_tasks(self) -> None:
        table = self._parts.actions
        keys = {task: native_keys(table.keys(action)[:1]) for task, action in _KEYS.items()}
        for part in (self._pane, self._bar):
            if part is not None:
                part.set_tasks(self._done(), keys)

    def _offer(self, pane: WelcomePane) -> None:
        """Read what there is to begin with."""
        desk = self._desk
        if desk is None:
            pane.set_articles(())
            pane.set_codebook("")
            return
        services, library = desk.services, desk.library

        def read() -> tuple[list[tuple[ArticleId, str, str]], int]:
            articles = islice(services.browsing.iter_articles(library), _OFFERED)
            return (
                [(one.id, one.title, one.source) for one in articles],
                len(services.tagging.list_tags(library)),
            )

        def show(found: tuple[list[tuple[ArticleId, str, str]], int]) -> None:
            if desk is not self._desk:
                return
            had_keys = pane.keys_home.hasFocus()
            articles, tags = found
            self._offered = tuple(article for article, _, _ in articles)
            pane.set_articles(articles)
            pane.set_codebook(plural(tags, tr("Codebook of {n} tag"), tr("Codebook of {n} tags")) if tags else "")
            if had_keys:
                pane.take_keys()

        desk.read(read, show, key="welcome")
