"""Memos laid out in lines: how many, where they are cut, and that whatever is written can be drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from reader.gui.panes.memo_lines import LINE_PX, MemoLines, MemoLook
from reader.gui.theme.theme import Theme


@pytest.fixture(scope="module")
def look(qapp):
    return MemoLook(Theme("light"))


def draw(lines):
    image = QImage(300, 400, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    lines.draw(painter, QPointF(4, 4))
    painter.end()
    return image


@pytest.mark.parametrize(
    ("source", "most", "count", "is_cut"),
    [
        ("one", 0, 1, False),
        ("- one\n- two\n- three", 0, 3, False),
        ("- one\n- two\n- three", 3, 3, False),
        ("- one\n- two\n- three", 2, 2, True),
        ("**word** " * 200, 3, 3, True),
        ("**word** word", 1, 1, False),
        ("", 3, 0, False),
    ],
)
def test_lines_are_counted_and_cut(look, source, most, count, is_cut):
    lines = MemoLines(look, source, 260, most)
    assert (lines.height, lines.is_cut) == (count * LINE_PX, is_cut)


def test_words_are_drawn(look):
    blank = draw(MemoLines(look, "", 260))
    for source in ("plain", "**bold**", "- item", "> said", "`code` and 한국 😀 [words](http://x.invalid)"):
        assert draw(MemoLines(look, source, 260)) != blank


@given(source=st.text(max_size=200), width=st.floats(1, 300), most=st.integers(0, 4))
def test_any_memo_can_be_drawn_at_any_width(look, source, width, most):
    lines = MemoLines(look, source, width, most)
    assert lines.height % LINE_PX == 0
    assert not most or lines.height <= most * LINE_PX
    draw(lines)
