"""Quotes by tag, streamed: the annotations that have a tag, by the date of their articles.

Articles filed under no day come last. Only ids are put in order; what belongs to them is loaded some at a time.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import islice

import sqlalchemy as sa

from reader.domain.articles import ArticleHead
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.exported_articles import ExportedAnnotation
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.store.articles import list_article_heads
from reader.store.export_filter import ExportConditions, export_conditions
from reader.store.exported_annotations import load_annotations
from reader.store.schema import annotation, annotation_tag, article, article_tag, coder
from reader.store.unit import Unit

_AT_ONCE = 500
_BY_DATE = (article.c.day_key == "", article.c.day_key, article.c.id)


@dataclass(frozen=True, slots=True)
class TaggedQuote:
    """An annotation with its article."""

    article: ArticleHead
    annotation: ExportedAnnotation


@dataclass(frozen=True, slots=True)
class TaggedArticle:
    """An article with a tag on the whole, and who put it there."""

    article: ArticleHead
    coder: str


class QuotesByTag:
    """The quotes that criteria leave, tag by tag; made once for an export, for criteria take a while to weigh."""

    def __init__(
        self, unit: Unit, criteria: Criteria = EVERYTHING, articles: Sequence[ArticleId] | None = None
    ) -> None:
        self._unit = unit
        self._asked: ExportConditions = export_conditions(unit, criteria, articles)

    def iter_quotes(self, tag: TagId | None) -> Generator[TaggedQuote, None, None]:
        """The annotations with a tag, those below it not counted; with None those without any."""
        links = sa.select(annotation_tag.c.annotation_id)
        if tag is None:
            is_meant = annotation.c.id.not_in(links)
        else:
            is_meant = annotation.c.id.in_(links.where(annotation_tag.c.tag_id == tag))
        query = (
            sa.select(annotation.c.id, annotation.c.article_id)
            .join(article, article.c.id == annotation.c.article_id)
            .where(is_meant, *self._asked.annotations)
            .order_by(*_BY_DATE, annotation.c.start, annotation.c.end.desc(), annotation.c.id)
        )
        rows = iter(self._unit.connection.execute(query, execution_options={"yield_per": _AT_ONCE}))
        while some := list(islice(rows, _AT_ONCE)):
            found = load_annotations(self._unit, [AnnotationId(row[0]) for row in some])
            annotations = {one.annotation.id: one for one in found}
            heads = list_article_heads(self._unit, {ArticleId(row[1]) for row in some})
            yield from (TaggedQuote(heads[ArticleId(row[1])], annotations[row[0]]) for row in some)

    def iter_articles(self, tag: TagId) -> Generator[TaggedArticle, None, None]:
        """The articles with a tag on the whole; one that several coders gave it comes as often."""
        query = (
            sa.select(article.c.id, coder.c.name)
            .join(article_tag, article_tag.c.article_id == article.c.id)
            .join(coder, coder.c.id == article_tag.c.coder_id)
            .where(article_tag.c.tag_id == tag, *self._asked.article_tags)
            .order_by(*_BY_DATE, article_tag.c.id)
        )
        rows = iter(self._unit.connection.execute(query, execution_options={"yield_per": _AT_ONCE}))
        while some := list(islice(rows, _AT_ONCE)):
            heads = list_article_heads(self._unit, {ArticleId(row[0]) for row in some})
            yield from (TaggedArticle(heads[ArticleId(row[0])], row[1]) for row in some)
