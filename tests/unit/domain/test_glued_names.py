"""Names to whose end other words may be glued, and abbreviations, as a text has them."""

import pytest

from reader.domain.glued_names import list_abbreviation_ends, list_names, name_expression


def odd(text):
    return "".join(sorted({character for character in text if character > "\x7f"}))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Comrade Kim Jong Unvisited a farm", [("Kim", "Jong"), ("Jong", "Unvisited")]),
        (
            "In South Korea, North Korea. They",
            [("In", "South"), ("South", "Korea"), ("Korea", "North"), ("North", "Korea")],
        ),
        ("South Korea and South Korea", [("South", "Korea")]),
        ("Çelik Ömerdedi", [("Çelik", "Ömerdedi")]),
        (f"{'A' * 50} Korea", []),
        ("the Koreavisited", []),
        ("theSouth Korea", []),
    ],
)
def test_names_are_words_with_capitals_one_after_the_other(text, names):
    assert list_names(text, odd(text)) == names


@pytest.mark.parametrize(
    ("text", "ends"),
    [("DPRKand KCNAreported", [4, 12]), ("DPRKs and a PhDand UKed", []), ("ÖBBund", [3]), ("DPRK and", [])],
)
def test_an_abbreviation_ends_where_small_letters_are_a_word(text, ends):
    assert list_abbreviation_ends(text, odd(text)) == ends


def test_what_english_makes_of_a_name_is_left_out():
    expression = name_expression("south", "korea")
    assert expression.startswith('("¦south¦korea" * NOT (')
    assert all(f'"¦south¦korea{ending}"' in expression for ending in ("n", "ns", "s", "x"))
