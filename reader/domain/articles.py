"""Articles: the draft that a format reader makes, and the rows that lists and the article pane show."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.dates import ArticleDate
from reader.domain.ids import ArticleId, SourceId


class ReadingState(StrEnum):
    """How far the user has come with an article. `EMPTY` is done as well: read through, and nothing found."""

    UNREAD = "unread"
    READING = "reading"
    DONE = "done"
    EMPTY = "empty"

    @property
    def is_done(self) -> bool:
        """Whether the article counts as read through."""
        return self in DONE_STATES


DONE_STATES = frozenset({ReadingState.DONE, ReadingState.EMPTY})
"""States of articles that were read through, and so count among those that something was looked for in."""


class TitleBasis(StrEnum):
    """How a title was found: it stood on the page, was made from the text, or the user gave it."""

    STATED = "stated"
    MADE = "made from text"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class ListedDraft:
    """An item that a page listed: its teaser and day (ISO 8601) as printed; None where cut off.

    `title` is "" where the list prints none; `url` is the address it links to, "" where it does not.
    """

    teaser: str
    day: str | None
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """What a format reader found in one file. Unknown things are None or empty, never guessed.

    `paragraphs` are canonical text without line ends. `source` is the outlet without language suffix,
    `source_label` the label as printed, `language` an ISO 639-1 code (or a suffix that is not known, as typed).
    `captured_at` is an ISO day, or a UTC time (ISO 8601 with `Z`) where the file tells it.
    `layout` names the reader that won and `layout_reason` says why. Evidence offsets
    in `date` point into the text that `texts.join_paragraphs(paragraphs)` gives.
    """

    paragraphs: tuple[str, ...]
    title: str
    title_basis: TitleBasis
    source: str | None = None
    source_label: str | None = None
    agency: str | None = None
    language: str | None = None
    byline: str | None = None
    url: str | None = None
    date: ArticleDate = ArticleDate()
    captured_at: str | None = None
    listed: tuple[ListedDraft, ...] = ()
    layout: str = "text"
    layout_reason: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text: what lists, the tree and the headline block show.

    `source` and `language` are "" when unknown. `annotations` counts them.
    """

    id: ArticleId
    guid: str
    source_id: SourceId
    source: str
    source_label: str
    agency: str
    language: str
    title: str
    title_basis: TitleBasis
    byline: str
    url: str
    date: ArticleDate
    captured_at: str
    reading_state: ReadingState
    text_sha256: str
    version: int
    words: int
    annotations: int
    is_starred: bool = False


@dataclass(frozen=True, slots=True)
class ListedItem:
    """Something that a page listed. `day` is ISO 8601 or "" when unknown; `held` is the article it announced, once
    the library holds it.
    """

    id: int
    source_id: SourceId
    day: str
    teaser: str
    position: int
    title: str = ""
    url: str = ""
    held: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The canonical text of one version and the code point offsets at which its paragraphs start."""

    article: ArticleId
    version: int
    text: str
    paragraph_starts: tuple[int, ...]
