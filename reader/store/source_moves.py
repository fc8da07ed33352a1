"""Articles that come under another source, with what their pages listed.

A link between a listed item and the article it announced holds within one source: those that would lie across two
are taken off, and what stands together by the move is linked as if it had just arrived.
"""

from collections.abc import Collection, Iterator, Sequence

import sqlalchemy as sa

from reader.domain.ids import ArticleId, SourceId
from reader.store.articles import article_missing
from reader.store.courses import UNTOLD, Course
from reader.store.day_counts import recount_days
from reader.store.images import Row
from reader.store.listed_links import link_listed_items
from reader.store.rows import iter_chunks
from reader.store.schema import article, listed_item
from reader.store.sources import delete_empty_sources, get_source
from reader.store.unit import Unit


def move_articles(unit: Unit, chosen: Collection[ArticleId], into: SourceId, course: Course = UNTOLD) -> int:
    """Put articles under another source; how many stood elsewhere. Raises `ArticleMissing` and `SourceMissing`.

    An article that has its language from the source that it leaves takes that of the other, where that has one.
    Sources that are empty then are deleted.
    """
    moved, items = _Moving(unit, into).run(chosen, course)
    _finish(unit, moved, items, into)
    return len(moved)


def merge_sources(unit: Unit, sources: Collection[SourceId], into: SourceId, course: Course = UNTOLD) -> int:
    """Put all that stands under some sources under another one and delete them; how many articles moved.

    Raises `SourceMissing`.
    """
    for one in (*sources, into):
        get_source(unit, one)
    merged = sorted(set(sources) - {into})
    chosen: list[ArticleId] = []
    for one in merged:
        query = sa.select(article.c.id).where(article.c.source_id == one)
        chosen += [ArticleId(found) for found in unit.connection.execute(query).scalars()]
    moving = _Moving(unit, into)
    moved, items = moving.run(chosen, course)
    for one in merged:
        items += moving.move_items(_rows(unit, listed_item, listed_item.c.source_id == one))
    _finish(unit, moved, items, into)
    return len(moved)


def set_language_of_articles(unit: Unit, source_id: SourceId, before: str, language: str) -> int:
    """Let articles of a source that had its language have another one; how many that changed."""
    query = sa.select(article.c.id).where(article.c.source_id == source_id, article.c.language == before)
    number = 0
    for chunk in iter_chunks(unit.connection.execute(query.order_by(article.c.id)).scalars().all()):
        number += unit.update_many(article, _rows(unit, article, article.c.id.in_(chunk)), {"language": language})
    return number


class _Moving:
    """Moves articles and listed items to one source; links are not looked at."""

    def __init__(self, unit: Unit, into: SourceId) -> None:
        self._unit = unit
        self._into = into
        self._language = get_source(unit, into).language

    def run(self, chosen: Collection[ArticleId], course: Course) -> tuple[list[int], list[int]]:
        """Move articles with what their pages listed; the ids of both that moved."""
        moved: list[int] = []
        items: list[int] = []
        for chunk in course.iter_chunks(sorted(set(chosen))):
            rows = _rows(self._unit, article, article.c.id.in_(chunk))
            missing = set(chunk) - {row["id"] for row in rows}
            if missing:
                raise article_missing(min(missing))
            before = {row["id"]: row["source_id"] for row in rows if row["source_id"] != self._into}
            self._move([row for row in rows if row["id"] in before])
            listed = _rows(self._unit, listed_item, listed_item.c.page_article_id.in_(list(before)))
            items += self.move_items([row for row in listed if row["source_id"] == before[row["page_article_id"]]])
            moved += before
        return moved, items

    def move_items(self, rows: Sequence[Row]) -> list[int]:
        """Move listed items; their ids."""
        for part in iter_chunks(rows):
            self._unit.update_many(listed_item, part, {"source_id": self._into})
        return [row["id"] for row in rows]

    def _move(self, rows: Sequence[Row]) -> None:
        languages = {one: get_source(self._unit, one).language for one in {row["source_id"] for row in rows}}
        keeping = [row for row in rows if not self._language or row["language"] != languages[row["source_id"]]]
        kept = {row["id"] for row in keeping}
        taking = [row for row in rows if row["id"] not in kept]
        self._unit.update_many(article, keeping, {"source_id": self._into})
        self._unit.update_many(article, taking, {"source_id": self._into, "language": self._language})


def _finish(unit: Unit, articles: Sequence[int], items: Sequence[int], into: SourceId) -> None:
    """Settle links, empty sources and counts after a move."""
    for chunk in iter_chunks(articles):
        _unlink(unit, listed_item.c.held_article_id.in_(chunk))
    for chunk in iter_chunks(items):
        _unlink(unit, listed_item.c.id.in_(chunk))
    link_listed_items(unit, list(_list_announced(unit, articles, into)), ())
    link_listed_items(unit, (), list(_list_answered(unit, items, into)))
    days = set(unit.touched_days)
    delete_empty_sources(unit, {source_id for source_id, _ in days})
    recount_days(unit, days)


def _unlink(unit: Unit, condition: sa.ColumnElement[bool]) -> None:
    """Take off links that lie across two sources."""
    its_source = sa.select(article.c.source_id).where(article.c.id == listed_item.c.held_article_id)
    is_across = listed_item.c.source_id != its_source.correlate(listed_item).scalar_subquery()
    for part in iter_chunks(_rows(unit, listed_item, condition & is_across)):
        unit.update_many(listed_item, part, {"held_article_id": None})


def _list_announced(unit: Unit, articles: Sequence[int], into: SourceId) -> Iterator[int]:
    """Those of the articles that begin like something listed for their source and not held."""
    is_announced = sa.exists().where(
        listed_item.c.source_id == into,
        listed_item.c.teaser_key == article.c.opening_key,
        listed_item.c.held_article_id.is_(None),
    )
    for chunk in iter_chunks(sorted(articles)):
        query = sa.select(article.c.id).where(article.c.id.in_(chunk), article.c.opening_key != "", is_announced)
        yield from unit.connection.execute(query.order_by(article.c.id)).scalars().all()


def _list_answered(unit: Unit, items: Sequence[int], into: SourceId) -> Iterator[int]:
    """Those of the items, not held, that an article of their source begins like."""
    is_answered = sa.exists().where(article.c.source_id == into, article.c.opening_key == listed_item.c.teaser_key)
    is_waiting = listed_item.c.held_article_id.is_(None) & (listed_item.c.teaser_key != "")
    for chunk in iter_chunks(sorted(items)):
        query = sa.select(listed_item.c.id).where(listed_item.c.id.in_(chunk), is_waiting, is_answered)
        yield from unit.connection.execute(query.order_by(listed_item.c.id)).scalars().all()


def _rows(unit: Unit, table: sa.Table, condition: sa.ColumnElement[bool]) -> list[Row]:
    query = sa.select(*table.c).where(condition).order_by(table.c.id)
    return [dict(row) for row in unit.connection.execute(query).mappings()]
