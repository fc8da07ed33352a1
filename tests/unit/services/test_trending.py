"""A phrase or a tag over time on a real library: damaged names, zeros, bounds, filters, cancel, what is kept."""

import pytest

from reader.domain.criteria import Criteria
from reader.domain.dates import ArticleDate
from reader.domain.errors import Cancelled, PatternInvalid, TagMissing
from reader.domain.finding import FindQuery
from reader.domain.ids import TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.domain.trends import TrendStep, TrendSubject, add_up, explain_counts, list_articles, make_rows
from reader.services import indexing, tagging, trending
from tests.helpers.articles import add_version, bounds, store_article
from tests.helpers.hits import day

KIM = TrendSubject(query=FindQuery("Comrade Kim Jong Un"))
SPACED, GLUED = "The Comrade Kim Jong Un came.", "ComradeKim Jong Unvisited the farm."
EMPTY = "Nothing of the kind."


def store(library, text, when, source="KCNA"):
    return store_article(library, paragraphs=(text,), source=source, source_label=source, date=when)


def table(trend, step=TrendStep.MONTH):
    return [
        (row.period, row.source.name, row.occurrences, row.having, row.articles, row.words)
        for row in make_rows(trend, step)
    ]


def test_damaged_names_count_and_zeros_are_in_the_denominators(library):
    store(library, SPACED, day("2024-01-05"))
    store(library, f"{GLUED} {SPACED}", day("2024-01-20"))
    store(library, EMPTY, day("2024-01-21"))
    store(library, EMPTY, day("2024-02-01"))
    store(library, EMPTY, day("2024-01-01"), "Naenara")
    assert table(trending.count_trend(library, KIM)) == [
        ("2024-01", "KCNA", 3, 2, 3, 21),
        ("2024-01", "Naenara", 0, 0, 1, 4),
        ("2024-02", "KCNA", 0, 0, 1, 4),
    ]


def test_dates_are_counted_as_far_as_they_are_known(library):
    dates = (
        bounds("2024-05-02", "2024-05-20"),
        bounds("2024-02", "2024-11"),
        bounds("2019", "2024"),
        ArticleDate(),
    )
    for date in dates:
        store(library, SPACED, date)
    store(library, SPACED, day("2024-06-01"))
    trend = trending.count_trend(library, KIM)
    assert [(period, articles) for period, _, _, _, articles, _ in table(trend)] == [
        ("2024-05", 1),
        ("2024-06", 1),
        ("2024", 1),
        ("", 2),
    ]
    assert trend.within_month == 1
    assert trend.first == trend.last
    assert str(trend.first.date.date_from) == "2024-06-01"
    assert (trend.may_be_earlier, trend.may_be_later) == (4, 3)


def test_what_stands_in_undated_articles_only_is_not_called_nowhere(library):
    store(library, SPACED, ArticleDate())
    store(library, SPACED, bounds("2019", "2024"))
    store(library, EMPTY, day("2024-06-01"))
    trend = trending.count_trend(library, KIM)
    assert (trend.first, trend.last) == (None, None)
    assert (trend.may_be_earlier, trend.may_be_later) == (2, 2)


def test_first_and_last_are_by_day_whatever_the_order_of_import(library):
    late = store(library, SPACED, day("2024-06-01"))
    early = store(library, GLUED, day("2011-06-01"), "Naenara")
    store(library, EMPTY, day("2001-06-01"))
    trend = trending.count_trend(library, KIM)
    assert (trend.first.article, trend.last.article) == (early, late)
    assert trend.first.source == "Naenara · English"


def test_a_filter_holds_for_denominators_too(library):
    store(library, SPACED, day("2024-01-05"))
    store(library, EMPTY, day("2024-01-06"))
    store(library, SPACED, day("2024-03-06"), "Naenara")
    trend = trending.count_trend(library, KIM, Criteria(first="2024-01", last="2024-02"))
    assert table(trend) == [("2024-01", "KCNA", 1, 1, 2, 10)]
    assert (
        add_up(make_rows(trending.count_trend(library, KIM, Criteria(words="kind")), TrendStep.YEAR)).having == 0
    )


def test_a_tag_counts_with_those_below_it_and_on_the_whole_apart(library):
    one, two = store(library, SPACED, day("2024-01-05")), store(library, EMPTY, day("2024-02-05"))
    top = tagging.create_tag(library, TagPath.parse("threat")).value
    below = tagging.create_tag(library, TagPath.parse("threat/nuclear")).value
    other = tagging.create_tag(library, TagPath.parse("other")).value
    tagging.add_annotation(library, one, Span(0, 3), [top, below])
    tagging.add_annotation(library, one, Span(4, 11), [below])
    tagging.add_annotation(library, two, Span(0, 3), [other])
    tagging.tag_article(library, two, [below])
    trend = trending.count_trend(library, TrendSubject(tag=top))
    rows = make_rows(trend, TrendStep.MONTH)
    assert [(row.occurrences, row.having, row.whole, row.articles) for row in rows] == [(2, 1, 0, 1), (0, 0, 1, 1)]
    assert trend.name == "threat"
    assert list_articles(trend, TrendStep.YEAR, "2024") == (one, two)
    assert trend.last.article == two


def test_annotations_on_an_older_text_do_not_count(library):
    one = store(library, SPACED, day("2024-01-05"))
    tag = tagging.create_tag(library, TagPath.parse("name")).value
    tagging.add_annotation(library, one, Span(4, 23), [tag])
    add_version(library, one, paragraphs=("All of it was written anew by somebody else.",))
    trend = trending.count_trend(library, TrendSubject(tag=tag))
    assert add_up(make_rows(trend, TrendStep.YEAR)).occurrences == 0


def test_counts_are_kept_until_the_library_changes(library):
    store(library, SPACED, day("2024-01-05"))
    counted = trending.count_trend(library, KIM)
    assert trending.count_trend(library, KIM) is counted
    assert trending.count_trend(library, KIM, Criteria(first="2024")) is not counted
    store(library, SPACED, day("2024-01-06"))
    assert add_up(make_rows(trending.count_trend(library, KIM), TrendStep.YEAR)).occurrences == 2


def test_a_change_during_the_count_is_told_and_not_kept(library):
    store(library, SPACED, day("2024-01-05"))

    def change(_done, _total):
        store(library, SPACED, day("2024-01-05"))

    trend = trending.count_trend(library, KIM, progress=change)
    assert trend.is_outdated
    row = add_up(make_rows(trend, TrendStep.YEAR))
    assert (row.occurrences, row.articles) == (1, 1)
    assert not trending.count_trend(library, KIM).is_outdated


def test_cancel_ends_the_count_and_progress_reaches_the_total(library):
    for number in range(3):
        store(library, SPACED, day(f"2024-01-0{number + 1}"))
    tag = tagging.create_tag(library, TagPath.parse("name")).value
    with pytest.raises(Cancelled):
        trending.count_trend(library, KIM, is_cancelled=lambda: True)
    told = []
    trending.count_trend(library, KIM, progress=lambda *values: told.append(values), is_cancelled=lambda: False)
    assert told[-1] == (3, 3)
    article = list_articles(trending.count_trend(library, KIM), TrendStep.YEAR)[0]
    tagging.add_annotation(library, article, Span(0, 3), [tag])
    with pytest.raises(Cancelled):
        trending.count_trend(library, TrendSubject(tag=tag), is_cancelled=lambda: True)


def test_what_cannot_be_counted_is_told(library):
    with pytest.raises(TagMissing):
        trending.count_trend(library, TrendSubject(tag=TagId(7)))
    with pytest.raises(PatternInvalid):
        trending.count_trend(library, TrendSubject(query=FindQuery(" ")))
    trend = trending.count_trend(library, KIM)
    assert (trend.first, trend.last, make_rows(trend, TrendStep.MONTH)) == (None, None, [])


def test_counts_under_words_without_a_whole_index_say_so_and_are_not_kept(library):
    store(library, SPACED, day("2024-01-05"))
    words, beside = Criteria(words="came"), Criteria(first="2024")
    indexing.begin_indexing(library, is_afresh=True)
    counted = trending.count_trend(library, KIM, words)
    assert not counted.is_index_whole
    assert any("index" in note for note in explain_counts(counted, TrendStep.YEAR))
    assert trending.count_trend(library, KIM, beside).is_index_whole
    indexing.rebuild_index(library)
    counted = trending.count_trend(library, KIM, words)
    assert counted.is_index_whole
    assert not any("index" in note for note in explain_counts(counted, TrendStep.YEAR))
    assert add_up(make_rows(counted, TrendStep.YEAR)).occurrences == 1
