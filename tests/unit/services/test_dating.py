"""Dates that users give: what changes, what is kept, what undo brings back, and what may be typed."""

import pytest

from reader.domain.dates import DateBasis, Evidence, PartialDate
from reader.domain.errors import ArticleMissing, DateInvalid
from reader.domain.ids import ArticleId
from reader.domain.places import DayCount
from reader.services import browsing, dating, reading, undoing
from reader.store import day_counts
from tests.helpers.articles import bounds, store_article
from tests.helpers.dumps import count_steps, dump_library

DAY = PartialDate(2015, 9, 3)


@pytest.fixture
def articles(library):
    """Two articles of wide bounds and one of a stated day."""
    wide = [store_article(library, date=bounds("2015-09", "2026-01-10")) for _ in range(2)]
    return [*wide, store_article(library, date=bounds("2015-09-03", "2015-09-03", DateBasis.STATED))]


def date_of(library, article):
    return reading.open_article(library, article).head.date


def test_set_date_is_one_step_for_a_selection(library, articles):
    before, steps = dump_library(library), count_steps(library)
    done = dating.set_date(library, articles[:2], DAY, DAY)
    assert done.value == 2
    assert count_steps(library) == steps + 1
    for article in articles[:2]:
        date = date_of(library, article)
        assert (date.date_from, date.date_to, date.basis) == (DAY, DAY, DateBasis.GIVEN)
    assert undoing.undo(library).value.verb == "article.date"
    assert dump_library(library) == before


def test_set_date_moves_the_articles_in_the_tree(library, articles):
    (source,) = browsing.list_sources(library)
    dating.set_date(library, articles[:2], DAY, DAY)
    assert browsing.list_years(library, source.id) == [DayCount("2015", 3, 0)]
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []
    undoing.undo(library)
    assert browsing.list_years(library, source.id) == [DayCount("2015", 1, 0), DayCount("", 2, 0)]
    undoing.redo(library)
    assert browsing.list_years(library, source.id) == [DayCount("2015", 3, 0)]


def test_set_date_keeps_the_earlier_evidence_and_names_the_coder_once(library):
    listed = Evidence("to", "listed", "January 10, 2026")
    article = store_article(
        library, date=bounds(None, "2026-01-10").__class__(None, DAY, DateBasis.BOUNDS, (listed,))
    )
    dating.set_date(library, [article], DAY, DAY)
    dating.set_date(library, [article], PartialDate(2015), None)
    date = date_of(library, article)
    assert date.evidence == (listed, Evidence("both", "user", "Ann"))
    assert (date.date_from, date.date_to) == (PartialDate(2015), None)


def test_set_date_twice_is_one_step(library, articles):
    dating.set_date(library, articles[:1], DAY, DAY)
    again = dating.set_date(library, articles[:1], DAY, DAY)
    assert (again.value, again.step) == (0, None)


def test_accept_date_keeps_the_ends(library, articles):
    found = date_of(library, articles[0])
    assert dating.accept_date(library, articles).value == 3
    date = date_of(library, articles[0])
    assert (date.date_from, date.date_to, date.basis) == (found.date_from, found.date_to, DateBasis.GIVEN)


def test_a_date_given_as_unknown_is_not_the_same_as_none(library, articles):
    dating.clear_date(library, articles[:1])
    date = date_of(library, articles[0])
    assert (date.date_from, date.date_to, date.basis) == (None, None, DateBasis.GIVEN)
    assert articles[0] not in [head.id for head in dating.list_unsettled(library)]


@pytest.mark.parametrize(
    ("first", "last", "article", "error"),
    [("2016", "2015-12", 1, DateInvalid), ("2015", "2016", 99, ArticleMissing)],
)
def test_a_wrong_date_or_article_changes_nothing(library, articles, first, last, article, error):
    before = dump_library(library)
    with pytest.raises(error):
        dating.set_date(
            library, [articles[0], ArticleId(article)], PartialDate.parse(first), PartialDate.parse(last)
        )
    assert dump_library(library) == before


def test_list_unsettled_has_bounds_and_none_in_pages(library, articles):
    nothing = store_article(library, date=bounds(None, None, DateBasis.NONE))
    dating.accept_date(library, articles[:1])
    first = dating.list_unsettled(library, limit=1)
    rest = dating.list_unsettled(library, after=first[-1].id)
    assert [head.id for head in (*first, *rest)] == [articles[1], nothing]


@pytest.mark.parametrize(
    ("entry", "ends"),
    [
        ("2015-09-03", ("2015-09-03", "2015-09-03")),
        (" 2015-09 ", ("2015-09", "2015-09")),
        ("2015", ("2015", "2015")),
        ("3 Sep 2015", ("2015-09-03", "2015-09-03")),
        ("3 september 2015", ("2015-09-03", "2015-09-03")),
        ("sep 2015", ("2015-09", "2015-09")),
        ("03/09/2015", ("2015-09-03", "2015-09-03")),
        ("3.9.2015", ("2015-09-03", "2015-09-03")),
        ("2015-09-03..2016-01", ("2015-09-03", "2016-01")),
        ("..2016", (None, "2016")),
        ("3 Sep 2015 ..", ("2015-09-03", None)),
        ("juche 104", ("2015", "2015")),
        ("주체104(2015)년 9월 3일", ("2015-09-03", "2015-09-03")),
        ("Unknown", (None, None)),
    ],
)
def test_parse_day_entry_reads(entry, ends):
    found = dating.parse_day_entry(entry)
    assert tuple(str(end) if end else None for end in found) == ends


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "..",
        "soon",
        "2015-13",
        "31/02/2020",
        "2016..2015",
        "Juche 104 (2016)",
        "May 3",
        "2015 or so",
        "9" * 500,
    ],
)
def test_parse_day_entry_refuses_kindly(entry):
    with pytest.raises(DateInvalid) as refused:
        dating.parse_day_entry(entry)
    assert refused.value.what
    assert refused.value.hint


def test_describe_date_says_the_basis_where_the_words_do_not():
    assert dating.describe_date(bounds("2015-09-03", "2015-09-03", DateBasis.DATELINE)) == "3 Sep 2015 (dateline)"
    assert dating.describe_date(bounds("2015", None)) == "2015 or later"
    assert dating.describe_date(bounds(None, None, DateBasis.GIVEN)) == "date unknown (given)"
