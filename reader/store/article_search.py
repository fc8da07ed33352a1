"""The articles that a search finds, as ids in order. Nothing of an article is read but its day.

How many the full-text index finds decides the way: few are looked up and sorted; many are a set that the index of
days is gone through with, so that the newest come first at once; of very many each day's articles are asked one by
one, for making the set would take longer than finding the first page. All ways give the same.
"""

from array import array
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from reader.domain.search_results import SearchOrder
from reader.store.field_conditions import Condition
from reader.store.query_conditions import CompiledQuery, Found
from reader.store.schema import article
from reader.store.search_table import TABLE
from reader.store.unit import Unit

RANKED_MAX = 5_000
"""So many articles are sorted by relevance at most: each of them has to be weighed."""
_FEW = 2_000
_WINDOW = 4_000
_WINDOW_FROM = 100_000
_DENSE = 0.3
_TITLE_WEIGHT = 8
_PIECE_CP = 100_000


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
    wanted = _sorted(sa.select(article.c.id).where(*beside), article, order)
    if query.found is not None:
        wanted = wanted.where(_meets(unit, query.found, limit))
    if limit is None:
        return _take(unit, wanted)
    if beside and _last_id(unit) > _WINDOW_FROM and not (query.found and _is_few(unit, query.found)):
        # Most filters leave so many that the page stands among the first; they need not be sorted then.
        other = article.alias()
        first = _sorted(sa.select(other.c.id), other, order).limit(_WINDOW)
        ids = _take(unit, wanted.where(article.c.id.in_(first)).limit(limit))
        if len(ids) == limit:
            return ids
    return _take(unit, wanted.limit(limit))


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
    if found.glued:
        known = set(ids)
        rest = CompiledQuery(Found("", found.glued), query.others, ())
        ids.extend(one for one in list_found_ids(unit, rest, filters) if one not in known)
    return ids if limit is None else ids[:limit]


def count_found_ids(unit: Unit, query: CompiledQuery, filters: Sequence[Condition]) -> int:
    """How many articles meet a search and all filters."""
    found = query.found
    if found is not None and not (found.glued or query.others or filters):
        statement = sa.select(sa.func.count()).select_from(found.ids().subquery())
        return int(unit.connection.execute(statement).scalar_one())
    wanted = sa.select(sa.func.count()).select_from(article).where(*query.others, *filters)
    if found is not None:
        wanted = wanted.where(_meets(unit, found, None))
    return int(unit.connection.execute(wanted).scalar_one())


def _sorted(query: sa.Select[int], table: sa.FromClause, order: SearchOrder) -> sa.Select[int]:
    is_oldest = order is SearchOrder.OLDEST
    keys: tuple[sa.ColumnElement[Any], ...] = (table.c.day_key, table.c.id)
    return query.order_by(*(key if is_oldest else key.desc() for key in keys))


def _meets(unit: Unit, found: Found, limit: int | None) -> Condition:
    """Whether an article is found, asked in the way that is quickest for so many and so long a page."""
    if unit.connection.dialect.name != "sqlite" or not found.expression:
        return found.condition()
    if _is_few(unit, found):
        return found.condition()
    dense = int(_last_id(unit) * _DENSE) + _FEW
    if limit is not None and _count_up_to(unit, found, dense) >= dense:
        return found.is_one()
    # The plus keeps SQLite from looking each one up by its id, which reads rows in no order and sorts them.
    return sa.literal_column(f"+{article.name}.id", sa.Integer).in_(found.ids())


def _is_few(unit: Unit, found: Found) -> bool:
    return _count_up_to(unit, found, _FEW + 1) <= _FEW


def _last_id(unit: Unit) -> int:
    return unit.connection.execute(sa.select(sa.func.max(article.c.id))).scalar() or 0


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
