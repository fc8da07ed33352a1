"""The scope of a search: a branch by either day, the library, and what a filter leaves there."""

import pytest

from reader.domain.criteria import Criteria, DayBasis
from reader.domain.finding import FindScope
from reader.domain.places import Branch
from reader.store import scope_reads
from tests.helpers.articles import bounds, store_article

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


@pytest.mark.parametrize(
    ("branch", "keys"),
    [
        ({}, KEYS),
        ({"key": "2026"}, ("2026-01-06", "2026-01", "2026")),
        ({"key": "2026-01"}, ("2026-01-06", "2026-01")),
        ({"key": "2026-01-06"}, ("2026-01-06",)),
        ({"is_undated": True}, ("",)),
        ({"key": "2024"}, ()),
    ],
)
def test_branch_holds_what_is_filed_under_it(library, filed, branch, keys):
    with library.read() as unit:
        source = unit.connection.exec_driver_sql("SELECT min(source_id) FROM article").scalar_one()
        scope = FindScope(branch=Branch(source, **branch))
        assert scope_reads.list_article_ids(unit, scope) == [filed[key] for key in keys]
        assert scope_reads.count_articles_in(unit, scope) == len(keys)
        kept = scope_reads.keep_in_scope(unit, sorted(filed.values(), reverse=True), scope)
        assert kept == sorted((filed[key] for key in keys), reverse=True)


def test_branch_by_capture_holds_what_was_captured_then(library):
    morning, midnight = "2026-01-06T08:00:00Z", "2026-01-07T00:00:00Z"
    days = {morning: "2025", "2026-01-06": "2026", midnight: "2026-01-06", None: "2026"}
    ids = [
        store_article(library, date=bounds(key, key), captured_at=when, paragraphs=(f"Captured {when}.",))
        for when, key in days.items()
    ]
    with library.read() as unit:
        source = unit.connection.exec_driver_sql("SELECT min(source_id) FROM article").scalar_one()

        def held(**fields):
            scope = FindScope(branch=Branch(source, basis=DayBasis.CAPTURED, **fields))
            found = scope_reads.list_article_ids(unit, scope)
            assert scope_reads.count_articles_in(unit, scope) == len(found)
            return found

        assert held(key="2026-01-06") == ids[:2]
        assert held(key="2026-01") == ids[:3]
        assert held() == ids
        assert held(is_undated=True) == ids[3:]


def test_filter_leaves_what_meets_it_of_a_branch_and_of_the_library(library, filed):
    with library.read() as unit:
        source = unit.connection.exec_driver_sql("SELECT min(source_id) FROM article").scalar_one()
        criteria = Criteria(first="2026", last="2026")
        everywhere = FindScope(criteria=criteria)
        branch = FindScope(branch=Branch(source, "2026-01"), criteria=criteria)
        assert scope_reads.list_article_ids(unit, everywhere) == [filed[key] for key in KEYS[:3]]
        assert scope_reads.count_articles_in(unit, everywhere) == 3
        assert scope_reads.list_article_ids(unit, branch) == [filed[key] for key in KEYS[:2]]
        assert scope_reads.count_articles_in(unit, FindScope()) == 6
        assert scope_reads.count_articles_in(unit, branch) == 2
