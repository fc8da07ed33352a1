"""Bounds of an article's date: the latest spoken date, the newest listed day, and never more than that."""

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.formats.date_bounds import bound_date

NEWEST = (PartialDate(2026, 1, 10), "January 10, 2026")
OLDER = (PartialDate(2026, 1, 8), "January 08, 2026")


def test_bounds_span_from_latest_spoken_to_newest_listed() -> None:
    paragraphs = ("In May 2019 it began.", "It ended on June 2, 2021, not in May 2020.")
    date, warnings = bound_date(paragraphs, [OLDER, NEWEST])
    assert (str(date.date_from), str(date.date_to), date.basis) == ("2021-06-02", "2026-01-10", DateBasis.BOUNDS)
    spoken, listed = date.evidence
    text = "\n".join(paragraphs)
    assert (spoken.role, spoken.where, text[spoken.start : spoken.end]) == ("from", "body", "June 2, 2021")
    assert (listed.role, listed.where, listed.quote, listed.start) == ("to", "listed", "January 10, 2026", None)
    assert warnings == ()


def test_a_date_later_than_the_list_is_not_used() -> None:
    date, warnings = bound_date(("In May 2019 they planned for March 2027.",), [NEWEST])
    assert str(date.date_from) == "2019-05"
    assert "March 2027" in warnings[0]


def test_a_month_in_which_the_list_was_made_is_used() -> None:
    date, _ = bound_date(("In January 2026 it began.",), [NEWEST])
    assert str(date.date_from) == "2026-01"


def test_a_date_that_lies_ahead_is_not_used() -> None:
    date, _ = bound_date(("It is to be completed by the end of October 2025.",), [NEWEST])
    assert date.date_from is None


def test_a_paragraph_that_is_only_a_date_is_not_used() -> None:
    date, _ = bound_date(("January 09, 2026", "It began."), [NEWEST])
    assert date.date_from is None


def test_a_contradicting_pair_is_told_and_not_used() -> None:
    date, warnings = bound_date(("It began in Juche 104 (2016).",), [NEWEST])
    assert date.date_from is None
    assert "Juche 104 (2016)" in warnings[0]


def test_a_day_beats_its_month() -> None:
    date, _ = bound_date(("In May 2019, on May 1, 2019 that is.",), [NEWEST])
    assert str(date.date_from) == "2019-05-01"


def test_without_any_date_nothing_is_known() -> None:
    assert bound_date(("It began.",), []) == (ArticleDate(), ())


def test_without_a_list_the_upper_end_stays_open() -> None:
    date, _ = bound_date(("In May 2019 it began.",), [])
    assert (str(date.date_from), date.date_to) == ("2019-05", None)


def test_many_contradictions_make_few_warnings() -> None:
    paragraphs = [f"It began in Juche {number} (2016), or {number} times." for number in range(1, 60)]
    _, warnings = bound_date([*paragraphs, paragraphs[0]], [NEWEST])
    assert 0 < len(warnings) <= 5
