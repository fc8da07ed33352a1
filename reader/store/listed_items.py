"""Listed items: what a page announced and the library does not hold. A teaser is no key: equal ones may differ."""

from collections import Counter
from collections.abc import Sequence

import sqlalchemy as sa

from reader.domain.articles import ListedDraft, ListedItem
from reader.domain.ids import ArticleId, SourceId
from reader.store.day_counts import adjust_day_count
from reader.store.rows import AnySelect
from reader.store.schema import listed_item
from reader.store.unit import Unit


def insert_listed_items(unit: Unit, source_id: SourceId, page: ArticleId, drafts: Sequence[ListedDraft]) -> None:
    """Store what the page of an article listed, in its order, and count it under its days."""
    rows = [
        {
            "source_id": source_id,
            "day": draft.day or "",
            "teaser": draft.teaser,
            "position": position,
            "page_article_id": page,
            "held_article_id": None,
        }
        for position, draft in enumerate(drafts)
    ]
    if rows:
        unit.insert_many(listed_item, rows)
    for day, number in Counter(draft.day or "" for draft in drafts).items():
        adjust_day_count(unit, source_id, day, listed=number)


def list_listed_items(
    unit: Unit, source_id: SourceId, day: str, *, after: int | None = None, limit: int = 500
) -> list[ListedItem]:
    """Items of one day of a source that are not held, by id; the next page begins after the last id of one."""
    query = (
        _SELECT.where(
            listed_item.c.source_id == source_id,
            listed_item.c.day == day,
            listed_item.c.held_article_id.is_(None),
        )
        .order_by(listed_item.c.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(listed_item.c.id > after)
    return _items(unit, query)


def list_listed_on_page(unit: Unit, page: ArticleId) -> list[ListedItem]:
    """Everything that the page of an article listed, in its order."""
    query = _SELECT.where(listed_item.c.page_article_id == page).order_by(listed_item.c.position, listed_item.c.id)
    return _items(unit, query)


_SELECT = sa.select(
    listed_item.c.id, listed_item.c.source_id, listed_item.c.day, listed_item.c.teaser, listed_item.c.position
)


def _items(unit: Unit, query: AnySelect) -> list[ListedItem]:
    rows = unit.connection.execute(query)
    return [ListedItem(row[0], SourceId(row[1]), row[2], row[3], row[4]) for row in rows]
