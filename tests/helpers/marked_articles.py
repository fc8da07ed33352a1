"""A library for exports of documents: annotated, tagged as a whole, on an older text, untouched."""

from dataclasses import dataclass

from reader.domain.annotations import Origin
from reader.domain.dates import DateBasis
from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import TagPath
from reader.services import annotating, tagging
from reader.store import annotations
from reader.store.library import Library, open_library
from tests.helpers.articles import TEXT, bounds, store_article, store_version


@dataclass(frozen=True)
class Marked:
    """The ids of what `mark_articles` made."""

    first: ArticleId
    second: ArticleId
    bare: ArticleId
    forward: AnnotationId
    heroes: AnnotationId
    older: AnnotationId
    mass: TagId
    style: TagId


def mark(library: Library, article: ArticleId, quote: str, *paths: str, memo: str = "") -> AnnotationId:
    """An annotation on a quote of `TEXT`, the current text of the article."""
    start = TEXT.index(quote)
    tags = [TagPath.parse(path) for path in paths]
    return annotating.add_annotation_with_paths(
        library, article, Span(start, start + len(quote)), tags, memo
    ).value


def mark_articles(library: Library) -> Marked:
    """Three articles. The first has two overlapping annotations, a tag on the whole and, on a text that is not its
    current one, a third annotation; the second is tagged as a whole and dated; the last has nothing on it.
    """
    first = store_article(
        library,
        date=bounds("2015-09", "2026-01-10"),
        url="https://example.org/1",
        captured_at="2026-01-10",
        byline="Yang Ryon Hui",
    )
    second = store_article(
        library, title="Second", source="KCNA", date=bounds("2024-01-05", "2024-01-05", DateBasis.STATED)
    )
    bare = store_article(library, title="Third")
    mass = tagging.create_tag(library, TagPath.parse("theme/mass")).value
    style = tagging.create_tag(library, TagPath.parse("style")).value
    forward = mark(library, first, "“Forward!” they", "theme/mass", "style", memo="on <both>\nlines")
    heroes = mark(library, first, "they said")
    other = store_version(library, first, paragraphs=("An older text of heroes.",), is_current=False)
    with library.write("annotation.add") as unit:
        anchor = anchor_span("An older text of heroes.", Span(3, 8))
        older = annotations.insert_annotation(unit, first, other, anchor, memo="", origin=Origin.HAND)
    tagging.tag_article(library, second, [style])
    tagging.tag_article(library, first, [style])
    return Marked(first, second, bare, forward, heroes, older, mass, style)


def mark_as(library: Library, coder: str, article: ArticleId, quote: str, *paths: str) -> AnnotationId:
    """The same in the name of another coder, who may be new."""
    other = open_library(library.path, initiator="test", coder_name=coder)
    try:
        return mark(other, article, quote, *paths)
    finally:
        other.close()
