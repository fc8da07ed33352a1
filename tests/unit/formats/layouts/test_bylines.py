"""Names at the end of a text, in several scripts, and slogans that look like them."""

import pytest

from reader.formats.layouts.bylines import read_byline

BODY = ("The mill counts every hand, and our song rang out.",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Yang Ryon Hui", "Yang Ryon Hui"),
        ("Pang Un", "Pang Un"),
        ("Song Un Hyok", "Song Un Hyok"),
        ("Kim Jong-un", "Kim Jong-un"),
        ("Máire O’Brien", "Máire O’Brien"),
        ("Пак Чхоль Су", "Пак Чхоль Су"),
        ("By Kim Rye Yong", "Kim Rye Yong"),
        ("Written by Mary Ann van Dyke", None),
        ("By Han Sol, Rim Un", "Han Sol, Rim Un"),
        ("본사기자 심하늘", "심하늘"),
        ("본사기자심하늘", "심하늘"),
        ("본사기자 심 하 늘", "심 하 늘"),
        ("글 및 사진 본사기자 리명남", "리명남"),
        ("(본사기자 김철, 리영희)", "김철, 리영희"),
        ("김철수 기자", "김철수"),
        ("림태현", "림태현"),
        ("동지들", None),
        ("양묘장을 찾아서", None),
        ("By the way", None),
        ("Let us all be first!", None),
        ("Long Live Korea", None),
        ("Every Hand Counts", None),
        ("Mill Songs", None),
        ("One for All", None),
        ("All For One", None),
        ("Forward to the Final Victory", None),
        ("Kim Jong Un.", None),
        ("Kim", None),
        ("THE END", None),
        ("R2 D2", None),
        ("-0-", None),
        ("", None),
    ],
)
def test_read_byline_gives_the_name(line: str, name: str | None) -> None:
    assert read_byline(line, BODY) == name


def test_word_that_the_body_writes_small_is_no_name() -> None:
    assert read_byline("Bright Valley", ["It is a bright place."]) is None
    assert read_byline("Bright Valley", ["Nothing of it."]) == "Bright Valley"


def test_name_needs_its_prefix_where_that_is_asked() -> None:
    assert read_byline("Yang Ryon Hui", needs_prefix=True) is None
    assert read_byline("By Yang Ryon Hui", needs_prefix=True) == "Yang Ryon Hui"
