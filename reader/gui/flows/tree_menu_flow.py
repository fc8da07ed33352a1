"""The context menu of the library tree: states and dates of chosen articles, reading a branch, listed items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.domain.articles import ArticleHead, ListedItem, ReadingState
from reader.domain.texts import count_text
from reader.gui.desk import Desk
from reader.gui.flows.reading_flow import ReadingFlow
from reader.gui.flows.split_flow import SplitFlow
from reader.gui.panes.library_pane import LibraryPane, TreeRow

_MARKS = (
    (ReadingState.UNREAD, "Unread"),
    (ReadingState.DONE, "Done"),
    (ReadingState.EMPTY, "Done, nothing found"),
)


class TreeMenuFlow(QObject):
    """Shows the menu. `settle_dates` is called with the heads of the articles whose date is to be settled."""

    def __init__(
        self,
        pane: LibraryPane,
        settle_dates: Callable[[Sequence[ArticleHead]], None],
        reading: ReadingFlow,
        split: SplitFlow,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._reading = reading
        self._split = split
        self._settle_dates = settle_dates
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
            menu.addAction("Open in split view").triggered.connect(lambda: self._split.open_article(article))
        if row.heads:
            self._add_states(menu, row.heads)
            text = "Date…" if len(row.heads) == 1 else f"Date of {count_text(len(row.heads), 'article')}…"
            action = menu.addAction(text)
            action.setEnabled(self._is_writable)
            action.triggered.connect(lambda: self._settle_dates(row.heads))
        if row.branch is not None:
            branch, name = row.branch, row.name
            menu.addAction("Read this branch").triggered.connect(lambda: self._reading.read_branch(branch, name))
        if row.listed is not None:
            self._add_listed(menu, row.listed)
        return menu

    def _add_states(self, menu: QMenu, heads: Sequence[ArticleHead]) -> None:
        articles, held = [head.id for head in heads], {head.reading_state for head in heads}
        submenu = menu.addMenu("Mark as")
        for state, words in _MARKS:
            action = submenu.addAction(words)
            action.setEnabled(self._is_writable and held != {state})
            action.triggered.connect(lambda _=False, state=state: self._reading.mark(articles, state))
        submenu.setEnabled(self._is_writable)

    def _add_listed(self, menu: QMenu, item: ListedItem) -> None:
        clipboard = QGuiApplication.clipboard()
        menu.addAction("Copy teaser").triggered.connect(lambda: clipboard.setText(item.teaser))
        if item.url:
            menu.addAction("Copy address").triggered.connect(lambda: clipboard.setText(item.url))

    def _show(self, row: TreeRow, position: QPoint) -> None:
        menu = self.make_menu(row)
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
