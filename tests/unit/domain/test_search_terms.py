"""What the tree of a search is asked for."""

import pytest

from reader.domain.search_query import parse_query
from reader.domain.search_terms import has_words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", False),
        ("state:read source:kcna", False),
        ("date:2024 OR tag:theme", False),
        ("farm", True),
        ("-farm", True),
        ("title:farm", True),
        ("state:read OR (lang:en -farm)", True),
        ("NEAR(farm steel, 3)", True),
    ],
)
def test_words_are_told_from_fields(typed, expected):
    assert has_words(parse_query(typed).root) is expected
