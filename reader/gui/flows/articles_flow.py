"""What is done to the articles chosen in the tree, or to the open one: star, source, tag, deletion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from reader.domain.articles import ArticleHead
from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import ArticleId
from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import MANY, Desk
from reader.gui.flows.article_flow import ArticleFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.source_flow import SourceFlow
from reader.gui.models.source_words import find_by_label, source_label
from reader.gui.window_parts import WindowParts


class ArticlesFlow(QObject):
    """Each verb is one step for all articles. What was open when it was deleted is opened again by undo."""

    def __init__(self, parts: WindowParts, article: ArticleFlow, sources: SourceFlow, job: LongJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._pane = parts.library_pane
        self._article = article
        self._sources = sources
        self._job = job
        self._desk: Desk | None = None
        self._lost: tuple[ArticleId, dict[str, Any]] | None = None
        article.opened.connect(self._show_star)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._lost = desk, None
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "article.star": lambda: self.toggle_star(self._chosen()),
            "article.source": lambda: self.ask_source(self._chosen()),
            "article.tag": lambda: self.ask_tag(self._chosen()),
            "article.delete": lambda: self.ask_delete(self._chosen()),
        }

    def toggle_star(self, heads: Sequence[ArticleHead]) -> None:
        """Star articles; where all have one, take it away."""
        desk = self._desk
        if desk is None or not heads or not self._can_write():
            return
        is_starred = not all(head.is_starred for head in heads)
        service, library, chosen = desk.services.articles, desk.library, _ids(heads)
        if len(chosen) <= MANY:
            desk.write_now(lambda: service.star_articles(library, chosen, is_starred))
            return
        self._job.write(
            desk,
            tr("Starring") if is_starred else tr("Taking stars away"),
            len(chosen),
            lambda **told: service.star_articles(library, chosen, is_starred, **told),
            lambda _: None,
        )

    def ask_source(self, heads: Sequence[ArticleHead]) -> None:
        """Ask under which source articles stand."""
        if heads and self._can_write():
            self._pane.questions.ask_text(
                tr("Put {articles} under which source?", articles=_words(heads)),
                tr("Move"),
                lambda typed: self._move_to_typed(heads, typed),
                hint=tr("Name of a source, also a new one"),
                known=[source_label(one) for one in self._sources.sources],
            )

    def move(self, heads: Sequence[ArticleHead], name: str, language: str) -> None:
        """Put articles under the source of a name and language."""
        desk = self._desk
        if desk is None or not self._can_write():
            return
        service, library, chosen = desk.services.articles, desk.library, _ids(heads)
        are_chosen = set(chosen) <= {head.id for head in self._pane.selected_heads()}

        def done(_: object) -> None:
            self._parts.status.flash(tr("{articles} moved to {source}.", articles=_words(heads), source=name))
            view = self._article.view
            if are_chosen:
                self._pane.keep_chosen(chosen)
            elif view is not None and view.head.id in chosen:
                self._pane.reveal(view.head.id)

        self._job.write(
            desk,
            tr("Moving"),
            len(chosen),
            lambda **told: service.move_to_source(library, chosen, name, language, **told),
            done,
        )

    def ask_tag(self, heads: Sequence[ArticleHead]) -> None:
        """Ask for a tag to put on whole articles."""
        desk = self._desk
        if desk is None or not heads or not self._can_write():
            return
        desk.read(
            lambda: desk.services.tagging.list_tags(desk.library),
            lambda tags: self._pane.questions.ask_tag(
                tr("Put which tag on {articles}?", articles=_words(heads)), tags, lambda tag: self.tag(heads, tag)
            ),
            key="tags-for-articles",
        )

    def tag(self, heads: Sequence[ArticleHead], tag: Tag) -> None:
        """Put a tag on whole articles."""
        desk = self._desk
        if desk is None:
            return
        service, library, chosen = desk.services.annotating, desk.library, _ids(heads)
        desk.write(
            lambda: service.tag_articles_with_paths(library, chosen, [tag.path]),
            lambda number: self._parts.status.flash(
                plural(number, tr("{tag} put on {n} article."), tr("{tag} put on {n} articles."), tag=tag.path)
            ),
        )

    def ask_delete(self, heads: Sequence[ArticleHead]) -> None:
        """Ask whether articles are to go, saying how many annotations go with them."""
        desk = self._desk
        if desk is None or not heads or not self._can_write():
            return
        chosen = _ids(heads)

        def ask(annotations: int) -> None:
            words = tr("Delete {articles}? Undo brings back all of it.", articles=_words(heads))
            if annotations:
                words = plural(
                    annotations,
                    tr("Delete {articles} with {n} annotation? Undo brings back all of it."),
                    tr("Delete {articles} with {n} annotations? Undo brings back all of it."),
                    articles=_words(heads),
                )
            self._pane.questions.ask(words, tr("Delete"), lambda: self.delete(chosen))

        service, library = desk.services.articles, desk.library
        desk.read(lambda: service.count_annotations(library, chosen), ask, key="annotations-of-articles")

    def delete(self, chosen: Sequence[ArticleId]) -> None:
        """Delete articles; where the open one goes, the one after it is opened, whenever that is found."""
        view = self._article.view
        if view is None or view.head.id not in chosen:
            self._delete(chosen, lambda: None)
            return
        open_one, place, going = view.head.id, self._article.place(), frozenset(chosen)
        beside: ArticleId | None = None
        is_deleted = False

        def open_beside() -> None:
            # Another one of them may be wanted by then: the rows that are chosen are opened one after the other.
            wanted = self._article.wanted
            if is_deleted and beside is not None and (wanted is None or wanted in going):
                self._article.look_at(beside)  # nobody asked to read it

        def found(article: ArticleId | None) -> None:
            nonlocal beside
            beside = article
            open_beside()

        def deleted() -> None:
            nonlocal is_deleted
            is_deleted, self._lost = True, (open_one, place)
            open_beside()

        self._pane.find_remaining(open_one, going, found)
        self._delete(chosen, deleted)

    def _delete(self, chosen: Sequence[ArticleId], deleted: Callable[[], None]) -> None:
        desk = self._desk
        if desk is None:
            return
        service, library = desk.services.articles, desk.library

        def done(number: int) -> None:
            one, many = (
                tr("{n} article deleted. Undo brings them back."),
                tr("{n} articles deleted. Undo brings them back."),
            )
            self._parts.status.flash(plural(number, one, many))
            deleted()

        self._job.write(
            desk,
            tr("Deleting"),
            len(chosen),
            lambda **told: service.delete_articles(library, chosen, **told),
            done,
        )

    def _on_changes(self, changes: ChangeSet) -> None:
        """An article that was open when it went and is there again is opened where the user was in it."""
        if self._lost is not None and self._lost[0] in changes.of(Kind.ARTICLE):
            (article, place), self._lost = self._lost, None
            self._open(article, place)

    def _open(self, article: ArticleId, place: dict[str, Any] | None = None) -> None:
        self._article.open(article, place)
        self._pane.reveal(article)

    def _move_to_typed(self, heads: Sequence[ArticleHead], typed: str) -> None:
        found = find_by_label(self._sources.sources, typed)
        languages = {head.language for head in heads}
        if found is not None:
            self.move(heads, found.name, found.language)
        else:
            self.move(heads, typed, languages.pop() if len(languages) == 1 else "")

    def _chosen(self) -> tuple[ArticleHead, ...]:
        """The articles chosen in the tree where it has the keys, else the open one.

        Not the open one while another row of the tree is chosen: the user does not mean it.
        """
        view = self._article.view
        if self._pane.has_keys and self._pane.has_selection:
            chosen = self._pane.selected_heads()
            if not chosen:
                self._parts.status.flash(tr("Choose articles in the tree first."))
            return chosen
        return (view.head,) if view is not None else ()

    def _can_write(self) -> bool:
        return self._desk is not None and not self._desk.library.is_read_only

    def _show_star(self, view: Any) -> None:
        self._parts.actions.action("article.star").setChecked(view is not None and view.head.is_starred)


def _ids(heads: Sequence[ArticleHead]) -> list[ArticleId]:
    return [head.id for head in heads]


def _words(heads: Sequence[ArticleHead]) -> str:
    if len(heads) > 1:
        return count_text(len(heads), "article")
    title = " ".join(heads[0].title.split()) or tr("Untitled")
    return f"“{title if len(title) <= _TITLE_CP else f'{title[:_TITLE_CP].rstrip()}…'}”"


_TITLE_CP = 60
