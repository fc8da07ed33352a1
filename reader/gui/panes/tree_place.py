"""Where the user is in the library tree: what is open and which row stands at the top, kept over a restart.

Also opens again what a filter took away, once it comes back. Main thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer

from reader.domain.articles import ArticleHead
from reader.domain.criteria import DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Place
from reader.gui.models.library_nodes import Kind, Node
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_view import LibraryTreeView

_BY_NAME = frozenset({Kind.SOURCE, Kind.UNDATED, Kind.YEAR, Kind.MONTH, Kind.DAY})


class TreePlace(QObject):
    """Watches one view of the tree. Rows are named by source and day, which outlives the program."""

    def __init__(self, model: LibraryTreeModel, view: LibraryTreeView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._to_expand: set[str] = set()
        self._top: tuple[str, Place | None, int] | None = None
        self._is_asked = False
        self._chosen: ArticleId | None = None
        model.rowsInserted.connect(self._expand_new_rows)
        model.rowsAboutToBeRemoved.connect(self._remember_sources)
        model.loaded.connect(self._look_for_top)
        view.collapsed.connect(lambda index: self._to_expand.discard(_stable_key(model.node(index))))
        view.place_left.connect(self._forget_top)

    def state(self) -> dict[str, Any]:
        """What is open and what stands at the top, as plain data for the preferences."""
        opened = {_stable_key(self._model.node(index)) for index in self._expanded(QModelIndex())}
        chosen = self._model.node(self._view.currentIndex()).child.value
        article = chosen.id if isinstance(chosen, ArticleHead) else self._chosen
        return {"expanded": sorted(opened | self._to_expand), "chosen": article} | self._top_state()

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` told, as far as it is still there, while it is being loaded."""
        self._to_expand = {key for key in state.get("expanded", []) if isinstance(key, str)}
        self._top, self._is_asked = _read_top(state.get("top")), False
        chosen = state.get("chosen")
        self._chosen = ArticleId(chosen) if isinstance(chosen, int) else None
        self._expand_new_rows(QModelIndex(), 0, self._model.rowCount() - 1)
        self._look_for_top()

    def is_kept_for(self, article: ArticleId | None) -> bool:
        """Whether this article was chosen at the place restored, where it may have been out of sight."""
        return article is not None and article == self._chosen

    def remember(self) -> None:
        """Open again what is open, should its rows go and come back."""
        self._to_expand |= {_stable_key(self._model.node(index)) for index in self._expanded(QModelIndex())}

    def _remember_sources(self, parent: QModelIndex, first: int, last: int) -> None:
        """Open again what is open of sources that go: they come back in a group or out of it, or by undo."""
        if self._model.node(parent).kind not in (Kind.ROOT, Kind.GROUP):
            return
        for row in range(first, last + 1):
            index = self._model.index(row, 0, parent)
            if self._view.isExpanded(index):
                below = (_stable_key(self._model.node(one)) for one in self._expanded(index))
                self._to_expand |= {_stable_key(self._model.node(index)), *below}

    def _top_state(self) -> dict[str, Any]:
        if self._top is not None:
            name, place, top_px = self._top
        else:
            index = self._view.top_index()
            if not index.isValid():
                return {}
            if self._model.node(index).kind is Kind.LISTED:
                index = index.parent()
            node = self._model.node(index)
            name, top_px = _stable_key(node), self._view.visualRect(index).top()
            place = _place(node, self._model.basis)
        fields = [] if place is None else [place.source, place.day_key, place.article, place.stamp]
        return {"top": [name, top_px, *fields]}

    # What is open

    def _expand_new_rows(self, parent: QModelIndex, first: int, last: int) -> None:
        """Open fresh rows that were open before; their children load as they open.

        Not at once: rows may come while the view lays itself out, and it must not be changed then.
        """
        for row in range(first, last + 1) if self._to_expand else ():
            index = self._model.index(row, 0, parent)
            if _stable_key(self._model.node(index)) in self._to_expand:
                QTimer.singleShot(0, self, partial(self._expand, QPersistentModelIndex(index)))

    def _expand(self, index: QPersistentModelIndex) -> None:
        if index.isValid():
            self._to_expand.discard(_stable_key(self._model.node(index)))
            self._view.expand(index)

    def _expanded(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            if self._view.isExpanded(index):
                yield index
                yield from self._expanded(index)

    # What stands at the top

    def _forget_top(self) -> None:
        self._top = self._chosen = None

    def _look_for_top(self) -> None:
        if self._top is None or not self._model.has_loaded_sources:
            return
        name, place, _ = self._top
        if place is None:
            found = (index for index in self._seen(QModelIndex()) if _stable_key(self._model.node(index)) == name)
            self._hold(name, next(found, QModelIndex()))
        elif not self._is_asked:
            self._is_asked = True
            self._model.reveal(place, partial(self._hold, name))

    def _seen(self, parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            yield index
            if self._view.isExpanded(index):
                yield from self._seen(index)

    def _hold(self, name: str, index: QModelIndex) -> None:
        if self._top is not None and self._top[0] == name and index.isValid():
            top_px, self._top = self._top[2], None
            self._view.hold_top(index, top_px)


def _stable_key(node: Node) -> str:
    """A name of a row that outlives the program: of a group the source's id and the day key."""
    child = node.child
    if child.kind in _BY_NAME:
        return f"{child.source}/{child.day_key or child.kind.name.lower()}"
    if child.kind is Kind.PART:
        return f"{child.source}/{child.day_key}/part/{child.identity[1]}"
    return "/".join(map(str, child.identity))


def _place(node: Node, basis: DayBasis) -> Place | None:
    head = node.child.value
    if not isinstance(head, ArticleHead):
        return None
    stamp = head.captured_at if basis is DayBasis.CAPTURED else ""
    return Place(head.source_id, node.child.day_key, head.id, stamp)


def _read_top(kept: Any) -> tuple[str, Place | None, int] | None:
    match kept:
        case [str(name), int(top_px)]:
            return name, None, top_px
        case [str(name), int(top_px), int(source), str(day_key), int(article), str(stamp)]:
            return name, Place(SourceId(source), day_key, ArticleId(article), stamp), top_px
    return None
