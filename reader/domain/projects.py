"""A coding project between programs: what readers of foreign files give, what the writer of REFI-QDA takes, and
what one library hands to another when they are merged.

Everything names everything by guid: as `uuid.UUID` prints it (lower case, hyphens), unique within its kind. Times
are UTC in ISO 8601 with `Z`, dates ISO 8601 days or partial dates, "" where not known.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


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
    not sure, "" where it is.
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


@dataclass(frozen=True, slots=True)
class ProjectArticleTag:
    """A tag on a whole article, by a coder; both are guids."""

    tag: str
    coder: str
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class ProjectArticle:
    """A document with all that stands on it. `text` is canonical (line ends LF, no byte order mark); names of the
    fields and their values are those of `ArticleHead` and of the tagged CSV. `source` "" is the unknown source.
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
