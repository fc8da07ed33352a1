"""Backups, restoring, recovery and reports of problems in a real window."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QPushButton

from reader.domain.backups import BackupReason
from reader.domain.errors import BackupFolderMissing
from reader.domain.tags import TagPath
from reader.domain.wording_dates import moment_text
from reader.gui.bug_reports import BugReporter
from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.gui.dialogs.text_report_dialog import TextReportDialog
from reader.gui.flows import backup_flow, file_flow
from reader.services import backing_up, tagging
from reader.store.library import create_library, open_library
from tests.gui.test_main_window import settle
from tests.helpers.articles import store_article


@pytest.fixture
def path(tmp_path):
    library = create_library(tmp_path / "News.dateline", coder_name="Ann")
    store_article(library, title="Zwiebelfisch")
    library.close()
    return library.path


@pytest.fixture
def root(tmp_path):
    return tmp_path / "backups"


def trigger(window, action_id):
    window.actions_table.action(action_id).trigger()


def made(path, root):
    return backing_up.list_backups(path, root)


def add_tag(window, name):
    desk = window.flow.library.desk
    desk.write_now(lambda: tagging.create_tag(desk.library, TagPath.parse(name)))


def wait_for_backup(window, qtbot):
    qtbot.waitUntil(lambda: not window.flow.care.backups._under_way, timeout=20_000)
    settle(window, qtbot)


def open_dialog(window, qtbot):
    trigger(window, "library.restore")
    qtbot.waitUntil(lambda: bool(window.findChildren(BackupsDialog)), timeout=20_000)
    settle(window, qtbot)
    return window.findChildren(BackupsDialog)[-1]


def test_backup_comes_by_itself_after_opening(make_window, qtbot, path, root, monkeypatch):
    monkeypatch.setattr(backup_flow, "OPEN_AFTER_MS", 0)
    window = make_window(path)
    qtbot.waitUntil(lambda: len(made(path, root)) == 1, timeout=20_000)
    assert made(path, root)[0].reason is BackupReason.OPEN
    assert not window.message_bar.text


def test_clock_backs_up_what_is_new_and_nothing_else(make_window, qtbot, path, root):
    window = make_window(path)
    flow = window.flow.care.backups
    window.preferences.backup_minutes = 0
    add_tag(window, "new")
    flow._tick()
    wait_for_backup(window, qtbot)
    flow._tick()
    wait_for_backup(window, qtbot)
    assert [one.reason for one in made(path, root)] == [BackupReason.TIME]


def test_no_backups_where_the_user_wants_none(make_window, qtbot, path, root):
    window = make_window(path)
    window.preferences.keeps_backups = False
    window.flow.care.backups.before_import()
    wait_for_backup(window, qtbot)
    assert made(path, root) == []
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    assert [one.reason for one in made(path, root)] == [BackupReason.HAND]


def test_backup_before_an_import_is_of_the_state_before(make_window, qtbot, path, root, tmp_path):
    window = make_window(path)
    page = tmp_path / "page.txt"
    page.write_text("A page that was imported.\n\nIt says something.", encoding="utf-8")
    window.flow.imports.import_paths([page])
    wait_for_backup(window, qtbot)
    [backup] = made(path, root)
    assert backup.reason is BackupReason.IMPORT
    told = backing_up.compare(path, backup.path)
    assert (told.backup.articles, told.library.articles) == (1, 2)


def test_missing_folder_is_flashed_once_and_told_in_the_dialog(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    window.preferences.backup_folder = str(tmp_path / "usb stick")
    flashed = []
    window.status.flashed.connect(flashed.append)
    for _ in range(2):
        window.flow.care.backups.before_import()
        wait_for_backup(window, qtbot)
    assert len([text for text in flashed if "usb stick" in text]) == 1
    assert isinstance(window.flow.care.backups.fault, BackupFolderMissing)
    assert not window.message_bar.text
    dialog = open_dialog(window, qtbot)
    assert "usb stick" in dialog._note.text()


def test_closing_stops_a_backup_and_makes_a_short_last_one(make_window, qtbot, path, root, monkeypatch):
    monkeypatch.setattr(backup_flow, "QUIT_S", 30)
    window = make_window(path)
    add_tag(window, "new")
    window.flow.care.backups.before_import()
    window.close()
    left = made(path, root)
    assert {one.reason for one in left} <= {BackupReason.IMPORT, BackupReason.QUIT}
    assert left
    assert not [one for one in left[0].path.parent.iterdir() if ".part" in one.name]
    assert sorted(one.name for one in path.parent.iterdir() if one.name.startswith("News")) == ["News.dateline"]


def test_dialog_lists_backups_and_what_differs(make_window, qtbot, path):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    add_tag(window, "since")
    dialog = open_dialog(window, qtbot)
    assert dialog.heading.words()[0] == "1 backup of “News”"
    row = [dialog.list.topLevelItem(0).text(column) for column in (1, 2, 3)]
    assert row == ["by hand", "1", "0"]
    qtbot.waitUntil(lambda: "1 step was made since." in dialog._differs.text(), timeout=20_000)


def test_restore_in_place_brings_the_state_back_and_keeps_the_present_one(make_window, qtbot, path, root):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    add_tag(window, "since")
    dialog = open_dialog(window, qtbot)
    dialog._in_place.click()
    [box] = dialog.findChildren(MessageDialog)
    next(button for button in box.findChildren(QPushButton) if button.text() == "Restore").click()
    qtbot.waitUntil(lambda: "is among its backups" in window.message_bar.text, timeout=20_000)
    [backup] = [one for one in made(path, root) if one.reason is BackupReason.HAND]
    assert moment_text(backup.made_at.astimezone()) in window.message_bar.text
    desk = window.flow.library.desk
    assert desk.library.path == path
    assert not desk.library.is_read_only
    assert tagging.list_tags(desk.library) == []
    assert {one.reason for one in made(path, root)} == {BackupReason.HAND, BackupReason.RESTORE}
    add_tag(window, "goes on")


def test_restore_beside_opens_a_new_library(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    add_tag(window, "since")
    target = tmp_path / "Then.dateline"
    window.flow.care.restore.restore_beside(made(path, tmp_path / "backups")[0].path, target)
    qtbot.waitUntil(lambda: window.flow.library.desk and window.flow.library.desk.library.path == target)
    settle(window, qtbot)
    with closing(open_library(path, coder_name="Ann")) as library:
        assert len(tagging.list_tags(library)) == 1


def test_damaged_library_offers_both_ways_and_comes_back_in_place(make_window, qtbot, path, root):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    window.close()
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "There is a backup of" in window.message_bar.text, timeout=20_000)
    window.message_bar._button.click()
    settle(window, qtbot)
    [dialog] = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: dialog.current is not None, timeout=20_000)
    settle(window, qtbot)
    assert "cannot be read" in dialog._differs.text()
    window.flow.care.restore.restore_in_place(dialog.current.path)
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    [aside] = [one.name for one in path.parent.iterdir() if "(damaged " in one.name]
    [backup] = made(path, root)
    assert f"The damaged file is kept as {aside}." in window.message_bar.text
    assert moment_text(backup.made_at.astimezone()) in window.message_bar.text


def test_damaged_library_is_recovered_into_a_new_one_with_a_report(make_window, qtbot, path, tmp_path):
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: window.message_bar._further is not None, timeout=20_000)
    target = tmp_path / "New.dateline"
    window.flow.care.recover.recover(path, target)
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.library.desk.library.path == target
    [report] = window.findChildren(TextReportDialog)
    assert "Everything was saved and proven." in report.view.toPlainText()
    report.save_to(tmp_path / "report.txt")
    assert "Everything was saved" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    report.save_to(tmp_path / "nowhere" / "report.txt")
    assert report._note.text().startswith("It could not be saved")


def test_file_of_another_kind_is_offered_a_backup_and_no_recovery(make_window, qtbot, path):
    path.write_bytes(b"%PDF-1.7 " * 900)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "If it was a library before" in window.message_bar.text, timeout=20_000)
    assert "it seems to be a PDF document" in window.message_bar.text
    shown = [one.text() for one in window.message_bar.findChildren(QPushButton) if one.isVisible()]
    assert "Restore backup…" in shown
    assert "Recover…" not in shown


def test_open_library_is_closed_before_it_is_recovered(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    window.flow.care.recover.recover(path, tmp_path / "New.dateline")
    assert window.flow.library.desk is None
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)


def test_recovery_that_is_cancelled_leaves_the_library_open_as_it_was(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    window.flow.care.recover.recover(path, tmp_path / "New.dateline")
    assert window.flow.library.desk is None
    window.status.cancel_requested.emit()
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.library.desk.library.path == path
    assert not window.flow.library.desk.library.is_read_only
    assert window.message_bar.text == ""
    assert not (tmp_path / "New.dateline").exists()


def test_recovery_of_the_open_library_that_fails_says_why_in_the_library(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    taken = tmp_path / "Taken.dateline"
    taken.write_text("mine")
    window.flow.care.recover.recover(path, taken)
    qtbot.waitUntil(lambda: "is there already" in window.message_bar.text, timeout=20_000)
    assert window.flow.library.desk.library.path == path
    settle(window, qtbot)


def test_words_that_are_not_written_keep_the_library_open(make_window, qtbot, path, tmp_path, root, monkeypatch):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    asked = []
    monkeypatch.setattr(window.flow.library, "_may_leave", lambda: bool(asked.append(True)))
    window.flow.care.recover.recover(path, tmp_path / "New.dateline")
    assert len(asked) == 1
    open_dialog(window, qtbot)
    window.flow.care.restore.restore_in_place(made(path, root)[0].path)
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.library.desk is not None
    qtbot.waitUntil(lambda: not list(path.parent.glob(".*.part")), timeout=20_000)
    monkeypatch.undo()


def test_library_being_opened_meanwhile_is_not_restored_and_that_is_told(make_window, qtbot, path, root):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    add_tag(window, "since")
    window.flow.library._under_way = path
    window.flow.care.restore._path = path
    window.flow.care.restore.restore_in_place(made(path, root)[0].path)
    qtbot.waitUntil(lambda: "was not restored" in window.message_bar.text, timeout=20_000)
    window.flow.library._under_way = None
    assert len(tagging.list_tags(window.flow.library.desk.library)) == 1
    qtbot.waitUntil(lambda: not list(path.parent.glob(".*.part")), timeout=20_000)


def test_why_a_restore_failed_is_told_though_nothing_opens(make_window, qtbot, path, root):
    window = make_window(path)
    trigger(window, "library.back_up")
    wait_for_backup(window, qtbot)
    flow = window.flow.care.restore
    flow._job.tell_when_open(lambda: flow._job.tell_failure(BackupFolderMissing("No folder.", "Make one.")))
    window.flow.library.opening_failed.emit()
    assert "No folder." in window.message_bar.text
    window.message_bar.hide()
    window.flow.library.opening_failed.emit()
    assert "No folder." not in window.message_bar.text, "it is told once"


def test_report_of_a_check_is_saved(make_window, qtbot, path, tmp_path, monkeypatch):
    import pysqlite3

    window = make_window(path)
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("UPDATE article_text SET text = replace(text, 'heroes', 'zeroes')")
    trigger(window, "library.check")
    qtbot.waitUntil(lambda: bool(window.findChildren(ListDialog)), timeout=20_000)
    settle(window, qtbot)
    [dialog] = window.findChildren(ListDialog)
    target = tmp_path / "check.txt"
    monkeypatch.setattr(file_flow, "choose_target", lambda *_, **__: target)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["Save report…"].click()
    assert target.read_text(encoding="utf-8").startswith("Proven: 0 of 1 texts")
    buttons["What to do…"].click()
    qtbot.waitUntil(lambda: "The library has faults." in window.message_bar.text, timeout=20_000)


def test_report_of_a_problem_shows_all_it_holds_and_no_words_of_the_user(make_window, qtbot, path, tmp_path):
    window = make_window(path)
    reporter = BugReporter(lambda: window, "1.2.3", window)
    reporter.show_report = window.flow.care.problem.show_for
    try:
        raise KeyError("Zwiebelfisch")
    except KeyError as error:
        reporter.report(error)
        assert "Zwiebelfisch" not in reporter.details(error)
    [box] = window.findChildren(MessageDialog)
    next(button for button in box.findChildren(QPushButton) if button.text().startswith("Report")).click()
    qtbot.waitUntil(lambda: bool(window.findChildren(TextReportDialog)), timeout=20_000)
    settle(window, qtbot)
    [dialog] = window.findChildren(TextReportDialog)
    text = dialog.view.toPlainText()
    assert "KeyError: (left out)" in text
    assert "articles: 1" in text
    assert "Zwiebelfisch" not in text
    assert str(tmp_path) not in text
    dialog.copy()
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text() == text


def test_report_that_is_closed_before_it_is_there_is_forgotten(make_window, qtbot, path):
    window = make_window(path)
    window.flow.care.problem.show()
    [dialog] = window.findChildren(TextReportDialog)
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(TextReportDialog) and not window.jobs.is_busy)
