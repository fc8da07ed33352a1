"""Characters as a reader sees them."""

import pytest

from reader.domain.characters import is_inside_character, next_character, previous_character


@pytest.mark.parametrize(
    "character",
    ["e\u0301", "👨\u200d👩\u200d👧", "👍\U0001f3fd", "🇰🇵", "\u1112\u1161\u11ab", "한", "❤\ufe0f", "क\u093f"],
)
def test_what_is_seen_as_one_character_is_walked_over_at_once(character):
    text = f"a{character}b"
    assert next_character(text, 1) == 1 + len(character)
    assert previous_character(text, 1 + len(character)) == 1
    assert not is_inside_character(text, 1)


def test_flags_in_a_row_are_parted_two_by_two():
    text = "🇰🇵🇰🇷"
    assert [is_inside_character(text, offset) for offset in range(5)] == [False, True, False, True, False]


def test_ends_of_the_text_stay():
    assert next_character("ab", 2) == 2
    assert previous_character("ab", 0) == 0
    assert not is_inside_character("\u0301", 0)


def test_a_line_end_takes_no_mark():
    assert not is_inside_character("a\n\u0301", 2)


def test_a_very_long_row_of_flags_is_counted_near_the_place_only():
    text = "🇰🇵" * 200_000
    assert [is_inside_character(text, offset) for offset in (1, 2, 199, 200)] == [True, False, True, False]
    assert next_character(text, 300_001) == 300_002
