"""The beginning of a document as an export would write it; the files that an export may write."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.criteria import Criteria
from reader.domain.errors import TargetUnwritable
from reader.domain.exports import Companion, ExportFormat, ExportRequest
from reader.services import exporting
from reader.services.export_samples import TEXT_FORMATS, sample
from reader.services.export_targets import list_targets
from reader.store.exported_articles import iter_articles
from reader.store.library import create_library
from tests.helpers.articles import store_article
from tests.helpers.marked_articles import mark_articles

F = ExportFormat


@pytest.fixture
def library(tmp_path):
    made = create_library(tmp_path / "L.dateline", coder_name="Ann")
    mark_articles(made)
    yield made
    made.close()


@pytest.mark.parametrize("kind", sorted(TEXT_FORMATS))
def test_sample_of_few_articles_is_the_whole_document(library, tmp_path, kind):
    with library.read() as unit, closing(iter_articles(unit, is_marked=True)) as found:
        marked = tuple(article.head.id for article in found)
    request = ExportRequest(kind, tmp_path / "x.txt", articles=marked)
    exporting.export(library, request)
    assert sample(library, request, 10**6) == request.target.read_bytes().decode("utf-8")


def test_sample_is_cut_and_leaves_no_file(library, tmp_path):
    request = ExportRequest(F.HTML, tmp_path / "x.html")
    assert len(sample(library, request, 50)) == 50
    assert not request.target.exists()


def test_sample_holds_the_first_articles_alone(library, tmp_path):
    for number in range(5):
        store_article(library, title=f"Further {number}", paragraphs=(f"Words {number}.",))
    text = sample(library, ExportRequest(F.BIBTEX, tmp_path / "x.bib"))
    assert text.count("@") == 3


def test_page_shows_articles_with_annotations_before_others(tmp_path):
    with closing(create_library(tmp_path / "M.dateline", coder_name="Ann")) as library:
        for number in range(4):
            store_article(library, title=f"Bare {number}", paragraphs=(f"Words {number}.",))
        request = ExportRequest(F.HTML, tmp_path / "x.html")
        assert "Bare 0" in sample(library, request)
        mark_articles(library)
        assert "Bare 0" not in sample(library, request)


def test_sample_follows_criteria_and_articles(library, tmp_path):
    request = ExportRequest(F.RIS, tmp_path / "x.ris", criteria=Criteria(words="nothing like this"))
    assert sample(library, request) == ""
    assert sample(library, replace(request, criteria=Criteria(), articles=())) == ""


@pytest.mark.parametrize("kind", [F.CSV, F.XLSX, F.JSONL, F.QDPX])
def test_tables_and_archives_have_no_text(library, tmp_path, kind):
    with pytest.raises(ValueError, match="no text"):
        sample(library, ExportRequest(kind, tmp_path / "x"))


def test_codebook_without_tags_says_so(tmp_path):
    with (
        closing(create_library(tmp_path / "empty.dateline", coder_name="Ann")) as empty,
        pytest.raises(TargetUnwritable),
    ):
        sample(empty, ExportRequest(F.QDC, tmp_path / "x.qdc"))


@pytest.mark.parametrize("kind", list(ExportFormat))
@pytest.mark.parametrize("profile", ["data", "excel"])
def test_files_written_are_among_those_told(library, tmp_path, kind, profile):
    request = ExportRequest(kind, tmp_path / f"t.{kind}", profile, companions=frozenset(Companion))
    told = list_targets(request)
    report = exporting.export(library, request)
    assert told[0] == request.target and set(report.files) <= set(told)


def test_files_told_stand_beside_the_target():
    request = ExportRequest(F.CSV, Path("/a/annotations.csv"), companions=frozenset({Companion.WIDE}))
    assert [path.name for path in list_targets(request)] == [
        "annotations.csv",
        "annotations.csv.guarded.json",
        "wide.csv",
        "wide.csv.guarded.json",
    ]
    assert list_targets(replace(request, format=F.XLSX)) == (Path("/a/annotations.csv"),)
