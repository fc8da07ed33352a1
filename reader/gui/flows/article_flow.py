"""Opening articles: the text comes from a worker, the panes show it, the reading state follows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import ArticleMissing, KnownError
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Span
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.article.reading_signs import ReadingSigns
from reader.gui.bars import StatusLine
from reader.gui.desk import GONE, Desk
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.library_pane import LibraryPane

if TYPE_CHECKING:
    from reader.services.reading import ArticleView


class ArticleFlow(QObject):
    """Knows which article is open.

    `opened` carries the `ArticleView` when the pane shows another article or the article became another, and None
    when it shows none. `about_to_move` comes before the pane goes to another article, or to words in the same;
    `moved` once it is there.
    """

    opened = Signal(object)
    about_to_move = Signal()
    moved = Signal()

    def __init__(self, library_pane: LibraryPane, article_pane: ArticlePane, status: StatusLine) -> None:
        super().__init__(article_pane)
        self._library_pane = library_pane
        self._article_pane = article_pane
        article_pane.show_empty("", "")
        self._status = status
        self._desk: Desk | None = None
        self._view: ArticleView | None = None
        self._wanted: ArticleId | None = None
        self._arrive: Callable[[], None] = _stay
        self._is_reading = True
        self._is_under_way = False
        self._is_stale = False
        library_pane.article_activated.connect(self.open)
        ReadingSigns(article_pane.view).given.connect(self._on_sign_of_reading)

    @property
    def view(self) -> ArticleView | None:
        """The open article as it was read; None when none is open."""
        return self._view

    @property
    def wanted(self) -> ArticleId | None:
        """The article that is open, or that is being read to be shown; None when there is none."""
        return self._wanted

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._close()
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def open(self, article: ArticleId, place: dict[str, Any] | None = None) -> None:
        """Show an article; `place` restores the scroll offset and the current annotation."""
        if self._wanted != article or place is not None:
            self._open(article, partial(self._restore, place or {}))
        else:
            self._go_on_reading()

    def _go_on_reading(self) -> None:
        """What was only looked at is read from here on: the user went to its row or into its text."""
        if self._wanted is None or self._is_reading:
            return
        self._is_reading = True
        if self._desk is not None and self._view is not None and self._view.head.id == self._wanted:
            self._begin_reading(self._desk, self._view)

    def _on_sign_of_reading(self) -> None:
        """The user went into the text; into that of another article than the one on its way is no sign."""
        if self._view is not None and self._view.head.id == self._wanted:
            self._go_on_reading()

    def open_at(self, article: ArticleId, span: Span, version: int | None = None) -> None:
        """Show an article and select words of it; the keys stay where they are, and so does the reading state.

        `span` counts in the text of `version`, by default the current one. Words of an older text are looked for
        in the current one; where they went the status line says so.
        """
        arrive = partial(self._show_words, span, version)
        if self._wanted != article:
            self._open(article, arrive, is_reading=False)
            self._library_pane.reveal(article)
        elif self._view is not None and self._view.head.id == article:
            self.about_to_move.emit()
            arrive()
            self.moved.emit()
        else:
            self._arrive = arrive

    def look_at(self, article: ArticleId) -> None:
        """Show an article from its beginning, and where it stands; the keys stay where they are, and so does the
        reading state.
        """
        if self._wanted != article:
            self._open(article, _stay, is_reading=False)
            self._library_pane.reveal(article)

    def _open(self, article: ArticleId, arrive: Callable[[], None], *, is_reading: bool = True) -> None:
        """Read an article and show it; `arrive` is called once it is there. A look at words is no reading."""
        desk = self._desk
        if desk is None:
            return
        self._wanted, self._arrive, self._is_reading = article, arrive, is_reading
        self._is_under_way, self._is_stale = True, False
        desk.read(
            lambda: desk.services.reading.open_article(desk.library, article),
            lambda view: self._show(desk, view),
            self._on_open_failed,
            key="open-article",
        )

    def place(self) -> dict[str, Any]:
        """Where the user is, as JSON values for `open`."""
        if self._view is None:
            return {}
        return {
            "article": self._view.head.id,
            "scroll": self._article_pane.scroll_state(),
            "annotation": self._article_pane.current(),
        }

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "article.next": lambda: self._library_pane.step_article(1),
            "article.previous": lambda: self._library_pane.step_article(-1),
        }

    def _show(self, desk: Desk, view: ArticleView) -> None:
        if desk is not self._desk or view.head.id != self._wanted:
            return
        if self._is_stale:
            self._open(view.head.id, self._arrive, is_reading=self._is_reading)
            return
        self._is_under_way = False
        self.about_to_move.emit()
        self._view = view
        self._article_pane.show_article(view)
        self.opened.emit(view)
        arrive, self._arrive = self._arrive, _stay
        arrive()
        self.moved.emit()
        if self._is_reading:
            self._begin_reading(desk, view)

    def _begin_reading(self, desk: Desk, view: ArticleView) -> None:
        """Mark an unread article as being read: the user went to it."""
        is_unread = view.head.reading_state is ReadingState.UNREAD
        if is_unread and not desk.library.is_read_only:
            desk.write(
                lambda: desk.services.reading.mark_reading_state(
                    desk.library, view.head.id, ReadingState.READING, is_automatic=True
                )
            )

    def _restore(self, place: dict[str, Any]) -> None:
        """Go to a place that `place` told."""
        current = place.get("annotation")
        if isinstance(current, int):
            self._article_pane.set_current(AnnotationId(current), scroll=False)
            self._article_pane.annotation_chosen.emit(self._article_pane.current())
        if isinstance(place.get("scroll"), int):
            self._article_pane.restore_scroll(place["scroll"])

    def _show_words(self, span: Span, version: int | None) -> None:
        """Select words of the article that is shown; those of another version once they are found in it."""
        desk, view = self._desk, self._view
        if desk is None or view is None:
            return
        if version in (None, view.text.version):
            self._select(view.head.id, span)
            return
        desk.read(
            lambda: desk.services.versions.find_in_current(desk.library, view.head.id, version, span),
            partial(self._select, view.head.id),
            key="article-place",
        )

    def _select(self, article: ArticleId, span: Span | None) -> None:
        view = self._view
        if view is None or view.head.id != article:
            return
        if span is None or span.end > len(view.text.text):
            self._status.flash(tr("These words are not in the present text of the article."))
        else:
            self._article_pane.select_span(span)

    def _on_open_failed(self, error: KnownError) -> None:
        self._wanted = None
        self._view = None
        self._is_under_way = False
        is_gone = isinstance(error, ArticleMissing)
        self._article_pane.show_empty(*((GONE, "") if is_gone else (error.what, error.hint)))
        self.opened.emit(None)
        if is_gone and self._desk is not None:
            self._desk.read_anew()

    def _on_changes(self, changes: ChangeSet) -> None:
        # What is being read at this moment may have been read before the change.
        self._is_stale = self._is_under_way
        changed = changes.of(Kind.ARTICLE)
        if not changed:
            return
        desk, view = self._desk, self._view
        if desk is None or view is None or view.head.id not in changed:
            return
        desk.read(
            lambda: desk.services.reading.open_article(desk.library, view.head.id),
            self._on_head_read,
            lambda _: self._on_head_failed(view.head.id),
            key="article-head",
        )

    def _on_head_read(self, view: ArticleView) -> None:
        if self._view is not None and self._view.head.id == view.head.id:
            is_other_text = view.text.version != self._view.text.version
            is_related = (view.versions, view.publications) == (self._view.versions, self._view.publications)
            self._view = view
            if is_other_text or not is_related:
                scroll = self._article_pane.scroll_state()
                self._article_pane.show_article(view)
                self._article_pane.restore_scroll(scroll)
            else:
                self._article_pane.show_whole_tags(view.tags)
                self._article_pane.show_head(view.head)
            self.opened.emit(view)

    def _on_head_failed(self, article: ArticleId) -> None:
        """The article is gone: nothing is shown in its place, unless another one was opened meanwhile."""
        if self._wanted == article:
            self._close()

    def show_no_library(self) -> None:
        """Say that there is no library and how to get one."""
        self._article_pane.show_empty(
            tr("No library is open"), tr("Open one with Ctrl+O, or make one with Ctrl+Shift+N.")
        )

    def _close(self) -> None:
        self._wanted = None
        self._view = None
        self._is_under_way = False
        if self._desk is None:
            self.show_no_library()
        else:
            self._article_pane.show_empty(
                tr("Nothing open yet"), tr("Choose an article in the tree, or import files (Ctrl+I).")
            )
        self.opened.emit(None)


def _stay() -> None:
    """Go nowhere: the article is shown from its beginning."""
