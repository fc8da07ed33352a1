"""Quotes by tag: by the date of their articles, those without a tag apart, whole articles beside them."""

import pytest

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.dates import DateBasis
from reader.store import tagged_quotes
from reader.store.tagged_quotes import QuotesByTag
from tests.helpers.articles import bounds, store_article
from tests.helpers.marked_articles import mark, mark_articles, mark_as


@pytest.fixture
def marked(library):
    return mark_articles(library)


def read(library, tag, criteria=EVERYTHING, articles=None):
    with library.read() as unit:
        found = QuotesByTag(unit, criteria, articles).iter_quotes(tag)
        return [(one.article.id, one.annotation.annotation.quote) for one in found]


def test_quotes_of_a_tag_and_those_without_one(library, marked):
    assert read(library, marked.mass) == [(marked.first, "“Forward!” they")]
    assert read(library, None) == [(marked.first, "older"), (marked.first, "they said")]


def test_quotes_come_by_date_and_the_undated_last(library, marked, monkeypatch):
    monkeypatch.setattr(tagged_quotes, "_AT_ONCE", 2)
    days = ("2024-03-01", "2023", "2024-01-05")
    made = [store_article(library, title=day, date=bounds(day, day, DateBasis.STATED)) for day in days]
    for one in made:
        mark(library, one, "said", "style")
        mark(library, one, "The", "style")
    order = [made[1], made[2], made[0]]
    expected = [(one, word) for one in order for word in ("The", "said")]
    assert read(library, marked.style) == [*expected, (marked.first, "“Forward!” they")]


def test_articles_with_the_tag_on_the_whole(library, marked):
    with library.read() as unit:
        found = [(one.article.id, one.coder) for one in QuotesByTag(unit).iter_articles(marked.style)]
    assert found == [(marked.second, "Ann"), (marked.first, "Ann")]


def test_criteria_and_a_selection_hold(library, marked):
    mark_as(library, "Bob", marked.second, "heroes", "style")
    assert read(library, marked.style, Criteria(coders=("Bob",))) == [(marked.second, "heroes")]
    assert read(library, marked.style, EVERYTHING, (marked.first,)) == [(marked.first, "“Forward!” they")]
