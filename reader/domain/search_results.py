"""What a search gives: the ids of articles in order, and the rows that show some of them."""

from array import array
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.articles import ArticleHead
from reader.domain.spans import Span


class SearchOrder(StrEnum):
    """How articles found are sorted. Those without a date stand last by `DATE` and first by `OLDEST`."""

    DATE = "date"
    OLDEST = "oldest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class FoundIds:
    """Articles that a search found, by id in the order asked for, as an array of 64-bit integers.

    `is_last` says that none follow. `notes` are sentences for the user: what of the query was taken otherwise,
    what was not found, what was left out. Where `is_index_whole` is False some articles may be missing, for the
    index of words is not made yet.
    """

    ids: "array[int]"
    is_last: bool
    notes: tuple[str, ...] = ()
    is_index_whole: bool = True


@dataclass(frozen=True, slots=True)
class FoundRow:
    """An article found. `snippet` is untouched text of the article about the first place of the words, `spans`
    where they stand within it, in code points.
    """

    head: ArticleHead
    snippet: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPlaces:
    """Where the words of a search stand in a text: `spans` in order, no two overlapping.

    `stops` are the numbers of the spans at which a reader stops: each begins a passage in which as many of the
    words stand together as anywhere in the text. `first` is the one of them to begin with, 0 where there is none.
    """

    spans: tuple[Span, ...] = ()
    stops: tuple[int, ...] = ()
    first: int = 0
