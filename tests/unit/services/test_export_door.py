"""The one door of exports: requests, summaries, previews, and the table of writers."""

import csv

import pytest

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.exports import ExportFormat, ExportReport, ExportRequest, ExportSummary
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import exporting, tagging
from reader.services.annotating import add_annotation_with_paths
from reader.services.export_targets import companion_path
from reader.services.export_writers import WRITERS, find_writer
from reader.services.reading import mark_reading_states
from tests.helpers.articles import store_article


@pytest.fixture
def request_for(tmp_path):
    """A function that makes requests for a CSV file."""

    def make(**asked):
        return ExportRequest(ExportFormat.CSV, tmp_path / "table.csv", **asked)

    return make


@pytest.fixture
def articles(library):
    """Three articles: two annotations and a tag on the whole; one annotation of no tag; nothing."""
    made = [store_article(library, paragraphs=(f"Article {n} of three.", "Ends here.")) for n in (1, 2, 3)]
    add_annotation_with_paths(library, made[0], Span(0, 7), [TagPath.parse("one"), TagPath.parse("two")])
    add_annotation_with_paths(library, made[0], Span(8, 9), [TagPath.parse("one")])
    add_annotation_with_paths(library, made[1], Span(0, 7))
    tagging.tag_article(library, made[0], [tagging.create_tag(library, TagPath.parse("whole")).value])
    tagging.create_tag(library, TagPath.parse("unused"))
    return made


def test_every_format_of_the_table_has_its_writer():
    assert WRITERS
    assert all(callable(find_writer(one)) for one in WRITERS)


def test_an_export_reports_its_files_and_rows(library, articles, request_for):
    request = request_for()
    report = exporting.export(library, request)
    assert report == ExportReport((request.target,), 5)
    with request.target.open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 5


def test_a_summary_counts_what_an_export_would_hold(library, articles, request_for):
    assert exporting.summarize(library, request_for()) == ExportSummary(3, 1, 3, 1, 3)
    mark_reading_states(library, articles[1:], ReadingState.DONE)
    done = request_for(criteria=Criteria(states=(ReadingState.DONE,)))
    assert exporting.summarize(library, done) == ExportSummary(1, 0, 2, 1, 0)


def test_a_selection_of_articles_limits_all(library, articles, request_for):
    chosen = request_for(articles=(articles[2], articles[1]))
    assert exporting.summarize(library, chosen) == ExportSummary(1, 0, 2, 1, 0)
    assert exporting.export(library, chosen).rows == 1
    assert exporting.summarize(library, request_for(articles=())) == ExportSummary(0, 0, 0, 0, 0)
    assert exporting.export(library, request_for(articles=())).rows == 0


def test_a_preview_shows_the_first_rows_and_writes_nothing(library, articles, request_for):
    request = request_for()
    shown = exporting.preview(library, request, rows=2)
    assert not request.target.exists()
    exporting.export(library, request)
    with request.target.open(encoding="utf-8", newline="") as stream:
        written = [tuple(row) for row in csv.reader(stream)]
    assert [shown.header, *shown.rows] == written[:3]


@pytest.mark.parametrize(
    ("target", "expected"),
    [("annotations.csv", "articles.csv"), ("Annotations.CSV", "articles.csv"), ("x.y.csv", "x.y.articles.csv")],
)
def test_companions_are_named_after_their_target(tmp_path, target, expected):
    assert companion_path(tmp_path / target, "articles.csv") == tmp_path / expected
