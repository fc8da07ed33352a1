"""Listed items: what a page announced and the library does not hold. A teaser is no key: equal ones may differ.

An item that two pages list is kept for both and counted once: source, day, title, teaser and which of several
equal ones of its page it is say that it is the same. It is held once an article was found for it.
"""

from collections import Counter
from collections.abc import Sequence

import sqlalchemy as sa

from reader.domain.articles import ListedDraft, ListedItem
from reader.domain.ids import ArticleId, SourceId
from reader.domain.prepared import PreparedArticle
from reader.domain.similarity import opening_key
from reader.store.day_counts import SAME_ITEM
from reader.store.images import clean_value
from reader.store.rows import AnySelect
from reader.store.schema import listed_item
from reader.store.unit import Unit

_COLUMNS = (
    "source_id",
    "day",
    "title",
    "teaser",
    "url",
    "teaser_key",
    "occurrence",
    "position",
    "page_article_id",
)


def load_listed_items(unit: Unit, pages: Sequence[tuple[SourceId, ArticleId, PreparedArticle]]) -> range:
    """Store what the pages of new articles listed, in their order; the ids."""
    rows = []
    for source_id, page, one in pages:
        seen: Counter[ListedDraft] = Counter()
        for position, item in enumerate(one.draft.listed):
            rows.append(_row(source_id, page, item, seen[item], position))
            seen[item] += 1
        unit.touched_days.update((source_id, item.day or "") for item in seen)
    return unit.insert_range(listed_item, _COLUMNS, rows)


def _row(source_id: int, page: int, item: ListedDraft, occurrence: int, position: int) -> tuple[int | str, ...]:
    teaser, title = clean_value(item.teaser), clean_value(item.title)
    key = opening_key(teaser or title)
    return source_id, item.day or "", title, teaser, clean_value(item.url), key, occurrence, position, page


def list_listed_items(
    unit: Unit, source_id: SourceId, day: str, *, after: int | None = None, limit: int = 500
) -> list[ListedItem]:
    """Items of one day of a source that are not held, each once, by id; the next page begins after the last id."""
    first = (
        sa.select(sa.func.min(listed_item.c.id).label("id"))
        .where(listed_item.c.source_id == source_id, listed_item.c.day == day)
        .where(listed_item.c.held_article_id.is_(None))
        .group_by(*SAME_ITEM)
        .subquery()
    )
    query = _SELECT.join(first, first.c.id == listed_item.c.id).order_by(listed_item.c.id).limit(limit)
    if after is not None:
        query = query.where(listed_item.c.id > after)
    return _items(unit, query)


def list_listed_on_page(unit: Unit, page: ArticleId) -> list[ListedItem]:
    """Everything that the page of an article listed, in its order."""
    query = _SELECT.where(listed_item.c.page_article_id == page).order_by(listed_item.c.position, listed_item.c.id)
    return _items(unit, query)


_SELECT = sa.select(
    listed_item.c.id,
    listed_item.c.source_id,
    listed_item.c.day,
    listed_item.c.teaser,
    listed_item.c.position,
    listed_item.c.title,
    listed_item.c.url,
    listed_item.c.held_article_id,
)


def _items(unit: Unit, query: AnySelect) -> list[ListedItem]:
    rows = unit.connection.execute(query)
    return [
        ListedItem(row[0], SourceId(row[1]), row[2], row[3], row[4], row[5], row[6], row[7] and ArticleId(row[7]))
        for row in rows
    ]
