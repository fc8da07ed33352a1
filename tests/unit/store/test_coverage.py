"""What pages listed: the same item of two pages is one, equal teasers of one page are not, held is held once."""

import pytest

from reader.domain.articles import ListedDraft
from reader.store import coverage
from reader.store.schema import listed_item
from tests.helpers.articles import store_article

DAY = "2025-12-03"


@pytest.fixture
def pages(library):
    """Two articles whose pages list the same two days."""
    first = (ListedDraft("one", DAY), ListedDraft("two", DAY), ListedDraft("cut off", None))
    second = (ListedDraft("two", DAY), ListedDraft("three", "2025-12-02"))
    return [store_article(library, listed=listed) for listed in (first, second)]


def entries(library, day):
    with library.read() as unit:
        where = next(where for where in coverage.list_listed_days(unit) if where.day == day)
        return coverage.list_listed_entries(unit, where)


def link(library, article, teaser):
    """Let every row of a teaser be held by an article."""
    with library.write("article.import") as unit:
        unit.connection.execute(
            listed_item.update().where(listed_item.c.teaser == teaser).values(held_article_id=article)
        )


def test_list_listed_days_newest_first_and_the_unknown_last(library, pages):
    with library.read() as unit:
        days = [where.day for where in coverage.list_listed_days(unit)]
    assert days == [DAY, "2025-12-02", ""]


@pytest.mark.parametrize(
    ("bounds", "days"),
    [
        ({"first": DAY}, [DAY]),
        ({"last": "2025-12-02"}, ["2025-12-02"]),
        ({"first": "2026-01-01"}, []),
        ({"name": "NAENARA"}, [DAY, "2025-12-02", ""]),
        ({"name": "Elsewhere"}, []),
    ],
)
def test_list_listed_days_keeps_to_source_and_bounds(library, pages, bounds, days):
    with library.read() as unit:
        assert [where.day for where in coverage.list_listed_days(unit, **bounds)] == days


def test_an_item_of_two_pages_is_one(library, pages):
    found = entries(library, DAY)
    assert [entry.teaser for entry in found] == ["one", "two"]
    assert {entry.page for entry in found} == {pages[0]}


def test_equal_teasers_of_one_page_stay_two(library):
    store_article(library)
    with library.write("article.import") as unit:
        rows = [
            {"source_id": 1, "day": DAY, "teaser": "same", "occurrence": number, "position": number}
            for number in range(2)
        ]
        unit.insert_many(listed_item, [{**row, "page_article_id": 1, "held_article_id": None} for row in rows])
    assert [entry.teaser for entry in entries(library, DAY)] == ["same", "same"]


def test_an_item_is_held_when_one_of_its_rows_is_linked(library, pages):
    link(library, pages[1], "two")
    assert [entry.article for entry in entries(library, DAY)] == [None, pages[1]]
    with library.read() as unit:
        where = coverage.list_listed_days(unit)[0]
        covered = coverage.cover_day(unit, where)
    assert (covered.listed, covered.held) == (2, 1)
