"""What the window does when something comes between: a locked library, a long step, a switch, late results."""

import threading
from contextlib import closing

import pysqlite3
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import DiskFull, LibraryLocked
from reader.domain.spans import Span, find_quote
from reader.domain.tags import TagPath
from reader.gui import message_bar
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.services import libraries
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    select(made, "mass movement")
    made.article_pane.tag_key_pressed.emit("1")
    settle(made, qtbot)
    return made


@pytest.fixture
def foreign_lock(window):
    connection = pysqlite3.connect(str(window.flow.library.desk.library.path), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    connection.close()


def write_memo(window, text):
    window.tagging_pane.edit_memo()
    window.tagging_pane.memo.setPlainText(text)


def test_memo_that_meets_a_locked_library_is_written_later(window, foreign_lock, qtbot):
    write_memo(window, "precious")
    assert not window.tagging_pane.commit_memo()
    assert window.message_bar.text
    assert window.tagging_pane.memo.toPlainText() == "precious"
    foreign_lock.execute("ROLLBACK")
    assert window.tagging_pane.commit_memo()
    assert [row.memo for row in annotations(window)] == ["precious"]


def write_example(window, text):
    panel = window.tagging_pane.codebook
    panel.show_details(panel.tree.find_tag(tag_at(window, "style").id))
    panel.details.texts["example"].setPlainText(text)
    return panel.details


def test_details_that_meet_a_locked_library_are_written_later(window, foreign_lock):
    details = write_example(window, "precious")
    assert not window.tagging_pane.commit_memo()
    details.close()
    foreign_lock.execute("ROLLBACK")
    assert window.tagging_pane.commit_memo()
    assert tag_at(window, "style").example == "precious"


def test_details_typed_for_another_library_are_not_taken_along(window, foreign_lock, qtbot, tmp_path):
    details = write_example(window, "of the first library")
    assert not window.tagging_pane.commit_memo()
    foreign_lock.execute("ROLLBACK")
    window.flow.codebook.attach(None)  # as when it is closed all the same
    window.flow.codebook.attach(window.flow.library.desk)
    settle(window, qtbot)
    panel = window.tagging_pane.codebook
    panel.show_details(panel.tree.find_tag(tag_at(window, "style").id))
    assert details.texts["example"].toPlainText() == ""
    assert details.try_again()
    assert tag_at(window, "style").example == ""


@pytest.mark.parametrize(("answer", "is_open"), [("Cancel", True), ("Close all the same", False)])
def test_window_asks_before_it_closes_over_an_unwritten_memo(window, foreign_lock, answer, is_open):
    asked = []

    def press():
        [dialog] = [one for one in window.findChildren(MessageDialog) if one.isVisible()]
        asked.append(dialog.words.text())
        next(one for one in dialog.findChildren(QPushButton) if one.text() == answer).click()

    write_memo(window, "precious")
    QTimer.singleShot(0, press)
    window.close()
    assert asked == ["If you close the window now, they are lost."]
    assert window.isVisible() is is_open
    foreign_lock.execute("ROLLBACK")
    window.close()


def test_undo_writes_an_unfinished_memo_first(window, qtbot):
    write_memo(window, "typed")
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert [row.memo for row in annotations(window)] == [""]
    trigger(window, "step.redo")
    assert [row.memo for row in annotations(window)] == ["typed"]


def test_deletion_takes_an_unfinished_memo_along(window, qtbot):
    write_memo(window, "typed")
    trigger(window, "annotation.remove")
    settle(window, qtbot)
    assert annotations(window) == []
    trigger(window, "step.undo")
    assert [row.memo for row in annotations(window)] == ["typed"]


def test_tag_during_a_long_step_waits_for_its_end_and_the_window_does_not(window, qtbot):
    desk = window.flow.library.desk
    go_on, begun = threading.Event(), threading.Event()

    def hold():
        with desk.library.write("tag.create"):
            begun.set()
            go_on.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    begun.wait(10)
    select(window, "socialist construction")
    window.article_pane.tag_key_pressed.emit("2")
    assert len(annotations(window)) == 1
    go_on.set()
    holder.join()
    qtbot.waitUntil(lambda: len(annotations(window)) == 2)
    settle(window, qtbot)


def test_words_selected_elsewhere_leave_the_annotation(window):
    assert window.flow.tagging.current is not None
    select(window, "socialist construction")
    assert window.flow.tagging.current is None
    assert not window.actions_table.action("annotation.remove").isEnabled()


def test_words_selected_over_the_annotation_can_become_its_span(window, qtbot):
    text = window.flow.article.view.text.text
    start = find_quote(text, "mass movement").start
    window.article_pane.select_span(Span(start - len("revolutionary "), start + len("mass movement")))
    trigger(window, "annotation.respan")
    settle(window, qtbot)
    assert [row.quote for row in annotations(window)] == ["revolutionary mass movement"]


def test_other_library_takes_the_place_of_the_open_one(window, qtbot, tmp_path):
    first = window.flow.library.desk.library.path
    window.flow.library.create(tmp_path / "second.dateline")
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path.name == "second.dateline")
    settle(window, qtbot)
    assert window.flow.article.view is None
    assert not window.message_bar.text
    assert sorted(path.name for path in first.parent.iterdir()) == [first.name]
    window.flow.library.open(first)
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == first)
    qtbot.waitUntil(lambda: window.flow.article.view is not None)
    assert len(annotations(window)) == 1


def test_library_that_cannot_be_made_on_a_full_disk_is_not_offered_to_be_read(
    window, qtbot, tmp_path, monkeypatch
):
    def refuse(*_asked, **_more):
        raise DiskFull("There is no room to write.", "Free some space.")

    monkeypatch.setattr(libraries, "create_library", refuse)
    window.flow.library.create(tmp_path / "second.dateline")
    qtbot.waitUntil(lambda: "There is no room to write." in window.message_bar.text, timeout=20_000)
    assert "read" not in window.message_bar.text
    assert window.flow.library.desk is not None


def test_change_while_an_article_is_loading_is_shown(window, qtbot):
    desk, shown = window.flow.library.desk, window.flow.article.view.head.id
    other = next(head.id for head in desk.services.browsing.iter_articles(desk.library) if head.id != shown)
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other)
    settle(window, qtbot)
    window.flow.article.open(shown)
    trigger(window, "step.undo")
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == shown)
    settle(window, qtbot)
    assert annotations(window) == []
    assert window.tagging_pane.cards.count() == 0


def test_annotation_deleted_while_many_are_read_anew_stays_gone(window, qtbot, monkeypatch):
    desk, begun, go_on = window.flow.library.desk, threading.Event(), threading.Event()
    reading = desk.services.tagging.list_annotations

    def read_slowly(*arguments):
        rows = reading(*arguments)
        begun.set()
        go_on.wait(10)
        return rows

    monkeypatch.setattr(desk.services.tagging, "list_annotations", read_slowly)
    desk.changes_committed.emit(ChangeSet({Kind.ANNOTATION: frozenset(range(1, 400))}))
    begun.wait(10)
    trigger(window, "annotation.remove")
    assert window.tagging_pane.cards.count() == 0
    go_on.set()
    settle(window, qtbot)
    assert window.tagging_pane.cards.count() == 0


def test_library_opened_through_a_link_is_the_open_one(window, tmp_path):
    path = window.flow.library.desk.library.path
    (tmp_path / "link.dateline").symlink_to(path)
    window.flow.library.open(tmp_path / "link.dateline")
    assert not window.message_bar.text
    assert window.flow.library.desk.library.path == path


def test_failed_start_says_how_to_get_a_library(make_window, qtbot, tmp_path):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert "No library is open" in window.article_pane._empty.accessibleName() + " ".join(
        label.text() for label in window.article_pane._empty.findChildren(type(window.status._saved))
    )


def test_check_tells_and_mends_wrong_counts(window, qtbot):
    desk = window.flow.library.desk
    connection = pysqlite3.connect(str(desk.library.path))
    with connection:
        connection.execute("UPDATE day_count SET held = held + 5 WHERE held > 0")
    connection.close()
    trigger(window, "library.check")
    qtbot.waitUntil(lambda: "Counted afresh" in window.message_bar.text, timeout=20_000)
    settle(window, qtbot)
    dialog = window.findChild(ListDialog)
    assert dialog.isVisible()
    dialog.close()
    trigger(window, "library.check")
    qtbot.waitUntil(lambda: "No faults found" in window.message_bar.text, timeout=20_000)


def test_check_tells_of_a_damaged_index_and_makes_it_anew(window, qtbot):
    desk = window.flow.library.desk
    settle(window, qtbot)
    with closing(pysqlite3.connect(str(desk.library.path), isolation_level=None)) as connection:
        connection.execute("UPDATE article_search_config SET v = 99 WHERE k = 'version'")
    trigger(window, "library.check")
    with qtbot.waitSignal(window.flow.index.completed, timeout=20_000):
        pass
    settle(window, qtbot)
    window.findChild(ListDialog).close()
    trigger(window, "library.check")
    qtbot.waitUntil(lambda: "No faults found" in window.message_bar.text, timeout=20_000)


def tag_at(window, path):
    desk = window.flow.library.desk
    return next(tag for tag in desk.services.tagging.list_tags(desk.library) if str(tag.path) == path)


def test_key_taken_from_another_tag_is_told(window, qtbot):
    window.tagging_pane.codebook.change_requested.emit(tag_at(window, "theme/construction").id, {"key": "1"})
    assert "theme/mass movement" in window.status._hint.text()
    assert tag_at(window, "theme/construction").key == "1"
    assert tag_at(window, "theme/mass movement").key == ""


def test_message_goes_with_the_next_step_back(window):
    window.message_bar.show_notice("1 article imported.")
    trigger(window, "step.undo")
    assert window.message_bar.text == ""


def test_error_goes_with_the_next_step_article_or_escape(window, qtbot, monkeypatch):
    bar, fault = window.message_bar, LibraryLocked("The library is in use.")
    monkeypatch.setattr(message_bar, "_LEAST_MS", 0)
    bar.show_error(fault)
    desk = window.flow.library.desk
    desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("zeal")))
    assert bar.text == ""
    bar.show_error(fault)
    view = window.flow.article.view
    window.flow.article.open_at(view.head.id, Span(0, 3))
    assert bar.text == ""
    window.article_pane.clear_selection()
    for widget in (window.article_pane.view, window.library_pane._view):
        bar.show_error(fault)
        widget.setFocus()
        for _ in range(3):  # first what is nearer: a selection, the current annotation
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert bar.text == ""


def test_error_outlives_what_belongs_to_it_and_one_to_act_on_stays(window, qtbot, monkeypatch):
    bar, view = window.message_bar, window.flow.article.view
    bar.show_error(LibraryLocked("The library is in use."))
    window.flow.article.open_at(view.head.id, Span(0, 3))
    assert bar.text
    monkeypatch.setattr(message_bar, "_LEAST_MS", 0)
    bar.show_notice("3 files failed.", is_fault=True, action=("Show", lambda: None))
    window.flow.article.open_at(view.head.id, Span(0, 3))
    assert bar.text == "3 files failed."
