"""The clues to an article's date, gathered once for a page: dates of the text, dateline, limits, address.

This is the whole interface: `Clue`, `DateClues`, `Case`, `open_case`, `occurrences`, `shift`, `gap_days`, `DAY`.
Nothing is decided here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reader.domain.dates import Evidence, PartialDate
from reader.formats.date_addresses import find_address_date, find_ingest_day
from reader.formats.date_bounds import BodyDates, Bounds, End, bound_body, newest_listed, read_body
from reader.formats.date_forms import FoundDate
from reader.formats.date_signs import find_bare_years, find_dateline

_YEAR = 366
DAY = 1
"""Days that may lie between two clues to one day: zones of outlet and reader, a story of the evening before."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A date somebody stated, with the words as printed and where they stand ("page", "body", "metadata").

    `start` and `end` are code points over the joined paragraphs, for "body" only. `date` is None where the words
    make no date, such as "31/02/2020".
    """

    date: PartialDate | None
    quote: str
    where: str
    start: int | None = None
    end: int | None = None

    def as_evidence(self, role: str) -> Evidence:
        """The words as evidence for an end, or for "both"."""
        return Evidence(role, self.where, self.quote, self.start, self.end)


@dataclass(frozen=True, slots=True)
class DateClues:
    """What is known of an article's date. `stated` and `metadata` begin with the surest. `listed_days` are those
    of the page's list with their words; `captured` is the day of capture where the page or the file tells it apart
    from the list.
    """

    paragraphs: Sequence[str]
    stated: Sequence[Clue] = ()
    metadata: Sequence[Clue] = ()
    url: str = ""
    listed_days: Sequence[tuple[PartialDate, str]] = ()
    captured: Clue | None = None


@dataclass(slots=True)
class Case:
    """The clues as one decides from them. `warnings` grows with what turns out odd.

    `dateline` may have no year. `address` is the date in the address, `ingest` the day an archive took the item.
    """

    body: BodyDates
    bounds: Bounds
    dateline: FoundDate | None
    address: Clue | None
    ingest: Clue | None
    warnings: list[str] = field(default_factory=list)

    @property
    def last_day(self) -> date | None:
        """The last day the article can have been published."""
        return self.bounds.upper.date.last_day if self.bounds.upper else None

    @property
    def first_day(self) -> date | None:
        """The last day of which the text speaks, as far back as its words may reach."""
        return self.bounds.lower.date.first_day if self.bounds.lower else None

    def is_too_late(self, day: PartialDate) -> bool:
        """Whether a date lies after all limits, with a day to spare."""
        return self.last_day is not None and day.first_day > shift(self.last_day, DAY)

    def is_gainsaid(self, day: date, last: date) -> bool:
        """Whether the text speaks of something later than a day that was only inferred, not later than `last`."""
        if self.first_day is not None and self.first_day > day:
            return True
        return any(day.year < year <= last.year for year in find_bare_years(self.body))

    def dateline_days(self, first: date, last: date) -> list[date]:
        """The days between two, both included, that have the month and day of the dateline."""
        if self.dateline is None:
            return []
        whole = self.dateline.date
        if whole is not None:
            return [whole.first_day] if first <= whole.first_day <= last else []
        return occurrences(self.dateline.month or 1, self.dateline.day or 1, first, last)

    def dateline_clue(self, day: PartialDate | None = None) -> Clue:
        """The dateline with the day it is found to mean."""
        piece = self.dateline
        if piece is None:
            raise ValueError("this text has no dateline")
        return Clue(day or piece.date, piece.quote, "body", piece.start, piece.end)


def open_case(clues: DateClues) -> Case:
    """Gather what the clues say."""
    body = read_body(clues.paragraphs)
    ingested = find_ingest_day(clues.url)
    ingest = Clue(ingested[0], ingested[1], "url") if ingested else None
    bounds = bound_body(body, _find_upper(clues, ingest))
    dateline = find_dateline(body)
    address = _find_address(clues.url, body, dateline, bounds.upper)
    return Case(body, bounds, dateline, address, ingest, list(bounds.warnings))


def _find_address(url: str, body: BodyDates, dateline: FoundDate | None, upper: End | None) -> Clue | None:
    """The date in the address, unless the story seems to be about that day rather than of it.

    So it is where the text speaks of the very day and the address has it in a name, or the page was captured more
    than a year later.
    """
    whole = dateline.date if dateline else None
    month, day = (
        (whole.month, whole.day) if whole else (dateline.month, dateline.day) if dateline else (None, None)
    )
    found = find_address_date(url, (month, day) if month and day else None)
    if found is None:
        return None
    is_of_dateline = (found.date.month, found.date.day) == (month, day)
    is_late = upper is not None and upper.date.first_day > shift(found.date.last_day, _YEAR)
    is_spoken_of = any(piece.date == found.date for piece in body.spoken)
    if is_spoken_of and not is_of_dateline and (is_late or not found.is_apart):
        return None
    return Clue(found.date, found.quote, "url")


def _find_upper(clues: DateClues, ingest: Clue | None) -> End | None:
    """Not after the capture, of which the newest listed day tells as well, and not after the ingest."""
    upper = newest_listed(clues.listed_days)
    captured = clues.captured
    if captured and captured.date and (upper is None or captured.date.last_day > upper.date.last_day):
        upper = End(captured.date, captured.as_evidence("to"))
    if ingest and ingest.date and (upper is None or ingest.date.last_day < upper.date.last_day):
        upper = End(ingest.date, ingest.as_evidence("to"))
    return upper


def shift(day: date, days: int) -> date:
    """A day so many days later or earlier, or the calendar's first or last."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def occurrences(month: int, day: int, first: date, last: date) -> list[date]:
    """Every such day of any year from `first` to `last`, both included."""
    days = []
    for year in range(first.year, last.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue  # 29 February
        if first <= found <= last:
            days.append(found)
    return days


def gap_days(one: PartialDate, other: PartialDate) -> int:
    """Days from the end of the earlier date to the start of the later one; 0 where they overlap."""
    return max(0, (one.first_day - other.last_day).days, (other.first_day - one.last_day).days)
