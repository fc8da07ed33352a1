"""Day counts: kept with each insert, summed by level, rebuilt when wrong."""

import pytest
import sqlalchemy as sa

from reader.domain.articles import ListedDraft
from reader.domain.places import DayCount
from reader.store import articles, day_counts
from reader.store.schema import day_count
from tests.helpers.articles import bounds, store_article, store_version

LISTED = (
    ListedDraft("one", "2026-01-10"),
    ListedDraft("two", "2026-01-10"),
    ListedDraft("three", "2025-12-31"),
    ListedDraft("cut off", None),
)


@pytest.fixture
def source(library):
    article = store_article(library, date=bounds("2026-01-10", "2026-01-10"), listed=LISTED)
    store_article(library, date=bounds("2026-01", "2026-01"))
    store_article(library, date=bounds("2026", "2026"))
    store_article(library, date=bounds("2015-09", "2026-01-10"))
    with library.read() as unit:
        return articles.get_article_place(unit, article).source


@pytest.mark.parametrize(
    ("prefix", "size", "expected"),
    [
        ("", 4, [("2026", 3, 2), ("2025", 0, 1), ("", 1, 1)]),
        ("2026", 7, [("2026-01", 2, 2), ("2026", 1, 0)]),
        ("2026-01", 10, [("2026-01-10", 1, 2), ("2026-01", 1, 0)]),
        ("2025-12", 10, [("2025-12-31", 0, 1)]),
        ("1999", 7, []),
    ],
)
def test_list_day_counts_sums_by_level(library, source, prefix, size, expected):
    with library.read() as unit:
        assert day_counts.list_day_counts(unit, source, prefix, size) == [DayCount(*one) for one in expected]


def test_list_source_counts_sorts_by_name_with_the_unknown_last(library, source):
    store_article(library, source=None, language=None)
    store_article(library, source="arirang Meari")
    with library.read() as unit:
        counts = day_counts.list_source_counts(unit)
    assert [count.name for count in counts] == ["arirang Meari", "Naenara", ""]
    assert (counts[1].held, counts[1].listed) == (4, 4)


def test_counts_are_right_after_inserts(library, source):
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []


def test_rebuild_day_counts_mends_wrong_missing_and_surplus_rows(library, source):
    with library.write("check") as unit:
        at = (day_count.c.source_id == source, day_count.c.day_key)
        unit.connection.execute(day_count.update().where(at[0], at[1] == "2026").values(held=9))
        unit.connection.execute(day_count.delete().where(at[0], at[1] == "2025-12-31"))
        unit.connection.execute(
            day_count.insert(), {"source_id": source, "day_key": "1999", "held": 1, "listed": 0}
        )
        assert len(day_counts.list_wrong_days(unit)) == 3
        assert day_counts.rebuild_day_counts(unit) == 3
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []


def test_recount_days_drops_the_row_of_an_empty_day(library, source):
    with library.write("check") as unit:
        day_counts.adjust_day_count(unit, source, "1999", held=1)
        day_counts.recount_days(unit, [(source, "1999"), (source, "1999")])
        assert day_counts.list_day_counts(unit, source, "1999", 7) == []


def test_words_of_a_day_follow_its_articles(library):
    first = store_article(library, paragraphs=("One two three.",))
    store_article(library, paragraphs=("Four five.",), title="Other")
    assert _words(library) == 5
    store_version(library, first, paragraphs=("One two.",))
    assert _words(library) == 4
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []


def _words(library):
    with library.read() as unit:
        return unit.connection.execute(sa.select(sa.func.sum(day_count.c.words))).scalar_one()
