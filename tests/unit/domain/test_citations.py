"""Citations tell how a date is known, never invent one, and have keys that stay."""

from dataclasses import replace

import pytest

from reader.domain.articles import TitleBasis
from reader.domain.citations import cite_article, known_year
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from tests.helpers.article_views import make_head
from tests.helpers.citations import make_citation, make_date, make_passage

DAY = PartialDate(2015, 9, 3)


def cite(basis, **values):
    date = ArticleDate(DAY, DAY, basis, values.pop("evidence", ()))
    return cite_article(make_head(date=date, **values))


def test_a_stated_date_needs_no_note():
    assert cite(DateBasis.STATED).inferred == ""


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (DateBasis.URL, "from the address of the page"),
        (DateBasis.METADATA, "from the page's own data"),
        (DateBasis.DATELINE, "from the dateline"),
        (DateBasis.GIVEN, "given by hand"),
        (DateBasis.BOUNDS, "by bounds"),
    ],
)
def test_every_other_basis_is_told(basis, said):
    cited = cite(basis)
    assert cited.inferred == said
    assert f"Date inferred: {said}." in cited.notes


def test_who_gave_a_date_is_named():
    assert cite(DateBasis.GIVEN, evidence=(Evidence("both", "user", "Ann"),)).inferred == "given by Ann"


def test_an_unknown_date_is_said_to_be_unknown():
    cited = cite_article(make_head())
    assert (cited.inferred, cited.notes[0]) == ("", "Date not known.")


def test_capture_agency_and_the_title_made_are_told():
    cited = cite_article(make_head(agency="KCNA", captured_at="2026-01-10T08:00:00Z"))
    assert cited.captured == PartialDate(2026, 1, 10)
    assert cited.remarks == ("Title made from the text.", "Text of KCNA.")
    assert make_head().title_basis is TitleBasis.MADE
    assert cite_article(make_head(captured_at="some day")).captured is None


def test_keys_are_the_ids_of_the_tables_and_never_break_a_file():
    assert cite_article(make_head()).key == "article-article"
    odd = [cite_article(head).key for head in (with_guid("a,b} #"), with_guid("a,b} %"), with_guid("x" * 100))]
    assert len(set(odd)) == 3
    assert all(key.removeprefix("article-").isalnum() and len(key) == 72 for key in odd)


def test_a_passage_comes_first_in_the_notes():
    cited = make_citation(passage=make_passage())
    assert cited.notes[0] == "Paragraph 3: “Many heroes came of it.”"
    assert make_citation(passage=make_passage(paragraph=0)).notes[0].startswith("Passage: ")


@pytest.mark.parametrize(
    ("first", "last", "year"),
    [("2015", "2015", 2015), ("2015-09", "2015-12-01", 2015), ("2015", "2016", None), ("2015", "", None)],
)
def test_a_year_is_known_only_when_both_ends_lie_in_it(first, last, year):
    assert known_year(make_date(first, last)) == year


def with_guid(guid):
    return replace(make_head(), guid=guid)
