"""Annotations made of others: parts of one, and those that stand on the same words of the same coder."""

import uuid

import sqlalchemy as sa

from reader.domain.ids import AnnotationId
from reader.domain.spans import Anchor, Span
from reader.store.rows import AnyRow
from reader.store.schema import annotation
from reader.store.unit import Unit

_KEPT = ("article_id", "version", "speaker", "is_starred", "coder_id", "origin")


def insert_part(unit: Unit, whole: AnyRow, anchor: Anchor) -> AnnotationId:
    """A further annotation like a stored one, by the same coder, on other words; without memo and tags."""
    values = {
        "guid": str(uuid.uuid4()),
        **{name: getattr(whole, name) for name in _KEPT},
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "memo": "",
        "created_at": unit.now,
        "modified_at": unit.now,
    }
    return AnnotationId(unit.insert(annotation, values))


def list_twins(unit: Unit, like: AnyRow, span: Span) -> list[AnnotationId]:
    """The other annotations of the same coder on exactly a span of the same text, by id."""
    query = sa.select(annotation.c.id).where(
        annotation.c.article_id == like.article_id,
        annotation.c.start == span.start,
        annotation.c.end == span.end,
        annotation.c.version == like.version,
        annotation.c.coder_id == like.coder_id,
        annotation.c.id != like.id,
    )
    return [AnnotationId(found) for found in unit.connection.execute(query.order_by(annotation.c.id)).scalars()]
