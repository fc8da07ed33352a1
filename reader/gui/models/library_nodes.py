"""The nodes of the library tree and what a read job brings for them. No Qt: pages are made on a read worker.

A `Child` is frozen and crosses threads; a `Node` belongs to the model and stays on the main thread. `list_page`
runs on a worker and is the only place that calls the browsing service.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.places import DayCount, SourceCount, source_rank

if TYPE_CHECKING:
    from reader.services.libraries import Library

Value = SourceCount | DayCount | ArticleHead | ListedItem | None

PAGE_ROWS = 500
_KEY_SIZES = (4, 7, 10)
"""How much of an ISO day names its year, its month and itself."""

Identity = tuple[str, int | str]


class Kind(Enum):
    """What a row of the tree stands for."""

    ROOT = auto()
    SOURCE = auto()
    UNDATED = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    ARTICLE = auto()
    LISTED = auto()


GROUP_KINDS = frozenset({Kind.ROOT, Kind.SOURCE, Kind.YEAR, Kind.MONTH})
"""Kinds whose children are counts, so that they follow every change of the library."""
LEAF_KINDS = frozenset({Kind.ARTICLE, Kind.LISTED})
_KIND_BY_SIZE = {0: Kind.UNDATED, 4: Kind.YEAR, 7: Kind.MONTH, 10: Kind.DAY}


@dataclass(frozen=True, slots=True)
class Child:
    """One row below a node as a job read it. `identity` tells it from its siblings for as long as it lives.

    `language` is set on a source only that shares its name with another.
    """

    kind: Kind
    identity: Identity
    source: int
    day_key: str
    value: Value
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the next page of a node begins: after the article or listed item with this id (0: at the first)."""

    is_listed: bool = False
    after: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Children in their order, and where the next page begins; None when nothing is left."""

    children: tuple[Child, ...]
    next: Cursor | None


@dataclass(slots=True)
class Node:
    """A row of the tree. `key` is never given twice; `row` and `children` (keys) are kept in step by the model.

    `is_stale` asks for one more load when the running one ends. `waiters` are told whether that load went well.
    """

    key: int
    parent: int
    child: Child
    row: int = 0
    children: list[int] = field(default_factory=list)
    next: Cursor | None = None
    leaves: int = 0
    is_loaded: bool = False
    is_loading: bool = False
    is_stale: bool = False
    has_failed: bool = False
    waiters: list[Callable[[bool], None]] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """What the row stands for."""
        return self.child.kind

    @property
    def is_leaf(self) -> bool:
        """Whether it can never have children."""
        return self.child.kind in LEAF_KINDS

    @property
    def held(self) -> int:
        """Articles in and under it."""
        value = self.child.value
        return value.held if isinstance(value, SourceCount | DayCount) else 0

    @property
    def listed(self) -> int:
        """Listed items in and under it."""
        value = self.child.value
        return value.listed if isinstance(value, SourceCount | DayCount) else 0


def make_root() -> Node:
    """The node above the sources, with key 0."""
    return Node(0, 0, Child(Kind.ROOT, ("root", 0), 0, "", None))


def source_children(counts: Iterable[SourceCount]) -> list[Child]:
    """The rows of sources by name without regard to case, then by language; the unknown source stands last."""
    ordered = sorted(counts, key=lambda count: source_rank(count.name, count.language))
    uses = Counter(count.name for count in ordered)
    return [_source_child(count, count.language if uses[count.name] > 1 else "") for count in ordered]


def _source_child(count: SourceCount, language: str) -> Child:
    return Child(Kind.SOURCE, ("source", count.id), count.id, "", count, language)


def place_path(source: int, day_key: str, article: int) -> list[Identity]:
    """The identities on the way from the root to an article."""
    steps: list[Identity] = [("source", source)]
    if not day_key:
        steps.append(("group", ""))
    steps.extend(("group", day_key[:size]) for size in _KEY_SIZES if len(day_key) >= size)
    return [*steps, ("article", article)]


@dataclass(frozen=True, slots=True)
class Query:
    """What one job reads: the children of a node from a cursor on (None: from the start), about `limit` leaves."""

    kind: Kind
    source: int
    day_key: str
    cursor: Cursor | None
    limit: int
    has_listed: bool


def list_page(browsing: Any, library: Library, query: Query) -> Page:
    """Read the children of a node: its groups first, then a page of what stands directly in it."""
    children: list[Child] = []
    cursor = query.cursor
    if cursor is None:
        children.extend(child for child in _list_groups(browsing, library, query) if _is_shown(child, query))
        cursor = None if query.kind in (Kind.ROOT, Kind.SOURCE) else Cursor()
    room = query.limit
    while cursor is not None and room > 0:
        rows = list(_list_leaves(browsing, library, query, cursor, room))
        children.extend(rows)
        cursor = _advance(query, cursor, rows, room)
        room -= len(rows)
    return Page(tuple(children), cursor)


def _is_shown(child: Child, query: Query) -> bool:
    value: Any = child.value
    return bool(value.held or (query.has_listed and value.listed))


def _list_groups(browsing: Any, library: Library, query: Query) -> Iterator[Child]:
    if query.kind is Kind.ROOT:
        return iter(source_children(browsing.list_sources(library)))
    counts: list[DayCount] = []
    if query.kind is Kind.SOURCE:
        counts = browsing.list_years(library, query.source)
    elif query.kind is Kind.YEAR:
        counts = browsing.list_months(library, query.source, query.day_key)
    elif query.kind is Kind.MONTH:
        counts = browsing.list_days(library, query.source, query.day_key)
    below = [count for count in counts if count.key != query.day_key or query.kind is Kind.SOURCE]
    undated = [count for count in below if not count.key]
    dated = sorted((count for count in below if count.key), key=lambda count: count.key, reverse=True)
    return (
        Child(_KIND_BY_SIZE[len(count.key)], ("group", count.key), query.source, count.key, count)
        for count in chain(undated, dated)
    )


def _list_leaves(browsing: Any, library: Library, query: Query, cursor: Cursor, limit: int) -> Iterator[Child]:
    lister = browsing.list_listed if cursor.is_listed else browsing.list_articles
    name, kind = ("listed", Kind.LISTED) if cursor.is_listed else ("article", Kind.ARTICLE)
    rows = lister(library, query.source, query.day_key, after=cursor.after or None, limit=limit)
    return (Child(kind, (name, row.id), query.source, query.day_key, row) for row in rows)


def _advance(query: Query, cursor: Cursor, rows: list[Child], limit: int) -> Cursor | None:
    if len(rows) == limit:
        value: Any = rows[-1].value
        return Cursor(cursor.is_listed, value.id)
    if cursor.is_listed or not query.has_listed or query.kind not in (Kind.DAY, Kind.UNDATED):
        return None
    return Cursor(is_listed=True)
