"""Exports in a real window: what the dialog counts and shows, what is written, what is told."""

import json
from dataclasses import replace
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget

from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import Criteria
from reader.domain.errors import IndexIncomplete, TargetUnwritable
from reader.domain.exports import Companion, ExportFormat, ExportSummary
from reader.domain.projects import Loss
from reader.gui.dialogs.columns_dialog import ColumnsDialog
from reader.gui.dialogs.export_scope import Scope
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows import export_flow
from reader.services import exporting, tagging
from reader.services.preferences import load_preferences
from tests.helpers.filter_window import make_library, open_library
from tests.helpers.settling import settle


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    made = make_window(make_library(tmp_path / "Many.dateline"))
    made.preferences.export = {"folder": str(tmp_path)}
    made.activateWindow()
    settle(made, qtbot)
    return made


@pytest.fixture
def opened(window, monkeypatch):
    """The folders that were shown, in place of the system's program for files."""
    folders = []
    monkeypatch.setattr(export_flow, "open_folder", folders.append)
    return folders


def open_dialog(window, qtbot, *asked, **more):
    window.flow.exports.choose(*asked, **more)
    settle(window, qtbot)
    return window.flow.exports._dialog


def summary_of(dialog):
    return dialog.preview.summary.text()


def export(window, qtbot, dialog):
    dialog.accept()
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)


def test_export_writes_what_the_dialog_counted_and_tells_where(window, qtbot, tmp_path, opened):
    window.actions_table.action("annotation.export").trigger()
    settle(window, qtbot)
    dialog = window.flow.exports._dialog
    assert summary_of(dialog) == "3 annotations in 9 articles, 6 of them without annotation"
    assert dialog.preview.rows.rowCount() == 3
    for one in (Companion.ARTICLES, Companion.CODEBOOK):
        dialog.options.companions[one].click()
    export(window, qtbot, dialog)
    assert window.message_bar.text == f"3 rows in 3 files written to {tmp_path}."
    target = tmp_path / "Many annotations.csv"
    assert len(target.read_text(encoding="utf-8").splitlines()) == 4
    assert (tmp_path / "Many annotations.codebook.csv").is_file()
    window.message_bar._button.click()
    assert opened == [tmp_path] and not window.message_bar.isVisible()


def test_filter_is_followed_and_can_be_left_aside(window, qtbot, tmp_path):
    window.flow.filter.set_criteria(Criteria(has_memo=True))
    settle(window, qtbot)
    dialog = open_dialog(window, qtbot)
    assert dialog.scope.asked.text() == "Has a memo"
    assert summary_of(dialog) == "1 annotation in 1 article"
    dialog.scope.buttons[Scope.ALL].click()
    settle(window, qtbot)
    assert summary_of(dialog) == "3 annotations in 9 articles, 6 of them without annotation"
    dialog.scope.buttons[Scope.FILTER].click()
    export(window, qtbot, dialog)
    assert len((tmp_path / "Many annotations.csv").read_text(encoding="utf-8").splitlines()) == 2


def test_index_that_is_not_whole_is_told_and_counted_again_when_it_is(window, qtbot, monkeypatch):
    def refuse(library, request):
        raise IndexIncomplete("The index of words is not whole yet.", "Export when it is whole.")

    with monkeypatch.context() as patch:
        for name in ("summarize", "preview"):
            patch.setattr(exporting, name, refuse)
        dialog = open_dialog(window, qtbot)
        assert summary_of(dialog) == "The index of words is not whole yet. Export when it is whole."
        assert not dialog.can_export
    window.flow.index.completed.emit()
    settle(window, qtbot)
    assert dialog.can_export and summary_of(dialog).startswith("3 annotations")
    assert dialog.preview.has_rows
    dialog.reject()


def test_newest_request_wins(window, qtbot, monkeypatch):
    dialog = open_dialog(window, qtbot)
    monkeypatch.setattr(
        exporting, "summarize", lambda library, request: ExportSummary(len(request.articles or ()), 0, 9, 0, 0)
    )
    window.flow.exports.look_again()
    dialog.scope.buttons[Scope.OPEN].click()
    settle(window, qtbot)
    assert summary_of(dialog).startswith("1 annotation ")
    dialog.reject()


def test_dialog_counts_again_when_the_library_changes(window, qtbot):
    dialog = open_dialog(window, qtbot)
    library = window.flow.library.desk.library
    tag = tagging.list_tags(library)[0].id
    tagging.tag_article(library, window.flow.article.view.head.id, [tag])
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ANNOTATION: frozenset({1})}))
    qtbot.waitUntil(lambda: "1 tag on whole articles" in summary_of(dialog), timeout=20_000)
    dialog.reject()


@pytest.mark.parametrize("kind", list(ExportFormat))
def test_every_format_is_shown_and_written(window, qtbot, tmp_path, kind):
    dialog = open_dialog(window, qtbot, kind)
    shown = dialog.preview.stack.currentWidget()
    if kind in (ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSONL):
        assert shown is dialog.preview.table
    elif kind is ExportFormat.QDPX:
        assert shown is dialog.preview.word
    else:
        assert len(shown.toPlainText()) > 20
    target = dialog.request.target
    export(window, qtbot, dialog)
    assert target.is_file() and target.parent == tmp_path
    assert str(target) in window.message_bar.text


def test_target_that_cannot_be_written_is_told_and_the_old_file_stays(window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "Many annotations.csv"
    target.write_text("old")
    dialog = open_dialog(window, qtbot)
    assert "will be replaced" in dialog.target.note.text()

    def fail(*_):
        raise TargetUnwritable("The disk is full.", "Free some space.")

    monkeypatch.setattr(exporting, "export", fail)
    export(window, qtbot, dialog)
    assert window.message_bar.text == "The disk is full. Free some space."
    assert target.read_text() == "old"


def test_library_itself_is_no_target(window, qtbot):
    dialog = open_dialog(window, qtbot)
    library = window.flow.library.desk.library.path
    window.flow.exports.export(replace(dialog.request, target=library))
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert "is the library itself" in window.message_bar.text
    dialog.reject()


def test_cancelled_export_replaces_nothing(window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "Many annotations.csv"
    target.write_text("old")
    real = exporting.export

    def wait_for_cancel(library, request, progress, is_cancelled):
        progress(1, 3)
        wait_until(is_cancelled)
        return real(library, request, progress, is_cancelled)

    monkeypatch.setattr(exporting, "export", wait_for_cancel)
    dialog = open_dialog(window, qtbot)
    dialog.accept()
    assert window.flow.long_job.is_running
    window.status.cancel_requested.emit()
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert target.read_text() == "old" and window.message_bar.text == ""
    assert sorted(path.name for path in tmp_path.glob("Many annotations*")) == [target.name]


def wait_until(is_met):
    """Wait on a worker."""
    end, never = monotonic() + 20, Event()
    while not is_met() and monotonic() < end:
        never.wait(0.01)


def test_one_dialog_at_a_time_and_none_while_a_long_job_runs(window, qtbot, monkeypatch):
    dialog = open_dialog(window, qtbot)
    window.flow.exports.choose()
    assert window.flow.exports._dialog is dialog
    dialog.reject()
    monkeypatch.setattr(type(window.flow.long_job), "is_running", True)
    window.flow.exports.choose()
    assert window.flow.exports._dialog is None and "Another long job" in window.message_bar.text


def test_losses_can_be_looked_at_and_the_notice_stays(window, qtbot, tmp_path, opened):
    dialog = open_dialog(window, qtbot, ExportFormat.CSV)
    request = dialog.request
    dialog.reject()
    (tmp_path / "x.csv").write_text("")
    window.flow.exports._tell(
        request, exporting.ExportReport((tmp_path / "x.csv",), 1, (Loss("the star", "x", "No place."),))
    )
    bar = window.message_bar
    assert bar.text == f"1 row written to {tmp_path / 'x.csv'}."
    bar._button.click()
    assert opened == [tmp_path] and bar.isVisible()
    assert bar._further_button.text() == "What could not be carried"
    bar._further_button.click()
    [told] = window.findChildren(ListDialog)
    item = told.findChild(QTreeWidget).topLevelItem(0)
    assert (item.text(0), item.text(1)) == ("the star (x)", "No place.")
    told.close()
    bar.show_notice("Something else.")
    assert not bar._further_button.isVisible()


def test_choices_are_remembered_over_a_restart(window, qtbot, tmp_path, make_window):
    dialog = open_dialog(window, qtbot, ExportFormat.RIS)
    dialog.options.by_passage.click()
    dialog.resize(700, 500)
    (tmp_path / "out").mkdir()
    dialog.target.take_own(tmp_path / "out" / "mine")
    export(window, qtbot, dialog)
    assert (tmp_path / "out" / "mine.ris").is_file()
    again = load_preferences(tmp_path / "preferences.json").export
    assert (again["format"], again["folder"], again["by_passage"]) == ("ris", str(tmp_path / "out"), True)
    dialog = open_dialog(window, qtbot)
    assert dialog.formats.chosen is ExportFormat.RIS and dialog.request.is_by_passage
    assert (dialog.width(), dialog.height()) == (700, 500)
    assert dialog.request.target == tmp_path / "out" / "Many references.ris"
    dialog.reject()


def test_folder_that_is_gone_is_not_offered(window, qtbot, tmp_path):
    window.preferences.export = {"folder": str(tmp_path / "gone"), "format": "word"}
    dialog = open_dialog(window, qtbot)
    assert dialog.formats.chosen is ExportFormat.CSV and dialog.request.target.parent.is_dir()
    dialog.reject()


def test_preset_is_kept_used_and_deleted(window, qtbot, tmp_path):
    dialog = open_dialog(window, qtbot, ExportFormat.CSV)
    dialog.options.columns_button.click()
    [columns] = dialog.findChildren(ColumnsDialog)
    columns.list.show_columns(("quote", "tag"))
    columns.name.setEditText("Short")
    columns.save_button.click()
    assert load_preferences(tmp_path / "preferences.json").export_presets == {"Short": ["quote", "tag"]}
    columns.accept()
    settle(window, qtbot)
    assert dialog.options.columns_box.currentText() == "Short"
    assert dialog.preview.rows.columnCount() == 2
    dialog.preset_deleted.emit("Short")
    assert window.preferences.export_presets == {}
    assert dialog.options.columns_box.currentText() == "Columns as chosen: 2"
    export(window, qtbot, dialog)
    lines = (tmp_path / "Many annotations.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "quote,tag" and len(lines) == 4


def test_articles_chosen_in_the_tree_are_exported_alone(window, qtbot, tmp_path):
    view = window.flow.article.view
    other = next(article for article in range(1, 10) if article != view.head.id)
    heads = (view.head, replace(view.head, id=other))
    window.flow.exports.choose_articles(heads)
    settle(window, qtbot)
    dialog = window.flow.exports._dialog
    assert dialog.scope.buttons[Scope.CHOSEN].text() == "The 2 articles chosen in the tree"
    assert dialog.request.articles == (view.head.id, other) and "in 2 articles" in summary_of(dialog)
    dialog.reject()
    window.flow.exports.choose_articles(heads[:1])
    settle(window, qtbot)
    assert window.flow.exports._dialog.scope.chosen is Scope.OPEN
    window.flow.exports._dialog.reject()


def test_open_article_is_saved_as_a_page(window, qtbot, tmp_path):
    window.actions_table.action("article.export_html").trigger()
    settle(window, qtbot)
    dialog = window.flow.exports._dialog
    assert dialog.formats.chosen is ExportFormat.HTML and dialog.scope.chosen is Scope.OPEN
    title = window.flow.article.view.head.title
    assert dialog.request.target == tmp_path / f"{title}.html"
    export(window, qtbot, dialog)
    assert title in (tmp_path / f"{title}.html").read_text(encoding="utf-8")


def test_another_library_closes_the_dialog(window, qtbot, tmp_path):
    open_dialog(window, qtbot)
    open_library(window, qtbot, make_library(tmp_path / "Two.dateline"))
    assert window.flow.exports._dialog is None


@pytest.mark.parametrize(
    ("action", "begins"),
    [
        ("article.copy_citation", ""),
        ("article.copy_bibtex", "@"),
        ("article.copy_ris", "TY  - "),
    ],
)
def test_citation_of_the_article_is_copied(window, qtbot, action, begins):
    QGuiApplication.clipboard().clear()
    window.actions_table.action(action).trigger()
    settle(window, qtbot)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(begins) and window.flow.article.view.head.title in text


def test_citation_of_the_annotation_has_its_words(window, qtbot):
    window.flow.article.open(1)
    settle(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    window.actions_table.action("annotation.next").trigger()
    settle(window, qtbot)
    assert window.flow.tagging.current is not None
    for action in ("annotation.copy_citation", "annotation.copy_bibtex", "annotation.copy_ris"):
        QGuiApplication.clipboard().clear()
        window.actions_table.action(action).trigger()
        settle(window, qtbot)
        assert "My H" in QGuiApplication.clipboard().text()


def test_state_of_the_dialog_is_plain_data(window, qtbot):
    dialog = open_dialog(window, qtbot)
    assert json.loads(json.dumps(dialog.state())) == dialog.state()
    dialog.reject()
