"""What a hit tells of its article, and the annotations that stand in articles with a tag."""

from collections.abc import Collection
from typing import NamedTuple

import sqlalchemy as sa

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.finding import FindScope
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.store.rows import AnySelect, iter_chunks
from reader.store.schema import annotation, annotation_tag, article, source
from reader.store.scope_reads import is_in_scope
from reader.store.unit import Unit


class HitFacts(NamedTuple):
    """What the row of a hit shows of its article; the date comes without evidence."""

    source: str
    language: str
    title: str
    date: ArticleDate


class TagUse(NamedTuple):
    """An annotation that has a tag and stands on the current text of its article."""

    article: ArticleId
    start: int
    end: int
    annotation: AnnotationId
    version: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def get_hit_facts(unit: Unit, articles: Collection[ArticleId]) -> dict[ArticleId, HitFacts]:
    """The facts of some articles; those that are gone are left out."""
    facts: dict[ArticleId, HitFacts] = {}
    for chunk in iter_chunks(articles):
        for row in unit.connection.execute(_FACTS.where(article.c.id.in_(chunk))):
            date = ArticleDate(
                PartialDate.parse(row.date_from) if row.date_from else None,
                PartialDate.parse(row.date_to) if row.date_to else None,
                DateBasis(row.date_basis),
            )
            facts[ArticleId(row.id)] = HitFacts(row.name, row.language, row.title, date)
    return facts


def list_uses_in(unit: Unit, tag: TagId, articles: Collection[ArticleId]) -> dict[ArticleId, list[TagUse]]:
    """The uses of a tag on the texts of some articles, by start."""
    uses: dict[ArticleId, list[TagUse]] = {}
    for chunk in iter_chunks(articles):
        for use in _uses(unit, _USES.where(annotation_tag.c.tag_id == tag, annotation.c.article_id.in_(chunk))):
            uses.setdefault(use.article, []).append(use)
    return uses


def list_uses(unit: Unit, tag: TagId, scope: FindScope) -> list[TagUse]:
    """The uses of a tag on the texts of a scope, by article and start."""
    query = _USES.where(annotation_tag.c.tag_id == tag)
    if scope.article is not None:
        query = query.where(annotation.c.article_id == scope.article)
    query = query.where(*is_in_scope(unit, scope))
    uses = _uses(unit, query)
    if scope.articles is None:
        return uses
    wanted = set(scope.articles)
    return [use for use in uses if use.article in wanted]


def list_own_spans(
    unit: Unit, articles: Collection[ArticleId]
) -> dict[tuple[ArticleId, int, int, int], AnnotationId]:
    """The annotations of the unit's coder in some articles, by article, version, start and end; of equals one."""
    found: dict[tuple[ArticleId, int, int, int], AnnotationId] = {}
    for chunk in iter_chunks(articles):
        query = sa.select(
            annotation.c.id,
            annotation.c.article_id,
            annotation.c.version,
            annotation.c.start,
            annotation.c.end,
        ).where(annotation.c.article_id.in_(chunk), annotation.c.coder_id == unit.coder_id)
        for row in unit.connection.execute(query.order_by(annotation.c.id.desc())):
            found[ArticleId(row[1]), row[2], row[3], row[4]] = AnnotationId(row[0])
    return found


_FACTS = sa.select(
    article.c.id,
    source.c.name,
    article.c.language,
    article.c.title,
    article.c.date_from,
    article.c.date_to,
    article.c.date_basis,
).join(source, source.c.id == article.c.source_id)
_USES = (
    sa.select(annotation.c.article_id, annotation.c.start, annotation.c.end, annotation.c.id, annotation.c.version)
    .join(annotation_tag, annotation_tag.c.annotation_id == annotation.c.id)
    .join(article, (article.c.id == annotation.c.article_id) & (article.c.version == annotation.c.version))
    .order_by(annotation.c.article_id, annotation.c.start, annotation.c.id)
)


def _uses(unit: Unit, query: AnySelect) -> list[TagUse]:
    return [TagUse._make(row) for row in unit.connection.execute(query)]
