"""Which annotations and tags on articles an export under criteria holds.

Both must stand on an article that meets the criteria; where tags or coders are asked for they must have such a tag
themselves and be by such a coder. An annotation that has one of the tags keeps its others: cut, it would look as
if it never had them.
"""

from dataclasses import dataclass

import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
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


def export_conditions(unit: Unit, criteria: Criteria) -> ExportConditions:
    """The conditions of an export."""
    if criteria.is_empty:
        return ExportConditions()
    on_article = conditions(unit, criteria)
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


def count_exported(unit: Unit, criteria: Criteria = EVERYTHING) -> tuple[int, int]:
    """How many annotations an export holds, and how many tags on whole articles."""
    asked = export_conditions(unit, criteria)
    numbers = [
        unit.connection.execute(sa.select(sa.func.count()).select_from(table).where(*met)).scalar_one()
        for table, met in ((annotation, asked.annotations), (article_tag, asked.article_tags))
    ]
    return numbers[0], numbers[1]
