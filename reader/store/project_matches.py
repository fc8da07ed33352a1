"""What a library holds already of a project that arrives: looked up for many at once, by guid, text and address.

Reads only.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

import sqlalchemy as sa

from reader.domain.ids import AnnotationId, ArticleId, CoderId, SourceId, TagId
from reader.store.annotation_tags import list_tags_by_annotation
from reader.store.rows import AnyRow, iter_chunks
from reader.store.schema import annotation, article, article_tag, article_text, coder, source, tag
from reader.store.unit import Unit


class Candidate(NamedTuple):
    """An article that may be the one of a project; `day_key` is where the tree files it."""

    id: ArticleId
    source_id: SourceId
    source: str
    url: str
    day_key: str


_CANDIDATE = (article.c.id, article.c.source_id, source.c.name, article.c.url, article.c.day_key)


class HeldAnnotation(NamedTuple):
    """An annotation as it is compared with that of a project."""

    id: AnnotationId
    row: AnyRow
    tags: frozenset[TagId]


def find_articles_by_guid(unit: Unit, guids: Collection[str]) -> dict[str, ArticleId]:
    """The articles of these guids that are there."""
    found: dict[str, ArticleId] = {}
    for chunk in iter_chunks(set(guids)):
        query = sa.select(article.c.guid, article.c.id).where(article.c.guid.in_(chunk))
        found.update((guid, ArticleId(row_id)) for guid, row_id in unit.connection.execute(query))
    return found


def find_articles_by_text(unit: Unit, hashes: Collection[str]) -> dict[str, list[Candidate]]:
    """The articles that have a text of these SHA-256 in any version, by id."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for chunk in iter_chunks(set(hashes)):
        query = (
            sa.select(article_text.c.text_sha256, *_CANDIDATE)
            .join(article, article.c.id == article_text.c.article_id)
            .join(source, source.c.id == article.c.source_id)
            .where(article_text.c.text_sha256.in_(chunk))
            .order_by(article.c.id)
        )
        for sha256, *row in unit.connection.execute(query):
            found[sha256].append(Candidate(*row))
    return found


def find_articles_by_url(unit: Unit, urls: Collection[str]) -> dict[str, list[Candidate]]:
    """The articles of these addresses, by id."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for chunk in iter_chunks(set(urls) - {""}):
        query = (
            sa.select(*_CANDIDATE)
            .join(source, source.c.id == article.c.source_id)
            .where(article.c.url.in_(chunk))
            .order_by(article.c.id)
        )
        for row in unit.connection.execute(query):
            found[row.url].append(Candidate(*row))
    return found


def list_version_numbers(unit: Unit, articles: Collection[ArticleId]) -> dict[ArticleId, dict[str, int]]:
    """The numbers of the texts of some articles by their SHA-256; of equal texts the newest."""
    found: dict[ArticleId, dict[str, int]] = defaultdict(dict)
    for chunk in iter_chunks(set(articles)):
        query = sa.select(article_text.c.article_id, article_text.c.text_sha256, article_text.c.version)
        query = query.where(article_text.c.article_id.in_(chunk)).order_by(article_text.c.version)
        for article_id, sha256, version in unit.connection.execute(query):
            found[ArticleId(article_id)][sha256] = version
    return found


def list_texts_without_original(unit: Unit, articles: Collection[ArticleId]) -> set[tuple[ArticleId, str]]:
    """The texts of some articles, as article and SHA-256, of which it is not known from which bytes they came."""
    found: set[tuple[ArticleId, str]] = set()
    for chunk in iter_chunks(set(articles)):
        query = (
            sa.select(article_text.c.article_id, article_text.c.text_sha256)
            .where(article_text.c.article_id.in_(chunk))
            .group_by(article_text.c.article_id, article_text.c.text_sha256)
            .having(sa.func.count(article_text.c.original_id) == 0)
        )
        found.update((ArticleId(row[0]), row[1]) for row in unit.connection.execute(query))
    return found


def find_annotations(unit: Unit, guids: Collection[str]) -> dict[str, HeldAnnotation]:
    """The annotations of these guids that are there, with their tags."""
    rows: list[AnyRow] = []
    for chunk in iter_chunks(set(guids)):
        rows.extend(unit.connection.execute(sa.select(*annotation.c).where(annotation.c.guid.in_(chunk))))
    tags = list_tags_by_annotation(unit, [AnnotationId(row.id) for row in rows])
    return {row.guid: HeldAnnotation(AnnotationId(row.id), row, frozenset(tags.get(row.id, ()))) for row in rows}


def list_tags_on_articles(unit: Unit, articles: Collection[ArticleId]) -> set[tuple[ArticleId, TagId, CoderId]]:
    """Which coder put which tag on which of some articles."""
    found: set[tuple[ArticleId, TagId, CoderId]] = set()
    for chunk in iter_chunks(set(articles)):
        query = sa.select(article_tag.c.article_id, article_tag.c.tag_id, article_tag.c.coder_id)
        rows = unit.connection.execute(query.where(article_tag.c.article_id.in_(chunk)))
        found.update((ArticleId(row[0]), TagId(row[1]), CoderId(row[2])) for row in rows)
    return found


def list_coders(unit: Unit) -> list[tuple[CoderId, str, str]]:
    """All coders by id: id, guid, name."""
    query = sa.select(coder.c.id, coder.c.guid, coder.c.name).order_by(coder.c.id)
    return [(CoderId(row[0]), row[1], row[2]) for row in unit.connection.execute(query)]


def list_tag_rows(unit: Unit) -> list[AnyRow]:
    """All tags as stored."""
    return list(unit.connection.execute(sa.select(*tag.c).order_by(tag.c.id)))
