"""Annotations: marked spans of an article's text with tags and a memo."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.ids import AnnotationId, ArticleId, TagId
from reader.domain.spans import Span


class Origin(StrEnum):
    """How an annotation came to be."""

    HAND = "hand"
    FIND_ALL = "find-all"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation as the panes show it. `tags` in codebook order, possibly empty; times are UTC, ISO 8601."""

    id: AnnotationId
    guid: str
    article: ArticleId
    version: int
    span: Span
    quote: str
    memo: str
    speaker: str
    coder: str
    origin: Origin
    tags: tuple[TagId, ...]
    created_at: str
    modified_at: str
    is_starred: bool = False


def reading_order(annotation: Annotation) -> tuple[int, int, int]:
    """Sort key for text order: by start, longer first, then by id."""
    return annotation.span.start, -annotation.span.end, annotation.id
