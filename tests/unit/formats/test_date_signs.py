"""Datelines, stamps and bare years in a body."""

import pytest

from reader.formats.date_bounds import read_body
from reader.formats.date_signs import find_bare_years, find_dateline, find_juche_lines


@pytest.mark.parametrize(
    ("paragraphs", "quote"),
    [
        (["Pyongyang, May 27 (KCNA) -- So."], "May 27"),
        (["A title", "Pyongyang, May 27, 2024 (KCNA) -- So."], "May 27, 2024"),
        (["So it was on May 27, 2024."], None),
        (["One", "Two", "Three", "Pyongyang, May 27 (KCNA) -- So."], None),
        (["Pyongyang, May 27 (KCNA) -- So.", "Moscow, May 26 (TASS) -- So."], None),
        (["Pyongyang, May 27 (KCNA) -- So.", "Pyongyang, May 27 (KCNA) -- So again."], "May 27"),
    ],
)
def test_find_dateline_takes_the_one_at_the_beginning(paragraphs, quote):
    found = find_dateline(read_body(paragraphs))
    assert (found and found.quote) == quote


@pytest.mark.parametrize(
    ("paragraph", "has_stamp"),
    [
        ("www.kcna.kp (Juche113.5.27.)", True),
        ("So it ends. -0- www.kcna.kp (Juche113.5.27.)", True),
        ("주체106(2017)년 2월 25일 《민주조선》", True),
        ("Juche113.5.27.", True),
        ("calendar>>November 26. 2009 Juche 98", True),
        ("주체111(2022)년 11월 7일 신문은 전하였다.", False),
        ("Juche 98", False),
        ("November 26, 2009", False),
    ],
)
def test_find_juche_lines_takes_the_stamps_of_outlets(paragraph, has_stamp):
    assert bool(find_juche_lines(read_body(["A mill was opened.", paragraph]))) is has_stamp


def test_find_bare_years_leaves_out_numbers_of_other_kinds():
    body = read_body(["In 2012--2013 and 2021, 1,998 of 2000.5 came; the 1990s; 20245; a/2020/b."])
    assert find_bare_years(body) == {2012, 2021}
