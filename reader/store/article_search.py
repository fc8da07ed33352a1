"""The articles that a search finds, as ids in order. Nothing of an article is read but its day.

How many the full-text index finds decides the way: few are looked up and sorted; many are a set that the index of
days is gone through with, so that the newest come first at once; of very many each day's articles are asked one by
one, for making the set would take longer than finding the first page. All ways give the same.
"""

from array import array
from collections.abc import Sequence
from enum import Enum, auto
from typing import Any, TypeVarTuple

import sqlalchemy as sa

from reader.domain.search_results import SearchOrder
from reader.store.field_conditions import SCANNED_ID, Condition
from reader.store.query_conditions import CompiledQuery, Found
from reader.store.schema import article
from reader.store.search_table import TABLE
from reader.store.unit import Unit

RANKED_MAX = 5_000
"""So many articles are sorted by relevance at most: each of them has to be weighed."""
_FEW = 2_000
_WALK = 20_000
_WALK_ROWS = 4_000
"""Articles gone through for a first page, where words leave few to be looked at, and where each is."""
_DENSE = 0.3
_TITLE_WEIGHT = 8
_PIECE_CP = 100_000

_Columns = TypeVarTuple("_Columns")


def list_found_ids(
    unit: Unit,
    query: CompiledQuery,
    filters: Sequence[Condition],
    *,
    order: SearchOrder = SearchOrder.DATE,
    limit: int | None = None,
) -> "array[int]":
    """The articles that meet a search and all filters by date and then by id, newest or oldest first."""
    beside = (*query.others, *filters)
    wanted = _sorted(sa.select(article.c.id), article, order)
    found, spread = query.found, _Spread.FEW
    if found is not None:
        spread = _estimate(unit, found)
        way = _Spread.MANY if limit is None and spread is _Spread.DENSE else spread
        wanted = wanted.where(_meets(found, way))
    if limit is None:
        return _take(unit, wanted.where(*beside))
    if beside and (found is None or spread is not _Spread.FEW):
        ids = _walk(unit, wanted, beside, order, limit, _WALK if found else _WALK_ROWS)
        if len(ids) == limit:
            return ids
    return _take(unit, wanted.where(*beside).limit(limit))


def _walk(
    unit: Unit,
    wanted: sa.Select[int],
    beside: Sequence[Condition],
    order: SearchOrder,
    limit: int,
    steps: int,
) -> "array[int]":
    """The first page, if it stands within so many articles of the beginning; else less than it, or nothing.

    Most filters leave so many that it does, and then their articles need not be gathered and sorted first.
    """
    keys = sa.select(article.c.day_key, article.c.id)
    end = unit.connection.execute(_sorted(keys, article, order).limit(1).offset(steps)).one_or_none()
    if end is None:
        return array("q")
    own, last = sa.tuple_(article.c.day_key, article.c.id), sa.tuple_(*map(sa.literal, end))
    # As the value of an expression the conditions lead to no index of their own, so that the days' is walked.
    is_met = sa.case((sa.and_(*beside), 1), else_=0) == 1
    is_near = own <= last if order is SearchOrder.OLDEST else own >= last
    return _take(unit, wanted.where(is_near, is_met).limit(limit))


def list_ranked_ids(
    unit: Unit, query: CompiledQuery, filters: Sequence[Condition], limit: int | None = None
) -> "array[int] | None":
    """The same by relevance (BM25; Robertson and Zaragoza, 2009, section 3), titles weighing more than texts.

    None where that takes too long, for more than `RANKED_MAX` are found, or where the search has no words.
    """
    found = query.found
    if found is None or unit.connection.dialect.name != "sqlite":
        return None
    if _count_up_to(unit, found, RANKED_MAX + 1) > RANKED_MAX:
        return None
    rank: sa.ColumnElement[float] = sa.literal_column(f"bm25({TABLE}, {_TITLE_WEIGHT}, 1)")
    table = sa.table(TABLE, sa.column("rowid", sa.Integer))
    ranked = (
        sa.select(article.c.id)
        .join(table, table.c.rowid == article.c.id)
        .where(found.is_match(), *query.others, *filters)
        .order_by(rank, article.c.day_key.desc(), article.c.id.desc())
    )
    ids = _take(unit, ranked)
    return ids if limit is None else ids[:limit]


def count_found_ids(unit: Unit, query: CompiledQuery, filters: Sequence[Condition]) -> int:
    """How many articles meet a search and all filters."""
    found = query.found
    if found is not None and not (query.others or filters):
        statement = sa.select(sa.func.count()).select_from(found.ids().subquery())
        return int(unit.connection.execute(statement).scalar_one())
    wanted = sa.select(sa.func.count()).select_from(article).where(*query.others, *filters)
    if found is not None:
        is_few = _estimate(unit, found) is _Spread.FEW
        wanted = wanted.where(_meets(found, _Spread.FEW if is_few else _Spread.MANY))
    return int(unit.connection.execute(wanted).scalar_one())


def _sorted(query: sa.Select[*_Columns], table: sa.FromClause, order: SearchOrder) -> sa.Select[*_Columns]:
    is_oldest = order is SearchOrder.OLDEST
    keys: tuple[sa.ColumnElement[Any], ...] = (table.c.day_key, table.c.id)
    return query.order_by(*(key if is_oldest else key.desc() for key in keys))


class _Spread(Enum):
    """How many articles the full-text index finds."""

    FEW = auto()
    MANY = auto()
    DENSE = auto()


def _estimate(unit: Unit, found: Found) -> _Spread:
    """How many there are, from the id of one of the first: ids are given as articles come.

    Where a query gathers words first, as long as reading all they find takes, no article is asked for by itself.
    """
    if unit.connection.dialect.name != "sqlite":
        return _Spread.FEW
    reached = unit.connection.execute(found.ids().limit(1).offset(_FEW)).scalar()
    if reached is None:
        return _Spread.FEW
    is_dense = _DENSE * reached <= _FEW and not found.gathers_words
    return _Spread.DENSE if is_dense else _Spread.MANY


def _meets(found: Found, spread: _Spread) -> Condition:
    """Whether an article is found, asked in the way that is quickest for so many."""
    if spread is _Spread.FEW:
        return found.condition()
    if spread is _Spread.DENSE:
        return found.is_one()
    return SCANNED_ID.in_(found.ids())  # looked up one by one they would have to be sorted


def _count_up_to(unit: Unit, found: Found, limit: int) -> int:
    few = found.ids().limit(limit).subquery()
    return int(unit.connection.execute(sa.select(sa.func.count()).select_from(few)).scalar_one())


def _take(unit: Unit, query: sa.Select[int]) -> "array[int]":
    if unit.connection.dialect.name != "sqlite":
        return array("q", (row[0] for row in unit.connection.execute(query)))
    # As one text, whose making leaves the interpreter to other threads; a row each takes eight times as long.
    text = unit.connection.execute(sa.select(sa.func.group_concat(query.subquery().c.id))).scalar_one() or ""
    ids = array("q")
    at = 0
    while at < len(text):
        end = text.find(",", at + _PIECE_CP)
        end = len(text) if end < 0 else end
        ids.extend(map(int, text[at:end].split(",")))
        at = end + 1
    return ids
