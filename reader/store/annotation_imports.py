"""What an import of annotations asks for and writes, many at once.

Annotations by guid, articles by what tells them, and rows that name their coder and times themselves.
"""

import uuid
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from reader.domain.ids import AnnotationId, ArticleId, CoderId, TagId
from reader.domain.spans import Anchor
from reader.store.articles import note_marks
from reader.store.rows import AnySelect, iter_chunks
from reader.store.schema import annotation, annotation_tag, article, article_tag, article_text, coder, source
from reader.store.unit import Unit

_STREAMED = 500


class HeldAnnotation(NamedTuple):
    """An annotation as it stands, without its tags."""

    id: AnnotationId
    guid: str
    article: ArticleId
    version: int
    start: int
    end: int
    quote: str
    memo: str
    speaker: str
    is_starred: bool
    coder: str
    modified_at: str


class HeldArticle(NamedTuple):
    """What a table may say of an article, and the version and hash of its current text."""

    id: ArticleId
    guid: str
    version: int
    text_sha256: str
    title: str
    source: str
    url: str
    title_basis: str
    agency: str
    language: str
    byline: str
    date_from: str
    date_to: str
    date_basis: str
    reading_state: str

    @property
    def compared(self) -> tuple[str, ...]:
        """The values of `annotation_tables.ARTICLE_COLUMNS`."""
        return tuple(self[7:])


class MadeAnnotation(NamedTuple):
    """An annotation to insert. `guid` "" asks for a new one; times "" for that of the step."""

    guid: str
    article: ArticleId
    version: int
    anchor: Anchor
    memo: str
    speaker: str
    is_starred: bool
    coder: CoderId
    origin: str
    created_at: str
    modified_at: str


class MadeArticleTag(NamedTuple):
    """A tag on a whole article to insert; the time "" is that of the step."""

    article: ArticleId
    tag: TagId
    coder: CoderId
    created_at: str


_HELD = sa.select(
    annotation.c.id,
    annotation.c.guid,
    annotation.c.article_id,
    annotation.c.version,
    annotation.c.start,
    annotation.c.end,
    annotation.c.quote,
    annotation.c.memo,
    annotation.c.speaker,
    annotation.c.is_starred,
    coder.c.name,
    annotation.c.modified_at,
).join(coder, coder.c.id == annotation.c.coder_id)
_HELD_BY_GUID = _HELD.where(annotation.c.guid.in_(sa.bindparam("keys", expanding=True)))
_HELD_BY_ID = _HELD.where(annotation.c.id.in_(sa.bindparam("keys", expanding=True)))
_ARTICLES = sa.select(
    article.c.id,
    article.c.guid,
    article.c.version,
    article.c.text_sha256,
    article.c.title,
    source.c.name,
    article.c.url,
    article.c.title_basis,
    article.c.agency,
    article.c.language,
    article.c.byline,
    article.c.date_from,
    article.c.date_to,
    article.c.date_basis,
    article.c.reading_state,
).join(source, source.c.id == article.c.source_id)


def find_held(unit: Unit, guids: Collection[str]) -> dict[str, HeldAnnotation]:
    """The annotations of these guids."""
    return {one.guid: one for one in _iter_held(unit, _HELD_BY_GUID, guids)}


def list_held(unit: Unit, ids: Collection[AnnotationId]) -> list[HeldAnnotation]:
    """The annotations of these ids that are there, in no order."""
    return list(_iter_held(unit, _HELD_BY_ID, ids))


def list_held_in(unit: Unit, article_id: ArticleId) -> list[HeldAnnotation]:
    """The annotations of an article, on whatever version, by id."""
    query = _HELD.where(annotation.c.article_id == article_id).order_by(annotation.c.id)
    return [HeldAnnotation._make(row) for row in unit.connection.execute(query)]


def iter_others(unit: Unit, known: Collection[AnnotationId]) -> Iterator[HeldAnnotation]:
    """All annotations but those of some ids, by id; streamed."""
    query = _HELD.order_by(annotation.c.id)
    for row in unit.connection.execute(query, execution_options={"yield_per": _STREAMED}):
        if row[0] not in known:
            yield HeldAnnotation._make(row)


def count_annotations(unit: Unit) -> int:
    """How many annotations the library holds."""
    return int(unit.connection.execute(sa.select(sa.func.count(annotation.c.id))).scalar_one())


def list_coder_names(unit: Unit) -> set[str]:
    """The names of all coders."""
    return set(unit.connection.execute(sa.select(coder.c.name)).scalars())


def get_held_articles(unit: Unit, ids: Collection[ArticleId]) -> dict[ArticleId, HeldArticle]:
    """Articles by id; those that are gone are left out."""
    return {one.id: one for one in _iter_articles(unit, article.c.id, ids)}


def find_articles_by_guid(unit: Unit, guids: Collection[str]) -> dict[str, HeldArticle]:
    """Articles by guid."""
    return {one.guid: one for one in _iter_articles(unit, article.c.guid, guids)}


def list_articles_at(unit: Unit, url: str) -> list[ArticleId]:
    """The articles of an address."""
    query = sa.select(article.c.id).where(article.c.url == url)
    return [ArticleId(one) for one in unit.connection.execute(query.limit(2)).scalars()]


def list_articles_with_text(unit: Unit, sha256: str) -> list[ArticleId]:
    """The articles that have a text of this hash in any version; two at most."""
    query = sa.select(article_text.c.article_id).where(article_text.c.text_sha256 == sha256).distinct()
    return [ArticleId(one) for one in unit.connection.execute(query.limit(2)).scalars()]


def list_titles(unit: Unit) -> list[tuple[ArticleId, str, str]]:
    """Every article with its title and the name of its source."""
    query = sa.select(article.c.id, article.c.title, source.c.name).join(
        source, source.c.id == article.c.source_id
    )
    return [(ArticleId(row[0]), row[1], row[2]) for row in unit.connection.execute(query.order_by(article.c.id))]


def list_version_hashes(unit: Unit, article_id: ArticleId) -> dict[str, int]:
    """The versions of an article by the hash of their text, of equal ones the latest."""
    query = sa.select(article_text.c.text_sha256, article_text.c.version)
    rows = unit.connection.execute(
        query.where(article_text.c.article_id == article_id).order_by(article_text.c.version)
    )
    return {row[0]: row[1] for row in rows}


def list_article_tags(unit: Unit, articles: Collection[ArticleId] | None) -> set[tuple[ArticleId, TagId, str]]:
    """The tags on some whole articles, or on all, each with the name of its coder."""
    query = sa.select(article_tag.c.article_id, article_tag.c.tag_id, coder.c.name)
    query = query.join(coder, coder.c.id == article_tag.c.coder_id)
    if articles is None:
        return {(ArticleId(row[0]), TagId(row[1]), row[2]) for row in unit.connection.execute(query)}
    found: set[tuple[ArticleId, TagId, str]] = set()
    for chunk in iter_chunks(articles):
        rows = unit.connection.execute(query.where(article_tag.c.article_id.in_(chunk)))
        found.update((ArticleId(row[0]), TagId(row[1]), row[2]) for row in rows)
    return found


def insert_annotations_made(unit: Unit, made: Sequence[MadeAnnotation]) -> list[AnnotationId]:
    """New annotations without tags; their ids in order. Their guids must be free."""
    note_marks(unit, {one.article for one in made})
    ids: list[AnnotationId] = []
    for chunk in iter_chunks(made):
        rows = [
            {
                "guid": one.guid or str(uuid.uuid4()),
                "article_id": one.article,
                "version": one.version,
                "start": one.anchor.span.start,
                "end": one.anchor.span.end,
                "quote": one.anchor.quote,
                "prefix": one.anchor.prefix,
                "suffix": one.anchor.suffix,
                "memo": one.memo,
                "speaker": one.speaker,
                "is_starred": one.is_starred,
                "coder_id": one.coder,
                "origin": one.origin,
                "created_at": one.created_at or unit.now,
                "modified_at": one.modified_at or unit.now,
            }
            for one in chunk
        ]
        ids.extend(AnnotationId(row_id) for row_id in unit.insert_many(annotation, rows))
    return ids


def insert_article_tags_made(unit: Unit, made: Sequence[MadeArticleTag]) -> int:
    """Put tags on whole articles in the names of coders who had not done so yet; how many."""
    note_marks(unit, {one.article for one in made})
    for chunk in iter_chunks(made):
        rows = [
            {
                "article_id": one.article,
                "tag_id": one.tag,
                "coder_id": one.coder,
                "created_at": one.created_at or unit.now,
            }
            for one in chunk
        ]
        unit.insert_many(article_tag, rows)
    return len(made)


def delete_article_tag_of(unit: Unit, article_id: ArticleId, tag_id: TagId, coder_name: str) -> bool:
    """Take a tag that a coder put on an article off it; False where it was not there."""
    query = (
        sa.select(article_tag.c.id)
        .join(coder, coder.c.id == article_tag.c.coder_id)
        .where(article_tag.c.article_id == article_id, article_tag.c.tag_id == tag_id, coder.c.name == coder_name)
    )
    rows = unit.connection.execute(query.order_by(article_tag.c.id)).scalars().all()
    return sum(unit.delete(article_tag, row_id) for row_id in rows) > 0


def list_tags_of(unit: Unit, annotations: Collection[AnnotationId]) -> dict[AnnotationId, tuple[TagId, ...]]:
    """The tags on each of many annotations, by id of the tag; those without tags are left out."""
    found: dict[AnnotationId, tuple[TagId, ...]] = {}
    query = sa.select(annotation_tag.c.annotation_id, annotation_tag.c.tag_id)
    for chunk in iter_chunks(annotations):
        rows = unit.connection.execute(
            query.where(annotation_tag.c.annotation_id.in_(chunk)).order_by(annotation_tag.c.tag_id)
        )
        for row in rows:
            found[AnnotationId(row[0])] = (*found.get(AnnotationId(row[0]), ()), TagId(row[1]))
    return found


def _iter_held(unit: Unit, query: AnySelect, keys: Collection[object]) -> Iterator[HeldAnnotation]:
    for chunk in iter_chunks(keys):
        yield from map(HeldAnnotation._make, unit.connection.execute(query, {"keys": chunk}))


def _iter_articles(unit: Unit, column: sa.Column[object], keys: Collection[object]) -> Iterator[HeldArticle]:
    for chunk in iter_chunks(keys):
        yield from map(HeldArticle._make, unit.connection.execute(_ARTICLES.where(column.in_(chunk))))
