"""Which layout wins for a page, and its parts, for what the made-up pages of the property tests do not have."""

import pytest

from reader.domain.articles import ArticleDraft
from reader.formats.registry import read_text

FIRST = "The workers of the county built a new mill and the people are glad to see it stand."
SECOND = "In the province, the water level was brought under control by the people."
ITEM = [
    "A teaser of some length about the mill and",
    "January 06, 2026",
    "A teaser of some length about the mill and",
]
DATE_LINE = "Date: 04/03/2005 | Source: Naenara (En) | Read original version at source"
KOREAN = [
    "평양의 로동자들이 새 공장을 건설하였다. 그들은 기뻐하였다.",
    "그들은 앞을 다투어 일하였으며 성과를 거두었다.",
]


def read(*rows: str) -> ArticleDraft:
    return read_text("\n".join(rows))


def days(draft: ArticleDraft) -> tuple[str | None, str | None]:
    first, last = draft.date.date_from, draft.date.date_to
    return first and str(first), last and str(last)


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        (["December 14, 2025Dec 14, 2025", "KCNA Naenara (En)", "Its Title", DATE_LINE, FIRST], "rich page"),
        (
            ["December 14, 2025", "KCNA Hill (Ru)", "Its Title", FIRST, "More From Hill (Ru)", *ITEM],
            "rich page",
        ),
        (["KCNA Naenara (En)", "Its Title", DATE_LINE, FIRST], "rich page"),
        (["Its Title", DATE_LINE, FIRST], "titled page"),
        (["Its Title", "Date: 04/03/2005", "Source: Naenara (En)", FIRST], "titled page"),
        ([FIRST, "MORE FROM NAENARA (EN)", *ITEM, "MORE ARTICLES"], "plain page"),
        ([FIRST, "More From Village Gazette", "More Articles"], "plain page"),
        (["calendar>>November 26. 2009 Juche 98", "Its Title", FIRST], "agency page"),
        (["Its Title", f"Pyongyang, Sept. 18 (KCNA)--{FIRST}"], "agency page"),
        ([FIRST, f"{SECOND} -0-"], "agency page"),
        (["제목이다", "주체106(2017)년 2월 25일 《민주조선》", *KOREAN], "Korean page"),
        ([*KOREAN, "More From Tongil Sinbo", *ITEM, "More Articles"], "Korean page"),
        (["신년사", "- 1946년 01월 01일", *KOREAN], "speech"),
        ([*KOREAN, "그들은 이겼다.＜끝＞"], "speech"),
        (["Its Title", "", FIRST, SECOND], "titled text"),
        (["Its Title", "Rodong Sinmun, November 3, 2020", FIRST], "titled text"),
        ([FIRST, SECOND], "plain text"),
        (["Dear all,", "Date: tomorrow", "Thanks."], "plain text"),
    ],
)
def test_surest_layout_wins_and_says_why(rows: list[str], layout: str) -> None:
    draft = read(*rows)
    assert draft.layout == layout
    assert draft.layout_reason


def test_calendar_line_states_the_day() -> None:
    draft = read("calendar>>November 26. 2009 Juche 98\u00a0", "Its Title", FIRST)
    assert days(draft) == ("2009-11-26", "2009-11-26")
    assert (draft.source, draft.title, draft.paragraphs) == ("KCNA", "Its Title", (FIRST,))


def test_calendar_line_that_contradicts_itself_states_none() -> None:
    draft = read("calendar>>November 26. 2009 Juche 99", "Its Title", FIRST)
    assert days(draft) == (None, None)
    assert len(draft.warnings) == 1


def test_date_line_is_read_day_first_and_an_impossible_day_is_told() -> None:
    assert days(read("Its Title", DATE_LINE, FIRST)) == ("2005-03-04", "2005-03-04")
    draft = read("Its Title", DATE_LINE.replace("04/03", "31/02"), FIRST)
    assert days(draft) == (None, None)
    assert any("31/02/2005" in warning for warning in draft.warnings)


def test_story_of_an_agency_has_source_agency_and_address() -> None:
    url = "http://www.kcna.kp/en/article/q/1.kcmsf"
    draft = read("Its Title", "", f"Pyongyang, August 30 (KCNA) -- {FIRST}", "", f"{SECOND} -0-", "", url)
    assert (draft.source, draft.agency, draft.url, draft.title) == ("KCNA", "KCNA", url, "Its Title")
    assert draft.paragraphs == (f"Pyongyang, August 30 (KCNA) -- {FIRST}", SECOND)


def test_story_without_title_gets_one_from_the_text_behind_its_dateline() -> None:
    draft = read(f"Pyongyang, August 30 (KCNA) -- {FIRST}", SECOND)
    assert draft.title.startswith("The workers of the county")
    assert draft.title_basis.value == "made from text"


@pytest.mark.parametrize("day", ["[2024.11.01.]", "November 1, 2024", "2024.11.01."])
def test_day_below_a_title_that_the_dateline_bears_out_is_stated(day: str) -> None:
    draft = read("Its Title", day, f"Pyongyang, November 1 (KCNA) -- {FIRST}", SECOND)
    assert days(draft) == ("2024-11-01", "2024-11-01")
    assert draft.paragraphs[0].startswith("Pyongyang")


def test_day_above_a_title_is_only_an_upper_bound() -> None:
    draft = read("May 1, 2025", "Its Title", f"Pyongyang, November 1 (KCNA) -- {FIRST}", SECOND)
    assert draft.title == "Its Title"
    assert days(draft)[0] != "2025-05-01"


def test_date_like_line_in_a_body_is_text() -> None:
    draft = read("Its Title", DATE_LINE, "May 21, 1984", FIRST)
    assert (draft.paragraphs, days(draft)[0]) == (("May 21, 1984", FIRST), "2005-03-04")


def test_label_of_the_list_may_differ_from_the_date_line_and_is_told() -> None:
    draft = read("Its Title", DATE_LINE, FIRST, "More From Voice of Korea (En)", *ITEM, "More Articles")
    assert draft.source == "Naenara"
    assert any("Voice of Korea (En)" in warning for warning in draft.warnings)


def test_note_above_a_speech_is_left_out_and_told() -> None:
    draft = read("신년사", "- 1946년 01월 01일", "해 제", "편집자의 글이다.", "원 문", *KOREAN)
    assert (draft.title, draft.paragraphs) == ("신년사", tuple(KOREAN))
    assert days(draft) == ("1946-01-01", "1946-01-01")
    assert any("note" in warning for warning in draft.warnings)


@pytest.mark.parametrize(
    ("rows", "title", "byline", "source"),
    [
        (["새해를 맞으며", "조국을 빛내이자"], "새해를 맞으며 조국을 빛내이자", None, None),
        (["조국을 빛내이자", "《로동신문》 사설"], "조국을 빛내이자", None, "Rodong Sinmun"),
        (["조국을 빛내이자", "김철수"], "조국을 빛내이자", "김철수", None),
        (["조국을 빛내이자", "조국을 빛내이자"], "조국을 빛내이자", None, None),
    ],
)
def test_rows_above_the_day_of_a_speech(rows: list[str], title: str, byline: str, source: str) -> None:
    draft = read(*rows, "- 1995년 01월 01일", *KOREAN)
    assert (draft.title, draft.byline, draft.source) == (title, byline, source)
    assert (draft.paragraphs, days(draft)[0]) == (tuple(KOREAN), "1995-01-01")


def test_page_without_text_of_its_own_keeps_its_title_as_text() -> None:
    draft = read("Its Title", DATE_LINE, "More From Naenara (En)", *ITEM, "More Articles")
    assert (draft.paragraphs, len(draft.listed)) == (("Its Title",), 1)
    assert "The page holds no text of its own." in draft.warnings


def test_address_and_capture_from_outside_are_used() -> None:
    draft = read_text(FIRST, url="http://www.kcna.kp/en/x", captured_at="2020-05-01T10:00:00Z")
    assert draft.source == "KCNA"
    page = read_text(f"Its Title\n{FIRST}\n{SECOND} -0-", captured_at="2020-05-01T10:00:00Z")
    assert days(page) == (None, "2020-05-01")


def test_blank_rows_and_invisible_characters_are_no_rows() -> None:
    draft = read("\u200b", "Its Title", "\u200b", DATE_LINE, "\ufeff", FIRST)
    assert (draft.title, draft.paragraphs) == ("Its Title", (FIRST,))


@pytest.mark.parametrize("line", ["April 3, 2013. Juche 102", "April 3. 2013 Juche 102"])
def test_calendar_line_without_its_mark_states_the_day(line: str) -> None:
    draft = read(line, "Its Title", f"Pyongyang, April 3 (KCNA) -- {FIRST}", SECOND)
    assert (draft.title, draft.source, days(draft)) == ("Its Title", "KCNA", ("2013-04-03", "2013-04-03"))


@pytest.mark.parametrize("stamp", ["www.kcna.kp (Juche113.5.27.)", "www.kcna.kp (2024.05.27.)"])
def test_site_and_day_below_a_story_state_its_day(stamp: str) -> None:
    draft = read("Its Title", f"Pyongyang, May 27 (KCNA) -- {FIRST}", "-0-", stamp)
    assert (draft.paragraphs[1:], days(draft)) == ((), ("2024-05-27", "2024-05-27"))


def test_outlet_above_the_title_is_the_source() -> None:
    draft = read("조선중앙통신", "새 제목이다", f"(평양 5월 27일발 조선중앙통신){KOREAN[0]}", KOREAN[1])
    assert (draft.title, draft.source, len(draft.paragraphs)) == ("새 제목이다", "KCNA", 2)


def test_kind_of_a_speech_may_stand_before_its_day() -> None:
    draft = read("새해를 맞이하여", "전체 장병들에게 보내는 축하문 - 1953년 01월 01일", "원 문", *KOREAN)
    assert (draft.title, days(draft)) == ("새해를 맞이하여", ("1953-01-01", "1953-01-01"))


def test_english_month_tells_the_language_of_a_short_story() -> None:
    assert read("Pyongyang, May 27 (KCNA) -- Kim Ok Ju sang.").language == "en"


@pytest.mark.parametrize("row", ["(September 3, 1950)", "- September 3, 1950"])
def test_day_below_a_title_is_stated_only_where_the_dateline_agrees(row: str) -> None:
    draft = read("Story of a town", row, FIRST, SECOND)
    assert (draft.title, days(draft)) == ("Story of a town", (None, None))
    assert draft.paragraphs == (row, FIRST, SECOND)
    dated = read("Story of a town", row, f"Pyongyang, September 3 (KCNA) -- {FIRST}", SECOND)
    assert days(dated) == ("1950-09-03", "1950-09-03")


def test_day_in_a_title_counts_only_in_the_agencys_own_form() -> None:
    assert days(read("Battle of the hill [June 25, 1950]", FIRST, SECOND)) == (None, None)
    dateline = f"Pyongyang, November 1 (KCNA) -- {FIRST}"
    assert days(read("A mill opened [2024.11.01.]", dateline, SECOND)) == ("2024-11-01", "2024-11-01")
