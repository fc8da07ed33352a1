"""Versions of an article's text, places of annotations in them, and the same text in other outlets."""

from dataclasses import dataclass

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.spans import Span

SURE_SCORE = 0.85
"""A place found with less than this moves no annotation by itself; the user decides."""


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One version of an article. `captured_at` is an ISO day or UTC time, "" when not known."""

    article: ArticleId
    version: int
    title: str
    url: str
    captured_at: str
    text_sha256: str
    words: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an anchor stands in another text, and how sure that is.

    `span` is None when no place was found. `score` runs from 0 to 1; `method` is "position", "exact", "fuzzy" or
    "difference".
    """

    span: Span | None
    score: float
    method: str


@dataclass(frozen=True, slots=True)
class AnchorReview:
    """An annotation that waits for a decision: it stands on an older version of its article's text.

    `proposed` is where it may belong in the current version, with the words there; None and "" when nothing fits.
    The contexts are the up to 32 characters before and after the words, there and where it stands; `title` is that
    of the article.
    """

    annotation: Annotation
    version: int
    proposed: Span | None
    proposed_quote: str
    score: float
    method: str
    context: tuple[str, str] = ("", "")
    proposed_context: tuple[str, str] = ("", "")
    title: str = ""

    @property
    def id(self) -> AnnotationId:
        """The annotation's id; there is one review an annotation."""
        return self.annotation.id


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Annotations of an article that do not stand on its current text.

    `waiting` want a decision; `left` the user decided to leave on the version they were made on.
    """

    waiting: tuple[AnchorReview, ...] = ()
    left: tuple[Annotation, ...] = ()

    def __len__(self) -> int:
        return len(self.waiting) + len(self.left)


@dataclass(frozen=True, slots=True)
class Publication:
    """The same text as another outlet printed it. `day` is the day key of its date, "" when undated."""

    article: ArticleId
    source: str
    language: str
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """Where an article came from: the layout it was read by and why that one, its versions, and its publications.

    `layout` and `layout_reason` are "" where not known.
    """

    layout: str
    layout_reason: str
    versions: tuple[TextVersion, ...]
    publications: tuple[Publication, ...]
    unplaced: Unplaced
