"""The context menu of the library tree: dates of the chosen articles, words and addresses of listed items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.texts import count_text
from reader.gui.desk import Desk
from reader.gui.panes.library_pane import LibraryPane, TreeRow


class TreeMenuFlow(QObject):
    """Shows the menu. `settle_dates` is called with the heads of the articles whose date is to be settled."""

    def __init__(self, pane: LibraryPane, settle_dates: Callable[[Sequence[ArticleHead]], None]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._settle_dates = settle_dates
        self._is_writable = False
        pane.context_menu_requested.connect(self._show)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._is_writable = desk is not None and not desk.library.is_read_only

    def make_menu(self, row: TreeRow) -> QMenu:
        """The menu of a row; empty where there is nothing to do."""
        menu = QMenu(self._pane)
        if row.heads:
            text = "Date…" if len(row.heads) == 1 else f"Date of {count_text(len(row.heads), 'article')}…"
            action = menu.addAction(text)
            action.setEnabled(self._is_writable)
            action.triggered.connect(lambda: self._settle_dates(row.heads))
        if row.listed is not None:
            self._add_listed(menu, row.listed)
        return menu

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
