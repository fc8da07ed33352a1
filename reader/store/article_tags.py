"""Tags on whole articles, one row an article, tag and coder. Every change here is a change of the article."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.domain.ids import ArticleId, TagId
from reader.store.articles import article_missing, note_mark, note_marks
from reader.store.rows import iter_chunks
from reader.store.schema import article as article_table
from reader.store.schema import article_tag
from reader.store.unit import Unit


def list_article_tag_ids(unit: Unit, article: ArticleId) -> set[TagId]:
    """The tags that any coder put on an article."""
    query = sa.select(article_tag.c.tag_id).where(article_tag.c.article_id == article)
    return {TagId(tag_id) for tag_id in unit.connection.execute(query).scalars()}


def count_articles_with(unit: Unit, tags: Collection[TagId]) -> int:
    """How many articles have one of some tags on the whole."""
    query = sa.select(sa.func.count(article_tag.c.article_id.distinct()))
    return int(unit.connection.execute(query.where(article_tag.c.tag_id.in_(tags))).scalar_one())


def insert_article_tag(unit: Unit, article: ArticleId, tag_id: TagId) -> bool:
    """Put a tag on an article in the name of the unit's coder; whether this coder had not done so before."""
    query = sa.select(article_tag.c.id).where(
        article_tag.c.article_id == article,
        article_tag.c.tag_id == tag_id,
        article_tag.c.coder_id == unit.coder_id,
    )
    if unit.connection.execute(query).scalar_one_or_none() is not None:
        return False
    values = {"article_id": article, "tag_id": tag_id, "coder_id": unit.coder_id, "created_at": unit.now}
    unit.insert(article_tag, values)
    unit.touch(Kind.ARTICLE, article)
    note_mark(unit, article)
    return True


def insert_tags_on_articles(
    unit: Unit, articles: Collection[ArticleId], tags: Collection[TagId]
) -> set[ArticleId]:
    """Put tags on articles in the name of the unit's coder; those that lacked one. Raises `ArticleMissing`."""
    changed: set[ArticleId] = set()
    for chunk in iter_chunks(sorted(set(articles))):
        there = set(
            unit.connection.execute(sa.select(article_table.c.id).where(article_table.c.id.in_(chunk))).scalars()
        )
        if len(there) < len(chunk):
            raise article_missing(min(set(chunk) - there))
        held = sa.select(article_tag.c.article_id, article_tag.c.tag_id).where(
            article_tag.c.article_id.in_(chunk), article_tag.c.coder_id == unit.coder_id
        )
        present = {(one, tag_id) for one, tag_id in unit.connection.execute(held)}
        same: dict[str, Any] = {"coder_id": unit.coder_id, "created_at": unit.now}
        rows = [
            {"article_id": one, "tag_id": tag_id, **same}
            for one in chunk
            for tag_id in dict.fromkeys(tags)
            if (one, tag_id) not in present
        ]
        for part in iter_chunks(rows):
            unit.insert_many(article_tag, part)
        fresh = {ArticleId(row["article_id"]) for row in rows}
        note_marks(unit, fresh)
        changed |= fresh
    return changed


def delete_article_tags(unit: Unit, article: ArticleId, tags: Collection[TagId]) -> int:
    """Take tags off an article, whoever put them there; the number of rows that went."""
    query = sa.select(article_tag.c.id).where(article_tag.c.article_id == article, article_tag.c.tag_id.in_(tags))
    rows = unit.connection.execute(query.order_by(article_tag.c.id)).scalars().all()
    for row_id in rows:
        unit.delete(article_tag, row_id)
        unit.touch(Kind.ARTICLE, article)
    return len(rows)


def delete_uses_on_articles(unit: Unit, tag_id: TagId) -> int:
    """Take a tag off all articles; the number of rows that went."""
    query = sa.select(article_tag.c.id, article_tag.c.article_id).where(article_tag.c.tag_id == tag_id)
    rows = unit.connection.execute(query.order_by(article_tag.c.id)).all()
    for row_id, article in rows:
        unit.delete(article_tag, row_id)
        unit.touch(Kind.ARTICLE, article)
    return len(rows)


def move_uses_on_articles(unit: Unit, tag_id: TagId, into: TagId) -> int:
    """Let all articles with a tag have another instead; how many rows moved. Doubled ones are dropped."""
    held = sa.select(article_tag.c.article_id, article_tag.c.coder_id).where(article_tag.c.tag_id == into)
    taken = {(article, coder) for article, coder in unit.connection.execute(held)}
    query = sa.select(article_tag.c.id, article_tag.c.article_id, article_tag.c.coder_id)
    query = query.where(article_tag.c.tag_id == tag_id).order_by(article_tag.c.id)
    moved = 0
    for row_id, article, coder in unit.connection.execute(query).all():
        if (article, coder) in taken:
            unit.delete(article_tag, row_id)
        else:
            unit.update(article_tag, row_id, {"tag_id": into})
            moved += 1
        unit.touch(Kind.ARTICLE, article)
    return moved
