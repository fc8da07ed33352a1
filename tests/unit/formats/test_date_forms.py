"""Dates in running text, form by form; and what is no date."""

import pytest

from reader.formats.date_forms import find_dates


@pytest.mark.parametrize(
    ("text", "quote", "date"),
    [
        ("occupation (August 15, 1945), such", "August 15, 1945", "1945-08-15"),
        ("Province on November 4, 2024 and said:", "November 4, 2024", "2024-11-04"),
        ("held in December 2022, he said", "December 2022", "2022-12"),
        ("a factory in September Juche 104 (2015), he", "September Juche 104 (2015)", "2015-09"),
        ("on April 15, Juche 101(2012) in", "April 15, Juche 101(2012)", "2012-04-15"),
        ("in Juche 108(2019) the", "Juche 108(2019)", "2019"),
        ("www.kcna.kp (Juche113.5.27.)", "Juche113.5.27.", "2024-05-27"),
        ("on 4 March 2005 the", "4 March 2005", "2005-03-04"),
        ("on the 1st of", None, None),
        ("from January 6-8, 2026 in", "January 6-8, 2026", "2026-01-08"),
        ("on Nov. 1, 2024.", "Nov. 1, 2024", "2024-11-01"),
        ("주체111(2022)년 11월 7일 신문", "주체111(2022)년 11월 7일", "2022-11-07"),
        ("주체100(2011)년에", "주체100(2011)년", "2011"),
        ("2016년 7월", "2016년 7월", "2016-07"),
        ("seen 2024-11-04.", "2024-11-04", "2024-11-04"),
        ("[2024.11.01.]", "2024.11.01", "2024-11-01"),
    ],
)
def test_find_dates_reads_a_form(text: str, quote: str | None, date: str | None) -> None:
    found = list(find_dates(text))
    assert [(piece.quote, str(piece.date)) for piece in found] == ([(quote, date)] if quote else [])
    assert all(text[piece.start : piece.end] == piece.quote for piece in found)


@pytest.mark.parametrize(
    "text",
    [
        "in the 1950s",
        "more than 32 000 houses",
        "on January 4. The",
        "2025--2026",
        "04/03/2005",
        "July 03, 2014Jul 03, 2014",
        "November 4, 20245",
        "room 2024-11-04-b",
        "he may 2015 times",
        "",
    ],
)
def test_find_dates_leaves_incomplete_pieces_alone(text: str) -> None:
    assert list(find_dates(text)) == []


def test_find_dates_gives_both_ends_of_a_range() -> None:
    found = find_dates("the War (June 25, 1950–July 27, 1953), producing")
    assert [str(piece.date) for piece in found] == ["1950-06-25", "1953-07-27"]


@pytest.mark.parametrize("text", ["Juche 104 (2016)", "February 30, 2024", "2024-13-01", "주체111(2021)년 11월"])
def test_find_dates_has_no_date_for_a_contradiction(text: str) -> None:
    assert [piece.date for piece in find_dates(text)] == [None]
