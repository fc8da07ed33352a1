from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.gui.models.import_labels import (
    duration_text,
    fact_rows,
    imported_text,
    rate_text,
    spoken_text,
    status_name,
    status_text,
    summary_text,
)
from reader.gui.models.import_preview import BATCH_ROWS, Column, ImportPreviewModel

DAY = PartialDate(2024, 3, 5)
DRAFT = ArticleDraft(
    ("The farm planted early.",),
    "Potatoes  planted",
    TitleBasis.STATED,
    source="Gazette",
    language="en",
    date=ArticleDate(DAY, DAY, DateBasis.STATED, (Evidence("both", "page", "05/03/2024"),)),
    captured_at="2024-03-06",
    layout="titled page",
    layout_reason="a date line",
    warnings=("One line was left out.",),
)
NEW = ImportedFile(Path("a.txt"), ImportStatus.NEW, DRAFT)
FAILED = ImportedFile(Path("b.txt"), ImportStatus.FAILED, message="It is empty.")


def address(number):
    return ImportedFile(
        Path("l.opml"), ImportStatus.ADDRESS, name=f"Feed {number}", address=f"https://e.org/{number}"
    )


@pytest.fixture
def model(qtbot):
    made = ImportPreviewModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def test_rows_come_in_batches(model, qtbot):
    files = [ImportedFile(Path(f"{number}.txt"), ImportStatus.NEW, DRAFT) for number in range(2 * BATCH_ROWS + 7)]
    added = []
    model.rowsInserted.connect(lambda _parent, first, last: added.append(last - first + 1))
    with qtbot.waitSignal(model.filled):
        model.set_files(files)
    assert model.rowCount() == len(files)
    assert max(added) <= BATCH_ROWS
    assert model.files == files


def test_longer_list_of_the_same_files_resets_nothing(model, qtbot):
    with qtbot.waitSignal(model.filled):
        model.set_files([NEW])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.filled):
        model.set_files([NEW, FAILED])
    assert model.rowCount() == 2


def test_changed_row_is_told(model, qtbot):
    with qtbot.waitSignal(model.filled):
        model.set_files([NEW, FAILED])
    with qtbot.waitSignal(model.dataChanged) as caught:
        model.set_files([NEW, NEW])
    assert caught.args[0].row() == 1


def test_cells_tell_what_becomes_title_source_date_layout_and_file(model, qtbot):
    with qtbot.waitSignal(model.filled):
        model.set_files([NEW])
    cells = [model.index(0, column).data() for column in Column]
    assert cells == ["New", "Potatoes planted", "Gazette", "5 Mar 2024", "titled page", "a.txt"]


def test_addresses_can_be_unchecked(model, qtbot):
    with qtbot.waitSignal(model.filled):
        model.set_files([address(1), address(2), NEW])
    first = model.index(0, Column.STATUS)
    assert model.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.checked_addresses() == ["https://e.org/2"]
    model.check_all(False)
    assert model.checked_addresses() == []
    model.check_all(True)
    assert len(model.checked_addresses()) == 2
    assert not model.setData(
        model.index(2, Column.STATUS), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )


def test_facts_tell_date_with_evidence_layout_and_warnings():
    facts = dict(fact_rows(NEW))
    assert facts["Date"][0] == "5 Mar 2024"
    assert any("05/03/2024" in line for line in facts["Date"])
    assert facts["Layout"] == ["titled page – a date line"]
    assert facts["Captured"] == ["6 Mar 2024"]
    assert facts["Warnings"] == ["One line was left out."]
    assert "Byline" not in facts


def test_failed_file_tells_why():
    assert dict(fact_rows(FAILED))["Becomes"] == ["Not readable", "It is empty."]
    assert spoken_text(FAILED) == "Not readable, It is empty., b.txt"


def test_summary_counts_each_way():
    version = ImportedFile(Path("c.txt"), ImportStatus.VERSION, DRAFT)
    assert summary_text([NEW, NEW, version, FAILED]) == "2 new · 1 new version · 1 cannot be read"
    assert summary_text([version, version]) == "2 new versions"
    assert summary_text([]) == ""


def test_repeats_of_an_import_are_not_said_to_be_in_the_library():
    held = ImportedFile(Path("c.txt"), ImportStatus.DUPLICATE, DRAFT, 7)
    repeat = ImportedFile(Path("d.txt"), ImportStatus.DUPLICATE, DRAFT, is_repeat=True)
    assert summary_text([NEW, repeat, repeat]) == "1 new · 2 repeats"
    assert summary_text([repeat, held]) == "1 already in the library · 1 repeat"
    assert [status_text(file)[0] for file in (held, repeat)] == ["Already here", "Repeat"]
    assert status_name(ImportStatus.DUPLICATE, [NEW, repeat]) == "Repeats"
    assert status_name(ImportStatus.DUPLICATE, [held, repeat]) == "Already here"


def test_articles_and_versions_are_told_apart():
    version = ImportedFile(Path("c.txt"), ImportStatus.VERSION, DRAFT)
    assert imported_text(ImportReport((NEW, NEW, version))) == "2 articles and 1 new version imported"
    assert imported_text(ImportReport((version, FAILED))) == "1 new version imported"
    assert imported_text(ImportReport((FAILED,))) == ""


@pytest.mark.parametrize(
    ("done", "total", "elapsed_s", "text"),
    [
        (0, 10, 5.0, ""),
        (5, 10, 0.1, ""),
        (500, 1000, 1.0, "500 a second, 1 s left"),
        (1, 100, 60.0, "1 a minute, 1.6 h left"),
        (10, 10, 1.0, "10 a second"),
        (40, 0, 2.0, "20 a second"),
    ],
)
def test_rate_is_told_in_the_unit_that_fits(done, total, elapsed_s, text):
    assert rate_text(done, total, elapsed_s) == text


@pytest.mark.parametrize(("seconds", "text"), [(0.2, "1 s"), (89, "89 s"), (240, "4 min"), (7200, "2.0 h")])
def test_durations(seconds, text):
    assert duration_text(seconds) == text
