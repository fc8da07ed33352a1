"""Dates in words. The shorter forms are tested with the headline that shows them."""

import pytest

from reader.domain.date_words import explain_date, say_date, say_long_date, say_weekday_date
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate


@pytest.mark.parametrize(
    ("date", "short", "long"),
    [
        ("2015", "2015", "2015"),
        ("2015-09", "Sep 2015", "September 2015"),
        ("2015-09-03", "3 Sep 2015", "3 September 2015"),
    ],
)
def test_a_partial_date_is_said_as_far_as_known(date, short, long):
    assert say_date(PartialDate.parse(date)) == short
    assert say_long_date(PartialDate.parse(date)) == long


def test_a_given_date_names_the_coder_after_the_earlier_evidence():
    day = PartialDate(2015, 9, 3)
    evidence = (Evidence("to", "listed", "September 5, 2015"), Evidence("both", "user", "Ann"))
    assert explain_date(ArticleDate(day, day, DateBasis.GIVEN, evidence)) == [
        "You gave this date.",
        "not after: “September 5, 2015” in the list of other articles",
        "given by Ann",
    ]


def test_a_date_given_as_unknown_differs_from_none():
    given = ArticleDate(None, None, DateBasis.GIVEN, (Evidence("both", "user", "Ann"),))
    assert explain_date(given)[0] == "You said that the date is not known."
    assert explain_date(ArticleDate()) == ["Nothing on the page says when it was published."]


def test_every_basis_has_words():
    assert all(explain_date(ArticleDate(basis=basis)) for basis in DateBasis)


def test_weekday_stands_before_a_day_only():
    assert say_weekday_date(PartialDate(2015, 9, 3)) == "Thursday, 3 September 2015"
    assert say_weekday_date(PartialDate(2015, 9)) == "September 2015"
