"""The parts that layouts share: datelines, stamps, feet, broken and joined rows."""

import pytest

from reader.formats.layouts.bodies import join_broken_rows, split_joined_rows, split_note
from reader.formats.layouts.datelines import find_dateline
from reader.formats.layouts.feet import read_foot
from reader.formats.layouts.stamps import read_outlet_line, read_stamp, split_end_stamp


@pytest.mark.parametrize(
    ("row", "agency"),
    [
        ("Pyongyang, May 27 (KCNA) -- It rained.", "KCNA"),
        ("Pyongyang, December 3 (KCNA)--It rained.", "KCNA"),
        ("Pyongyang, Sept. 18 (KCNA) – It rained.", "KCNA"),
        ("Pyongyang, November 3 (Korean Central News Agency) — It rained.", "KCNA"),
        ("PYONGYANG, Nov 3, 2015 (KCNA) -- It rained.", "KCNA"),
        ("Pyongyang, 3 de noviembre (ACNC) -- Llovió.", "KCNA"),
        ("Пхеньян, 3 ноября. /ЦТАК/-- Шёл дождь.", "KCNA"),
        ("(평양 11월 3일발 조선중앙통신) 비가 내렸다.", "KCNA"),
        ("【平壌11月3日発朝鮮中央通信】雨が降った。", "KCNA"),
        ("朝中社平壤11月3日电 下了雨。", "KCNA"),
        ("Moscow, May 3 (TASS) -- It rained.", "TASS"),
        ("In May 2015 (see note) - it rained.", None),
        ("The mill, 3 (new) - it rained.", None),
        ("Pyongyang, May 27", None),
        ("", None),
    ],
)
def test_find_dateline_gives_the_agency(row: str, agency: str | None) -> None:
    found = find_dateline(row)
    assert (found and found.agency) == agency
    if found:
        assert row[found.length :].strip()


@pytest.mark.parametrize(
    ("row", "day", "outlet"),
    [
        ("주체106(2017)년 2월 25일 《민주조선》", "2017-02-25", "Minju Joson"),
        ("주체113(2024)년 10월 11일 금요일 로동신문", "2024-10-11", "Rodong Sinmun"),
        ("2024.10.11. 《로동신문》 2면", "2024-10-11", "Rodong Sinmun"),
        ("- 1946년 01월 01일", "1946-01-01", ""),
        ("<로동신문>，<조선인민군>，<청년전위>\u3000공동사설 - 2002년 01월 01일", "2002-01-01", ""),
        ("[2024.11.01.]", "2024-11-01", ""),
        ("www.kcna.kp (Juche113.5.27.)", "2024-05-27", "KCNA"),
        ("주체106(2018)년 2월 25일 《민주조선》", None, "Minju Joson"),
    ],
)
def test_stamp_gives_day_and_outlet(row: str, day: str | None, outlet: str) -> None:
    stamp = read_stamp(row)
    assert stamp is not None
    assert ((stamp.clue and str(stamp.clue.date)), stamp.outlet) == (day, outlet)
    assert bool(stamp.warnings) == (day is None)


@pytest.mark.parametrize("row", ["(September 3, 1950)", "- September 3, 1950", "(1950-09-03)", "[May 3, 1999]"])
def test_stamp_that_may_name_the_day_of_a_story_is_not_sure(row: str) -> None:
    stamp = read_stamp(row)
    assert stamp and stamp.clue and not stamp.is_sure


@pytest.mark.parametrize(
    "row",
    [
        "May 21, 1984",
        "주체105(2016)년 7월 이곳에서는 새로운 력사가 시작되였다.",
        "On May 21, 1984 it began.",
        "May 1, 2001 - May 3, 2001",
        "《로동신문》",
        "",
    ],
)
def test_other_rows_are_no_stamps(row: str) -> None:
    assert read_stamp(row) is None


def test_outlet_line_names_one_outlet_and_a_kind() -> None:
    assert read_outlet_line("《로동신문》 사설") == "Rodong Sinmun"
    assert read_outlet_line("《로동신문》의 글") == read_outlet_line("공장") == ""


def test_site_and_juche_day_are_taken_off_a_last_paragraph() -> None:
    rest, stamp = split_end_stamp("It rained. -0- www.kcna.kp (Juche113.5.27.)")
    assert rest == "It rained. -0-"
    assert stamp and stamp.clue and (str(stamp.clue.date), stamp.outlet) == ("2024-05-27", "KCNA")
    assert split_end_stamp("It rained at www.kcna.kp.")[1] is None


def test_foot_comes_off_in_any_order() -> None:
    url = "http://www.kcna.kp/en/a.kcmsf"
    for rows in (
        ["It rained. -0-", "Yang Ryon Hui", url],
        ["It rained.", "-0-", url, "Yang Ryon Hui"],
        ["It rained.", "Yang Ryon Hui", "-0-", url],
    ):
        foot = read_foot(["First.", *rows])
        assert (foot.rows, foot.byline, foot.url) == (("First.", "It rained."), "Yang Ryon Hui", url)
        assert foot.has_end_mark


def test_foot_leaves_text_and_takes_the_agency_of_a_credit() -> None:
    assert read_foot(["-0-"]).rows == ("-0-",)
    assert read_foot(["Yang Ryon Hui"]).rows == ("Yang Ryon Hui",)
    foot = read_foot(["비가 내렸다.", "【조선중앙통신】"])
    assert (foot.rows, foot.agency) == (("비가 내렸다.",), "KCNA")


BROKEN = [
    "가나다라마바 사아자차카타 파하가나다라마 바사아자차카",
    "타파하였다.",
    "가나다라마바 사아자차카타 파하가나다 하였다.",
]


def test_broken_rows_are_joined_with_a_space() -> None:
    assert join_broken_rows(BROKEN, [False] * 3, has_case=False) == [f"{BROKEN[0]} {BROKEN[1]}", BROKEN[2]]
    assert join_broken_rows(BROKEN, [False, True, True], has_case=False) == BROKEN


def test_rows_are_joined_in_cased_scripts_only_before_a_lower_case_letter() -> None:
    names = ["They spoke of the respected fatherly Marshal", "Kim Jong Un spoke to the brigade of the county."]
    assert join_broken_rows(names, [False] * 2, has_case=True) == names
    words = ["They spoke of the respected fatherly and the", "brigade spoke to all who stood in the county."]
    assert join_broken_rows(words, [False] * 2, has_case=True) == [" ".join(words)]


def test_joined_rows_are_split_between_sentences_only() -> None:
    assert split_joined_rows(["One rose., , Two fell., , Three stood."]) == [
        "One rose.",
        "Two fell.",
        "Three stood.",
    ]
    assert split_joined_rows(["Apples, , pears and plums."]) == ["Apples, , pears and plums."]


def test_note_stands_between_its_headings() -> None:
    assert split_note(["해 제", "A note.", "원 문", "Text."]) == (0, 3)
    assert split_note(["Text.", "원 문"]) == split_note(["해 제", "Text."]) == (0, 0)
