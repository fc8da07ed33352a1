"""The dates in a column of a table: ISO 8601 and other forms that can mean one day only.

This is the whole interface: `find_order`, `read_cell`. Whether 03/04/2005 is in March or April is never guessed: a
column tells it by a value such as 25/04/2005, or else only the year is known.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from itertools import takewhile

from reader.domain.dates import PartialDate
from reader.domain.wording import tr
from reader.formats.date_forms import find_dates

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?", re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})\s?[./]\s?(\d{1,2})(?:\s?[./]\s?(\d{1,2})\.?)?(?:[T ,].*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_YEAR = re.compile(r"\d{4}")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[T ,].*)?", re.DOTALL)
_SPLIT = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[T ,].*)?", re.DOTALL)
_EPOCH = re.compile(r"(\d{10})(?:\.\d*|\d{3})?")
_YEARS = (1000, 2999)
_CELL_CP = 200
"""A longer cell holds no date but a text."""


class DayOrder(Enum):
    """Which of two numbers is the day, as a column proves it."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class CellDate:
    """What a cell tells: a date, or None; and what was odd about it."""

    date: PartialDate | None
    warning: str = ""


def find_order(cells: Iterable[str]) -> DayOrder | None:
    """The order of day and month that the cells prove; None where none does or they contradict each other."""
    found: set[DayOrder] = set()
    for cell in cells:
        if match := _SPLIT.fullmatch(cell.strip()[:_CELL_CP]):
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second:
                found.add(DayOrder.DAY_FIRST)
            elif second > 12 >= first:
                found.add(DayOrder.MONTH_FIRST)
    return found.pop() if len(found) == 1 else None


def read_cell(cell: str, order: DayOrder | None) -> CellDate:
    """The date of a cell, in a column of this order."""
    text = cell.strip()
    if not text:
        return CellDate(None)
    if len(text) <= _CELL_CP:
        date = _read_numbers(text) or _read_epoch(text) or _read_words(text)
        if date:
            return CellDate(date)
        if match := _SPLIT.fullmatch(text):
            return _read_split(text, match, order)
    shown = text if len(text) <= 60 else text[:60] + "…"
    return CellDate(None, tr("“{text}” is no date that can be read.", text=" ".join(shown.split())))


def _read_numbers(text: str) -> PartialDate | None:
    for form in (_ISO, _YEAR_FIRST, _COMPACT):
        if match := form.fullmatch(text):
            return _make(match.groups())
    if match := _DOTTED.fullmatch(text):
        return _make(match.groups()[::-1])
    return _make((text,)) if _YEAR.fullmatch(text) else None


def _make(parts: Sequence[str | None]) -> PartialDate | None:
    """Year, month and day; databases write zeros for parts that are not known."""
    year, *rest = (int(part) for part in parts if part)
    known = list(takewhile(bool, rest))
    try:
        return PartialDate(year, *known) if _YEARS[0] <= year <= _YEARS[1] else None
    except ValueError:
        return None


def _read_epoch(text: str) -> PartialDate | None:
    """Seconds or thousandths since 1970, as the day in UTC: ten digits, so from 2001 on."""
    match = _EPOCH.fullmatch(text)
    if not match:
        return None
    day = datetime.fromtimestamp(int(match[1]), UTC)
    return PartialDate(day.year, day.month, day.day)


def _read_words(text: str) -> PartialDate | None:
    """The one date that stands in the cell; two that differ are none."""
    found = {piece.date for piece in find_dates(text)}
    return found.pop() if len(found) == 1 else None


def _read_split(text: str, match: re.Match[str], order: DayOrder | None) -> CellDate:
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first > 12 or order is DayOrder.DAY_FIRST:
        day, month = first, second
    elif second > 12 or order is DayOrder.MONTH_FIRST:
        day, month = second, first
    elif first == second:
        day = month = first
    else:
        return CellDate(
            _make((year,)),
            tr("“{text}” may be two days: the column does not show which number is the day.", text=text),
        )
    if date := _make((year, str(month), str(day))):
        return CellDate(date)
    told = tr("“{text}” is no day of the calendar; only its year was used.", text=text)
    return CellDate(_make((year,)), told)
