"""Articles deleted with all that hangs on them, each row in the journal so that undo brings it back as it was.

What goes: annotations with their tags and reviews, tags on the whole, what the article's page listed, every
version of the text, the original when nothing else came from it, and a source that is empty then. What other
pages listed and the article answered waits again.
"""

from collections.abc import Collection

import sqlalchemy as sa

from reader.domain.ids import ArticleId
from reader.store.courses import UNTOLD, Course
from reader.store.day_counts import recount_days
from reader.store.originals import delete_unused_originals
from reader.store.rows import iter_chunks
from reader.store.schema import (
    anchor_review,
    annotation,
    annotation_tag,
    article,
    article_tag,
    article_text,
    listed_item,
)
from reader.store.sources import delete_empty_sources
from reader.store.unit import Unit

_AT_ONCE = 50
"""Articles whose texts are in memory together."""


def delete_articles(unit: Unit, chosen: Collection[ArticleId], course: Course = UNTOLD) -> int:
    """Delete articles; how many were there. The days they stood on are counted anew."""
    ids = sorted(set(chosen))
    originals: set[int] = set()
    number = 0
    for chunk in course.iter_chunks(ids, _AT_ONCE):
        originals |= _list_originals(unit, chunk)
        _delete_marks(unit, chunk)
        _settle_listed(unit, chunk)
        _delete_where(unit, article_text, article_text.c.article_id.in_(chunk))
        number += _delete_where(unit, article, article.c.id.in_(chunk))
    delete_unused_originals(unit, originals)
    days = set(unit.touched_days)
    delete_empty_sources(unit, {source_id for source_id, _ in days})
    recount_days(unit, days)
    return number


def count_annotations_on(unit: Unit, chosen: Collection[ArticleId]) -> int:
    """How many annotations stand on some articles, on any version of their texts."""
    number = 0
    for chunk in iter_chunks(set(chosen)):
        query = sa.select(sa.func.count()).select_from(annotation).where(annotation.c.article_id.in_(chunk))
        number += int(unit.connection.execute(query).scalar_one())
    return number


def _delete_marks(unit: Unit, articles: list[ArticleId]) -> None:
    notes = sa.select(annotation.c.id).where(annotation.c.article_id.in_(articles))
    _delete_where(unit, anchor_review, anchor_review.c.annotation_id.in_(notes))
    _delete_where(unit, annotation_tag, annotation_tag.c.annotation_id.in_(notes))
    _delete_where(unit, annotation, annotation.c.article_id.in_(articles))
    _delete_where(unit, article_tag, article_tag.c.article_id.in_(articles))


def _settle_listed(unit: Unit, articles: list[ArticleId]) -> None:
    """What their pages listed goes with them; what others listed of them is held no longer."""
    _delete_where(unit, listed_item, listed_item.c.page_article_id.in_(articles))
    query = sa.select(*listed_item.c).where(listed_item.c.held_article_id.in_(articles))
    rows = [dict(row) for row in unit.connection.execute(query.order_by(listed_item.c.id)).mappings()]
    for part in iter_chunks(rows):
        unit.update_many(listed_item, part, {"held_article_id": None})


def _delete_where(unit: Unit, table: sa.Table, condition: sa.ColumnElement[bool]) -> int:
    rows = unit.connection.execute(sa.select(*table.c).where(condition).order_by(table.c.id)).mappings()
    going = [dict(row) for row in rows]
    for part in iter_chunks(going):
        unit.delete_many(table, part)
    return len(going)


def _list_originals(unit: Unit, articles: list[ArticleId]) -> set[int]:
    query = sa.union(
        sa.select(article.c.original_id).where(article.c.id.in_(articles)),
        sa.select(article_text.c.original_id).where(article_text.c.article_id.in_(articles)),
    )
    return set(unit.connection.execute(query).scalars()) - {None}
