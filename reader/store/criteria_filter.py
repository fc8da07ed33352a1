"""Filters as conditions on the table `article`: whatever lists, counts or exports articles adds them to its query.

A filter by source, date, language or reading state alone is answered by the indexes that begin with these, without
reading the rows; words, tags and memos by subqueries that each run once.
"""

from dataclasses import replace

import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.domain.search_query import parse_query
from reader.domain.search_terms import has_words
from reader.store import field_conditions
from reader.store.field_conditions import Condition, has_id_in
from reader.store.index_slices import is_index_whole
from reader.store.query_conditions import compile_query
from reader.store.schema import annotation, article
from reader.store.unit import Unit


def conditions(unit: Unit, criteria: Criteria) -> list[Condition]:
    """What an article has to meet; empty where every one does. What the criteria name and is gone, none meets."""
    found = conditions_beside_words(unit, criteria)
    if criteria.words.strip():
        found.extend(compile_query(unit, parse_query(criteria.words)).conditions())
    return found


def explain_words(unit: Unit, words: str) -> tuple[str, ...]:
    """What has to be told of the words of a filter, in the library of a unit."""
    return compile_query(unit, parse_query(words)).notes


def are_words_known(unit: Unit, criteria: Criteria) -> bool:
    """Whether the conditions see every article: not where words are asked for and their index is not whole."""
    return not has_words(parse_query(criteria.words).root) or is_index_whole(unit)


def conditions_beside_words(unit: Unit, criteria: Criteria) -> list[Condition]:
    """The same without the words."""
    found: list[Condition | None] = []
    if criteria.sources:
        found.append(has_id_in(article.c.source_id, criteria.sources))
    if criteria.first or criteria.last:
        found.append(field_conditions.is_dated(criteria.first, criteria.last))
    if criteria.languages:
        found.append(article.c.language.in_(criteria.languages))
    if criteria.states:
        found.append(article.c.reading_state.in_([state.value for state in criteria.states]))
    if criteria.tags or criteria.coders:
        found.append(_marks(unit, criteria))
    if criteria.has_memo:
        found.append(field_conditions.has_memo_with(""))
    if criteria.is_starred:
        found.append(article.c.is_starred)
    if criteria.has_annotations is not None:
        # The set once, and an index of articles gone through beside it: a third of the time of asking for each.
        annotated = field_conditions.SCANNED_ID.in_(sa.select(annotation.c.article_id).distinct())
        found.append(annotated if criteria.has_annotations else ~annotated)
    if criteria.batch is not None:
        found.append(has_id_in(article.c.import_batch_id, [criteria.batch]))
    return [one for one in found if one is not None]


def split_unannotated(criteria: Criteria) -> tuple[Criteria, Criteria] | None:
    """Criteria that ask for articles without annotations as two: what meets the first but not the second.

    To count both takes less than half of counting what is left, for most articles have no annotation. None where
    something else is asked that takes long, or articles without annotations are not asked for.
    """
    takes_long = criteria.words.strip() or criteria.tags or criteria.coders or criteria.has_memo
    if criteria.has_annotations is not False or takes_long:
        return None
    return replace(criteria, has_annotations=None), replace(criteria, has_annotations=True)


def _marks(unit: Unit, criteria: Criteria) -> Condition:
    tags = field_conditions.add_tags_below(unit, criteria.tags) if criteria.tags else None
    coders = field_conditions.list_coders(unit, criteria.coders) if criteria.coders else None
    return field_conditions.is_marked(unit, tags, coders)
