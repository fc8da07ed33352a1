"""Where articles stand in the tree: counts by source and day, branches, and the place of one article."""

from dataclasses import dataclass

from reader.domain.day_basis import DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.source_counts import SourceCount as SourceCount
from reader.domain.source_counts import source_rank as source_rank

OrderKey = tuple[str, int]
"""What orders articles filed under one key: that key, or by capture day the time of capture; then the id."""


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources that the tree gathers under a name, with the sums of their counts."""

    name: str
    held: int
    listed: int
    sources: frozenset[SourceId]


@dataclass(frozen=True, slots=True)
class DayCount:
    """The same numbers for a year (`2026`), a month (`2026-01`), a day (`2026-01-10`) or what is undated ("")."""

    key: str
    held: int
    listed: int


@dataclass(frozen=True, slots=True)
class PartCount:
    """Some of many articles that are filed under one key: `held` of them, the first of which is number `start`.

    They stand from `first` on (None: from the beginning) and before `end` (None: to the last one).
    """

    start: int
    held: int
    first: OrderKey | None = None
    end: OrderKey | None = None

    def holds(self, key: OrderKey) -> bool:
        """Whether an article with this key is one of them."""
        return (self.first is None or key >= self.first) and (self.end is None or key < self.end)


@dataclass(frozen=True, slots=True)
class Place:
    """The tree node that shows an article: its source and day key, as in `ArticleDate.day_key`.

    By capture day `day_key` is that day and `stamp` the time of capture as it is kept.
    """

    source: SourceId
    day_key: str
    article: ArticleId
    stamp: str = ""

    @property
    def order_key(self) -> OrderKey:
        """Where it stands among those of its day."""
        return self.stamp or self.day_key, self.article


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the tree with all that stands under it: a source, or of it what is filed under a key.

    `key` is a year (`2026`), a month (`2026-01`), a day (`2026-01-06`) or "" for all of the source; with
    `is_undated` only what of it has no year. `basis` says which day of an article the key means.
    """

    source: SourceId
    key: str = ""
    is_undated: bool = False
    basis: DayBasis = DayBasis.PUBLISHED
