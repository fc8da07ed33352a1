"""Dates in running text, form by form; and what is no date."""

import time

import pytest

from reader.formats.date_forms import find_dates, read_day_first


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
        ("on 2024/5/7, it", "2024/5/7", "2024-05-07"),
        ("on the 19th of March, 2005 it", "19th of March, 2005", "2005-03-19"),
        ("on 6-8 January 2026.", "6-8 January 2026", "2026-01-08"),
        ("on June 6 and 7, 2024", "June 6 and 7, 2024", "2024-06-07"),
        ("on Sept. 18, 2024", "Sept. 18, 2024", "2024-09-18"),
        ("calendar>>November 26. 2009 Juche 98", "November 26. 2009 Juche 98", "2009-11-26"),
        ("calendar>>March 19. 2005\nIt", "March 19. 2005", "2005-03-19"),
        ("on May 5, Juche 101, he", "May 5, Juche 101", "2012-05-05"),
        ("since Juche 98.", "Juche 98", "2009"),
        ("in 2015 (Juche 104) it", "2015 (Juche 104)", "2015"),
        ("Juche 113(2024).5.27", "Juche 113(2024).5.27", "2024-05-27"),
        ("(주체113.5.27.)", "주체113.5.27.", "2024-05-27"),
        ("새해 주체91(2002)년을", "주체91(2002)년", "2002"),
        ("공동사설 - 2002년 01월 01일", "2002년 01월 01일", "2002-01-01"),
        ("1946년 1월에", "1946년 1월", "1946-01"),
        ("于2024年5月27日在", "2024年5月27日", "2024-05-27"),
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
        "He came on March 19. 2005 was a good year.",
        "새해 2018년을",
        "https://example.org/2024/05/27/a",
        "Juche Korea, Juche 1045",
        "Marched 2015",
        "",
    ],
)
def test_find_dates_leaves_incomplete_pieces_alone(text: str) -> None:
    assert list(find_dates(text)) == []


def test_find_dates_gives_both_ends_of_a_range() -> None:
    found = find_dates("the War (June 25, 1950–July 27, 1953), producing")
    assert [str(piece.date) for piece in found] == ["1950-06-25", "1953-07-27"]


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("Juche 104 (2016)", "Juche 104 is 2015, not 2016"),
        ("November 26. 2009 Juche 99", "Juche 99 is 2010, not 2009"),
        ("주체111(2021)년 11월", "Juche 111 is 2022, not 2021"),
        ("February 30, 2024", "February 2024 has no day 30"),
        ("99 May 2015", "May 2015 has no day 99"),
        ("May 0, 2015", "May 2015 has no day 0"),
        ("2024-13-01", "there is no month 13"),
        ("Juche 0", "Juche years are counted from 1"),
        ("Pyongyang, May 40 (KCNA) --", "May has no day 40"),
    ],
)
def test_find_dates_says_what_contradicts_itself(text: str, conflict: str) -> None:
    (found,) = find_dates(text)
    assert (found.date, found.conflict, found.is_yearless) == (None, conflict, False)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Pyongyang, May 27 (KCNA) -- A mill", "May 27"),
        ("Pyongyang, May 27 (KCNA) — A mill", "May 27"),
        ("Title\n“Pyongyang, May 27 (KCNA)–A mill", "May 27"),
        ("SEOUL, May 27 (Yonhap) --", "May 27"),
        ("(평양 5월 27일발 조선중앙통신)", "5월 27일"),
        ("【平壌5月27日発朝鮮中央通信】", "5月27日"),
    ],
)
def test_find_dates_gives_month_and_day_of_a_dateline(text: str, quote: str) -> None:
    (found,) = find_dates(text)
    assert (found.quote, found.month, found.day, found.date) == (quote, 5, 27, None)
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize(
    "text",
    [
        "It was said on May 27 (KCNA reports) that",
        "in a long line that is no place at all, and goes on " * 3 + "Pyongyang, May 27 (KCNA) --",
        "May 27 (KCNA) --",
    ],
)
def test_find_dates_takes_a_dateline_at_the_start_of_a_line_only(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "date", "conflict"),
    [
        ("04/03/2005", "2005-03-04", ""),
        (" 4.3.2005 ", "2005-03-04", ""),
        ("31/02/2020", "None", "February 2020 has no day 31"),
    ],
)
def test_read_day_first_reads_numbers(text: str, date: str, conflict: str) -> None:
    found = read_day_first(text)
    assert found
    assert (str(found.date), found.conflict) == (date, conflict)
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize("text", ["04/03/05", "on 04/03/2005", "04/03.2005", ""])
def test_read_day_first_leaves_the_rest(text: str) -> None:
    assert read_day_first(text) is None


@pytest.mark.parametrize(
    "part",
    ["1", "2015 ", "Juche ", "Juche 1 ", ".", " ", "1 ", "May 1, ", "May 1 (", "May 12-13, Juche 104 (2015", "12-",
     "주체1(2015)년 ", "2015.1.", "A, May 1 (KCNA) -- ", "\n1(", "Juche1.1.1"],
)  # fmt: skip
def test_find_dates_is_linear(part: str) -> None:
    counts = []
    for size in (20_000, 200_000):
        text = part * (size // len(part))
        started = time.process_time()
        sum(1 for _ in find_dates(text))
        counts.append(time.process_time() - started)
    # Ten times the text: a square would take a hundred times as long.
    assert counts[1] < 40 * max(counts[0], 0.005)


def test_full_width_digits_count_as_plain_ones() -> None:
    text = "새해　주체８８（１９９９）년을　맞이한다."
    assert [(found.quote, str(found.date)) for found in find_dates(text)] == [("주체８８（１９９９）년", "1999")]
