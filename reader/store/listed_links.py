"""Links between what pages listed and the articles that arrive: in both orders, whichever came first.

An item announces an article when the article's text begins with its teaser, of the same source, on a day that the
article can have; where both print a title it must be the same. A teaser is no key, so an article takes at most one
item of each page, and of several equal ones the first that is free.
"""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from reader.domain.articles import TitleBasis
from reader.domain.dates import PartialDate
from reader.domain.similarity import fold
from reader.store.rows import AnyRow
from reader.store.schema import article, article_text, listed_item
from reader.store.unit import Unit

_BEGIN_CP = 600
_NEXT_DAY = timedelta(days=1)  # archives file a story under the day it reached them
_SHORT_CP = 8  # folded code points; less says nothing

_CANDIDATES = (
    sa.select(
        listed_item.c.id,
        listed_item.c.day,
        listed_item.c.title.label("item_title"),
        listed_item.c.teaser,
        listed_item.c.page_article_id,
        article.c.id.label("article_id"),
        article.c.title,
        article.c.title_basis,
        article.c.date_from,
        article.c.date_to,
        sa.func.substr(article_text.c.text, 1, _BEGIN_CP).label("begin"),
    )
    .join(
        article,
        (article.c.source_id == listed_item.c.source_id) & (article.c.opening_key == listed_item.c.teaser_key),
    )
    .join(
        article_text, (article_text.c.article_id == article.c.id) & (article_text.c.version == article.c.version)
    )
    .where(listed_item.c.held_article_id.is_(None), listed_item.c.teaser_key != "")
    .order_by(listed_item.c.id, article.c.id)
)


def link_listed_items(unit: Unit, articles: range, items: range) -> int:
    """Link new articles to older items, and new items to articles that are held; how many items were linked."""
    links = 0
    if items:
        links += _link(unit, _CANDIDATES.where(listed_item.c.id.between(items[0], items[-1])))
    if articles:
        older = _CANDIDATES.where(article.c.id.between(articles[0], articles[-1]))
        links += _link(unit, older)
    return links


def _link(unit: Unit, query: sa.Select[Any]) -> int:
    linked: set[int] = set()
    for row in unit.connection.execute(query).all():
        if row.id in linked or not _announces(row) or _has_item(unit, row.page_article_id, row.article_id):
            continue
        unit.update(listed_item, row.id, {"held_article_id": row.article_id})
        linked.add(row.id)
    return len(linked)


def _has_item(unit: Unit, page: int, article_id: int) -> bool:
    query = sa.select(listed_item.c.id).where(
        listed_item.c.page_article_id == page, listed_item.c.held_article_id == article_id
    )
    return unit.connection.execute(query.limit(1)).first() is not None


def _announces(row: AnyRow) -> bool:
    teaser = fold(row.teaser or row.item_title)
    if len(teaser) < _SHORT_CP or not fold(row.begin).startswith(teaser):
        return False
    has_titles = row.item_title and row.teaser and row.title_basis == TitleBasis.STATED.value
    if has_titles and fold(row.item_title) != fold(row.title):
        return False
    return not row.day or _may_be_of(date.fromisoformat(row.day), row.date_from, row.date_to)


def _may_be_of(day: date, date_from: str, date_to: str) -> bool:
    """Whether an article of these bounds, each perhaps open, can be what was listed on a day."""
    first = PartialDate.parse(date_from).first_day if date_from else date.min + _NEXT_DAY
    last = PartialDate.parse(date_to).last_day if date_to else date.max - _NEXT_DAY
    return first - _NEXT_DAY <= day <= last + _NEXT_DAY
