"""Rows of a trend: periods that invent nothing, sums with their denominators, articles in time."""

import pytest

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.ids import ArticleId, SourceId, TagId
from reader.domain.trends import (
    Measure,
    Trend,
    TrendCell,
    TrendSource,
    TrendStep,
    TrendSubject,
    add_up,
    explain_counts,
    list_articles,
    make_rows,
    period_key,
    period_name,
    span_periods,
)

KCNA, NAENARA = TrendSource(SourceId(1), "KCNA", "en"), TrendSource(SourceId(2), "", "")


def ids(*numbers):
    return tuple(map(ArticleId, numbers))


def trend(**values):
    cells = {
        (KCNA.id, "2024-05"): TrendCell(3, ids(5, 2), ids(9), articles=10, words=1_000),
        (KCNA.id, "2024"): TrendCell(1, ids(7), (), articles=1, words=500),
        (NAENARA.id, "2024-05"): TrendCell(articles=4, words=2_000),
        (NAENARA.id, ""): TrendCell(1, ids(8), (), articles=1, words=0),
    }
    given = {
        "subject": TrendSubject(query=FindQuery("x")),
        "name": "x",
        "sources": (KCNA, NAENARA),
        "cells": cells,
    }
    return Trend(**(given | values))


def test_periods_are_no_finer_than_what_is_known():
    keys = ("2024-05-03", "2024-05", "2024", "")
    assert [period_key(key) for key in keys] == ["2024-05", "2024-05", "2024", ""]
    assert [period_key(key, TrendStep.YEAR) for key in keys] == ["2024", "2024", "2024", ""]
    assert period_name("2024", TrendStep.MONTH) == "2024 (month unknown)"
    assert period_name("2024", TrendStep.YEAR) == "2024"
    assert period_name("", TrendStep.MONTH) == "undated"


def test_rows_hold_the_sources_without_any_and_the_vague_come_after_the_months():
    rows = make_rows(trend(), TrendStep.MONTH)
    assert [(row.period, row.source.id, row.occurrences, row.articles) for row in rows] == [
        ("2024-05", KCNA.id, 3, 10),
        ("2024-05", NAENARA.id, 0, 4),
        ("2024", KCNA.id, 1, 1),
        ("", NAENARA.id, 1, 1),
    ]
    assert [row.rate for row in rows] == [30.0, 0.0, 20.0, None]


def test_years_add_up_their_months_and_what_has_no_month():
    rows = make_rows(trend(), TrendStep.YEAR)
    assert [(row.period, row.occurrences, row.having, row.whole, row.words) for row in rows] == [
        ("2024", 4, 3, 1, 1_500),
        ("2024", 0, 0, 0, 2_000),
        ("", 1, 1, 0, 0),
    ]
    total = add_up(rows)
    assert (total.occurrences, total.articles, total.words) == (5, 16, 3_500)
    assert total.value(Measure.RATE) == 5 * 10_000 / 3_500
    assert total.value(Measure.ARTICLES) == 4.0


def test_articles_of_a_row_are_those_that_have_it_in_time():
    assert list_articles(trend(), TrendStep.MONTH, "2024-05", KCNA.id) == ids(5, 2, 9)
    assert list_articles(trend(), TrendStep.MONTH, "2024-05", NAENARA.id) == ()
    assert list_articles(trend(), TrendStep.YEAR, "2024") == ids(5, 2, 9, 7)
    assert list_articles(trend(), TrendStep.MONTH) == ids(5, 2, 9, 7, 8)


def test_periods_without_articles_are_places_on_the_axis():
    assert span_periods(["2024-01", "2023-11", "", "2023"], TrendStep.MONTH) == [
        "2023-11",
        "2023-12",
        "2024-01",
    ]
    assert span_periods(["2021", "2023"], TrendStep.YEAR) == ["2021", "2022", "2023"]
    assert span_periods([""], TrendStep.YEAR) == []


def test_a_subject_is_one_of_two():
    with pytest.raises(ValueError, match="either"):
        TrendSubject()
    with pytest.raises(ValueError, match="either"):
        TrendSubject(query=FindQuery("x"), tag=TagId(1))


def test_notes_tell_what_was_not_guessed():
    told = " ".join(explain_counts(trend(within_month=1, is_outdated=True), TrendStep.MONTH))
    for words in ("lie within one month", "month unknown", "undated", "changed during the count"):
        assert words in told
    assert "lie within one month" not in " ".join(explain_counts(trend(within_month=1), TrendStep.YEAR))
    assert "whole articles" in " ".join(explain_counts(trend(subject=TrendSubject(tag=TagId(1))), TrendStep.MONTH))


@pytest.mark.parametrize(
    ("text", "kind", "sign"),
    [
        ("fire OR missile", MatchKind.PHRASE, "OR"),
        ("fir*", MatchKind.PHRASE, "*"),
        ("fir*", MatchKind.WILDCARD, ""),
        ("fire or “ORDER”", MatchKind.PHRASE, ""),
    ],
)
def test_signs_of_a_search_in_a_phrase_are_told(text, kind, sign):
    told = explain_counts(trend(subject=TrendSubject(FindQuery(text, kind))), TrendStep.MONTH)[0]
    assert (f"“{sign}” is not understood" in told) is bool(sign)
    assert ("is not understood" in told) is bool(sign)
