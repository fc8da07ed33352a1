"""Which annotations and tags on articles an export under criteria holds.

Both must stand on an article that meets the criteria; where tags or coders are asked for they must have such a tag
themselves and be by such a coder. An annotation that has one of the tags keeps its others: cut, it would look as
if it never had them.
"""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.exports import ExportSummary
from reader.domain.ids import ArticleId
from reader.store.criteria_filter import conditions
from reader.store.field_conditions import Condition, add_tags_below, has_id_in, list_coders
from reader.store.schema import annotation, annotation_tag, article, article_tag
from reader.store.unit import Unit


@dataclass(frozen=True, slots=True)
class ExportConditions:
    """What the rows of three tables have to meet; empty where every row does."""

    annotations: tuple[Condition, ...] = ()
    article_tags: tuple[Condition, ...] = ()
    articles: tuple[Condition, ...] = ()


def export_conditions(
    unit: Unit, criteria: Criteria, articles: Collection[ArticleId] | None = None
) -> ExportConditions:
    """The conditions of an export; with `articles` of these alone."""
    if criteria.is_empty and articles is None:
        return ExportConditions()
    on_article = conditions(unit, criteria)
    if articles is not None:
        on_article.append(has_id_in(article.c.id, articles))
    met = sa.select(article.c.id).where(*on_article)
    on_annotation: list[Condition] = [annotation.c.article_id.in_(met)]
    on_whole: list[Condition] = [article_tag.c.article_id.in_(met)]
    if criteria.tags:
        tags = add_tags_below(unit, criteria.tags)
        tagged = sa.select(annotation_tag.c.annotation_id).where(has_id_in(annotation_tag.c.tag_id, tags))
        on_annotation.append(annotation.c.id.in_(tagged))
        on_whole.append(has_id_in(article_tag.c.tag_id, tags))
    if criteria.coders:
        coders = list_coders(unit, criteria.coders)
        on_annotation.append(annotation.c.coder_id.in_(coders))
        on_whole.append(article_tag.c.coder_id.in_(coders))
    return ExportConditions(tuple(on_annotation), tuple(on_whole), tuple(on_article))


def summarize(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> ExportSummary:
    """What an export holds."""
    asked = export_conditions(unit, criteria, articles)
    marked = sa.union(
        sa.select(annotation.c.article_id).where(*asked.annotations),
        sa.select(article_tag.c.article_id).where(*asked.article_tags),
    )
    in_use = sa.union(
        sa.select(annotation_tag.c.tag_id).where(*_on_annotations(asked)),
        sa.select(article_tag.c.tag_id).where(*asked.article_tags),
    )
    held = _count(unit, article, asked.articles)
    return ExportSummary(
        annotations=_count(unit, annotation, asked.annotations),
        article_tags=_count(unit, article_tag, asked.article_tags),
        articles=held,
        bare=held - _count(unit, marked.subquery()),
        tags=_count(unit, in_use.subquery()),
    )


def _on_annotations(asked: ExportConditions) -> tuple[Condition, ...]:
    """What a tag's link to an annotation has to meet."""
    if not asked.annotations:
        return ()
    return (annotation_tag.c.annotation_id.in_(sa.select(annotation.c.id).where(*asked.annotations)),)


def _count(unit: Unit, table: sa.FromClause, met: Collection[Condition] = ()) -> int:
    return int(unit.connection.execute(sa.select(sa.func.count()).select_from(table).where(*met)).scalar_one())
