"""Days, months and times in the language of the program. Any thread.

English as here, Korean 2026년 1월 3일: the order of the parts is that of the translation.
"""

from datetime import date, datetime

from reader.domain.dates import PartialDate
from reader.domain.wording import mark, tr

_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_SHORT_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)


def year_text(year: int | str) -> str:
    """2015."""
    return tr("{year}", year=year)


def month_text(month: int) -> str:
    """September, for a number from 1."""
    return tr(_MONTHS[month - 1])


def short_month_text(month: int) -> str:
    """Sep, for a number from 1."""
    return tr(_SHORT_MONTHS[month - 1])


def weekday_text(day: date) -> str:
    """Thursday."""
    return tr(_WEEKDAYS[day.weekday()])


def month_day_text(day: date) -> str:
    """3 Thursday: a day where its month is known."""
    return tr("{day} {weekday}", day=day.day, weekday=weekday_text(day))


def day_text(day: date | PartialDate) -> str:
    """3 September 2015; of a partial date what is known of it: September 2015, 2015."""
    return _join(day.year, month_text(day.month) if day.month else "", day.day)


def short_day_text(day: date | PartialDate) -> str:
    """3 Sep 2015; of a partial date what is known of it: Sep 2015, 2015."""
    return _join(day.year, short_month_text(day.month) if day.month else "", day.day)


def weekday_day_text(day: date | PartialDate) -> str:
    """Thursday, 3 September 2015; of a partial date without a day as `day_text`."""
    if not day.day or not day.month:
        return day_text(day)
    weekday = weekday_text(date(day.year, day.month, day.day))
    return tr("{weekday}, {day}", weekday=weekday, day=day_text(day))


def time_text(moment: datetime) -> str:
    """14:05, of the clock that the moment is on."""
    return f"{moment:%H:%M}"


def moment_text(moment: datetime) -> str:
    """3 September 2015 at 14:05."""
    return tr("{day} at {time}", day=day_text(moment), time=time_text(moment))


def _join(year: int, month: str, day: int | None) -> str:
    if not month:
        return year_text(year)
    if not day:
        return tr("{month} {year}", month=month, year=year)
    return tr("{day} {month} {year}", day=day, month=month, year=year)
