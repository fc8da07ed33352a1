"""Whether a phrase stands in a text, glued to its neighbours included."""

import pytest

from reader.domain.word_places import has_phrase


@pytest.mark.parametrize(
    ("text", "words", "is_there"),
    [
        ("Comrade Kim Jong Unvisited a farm", "Kim Jong Un", True),
        ("ComradeKim Jong Un", "Kim Jong Un", True),
        ("South Koreans", "South Korea", False),
        ("South Koreavisited", "South Korea", True),
        ("a ﬁne farm", "fine farm", True),
        ("", "farm", False),
    ],
)
def test_phrase_stands_in_a_text(text, words, is_there):
    assert has_phrase(text, words) is is_there
