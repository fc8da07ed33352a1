"""Articles chosen in the library tree stay chosen where a step has moved them. Main thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId
from reader.domain.places import Place
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_view import LibraryTreeView

if TYPE_CHECKING:
    from reader.gui.desk import Desk

SOUGHT_MAX = 50
"""The places of so many articles are loaded and opened; of the others those are chosen that are loaded."""


class TreeChoice(QObject):
    """Looks for moved articles one after the other and chooses them all at the end; `drop` ends it before."""

    def __init__(self, model: LibraryTreeModel, view: LibraryTreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._articles: tuple[ArticleId, ...] = ()
        view.row_chosen.connect(self.drop)

    @property
    def is_busy(self) -> bool:
        """Whether articles are being looked for."""
        return bool(self._articles)

    def drop(self) -> None:
        """Leave what is chosen as it is: the user goes elsewhere."""
        self._articles = ()

    def keep(self, desk: Desk, articles: Sequence[ArticleId]) -> None:
        """Choose these articles at their places, the first as the current one; what is gone is left out."""
        wanted = self._articles = tuple(articles)
        browsing, library, basis = desk.services.browsing, desk.library, self._model.basis

        def find_places() -> list[Place]:
            found = []
            for article in wanted[:SOUGHT_MAX]:
                try:
                    found.append(browsing.article_place(library, article, basis))
                except ArticleMissing:
                    continue
            return found

        desk.read(
            find_places,
            lambda places: self._seek(wanted, places),
            lambda _: self.drop(),
            key="library_pane.keep",
        )

    def _seek(self, wanted: tuple[ArticleId, ...], places: Sequence[Place], _: object = None) -> None:
        """Load down to one place after the other; at the end choose all."""
        if wanted is not self._articles:
            return
        if places:
            self._model.reveal(places[0], partial(self._seek, wanted, places[1:]))
            return
        self._articles = ()
        found = [self._model.article_index(article) for article in wanted]
        present = [index for index in found if index.isValid() and self._is_in_sight(index, wanted)]
        if present:
            self._view.choose_all(present)

    def _is_in_sight(self, index: QModelIndex, wanted: Sequence[ArticleId]) -> bool:
        return len(wanted) <= SOUGHT_MAX or self._view.isExpanded(index.parent())
