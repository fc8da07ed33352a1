"""Dates in running text: a table of forms, and the recognised pieces as partial dates.

This is the whole interface: `find_dates`, `read_day_first` and `FoundDate`. A form is recognised first, by the
table; only then dateutil turns the complete piece into a date. Never the other way round: dateutil's fuzzy reading
takes "Juche 104 (2015)" for the year 104 and fills what is missing from today's date.

Every form holds a year of four digits, a Juche year, or the day of a dateline, so only the surroundings of such
numbers are looked at closely. No part of a form is without a bound: the time grows with the length of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from reader.domain.dates import MONTHS, PartialDate, year_of_juche
from reader.domain.wording import mark, tr
from reader.domain.wording_dates import month_text

_SHORT = (
    ("Jan",),
    ("Feb",),
    ("Mar",),
    ("Apr",),
    (),
    ("Jun",),
    ("Jul",),
    ("Aug",),
    ("Sept", "Sep"),
    ("Oct",),
    ("Nov",),
    ("Dec",),
)
_WORDS = "|".join(
    word
    for full, short in zip(MONTHS, _SHORT, strict=True)
    for word in (full, *(rf"{part}(?![a-z])\.?" for part in short))
)
_NUMBERS = {
    word: number
    for number, (full, short) in enumerate(zip(MONTHS, _SHORT, strict=True), 1)
    for word in (full, *short)
}
_GAP = "[ \u00a0]{1,2}"
_SOFT = "[ \u00a0]?"
_COMMA = rf"(?:,{_SOFT}|{_GAP})"
_GREGORIAN = "[12][0-9]{3}"
_COUNT = r"(?P<juche>[0-9]{1,3})(?![0-9])"
_BESIDE = rf"{_SOFT}\({_SOFT}(?P<pair>{_GREGORIAN}){_SOFT}\)"
_JUCHE = rf"Juche{_SOFT}{_COUNT}(?:{_BESIDE}|(?!\.{_SOFT}[0-9])(?!\w))"
_YEAR = rf"(?:{_JUCHE}|(?P<year>{_GREGORIAN})(?!\w)(?:{_COMMA}\(?Juche{_SOFT}(?P<after>[0-9]{{1,3}})(?!\w)\)?)?)"
_MONTH = rf"(?P<month>{_WORDS})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_FIRST_DAYS = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?{_SOFT}(?:--?|[–—~]|and|to){_SOFT})?"  # of "6-8" the last counts
_NUMBER = "(?P<number>[0-9]{1,2})"
_KOREAN_DAY = rf"(?:{_SOFT}{_NUMBER}{_SOFT}월(?:{_SOFT}(?P<day>[0-9]{{1,2}}){_SOFT}일)?)?"
_NOT_IN_PATH, _NO_MORE = r"(?<![\w./-])", r"(?![\w/-])"

FORMS: tuple[tuple[str, str], ...] = (
    (
        "month day. year",
        rf"{_MONTH}{_GAP}{_DAY}\.{_SOFT}(?P<year>{_GREGORIAN})"
        rf"(?:{_GAP}Juche{_SOFT}(?P<after>[0-9]{{1,3}})(?!\w)|(?=[ \u00a0]{{0,4}}(?:\n|\Z)))",
    ),
    ("month day year", rf"{_MONTH}{_GAP}{_FIRST_DAYS}{_DAY}{_COMMA}{_YEAR}"),
    ("month year", rf"{_MONTH}{_COMMA}{_YEAR}"),
    ("dateline", rf"{_MONTH}{_GAP}{_DAY}(?={_SOFT}\([A-Z][\w. /&-]{{1,20}}\){_SOFT}(?:--?|[–—―]))"),
    ("day month year", rf"(?<![.,]){_FIRST_DAYS}{_DAY}{_GAP}(?:of )?{_MONTH}{_COMMA}{_YEAR}"),
    (
        "Juche with dots",
        rf"(?:Juche|주체){_SOFT}{_COUNT}(?:{_BESIDE})?\.{_SOFT}{_NUMBER}\.{_SOFT}"
        r"(?P<day>[0-9]{1,2})(?![0-9])\.?",
    ),
    ("Juche", _JUCHE),
    ("year beside Juche", rf"(?P<year>{_GREGORIAN}){_SOFT}\({_SOFT}Juche{_SOFT}(?P<after>[0-9]{{1,3}}){_SOFT}\)"),
    ("Korean Juche", rf"주체{_SOFT}{_COUNT}(?:{_BESIDE})?{_SOFT}년{_KOREAN_DAY}"),
    ("Korean", rf"(?P<year>{_GREGORIAN})년(?={_SOFT}[0-9]{{1,2}}{_SOFT}월){_KOREAN_DAY}"),
    (
        "Chinese and Japanese",
        rf"(?P<year>{_GREGORIAN}){_SOFT}年{_SOFT}{_NUMBER}{_SOFT}月(?:{_SOFT}(?P<day>[0-9]{{1,2}}){_SOFT}日)?",
    ),
    ("Chinese and Japanese dateline", rf"{_NUMBER}月{_SOFT}(?P<day>[0-9]{{1,2}})日(?={_SOFT}[发發発电電])"),
    ("Korean dateline", rf"{_NUMBER}월{_SOFT}(?P<day>[0-9]{{1,2}})일(?={_SOFT}발)"),
    ("year first", rf"{_NOT_IN_PATH}(?P<year>{_GREGORIAN})-(?P<number>[0-9]{{2}})-(?P<day>[0-9]{{2}}){_NO_MORE}"),
    (
        "year first with dots",
        rf"{_NOT_IN_PATH}(?P<year>{_GREGORIAN})\.{_SOFT}{_NUMBER}\.{_SOFT}(?P<day>[0-9]{{1,2}})(?![0-9]){_NO_MORE}",
    ),
    (
        "year first with slashes",
        rf"{_NOT_IN_PATH}(?P<year>{_GREGORIAN})/{_NUMBER}/(?P<day>[0-9]{{1,2}})(?![0-9]){_NO_MORE}",
    ),
)
"""Form by form, its name and what it looks like; of those that begin at one place the first counts.

Groups: a month by name (`month`) or `number`, a `day`, and a year that is Gregorian (`year`), `juche`, or a pair
of both (`pair` stands behind the Juche year, `after` is the Juche year behind the other).
"""
_DEFAULT = datetime(2000, 1, 1)
_WIDE = re.compile("[０-９]")
_NARROW = str.maketrans("０１２３４５６７８９（）．　", "0123456789(). ")
_NUMBER_RUN = re.compile("[0-9]+")
_BEFORE_CP, _AFTER_CP = 48, 40  # more than any form reaches from its year, Juche year or dateline's day
_DATELINES = {
    "dateline": re.compile(r"[\s\"'“”‘’(\[【]{0,4}[^\W\d_][\w .'’/-]{1,50},[ \u00a0]{0,2}"),
    "Korean dateline": re.compile(r"[\s(\[【（]{0,4}[^\W\d_]{1,12}[ \u00a0]{0,2}"),
    "Chinese and Japanese dateline": re.compile(r"[\s(\[【（]{0,4}[^\W\d_]{1,12}[ \u00a0]{0,2}"),
}
"""What stands between the start of its line and the day of a dateline: the place."""
_PLACE_MAX_CP = 60
_DAY_FIRST = re.compile(r"\s*(?P<day>[0-9]{1,2})([./-])(?P<number>[0-9]{1,2})\2(?P<year>[12][0-9]{3})\s*")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A recognised piece: its words, code point offsets (half-open) and what they mean.

    `date` is None when the piece contradicts itself, and then `conflict` says why ("Juche 104 is 2015, not 2016");
    and when it is a dateline, which has a `month` and a `day` and no year. `form` is its name in the table.
    """

    quote: str
    start: int
    end: int
    date: PartialDate | None
    conflict: str = ""
    month: int | None = None
    day: int | None = None
    form: str = ""

    @property
    def is_yearless(self) -> bool:
        """Whether it is a dateline's month and day."""
        return self.month is not None


def _combine() -> tuple[re.Pattern[str], dict[str, tuple[str, dict[str, str]]]]:
    """All forms as one pattern, and for each its name and its groups by their plain names.

    Letters and digits before a date make it part of something else; that is looked at once for all forms.
    """
    parts, forms = [], {}
    for place, (name, form) in enumerate(FORMS):
        groups = {group: f"{group}{place}" for group in re.findall(r"\(\?P<(\w+)>", form)}
        numbered = re.sub(r"\(\?P<(\w+)>", lambda match, place=place: f"(?P<{match[1]}{place}>", form)  # type: ignore[misc]
        parts.append(f"(?P<form{place}>{numbered})")
        forms[f"form{place}"] = name, groups
    return re.compile(f"(?<![0-9A-Za-z_])(?:{'|'.join(parts)})"), forms


_PATTERN, _FORMS = _combine()


@lru_cache(maxsize=8192)
def _to_date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    from dateutil import parser  # here, because only a page with dates needs it

    if month is not None and not 1 <= month <= 12:
        return None
    piece = f"{1 if day is None else day} {MONTHS[(month or 1) - 1]} {year:04}"
    try:
        found = parser.parse(piece, dayfirst=True, default=_DEFAULT)
    except (ValueError, OverflowError):
        return None
    if (found.year, found.month) != (year, month or 1):  # a day such as 99 is taken for a year
        return None
    return PartialDate(found.year, found.month if month else None, found.day if day is not None else None)


_Fault = tuple[str, dict[str, int]]
"""What is wrong with the parts of a date, and their numbers: its words go by language, so they are said later."""
_NO_MONTH = mark("there is no month {month}")
_NO_YEAR = mark("there is no year {year}")
_NO_DAY = mark("{month_name} has no day {day}")
_NO_DAY_IN_YEAR = mark("{month_name} {year} has no day {day}")
_NO_JUCHE_YEAR = mark("Juche years are counted from 1")
_OTHER_YEAR = mark("Juche {juche} is {counted}, not {printed}")


def _find_fault(year: int, month: int | None, day: int | None) -> _Fault:
    if month is not None and not 1 <= month <= 12:
        return _NO_MONTH, {"month": month}
    if not month:
        return _NO_YEAR, {"year": year}
    return _NO_DAY_IN_YEAR, {"month_name": month, "year": year, "day": day or 0}


def _complain(fault: _Fault | None) -> str:
    """What is wrong, in words; "" for nothing."""
    if fault is None:
        return ""
    text, numbers = fault
    return tr(text, **{name: month_text(one) if name == "month_name" else one for name, one in numbers.items()})


@lru_cache(maxsize=8192)
def _mean(
    juche: str | None, printed: str | None, month: int | None, day: str | None
) -> tuple[PartialDate | None, _Fault | None]:
    """The date of the parts, or why they make none."""
    counted = year_of_juche(int(juche)) if juche else None
    if juche and int(juche) == 0:
        return None, (_NO_JUCHE_YEAR, {})
    if counted is not None and printed and counted != int(printed):
        return None, (_OTHER_YEAR, {"juche": int(juche or 0), "counted": counted, "printed": int(printed)})
    year = int(printed) if printed else counted or 0
    date = _to_date(year, month, int(day) if day else None)
    return date, None if date else _find_fault(year, month, int(day) if day else None)


def _month_of(word: str | None, number: str | None) -> int | None:
    return int(number) if number else _NUMBERS[word.removesuffix(".")] if word else None


def _read(match: re.Match[str]) -> FoundDate | None:
    name, groups = _FORMS[match.lastgroup or ""]
    found = {group: match[numbered] for group, numbered in groups.items()}
    month, day = _month_of(found.get("month"), found.get("number")), found.get("day")
    if name in _DATELINES:
        return _read_dateline(match, name, month or 0, int(day or 0))
    juche = found.get("juche") or found.get("after")
    date, fault = _mean(juche, found.get("pair") or found.get("year"), month, day)
    return FoundDate(match[0], match.start(), match.end(), date, _complain(fault), form=name)


def _read_dateline(match: re.Match[str], name: str, month: int, day: int) -> FoundDate | None:
    """A dateline, if only a place stands before it on its line."""
    text, start = match.string, match.start()
    line = text.rfind("\n", max(0, start - _PLACE_MAX_CP), start) + 1
    if (not line and start > _PLACE_MAX_CP) or not _DATELINES[name].fullmatch(text, line, start):
        return None
    if _to_date(2000, month, day) is None:  # a leap year, which has every day
        is_month = 1 <= month <= 12
        fault = (_NO_DAY, {"month_name": month, "day": day}) if is_month else _find_fault(2000, month, day)
        return FoundDate(match[0], start, match.end(), None, _complain(fault), form=name)
    return FoundDate(match[0], start, match.end(), None, "", month, day, name)


def _may_be_date(text: str, start: int, end: int) -> bool:
    """Whether a number may be the year of a date, its Juche year, or the day of a dateline."""
    size = end - start
    if size > 4:
        return False
    if size == 4:
        return text[start] in "12"
    if text[start - 1 : start] in ("e", "체") or text[max(0, start - 2) : start] in (
        "e ",
        "체 ",
        "e\u00a0",
        "체\u00a0",
    ):
        return True
    return size < 3 and ("(" in text[end : end + 2] or text[end : end + 1] in ("일", "日"))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text in which a date may stand, in order and apart from each other."""
    low = high = -1
    for number in _NUMBER_RUN.finditer(text):
        start, end = number.span()
        if not _may_be_date(text, start, end):
            continue
        if low >= 0 and start - _BEFORE_CP > high:
            yield low, _end_window(text, high)
            low = -1
        low = max(0, start - _BEFORE_CP) if low < 0 else low
        high = end + _AFTER_CP
    if low >= 0:
        yield low, _end_window(text, high)


def _end_window(text: str, end: int) -> int:
    """The end moved out of a number: a part of it must not be taken for a year."""
    end = min(end, len(text))
    while end < len(text) and text[end] in "0123456789" and text[end - 1] in "0123456789":
        end -= 1
    return end


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates in a text in its order, without overlaps. No piece goes over the end of a line.

    Full-width digits and brackets, as in "주체８８（１９９９）년", count as the plain ones that they stand for.
    """
    plain = text if text.isascii() or not _WIDE.search(text) else text.translate(_NARROW)
    for low, high in _windows(plain):
        for match in _PATTERN.finditer(plain, low, high):
            found = _read(match)
            if found:
                yield found if plain is text else replace(found, quote=text[found.start : found.end])


def read_day_first(text: str) -> FoundDate | None:
    """What a line such as "04/03/2005" holds, day first (4 March), with white space round it; None for others.

    For places where a date is all there can be, such as behind "Date:". Running text has no such form: there the
    day may as well come second. "31/02/2020" is found and has a conflict.
    """
    match = _DAY_FIRST.fullmatch(text)
    if not match:
        return None
    date, fault = _mean(None, match["year"], int(match["number"]), match["day"])
    quote = text.strip()
    start = len(text) - len(text.lstrip())
    return FoundDate(quote, start, start + len(quote), date, _complain(fault), form="day first")
