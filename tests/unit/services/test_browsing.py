"""Browsing: source › year › month › day › article with counts, in pages."""

import pytest

from reader.domain.articles import ListedDraft
from reader.domain.errors import ArticleMissing, SourceMissing
from reader.domain.ids import ArticleId
from reader.services import browsing, undoing
from reader.services.browsing import DayCount, Place
from tests.helpers.articles import bounds, store_article


@pytest.fixture
def filed(library):
    """Articles of a day, a month, a year and without date, with two listed items; their ids by key."""
    listed = (ListedDraft("one", "2026-01-09"), ListedDraft("two", "2025-12-31"))
    keys = {"2026-01-10": listed, "2026-01": (), "2026": (), "": ()}
    return {
        key: store_article(library, date=bounds(key or None, key or None), listed=items)
        for key, items in keys.items()
    }


@pytest.fixture
def source(library, filed):
    [count] = browsing.list_sources(library)
    return count.id


def test_counts_sum_what_lies_under_each_level(library, filed, source):
    [count] = browsing.list_sources(library)
    assert (count.name, count.language, count.held, count.listed) == ("Naenara", "en", 4, 2)
    years = [DayCount("2026", 3, 1), DayCount("2025", 0, 1), DayCount("", 1, 0)]
    assert browsing.list_years(library, source) == years
    assert browsing.list_months(library, source, "2026") == [DayCount("2026-01", 2, 1), DayCount("2026", 1, 0)]
    assert browsing.list_days(library, source, "2026-01") == [
        DayCount("2026-01-10", 1, 0),
        DayCount("2026-01-09", 0, 1),
        DayCount("2026-01", 1, 0),
    ]


def test_list_articles_gives_what_is_filed_right_under_a_key(library, filed, source):
    for key, article in filed.items():
        assert [head.id for head in browsing.list_articles(library, source, key)] == [article]
        assert browsing.article_place(library, article) == Place(source, key, article)


def test_list_listed_gives_the_items_of_a_day(library, filed, source):
    assert [item.teaser for item in browsing.list_listed(library, source, "2026-01-09")] == ["one"]
    assert browsing.list_listed(library, source, "2026-01-10") == []


def test_iter_articles_goes_through_all_pages(library, monkeypatch):
    stored = [store_article(library) for _ in range(6)]
    monkeypatch.setattr(browsing, "_PAGE", 3)
    assert [head.id for head in browsing.iter_articles(library)] == stored


def test_undo_of_an_import_takes_its_counts_back_and_redo_brings_them(library, filed, source):
    before = browsing.list_years(library, source)
    store_article(library, date=bounds("2024-05-01", "2024-05-01"), listed=(ListedDraft("x", "2026-01-09"),))
    after = browsing.list_years(library, source)
    undoing.undo(library)
    assert browsing.list_years(library, source) == before
    undoing.redo(library)
    assert browsing.list_years(library, source) == after


def test_place_of_a_missing_article_raises(library):
    with pytest.raises(ArticleMissing):
        browsing.article_place(library, ArticleId(3))


def test_iter_listed_gives_what_is_not_held_by_day(library, filed):
    assert [(entry.where.day, entry.teaser) for entry in browsing.iter_listed(library)] == [
        ("2026-01-09", "one"),
        ("2025-12-31", "two"),
    ]
    assert [entry.teaser for entry in browsing.iter_listed(library, source="naenara", last="2025-12-31")] == [
        "two"
    ]


def test_iter_coverage_counts_by_day(library, filed):
    found = [(day.where.day, day.listed, day.held) for day in browsing.iter_coverage(library, first="2026-01-01")]
    assert found == [("2026-01-09", 1, 0)]


def test_iter_listed_of_an_unknown_source_raises_and_names_the_known_ones(library, filed):
    with pytest.raises(SourceMissing, match="Naenara"):
        list(browsing.iter_listed(library, source="Elsewhere"))
