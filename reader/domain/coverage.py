"""What pages listed, and how much of it the library holds."""

from dataclasses import dataclass

from reader.domain.ids import ArticleId, SourceId


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day of a source on which pages listed something. `day` is ISO 8601, "" where the pages print none."""

    source_id: SourceId
    source: str
    language: str
    day: str


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An item that at least one page listed. Unknown text is "".

    `page` is the article on whose page it stood first. `article` is the one it announced, None while that is not
    held.
    """

    where: ListedDay
    title: str
    teaser: str
    url: str
    page: ArticleId
    article: ArticleId | None


@dataclass(frozen=True, slots=True)
class DayCoverage:
    """How many items were listed for a day of a source, and how many of these are held."""

    where: ListedDay
    listed: int
    held: int
