"""The tables beside the annotations of an export, streamed: articles with counts, uses of tags by article."""

from collections import Counter
from collections.abc import Collection, Generator, Iterator
from typing import Any

import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import ArticleId, TagId
from reader.store.export_filter import ExportConditions, export_conditions
from reader.store.export_rows import ARTICLE_CELLS
from reader.store.rows import AnySelect
from reader.store.schema import annotation, annotation_tag, article, article_tag, source
from reader.store.unit import Unit

_ROWS_AHEAD = 500
_FLAGS = ("no", "yes")
_HEAD = (
    *ARTICLE_CELLS,
    article.c.version,
    article.c.words,
    article.c.reading_state,
    article.c.is_starred,
)
_BRIEF = (
    *(article.c.guid, article.c.title, source.c.name, article.c.date_from, article.c.date_to),
    article.c.words,
)
_HAS_TAG = sa.exists().where(annotation_tag.c.annotation_id == annotation.c.id).correlate(annotation)
_COUNTED = sa.func.count()


def iter_article_rows(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> Generator[tuple[Any, ...], None, None]:
    """Every article that an export leaves, by id: its cells in the order of the table `articles`, counts last."""
    asked = export_conditions(unit, criteria, articles)
    marked = _Steps(
        unit,
        sa.select(annotation.c.article_id, _COUNTED, sa.func.sum(sa.case((_HAS_TAG, 0), else_=1)))
        .where(*asked.annotations)
        .group_by(annotation.c.article_id)
        .order_by(annotation.c.article_id),
    )
    tagged = _Steps(unit, _uses(asked, annotation.c.article_id, _COUNTED).group_by(annotation.c.article_id))
    whole = _Steps(
        unit,
        sa.select(article_tag.c.article_id, _COUNTED)
        .where(*asked.article_tags)
        .group_by(article_tag.c.article_id)
        .order_by(article_tag.c.article_id),
    )
    for article_id, *cells, is_starred in _stream(unit, _articles(asked, *_HEAD)):
        annotations, untagged = marked.take_one(article_id, (0, 0))
        (uses,), (on_whole,) = tagged.take_one(article_id, (0,)), whole.take_one(article_id, (0,))
        yield (*cells, _FLAGS[is_starred], annotations, untagged, uses, on_whole)


def iter_wide_rows(
    unit: Unit,
    tags: Collection[TagId],
    criteria: Criteria = EVERYTHING,
    articles: Collection[ArticleId] | None = None,
) -> Generator[tuple[Any, ...], None, None]:
    """Every article that an export leaves, by id: its cells in the order of the table `wide`, then how often each
    of the tags stands on annotations of it and on the whole of it.
    """
    asked = export_conditions(unit, criteria, articles)
    places = {tag: place for place, tag in enumerate(tags)}
    # Each use is a row: to group them by tag, all would have to be sorted before the first.
    links = _Steps(unit, _uses(asked, annotation.c.article_id, annotation_tag.c.tag_id))
    whole = _Steps(
        unit,
        sa.select(article_tag.c.article_id, article_tag.c.tag_id)
        .where(*asked.article_tags)
        .order_by(article_tag.c.article_id),
    )
    zeros = (0,) * len(places)
    for article_id, *cells in _stream(unit, _articles(asked, *_BRIEF)):
        found = [*links.take(article_id), *whole.take(article_id)]
        if not found:
            yield (*cells, *zeros)
            continue
        counts = list(zeros)
        for (tag,) in found:
            counts[places[tag]] += 1
        yield (*cells, *counts)


def count_exported_uses(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> dict[TagId, int]:
    """How often each tag stands on the annotations and whole articles of an export; others are left out."""
    asked = export_conditions(unit, criteria, articles)
    counts: Counter[TagId] = Counter()
    on_annotations = sa.select(annotation_tag.c.tag_id, _COUNTED).group_by(annotation_tag.c.tag_id)
    if asked.annotations:
        met = sa.select(annotation.c.id).where(*asked.annotations)
        on_annotations = on_annotations.where(annotation_tag.c.annotation_id.in_(met))
    on_whole = sa.select(article_tag.c.tag_id, _COUNTED).where(*asked.article_tags).group_by(article_tag.c.tag_id)
    for query in (on_annotations, on_whole):
        counts.update({TagId(tag): number for tag, number in unit.connection.execute(query)})
    return dict(counts)


class _Steps:
    """Rows that begin with the id of an article, in the order of these, taken in step with the articles."""

    def __init__(self, unit: Unit, query: AnySelect) -> None:
        self._rows = _stream(unit, query)
        self._next = next(self._rows, None)

    def take(self, article_id: int) -> list[tuple[Any, ...]]:
        """The rows of an article without its id; those of articles before it are passed by."""
        found: list[tuple[Any, ...]] = []
        while self._next is not None and self._next[0] <= article_id:
            if self._next[0] == article_id:
                found.append(tuple(self._next[1:]))
            self._next = next(self._rows, None)
        return found

    def take_one(self, article_id: int, missing: tuple[int, ...]) -> tuple[Any, ...]:
        """The only row of an article, or what stands for it where there is none."""
        found = self.take(article_id)
        return found[0] if found else missing


def _articles(asked: ExportConditions, *columns: sa.ColumnElement[Any]) -> AnySelect:
    query = sa.select(article.c.id, *columns).join(source, source.c.id == article.c.source_id)
    return query.where(*asked.articles).order_by(article.c.id)


def _uses(asked: ExportConditions, *columns: sa.ColumnElement[int]) -> AnySelect:
    """Uses of tags on annotations, by the first of these columns, which is the article."""
    query = sa.select(*columns).select_from(
        annotation.join(annotation_tag, annotation_tag.c.annotation_id == annotation.c.id)
    )
    return query.where(*asked.annotations).order_by(columns[0])


def _stream(unit: Unit, query: AnySelect) -> Iterator[Any]:
    return iter(unit.connection.execute(query, execution_options={"yield_per": _ROWS_AHEAD}))
