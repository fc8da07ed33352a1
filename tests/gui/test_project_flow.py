"""Projects and libraries in a real window: seen first, one step, into this library or a new one, losses listed."""

import sqlite3
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.domain.merges import MergeCounts, MergeKind, MergePlan, MergeRow, MergeState
from reader.domain.projects import Loss
from reader.domain.tags import TagPath
from reader.gui.dialogs.import_dialog import ImportDialog
from reader.gui.dialogs.merge_report_dialog import MergeReportDialog
from reader.gui.dialogs.project_dialog import ProjectDialog
from reader.gui.flows import project_flow
from reader.gui.jobs import WRITE
from reader.gui.models.merge_rows import MergeList, MergeRowsModel, list_views, plan_text
from reader.services import tagging
from reader.services.libraries import create_first_library, create_library, open_library
from tests.gui.test_main_window import open_first, settle
from tests.helpers.made_projects import full_project, write_made


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    return made


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "project.qdpx"
    write_made(full_project(), path)
    return path


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "Other.dateline"
    create_first_library(path, initiator="test").close()
    return path


def titles(window):
    desk = window.flow.library.desk
    return [head.title for head in desk.services.browsing.iter_articles(desk.library)]


def shown(window, qtbot):
    dialog = window.findChildren(ProjectDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.heading.is_running, timeout=20_000)
    settle(window, qtbot)
    return dialog


def preview(window, qtbot, path):
    """The dialog once the project has been read."""
    window.flow.projects.preview(path)
    return shown(window, qtbot)


def accept(window, qtbot, dialog):
    QTest.keyClick(dialog.lists.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)


def test_project_is_seen_then_brought_in_and_taken_back_by_the_notice(window, qtbot, project):
    before = titles(window)
    dialog = preview(window, qtbot, project)
    QAbstractItemModelTester(dialog.lists.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert titles(window) == before
    assert "Made" in dialog.heading.words()[0]
    assert "new tag" in dialog.heading.words()[1]
    names = {dialog.lists.model.cell(row, 2).text for row in range(dialog.lists.model.count())}
    assert "threat/nuclear" in names
    accept(window, qtbot, dialog)
    assert len(titles(window)) > len(before)
    assert "“Made” came in" in window.message_bar.text
    undo = next(
        one for one in (window.message_bar._action, window.message_bar._further) if one and one[0] == "Undo"
    )
    undo[1]()
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert titles(window) == before


def test_what_is_here_already_is_said_and_not_offered(window, qtbot, project):
    accept(window, qtbot, preview(window, qtbot, project))
    dialog = preview(window, qtbot, project)
    assert "The library has all of it already" in dialog.heading.words()[1]
    assert not dialog._import.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_articles_that_are_not_here_stay_out_when_unchecked(window, qtbot, project):
    dialog = preview(window, qtbot, project)
    assert dialog.plan.counts[MergeKind.ARTICLE].new
    dialog._adds.click()
    dialog = shown(window, qtbot)
    assert not dialog.plan.counts[MergeKind.ARTICLE].new
    before = titles(window)
    accept(window, qtbot, dialog)
    assert titles(window) == before


def test_new_library_is_made_filled_and_opened(window, qtbot, project, tmp_path, monkeypatch):
    before = titles(window)
    target = tmp_path / "Fresh.dateline"
    monkeypatch.setattr(project_flow, "choose_target", lambda *_, **__: target)
    dialog = preview(window, qtbot, project)
    dialog._new.click()
    dialog = shown(window, qtbot)
    assert dialog.plan.counts[MergeKind.ARTICLE].new
    assert dialog._import.text() == "Choose library…"
    QTest.keyClick(dialog.lists.table, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and window.flow.library.desk.library.path == target,
        timeout=20_000,
    )
    settle(window, qtbot)
    qtbot.waitUntil(lambda: "came in" in window.message_bar.text, timeout=20_000)
    assert titles(window)
    assert not set(titles(window)) & set(before)


def test_new_library_is_not_made_over_another_file(window, qtbot, project, tmp_path, monkeypatch):
    target = tmp_path / "There.dateline"
    target.write_bytes(b"mine")
    monkeypatch.setattr(project_flow, "choose_target", lambda *_, **__: target)
    dialog = preview(window, qtbot, project)
    dialog._new.click()
    dialog = shown(window, qtbot)
    dialog.accept()
    assert dialog.isVisible()
    assert "is there already" in dialog._note.text()
    dialog.set_target(target)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.flow.long_job.is_running, timeout=20_000)
    settle(window, qtbot)
    assert target.read_bytes() == b"mine"
    assert "There.dateline" in window.message_bar.text


def test_failing_project_leaves_no_new_library(window, qtbot, project, tmp_path):
    target = tmp_path / "Fresh.dateline"
    dialog = preview(window, qtbot, project)
    dialog._new.click()
    dialog = shown(window, qtbot)
    dialog.set_target(target)
    project.write_bytes(b"PK\x03\x04 cut short")
    accept(window, qtbot, dialog)
    assert not target.exists()
    assert window.message_bar.text


def test_another_library_is_merged(window, qtbot, other):
    made = open_library(other, initiator="test")
    tagging.create_tag(made, TagPath.parse("from/elsewhere"))
    made.close()
    dialog = preview(window, qtbot, other)
    assert dialog.windowTitle() == "Merge library"
    assert not dialog._new.isVisible()
    accept(window, qtbot, dialog)
    desk = window.flow.library.desk
    assert "from/elsewhere" in {str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)}


def test_library_is_not_merged_into_itself(window, qtbot, tmp_path):
    own = window.flow.library.desk.library.path
    for path in (own, own.parent / "link.sqlite3"):
        if path != own:
            path.hardlink_to(own)
        dialog = preview(window, qtbot, path)
        assert "the library itself" in dialog.heading.words()[0]
        assert dialog._import.text() == "Read again"
        dialog.reject()
    desk = window.flow.library.desk
    desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("still/writable")))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.qdpx", b"PK\x03\x04 cut"),
        ("empty.qdpx", b""),
        ("text.qda", b"no database"),
        ("odd.sqlite3", b"SQLite format 3\x00" + bytes(200)),
        ("odd.dateline", b"SQLite format 3\x00" + bytes(200)),
        ("empty.dateline", b""),
    ],
)
def test_broken_files_are_told_and_read_again_on_request(window, qtbot, tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    before = titles(window)
    dialog = preview(window, qtbot, path)
    assert dialog.heading.words()[0]
    assert dialog.plan is None
    assert dialog._import.text() == "Read again"
    assert path.read_bytes() == data
    dialog.reject()
    assert titles(window) == before


def test_database_of_another_program_is_told(window, qtbot, tmp_path):
    path = tmp_path / "other.sqlite3"
    bare = sqlite3.connect(path)
    bare.execute("create table things(id)")
    bare.commit()
    bare.close()
    assert "no project that Dateline knows" in preview(window, qtbot, path).heading.words()[0]


def test_cancelled_import_brings_nothing(window, qtbot, project):
    before = titles(window)
    dialog = preview(window, qtbot, project)
    gate = Event()
    window.jobs.submit(WRITE, lambda _: gate.wait(20), lambda _: None, window.report_bug)
    dialog.accept()
    window.flow.long_job.cancel()
    gate.set()
    settle(window, qtbot)
    assert titles(window) == before


def test_stopped_reading_begins_again_by_enter(window, qtbot, project):
    window.flow.projects.preview(project)
    dialog = window.findChild(ProjectDialog)
    dialog.stop_requested.emit()
    assert dialog.heading.words()[0] == "Reading was stopped"
    dialog.accept()
    assert shown(window, qtbot).plan is not None


def test_read_only_library_takes_none_but_a_new_one_may_be_made(window, qtbot, project, other, monkeypatch):
    monkeypatch.setattr(window.flow.library.desk.library, "is_read_only", True)
    window.flow.projects.preview(other)
    assert window.findChild(ProjectDialog) is None
    assert "can only be read" in window.message_bar.text
    dialog = preview(window, qtbot, project)
    assert not dialog._here.isVisible()
    assert dialog.is_new
    assert dialog.plan is not None


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, data, left, none))


def test_library_dropped_on_the_window_is_opened(window, qtbot, other):
    drop(window, other)
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and window.flow.library.desk.library.path == other,
        timeout=20_000,
    )
    settle(window, qtbot)
    assert window.findChild(ProjectDialog) is None


def test_library_dropped_among_articles_is_told(window, qtbot, other, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("A story.", encoding="utf-8")
    before = window.flow.library.desk.library.path
    drop(window, story, other)
    assert "Other.dateline is a project or a library" in window.message_bar.text
    assert window.flow.library.desk.library.path == before


@pytest.mark.parametrize("way", ["dropped", "imported"])
def test_project_given_to_the_window_or_the_import_opens_its_own_dialog(window, qtbot, project, way):
    if way == "dropped":
        drop(window, project)
    else:
        window.flow.imports.preview_paths([project])
    assert window.findChild(ImportDialog) is None
    assert shown(window, qtbot).plan is not None


def test_project_among_articles_is_told(window, qtbot, project, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("A story.", encoding="utf-8")
    window.flow.imports.preview_paths([story, project])
    assert window.findChild(ImportDialog) is None
    assert "project.qdpx is a project" in window.message_bar.text


def test_lists_are_saved_as_text(window, qtbot, project, tmp_path, monkeypatch):
    target = tmp_path / "list.txt"
    monkeypatch.setattr(project_flow, "choose_target", lambda *_, **__: target)
    dialog = preview(window, qtbot, project)
    dialog._save.click()
    qtbot.waitUntil(lambda: "Saved as list.txt" in dialog._note.text(), timeout=20_000)
    assert "Tags: " in target.read_text(encoding="utf-8")
    monkeypatch.setattr(project_flow, "choose_target", lambda *_, **__: tmp_path / "nowhere" / "list.txt")
    dialog._save.click()
    qtbot.waitUntil(lambda: "Saved" not in dialog._note.text(), timeout=20_000)


def made_plan():
    row = MergeRow(MergeKind.TAG, MergeState.CONFLICT, "threat/nuclear", "its colour stays")
    doubt = MergeRow(MergeKind.ANNOTATION, MergeState.NEW, "a quote", "found by its words")
    return MergePlan(
        "Made",
        "QualCoder",
        {MergeKind.TAG: MergeCounts(conflict=1), MergeKind.ANNOTATION: MergeCounts(new=2, doubtful=1)},
        (row, MergeRow(MergeKind.ANNOTATION, MergeState.NEW, "a quote")),
        (doubt,),
        (Loss("Picture", "photo.png", "Pictures are not carried."),),
    )


def test_report_lists_losses_first_and_all_by_keys(window, qtbot):
    window.flow.projects.show_report(made_plan())
    report = window.findChild(MergeReportDialog)
    assert [report.lists.model.cell(row, 2).text for row in range(report.lists.model.count())] == ["photo.png"]
    assert "Pictures are not carried." in report.lists.note.text()
    report.lists.chips.take(MergeList.DOUBTFUL)
    assert report.lists.model.cell(0, 3).text == "found by its words"
    assert report.lists.table.accessibleName()
    window.flow.projects.attach(None)
    assert not report.isVisible()


def test_rows_of_a_plan_are_those_of_its_lists(qtbot):
    plan, model = made_plan(), MergeRowsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    counts = {}
    for view, words, _ in list_views(plan):
        model.show(plan, view)
        counts[words] = model.count()
    assert counts == {
        "Tags  1": 1,
        "Annotations  2": 1,
        "Conflicts  1": 1,
        "To look at  1": 1,
        "Not carried  1": 1,
    }
    assert plan_text(plan) == "2 new annotations · 1 conflict · 1 to look at · 1 not carried"


def test_empty_library_merged_brings_nothing(window, qtbot, tmp_path):
    path = tmp_path / "Empty.dateline"
    create_library(path, initiator="test").close()
    dialog = preview(window, qtbot, path)
    assert not dialog._import.isEnabled() or dialog.plan.has_changes
