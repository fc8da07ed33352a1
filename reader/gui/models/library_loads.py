"""The loads of the library tree: at most one read job a node, in order, and never a late result.

Used by `LibraryTreeModel` alone, on the main thread. A result carries the generation in which it was asked for
and is dropped when the tree was emptied since, or when its node is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.domain.criteria import EVERYTHING, DayBasis
from reader.domain.day_parts import PART_SIZE
from reader.domain.errors import KnownError
from reader.domain.places import PartCount
from reader.domain.source_matches import SourceMatches
from reader.gui.models.library_nodes import PAGE_ROWS, Cursor, Kind, Node
from reader.gui.models.library_pages import Page, Query, list_page
from reader.gui.models.library_rows import NodeRows

if TYPE_CHECKING:
    from reader.gui.desk import Desk


class NodeLoads:
    """Starts jobs and merges their pages into the rows.

    `loaded` is called after each page that was merged; `failed` with the known error of a load, after which the
    node is what it was before and may be asked again. What a filter leaves of a source is kept until the library
    or the filter changes.
    """

    def __init__(self, rows: NodeRows, loaded: Callable[[], None], failed: Callable[[KnownError], None]) -> None:
        self._rows = rows
        self._loaded = loaded
        self._failed = failed
        self._desk: Desk | None = None
        self._generation = 0
        self._matches: dict[int, SourceMatches] = {}
        self._state = 0
        self.criteria = EVERYTHING
        self.basis = DayBasis.PUBLISHED
        self.wants_listed = False
        self.part_size = PART_SIZE

    @property
    def has_desk(self) -> bool:
        """Whether there is a library to read from."""
        return self._desk is not None

    @property
    def has_listed(self) -> bool:
        """Whether listed items are shown: they have no day of capture, and no filter knows them."""
        return self.wants_listed and self.criteria.is_empty and self.basis is DayBasis.PUBLISHED

    def set_desk(self, desk: Desk | None) -> None:
        """Read from another library from here on; what was asked before is dropped when it comes."""
        self._generation += 1
        self._forget_matches()
        self._desk = desk

    def drop_running(self) -> None:
        """Take no answer that is under way; what was asked for is asked again by `refresh`. Until it comes no
        count is known.
        """
        self._generation += 1
        for node in self._rows.nodes.values():
            node.is_outdated = node.is_opened
            node.is_loading = node.is_stale = False
            node.is_counting = True

    def refresh(self) -> None:
        """Read everything that is shown again, each level after the one above it."""
        self._forget_matches()
        for node in self._rows.nodes.values():
            node.is_outdated = node.is_opened
        self.load(self._rows.root)

    def _forget_matches(self) -> None:
        self._state += 1
        self._matches = {}

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
        node.is_outdated = node.is_outdated and cursor is not None
        query = self._query(node, cursor)
        browsing, library = desk.services.browsing, desk.library
        desk.read(
            lambda: list_page(browsing, library, query),
            partial(self._on_page, self._generation, self._state, node.key, cursor is not None),
            partial(self._on_failed, self._generation, node.key),
        )

    def _query(self, node: Node, cursor: Cursor | None) -> Query:
        child = node.child
        parts = [one.child.value for one in self._rows.children(node) if one.kind is Kind.PART]
        return Query(
            node.kind,
            child.source,
            child.day_key,
            cursor,
            PAGE_ROWS if cursor else max(PAGE_ROWS, node.leaves),
            self.has_listed,
            self.criteria,
            self.basis,
            child.value if isinstance(child.value, PartCount) else None,
            tuple(part.first for part in parts if isinstance(part, PartCount) and part.first is not None),
            self._matches.get(child.source),
            self.part_size,
        )

    def _on_page(self, generation: int, state: int, key: int, is_next: bool, page: Page) -> None:
        node = self._find(generation, key)
        if node is None:
            return
        if page.matches is not None and state == self._state:
            self._matches[node.child.source] = page.matches
        node.is_loading, node.is_loaded, node.next = False, True, page.next
        if not node.key:
            node.is_counting = False
        if is_next:
            self._rows.append(node, page.children)
        else:
            changed = {child.key for child in self._rows.merge(node, page.children)}
            for child in list(self._rows.children(node)):
                if child.is_outdated or (child.key in changed and child.is_opened):
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
