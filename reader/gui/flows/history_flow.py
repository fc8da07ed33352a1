"""The history: opening it, filling it as one scrolls, going to the place of a step, taking one back alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer

from reader.domain.changes import ChangeSet
from reader.domain.errors import KnownError
from reader.domain.history import HistoryPage, StepDetail
from reader.domain.ids import StepId
from reader.domain.steps import Step
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.gui.panes.history_pane import HistoryPane

_SETTLE_MS = 60
"""Reading waits so long for the paint of what was changed, and for a quick series of steps to end."""
_AGAIN_MAX = 600
"""After a change so many of the steps shown are read again; older ones follow as one scrolls."""

IN_TAGGING_PANE = frozenset(
    {
        *("tag.box", "tag.article", "tag.new", "tag.rename", "tag.details", "tag.move", "tag.merge", "tag.delete"),
        *("annotation.memo", "annotation.speaker", "annotations.filter", "annotations.arrange"),
        *("focus.annotations", "focus.codebook", "codebook.used", "codebook.used_here"),
        *("codebook.expand", "codebook.collapse"),
    }
)
"""Actions that want the tagging pane: it comes back before they run."""


class HistoryFlow(QObject):
    """Shows the history beside the article, in the place of the tagging pane, until it is closed."""

    def __init__(self, parts: WindowParts, article: ArticleFlow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._article = article
        self._desk: Desk | None = None
        self._pane: HistoryPane | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._reload)
        article.opened.connect(self._on_opened)
        parts.actions.action_run.connect(self._on_action)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._timer.stop()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
        if self._pane is not None:
            self._pane.set_undoable(desk is not None and not desk.library.is_read_only)
            self._pane.show_page(HistoryPage((), None))
            self._on_changes(ChangeSet())

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"history.show": self.toggle}

    @property
    def pane(self) -> HistoryPane:
        """The pane, made when it is first wanted."""
        if self._pane is None:
            from reader.gui.panes.history_pane import HistoryPane

            self._pane = pane = HistoryPane(self._parts.theme)
            self._parts.side.addWidget(pane)
            pane.filter_changed.connect(self._timer.start)
            pane.model.more_wanted.connect(self._read_more)
            pane.place_wanted.connect(self._go)
            pane.undo_wanted.connect(self._undo)
            pane.left.connect(self.close)
        return self._pane

    def toggle(self) -> None:
        """Open the history with the keys in it; close it when it has them."""
        pane = self.pane
        if self._is_open and pane.isAncestorOf(self._parts.window.focusWidget() or pane):
            self.close()
            return
        self._parts.side.setCurrentWidget(pane)
        pane.set_undoable(self._desk is not None and not self._desk.library.is_read_only)
        self._on_opened(self._article.view)
        self._reload()
        pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Bring the tagging pane back, and the keys to the article."""
        self._parts.side.setCurrentWidget(self._parts.tagging_pane)
        self._parts.article_pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_action(self, action_id: str) -> None:
        if self._is_open and action_id in IN_TAGGING_PANE:
            self._parts.side.setCurrentWidget(self._parts.tagging_pane)

    @property
    def _is_open(self) -> bool:
        return self._pane is not None and self._parts.side.currentWidget() is self._pane

    def _reload(self) -> None:
        desk, pane = self._desk, self._pane
        if desk is None or pane is None or not self._is_open:
            return
        history, wanted = desk.services.history, pane.wanted()
        limit = max(history.PAGE, min(pane.model.count_steps() + 1, _AGAIN_MAX))
        desk.read(
            lambda: (
                history.list_page(desk.library, wanted, limit=limit),
                history.list_coders(desk.library),
            ),
            self._show,
            key="history",
        )

    def _show(self, found: tuple[HistoryPage, list[str]]) -> None:
        self.pane.set_coders(found[1])
        self.pane.show_page(found[0])

    def _read_more(self, before: StepId) -> None:
        desk, pane = self._desk, self.pane
        if desk is None:
            return
        wanted = pane.wanted()

        def add(page: HistoryPage) -> None:
            if pane.wanted() == wanted:
                pane.add_page(page)

        def fail(error: KnownError) -> None:
            pane.model.forget_request()
            desk.error_met.emit(error)

        desk.read(
            lambda: desk.services.history.list_page(desk.library, wanted, before=before), add, fail, key="history"
        )

    def _go(self, detail: StepDetail) -> None:
        """Go to the place of a step, if its article is still there; else the one that is open stays."""
        desk, article = self._desk, detail.article
        if desk is None or article is None:
            return

        def go(_: object) -> None:
            if detail.span is not None:
                self._article.open_at(article, detail.span, detail.version)
            else:
                self._article.open(article)

        desk.read(lambda: desk.services.browsing.article_place(desk.library, article), go, key="history-place")

    def _undo(self, detail: StepDetail) -> None:
        desk = self._desk
        if desk is None:
            return
        self._parts.tagging_pane.commit_memo()
        desk.write(
            lambda: desk.services.undoing.undo_step(desk.library, detail.step.id),
            self._tell,
            self.pane.show_refusal,
        )

    def _tell(self, step: Step) -> None:
        self._parts.status.flash(tr("Undone: {step}. Redo brings it back.", step=step.name))

    def _on_changes(self, _changes: ChangeSet) -> None:
        if self._is_open:
            self._timer.start()

    def _on_opened(self, view: Any) -> None:
        if self._pane is not None:
            self._pane.set_article(view.head.id if view is not None else None)
