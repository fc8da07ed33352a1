"""What a read job brings for a node of the library tree. No Qt: pages are made on a read worker.

`list_page` is the only place of the tree that calls the browsing service. Under a filter all below a source comes
from one read of it, which the page brings along so that the next jobs need no further one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.domain.articles import ArticleHead
from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.day_parts import PART_SIZE, divide
from reader.domain.places import DayCount, OrderKey, PartCount
from reader.domain.source_matches import ListedKeys, SourceMatches
from reader.gui.models.library_nodes import Child, Cursor, Kind, source_children

if TYPE_CHECKING:
    from reader.services.libraries import Library

_KIND_BY_SIZE = {0: Kind.UNDATED, 4: Kind.YEAR, 7: Kind.MONTH, 10: Kind.DAY}
_HAS_LISTED = (Kind.DAY, Kind.UNDATED)
_ONLY_GROUPS = (Kind.ROOT, Kind.GROUP, Kind.SOURCE)


@dataclass(frozen=True, slots=True)
class Page:
    """Children in their order, and where the next page begins; None when nothing is left."""

    children: tuple[Child, ...]
    next: Cursor | None
    matches: SourceMatches | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What one job reads: the children of a node from a cursor on (None: from the start), about `limit` leaves.

    `part` is set for a part of a day. `known` are the keys that its parts begin with so far; `matches` is what is
    known already of the source under these criteria.
    """

    kind: Kind
    source: int
    day_key: str
    cursor: Cursor | None
    limit: int
    has_listed: bool
    criteria: Criteria = EVERYTHING
    basis: DayBasis = DayBasis.PUBLISHED
    part: PartCount | None = None
    known: tuple[OrderKey, ...] = ()
    matches: SourceMatches | None = None
    part_size: int = PART_SIZE


def list_page(browsing: Any, library: Library, query: Query) -> Page:
    """Read the children of a node: its groups first, then its parts or a page of what stands directly in it."""
    reads = _reads(browsing, library, query)
    children: list[Child] = []
    cursor = query.cursor
    if cursor is None:
        children.extend(child for child in _list_groups(reads, query) if _is_shown(child, query))
        cursor = _first_cursor(reads, query, children)
    room = query.limit
    while cursor is not None and room > 0:
        rows = list(_list_leaves(reads, query, cursor, room))
        children.extend(rows)
        cursor = _advance(query, cursor, rows, room)
        room -= len(rows)
    return Page(tuple(children), cursor, reads.matches)


def _first_cursor(reads: _Reads, query: Query, children: list[Child]) -> Cursor | None:
    """Where the leaves of a node begin, once its parts, if it has any, are among its children."""
    if query.kind in _ONLY_GROUPS:
        return None
    if query.part is not None:
        first = query.part.first
        return Cursor(after=None if first is None else (first[0], first[1] - 1))
    parts = reads.parts()
    children.extend(_part_child(query, part) for part in parts)
    if not parts:
        return Cursor()
    return Cursor(is_listed=True) if query.has_listed and query.kind in _HAS_LISTED else None


def _part_child(query: Query, part: PartCount) -> Child:
    start = "" if part.first is None else f"{part.first[0]}/{part.first[1]}"
    return Child(Kind.PART, ("part", start), query.source, query.day_key, part)


def _is_shown(child: Child, query: Query) -> bool:
    value: Any = child.value
    return bool(value.held or (query.has_listed and value.listed))


def _list_groups(reads: _Reads, query: Query) -> Iterable[Child]:
    if query.kind in (Kind.ROOT, Kind.GROUP):
        return source_children(reads.sources(), query.day_key)
    counts: list[DayCount] = []
    if query.kind is Kind.SOURCE:
        counts = reads.day_counts("", 4)
    elif query.kind is Kind.YEAR:
        counts = reads.day_counts(query.day_key, 7)
    elif query.kind is Kind.MONTH:
        counts = reads.day_counts(query.day_key, 10)
    below = [count for count in counts if count.key != query.day_key or query.kind is Kind.SOURCE]
    undated = [count for count in below if not count.key]
    dated = sorted((count for count in below if count.key), key=lambda count: count.key, reverse=True)
    return (
        Child(
            _KIND_BY_SIZE[len(count.key)],
            ("group", count.key),
            query.source,
            count.key,
            count,
            is_by_capture=not count.key and query.basis is DayBasis.CAPTURED,
        )
        for count in chain(undated, dated)
    )


def _list_leaves(reads: _Reads, query: Query, cursor: Cursor, limit: int) -> Iterator[Child]:
    name, kind = ("listed", Kind.LISTED) if cursor.is_listed else ("article", Kind.ARTICLE)
    rows = reads.listed(cursor.after, limit) if cursor.is_listed else reads.articles(cursor.after, limit)
    return (Child(kind, (name, row.id), query.source, query.day_key, row) for row in rows)


def _advance(query: Query, cursor: Cursor, rows: list[Child], limit: int) -> Cursor | None:
    if len(rows) == limit:
        return Cursor(cursor.is_listed, _order_key(query, rows[-1].value))
    if cursor.is_listed or not query.has_listed or query.kind not in _HAS_LISTED:
        return None
    return Cursor(is_listed=True)


def _order_key(query: Query, value: Any) -> OrderKey:
    is_captured = query.basis is DayBasis.CAPTURED and isinstance(value, ArticleHead)
    return value.captured_at if is_captured else query.day_key, value.id


class _Reads:
    """What is read for one page, all of it from the store."""

    def __init__(self, browsing: Any, library: Library, query: Query) -> None:
        self.browsing = browsing
        self.library = library
        self.query = query
        self.matches: SourceMatches | None = None

    def sources(self) -> Any:
        """Every source with its counts."""
        return self.browsing.list_sources(self.library, criteria=self.query.criteria, basis=self.query.basis)

    def day_counts(self, prefix: str, size: int) -> list[DayCount]:
        """Counts of the source for the years, the months of a year or the days of a month."""
        browsing, source, basis = self.browsing, self.query.source, self.query.basis
        if not prefix:
            return browsing.list_years(self.library, source, basis=basis)  # type: ignore[no-any-return]
        lister = browsing.list_months if size == 7 else browsing.list_days
        return lister(self.library, source, prefix, basis=basis)  # type: ignore[no-any-return]

    def parts(self) -> list[PartCount]:
        """The parts of what is filed right under the key."""
        query = self.query
        return self.browsing.list_parts(  # type: ignore[no-any-return]
            self.library, query.source, query.day_key, known=query.known, size=query.part_size, basis=query.basis
        )

    def articles(self, after: OrderKey | None, limit: int) -> Sequence[ArticleHead]:
        """Articles filed right under the key, within the part."""
        query = self.query
        end = query.part.end if query.part is not None else None
        return self.browsing.list_articles(  # type: ignore[no-any-return]
            self.library, query.source, query.day_key, after=after, end=end, limit=limit, basis=query.basis
        )

    def listed(self, after: OrderKey | None, limit: int) -> Any:
        """Items listed for the day."""
        after_id = None if after is None else after[1]
        return self.browsing.list_listed(
            self.library, self.query.source, self.query.day_key, after=after_id, limit=limit
        )


class _FilteredReads(_Reads):
    """What is read for one page of what a filter leaves: counts and keys come from one read of the source."""

    def _known(self) -> SourceMatches:
        if self.matches is None:
            query = self.query
            self.matches = query.matches or self.browsing.match_source(
                self.library, query.source, query.criteria, query.basis
            )
        return self.matches

    def day_counts(self, prefix: str, size: int) -> list[DayCount]:
        """Counts of the source for the years, the months of a year or the days of a month."""
        return self._known().list_day_counts(prefix, size)

    def parts(self) -> list[PartCount]:
        """The parts of what is filed right under the key."""
        keys = self._known().list_keys(self.query.day_key)
        return divide(ListedKeys(keys), self.query.known, self.query.part_size)

    def articles(self, after: OrderKey | None, limit: int) -> Sequence[ArticleHead]:
        """Articles filed right under the key, within the part."""
        end = self.query.part.end if self.query.part is not None else None
        keys = ListedKeys(self._known().list_keys(self.query.day_key)).slice(after, end)
        ids = [key[1] for key in keys if key != after]
        return self.browsing.list_heads(self.library, ids[:limit])  # type: ignore[no-any-return]


def _reads(browsing: Any, library: Library, query: Query) -> _Reads:
    kind = _Reads if query.criteria.is_empty else _FilteredReads
    return kind(browsing, library, query)
