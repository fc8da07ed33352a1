"""What the date dialog is told of one article or of several."""

from dataclasses import replace

import pytest

from reader.domain.articles import ArticleText
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.ids import ArticleId
from reader.domain.spans import find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.models.date_case import doubt, make_case, say_ends
from reader.services.dating import parse_day_entry
from reader.services.reading import list_text_dates
from tests.helpers.article_views import make_head

PARAGRAPHS = (
    "Pyongyang, May 27 (KCNA) -- A meeting was held.",
    "It began. He came on May 3, 2024, as had been said. In Juche 104 (2016) there was none.",
)
_JOINED, _STARTS = join_paragraphs(PARAGRAPHS)
TEXT = ArticleText(ArticleId(1), 1, _JOINED, _STARTS)


def _partial(iso):
    return PartialDate.parse(iso) if iso else None


def _bounds(first, last, quote="May 3, 2024"):
    span = find_quote(_JOINED, quote)
    evidence = (
        Evidence("from", "body", quote, span.start, span.end),
        Evidence("to", "listed", "January 10, 2026"),
        Evidence("both", "user", "Ann"),
    )
    return ArticleDate(_partial(first), _partial(last), DateBasis.BOUNDS, evidence)


@pytest.fixture
def case():
    head = make_head("A title", date=_bounds("2024-05-03", "2026-01-10"))
    return make_case((head,), TEXT, list_text_dates(TEXT, head.date), parse_day_entry)


def test_case_has_the_evidence_in_its_sentence(case):
    fact = case.facts[0]
    assert (fact.label, fact.before, fact.quote) == ("Not before", "He came on ", "May 3, 2024")
    assert fact.after == ", as had been said."
    assert case.spans == (find_quote(_JOINED, "May 3, 2024"),)
    assert case.facts[1].quote + case.facts[1].after == "January 10, 2026 in the list of other articles"


def test_case_has_dateline_capture_candidates_and_contradictions(case):
    labels = {fact.label: fact.quote for fact in case.facts}
    assert labels["Dateline"] == "Pyongyang, May 27 (KCNA) --"
    assert labels["Captured"] == "10 January 2026"
    assert [(one.entry, one.origin) for one in case.candidates] == [
        ("27 May 2024", "dateline"),
        ("27 May 2025", "dateline"),
    ]
    assert len(case.conflicts) == 1
    assert "Juche 104 is 2015, not 2016" in case.conflicts[0]


def test_days_of_the_text_and_the_capture_are_candidates_where_many_years_are_possible():
    head = make_head("A title", date=_bounds("2019-01", "2026-01-10"))
    case = make_case((head,), TEXT, list_text_dates(TEXT, head.date), parse_day_entry)
    assert [(one.entry, one.origin) for one in case.candidates] == [
        ("27 May 2025", "dateline"),
        ("3 May 2024", "in text"),
        ("10 Jan 2026", "captured"),
    ]


def test_long_sentence_is_cut_round_the_words():
    paragraph = "word " * 100 + "May 3, 2024 " + "more " * 100
    text = ArticleText(ArticleId(1), 1, paragraph, (0,))
    start = paragraph.index("May")
    date = ArticleDate(evidence=(Evidence("from", "body", "May 3, 2024", start, start + 11),))
    (fact, *_) = make_case((make_head(date=date),), text, (), parse_day_entry).facts
    assert fact.before.startswith("…word")
    assert fact.after.endswith("…")
    assert len(fact.before + fact.quote + fact.after) < 200


def test_evidence_of_an_older_text_is_told_without_its_place():
    date = ArticleDate(evidence=(Evidence("from", "body", "May 3, 2024", 5_000, 5_011),))
    case = make_case((make_head(date=date),), TEXT, (), parse_day_entry)
    assert case.facts[0].quote == "May 3, 2024"
    assert case.spans == ()


def test_several_articles_are_told_by_their_number_and_dates():
    one, other = make_head(date=_bounds("2024", "2025")), make_head(date=ArticleDate())
    assert make_case((one, one), None, (), parse_day_entry).found == "between 2024 and 2025"
    case = make_case((one, other), None, (), parse_day_entry)
    assert (case.title, case.found) == ("2 articles", "2 different dates")


def test_given_date_names_the_giver():
    date = ArticleDate(_partial("2024"), _partial("2024"), DateBasis.GIVEN, (Evidence("both", "user", "Ann"),))
    case = make_case((make_head(date=date),), TEXT, (), parse_day_entry)
    assert case.basis == "Given by Ann."


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2015-09-03", "2015-09-03", "3 September 2015, Thursday"),
        ("2015-09", "2015-09", "September 2015, day not known"),
        ("2015", "2015", "2015, day not known"),
        ("2015-09", "2016-01", "between September 2015 and January 2016"),
        ("2015", None, "2015 or later"),
        (None, "2016", "2016 or earlier"),
        (None, None, "not known"),
    ],
)
def test_entry_is_said_as_it_is_understood(first, last, words):
    assert say_ends((_partial(first), _partial(last))) == words


def test_entry_against_the_bounds_is_doubted(case):
    early, late, good = ((_partial(iso), _partial(iso)) for iso in ("2019", "2027-01", "2025"))
    assert "3 May 2024" in doubt(case, early)
    assert "10 Jan 2026" in doubt(case, late)
    assert doubt(case, good) == ""


def test_entry_against_the_capture_or_older_evidence_is_doubted():
    day = _partial("2012-06-08")
    evidence = (Evidence("from", "body", "May 3, 2012"), Evidence("both", "user", "Ann"))
    for date in (ArticleDate(), ArticleDate(day, day, DateBasis.GIVEN, evidence)):
        head = replace(make_head(date=date), captured_at="2012-06-08")
        case = make_case((head,), TEXT, (), parse_day_entry)
        late = _partial("2012-06-09")
        assert doubt(case, (late, late)) == "The page was captured on 8 Jun 2012, which is earlier."
    early = _partial("2012-05-02")
    assert doubt(case, (early, early)) == "The page speaks of 3 May 2012, which is later."


@pytest.mark.parametrize(("captured", "day"), [("2012-06-08", "27 May 2012"), ("2012-05-26", "27 May 2011")])
def test_dateline_of_an_undated_page_is_offered_in_the_year_of_its_capture(captured, day):
    head = replace(make_head(), date=ArticleDate(), captured_at=captured)
    case = make_case((head,), TEXT, list_text_dates(TEXT, head.date), parse_day_entry)
    offers = [(one.entry, one.origin) for one in case.candidates]
    assert offers[0] == (day, "dateline")
    assert offers[-1][1] == "captured"
    assert len(offers) == 3
