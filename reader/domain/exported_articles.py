"""Articles with all that is marked on them, as writers of documents and references get them, one at a time."""

from dataclasses import dataclass

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead
from reader.domain.ids import TagId


@dataclass(frozen=True, slots=True)
class ExportedText:
    """One version of an article's text as far as a mark on it has to name it. `captured_at` is an ISO day or UTC
    time, "" when not known; `url` too is that of the version.
    """

    version: int
    title: str
    url: str
    captured_at: str
    text_sha256: str
    paragraph_starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExportedAnnotation:
    """An annotation with the text it stands on. `paragraph` counts from 1 in that text, 0 where it has none.

    `is_placed` is False where that is not the article's current text: the annotation waits for a place in it, or
    was left on the older one.
    """

    annotation: Annotation
    prefix: str
    suffix: str
    coder_guid: str
    paragraph: int
    text: ExportedText
    is_placed: bool


@dataclass(frozen=True, slots=True)
class ExportedArticleTag:
    """A tag that a coder put on a whole article; the coder by name and guid."""

    tag: TagId
    tag_guid: str
    coder: str
    coder_guid: str
    created_at: str


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """An article as an export holds it: `annotations` in reading order and `tags` in that of the codebook, both
    only as far as the criteria of the export leave them. `text` is the current one, "" where the reader of
    articles was asked for none.
    """

    head: ArticleHead
    text: str
    paragraph_starts: tuple[int, ...]
    annotations: tuple[ExportedAnnotation, ...]
    tags: tuple[ExportedArticleTag, ...]


@dataclass(frozen=True, slots=True)
class TagUses:
    """How often an export holds a tag: on so many annotations and on so many whole articles. Each coder counts."""

    annotations: int = 0
    articles: int = 0
