"""Rows that no program of ours writes: reading them ends, and what cannot be understood is left out."""

import pytest
import sqlalchemy as sa

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.finding import FindQuery
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.domain.trends import UNDATED, TrendStep, TrendSubject, make_rows
from reader.services import annotating, searching, smart_folders, tagging, trending, undoing
from reader.store import schema
from tests.helpers.articles import store_article
from tests.helpers.hits import day


def change_rows(library, table, values, *conditions):
    """Write as another program would."""
    with library.write("odd", is_undoable=False) as unit:
        unit.connection.execute(table.update().where(*conditions).values(values))


@pytest.fixture
def article(library):
    return store_article(library, date=day("2024-01-05"))


@pytest.fixture
def ring(library, article):
    """Two tags, each under the other; the lower one is on the article."""
    annotating.add_annotation_with_paths(library, article, Span(0, 3), [TagPath.parse("a/b")])
    upper, lower = (tag.id for tag in tagging.list_tags(library))
    change_rows(library, schema.tag, {"parent_id": lower}, schema.tag.c.id == upper)
    return upper, lower


@pytest.mark.parametrize("query", ["tag:a", "tag:b", "tag:a/b", "tag:no", "tag:a*"])
def test_search_for_tags_in_a_ring_ends(library, article, ring, query):
    found = searching.search(library, query).ids
    assert list(found) == ([] if query == "tag:no" else [article])


def test_trend_of_a_tag_in_a_ring_ends(library, ring):
    for tag in ring:
        [row] = make_rows(trending.count_trend(library, TrendSubject(tag=tag)), TrendStep.YEAR)
        assert (row.period, row.occurrences) == ("2024", 1)


def test_filter_by_a_tag_in_a_ring_ends(library, article, ring):
    for tag in ring:
        assert list(searching.search(library, "hill", Criteria(tags=(tag,))).ids) == [article]


@pytest.mark.parametrize("key", ["2024-01-xx", "2024-13", "2024-02-31", "20240105", "x"])
def test_day_that_is_none_counts_as_undated(library, article, key):
    other = store_article(library, date=day("2024-02-01"), title="Other")
    odd = {"day_key": key, "date_from": key, "date_to": key}
    change_rows(library, schema.article, odd, schema.article.c.id == article)
    change_rows(library, schema.day_count, {"day_key": key}, schema.day_count.c.day_key == "2024-01-05")
    subject = TrendSubject(query=FindQuery("movement"))
    for criteria in (EVERYTHING, Criteria(has_annotations=False)):
        trend = trending.count_trend(library, subject, criteria)
        rows = make_rows(trend, TrendStep.MONTH)
        assert [(row.period, row.occurrences, row.articles) for row in rows] == [
            ("2024-02", 1, 1),
            (UNDATED, 1, 1),
        ]
        assert (trend.first.article, trend.last.article) == (other, other)
        assert (trend.may_be_earlier, trend.may_be_later) == (1, 1)
    change_rows(library, schema.article, odd)
    assert trending.count_trend(library, subject, Criteria(languages=("en",))).first is None


@pytest.mark.parametrize(
    "text", ["[" * 200_000, '{"words": ' + "[" * 200_000, '{"batch": 1' + "0" * 30 + "}", '{"tags": [1e400, NaN]}']
)
def test_folder_of_odd_criteria_is_listed_and_deleted(library, article, text):
    folder = smart_folders.create_folder(library, "Odd", Criteria(words="hill")).value
    change_rows(library, schema.smart_folder, {"criteria": text})
    [listed] = smart_folders.list_folders(library)
    assert listed.criteria == EVERYTHING
    assert list(searching.search(library, "hill", listed.criteria).ids) == [article]
    smart_folders.delete_folder(library, folder)
    assert smart_folders.list_folders(library) == []
    undoing.undo(library)
    with library.read() as unit:
        assert unit.connection.execute(sa.select(schema.smart_folder.c.criteria)).scalar_one() == text
