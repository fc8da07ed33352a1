"""Watched folders in a real window: what lies there and what arrives comes in by itself, quietly."""

import pytest

from reader.domain.backups import BackupReason
from reader.domain.imports import ImportedFile, ImportReport, ImportStatus
from reader.gui import watching
from reader.gui.dialogs.import_report_dialog import ImportReportDialog
from reader.gui.dialogs.imports_dialog import ImportsDialog
from reader.gui.flows.watch_flow import watched_text
from reader.services import backing_up
from tests.gui.test_import_flow import titles
from tests.gui.test_main_window import open_first, settle
from tests.helpers.pages import make_page


@pytest.fixture
def window(make_window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "watch_folder", lambda: tmp_path / "notes")
    made = make_window()
    made.flow.watching.watcher._rest_s = 0.05
    open_first(made, qtbot)
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Downloads"
    made.mkdir()
    (made / "first.txt").write_text(make_page(1), encoding="utf-8")
    return made


def test_what_lies_there_and_what_arrives_is_imported(window, qtbot, folder):
    before = len(titles(window))
    window.flow.watching.set_folders([folder])
    qtbot.waitUntil(lambda: len(titles(window)) == before + 1, timeout=20_000)
    qtbot.waitUntil(lambda: window.message_bar.text == "1 article imported from Downloads.")
    (folder / "second.txt").write_text(make_page(2), encoding="utf-8")
    qtbot.waitUntil(lambda: len(titles(window)) == before + 2, timeout=20_000)
    settle(window, qtbot)


def test_a_backup_is_made_before_files_come_in_by_themselves(window, qtbot, folder, tmp_path):
    path, before = window.flow.library.desk.library.path, len(titles(window))
    window.flow.watching.set_folders([folder])
    qtbot.waitUntil(lambda: len(titles(window)) == before + 1, timeout=20_000)
    settle(window, qtbot)
    [backup] = backing_up.list_backups(path, tmp_path / "backups")
    assert backup.reason is BackupReason.IMPORT
    assert backing_up.compare(None, backup.path).backup.articles == before
    (folder / "second.txt").write_text(make_page(2), encoding="utf-8")
    qtbot.waitUntil(lambda: len(titles(window)) == before + 2, timeout=20_000)
    settle(window, qtbot)
    assert len(backing_up.list_backups(path, tmp_path / "backups")) == 1, "not one for each file"


def test_undo_passes_over_what_came_by_itself_and_the_import_can_be_removed(window, qtbot, folder):
    before = window.flow.undo.can_undo
    with qtbot.waitSignal(window.flow.watching.watcher.imported, timeout=20_000):
        window.flow.watching.set_folders([folder])
    settle(window, qtbot)
    assert window.flow.undo.can_undo is before
    desk = window.flow.library.desk
    importing, library = desk.services.importing, desk.library
    batch = importing.list_batches(library)[0]
    assert importing.remove_batch(library, batch.id).value == batch.articles == 1


def test_duplicates_are_silent(window, qtbot, folder):
    window.flow.imports.import_paths([folder / "first.txt"])
    settle(window, qtbot)
    window.message_bar.hide()
    with qtbot.waitSignal(window.flow.watching.watcher.imported, timeout=20_000):
        window.flow.watching.set_folders([folder])
    assert window.message_bar.text == ""


def test_failures_are_told_once_and_can_be_opened(window, qtbot, folder):
    (folder / "empty.txt").write_bytes(b"")
    with qtbot.waitSignal(window.flow.watching.watcher.imported, timeout=20_000):
        window.flow.watching.set_folders([folder])
    assert "1 file could not be read" in window.message_bar.text
    window.message_bar._button.click()
    report = window.findChild(ImportReportDialog)
    assert [file.shown_name for file in report.model.files] == ["empty.txt"]
    report.close()
    with qtbot.assertNotEmitted(window.flow.watching.watcher.imported):
        window.flow.watching.watcher.look()
        settle(window, qtbot)


def test_folders_are_kept_for_the_library_and_watched_at_the_next_start(window, make_window, qtbot, folder):
    window.flow.watching.set_folders([folder])
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    settle(window, qtbot)
    window.close()
    again = make_window()
    again.flow.watching.watcher._rest_s = 0.05
    before = len(titles(again))
    (folder / "second.txt").write_text(make_page(2), encoding="utf-8")
    again.flow.watching.watcher.look()
    qtbot.waitUntil(lambda: len(titles(again)) == before + 1, timeout=20_000)
    settle(again, qtbot)


def test_import_of_a_folder_is_removed_and_redo_brings_it_back(window, qtbot, folder):
    before = titles(window)
    window.flow.watching.set_folders([folder])
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    settle(window, qtbot)
    brought = titles(window)
    window.flow.batches.show_batches()
    dialog = window.findChild(ImportsDialog)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 2, timeout=20_000)
    dialog.remove_requested.emit(dialog._chosen_id())
    qtbot.waitUntil(lambda: "Redo brings them back" in dialog._note.text(), timeout=20_000)
    settle(window, qtbot)
    assert titles(window) == before
    window.actions_table.action("step.redo").trigger()
    settle(window, qtbot)
    assert titles(window) == brought != before
    dialog.close()


def test_no_folder_is_watched_any_more_after_its_removal(window, qtbot, folder):
    window.flow.watching.set_folders([folder])
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    settle(window, qtbot)
    window.flow.watching.set_folders([])
    watcher = window.flow.watching.watcher
    assert watcher._system.directories() == []
    assert not watcher._poll.isActive()


@pytest.mark.parametrize(
    ("statuses", "text"),
    [
        (["new", "new"], "2 articles imported from Downloads."),
        (["new", "new version"], "1 article imported, 1 new version from Downloads."),
        (["failed"], "1 file could not be read from Downloads."),
        (["duplicate"], ""),
    ],
)
def test_notice_says_what_came_from_where(folder, statuses, text):
    files = tuple(ImportedFile(folder / f"{status}.txt", ImportStatus(status)) for status in statuses)
    assert watched_text(ImportReport(files), [folder]) == text
