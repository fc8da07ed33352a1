"""The loads of the library tree: at most one read job a node, in order, and never a late result.

Used by `LibraryTreeModel` alone, on the main thread. A result carries the generation in which it was asked for
and is dropped when the tree was emptied since, or when its node is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.domain.errors import KnownError
from reader.gui.models.library_nodes import PAGE_ROWS, Cursor, Node, Page, Query, list_page
from reader.gui.models.library_rows import NodeRows

if TYPE_CHECKING:
    from reader.gui.desk import Desk


class NodeLoads:
    """Starts jobs and merges their pages into the rows.

    `loaded` is called after each page that was merged; `failed` with the known error of a load, after which the
    node is what it was before and may be asked again.
    """

    def __init__(self, rows: NodeRows, loaded: Callable[[], None], failed: Callable[[KnownError], None]) -> None:
        self._rows = rows
        self._loaded = loaded
        self._failed = failed
        self._desk: Desk | None = None
        self._generation = 0
        self.has_listed = False

    @property
    def has_desk(self) -> bool:
        """Whether there is a library to read from."""
        return self._desk is not None

    def set_desk(self, desk: Desk | None) -> None:
        """Read from another library from here on; what was asked before is dropped when it comes."""
        self._generation += 1
        self._desk = desk

    def load(self, node: Node) -> None:
        """Read all that is shown below a node (again); when a job runs already, once more after it."""
        if node.is_loading:
            node.is_stale = True
        elif self._desk is not None and self._rows.nodes.get(node.key) is node:
            self._start(self._desk, node, None)

    def load_next(self, node: Node, waiter: Callable[[bool], None] | None = None) -> None:
        """Read the first or the next page of a node; `waiter` is told whether it went well."""
        if waiter is not None:
            node.waiters.append(waiter)
        if self._desk is not None and not node.is_loading:
            self._start(self._desk, node, node.next if node.is_loaded else None)

    def give_up(self) -> None:
        """Count the running loads as failed, as a bug may have ended one; an answer that still comes is taken."""
        for node in [node for node in self._rows.nodes.values() if node.is_loading]:
            node.is_loading, node.has_failed, node.is_stale = False, True, False
            self._end(node, went_well=False)

    def _start(self, desk: Desk, node: Node, cursor: Cursor | None) -> None:
        node.is_loading, node.has_failed = True, False
        limit = PAGE_ROWS if cursor else max(PAGE_ROWS, node.leaves)
        query = Query(node.kind, node.child.source, node.child.day_key, cursor, limit, self.has_listed)
        browsing, library = desk.services.browsing, desk.library
        desk.read(
            lambda: list_page(browsing, library, query),
            partial(self._on_page, self._generation, node.key, cursor is not None),
            partial(self._on_failed, self._generation, node.key),
        )

    def _on_page(self, generation: int, key: int, is_next: bool, page: Page) -> None:
        node = self._find(generation, key)
        if node is None:
            return
        node.is_loading, node.is_loaded, node.next = False, True, page.next
        if is_next:
            self._rows.append(node, page.children)
        else:
            for child in self._rows.merge(node, page.children):
                if child.is_loaded or child.is_loading:
                    self.load(child)
        self._end(node, went_well=True)
        self._loaded()

    def _on_failed(self, generation: int, key: int, error: KnownError) -> None:
        node = self._find(generation, key)
        if node is None:
            return
        node.is_loading, node.has_failed, node.is_stale = False, True, False
        self._end(node, went_well=False)
        self._failed(error)

    def _find(self, generation: int, key: int) -> Node | None:
        return self._rows.nodes.get(key) if generation == self._generation else None

    def _end(self, node: Node, *, went_well: bool) -> None:
        if node.is_stale:
            node.is_stale = False
            self.load(node)
            return
        waiters, node.waiters = node.waiters, []
        for waiter in waiters:
            waiter(went_well)
