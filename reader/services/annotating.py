"""Annotating with tags named by their paths: what a terminal or a table brings. One step, one undo; any thread."""

from collections.abc import Collection, Iterable

from reader.domain.annotations import Origin
from reader.domain.changes import Done
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import codebook, marking, tagging
from reader.store import article_tags, articles
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


def retag_with_paths(
    library: Library, chosen: Collection[AnnotationId], removed: Collection[TagId], paths: Iterable[TagPath]
) -> Done[int]:
    """Do what `marking.retag_annotations` does, with tags to be added named by their paths and made where missing.

    Raises `AnnotationMissing`; no tag is made then either.
    """
    with library.write("annotation.retag" if removed else "annotation.tag") as unit:
        fresh = [codebook.ensure_tag(unit, path) for path in paths]
        changed = marking.retag(unit, chosen, removed, fresh)
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def tag_article_with_paths(library: Library, article: ArticleId, paths: Iterable[TagPath]) -> Done[int]:
    """Put tags named by their paths on a whole article, making the missing ones in the same step; how many came.

    Raises `ArticleMissing`; no tag is made then either.
    """
    with library.write("article.tag") as unit:
        articles.get_article_place(unit, article)
        fresh = [codebook.ensure_tag(unit, path) for path in paths]
        number = sum(article_tags.insert_article_tag(unit, article, tag) for tag in fresh)
    return Done(number, unit.changes, unit.step_id)


def tag_articles_with_paths(
    library: Library, chosen: Collection[ArticleId], paths: Iterable[TagPath]
) -> Done[int]:
    """Put tags named by their paths on many whole articles, making the missing ones in the same step.

    Returns how many articles lacked one of them. Raises `ArticleMissing`; no tag is made then either.
    """
    with library.write("article.tag") as unit:
        fresh = [codebook.ensure_tag(unit, path) for path in paths]
        changed = article_tags.insert_tags_on_articles(unit, chosen, fresh)
        unit.count = max(1, len(changed))
    return Done(len(changed), unit.changes, unit.step_id)
