"""Ways through the library tree that load what lies on them: to a place, and from one article to the next.

Used by `LibraryTreeModel` alone, on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from reader.domain.ids import ArticleId
from reader.domain.places import Place
from reader.gui.models.library_loads import NodeLoads
from reader.gui.models.library_nodes import Identity, Kind, Node, place_path
from reader.gui.models.library_rows import NodeRows


class ArticleStep:
    """One search for the article after (1) or before (-1) a node in the order of the tree, `without` some.

    `found` is called once with the article's node, or with None when there is no further one or a load failed; it
    is not called when the tree is emptied meanwhile. Groups that hold no article are passed over.
    """

    def __init__(
        self,
        rows: NodeRows,
        loads: NodeLoads,
        direction: int,
        found: Callable[[Node | None], None],
        without: Collection[ArticleId] = (),
    ) -> None:
        self._rows = rows
        self._loads = loads
        self._direction = direction
        self._found = found
        self._without = without

    def run(self, start: Node) -> None:
        """Search from a node, which is not found itself."""
        if not start.key or (self._direction > 0 and not start.is_leaf):
            self._walk(start, None)
        else:
            self._walk(self._rows.nodes[start.parent], start.row + self._direction)

    def _walk(self, node: Node, row: int | None) -> None:
        """Go from row to row of a node, into groups and out of them again, up to what has to be loaded first.

        Without a row from the first or last one. A loop: many articles in many groups may have to be passed.
        """
        while True:
            if row is None:
                is_ready = node.is_loaded and not (node.is_loading or node.is_outdated)
                if not is_ready or (self._direction < 0 and node.next is not None):
                    self._wait(node, partial(self._walk, node, None))
                    return
                row = 0 if self._direction > 0 else len(node.children) - 1
            child = self._next_child(node, row)
            if child is not None and child.kind is Kind.ARTICLE:
                self._found(child)
                return
            if child is not None:
                node, row = child, None
            elif self._direction > 0 and node.next is not None:
                self._wait(node, partial(self._walk, node, len(node.children)))
                return
            elif node.key:
                node, row = self._rows.nodes[node.parent], node.row + self._direction
            else:
                self._found(None)
                return

    def _next_child(self, node: Node, row: int) -> Node | None:
        """The article that is looked for, or a group that holds some, at this row or beyond."""
        while 0 <= row < len(node.children):
            child = self._rows.nodes[node.children[row]]
            is_passed = child.kind is Kind.ARTICLE and child.child.identity[1] in self._without
            if not is_passed and (child.kind is Kind.ARTICLE or child.held):
                return child
            row += self._direction
        return None

    def _wait(self, node: Node, go_on: Callable[[], None]) -> None:
        if not self._loads.has_desk:
            self._found(None)
            return

        def waiter(went_well: bool) -> None:
            if not went_well or node.key not in self._rows.nodes:
                self._found(None)
            else:
                go_on()

        self._loads.load_next(node, waiter)


class PlaceSearch:
    """One search for the row of an article, level by level.

    `found` is called once with the node, or with None when it is not there or a load failed; it is not called when
    the tree is emptied meanwhile.
    """

    def __init__(
        self, rows: NodeRows, loads: NodeLoads, place: Place, found: Callable[[Node | None], None]
    ) -> None:
        self._rows = rows
        self._loads = loads
        self._key = place.order_key
        self._path = place_path(place.source, place.day_key, place.article)
        self._found = found

    def run(self) -> None:
        """Search from the top."""
        self._descend(self._rows.root, self._path)

    def _descend(self, node: Node, path: list[Identity]) -> None:
        if not path:
            self._found(node)
        elif node.is_loading or node.is_outdated:
            node.waiters.append(lambda went_well: self._go_on(node, path, went_well))
        else:
            self._go_on(node, path, self._loads.has_desk)

    def _go_on(self, node: Node, path: list[Identity], went_well: bool) -> None:
        child = self._rows.find_child(node, path[0])
        if child is not None:
            self._descend(child, path[1:])
            return
        within = self._find_within(node, path[0])
        if within is not None:
            self._descend(within, path)
        elif went_well and (node.next is not None or not node.is_loaded):
            self._loads.load_next(node, lambda went_well: self._go_on(node, path, went_well))
        else:
            self._found(None)

    def _find_within(self, node: Node, identity: Identity) -> Node | None:
        """What stands between a node and the next of the way: a group of sources, or a part of a busy day."""
        if identity[0] == "source":
            return self._rows.find_group(node, identity)
        return self._rows.find_part(node, self._key) if identity[0] == "article" else None
