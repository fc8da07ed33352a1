"""Texts in pages by key, over the library, a branch or a list, and what the word index is asked."""

import pytest

from reader.domain.finding import IndexTerm
from reader.domain.ids import ArticleId
from reader.store import text_search
from tests.helpers.articles import add_version, bounds, store_article

KEYS = ("2026-01-06", "2026-01", "2026", "", "2025-12-31")


@pytest.fixture
def filed(library):
    """One article for each key of one source and one of another; their ids by key."""
    ids = {
        key: store_article(library, date=bounds(key or None, key or None), paragraphs=(f"Filed under {key} .",))
        for key in KEYS
    }
    store_article(library, source="Voice of Korea", paragraphs=("Of another source.",))
    return ids


def test_texts_come_by_key_and_of_the_current_version(library, filed):
    last = max(filed.values())
    add_version(library, last, paragraphs=("A text that came later.",))
    with library.read() as unit:
        first = text_search.list_texts_after(unit, None, 4)
        rest = text_search.list_texts_after(unit, first[-1].article, 4)
        assert [row.article for row in (*first, *rest)] == [1, 2, 3, 4, 5, 6]
        assert not text_search.list_texts_after(unit, ArticleId(6), 4)
        [row] = [row for row in rest if row.article == last]
        assert (row.version, row.text) == (2, "A text that came later.")


def test_long_texts_end_a_page_early(library, monkeypatch):
    for _ in range(3):
        store_article(library, paragraphs=("word " * 50,))
    monkeypatch.setattr(text_search, "_PAGE_CP", 300)
    with library.read() as unit:
        assert len(text_search.list_texts_after(unit, None, 10)) == 2


def test_named_texts_keep_their_order_and_leave_out_what_is_gone(library, filed):
    with library.read() as unit:
        rows = text_search.list_texts(unit, [ArticleId(5), ArticleId(99), ArticleId(2)])
        assert [row.article for row in rows] == [5, 2]


@pytest.mark.parametrize(
    ("terms", "number"),
    [
        ([IndexTerm("filed under")], 5),
        ([IndexTerm("under filed")], 0),
        ([IndexTerm("fil")], 0),
        ([IndexTerm("fil", is_prefix=True)], 5),
        ([IndexTerm("another"), IndexTerm("source")], 1),
        ([IndexTerm("another"), IndexTerm("filed")], 0),
        ([IndexTerm('NOT "another" OR -*')], 0),
        ([IndexTerm("a\0b")], 0),
    ],
)
def test_index_gives_articles_by_the_words_of_their_body(library, filed, terms, number):
    with library.read() as unit:
        found = text_search.list_matching_ids(unit, terms, None, 10)
        assert len(found) == number
        if number > 1:
            assert text_search.list_matching_ids(unit, terms, found[0], 2) == found[1:3]


def test_index_does_not_look_at_titles(library):
    store_article(library, title="Only in the title")
    with library.read() as unit:
        assert text_search.list_matching_ids(unit, [IndexTerm("only in the title")], None, 10) == []
