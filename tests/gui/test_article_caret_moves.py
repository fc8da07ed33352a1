"""Where the caret goes by words, sentences and paragraphs, and what a selection grows to."""

import pytest

from reader.domain.spans import find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.article.caret_moves import extend, move, narrow, unit_at, widen

TEXT, STARTS = join_paragraphs(
    [
        "“My Hill”, a self-reliant people’s movement, was waged. Many heroes came of it!",
        "하나의 운동 😀 grew by 1,000 units. “Forward!” they said.",
        "",
        "The end.",
    ]
)


def places(direction, unit, start):
    """The words at which the caret arrives, until the text ends."""
    found, offset = [], start
    while offset not in (0, len(TEXT)) or offset == start:
        offset = move(TEXT, STARTS, offset, direction, unit)
        found.append(TEXT[offset : offset + 6])
    return found


def test_words_are_walked_from_beginning_to_beginning():
    assert places(1, "word", TEXT.index("people’s"))[:4] == ["moveme", "was wa", "waged.", "Many h"]
    assert places(-1, "word", TEXT.index("운동"))[:3] == ["하나의 운동", "it!\n하나", "of it!"]


def test_sentences_and_paragraphs_are_walked_over_the_ends_of_paragraphs():
    assert places(1, "sentence", 0) == ["Many h", "하나의 운동", "“Forwa", "they s", "The en", ""]
    assert places(-1, "sentence", len(TEXT))[:3] == ["The en", "they s", "“Forwa"]
    assert places(1, "paragraph", 3) == ["하나의 운동", "The en", ""]


def selected(anchor, caret):
    return TEXT[min(anchor, caret) : max(anchor, caret)]


def test_extension_takes_whole_words_and_gives_them_back():
    anchor = caret = TEXT.index("movement")
    seen = []
    for direction in (1, 1, -1, -1, -1):
        anchor, caret = extend(TEXT, STARTS, anchor, caret, direction, "word")
        seen.append(selected(anchor, caret))
    assert seen == ["movement", "movement, was", "movement", "", "people’s"]


def test_extension_from_the_end_of_a_word_skips_what_lies_between():
    place = TEXT.index("movement") + len("movement")
    assert selected(*extend(TEXT, STARTS, place, place, 1, "word")) == "was"
    place = TEXT.index("Many")
    assert selected(*extend(TEXT, STARTS, place, place, -1, "word")) == "waged"


def test_extension_before_a_quotation_mark_takes_it_along():
    place = TEXT.index("“Forward")
    assert selected(*extend(TEXT, STARTS, place, place, 1, "word")) == "“Forward"


def test_extension_by_sentences_goes_over_paragraphs():
    anchor, caret = extend(TEXT, STARTS, 3, 3, 1, "sentence")
    assert selected(anchor, caret).endswith("was waged.")
    for _ in range(2):
        anchor, caret = extend(TEXT, STARTS, anchor, caret, 1, "sentence")
    assert selected(anchor, caret).endswith("1,000 units.")


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("heroes", ["Many heroes came of it", "Many heroes came of it!"]),
        ("units", ["하나의 운동 😀 grew by 1,000 units", "하나의 운동 😀 grew by 1,000 units."]),
        ("Hill", ["My Hill", "“My Hill”, a self-reliant people’s movement, was waged."]),
        ("reliant", ["self-reliant", "a self-reliant people’s movement"]),
        ("heroes came of it!\n하나의", [TEXT[TEXT.index("Many") : TEXT.index(". “Forward")]]),
    ],
)
def test_widening_goes_from_the_word_to_the_paragraph(words, steps):
    span, seen = find_quote(TEXT, words), []
    for _ in steps:
        span = widen(TEXT, STARTS, span.start, span.end)
        seen.append(TEXT[span.start : span.end])
    assert seen == steps


def test_widening_from_the_caret_takes_the_word_first_and_ends_with_the_paragraph():
    place = TEXT.index("heroes") + 2
    assert widen(TEXT, STARTS, place, place) == find_quote(TEXT, "heroes")
    end = TEXT.index("\n")
    assert widen(TEXT, STARTS, 0, end) is None


def test_narrowing_goes_to_the_first_unit_within():
    span = find_quote(TEXT, "“Forward!” they said.")
    seen = []
    while span is not None:
        span = narrow(TEXT, STARTS, span)
        seen.append(span and TEXT[span.start : span.end])
    assert seen == ["“Forward!”", "Forward", None]


def test_unit_at_gives_what_holds_or_ends_at_a_place():
    assert unit_at(TEXT, STARTS, TEXT.index("”, a") + 2, "word") is None
    assert unit_at(TEXT, STARTS, TEXT.index(" was"), "word") is None
    assert unit_at(TEXT, STARTS, TEXT.index(", was"), "word") == find_quote(TEXT, "movement")
    assert unit_at("", (), 0, "sentence") is None


def test_moves_in_one_long_line_stay_quick_and_right():
    text = "word " * 40_000
    assert move(text, (0,), 100_000, -1, "word") == 99_995
    assert move(text, (0,), 100_001, -1, "word") == 100_000
    assert move("x" * 5_000, (0,), 4_000, -1, "word") == 0
