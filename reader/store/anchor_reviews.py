"""Reviews: annotations that found no sure place in the current version of their text and wait for the user.

One row an annotation. The annotation itself stays on the version it stands on. Every change here is a change of
the annotation, so that panes hear of it.
"""

from collections.abc import Collection

import sqlalchemy as sa

from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.versions import Placement
from reader.store.rows import iter_chunks
from reader.store.schema import anchor_review
from reader.store.unit import Unit

_SELECT_OF = (
    sa.select(anchor_review.c.id)
    .where(anchor_review.c.annotation_id.in_(sa.bindparam("annotations", expanding=True)))
    .order_by(anchor_review.c.id)
)


def insert_review(
    unit: Unit, annotation: AnnotationId, article: ArticleId, version: int, placement: Placement
) -> None:
    """Let an annotation wait for a decision; the placement is the proposal for this version of the text."""
    span = placement.span
    values = {
        "annotation_id": annotation,
        "article_id": article,
        "version": version,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "score": placement.score,
        "method": placement.method,
    }
    unit.insert(anchor_review, values)


def list_reviewed_ids(unit: Unit, article: ArticleId) -> set[AnnotationId]:
    """The annotations of an article that wait."""
    query = sa.select(anchor_review.c.annotation_id).where(anchor_review.c.article_id == article)
    return {AnnotationId(found) for found in unit.connection.execute(query).scalars()}


def count_reviews(unit: Unit) -> int:
    """How many annotations of the library wait."""
    return int(unit.connection.execute(sa.select(sa.func.count()).select_from(anchor_review)).scalar_one())


def delete_reviews(unit: Unit, annotations: Collection[AnnotationId]) -> int:
    """Let annotations wait no longer; how many did."""
    number = 0
    for chunk in iter_chunks(sorted(set(annotations))):
        for row_id in unit.connection.execute(_SELECT_OF, {"annotations": chunk}).scalars().all():
            number += unit.delete(anchor_review, row_id)
    return number
