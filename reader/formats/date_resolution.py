"""Which date an article has, from all its clues: the strongest that holds wins, with its evidence.

This is the whole interface: `DateClues`, `Clue` and `resolve_date`. Strongest first: a date line or another stated
date on the page, metadata of the file, a dateline whose year the bounds leave no doubt about, a date in the
address, the time stamp in an archive's address, bounds. A day is never invented: what only may be stays a bound.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.dates import ArticleDate, PartialDate
from reader.formats.date_bounds import bound_date


@dataclass(frozen=True, slots=True)
class Clue:
    """A date somebody stated, with the words as printed and where they stand ("page", "body", "metadata").

    `start` and `end` are code points over the joined paragraphs, for "body" only.
    """

    date: PartialDate
    quote: str
    where: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class DateClues:
    """What is known of an article's date. `listed_days` are those of the page's list with their words; `captured`
    is the day of capture where the page or the file tells it apart from the list.
    """

    paragraphs: Sequence[str]
    stated: Sequence[Clue] = ()
    metadata: Sequence[Clue] = ()
    url: str = ""
    listed_days: Sequence[tuple[PartialDate, str]] = ()
    captured: Clue | None = None


def resolve_date(clues: DateClues) -> tuple[ArticleDate, tuple[str, ...]]:
    """The date and what was odd about the clues."""
    return bound_date(clues.paragraphs, clues.listed_days)
