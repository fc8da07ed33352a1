import pytest

from reader.services.title_finding import find_titles
from tests.helpers.articles import store_article


@pytest.fixture
def articles(library):
    return {
        title: store_article(library, title=title)
        for title in ("A new era of harvest", "New steel", "Old “steel”")
    }


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("steel", ["Old “steel”", "New steel"]),
        ("ne st", ["New steel"]),
        ("HARV new", ["A new era of harvest"]),
        ("new S", ["New steel"]),
        ("new era o", ["A new era of harvest"]),
        ("a", ["A new era of harvest"]),
        ("steel x", []),
        ("“", []),
        ('" OR title:', []),
        ("", []),
        ("nothing", []),
    ],
)
def test_beginnings_of_words_find_titles(library, articles, typed, titles):
    found = find_titles(library, typed)
    assert [one.title for one in found] == titles
    assert [one.article for one in found] == [articles[title] for title in titles]


def test_no_more_than_asked_for(library, articles):
    assert len(find_titles(library, "steel", limit=1)) == 1
    assert find_titles(library, "steel")[0].source == "Naenara"
