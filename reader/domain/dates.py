"""Partial dates, the basis of an article's date, and where in the tree it belongs. A day never gets invented."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NEAR = timedelta(days=62)
JUCHE_OFFSET = 1911
"""Gregorian year = Juche year + 1911 (the Juche calendar counts 1912 as year 1)."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DateBasis(StrEnum):
    """How an article's date was found."""

    STATED = "stated"
    METADATA = "metadata"
    DATELINE = "dateline"
    URL = "url"
    BOUNDS = "bounds"
    GIVEN = "given"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day. `str()` gives the ISO 8601 form of that precision."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2015`, `2015-09` or `2015-09-03`. Raises `ValueError`."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError(f"not an ISO 8601 year, month or day: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        return cls(year or 0, month, day)

    @property
    def first_day(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        if self.day is not None or month == 12:
            return date(self.year, month, self.day or 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a date was read from. `role` is "from", "to" or "both".

    `where` is "body" (then `start` and `end` are code points over the canonical text), or "listed", "page",
    "metadata", "url" or "name" (then both are None: the words stand outside the stored text), or "user": then
    `quote` is the name of the coder who gave the date.
    """

    role: str
    where: str
    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """When an article was published, as far as known: from and to, each possibly open, with basis and evidence.

    A known day has both ends equal. `DateBasis.NONE` has both ends open.
    """

    date_from: PartialDate | None = None
    date_to: PartialDate | None = None
    basis: DateBasis = DateBasis.NONE
    evidence: tuple[Evidence, ...] = ()

    @property
    def day_key(self) -> str:
        """Where the tree files it: `2026-01-10`, or `2026-01` or `2026` when bounds lie within one month or
        year, or "" (undated) for wider, open or unknown bounds.
        """
        if self.date_from is None or self.date_to is None:
            return ""
        first, last = self.date_from.first_day.isoformat(), self.date_to.last_day.isoformat()
        return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), "")


@dataclass(frozen=True, slots=True)
class TextDate:
    """A date that stands in a text: code point offsets (half-open) and its Gregorian meaning for people.

    `is_conflict` when it contradicts itself; then `meaning` says how ("Juche 104 is 2015, not 2016").
    """

    start: int
    end: int
    meaning: str
    is_conflict: bool = False


def year_of_juche(juche_year: int) -> int:
    """The Gregorian year of a Juche year: Juche 104 is 2015."""
    return juche_year + JUCHE_OFFSET


def date_near(month: int, day: int, known: PartialDate | None) -> PartialDate | None:
    """The month and day in the year that brings them within two months of a known day; None where none does."""
    if known is None or known.day is None:
        return None
    for year in (known.year, known.year - 1, known.year + 1):
        try:
            found = PartialDate(year, month, day)
        except ValueError:
            continue  # 29 February, or a year beyond the calendar
        if abs(found.first_day - known.first_day) <= _NEAR:
            return found
    return None
