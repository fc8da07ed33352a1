"""What the tree reads besides the kept counts: days of capture, what meets a filter, and parts of busy days.

Index-only wherever the filter allows it: (source, day key, id) and (source, time of capture, id) cover what is
asked here, so that no row of an article is touched before it is shown.
"""

from typing import Any

import sqlalchemy as sa

from reader.domain.criteria import Criteria, DayBasis
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch, DayCount, OrderKey, Place, SourceCount, source_rank
from reader.domain.source_matches import NOTHING, SourceMatches
from reader.store.articles import article_missing
from reader.store.criteria_filter import conditions
from reader.store.filter_reads import count_by_source
from reader.store.kept_matches import AllMatches, is_one_of
from reader.store.schema import article, source
from reader.store.unit import Unit

Conditions = tuple[sa.ColumnElement[bool], ...]

_DAY_SIZE = 10
_PAST = "~"  # a character past every one of a time
_STAMPS = {DayBasis.PUBLISHED: article.c.day_key, DayBasis.CAPTURED: article.c.captured_at}


def stamp_column(basis: DayBasis) -> sa.Column[str]:
    """The column whose first ten characters are the key that the tree files an article under."""
    return _STAMPS[basis]


def is_filed_under(basis: DayBasis, key: str) -> Conditions:
    """The conditions for articles filed under exactly this key."""
    stamp = _STAMPS[basis]
    if basis is DayBasis.PUBLISHED or len(key) < _DAY_SIZE:
        return (stamp == key,)
    return stamp >= key, stamp < key + _PAST


def is_below(basis: DayBasis, prefix: str) -> Conditions:
    """The conditions for articles filed under keys that begin so."""
    return (_STAMPS[basis] >= prefix, _STAMPS[basis] < prefix + _PAST) if prefix else ()


def is_in_branch(branch: Branch) -> Conditions:
    """The conditions for the articles of a branch."""
    of_source = article.c.source_id == branch.source
    if branch.is_undated:
        return of_source, _STAMPS[branch.basis] == ""
    return of_source, *is_below(branch.basis, branch.key)


def is_between(basis: DayBasis, first: OrderKey | None, end: OrderKey | None) -> Conditions:
    """The conditions for articles from one key on and before another, all filed under the same key of the tree."""
    found: Conditions = ()
    if first is not None:
        found += (_own_key(basis) >= _literals(basis, first),)
    if end is not None:
        found += (_own_key(basis) < _literals(basis, end),)
    return found


def is_after(basis: DayBasis, key: OrderKey) -> sa.ColumnElement[bool]:
    """The condition for articles that stand after one, filed under the same key of the tree."""
    condition: sa.ColumnElement[bool] = _own_key(basis) > _literals(basis, key)
    return condition


def _own_key(basis: DayBasis) -> Any:
    """What orders the articles filed under one key. By day that is the id alone, for all have the same day key:
    SQLite finds an id in an index, but goes through all of the day to find a pair.
    """
    return article.c.id if basis is DayBasis.PUBLISHED else sa.tuple_(article.c.captured_at, article.c.id)


def _literals(basis: DayBasis, key: OrderKey) -> Any:
    return sa.literal(key[1]) if basis is DayBasis.PUBLISHED else sa.tuple_(sa.literal(key[0]), sa.literal(key[1]))


def list_matching_sources(unit: Unit, criteria: Criteria, kept: AllMatches | None = None) -> list[SourceCount]:
    """The sources that hold articles meeting the criteria, with how many, by name; the unknown source last.

    `kept` is what is known already of all sources under these criteria.
    """
    if kept is None:
        counted = count_by_source(unit, criteria)
    else:
        counted = {source_id: matches.held for source_id, matches in kept.items()}
    names = sa.select(source.c.id, source.c.name, source.c.language, source.c.group_name)
    counts = [
        SourceCount(SourceId(row.id), row.name, row.language, counted[row.id], 0, row.group_name)
        for row in unit.connection.execute(names)
        if row.id in counted
    ]
    return sorted(counts, key=lambda count: source_rank(count.name, count.language))


def list_captured_counts(unit: Unit, source_id: SourceId, prefix: str, size: int) -> list[DayCount]:
    """Counts of a source by day of capture, as `day_counts.list_day_counts` gives them by day."""
    key = sa.func.substr(article.c.captured_at, 1, size).label("node_key")
    query = (
        sa.select(key, sa.func.count())
        .where(article.c.source_id == source_id, *is_below(DayBasis.CAPTURED, prefix))
        .group_by("node_key")
    )
    counts = [DayCount(row[0], int(row[1]), 0) for row in unit.connection.execute(query)]
    return sorted(counts, key=lambda count: count.key, reverse=True)


def match_source(
    unit: Unit, source_id: SourceId, criteria: Criteria, basis: DayBasis, kept: AllMatches | None = None
) -> SourceMatches:
    """What of a source meets the criteria, in one read at most. `kept` is what is known of all sources by day."""
    if kept is not None and (basis is DayBasis.PUBLISHED or source_id not in kept):
        return kept[source_id].unpack() if source_id in kept else NOTHING
    stamp = _STAMPS[basis]
    met = conditions(unit, criteria) if kept is None else [is_one_of(unit, kept[source_id])]
    ids = sa.func.aggregate_strings(sa.cast(article.c.id, sa.Text), ",")
    query = sa.select(stamp, sa.func.count(), ids).where(article.c.source_id == source_id, *met).group_by(stamp)
    rows = sorted(tuple(row) for row in unit.connection.execute(query))
    return SourceMatches(
        tuple(row[0] for row in rows), tuple(int(row[1]) for row in rows), tuple(row[2] for row in rows)
    )


def get_place(unit: Unit, article_id: ArticleId, basis: DayBasis) -> Place:
    """Where the tree shows an article. Raises `ArticleMissing`."""
    query = sa.select(article.c.source_id, _STAMPS[basis]).where(article.c.id == article_id)
    row = unit.connection.execute(query).one_or_none()
    if row is None:
        raise article_missing(article_id)
    stamp = row[1] if basis is DayBasis.CAPTURED else ""
    return Place(SourceId(row[0]), row[1][:_DAY_SIZE], article_id, stamp)


def list_filed(
    unit: Unit,
    source_id: SourceId,
    key: str,
    basis: DayBasis,
    *,
    after: OrderKey | None,
    end: OrderKey | None,
    limit: int,
) -> list[ArticleId]:
    """The articles filed under exactly this key, in their order: a page of those after one and before another."""
    stamp = _STAMPS[basis]
    query = sa.select(article.c.id).where(article.c.source_id == source_id, *is_filed_under(basis, key))
    if after is not None:
        query = query.where(is_after(basis, after))
    query = query.where(*is_between(basis, None, end)).order_by(stamp, article.c.id).limit(limit)
    return [ArticleId(one) for one in unit.connection.execute(query).scalars()]


class FiledKeys:
    """The keys of the articles of a source that are filed under one key, as `domain.day_parts` asks for them."""

    def __init__(self, unit: Unit, source_id: SourceId, key: str, basis: DayBasis) -> None:
        self._unit = unit
        self._basis = basis
        self._filed = (article.c.source_id == source_id, *is_filed_under(basis, key))

    def count(self, first: OrderKey | None, end: OrderKey | None) -> int:
        """How many there are from one key on and before another."""
        query = sa.select(sa.func.count()).select_from(article)
        query = query.where(*self._filed, *is_between(self._basis, first, end))
        return int(self._unit.connection.execute(query).scalar_one())

    def list_every(self, size: int, first: OrderKey | None, end: OrderKey | None) -> list[OrderKey]:
        """Of those the keys after each `size` of them."""
        if self._basis is DayBasis.PUBLISHED:
            return self._list_by_steps(size, first, end)
        stamp = _STAMPS[self._basis]
        numbered = (
            sa.select(
                stamp.label("stamp"),
                article.c.id,
                (sa.func.row_number().over(order_by=(stamp, article.c.id)) - 1).label("place"),
            )
            .where(*self._filed, *is_between(self._basis, first, end))
            .subquery()
        )
        query = sa.select(numbered.c.stamp, numbered.c.id).where(
            numbered.c.place > 0, numbered.c.place % size == 0
        )
        rows = self._unit.connection.execute(query.order_by(numbered.c.place))
        return [(row[0], int(row[1])) for row in rows]

    def _list_by_steps(self, size: int, first: OrderKey | None, end: OrderKey | None) -> list[OrderKey]:
        """Each found from the one before: SQLite skips what lies between on the index, a quarter of the time."""
        execute = self._unit.connection.execute
        query = sa.select(article.c.day_key, article.c.id).where(*self._filed)
        query = query.where(*is_between(self._basis, None, end)).order_by(article.c.id).limit(1)
        further = query.where(article.c.id > sa.bindparam("last")).offset(size - 1)
        found: list[OrderKey] = []
        row = execute(query.where(*is_between(self._basis, first, None)).offset(size)).first()
        while row is not None:
            found.append((row[0], int(row[1])))
            row = execute(further, {"last": row[1]}).first()
        return found
