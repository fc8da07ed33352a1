"""A trend in words: first and last with the basis of their dates, points, names of lists, captions."""

from datetime import date

from reader.domain.dates import ArticleDate, DateBasis
from reader.domain.finding import FindQuery
from reader.domain.ids import ArticleId, SourceId, TagId
from reader.domain.trend_words import (
    articles_name,
    caption_lines,
    off_axis_text,
    point_text,
    sighting_text,
    source_text,
    title_text,
)
from reader.domain.trends import Sighting, Trend, TrendCell, TrendRow, TrendSource, TrendStep, TrendSubject
from tests.helpers.articles import bounds

SOURCE = TrendSource(SourceId(1), "KCNA", "en")
ROW = TrendRow("2024-05", SOURCE, 3, 2, 0, 1_200, 10_000)
PHRASE = Trend(
    TrendSubject(query=FindQuery("mass movement")),
    "mass movement",
    sources=(SOURCE,),
    cells={(SOURCE.id, "2024-05"): TrendCell(3, (ArticleId(1), ArticleId(2)), (), 1_200, 10_000)},
)


def sighting(found: ArticleDate) -> Sighting:
    return Sighting(ArticleId(1), "A title", "KCNA · English", found)


def test_a_sighting_tells_its_date_basis_and_doubt():
    told = sighting_text("First seen", sighting(bounds("2024-05-03", "2024-05-03", DateBasis.URL)), 0, "earlier")
    assert told == "First seen 3 May 2024 (from the address); KCNA · English: A title"
    told = sighting_text("Last seen", sighting(bounds("2024-05-03", "2024-05-20")), 2, "later")
    assert "between 3 May 2024 and 20 May 2024 (bounds)" in told
    assert "; 2 articles without a known day may be later; KCNA" in told
    assert sighting_text("First seen", None, 0, "earlier") == "First seen: nowhere"
    assert sighting_text("First seen", None, 2, "earlier") == "First seen: 2 articles, none whose year is known"


def test_points_and_lists_are_named_by_period_source_and_subject():
    assert point_text(ROW, TrendStep.MONTH) == (
        "2024-05, KCNA · English: 3 in 2 of 1,200 articles, 3.00 per 10,000 words"
    )
    assert articles_name(PHRASE, ROW, TrendStep.MONTH) == "2024-05, KCNA · English, “mass movement”"
    tag = Trend(TrendSubject(tag=TagId(1)), "threat/nuclear")
    assert title_text(tag) == "threat / nuclear"
    total = TrendRow(None, None, 0, 0, 0, 0, 0)
    assert articles_name(tag, total, TrendStep.YEAR) == "threat / nuclear"
    assert "–" in point_text(total, TrendStep.YEAR)


def test_what_has_no_place_on_the_axis_is_told_by_kind():
    none, undated = TrendRow(None, None, 0, 0, 0, 0, 0), TrendRow(None, None, 2, 1, 0, 40, 90)
    assert off_axis_text(none, none) == ""
    assert off_axis_text(undated, undated) == "Not on the axis of time: 2 in 40 undated articles."
    both = TrendRow(None, None, 5, 3, 0, 41, 100)
    assert off_axis_text(both, undated) == (
        "Not on the axis of time: 3 in 1 article of a known year and an unknown month, 2 in 40 undated articles."
    )
    assert "0 in 40 undated" in off_axis_text(*[TrendRow(None, None, 0, 0, 0, 40, 90)] * 2)


def test_a_source_of_the_legend_tells_its_counts_and_why_it_is_not_drawn():
    assert source_text(ROW, is_shown=True) == "KCNA · English: 3 in 2 of 1,200 articles.\nClick to hide it."
    nothing = TrendRow(None, SOURCE, 0, 0, 0, 40, 90)
    assert source_text(nothing, is_shown=False) == (
        "KCNA · English: it does not occur in 40 articles.\nNot in the chart; click to show it."
    )


def test_a_caption_says_what_was_asked_and_counted():
    first, second = caption_lines(PHRASE, "Source: KCNA", date(2024, 6, 1))
    assert first == "Query: “mass movement” (phrase). Filter: Source: KCNA."
    assert second == "3 places in 2 of 1,200 articles · 3.00 per 10,000 words. Counted on 1 June 2024."
