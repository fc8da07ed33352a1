"""Lists of the annotations that wait for a place, with the words where they stand and where they may belong."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from reader.domain.annotations import reading_order
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import CONTEXT_CP, Span
from reader.domain.versions import AnchorReview, Unplaced
from reader.store.annotations import get_annotations
from reader.store.rows import AnyRow, AnySelect, iter_chunks
from reader.store.schema import anchor_review, annotation, article, article_text
from reader.store.unit import Unit

_start, _end = anchor_review.c.start, anchor_review.c.end
_before_start = sa.case((_start > CONTEXT_CP, _start - CONTEXT_CP), else_=0)


def _piece(start: Any, length: Any, name: str) -> sa.ColumnElement[str]:
    """Characters of the current text; "" where no place is proposed."""
    piece = sa.func.substr(article_text.c.text, start + 1, length)
    return sa.case((_start.is_not(None), piece), else_="").label(name)


_SELECT = (
    sa.select(
        anchor_review.c.annotation_id,
        anchor_review.c.version,
        _start,
        _end,
        anchor_review.c.score,
        anchor_review.c.method,
        annotation.c.prefix,
        annotation.c.suffix,
        article.c.title,
        _piece(_before_start, _start - _before_start, "before"),
        _piece(_start, _end - _start, "quote"),
        _piece(_end, CONTEXT_CP, "after"),
    )
    .join(annotation, annotation.c.id == anchor_review.c.annotation_id)
    .join(article, article.c.id == anchor_review.c.article_id)
    .join(
        article_text,
        (article_text.c.article_id == anchor_review.c.article_id)
        & (article_text.c.version == anchor_review.c.version),
    )
)


def list_reviews(
    unit: Unit, article_id: ArticleId | None = None, *, after: AnnotationId | None = None, limit: int = 500
) -> list[AnchorReview]:
    """Annotations to place, of one article or of all, by id; the next page begins after the last id of one."""
    query = _SELECT.order_by(anchor_review.c.annotation_id).limit(limit)
    if article_id is not None:
        query = query.where(anchor_review.c.article_id == article_id)
    if after is not None:
        query = query.where(anchor_review.c.annotation_id > after)
    return _reviews(unit, query)


def get_reviews(unit: Unit, annotations: Collection[AnnotationId]) -> list[AnchorReview]:
    """The reviews of these annotations by id; those that wait for nothing are left out."""
    found: list[AnchorReview] = []
    for chunk in iter_chunks(sorted(set(annotations))):
        query = _SELECT.where(anchor_review.c.annotation_id.in_(chunk)).order_by(anchor_review.c.annotation_id)
        found.extend(_reviews(unit, query))
    return found


def list_unplaced(unit: Unit, article_id: ArticleId) -> Unplaced:
    """The annotations of an article on other versions than its current one, in reading order."""
    is_older = (annotation.c.article_id == article_id) & (article.c.version != annotation.c.version)
    query = sa.select(annotation.c.id).join(article, article.c.id == annotation.c.article_id).where(is_older)
    ids = [AnnotationId(found) for found in unit.connection.execute(query).scalars()]
    if not ids:
        return Unplaced()
    waiting = get_reviews(unit, ids)
    left = get_annotations(unit, set(ids) - {one.id for one in waiting})
    return Unplaced(tuple(sorted(waiting, key=lambda one: reading_order(one.annotation))), tuple(left))


def _reviews(unit: Unit, query: AnySelect) -> list[AnchorReview]:
    rows: list[AnyRow] = list(unit.connection.execute(query))
    found = {one.id: one for one in get_annotations(unit, [row.annotation_id for row in rows])}
    return [
        AnchorReview(
            annotation=found[row.annotation_id],
            version=row.version,
            proposed=Span(row.start, row.end) if row.start is not None else None,
            proposed_quote=row.quote,
            score=row.score,
            method=row.method,
            context=(row.prefix, row.suffix),
            proposed_context=(row.before, row.after),
            title=row.title,
        )
        for row in rows
    ]
