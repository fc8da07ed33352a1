"""Rows of a project on their way into the library: with their own guids, coders and times, in bulk where many."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.domain.ids import AnnotationId, ArticleId, CoderId, TagId
from reader.domain.spans import Anchor
from reader.store.articles import note_marks
from reader.store.images import clean_value
from reader.store.schema import annotation, annotation_tag, article, article_tag, article_text, coder, tag
from reader.store.tags import next_position
from reader.store.unit import Unit

_ANNOTATION = (
    *("guid", "article_id", "version", "start", "end", "quote", "prefix", "suffix"),
    *("memo", "speaker", "is_starred", "coder_id", "origin", "created_at", "modified_at"),
)
_LINK = ("annotation_id", "tag_id")
_ARTICLE_TAG = ("article_id", "tag_id", "coder_id", "created_at")


class NewAnnotation(NamedTuple):
    """An annotation to insert; its guid is not in the library."""

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
    tags: Sequence[TagId]


def insert_annotation_rows(unit: Unit, new: Sequence[NewAnnotation]) -> list[AnnotationId]:
    """Insert annotations with their tags; their ids in order."""
    ids = unit.insert_range(annotation, _ANNOTATION, [_annotation_row(one) for one in new])
    links = [(row_id, tag_id) for row_id, one in zip(ids, new, strict=True) for tag_id in one.tags]
    unit.insert_range(annotation_tag, _LINK, links)
    note_marks(unit, {one.article for one in new})
    return [AnnotationId(row_id) for row_id in ids]


def _annotation_row(one: NewAnnotation) -> tuple[Any, ...]:
    anchor = one.anchor
    return (
        one.guid,
        one.article,
        one.version,
        anchor.span.start,
        anchor.span.end,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        clean_value(one.memo),
        clean_value(one.speaker),
        one.is_starred,
        one.coder,
        one.origin,
        clean_value(one.created_at),
        clean_value(one.modified_at),
    )


def insert_article_tag_rows(unit: Unit, new: Sequence[tuple[ArticleId, TagId, CoderId, str]]) -> None:
    """Put tags on whole articles that do not have them of these coders yet; the last value is the time."""
    unit.insert_range(article_tag, _ARTICLE_TAG, [(*row[:3], clean_value(row[3])) for row in new])
    note_marks(unit, {row[0] for row in new})


def insert_project_tag(unit: Unit, guid: str, parent: TagId | None, values: dict[str, Any]) -> TagId:
    """A new tag with its own guid after its siblings; `values` are its name and other columns."""
    row = {"guid": guid, "parent_id": parent, "position": next_position(unit, parent), **values}
    return TagId(unit.insert(tag, row))


def insert_project_coder(unit: Unit, guid: str, name: str) -> CoderId:
    """A new coder with its own guid, who goes with the step unless anything else names them by then."""
    return CoderId(unit.insert(coder, {"guid": guid, "name": name}))


def update_article(unit: Unit, article_id: ArticleId, values: dict[str, Any]) -> bool:
    """Set columns of an article that no other table repeats; whether that changed anything."""
    return unit.update(article, article_id, values)


def update_text_original(unit: Unit, article_id: ArticleId, version: int, original_id: int, part: str) -> None:
    """Name the bytes that a text came from; the article repeats what its present text says."""
    values = {"original_id": original_id, "part": clean_value(part)}
    its_row = sa.select(article_text.c.id).where(
        article_text.c.article_id == article_id, article_text.c.version == version
    )
    unit.update(article_text, unit.connection.execute(its_row).scalar_one(), values)
    present = sa.select(article.c.version).where(article.c.id == article_id)
    if unit.connection.execute(present).scalar_one() == version:
        unit.update(article, article_id, values)


def update_annotation(unit: Unit, annotation_id: AnnotationId, values: dict[str, Any]) -> bool:
    """Set columns of an annotation, its times too; whether that changed anything."""
    is_changed = unit.update(annotation, annotation_id, values)
    if is_changed:
        unit.touch(Kind.ANNOTATION, annotation_id)
    return is_changed
