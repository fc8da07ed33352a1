"""The nodes of the library tree. No Qt.

A `Child` is frozen and crosses threads; a `Node` belongs to the model and stays on the main thread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from reader.domain.articles import ArticleHead, ListedItem
from reader.domain.places import DayCount, OrderKey, PartCount, SourceCount, SourceGroup, source_rank

Value = SourceCount | SourceGroup | DayCount | PartCount | ArticleHead | ListedItem | None

PAGE_ROWS = 500
_KEY_SIZES = (4, 7, 10)
"""How much of an ISO day names its year, its month and itself."""

Identity = tuple[str, int | str]


class Kind(Enum):
    """What a row of the tree stands for."""

    ROOT = auto()
    GROUP = auto()
    SOURCE = auto()
    UNDATED = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    PART = auto()
    ARTICLE = auto()
    LISTED = auto()


GROUP_KINDS = frozenset({Kind.ROOT, Kind.GROUP, Kind.SOURCE, Kind.YEAR, Kind.MONTH})
"""Kinds whose children are counts, so that they follow every change of the library."""
LEAF_KINDS = frozenset({Kind.ARTICLE, Kind.LISTED})


@dataclass(frozen=True, slots=True)
class Child:
    """One row below a node as a job read it. `identity` tells it from its siblings for as long as it lives.

    `language` is set on a source only that shares its name with another. A group of sources has its name in the
    place of a day. `is_by_capture` tells that a group of articles without a day has none of capture.
    """

    kind: Kind
    identity: Identity
    source: int
    day_key: str
    value: Value
    language: str = ""
    is_by_capture: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the next page of a node begins: after the article or listed item with this key; None is the first."""

    is_listed: bool = False
    after: OrderKey | None = None


@dataclass(slots=True)
class Node:
    """A row of the tree. `key` is never given twice; `row` and `children` (keys) are kept in step by the model.

    `is_stale` asks for one more load when the running one ends, `is_outdated` for one once what stands above it
    was read. `is_counting` tells that its counts are of another filter, until they are read anew. `waiters` are
    told whether the load went well.
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
    is_outdated: bool = False
    is_counting: bool = False
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
    def is_opened(self) -> bool:
        """Whether its children are there or were asked for."""
        return self.is_loaded or self.is_loading or self.is_outdated

    @property
    def held(self) -> int:
        """Articles in and under it."""
        value = self.child.value
        return value.held if isinstance(value, SourceCount | SourceGroup | DayCount | PartCount) else 0

    @property
    def listed(self) -> int:
        """Listed items in and under it."""
        value = self.child.value
        return value.listed if isinstance(value, SourceCount | SourceGroup | DayCount) else 0


def make_root() -> Node:
    """The node above the sources, with key 0."""
    return Node(0, 0, Child(Kind.ROOT, ("root", 0), 0, "", None))


def source_children(counts: Iterable[SourceCount], group: str = "") -> list[Child]:
    """The sources of a group; of "" those that are in none, and the groups among them.

    By name without regard to case, then by language; the unknown source stands last.
    """
    every = list(counts)
    uses = Counter(count.name for count in every)
    ranked = [
        (
            source_rank(count.name, count.language),
            _source_child(count, count.language if uses[count.name] > 1 else ""),
        )
        for count in every
        if count.group == group
    ]
    if not group:
        ranked += [(source_rank(one.name, ""), _group_child(one)) for one in _gather(every)]
    return [child for _, child in sorted(ranked, key=lambda found: found[0])]


def _gather(counts: Iterable[SourceCount]) -> list[SourceGroup]:
    gathered: dict[str, list[SourceCount]] = {}
    for count in counts:
        if count.group:
            gathered.setdefault(count.group, []).append(count)
    return [
        SourceGroup(
            name,
            sum(count.held for count in found),
            sum(count.listed for count in found),
            frozenset(count.id for count in found),
        )
        for name, found in gathered.items()
    ]


def _group_child(group: SourceGroup) -> Child:
    return Child(Kind.GROUP, ("sources", group.name), 0, group.name, group)


def _source_child(count: SourceCount, language: str) -> Child:
    return Child(Kind.SOURCE, ("source", count.id), count.id, "", count, language)


def place_path(source: int, day_key: str, article: int) -> list[Identity]:
    """The identities on the way from the root to an article."""
    steps: list[Identity] = [("source", source)]
    if not day_key:
        steps.append(("group", ""))
    steps.extend(("group", day_key[:size]) for size in _KEY_SIZES if len(day_key) >= size)
    return [*steps, ("article", article)]
