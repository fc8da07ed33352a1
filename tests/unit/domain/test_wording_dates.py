"""Days, months and times in words, in English and with the order of another language."""

from datetime import date, datetime

import pytest

from reader.domain.dates import MONTHS, WEEKDAYS, PartialDate
from reader.domain.wording import speak
from reader.domain.wording_dates import (
    day_text,
    moment_text,
    month_day_text,
    month_text,
    short_day_text,
    short_month_text,
    time_text,
    weekday_day_text,
    weekday_text,
)

KOREAN = {
    "{year}": "{year}년",
    "{month} {year}": "{year}년 {month}",
    "{day} {month} {year}": "{year}년 {month} {day}일",
    "{weekday}, {day}": "{day} {weekday}",
    "{day} {weekday}": "{day}일 {weekday}",
    "{day} at {time}": "{day} {time}",
    "January": "1월",
    "Jan": "1월",
    "Saturday": "토요일",
}


@pytest.fixture
def korean():
    speak(lambda text, _apart: KOREAN.get(text, ""))
    yield
    speak(None)


def test_names_are_those_that_dates_are_read_by():
    assert [month_text(number) for number in range(1, 13)] == list(MONTHS)
    assert [short_month_text(number) for number in range(1, 13)] == [name[:3] for name in MONTHS]
    assert [weekday_text(date(2026, 6, 1 + number)) for number in range(7)] == list(WEEKDAYS)


@pytest.mark.parametrize(
    ("known", "long", "short", "with_weekday"),
    [
        ("2026", "2026", "2026", "2026"),
        ("2026-01", "January 2026", "Jan 2026", "January 2026"),
        ("2026-01-03", "3 January 2026", "3 Jan 2026", "Saturday, 3 January 2026"),
    ],
)
def test_dates_in_english(known, long, short, with_weekday):
    day = PartialDate.parse(known)
    assert (day_text(day), short_day_text(day), weekday_day_text(day)) == (long, short, with_weekday)


@pytest.mark.parametrize(
    ("known", "words", "with_weekday"),
    [
        ("2026", "2026년", "2026년"),
        ("2026-01", "2026년 1월", "2026년 1월"),
        ("2026-01-03", "2026년 1월 3일", "2026년 1월 3일 토요일"),
    ],
)
def test_dates_in_korean(korean, known, words, with_weekday):
    day = PartialDate.parse(known)
    assert (day_text(day), short_day_text(day), weekday_day_text(day)) == (words, words, with_weekday)


def test_moments():
    moment = datetime(2026, 1, 3, 9, 5)
    assert time_text(moment) == "09:05"
    assert moment_text(moment) == "3 January 2026 at 09:05"
    assert weekday_day_text(moment.date()) == "Saturday, 3 January 2026"
    assert month_day_text(moment.date()) == "3 Saturday"


def test_moments_in_korean(korean):
    moment = datetime(2026, 1, 3, 9, 5)
    assert moment_text(moment) == "2026년 1월 3일 09:05"
    assert month_day_text(moment.date()) == "3일 토요일"
