"""Annotations: spans of one version of an article's text, with quote, context and memo."""

import uuid
from collections.abc import Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from reader.domain.annotations import Annotation, Origin, reading_order
from reader.domain.changes import Kind
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import AnnotationMissing
from reader.domain.export_rows import ExportRow
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Anchor, Span
from reader.domain.wording import tr
from reader.store import export_rows
from reader.store.anchor_reviews import delete_reviews
from reader.store.annotation_tags import delete_annotation_tags, list_tags_by_annotation
from reader.store.articles import note_mark
from reader.store.rows import AnyRow, iter_chunks
from reader.store.schema import annotation, annotation_tag, coder
from reader.store.tags import rank_tags
from reader.store.unit import Unit

_SELECT = sa.select(
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
    coder.c.name.label("coder"),
    annotation.c.origin,
    annotation.c.created_at,
    annotation.c.modified_at,
).join(coder, coder.c.id == annotation.c.coder_id)

_SELECT_SOME = _SELECT.where(annotation.c.id.in_(sa.bindparam("ids", expanding=True)))
_SELECT_ROW = sa.select(*annotation.c).where(annotation.c.id == sa.bindparam("annotation"))
_SELECT_EXISTING = sa.select(annotation.c.id).where(annotation.c.id.in_(sa.bindparam("ids", expanding=True)))
_COUNT_BY_ARTICLE = (
    sa.select(annotation.c.article_id, sa.func.count())
    .where(annotation.c.article_id.in_(sa.bindparam("ids", expanding=True)))
    .group_by(annotation.c.article_id)
)
_SELECT_AT = (
    sa.select(annotation.c.id)
    .where(
        annotation.c.article_id == sa.bindparam("article"),
        annotation.c.start == sa.bindparam("at"),
        annotation.c.end == sa.bindparam("to"),
        annotation.c.version == sa.bindparam("version"),
        annotation.c.coder_id == sa.bindparam("coder"),
    )
    .order_by(annotation.c.id)
)


def list_annotations(unit: Unit, article: ArticleId, *, version: int | None = None) -> list[Annotation]:
    """The annotations of an article in reading order, their tags in codebook order.

    With `version` those that stand on this version of its text only.
    """
    select = _SELECT.where(annotation.c.article_id == article)
    rows = unit.connection.execute(
        select if version is None else select.where(annotation.c.version == version)
    ).all()
    query = (
        sa.select(annotation_tag.c.annotation_id, annotation_tag.c.tag_id)
        .join(annotation, annotation.c.id == annotation_tag.c.annotation_id)
        .where(annotation.c.article_id == article)
    )
    tags: dict[int, list[TagId]] = {}
    for annotation_id, tag_id in unit.connection.execute(query):
        tags.setdefault(annotation_id, []).append(TagId(tag_id))
    return sorted(_annotations(unit, rows, tags), key=reading_order)


def get_annotations(unit: Unit, annotations: Collection[AnnotationId]) -> list[Annotation]:
    """These annotations by article and reading order; ids that are not there are left out."""
    rows: list[AnyRow] = []
    for chunk in iter_chunks(set(annotations)):
        rows.extend(unit.connection.execute(_SELECT_SOME, {"ids": chunk}))
    found = _annotations(unit, rows, list_tags_by_annotation(unit, [row.id for row in rows]))
    return sorted(found, key=lambda one: (one.article, *reading_order(one)))


@dataclass(frozen=True, slots=True)
class StoredAnchor:
    """Where an annotation stands: the version of its article's text and the anchor there."""

    id: AnnotationId
    version: int
    anchor: Anchor


def list_anchors(unit: Unit, article: ArticleId) -> list[StoredAnchor]:
    """The anchors of all annotations of an article, on whatever version, by id."""
    columns = ("id", "version", "start", "end", "quote", "prefix", "suffix")
    query = sa.select(*(annotation.c[name] for name in columns)).where(annotation.c.article_id == article)
    return [
        StoredAnchor(AnnotationId(row[0]), row[1], Anchor(Span(row[2], row[3]), row[4], row[5], row[6]))
        for row in unit.connection.execute(query.order_by(annotation.c.id))
    ]


def get_annotation_row(unit: Unit, annotation_id: AnnotationId) -> AnyRow:
    """The stored columns of an annotation. Raises `AnnotationMissing`."""
    row = unit.connection.execute(_SELECT_ROW, {"annotation": annotation_id}).one_or_none()
    if row is None:
        raise AnnotationMissing(
            tr("The library has no annotation {annotation_id}.", annotation_id=annotation_id),
            tr("It may have been deleted."),
        )
    return row


def find_annotation_at(unit: Unit, article: ArticleId, version: int, span: Span) -> AnnotationId | None:
    """The annotation that the unit's coder has on exactly this span."""
    place = {"article": article, "at": span.start, "to": span.end, "version": version, "coder": unit.coder_id}
    found = unit.connection.execute(_SELECT_AT, place).scalars().first()
    return None if found is None else AnnotationId(found)


def list_existing(unit: Unit, annotations: Collection[AnnotationId]) -> list[AnnotationId]:
    """Those of the ids that are there, in order."""
    found: list[AnnotationId] = []
    for chunk in iter_chunks(set(annotations)):
        rows = unit.connection.execute(_SELECT_EXISTING, {"ids": chunk})
        found.extend(AnnotationId(one) for one in rows.scalars())
    return sorted(found)


def count_by_article(unit: Unit, articles: Collection[ArticleId]) -> dict[ArticleId, int]:
    """How many annotations stand on each of some articles, on any version; those without are left out."""
    found: dict[ArticleId, int] = {}
    for chunk in iter_chunks(articles):
        rows = unit.connection.execute(_COUNT_BY_ARTICLE, {"ids": chunk})
        found.update((ArticleId(row[0]), row[1]) for row in rows)
    return found


def insert_annotation(
    unit: Unit, article: ArticleId, version: int, anchor: Anchor, *, memo: str, origin: Origin
) -> AnnotationId:
    """A new annotation of the unit's coder, without tags."""
    note_mark(unit, article)
    values = {
        "guid": str(uuid.uuid4()),
        "article_id": article,
        "version": version,
        **_anchor_values(anchor),
        "memo": memo,
        "speaker": "",
        "is_starred": False,
        "coder_id": unit.coder_id,
        "origin": origin.value,
        "created_at": unit.now,
        "modified_at": unit.now,
    }
    return AnnotationId(unit.insert(annotation, values))


def update_annotation_anchor(
    unit: Unit, annotation_id: AnnotationId, version: int, anchor: Anchor, *, is_by_coder: bool = True
) -> bool:
    """Put an annotation on another span, with its quote and context; whether that changed anything.

    What the program moves by itself, `is_by_coder` False, does not count as a modification.
    """
    values = {"version": version, **_anchor_values(anchor)}
    return _update(unit, annotation_id, values) if is_by_coder else unit.update(annotation, annotation_id, values)


def update_memo(unit: Unit, annotation_id: AnnotationId, memo: str) -> bool:
    """Set the memo; whether that changed anything."""
    return _update(unit, annotation_id, {"memo": memo})


def update_marks(unit: Unit, annotation_id: AnnotationId, values: dict[str, Any]) -> bool:
    """Set star, speaker or memo in one write that counts as a modification; the caller knows that they differ."""
    return unit.update(annotation, annotation_id, {**values, "modified_at": unit.now})


def list_speakers(unit: Unit) -> list[str]:
    """The speakers that annotations name, the most frequent first."""
    is_named = annotation.c.speaker != sa.literal_column("''")  # written out, as in the index that is for it
    query = sa.select(annotation.c.speaker).where(is_named).group_by(annotation.c.speaker)
    query = query.order_by(sa.func.count().desc(), annotation.c.speaker)
    return list(unit.connection.execute(query).scalars())


def mark_modified(unit: Unit, annotation_id: AnnotationId) -> None:
    """Note that the tags of an annotation changed."""
    unit.update(annotation, annotation_id, {"modified_at": unit.now})
    unit.touch(Kind.ANNOTATION, annotation_id)


def delete_annotation(unit: Unit, annotation_id: AnnotationId) -> None:
    """Delete an annotation with its tags and review, these first, so that undo brings it back before them."""
    delete_reviews(unit, [annotation_id])
    delete_annotation_tags(unit, annotation_id)
    unit.delete(annotation, annotation_id)


def iter_export_rows(
    unit: Unit, criteria: Criteria = EVERYTHING, articles: Collection[ArticleId] | None = None
) -> Generator[ExportRow, None, None]:
    """Every annotation × tag and every tag on a whole article, by article and start, streaming; under criteria,
    or on some articles, those that `export_filter` tells.
    """
    yield from export_rows.iter_rows(unit, criteria, articles)


def _update(unit: Unit, annotation_id: AnnotationId, values: dict[str, Any]) -> bool:
    is_changed = unit.update(annotation, annotation_id, values)
    if is_changed:
        mark_modified(unit, annotation_id)
    return is_changed


def _anchor_values(anchor: Anchor) -> dict[str, Any]:
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _annotations(unit: Unit, rows: Collection[AnyRow], tags: dict[int, list[TagId]]) -> list[Annotation]:
    # Only several tags have to be put in order.
    ranks = rank_tags(unit) if any(len(found) > 1 for found in tags.values()) else {}
    return [
        Annotation(
            id=AnnotationId(row.id),
            guid=row.guid,
            article=ArticleId(row.article_id),
            version=row.version,
            span=Span(row.start, row.end),
            quote=row.quote,
            memo=row.memo,
            speaker=row.speaker,
            coder=row.coder,
            origin=Origin(row.origin),
            tags=_in_order(tags.get(row.id, ()), ranks),
            created_at=row.created_at,
            modified_at=row.modified_at,
            is_starred=row.is_starred,
        )
        for row in rows
    ]


def _in_order(tags: Sequence[TagId], ranks: Mapping[TagId, int]) -> tuple[TagId, ...]:
    return tuple(tags if len(tags) < 2 else sorted(tags, key=ranks.__getitem__))
