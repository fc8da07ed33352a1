"""What a filter leaves of all sources, read in one pass and kept for as long as filter and library stay the same.

Which articles are marked, starred or have words is asked of all of them at once, and takes nearly as long as
reading them: so the sources, the days of each and what is read next are answered from one pass. The journal tells
whether something was changed since on which the filter depends, whoever wrote it. A million ids take some twenty
megabytes.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.domain.ids import SourceId
from reader.domain.search_query import parse_query
from reader.domain.search_terms import All, AnyOf, Near, Node, Not, Words
from reader.domain.source_matches import SourceMatches
from reader.store.criteria_filter import conditions, split_unannotated
from reader.store.field_conditions import SCANNED_ID, Condition, has_id_in
from reader.store.images import decode_image
from reader.store.index_slices import is_index_whole
from reader.store.schema import (
    anchor_review,
    annotation,
    annotation_tag,
    article,
    article_tag,
    change,
    listed_item,
    smart_folder,
    tag,
)
from reader.store.unit import Unit

_BETWEEN = ";"
_FOLLOWED_MAX = 500
"""Changes of the journal that are looked at; after more the articles are read afresh."""
_LOOKED_UP_MAX = 2_000
_MARKS = frozenset(table.name for table in (annotation, annotation_tag, article_tag, tag))
_ASIDE = frozenset(table.name for table in (anchor_review, listed_item, smart_folder))
"""Tables of which nothing is asked but by the fields of words."""
_LAST = sa.select(sa.func.coalesce(sa.func.max(change.c.id), 0))
_SINCE = (
    sa.select(change.c.table_name, change.c.before, change.c.after)
    .where(change.c.id > sa.bindparam("after"))
    .limit(_FOLLOWED_MAX + 1)
)


def is_worth_keeping(criteria: Criteria) -> bool:
    """Whether the criteria ask for more than the indexes of a source's articles hold."""
    return (
        bool(criteria.words.strip()) or criteria.is_starred or criteria.batch is not None or _asks_marks(criteria)
    )


@dataclass(frozen=True, slots=True)
class KeptSource:
    """What is left of one source: how many articles, and as text the keys of their days, with each of them how
    many there are, and their ids. Text takes a third of the memory of as many objects.
    """

    held: int
    keys: str
    counts: str
    ids: str

    def unpack(self) -> SourceMatches:
        """The same by day."""
        rows = zip(
            self.keys.split(_BETWEEN), map(int, self.counts.split(_BETWEEN)), self.ids.split(_BETWEEN), strict=True
        )
        keys, counts, ids = zip(*sorted(rows), strict=True)
        return SourceMatches(keys, counts, ids)

    def list_ids(self) -> list[int]:
        """The ids of all, in no order."""
        return [int(one) for one in self.ids.replace(_BETWEEN, ",").split(",")]


AllMatches = Mapping[SourceId, KeptSource]


def read_matches(unit: Unit, criteria: Criteria) -> dict[SourceId, KeptSource]:
    """All that meets the criteria, by source and by the day that the tree files it under."""
    ids = sa.func.aggregate_strings(sa.cast(article.c.id, sa.Text), ",").label("ids")
    days = sa.select(article.c.source_id, article.c.day_key, sa.func.count().label("held"), ids)
    days = days.where(*conditions(unit, criteria)).group_by(article.c.source_id, article.c.day_key)
    day = days.subquery()
    counts = sa.cast(day.c.held, sa.Text)
    texts = (sa.func.aggregate_strings(column, _BETWEEN) for column in (day.c.day_key, counts, day.c.ids))
    query = sa.select(day.c.source_id, sa.func.sum(day.c.held), *texts).group_by(day.c.source_id)
    return {
        SourceId(row[0]): KeptSource(int(row[1]), row[2], row[3], row[4]) for row in unit.connection.execute(query)
    }


def is_one_of(unit: Unit, *kept: KeptSource) -> Condition:
    """Whether an article is one of those left of some sources: few are looked up, for many an index is gone
    through.
    """
    if unit.connection.dialect.name != "sqlite":
        return has_id_in(article.c.id, chain.from_iterable(one.list_ids() for one in kept))
    ids = ",".join(one.ids for one in kept).replace(_BETWEEN, ",")
    each = sa.func.json_each(f"[{ids}]").table_valued("value")
    own_id = article.c.id if sum(one.held for one in kept) <= _LOOKED_UP_MAX else SCANNED_ID
    return own_id.in_(sa.select(each.c.value))


class KeptMatches:
    """What one filter leaves of an open library; another filter takes its place. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._criteria: Criteria | None = None
        self._found: AllMatches = {}
        self._last = 0

    def find(self, unit: Unit, criteria: Criteria) -> AllMatches | None:
        """What `read_matches` would give; None where keeping it is not worth its while.

        Of a unit that writes or is older nothing is kept, nor of words while their index is being made.
        """
        if not is_worth_keeping(criteria):
            return None
        if unit.is_writing:
            return read_matches(unit, criteria)
        with self._lock:
            if criteria.words.strip() and not is_index_whole(unit):
                self._let_go()
                return read_matches(unit, criteria)
            last = int(unit.connection.execute(_LAST).scalar_one())
            if criteria != self._criteria or (last > self._last and not self._stands(unit)):
                self._let_go()
                self._found = read_matches(unit, criteria)
                self._criteria = criteria
            elif last < self._last:
                return read_matches(unit, criteria)
            self._last = last
            return self._found

    def find_for_some(self, unit: Unit, criteria: Criteria) -> AllMatches | None:
        """The same for one who counts, or asks of one source; None too where nothing is kept yet and that takes
        less without.
        """
        if split_unannotated(criteria) is None:
            return self.find(unit, criteria)
        if unit.is_writing or not self._lock.acquire(blocking=False):
            return None
        try:
            last = int(unit.connection.execute(_LAST).scalar_one())
            is_known = criteria == self._criteria and last >= self._last
            return self._found if is_known and (last == self._last or self._stands(unit)) else None
        finally:
            self._lock.release()

    def forget(self) -> None:
        """Let go of what is kept: there is no filter any more."""
        if self._lock.acquire(blocking=False):  # else another filter is being read just now
            self._let_go()
            self._lock.release()

    def _let_go(self) -> None:
        self._criteria, self._found = None, {}

    def _stands(self, unit: Unit) -> bool:
        """Whether nothing was changed since that decides which articles meet the criteria."""
        rows = unit.connection.execute(_SINCE, {"after": self._last}).all()
        return len(rows) <= _FOLLOWED_MAX and not any(self._matters(*row) for row in rows)

    def _matters(self, table: str, before: str | None, after: str | None) -> bool:
        criteria = self._criteria
        if criteria is None or _asks_fields(criteria):
            return True
        if table in _MARKS:
            return _asks_marks(criteria)
        if table == article.name and before is not None and after is not None:
            changed = set(decode_image(before) or {}) | set(decode_image(after) or {})
            return not changed <= _unasked(criteria)
        return table not in _ASIDE


def _unasked(criteria: Criteria) -> set[str]:
    """The columns of an article that change often and by which criteria tell nothing apart."""
    asked = {"reading_state": bool(criteria.states), "is_starred": criteria.is_starred}
    return {column for column, is_asked in asked.items() if not is_asked}


def _asks_marks(criteria: Criteria) -> bool:
    return bool(criteria.tags or criteria.coders or criteria.has_memo or criteria.has_annotations is not None)


def _asks_fields(criteria: Criteria) -> bool:
    """Whether the words ask for more than words."""
    return bool(criteria.words.strip()) and _has_fields(parse_query(criteria.words).root)


def _has_fields(node: Node | None) -> bool:
    match node:
        case None | Words() | Near():
            return False
        case Not(part=part):
            return _has_fields(part)
        case All(parts=parts) | AnyOf(parts=parts):
            return any(_has_fields(part) for part in parts)
    return True
