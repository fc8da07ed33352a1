"""Positions in the widget and code points of the canonical text, with display cuts and astral characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spans import Span
from reader.domain.texts import join_paragraphs
from reader.gui.article import display_text
from reader.gui.article.display_text import BLOCK_MAX_CP, DisplayText


def _u16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_plain_text_is_shown_as_it_is():
    text, starts = join_paragraphs(["one", "two", "three"])
    shown = DisplayText(text, starts)
    assert shown.shown == text
    assert shown.block_starts == [0, 4, 8]
    assert shown.block_paragraphs == [1, 2, 3]
    assert [shown.block_at(position) for position in (0, 3, 4, 7, 8, 12)] == [0, 0, 1, 1, 2, 2]


def test_characters_that_qt_takes_for_line_ends_keep_the_blocks_apart():
    shown = DisplayText("a\u2029b\u2028c\rd\ufdd0e\xa0f", (0,))
    assert len(shown.shown) == 11
    assert shown.block_starts == [0]
    assert "\xa0" in shown.shown


def test_long_paragraph_is_cut_after_a_space_and_offsets_count_the_cut():
    text = "word " * 5_000
    shown = DisplayText(text, (0,))
    assert len(shown.block_starts) == 3
    assert shown.block_paragraphs == [1, 0, 0]
    assert shown.shown.replace("\n", "") == text
    assert all(length <= BLOCK_MAX_CP for length in shown.block_lengths)
    second = shown.block_starts[1]
    offset = shown.to_cp(second)
    assert shown.to_cp(second - 1) == offset, "both sides of the cut are one place"
    assert shown.to_doc_start(offset) == second
    assert shown.to_doc_end(offset) == second - 1
    assert shown.to_doc(Span(offset - 5, offset)) == (second - 6, second - 1)


def test_long_paragraph_without_spaces_is_cut_between_whole_characters():
    text = "e\u0301" * BLOCK_MAX_CP
    shown = DisplayText(text, (0,))
    for start in shown.block_starts:
        assert shown.shown[start] == "e"


@pytest.mark.parametrize("text", ["a b" + "c" * 40, "\u0301" * 50, " " * 50, "a " + "\u0301" * 50 + " b"])
def test_every_piece_of_a_long_paragraph_goes_on(monkeypatch, text):
    monkeypatch.setattr(display_text, "BLOCK_MAX_CP", 8)
    shown = DisplayText(text, (0,))
    assert shown.shown.replace("\n", "") == text
    assert all(1 <= length <= 8 for length in shown.block_lengths)


def test_span_beyond_the_text_is_cut():
    assert DisplayText("abc", (0,)).to_doc(Span(1, 9)) == (1, 3)
    assert DisplayText("", ()).to_doc(Span(1, 9)) == (0, 0)


@given(st.text(alphabet="a \n😀한é\u0301", max_size=120), st.integers(8, 30))
def test_every_offset_comes_back_from_the_widget(text, block_max):
    old, display_text.BLOCK_MAX_CP = display_text.BLOCK_MAX_CP, block_max
    try:
        shown = DisplayText(text, ())
    finally:
        display_text.BLOCK_MAX_CP = old
    for offset in range(len(text) + 1):
        assert shown.to_cp(shown.to_doc_start(offset)) == offset
        assert shown.to_cp(shown.to_doc_end(offset)) == offset
    units = shown.shown.encode("utf-16-le")
    assert len(units) // 2 == shown.block_end(len(shown.block_starts) - 1)
    for offset, character in enumerate(text):
        position = shown.to_doc_start(offset)
        assert units[2 * position : 2 * position + 2 * _u16(character)].decode("utf-16-le") == character
