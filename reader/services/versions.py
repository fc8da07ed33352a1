"""Versions of an article's text: reading and comparing them, and deciding on annotations that wait for a place.

Annotations are never dropped: one without a sure place in the current text stays on the version it was made on
until the user accepts the place proposed, shows another, leaves it where it is, or deletes it. Any thread.
"""

from collections.abc import Collection

from reader.domain.articles import ArticleText
from reader.domain.changes import Done
from reader.domain.differences import DiffParagraph, compare_texts
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Span, anchor_span
from reader.domain.versions import AnchorReview, ArticleRecord, Publication, TextVersion, Unplaced
from reader.services.tagging import put_on_span
from reader.services.text_alignment import TextAlignment
from reader.store import anchor_reviews, annotations, articles, review_rows, text_versions
from reader.store.library import Library

_PAGE = 500


def list_versions(library: Library, article: ArticleId) -> list[TextVersion]:
    """All versions of an article by number. Raises `ArticleMissing`."""
    with library.read() as unit:
        return text_versions.list_text_versions(unit, article)


def read_version(library: Library, article: ArticleId, version: int) -> ArticleText:
    """The text of one version. Raises `VersionMissing`."""
    with library.read() as unit:
        return text_versions.get_text_of_version(unit, article, version)


def compare_versions(library: Library, article: ArticleId, old: int, new: int) -> tuple[DiffParagraph, ...]:
    """The difference of two versions as people read it. Raises `VersionMissing`."""
    was, now = read_version(library, article, old), read_version(library, article, new)
    return compare_texts(was.text, now.text)


def find_in_current(library: Library, article: ArticleId, version: int, span: Span) -> Span | None:
    """Where words of one version stand in the current text; None where they went.

    Raises `ArticleMissing` and `VersionMissing`.
    """
    was = read_version(library, article, version)
    with library.read() as unit:
        current = articles.get_article_text(unit, article)
    if was.version == current.version:
        return span
    found = TextAlignment(was.text, current.text).map_range(span.start, span.end)
    return Span(*found) if found is not None else None


def read_record(library: Library, article: ArticleId) -> ArticleRecord:
    """Where an article came from, as of one moment. Raises `ArticleMissing`."""
    with library.read() as unit:
        layout, reason = articles.get_article_layout(unit, article)
        return ArticleRecord(
            layout,
            reason,
            tuple(text_versions.list_text_versions(unit, article)),
            tuple(text_versions.list_publications(unit, article)),
            review_rows.list_unplaced(unit, article),
        )


def list_publications(library: Library, article: ArticleId) -> list[Publication]:
    """Articles of other outlets with the same words, earliest first."""
    with library.read() as unit:
        return text_versions.list_publications(unit, article)


def list_reviews(
    library: Library, article: ArticleId | None = None, *, after: AnnotationId | None = None, limit: int = _PAGE
) -> list[AnchorReview]:
    """Annotations that wait, of one article or of all, a page of them: those after an id."""
    with library.read() as unit:
        return review_rows.list_reviews(unit, article, after=after, limit=limit)


def list_unplaced(library: Library, article: ArticleId) -> Unplaced:
    """The annotations of an article that do not stand on its current text."""
    with library.read() as unit:
        return review_rows.list_unplaced(unit, article)


def count_reviews(library: Library) -> int:
    """How many annotations of the library wait."""
    with library.read() as unit:
        return anchor_reviews.count_reviews(unit)


def accept_placements(library: Library, chosen: Collection[AnnotationId]) -> Done[int]:
    """Move annotations to the places proposed for them; how many moved. Those without a proposal keep waiting."""
    number = 0
    texts: dict[ArticleId, ArticleText] = {}
    with library.write("annotation.place", count=len(set(chosen))) as unit:
        for review in review_rows.get_reviews(unit, chosen):
            article = review.annotation.article
            if article not in texts:
                texts[article] = articles.get_article_text(unit, article)
            text = texts[article]
            if review.proposed is None or review.version != text.version:
                continue
            anchor_reviews.delete_reviews(unit, [review.id])
            anchor = anchor_span(text.text, review.proposed)
            annotations.update_annotation_anchor(unit, review.id, text.version, anchor)
            number += 1
        unit.count = number
    return Done(number, unit.changes, unit.step_id)


def place_annotation(library: Library, annotation: AnnotationId, span: Span) -> Done[AnnotationId]:
    """Put an annotation that stands on an older version on a span of the current text.

    Raises `AnnotationMissing` and `SpanInvalid`.
    """
    with library.write("annotation.place") as unit:
        put_on_span(unit, annotation, span)
    return Done(annotation, unit.changes, unit.step_id)


def dismiss_reviews(library: Library, chosen: Collection[AnnotationId]) -> Done[int]:
    """Leave annotations on the versions they stand on; how many waited. They stay shown and are exported."""
    with library.write("annotation.keep", count=len(set(chosen))) as unit:
        number = anchor_reviews.delete_reviews(unit, chosen)
        unit.count = number
    return Done(number, unit.changes, unit.step_id)
