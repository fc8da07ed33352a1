"""What a phrase or a tag over time is counted from: articles and words by source and day, and the uses of tags.

Without criteria the counts come from `day_count`; with criteria the articles that meet them are listed once, and
all else is asked of these. A date that is none, as another program may have written it, counts as none known.
"""

from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from typing import NamedTuple

import sqlalchemy as sa

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.ids import ArticleId, SourceId, StepId, TagId
from reader.domain.trends import TrendSource
from reader.store.rows import iter_chunks
from reader.store.schema import annotation, annotation_tag, article, article_tag, day_count, source, step
from reader.store.unit import Unit

_ROWS_AHEAD = 2_000


class DayTotal(NamedTuple):
    """Articles held under a day key of a source, and their words."""

    source: SourceId
    day_key: str
    articles: int
    words: int


class ArticlePlace(NamedTuple):
    """Where an article counts; `date_from` and `date_to` are ISO 8601 or "" for an open end."""

    article: ArticleId
    source: SourceId
    day_key: str
    date_from: str
    date_to: str


class SightingFacts(NamedTuple):
    """What is told of the first and the last article; the date comes without evidence."""

    title: str
    source: TrendSource
    date: ArticleDate


def last_step(unit: Unit) -> StepId | None:
    """The newest step of the library: while it is the same one, so is everything that users change."""
    found = unit.connection.execute(sa.select(sa.func.max(step.c.id))).scalar_one()
    return None if found is None else StepId(found)


def last_article(unit: Unit) -> int:
    """The highest id of an article; 0 without any."""
    return unit.connection.execute(sa.select(sa.func.max(article.c.id))).scalar_one() or 0


def list_day_totals(unit: Unit) -> list[DayTotal]:
    """All articles by source and day key, as they are counted for the tree."""
    query = sa.select(day_count.c.source_id, day_count.c.day_key, day_count.c.held, day_count.c.words)
    rows = unit.connection.execute(query.where(day_count.c.held > 0))
    return [DayTotal(row[0], _known(row[1]), row[2], row[3]) for row in rows]


def list_totals_where(
    unit: Unit, conditions: Sequence[sa.ColumnElement[bool]]
) -> tuple[list[DayTotal], "array[int]"]:
    """The articles that meet conditions by source and day key; and their ids, ascending."""
    columns = (article.c.id, article.c.source_id, article.c.day_key, article.c.words)
    query = sa.select(*columns).where(*conditions).order_by(article.c.id)
    sums: dict[tuple[SourceId, str], tuple[int, int]] = {}
    ids = array("q")
    with unit.connection.execute(query, execution_options={"yield_per": _ROWS_AHEAD}) as rows:
        for article_id, source_id, day_key, words in rows:
            ids.append(article_id)
            place = source_id, _known(day_key)
            articles, known = sums.get(place, (0, 0))
            sums[place] = articles + 1, known + words
    return [DayTotal(*key, *numbers) for key, numbers in sums.items()], ids


def list_trend_sources(unit: Unit) -> dict[SourceId, TrendSource]:
    """All sources by id."""
    rows = unit.connection.execute(sa.select(source.c.id, source.c.name, source.c.language))
    return {SourceId(row[0]): TrendSource(*row) for row in rows}


def list_article_places(unit: Unit, ids: Collection[ArticleId]) -> dict[ArticleId, ArticlePlace]:
    """Where some articles count; those that are gone are left out."""
    found: dict[ArticleId, ArticlePlace] = {}
    for chunk in iter_chunks(ids):
        for row in unit.connection.execute(_PLACES.where(article.c.id.in_(chunk))):
            found[ArticleId(row[0])] = ArticlePlace(row[0], row[1], *map(_known, row[2:]))
    return found


def find_sighting_facts(unit: Unit, article_id: ArticleId) -> SightingFacts | None:
    """What is told of an article; None for one that is gone."""
    row = unit.connection.execute(_FACTS.where(article.c.id == article_id)).one_or_none()
    if row is None:
        return None
    begin, end = (PartialDate.parse(one) if one else None for one in map(_known, (row.date_from, row.date_to)))
    date = ArticleDate(begin, end, DateBasis(row.date_basis))
    return SightingFacts(row.title, TrendSource(SourceId(row.source_id), row.name, row.language), date)


def count_tag_uses(unit: Unit, tags: Collection[TagId]) -> int:
    """How many links to annotations some tags have: what `iter_annotation_uses` goes through."""
    query = sa.select(sa.func.count()).select_from(annotation_tag)
    return int(unit.connection.execute(query.where(annotation_tag.c.tag_id.in_(tags))).scalar_one())


def iter_annotation_uses(unit: Unit, tags: Collection[TagId]) -> Iterator[tuple[int, ArticleId]]:
    """Annotation and article for each link of some tags to annotations on current texts; an annotation that has
    several of them comes as often.
    """
    query = (
        sa.select(annotation.c.id, annotation.c.article_id)
        .select_from(annotation_tag)
        .join(annotation, annotation.c.id == annotation_tag.c.annotation_id)
        .join(article, (article.c.id == annotation.c.article_id) & (article.c.version == annotation.c.version))
        .where(annotation_tag.c.tag_id.in_(tags))
    )
    with closing(unit.connection.execute(query, execution_options={"yield_per": _ROWS_AHEAD})) as rows:
        for annotation_id, article_id in rows:
            yield annotation_id, ArticleId(article_id)


def list_whole_uses(unit: Unit, tags: Collection[TagId]) -> list[ArticleId]:
    """The articles that have one of some tags on the whole, each once, ascending."""
    query = sa.select(article_tag.c.article_id).where(article_tag.c.tag_id.in_(tags)).distinct()
    return [ArticleId(found) for found in unit.connection.execute(query.order_by("article_id")).scalars()]


@lru_cache(maxsize=50_000)
def _known(key: str) -> str:
    """A day, month or year as it is, "" for what is none."""
    try:
        return str(PartialDate.parse(key)) if key else ""
    except ValueError:
        return ""


_PLACES = sa.select(article.c.id, article.c.source_id, article.c.day_key, article.c.date_from, article.c.date_to)
_FACTS = sa.select(
    article.c.title,
    article.c.source_id,
    source.c.name,
    source.c.language,
    article.c.date_from,
    article.c.date_to,
    article.c.date_basis,
).join(source, source.c.id == article.c.source_id)
