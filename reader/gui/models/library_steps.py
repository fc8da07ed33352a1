"""Ways through the library tree that load what lies on them: to a place, and from one article to the next.

Used by `LibraryTreeModel` alone, on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.domain.places import Place
from reader.gui.models.library_loads import NodeLoads
from reader.gui.models.library_nodes import Identity, Kind, Node, place_path
from reader.gui.models.library_rows import NodeRows


class ArticleStep:
    """One search for the article after (1) or before (-1) a node in the order of the tree.

    `found` is called once with the article's node, or with None when there is no further one or a load failed; it
    is not called when the tree is emptied meanwhile. Groups that hold no article are passed over.
    """

    def __init__(
        self, rows: NodeRows, loads: NodeLoads, direction: int, found: Callable[[Node | None], None]
    ) -> None:
        self._rows = rows
        self._loads = loads
        self._direction = direction
        self._found = found

    def run(self, start: Node) -> None:
        """Search from a node, which is not found itself."""
        if not start.key or (self._direction > 0 and not start.is_leaf):
            self._enter(start)
        else:
            self._leave(start)

    def _enter(self, node: Node) -> None:
        """Go on with the first or last child, once it is loaded."""
        is_ready = node.is_loaded and not (node.is_loading or node.is_outdated)
        if is_ready and (self._direction > 0 or node.next is None):
            self._go_on_in(node, 0 if self._direction > 0 else len(node.children) - 1)
        else:
            self._wait(node, lambda: self._enter(node))

    def _leave(self, node: Node) -> None:
        """Go on beside a node: its next page may be needed for that."""
        self._go_on_in(self._rows.nodes[node.parent], node.row + self._direction)

    def _go_on_in(self, node: Node, row: int) -> None:
        while 0 <= row < len(node.children):
            child = self._rows.nodes[node.children[row]]
            if child.kind is Kind.ARTICLE:
                self._found(child)
                return
            if child.held:
                self._enter(child)
                return
            row += self._direction
        if row > 0 and node.next is not None:
            self._wait(node, lambda: self._go_on_in(node, row))
        elif node.key:
            self._leave(node)
        else:
            self._found(None)

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
