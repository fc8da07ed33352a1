"""Annotating with tags named by their paths: what a terminal or a table brings. One step, one undo; any thread."""

from collections.abc import Iterable

from reader.domain.annotations import Origin
from reader.domain.changes import Done
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import codebook, tagging
from reader.store import annotations
from reader.store.library import Library


def add_annotation_with_paths(
    library: Library,
    article: ArticleId,
    span: Span,
    paths: Iterable[TagPath] = (),
    memo: str = "",
    origin: Origin = Origin.HAND,
) -> Done[AnnotationId]:
    """Annotate a span as `tagging.add_annotation` does, making the tags that are missing in the same step.

    Raises `ArticleMissing` and `SpanInvalid`; no tag is made then either.
    """
    with library.write("annotation.add") as unit:
        chosen = [codebook.ensure_tag(unit, path) for path in paths]
        annotation = tagging.put_annotation(unit, article, span, chosen, memo, origin)
    return Done(annotation, unit.changes, unit.step_id)


def tag_annotation_with_paths(
    library: Library, annotation: AnnotationId, paths: Iterable[TagPath]
) -> Done[AnnotationId]:
    """Put tags named by their paths on an annotation, making the missing ones in the same step.

    Raises `AnnotationMissing`; no tag is made then either.
    """
    with library.write("annotation.tag") as unit:
        annotations.get_annotation_row(unit, annotation)
        tagging.put_tags(unit, annotation, [codebook.ensure_tag(unit, path) for path in paths])
    return Done(annotation, unit.changes, unit.step_id)
