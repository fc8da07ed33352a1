"""Branches of the library tree that were opened only to show what was opened elsewhere. Main thread.

Going through what a search found would otherwise leave a branch open for every article looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_view import LibraryTreeView


class TreeFollowing(QObject):
    """Closes such a branch when the next article is followed, unless the user went to one of its rows, or opened
    or closed one in it: from then on it is the user's.
    """

    def __init__(self, model: LibraryTreeModel, view: LibraryTreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._opened: list[QPersistentModelIndex] = []
        self._is_following = False
        view.expanded.connect(self._keep)
        view.collapsed.connect(self._keep)
        view.clicked.connect(self._keep)
        view.row_chosen.connect(lambda index, _: self._keep(index))
        view.row_entered.connect(self._keep)
        view.menu_wanted.connect(lambda index, _: self._keep(index))

    def follow(self, index: QModelIndex) -> None:
        """Choose a row quietly, at its place in sight; close what was opened for the one before."""
        above = list(_above(index))
        fresh = [QPersistentModelIndex(one) for one in above if not self._view.isExpanded(one)]
        kept = QPersistentModelIndex(index)
        self._is_following = True
        self._view.choose(index, is_quiet=True)
        before = [one for one in self._opened if one.isValid()]
        self._opened = [one for one in before if one in above] + fresh
        for one in before:
            if one not in above:
                self._view.collapse(self._model.index_of(self._model.node(one)))
        if kept.isValid() and len(self._opened) < len(before) + len(fresh):
            self._view.scrollTo(self._view.currentIndex())
        self._is_following = False

    def _keep(self, index: QModelIndex) -> None:
        """The user was here: what stands above the row, and itself, stays as it is."""
        if not self._is_following and self._opened:
            touched = [index, *_above(index)]
            self._opened = [one for one in self._opened if one not in touched]


def _above(index: QModelIndex) -> Iterator[QModelIndex]:
    above = index.parent()
    while above.isValid():
        yield above
        above = above.parent()
