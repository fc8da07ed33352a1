"""Steps from one article of the library tree to the next or previous, through groups that are not loaded yet.

Used by `LibraryTreeModel` alone, on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.gui.models.library_loads import NodeLoads
from reader.gui.models.library_nodes import Kind, Node
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
        is_ready = node.is_loaded and not node.is_loading
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
