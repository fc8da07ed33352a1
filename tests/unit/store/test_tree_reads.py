"""What the tree reads by day of capture, under a filter and of busy days."""

import pytest

from reader.domain.criteria import Criteria, DayBasis
from reader.domain.errors import ArticleMissing
from reader.domain.ids import ArticleId
from reader.domain.places import DayCount, Place
from reader.services import browsing
from reader.store import tree_reads
from tests.helpers.articles import bounds, store_article

MORNING, NOON = "2026-02-01T08:00:00Z", "2026-02-01T12:00:00Z"


@pytest.fixture
def captured(library):
    """Articles of a source captured at noon, in the morning, on that day without a time, and at no known time."""
    return [
        store_article(library, date=bounds("2025-12-31", "2025-12-31"), captured_at=when, title=str(when))
        for when in (NOON, MORNING, "2026-02-01", None)
    ]


@pytest.fixture
def source(library, captured):
    [count] = browsing.list_sources(library)
    return count.id


def test_days_of_capture_are_counted_level_by_level(library, source):
    by = {"basis": DayBasis.CAPTURED}
    assert browsing.list_years(library, source, **by) == [DayCount("2026", 3, 0), DayCount("", 1, 0)]
    assert browsing.list_months(library, source, "2026", **by) == [DayCount("2026-02", 3, 0)]
    assert browsing.list_days(library, source, "2026-02", **by) == [DayCount("2026-02-01", 3, 0)]
    under = {"criteria": Criteria(words="movement"), **by}
    assert browsing.list_years(library, source, **under) == browsing.list_years(library, source, **by)


def test_articles_of_a_day_of_capture_come_in_the_order_of_time(library, captured, source):
    noon, morning, day, unknown = captured
    for criteria in (Criteria(), Criteria(words="movement")):
        chosen = {"criteria": criteria, "basis": DayBasis.CAPTURED}
        heads = browsing.list_articles(library, source, "2026-02-01", **chosen)
        assert [head.id for head in heads] == [day, morning, noon]
        rest = browsing.list_articles(library, source, "2026-02-01", after=("2026-02-01", day), limit=1, **chosen)
        assert [head.id for head in rest] == [morning]
        before = browsing.list_articles(library, source, "2026-02-01", end=(NOON, noon), **chosen)
        assert [head.id for head in before] == [day, morning]
        assert [head.id for head in browsing.list_articles(library, source, "", **chosen)] == [unknown]


def test_parts_are_the_same_read_by_index_and_from_matches(library, captured, source):
    for basis, key in ((DayBasis.PUBLISHED, "2025-12-31"), (DayBasis.CAPTURED, "2026-02-01")):
        plain = browsing.list_parts(library, source, key, size=2, basis=basis)
        words = Criteria(words="movement")
        assert plain == browsing.list_parts(library, source, key, size=2, basis=basis, criteria=words)
        assert [part.held for part in plain] == ([2, 2] if basis is DayBasis.PUBLISHED else [2, 1])


def test_place_by_capture_tells_the_time_of_it(library, captured, source):
    with library.read() as unit:
        place = tree_reads.get_place(unit, captured[1], DayBasis.CAPTURED)
        assert place == Place(source, "2026-02-01", captured[1], MORNING)
        assert place.order_key == (MORNING, captured[1])
        with pytest.raises(ArticleMissing):
            tree_reads.get_place(unit, ArticleId(99), DayBasis.CAPTURED)
