"""Words under a place, sentences, and the moves of an annotation's edges."""

import pytest

from reader.domain.spans import Span
from reader.domain.texts import join_paragraphs, sentence_bounds
from reader.gui.article.text_units import move_edge, word_at

_TEXT = "The self-reliant people’s 한국어 movement 😀 grew."


@pytest.mark.parametrize(
    ("offset", "word"), [(0, "The"), (3, "The"), (8, "self-reliant"), (20, "people’s"), (27, "한국어")]
)
def test_word_at_gives_the_whole_word(offset, word):
    span = word_at(_TEXT, offset)
    assert _TEXT[span.start : span.end] == word


def test_word_at_between_words_gives_none():
    assert word_at("a   b", 2) is None
    assert word_at("", 0) is None


@pytest.mark.parametrize(
    ("edge", "direction", "unit", "quote"),
    [
        ("start", -1, "word", "self-reliant people’s"),
        ("end", 1, "word", "people’s 한국어"),
        ("start", -1, "character", " people’s"),
        ("start", 1, "character", "eople’s"),
        ("end", -1, "character", "people’"),
        ("end", 1, "character", "people’s "),
    ],
)
def test_move_edge_moves_one_edge(edge, direction, unit, quote):
    start = _TEXT.index("people’s")
    moved = move_edge(_TEXT, Span(start, start + 8), edge, direction, unit)
    assert _TEXT[moved.start : moved.end] == quote


def test_move_edge_keeps_a_character_and_stays_in_the_text():
    assert move_edge("ab", Span(0, 1), "end", -1, "character") is None
    assert move_edge("ab", Span(0, 1), "start", 1, "character") is None
    assert move_edge("ab", Span(0, 2), "end", 1, "character") is None
    assert move_edge("ab", Span(0, 2), "start", -1, "word") is None
    assert move_edge("one two", Span(0, 3), "start", 1, "word") is None


def test_move_edge_never_splits_what_is_seen_as_one_character():
    assert move_edge("ae\u0301b", Span(0, 1), "end", 1, "character") == Span(0, 3)
    family = "a👨\u200d👩\u200d👧b"
    assert move_edge(family, Span(0, 1), "end", 1, "character") == Span(0, 6)


def test_sentence_bounds_gives_the_sentence_within_its_paragraph():
    text, starts = join_paragraphs(["One is here. Two said: “Stop!” Three", "Four. Five."])
    found = [
        text[slice(*sentence_bounds(text, starts, text.index(word)))] for word in ("One", "Stop", "Three", "Five")
    ]
    assert found == ["One is here.", "Two said: “Stop!”", "Three", "Five."]
