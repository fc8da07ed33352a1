"""A coding project between programs: what readers of foreign files give, what the writer of REFI-QDA takes, and
what one library hands to another when they are merged.

Everything names everything by guid: as `uuid.UUID` prints it (lower case, hyphens), unique within its kind. Times
are UTC in ISO 8601 with `Z`, dates ISO 8601 days or partial dates, "" where not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from reader.domain.articles import ListedDraft
from reader.domain.dates import Evidence


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that could not be carried, or is carried in doubt: what it is, where it stood, and why."""

    what: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class ProjectCoder:
    """Who marked something."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class ProjectTag:
    """A tag or a category. `parent` is a guid, "" at the top; `colour` is `#rrggbb` or ""."""

    guid: str
    parent: str
    name: str
    colour: str = ""
    key: str = ""
    description: str = ""
    example: str = ""
    counter_example: str = ""


@dataclass(frozen=True, slots=True)
class ProjectAnnotation:
    """A marked span: code points, half-open, over the canonical text of its article. `tags` are guids, perhaps
    none. `coder` is a guid. `origin` holds a value of `annotations.Origin`. `doubt` says in words why its place is
    not sure, "" where it is. `text_sha256` names the one of its article's `versions` that it stands on, "" is the
    article's text; one that `is_waiting` waits there for a place in that text.
    """

    guid: str
    start: int
    end: int
    quote: str
    tags: tuple[str, ...]
    coder: str
    memo: str = ""
    speaker: str = ""
    is_starred: bool = False
    origin: str = "import"
    created_at: str = ""
    modified_at: str = ""
    doubt: str = ""
    text_sha256: str = ""
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class ProjectArticleTag:
    """A tag on a whole article, by a coder; both are guids."""

    tag: str
    coder: str
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class ProjectOriginal:
    """The bytes that a text was read from. `part` tells texts apart that share one original."""

    name: str
    data: bytes
    media_type: str = "text/plain"
    part: str = ""


@dataclass(frozen=True, slots=True)
class ProjectVersion:
    """Another text of an article than its present one, canonical like that."""

    text: str
    title: str = ""
    url: str = ""
    captured_at: str = ""
    original: ProjectOriginal | None = None


@dataclass(frozen=True, slots=True)
class ProjectArticle:
    """A document with all that stands on it. `text` is canonical (line ends LF, no byte order mark); names of the
    fields and their values are those of `ArticleHead` and of the tagged CSV. `source` "" is the unknown source.
    `versions` are its other texts, oldest first, `place` says how many of them come before the present one;
    `listed` is what its page listed, `layout` and `layout_reason` say how its text was read, "" where not known.
    """

    guid: str
    title: str
    text: str
    annotations: tuple[ProjectAnnotation, ...] = ()
    tags: tuple[ProjectArticleTag, ...] = ()
    title_basis: str = "given"
    source: str = ""
    agency: str = ""
    language: str = ""
    byline: str = ""
    url: str = ""
    date_from: str = ""
    date_to: str = ""
    date_basis: str = "none"
    captured_at: str = ""
    reading_state: str = "unread"
    is_starred: bool = False
    source_label: str = ""
    date_evidence: tuple[Evidence, ...] = ()
    versions: tuple[ProjectVersion, ...] = ()
    place: int = 0
    original: ProjectOriginal | None = None
    listed: tuple[ListedDraft, ...] = ()
    layout: str = ""
    layout_reason: str = ""


class Project(Protocol):
    """A project that is read once, article by article, so that no text but the present one need be in memory.

    `name` is for people; `origin` names the program and version that wrote it. `coders` and `tags` (parents before
    their children, in the order of the codebook) are known before the first article. `losses` are complete after
    the last one. Reading raises `FileUnreadable`.
    """

    name: str
    origin: str
    coders: tuple[ProjectCoder, ...]
    tags: tuple[ProjectTag, ...]
    losses: list[Loss]

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The articles, in the order of the project."""
        ...

    def count_articles(self) -> int:
        """How many articles `iter_articles` will give; 0 where that is not known."""
        ...
