"""Dates in running text: a table of forms, and the recognised pieces as partial dates.

This is the whole interface: `find_dates`. A form is recognised first, by the table; only then dateutil turns the
complete piece into a date. Never the other way round: dateutil's fuzzy reading takes "Juche 104 (2015)" for the
year 104 and fills what is missing from today's date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from reader.domain.dates import PartialDate, year_of_juche

_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
_WORDS = "|".join(
    word if position == 0 else rf"{word}\.?" for words in _MONTHS for position, word in enumerate(words)
)
_GAP = "[ \u00a0]{1,2}"
_SOFT = "[ \u00a0]?"
_YEAR = r"(?:Juche" + _SOFT + r"(?P<juche>\d{1,3})" + _SOFT + r"\((?P<pair>[12]\d{3})\)|(?P<year>[12]\d{3})(?!\w))"
_MONTH = rf"(?<!\w)(?P<month>{_WORDS})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FIRST_DAYS = rf"(?:\d{{1,2}}{_SOFT}(?:--?|[–—]|and|to){_SOFT})?"  # "6-8": the last day counts

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("month day year", rf"{_MONTH}{_GAP}{_FIRST_DAYS}{_DAY}(?:,{_SOFT}|{_GAP}){_YEAR}"),
        ("day month year", rf"(?<![\w.,]){_DAY}{_GAP}{_MONTH}(?:,{_SOFT}|{_GAP}){_YEAR}"),
        ("month year", rf"{_MONTH}(?:,{_SOFT}|{_GAP}){_YEAR}"),
        ("Juche pair", rf"(?<!\w)Juche{_SOFT}(?P<juche>\d{{1,3}}){_SOFT}\((?P<pair>[12]\d{{3}})\)"),
        (
            "Juche with dots",
            rf"(?<!\w)Juche{_SOFT}(?P<juche>\d{{1,3}})\.{_SOFT}(?P<number>\d{{1,2}})\.{_SOFT}(?P<day>\d{{1,2}})(?!\d)\.?",
        ),
        (
            "Korean Juche",
            rf"주체{_SOFT}(?P<juche>\d{{1,3}}){_SOFT}\((?P<pair>[12]\d{{3}})\){_SOFT}년"
            rf"(?:{_SOFT}(?P<number>\d{{1,2}})월(?:{_SOFT}(?P<day>\d{{1,2}})일)?)?",
        ),
        (
            "Korean",
            rf"(?<!\d)(?P<year>[12]\d{{3}})년{_SOFT}(?P<number>\d{{1,2}})월(?:{_SOFT}(?P<day>\d{{1,2}})일)?",
        ),
        ("year first", r"(?<![\w./-])(?P<year>[12]\d{3})-(?P<number>\d{2})-(?P<day>\d{2})(?![\w/-])"),
        (
            "year first with dots",
            r"(?<![\w./-])(?P<year>[12]\d{3})\.(?P<number>\d{1,2})\.(?P<day>\d{1,2})(?![\w/-])",
        ),
    )
)
"""Form by form, its name and what it looks like. Groups: a month by name or by number, a day, and a year that is
Gregorian, Juche, or a pair of both.
"""
_DEFAULT = datetime(2000, 1, 1)
_MAY_HOLD_DATE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A recognised piece: its words, code point offsets (half-open) and what they mean.

    `date` is None when the piece contradicts itself: a Juche year beside another year, or a day no month has.
    """

    quote: str
    start: int
    end: int
    date: PartialDate | None


@lru_cache(maxsize=4096)
def _to_date(year: int, month: str | None, day: str | None) -> PartialDate | None:
    from dateutil import parser  # here, because only a page with dates needs it

    piece = f"{day or 1} {month or _MONTHS[0][0]} {year:04}"
    try:
        found = parser.parse(piece, dayfirst=True, default=_DEFAULT)
    except (ValueError, OverflowError):
        return None
    return PartialDate(found.year, found.month if month else None, found.day if day else None)


def _month_word(groups: dict[str, str | None]) -> str | None:
    if number := groups.get("number"):
        return _MONTHS[int(number) - 1][0] if 1 <= int(number) <= 12 else "?"
    return groups.get("month")


def _read(match: re.Match[str]) -> FoundDate:
    groups = match.groupdict()
    juche, printed = groups.get("juche"), groups.get("pair") or groups.get("year")
    counted = year_of_juche(int(juche)) if juche else None
    year = int(printed) if printed else counted
    agrees = counted is None or counted == year
    date = _to_date(year, _month_word(groups), groups.get("day")) if year and agrees else None
    return FoundDate(match[0], match.start(), match.end(), date)


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates in one paragraph in text order, without overlaps: of two that begin together the longer one."""
    if not _MAY_HOLD_DATE.search(text):
        return
    matches = [match for _, form in FORMS for match in form.finditer(text)]
    matches.sort(key=lambda match: (match.start(), -match.end()))
    end = 0
    for match in matches:
        if match.start() >= end:
            end = match.end()
            yield _read(match)
