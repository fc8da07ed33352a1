"""Selections of other programs are placed right, however they count."""

import pytest

from reader.formats.refi_places import STANDARD, Counting, SourceText
from reader.formats.refi_project import read_project
from tests.helpers.made_projects import foreign_project

LINES = (
    "PYONGYANG, March 5 (KCNA) -- 하나의 운동 😀 spread.",
    "The puppet forces 😀😀 must not miscalculate.",
    "",
    "“Forward!” they said to the leader.",
)
CANONICAL = "\n".join(LINES)
QUOTES = ("spread", "puppet forces", "must not miscalculate", "leader", "하나의 운동")


def count_nvivo(offset: int) -> int:
    """UTF-16 units, a line end as two, without the mark."""
    before = CANONICAL[:offset]
    return len(before.encode("utf-16-le")) // 2 + before.count("\n")


def count_crlf_as_one(offset: int) -> int:
    return offset


def count_crlf_as_two(offset: int) -> int:
    return offset + CANONICAL[:offset].count("\n")


def count_u16(offset: int) -> int:
    return len(CANONICAL[:offset].encode("utf-16-le")) // 2


def selections(count, *, shift=0, end_shift=0, name="{quote}"):
    found = []
    for quote in QUOTES:
        start = CANONICAL.index(quote)
        found.append(
            (count(start) + shift, count(start + len(quote)) + shift + end_shift, name.format(quote=quote))
        )
    return found


def read_back(path):
    project = read_project(path)
    articles = list(project.iter_articles())
    return project, articles


CRLF = CANONICAL.replace("\n", "\r\n").encode("utf-8")
LF = CANONICAL.encode("utf-8")
MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("origin", "data", "count", "shift", "end_shift"),
    [
        ("NVivo 12", MARK + CRLF, count_nvivo, 0, 0),
        ("NVivo 12", CRLF, count_nvivo, 0, 0),
        ("NVivo 12", LF, count_nvivo, 0, 0),
        ("ATLAS.ti 22", MARK + CRLF, count_crlf_as_one, 0, 0),
        ("ATLAS.ti 22", CRLF, count_u16, 0, 0),
        ("MAXQDA 2022", CRLF, count_crlf_as_two, 0, 0),
        ("MAXQDA 2022", LF, count_crlf_as_one, 0, 0),
        ("MAXQDA 2022", LF, count_u16, 0, 0),
        ("Quirkos", MARK + LF, count_crlf_as_one, 1, 0),
        ("", LF, count_crlf_as_one, 0, -1),
        ("", CANONICAL.encode("utf-16"), count_u16, 0, 0),
        ("", CRLF.replace(b"\r\n", b"\r"), count_crlf_as_one, 0, 0),
    ],
)
@pytest.mark.parametrize("name", ["{quote}", "1:5 {quote}", "Coding"])
def test_selections_are_placed(tmp_path, origin, data, count, shift, end_shift, name):
    marked = selections(count, shift=shift, end_shift=end_shift, name=name)
    path = foreign_project(tmp_path / "x.qdpx", {"a": data}, {"a": marked}, origin=origin)
    project, articles = read_back(path)
    assert articles[0].text == CANONICAL
    assert [one.quote for one in articles[0].annotations] == list(QUOTES)
    assert not any(one.doubt for one in articles[0].annotations)
    assert project.losses[0].what.startswith("Places are read as ")


def test_the_way_that_was_taken_is_told(tmp_path):
    path = foreign_project(tmp_path / "x.qdpx", {"a": CRLF}, {"a": selections(count_nvivo)}, origin="NVivo 14")
    told = read_project(path).losses[0]
    assert told.what == "Places are read as UTF-16 units, line ends as two"
    assert "NVivo 14" in told.why and "5 of 5" in told.why


def test_few_selections_do_not_outvote_the_program(tmp_path):
    start = CANONICAL.index("puppet")
    marked = [(start, start + 10, "a code name")]  # ends within a word, as an analyst may mark
    path = foreign_project(tmp_path / "x.qdpx", {"a": LF}, {"a": marked}, origin="MAXQDA")
    _, articles = read_back(path)
    assert articles[0].annotations[0].start == start


def test_a_source_that_is_counted_otherwise_is_told(tmp_path):
    marked = {"a": selections(count_u16), "b": selections(count_crlf_as_two), "c": selections(count_u16)}
    path = foreign_project(tmp_path / "x.qdpx", dict.fromkeys("abc", LF), marked, origin="NVivo")
    project, articles = read_back(path)
    assert all([one.quote for one in article.annotations] == list(QUOTES) for article in articles)
    assert [loss.what for loss in project.losses if "in “b”" in loss.what] == ["Places in “b”"]


def test_a_name_that_does_not_stand_there_is_doubted(tmp_path):
    start = CANONICAL.index("puppet")
    marked = [*selections(count_crlf_as_one), (start, start + 6, "something else entirely")]
    path = foreign_project(tmp_path / "x.qdpx", {"a": LF}, {"a": marked}, origin="MAXQDA")
    _, articles = read_back(path)
    assert [bool(one.doubt) for one in articles[0].annotations] == [False] * 5 + [True]


@pytest.mark.parametrize("way", [STANDARD, Counting(is_u16=True), Counting(line_end=2), Counting(True, 2, True)])
def test_every_place_is_found_again(way):
    raw = "\ufeff" + CANONICAL.replace("\n", "\r\n") + "\0x"
    text = SourceText(raw)
    offsets = [text.place(number, way) for number in range(len(raw) * 2)]
    assert offsets == sorted(offsets)
    assert set(range(len(text.text))) <= set(offsets)
