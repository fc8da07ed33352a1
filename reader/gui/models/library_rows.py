"""The rows of the library tree: which node stands where, and how fresh children are merged into the present ones.

Used by `LibraryTreeModel` alone. A merge announces exactly the rows that come, go or change, so that a view keeps
its expansion, selection and scroll place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Protocol

from reader.domain.articles import ArticleHead
from reader.domain.places import OrderKey, PartCount, SourceGroup
from reader.gui.models.library_nodes import Child, Identity, Node, make_root
from reader.gui.models.row_order import find_longest_rising

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex


_MOVED_MAX = 16
"""More rows than this are not moved one by one: each makes the views lay themselves out."""


class _Model(Protocol):
    """The part of a Qt model that a merge needs."""

    def beginInsertRows(self, parent: QModelIndex, first: int, last: int) -> None: ...
    def endInsertRows(self) -> None: ...
    def beginRemoveRows(self, parent: QModelIndex, first: int, last: int) -> None: ...
    def endRemoveRows(self) -> None: ...
    def beginMoveRows(
        self, parent: QModelIndex, first: int, last: int, into: QModelIndex, before: int, /
    ) -> bool: ...
    def endMoveRows(self) -> None: ...
    def announce_changed(self, node: Node, first: int, last: int) -> None: ...
    def index_of(self, node: Node) -> QModelIndex: ...


class NodeRows:
    """All nodes by key, with the way from an article or listed item to its row.

    Invariant: `nodes[node.children[i]].row == i` for each node outside of a merge.
    """

    def __init__(self, model: _Model) -> None:
        self._model = model
        self._keys = count(1)
        self.root = make_root()
        self.nodes: dict[int, Node] = {0: self.root}
        self._leaves: dict[Identity, int] = {}

    def clear(self) -> None:
        """Forget everything but a fresh root; keys go on counting, so a late result finds no node."""
        self.root = make_root()
        self.nodes = {0: self.root}
        self._leaves = {}

    def find_leaf(self, identity: Identity) -> Node | None:
        """The row of an article or listed item; None when it is not loaded."""
        key = self._leaves.get(identity)
        return None if key is None else self.nodes[key]

    def list_heads(self) -> list[ArticleHead]:
        """The articles whose rows are loaded."""
        values = (self.nodes[key].child.value for key in self._leaves.values())
        return [value for value in values if isinstance(value, ArticleHead)]

    def change_head(self, head: ArticleHead) -> None:
        """Show another head in the row of an article, if it is loaded; its place stays."""
        node = self.find_leaf(("article", head.id))
        if node is not None:
            node.child = replace(node.child, value=head)
            self._model.announce_changed(self.nodes[node.parent], node.row, node.row)

    def find_child(self, node: Node, identity: Identity) -> Node | None:
        """The child of a node with this identity."""
        if identity[0] in ("article", "listed"):
            leaf = self.find_leaf(identity)
            return leaf if leaf is not None and leaf.parent == node.key else None
        return next((child for child in self.children(node) if child.child.identity == identity), None)

    def find_below(self, node: Node, identity: Identity, key: OrderKey) -> Node | None:
        """The child of a node with this identity, or the one in the part of it that holds the key."""
        child = self.find_child(node, identity)
        if child is None and identity[0] == "article":
            part = self.find_part(node, key)
            child = None if part is None else self.find_child(part, identity)
        if child is None and identity[0] == "source":
            group = self.find_group(node, identity)
            child = None if group is None else self.find_child(group, identity)
        return child

    def find_group(self, node: Node, identity: Identity) -> Node | None:
        """The group below a node that gathers a source; None where the source is in none."""
        for child in self.children(node):
            if isinstance(child.child.value, SourceGroup) and identity[1] in child.child.value.sources:
                return child
        return None

    def find_part(self, node: Node, key: OrderKey) -> Node | None:
        """The part of a node that holds an article with this key; None where it is not divided."""
        for child in self.children(node):
            if isinstance(child.child.value, PartCount) and child.child.value.holds(key):
                return child
        return None

    def children(self, node: Node) -> Iterator[Node]:
        """The children in their order."""
        return (self.nodes[key] for key in node.children)

    def append(self, node: Node, fresh: Sequence[Child]) -> None:
        """Add the next page below the present children, leaving out what stands there already."""
        known = [child for child in fresh if self.find_child(node, child.identity) is None]
        self._insert(node, len(node.children), known)

    def merge(self, node: Node, fresh: Sequence[Child]) -> list[Node]:
        """Make the children of a node equal the fresh ones; returns those that stayed but whose counts changed."""
        places = {child.identity: place for place, child in enumerate(fresh)}
        self._remove_rows(node, [child.row for child in self.children(node) if child.child.identity not in places])
        self._reorder(node, places)
        kept = {child.child.identity for child in self.children(node)}
        changed, counted, run = [], [], []
        row = 0
        for child in fresh:
            if child.identity not in kept:
                run.append(child)
                continue
            self._insert(node, row, run)
            row, run = row + len(run), []
            present = self.nodes[node.children[row]]
            if present.is_counting or present.child != child:
                counted.append(present)
            if present.child != child:
                present.child = child
                changed.append(present)
            present.is_counting = False
            row += 1
        self._insert(node, row, run)
        if counted:
            self._model.announce_changed(node, counted[0].row, counted[-1].row)
        return changed

    def _reorder(self, node: Node, places: dict[Identity, int]) -> None:
        """Put the children in the order of their places: few groups are moved, so that they stay open; what else
        stands elsewhere is removed and comes again.
        """
        at = {child.key: places[child.child.identity] for child in self.children(node)}
        settled = find_longest_rising(list(at.values()))
        wrong = [child for child in self.children(node) if at[child.key] not in settled]
        if len(wrong) > _MOVED_MAX or any(child.is_leaf for child in wrong):
            self._remove_rows(node, [child.row for child in wrong])
            return
        for child in wrong:
            place = at[child.key]
            beyond = (
                other.row for other in self.children(node) if at[other.key] in settled and at[other.key] > place
            )
            self._move_row(node, child.row, next(beyond, len(node.children)))
            settled.add(place)

    def _move_row(self, node: Node, row: int, before: int) -> None:
        if before in (row, row + 1):
            return
        parent = self._model.index_of(node)
        self._model.beginMoveRows(parent, row, row, parent, before)
        key = node.children.pop(row)
        node.children.insert(before if before < row else before - 1, key)
        self._renumber(node, min(row, before))
        self._model.endMoveRows()

    def _insert(self, node: Node, row: int, fresh: Sequence[Child]) -> None:
        if not fresh:
            return
        self._model.beginInsertRows(self._model.index_of(node), row, row + len(fresh) - 1)
        keys = []
        for child in fresh:
            new = Node(next(self._keys), node.key, child)
            self.nodes[new.key] = new
            keys.append(new.key)
            if new.is_leaf:
                self._leaves[child.identity] = new.key
                node.leaves += 1
        node.children[row:row] = keys
        self._renumber(node, row)
        self._model.endInsertRows()

    def _remove_rows(self, node: Node, rows: Sequence[int]) -> None:
        """Remove rows given in rising order, in runs from the end."""
        end = len(rows)
        while end:
            start = end - 1
            while start and rows[start - 1] == rows[start] - 1:
                start -= 1
            first, last = rows[start], rows[end - 1]
            self._model.beginRemoveRows(self._model.index_of(node), first, last)
            gone = node.children[first : last + 1]
            del node.children[first : last + 1]
            for key in gone:
                node.leaves -= self.nodes[key].is_leaf
                self._forget(key)
            self._renumber(node, first)
            self._model.endRemoveRows()
            end = start

    def _renumber(self, node: Node, first: int) -> None:
        for row in range(first, len(node.children)):
            self.nodes[node.children[row]].row = row

    def _forget(self, key: int) -> None:
        node = self.nodes.pop(key)
        if self._leaves.get(node.child.identity) == key:
            del self._leaves[node.child.identity]
        for child in node.children:
            self._forget(child)
