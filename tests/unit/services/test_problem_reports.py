"""A report of a problem holds nothing that the user wrote or reads, whatever the errors quoted."""

import logging
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import KnownError
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import problem_reports, tagging
from reader.services.importing import import_files
from tests.helpers.articles import store_article

TELLTALES = ("Zwiebelfisch", "Quarkstrudel", "Xylophonix", "Klabautermann")


@pytest.fixture
def log(tmp_path):
    """The log as the program writes it, in a folder that tells of the user."""
    path = tmp_path / "Klabautermann" / "dateline.log"
    path.parent.mkdir()
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("reader")
    logger.addHandler(handler)
    yield path
    logger.removeHandler(handler)
    handler.close()


def note(error):
    logging.getLogger("reader").error("unexpected error", exc_info=error)


def test_report_of_a_library_with_telltale_words_holds_none_of_them(library, log, tmp_path):
    article = store_article(library, title="Zwiebelfisch", paragraphs=("The Quarkstrudel was seen.",))
    tag = tagging.create_tag(library, TagPath.parse("Xylophonix")).value
    tagging.add_annotation(library, article, Span(4, 16), [tag], "Zwiebelfisch")
    provoked = 0
    for provoke in (
        lambda: {"Xylophonix": 1}["Quarkstrudel"],
        lambda: tagging.add_annotation(library, article, Span(4, 9000), [tag]),
        lambda: Path("/people/Klabautermann/Zwiebelfisch.txt").read_text(),
        lambda: int(
            "Quarkstrudel\nKeyError: 'Xylophonix'\n  File \"/people/Klabautermann/x.py\", line 3, in Zwiebelfisch"
        ),
        lambda: _write(library, "INSERT INTO tag (guid, name, parent_id) VALUES ('x', 'Zwiebelfisch', 99)"),
        lambda: _write(library, "SELECT * FROM Zwiebelfisch WHERE name = 'Quarkstrudel'"),
        lambda: (_ for _ in ()).throw(type("Klabautermann", (Exception,), {})("Zwiebelfisch")),
    ):
        try:
            provoke()
        except Exception as error:  # noqa: BLE001 - any error is what a report is about
            provoked += 1
            note(error)
    broken = tmp_path / "Zwiebelfisch.html"
    broken.write_bytes(b"\x00\xff" * 100)
    with suppress(KnownError):
        import_files(library, [broken])
    logging.getLogger("reader.services.import_reading").error("reading %s failed", broken)
    logging.getLogger("reader.Klabautermann").error("Zwiebelfisch")
    report = problem_reports.make_report(
        {"version": "1"}, problem_reports.describe_library(library.path), problem_reports.read_log(log)
    )
    assert provoked == 7
    assert not [word for word in (*TELLTALES, "home", str(tmp_path), library.path.stem) if word in report]
    assert report.count("ERROR reader unexpected error") == 7
    assert "KeyError" in report
    assert "reader/services/tagging.py, line " in report
    assert "articles: " in report


def _write(library, statement):
    with library.write("test") as unit:
        unit.connection.exec_driver_sql(statement)


def test_a_trace_keeps_its_places_and_names_of_errors():
    try:
        TagPath.parse("")
    except KnownError as error:
        trace = problem_reports.redact_error(error)
    lines = trace.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[1] == "  (left out)"  # the test itself is no part of the program
    assert lines[-2].startswith("  reader/domain/tags.py, line ")
    assert lines[-1] == "reader.domain.errors.TagPathInvalid: (left out)"


def test_lines_that_come_again_are_counted():
    line = "2026-11-22 19:05:12,001 ERROR reader unexpected error"
    assert problem_reports.redact(f"{line}\n{line}\nabc\n{line}") == (
        "2026-11-22 19:05:12 ERROR reader unexpected error [3 times]"
    )


@given(st.lists(st.text(max_size=60), max_size=20))
def test_no_line_of_any_text_goes_through_as_it_is(lines):
    for line in problem_reports.redact("\n".join(lines)).splitlines():
        assert line.split(":")[0] in problem_reports._KNOWN_ERRORS or line in problem_reports._PHRASES


def test_no_log_is_told(tmp_path):
    report = problem_reports.make_report(
        {}, {}, problem_reports.read_log(tmp_path / "none.log"), words=" It fell. "
    )
    assert report.startswith("== What happened ==\nIt fell.\n")
    assert "The log is empty." in report


def test_long_log_gives_its_end(tmp_path):
    path = tmp_path / "long.log"
    line = "2026-11-22 19:05:{:02},001 ERROR reader unexpected error\nTraceback (most recent call last):\n"
    path.write_text("".join(line.format(number % 60) for number in range(9000)), encoding="utf-8")
    told = problem_reports.read_log(path)
    assert told.splitlines()[-2].startswith("2026-11-22 19:05:59 ")
    assert len(told) < 200_000
