"""The context menu of the library tree: what is done to chosen articles and sources, reading a branch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.domain.articles import ArticleHead, ListedItem, ReadingState
from reader.domain.places import SourceCount, SourceGroup
from reader.domain.wording import plural, tr
from reader.gui.desk import Desk
from reader.gui.flows.articles_flow import ArticlesFlow
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.flows.source_flow import SourceFlow
from reader.gui.flows.split_flow import SplitFlow
from reader.gui.models.source_words import source_label
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.panes.tree_row import TreeRow

_MARKS = (
    (ReadingState.UNREAD, tr("Unread")),
    (ReadingState.DONE, tr("Done")),
    (ReadingState.EMPTY, tr("Done, nothing found")),
)
_OFFERED_MAX = 25
"""So many sources or groups are offered in a menu; the others by typing."""


class TreeMenuFlow(QObject):
    """Shows the menu. `settle_dates` is called with the heads of the articles whose date is to be settled,
    `export` with those of the articles to be exported.
    """

    def __init__(
        self,
        pane: LibraryPane,
        settle_dates: Callable[[Sequence[ArticleHead]], None],
        reading: ReadingFlow,
        split: SplitFlow,
        articles: ArticlesFlow,
        sources: SourceFlow,
        export: Callable[[Sequence[ArticleHead]], None],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._reading = reading
        self._split = split
        self._articles = articles
        self._sources = sources
        self._settle_dates = settle_dates
        self._export = export
        self._is_writable = False
        pane.context_menu_requested.connect(self._show)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._is_writable = desk is not None and not desk.library.is_read_only

    def make_menu(self, row: TreeRow) -> QMenu:
        """The menu of a row; empty where there is nothing to do."""
        menu = QMenu(self._pane)
        if row.article is not None:
            article = row.article
            menu.addAction(tr("Open in split view")).triggered.connect(lambda: self._split.open_article(article))
        if row.heads:
            self._add_states(menu, row.heads)
            self._add_batch(menu, row.heads)
        if row.branch is not None:
            branch, name = row.branch, row.name
            menu.addAction(tr("Read this branch")).triggered.connect(
                lambda: self._reading.read_branch(branch, name)
            )
        if row.group is not None:
            self._add_group(menu, row.group)
        elif row.article is None and row.sources:
            self._add_sources(menu, row.sources)
        if row.listed is not None:
            self._add_listed(menu, row.listed)
        return menu

    def _add_batch(self, menu: QMenu, heads: Sequence[ArticleHead]) -> None:
        """What one step does to all articles chosen; where there are several, the words say how many."""
        count = len(heads)
        star = plural(count, tr("Star"), tr("Star {n} articles"))
        if all(head.is_starred for head in heads):
            star = plural(count, tr("Take star away"), tr("Take star away from {n} articles"))
        self._add(menu, star).triggered.connect(lambda: self._articles.toggle_star(heads))
        self._add_source_menu(menu, heads)
        date = plural(count, tr("Date…"), tr("Date of {n} articles…"))
        self._add(menu, date).triggered.connect(lambda: self._settle_dates(heads))
        tag = plural(count, tr("Tag…"), tr("Tag {n} articles…"))
        self._add(menu, tag).triggered.connect(lambda: self._articles.ask_tag(heads))
        export = plural(count, tr("Export…"), tr("Export {n} articles…"))
        menu.addAction(export).triggered.connect(lambda: self._export(heads))
        menu.addSeparator()
        delete = plural(count, tr("Delete…"), tr("Delete {n} articles…"))
        self._add(menu, delete).triggered.connect(lambda: self._articles.ask_delete(heads))

    def _add_source_menu(self, menu: QMenu, heads: Sequence[ArticleHead]) -> None:
        submenu = menu.addMenu(tr("Source"))
        submenu.setEnabled(self._is_writable)
        held = {head.source_id for head in heads}
        named = [one for one in self._sources.sources if one.name]
        for source in named[:_OFFERED_MAX]:
            action = submenu.addAction(_plain(source_label(source)))
            action.setEnabled(held != {source.id})
            action.triggered.connect(
                lambda _=False, source=source: self._articles.move(heads, source.name, source.language)
            )
        submenu.addSeparator()
        submenu.addAction(tr("Other…")).triggered.connect(lambda: self._articles.ask_source(heads))

    def _add_sources(self, menu: QMenu, chosen: Sequence[SourceCount]) -> None:
        if len(chosen) == 1:
            self._add(menu, tr("Rename")).triggered.connect(lambda: self._sources.rename(chosen[0]))
        self._add_merge_menu(menu, chosen)
        self._add_group_menu(menu, chosen)
        if len(chosen) == 1:
            self._add(menu, tr("Language…")).triggered.connect(lambda: self._sources.ask_language(chosen))

    def _add_merge_menu(self, menu: QMenu, chosen: Sequence[SourceCount]) -> None:
        submenu = menu.addMenu(plural(len(chosen), tr("Merge into"), tr("Merge {n} sources into")))
        submenu.setEnabled(self._is_writable)
        ids = {one.id for one in chosen}
        others = [one for one in self._sources.sources if len(ids) > 1 or one.id not in ids]
        for source in sorted(others, key=lambda one: one.id not in ids)[:_OFFERED_MAX]:
            label = source_label(source)
            submenu.addAction(_plain(label)).triggered.connect(
                lambda _=False, into=source.id, label=label: self._sources.merge(chosen, into, label)
            )
        submenu.addSeparator()
        submenu.addAction(tr("Other…")).triggered.connect(lambda: self._sources.ask_merge(chosen))

    def _add_group_menu(self, menu: QMenu, chosen: Sequence[SourceCount]) -> None:
        submenu = menu.addMenu(tr("Group"))
        submenu.setEnabled(self._is_writable)
        held = {one.group for one in chosen}
        for name in self._sources.groups[:_OFFERED_MAX]:
            action = submenu.addAction(_plain(name))
            action.setEnabled(held != {name})
            action.triggered.connect(lambda _=False, name=name: self._sources.group(chosen, name))
        submenu.addSeparator()
        submenu.addAction(tr("New group…")).triggered.connect(lambda: self._sources.ask_group(chosen))
        none = submenu.addAction(tr("None", "no group"))
        none.setEnabled(held != {""})
        none.triggered.connect(lambda: self._sources.group(chosen, ""))

    def _add_group(self, menu: QMenu, group: SourceGroup) -> None:
        self._add(menu, tr("Rename group…")).triggered.connect(lambda: self._sources.ask_rename_group(group))
        self._add(menu, tr("Dissolve group")).triggered.connect(lambda: self._sources.dissolve(group))

    def _add(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setEnabled(self._is_writable)
        return action

    def _add_states(self, menu: QMenu, heads: Sequence[ArticleHead]) -> None:
        articles, held = [head.id for head in heads], {head.reading_state for head in heads}
        submenu = menu.addMenu(tr("Mark as"))
        for state, words in _MARKS:
            action = submenu.addAction(words)
            action.setEnabled(self._is_writable and held != {state})
            action.triggered.connect(lambda _=False, state=state: self._reading.mark(articles, state))
        submenu.setEnabled(self._is_writable)

    def _add_listed(self, menu: QMenu, item: ListedItem) -> None:
        clipboard = QGuiApplication.clipboard()
        menu.addAction(tr("Copy teaser")).triggered.connect(lambda: clipboard.setText(item.teaser))
        if item.url:
            menu.addAction(tr("Copy address")).triggered.connect(lambda: clipboard.setText(item.url))

    def _show(self, row: TreeRow, position: QPoint) -> None:
        menu = self.make_menu(row)
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)


def _plain(words: str) -> str:
    """Words in a menu, where & would make a key."""
    return words.replace("&", "&&")
