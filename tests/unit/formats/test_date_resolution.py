"""The date of an article from its clues: the strongest that holds, and bounds wherever there is doubt."""

import time

import pytest

from reader.domain.dates import DateBasis, PartialDate
from reader.formats.date_resolution import Clue, DateClues, resolve_date

DATELINE = "Pyongyang, September 25 (KCNA) -- A mill was opened."
LOWER = "It was planned at the meeting of July 6, 2009."


def clue(date, quote="", where="page"):
    return Clue(PartialDate.parse(date) if date else None, quote or str(date), where)


def listed(*days):
    return [(PartialDate.parse(day), f"words of {day}") for day in days]


def resolve(*paragraphs, **clues):
    """The two ends, the basis and the warnings; evidence in the body is checked on the way."""
    date, warnings = resolve_date(DateClues(paragraphs, **clues))
    text = "\n".join(paragraphs)
    for piece in date.evidence:
        assert piece.where != "body" or text[piece.start : piece.end] == piece.quote
    assert (date.basis is DateBasis.NONE) == (not date.evidence)
    ends = tuple(str(end) if end else None for end in (date.date_from, date.date_to))
    return ends, date.basis, warnings


def test_a_date_line_wins_over_everything():
    ends, basis, warnings = resolve(
        DATELINE,
        LOWER,
        stated=[clue("2009-09-26", "26/09/2009")],
        metadata=[clue("2011-01-01", where="metadata")],
        url="https://example.org/2012/03/04/mill",
        listed_days=listed("2013-01-01"),
    )
    assert (ends, basis) == (("2009-09-26",) * 2, DateBasis.STATED)
    assert "2011-01-01" in warnings[0]


def test_metadata_come_next():
    ends, basis, warnings = resolve("A mill was opened.", metadata=[clue("2024-05-27", where="metadata")])
    assert (ends, basis, warnings) == (("2024-05-27",) * 2, DateBasis.METADATA, ())


@pytest.mark.parametrize(
    ("lower", "newest", "ends"),
    [
        ("July 6, 2009", "2009-11-02", ("2009-09-25", "2009-09-25")),
        ("March 4, 1976", "2012-06-08", ("1976-03-04", "2012-06-08")),  # many years are possible
        ("September 20, 2009", "2010-09-30", ("2009-09-20", "2010-09-30")),  # two are
        ("October 9, 2009", "2010-10-30", ("2009-10-09", "2010-10-30")),  # the text may have looked ahead
    ],
)
def test_a_dateline_gets_its_year_where_only_one_is_possible(lower, newest, ends):
    found, basis, _ = resolve(DATELINE, f"So it was said on {lower}.", listed_days=listed(newest, "2009-01-01"))
    assert found == ends
    assert basis is (DateBasis.DATELINE if found[0] == found[1] else DateBasis.BOUNDS)


def test_a_dateline_without_a_lower_bound_stays_a_bound():
    ends, basis, _ = resolve(DATELINE, listed_days=listed("2009-11-02"))
    assert (ends, basis) == ((None, "2009-11-02"), DateBasis.BOUNDS)


def test_a_dateline_without_an_upper_bound_stays_a_bound():
    assert resolve(DATELINE, LOWER)[:2] == (("2009-07-06", None), DateBasis.BOUNDS)


def test_a_bare_year_that_is_later_leaves_doubt():
    ends, basis, _ = resolve(DATELINE, LOWER, "They won in 2010.", listed_days=listed("2010-05-02"))
    assert (ends, basis) == (("2009-07-06", "2010-05-02"), DateBasis.BOUNDS)


def test_a_bound_against_the_dateline_is_given_up():
    ends, basis, warnings = resolve(
        DATELINE, "Planned since May 2, 2009, it opens on October 1, 2009.", listed_days=listed("2009-11-02")
    )
    assert (ends, basis) == (("2009-05-02", "2009-11-02"), DateBasis.BOUNDS)
    assert "October 1, 2009" in warnings[0]


def test_a_dateline_with_a_year_is_a_date():
    ends, basis, _ = resolve("Pyongyang, May 27, 2024 (KCNA) -- A mill was opened.")
    assert (ends, basis) == (("2024-05-27",) * 2, DateBasis.DATELINE)


def test_datelines_that_disagree_are_none():
    assert resolve(DATELINE, "Moscow, May 2 (TASS) -- So it says.", LOWER, listed_days=listed("2009-11-02"))[
        0
    ] == (
        "2009-07-06",
        "2009-11-02",
    )


@pytest.mark.parametrize("stamp", ["www.kcna.kp (Juche113.5.27.)", "주체113(2024)년 5월 27일 《민주조선》"])
def test_the_stamp_of_the_outlet_is_a_stated_date(stamp):
    ends, basis, _ = resolve("A mill was opened on May 3, 2020.", stamp)
    assert (ends, basis) == (("2024-05-27",) * 2, DateBasis.STATED)


def test_a_juche_day_in_a_sentence_is_no_stamp():
    ends, basis, _ = resolve("주체111(2022)년 11월 7일 신문은 그렇게 전하였다.")
    assert (ends, basis) == (("2022-11-07", None), DateBasis.BOUNDS)


def test_a_date_line_wins_over_the_stamp_with_a_warning():
    ends, _, warnings = resolve("www.kcna.kp (Juche113.5.27.)", stated=[clue("2024-05-29", "29/05/2024")])
    assert ends == ("2024-05-29",) * 2
    assert "do not name the same day" in warnings[0]


def test_a_date_line_that_seems_swapped_against_the_stamp_gives_bounds():
    ends, basis, _ = resolve("www.kcna.kp (Juche113.5.4.)", stated=[clue("2024-04-05", "05/04/2024")])
    assert (ends, basis) == (("2024-04-05", "2024-05-04"), DateBasis.BOUNDS)


def test_a_date_line_that_seems_swapped_against_the_dateline_gives_bounds():
    ends, basis, _ = resolve("Seoul, May 4 (Yonhap) -- So.", stated=[clue("2024-04-05", "05/04/2024")])
    assert (ends, basis) == (("2024-04-05", "2024-05-04"), DateBasis.BOUNDS)


def test_metadata_that_disagree_give_bounds():
    disagreeing = [clue("2024-05-27", where="metadata"), clue("2024-06-30", where="metadata")]
    ends, basis, warnings = resolve("A mill was opened.", metadata=disagreeing)
    assert (ends, basis) == (("2024-05-27", "2024-06-30"), DateBasis.BOUNDS)
    assert warnings


def test_the_dateline_settles_metadata_that_disagree():
    disagreeing = [clue("2024-05-27", where="metadata"), clue("2024-06-30", where="metadata")]
    ends, basis, _ = resolve("Pyongyang, June 29 (KCNA) -- So.", metadata=disagreeing)
    assert (ends, basis) == (("2024-06-30",) * 2, DateBasis.METADATA)


def test_metadata_long_after_the_dateline_give_bounds():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", metadata=[clue("2024-08-01", where="metadata")])
    assert (ends, basis) == (("2024-05-27", "2024-08-01"), DateBasis.BOUNDS)


@pytest.mark.parametrize("limit", [{"listed_days": listed("2014-07-03")}, {"captured": clue("2014-07-03")}])
def test_a_stated_date_after_the_capture_is_not_used(limit):
    ends, basis, warnings = resolve(LOWER, stated=[clue("2014-08-07")], **limit)
    assert (ends, basis) == (("2009-07-06", "2014-07-03"), DateBasis.BOUNDS)
    assert "2014-08-07" in warnings[0]


def test_a_stated_date_of_the_day_after_the_capture_is_used():
    assert resolve("So.", stated=[clue("2014-07-04")], captured=clue("2014-07-03"))[0] == ("2014-07-04",) * 2


def test_an_impossible_stated_date_leaves_bounds():
    ends, basis, warnings = resolve(
        DATELINE, LOWER, stated=[clue(None, "31/02/2020")], listed_days=listed("2009-11-02")
    )
    assert (ends, basis) == (("2009-07-06", "2009-11-02"), DateBasis.BOUNDS)
    assert "31/02/2020" in warnings[0]


def test_a_stated_year_is_made_finer_by_the_dateline():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", stated=[clue("2009", "Juche 98")])
    assert (ends, basis) == (("2009-05-27",) * 2, DateBasis.DATELINE)


def test_a_stated_year_alone_stays_a_year():
    assert resolve("So.", stated=[clue("2009", "Juche 98")])[:2] == (("2009", "2009"), DateBasis.STATED)


@pytest.mark.parametrize("url", ["https://x.org/2024/05/27/a", "https://x.org/20240527-a.html"])
def test_a_date_in_the_address_counts_after_all_else(url):
    ends, basis, _ = resolve("So it was on May 3, 2020.", url=url)
    assert (ends, basis) == (("2024-05-27",) * 2, DateBasis.URL)


@pytest.mark.parametrize(
    "url",
    [
        "https://x.org/world/remembering-the-2001-09-11-attacks.html",
        "https://x.org/story?id=20050312",
        "https://x.org/news/world-cup-20100611-squad-history",
    ],
)
def test_digits_of_what_a_story_is_about_give_no_date(url):
    assert resolve("It was told again by those who were there.", url=url)[:2] == ((None, None), DateBasis.NONE)


@pytest.mark.parametrize(
    ("url", "newest"),
    [("https://x.org/2001-09-11-attacks", "2001-10-01"), ("https://x.org/2001/09/11/", "2024-05-27")],
)
def test_the_day_a_story_speaks_of_is_not_taken_from_the_address(url, newest):
    ends, basis, _ = resolve(
        "The attacks of September 11, 2001 were told of.", url=url, listed_days=listed(newest)
    )
    assert (ends, basis) == (("2001-09-11", newest), DateBasis.BOUNDS)


def test_a_day_within_a_name_counts_where_the_dateline_agrees():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", url="https://x.org/a-20240527.html")
    assert (ends, basis) == (("2024-05-27",) * 2, DateBasis.DATELINE)
    assert resolve("Pyongyang, May 26 (KCNA) -- So.", url="https://x.org/a-20240527.html")[0] == (None, None)


def test_a_month_in_the_address_is_a_month():
    assert resolve("So.", url="https://x.org/2024/05/a")[:2] == (("2024-05", "2024-05"), DateBasis.URL)


def test_address_and_dateline_of_one_day_agree():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", url="https://x.org/2024/05/27/a")
    assert (ends, basis) == (("2024-05-27",) * 2, DateBasis.DATELINE)


def test_address_and_dateline_of_two_days_give_bounds():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", url="https://x.org/2024/05/28/a")
    assert (ends, basis) == (("2024-05-27", "2024-05-28"), DateBasis.BOUNDS)


def test_an_address_older_than_the_text_gives_bounds():
    ends, basis, _ = resolve("So it was on May 3, 2020.", url="https://x.org/20110307/")
    assert (ends, basis) == (("2011-03-07", None), DateBasis.BOUNDS)


def test_the_number_of_an_archive_is_only_an_upper_bound():
    ends, basis, _ = resolve("So it was on May 3, 2020.", url="https://x.org/newstream/1742720595-abc/")
    assert (ends, basis) == (("2020-05-03", "2025-03-23"), DateBasis.BOUNDS)


def test_the_number_of_an_archive_gives_the_dateline_its_year():
    ends, basis, _ = resolve("Pyongyang, March 22 (KCNA) -- So.", url="https://x.org/newstream/1742720595-abc/")
    assert (ends, basis) == (("2025-03-22",) * 2, DateBasis.DATELINE)


def test_the_number_of_an_archive_says_nothing_of_a_dateline_of_another_season():
    ends, basis, _ = resolve("Pyongyang, May 27 (KCNA) -- So.", url="https://x.org/newstream/1742720595-abc/")
    assert (ends, basis) == ((None, "2025-03-23"), DateBasis.BOUNDS)


def test_the_day_that_programs_write_for_none_is_not_used():
    assert resolve("So.", metadata=[clue("1970-01-01", where="metadata")])[:2] == ((None, None), DateBasis.NONE)


def test_a_page_without_clues_has_no_date():
    assert resolve("So.") == ((None, None), DateBasis.NONE, ())
    assert resolve() == ((None, None), DateBasis.NONE, ())


@pytest.mark.parametrize("part", ["May 1, 2015 ", "Juche 113.5.27 ", "Pyongyang, May 1 (KCNA) -- ", "2015 "])
@pytest.mark.parametrize("joined", [True, False])
def test_the_time_grows_with_the_text_only(part, joined):
    used = []
    for size in (20_000, 200_000):
        parts = [part] * (size // len(part))
        paragraphs = ["".join(parts)] if joined else parts
        started = time.process_time()
        resolve_date(DateClues(paragraphs, url="https://x.org/2015/05/02/", listed_days=listed("2016-01-01")))
        used.append(time.process_time() - started)
    # Ten times the text: a square would take a hundred times as long.
    assert used[1] < 40 * max(used[0], 0.005)
