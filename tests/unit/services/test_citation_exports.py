"""References of a library: one an article or one a passage, in the order of a selection, and for the clipboard."""

import json
import re

import pytest

from reader.domain.criteria import Criteria
from reader.domain.errors import AnnotationMissing, ArticleMissing
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.ids import AnnotationId, ArticleId
from reader.services import citing, exporting
from reader.services.citing import CitationForm
from tests.helpers.marked_articles import mark_articles


@pytest.fixture
def marked(library):
    return mark_articles(library)


@pytest.fixture
def export(library, tmp_path):
    def run(kind, **values):
        target = tmp_path / "refs"
        report = exporting.export(library, ExportRequest(ExportFormat(kind), target, **values))
        return report.rows, target.read_bytes().decode("utf-8")

    return run


def test_an_empty_library_has_no_references(export):
    assert [export(kind) for kind in ("bibtex", "ris", "csl")] == [(0, ""), (0, ""), (0, "[]\n")]


def test_every_article_has_a_reference_with_its_own_key(export, marked):
    number, text = export("bibtex")
    keys = re.findall(r"^@article\{(.+),$", text, re.MULTILINE)
    assert number == len(keys) == len(set(keys)) == 3
    number, text = export("csl")
    assert [item["id"] for item in json.loads(text)] == keys
    number, text = export("ris")
    assert re.findall(r"^ID  - (.+?)\r$", text, re.MULTILINE) == keys
    assert text.count("TY  - NEWS\r\n") == text.count("ER  - \r\n") == number


def test_dates_that_are_not_on_the_page_are_told(export, marked):
    first, second, third = json.loads(export("csl")[1])
    assert first["note"].startswith("Date inferred: by bounds, between Sep 2015 and 10 Jan 2026.")
    assert "note" not in second or "inferred" not in second["note"]
    assert "issued" not in third
    assert first["accessed"] == {"date-parts": [[2026, 1, 10]]}


def test_a_filter_and_a_selection_choose(export, marked):
    items = json.loads(export("csl", criteria=Criteria(tags=(marked.mass,)))[1])
    assert len(items) == 1
    titles = [item["title"] for item in json.loads(export("csl", articles=(marked.bare, marked.second))[1])]
    assert titles == ["Third", "Second"]


def test_passages_have_their_paragraph(export, marked):
    number, text = export("csl", is_by_passage=True)
    items = json.loads(text)
    assert number == len(items) == 3
    assert [item["custom"]["locator"] for item in items] == ["1", "2", "2"]
    assert items[1]["note"].startswith("Paragraph 2: “Forward!” they”".replace(": “", ": ““", 1))
    assert all(item["id"].startswith("annotation-") for item in items)


@pytest.mark.parametrize("form", list(CitationForm))
def test_one_article_and_one_passage_can_be_cited(library, marked, form):
    whole = citing.cite_article(library, marked.first, form)
    passage = citing.cite_annotation(library, marked.forward, form)
    for text in (whole, passage):
        assert "My Hill" in text
        assert "Yang Ryon Hui" in text
    assert "Paragraph 2" in passage
    assert "Paragraph" not in whole
    if form is CitationForm.CSL:
        assert len(json.loads(whole)) == len(json.loads(passage)) == 1


def test_what_is_gone_cannot_be_cited(library, marked):
    with pytest.raises(ArticleMissing):
        citing.cite_article(library, ArticleId(99))
    with pytest.raises(AnnotationMissing):
        citing.cite_annotation(library, AnnotationId(99))
