"""Many annotations inserted at once, each row with its image in the journal."""

import uuid
from collections.abc import Sequence

from reader.domain.annotations import Origin
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Anchor
from reader.store.articles import note_marks
from reader.store.rows import iter_chunks
from reader.store.schema import annotation
from reader.store.unit import Unit


def insert_annotations(
    unit: Unit, places: Sequence[tuple[ArticleId, int, Anchor]], *, origin: Origin
) -> list[AnnotationId]:
    """New annotations of the unit's coder on anchors in versions of articles, without tags; their ids in order."""
    note_marks(unit, {article for article, _, _ in places})
    same = {"coder_id": unit.coder_id, "origin": origin.value, "created_at": unit.now, "modified_at": unit.now}
    made: list[AnnotationId] = []
    for chunk in iter_chunks(places):
        rows = [
            {
                **same,
                "guid": str(uuid.uuid4()),
                "article_id": article,
                "version": version,
                "start": anchor.span.start,
                "end": anchor.span.end,
                "quote": anchor.quote,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            }
            for article, version, anchor in chunk
        ]
        made.extend(AnnotationId(row_id) for row_id in unit.insert_many(annotation, rows))
    return made
