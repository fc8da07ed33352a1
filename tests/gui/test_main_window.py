"""The whole main job in a real window: see, read, mark, tag, memo, undo, close, open again, export."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit

from reader.domain.articles import ReadingState
from reader.domain.criteria import DayBasis
from reader.domain.errors import KnownError
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.spans import find_quote
from tests.helpers.settling import settle_jobs as settle


def open_first(window, qtbot):
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    settle(window, qtbot)
    return window.flow.article.view


def select(window, words):
    view = window.flow.article.view
    window.article_pane.select_span(find_quote(view.text.text, words))


def annotations(window):
    desk, view = window.flow.library.desk, window.flow.article.view
    return desk.services.tagging.list_annotations(desk.library, view.head.id)


def tag_names(window, annotation):
    desk = window.flow.library.desk
    tags = {tag.id: str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)}
    return [tags[tag] for tag in annotation.tags]


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def test_first_start_shows_both_documents_and_opens_one(make_window, qtbot):
    window = make_window()
    view = open_first(window, qtbot)
    assert view.text.text.startswith(("The socialist patriotic movement", "The dignity and might"))
    assert view.head.date.day_key == ""
    desk = window.flow.library.desk
    assert [source.name for source in desk.services.browsing.list_sources(desk.library)] == [
        "Naenara",
        "Voice of Korea",
    ]
    assert "2 articles" in window.status.findChildren(type(window.status._library))[2].text()


def test_key_tags_selected_words_and_undo_redo_follow(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)
    assert len(annotations(window)) == 1
    assert len(annotations(window)[0].tags) == 1
    trigger(window, "step.undo")
    assert annotations(window) == []
    settle(window, qtbot)
    trigger(window, "step.redo")
    assert len(annotations(window)) == 1


def test_new_path_creates_tag_and_annotation_in_one_step(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    window.tagging_pane.tag_path_entered.emit("actor/masses of the people")
    settle(window, qtbot)
    (made,) = annotations(window)
    assert tag_names(window, made) == ["actor/masses of the people"]
    trigger(window, "step.undo")
    settle(window, qtbot)
    desk = window.flow.library.desk
    assert annotations(window) == []
    assert "actor/masses of the people" not in [
        str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)
    ]


def test_second_tag_goes_on_the_current_annotation(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    for key in ("1", "2"):
        window.article_pane.tag_key_pressed.emit(key)
        settle(window, qtbot)
    assert [len(row.tags) for row in annotations(window)] == [2]


def test_edge_moves_and_span_changes_are_steps(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    trigger(window, "annotation.add")
    trigger(window, "edge.start_out")
    assert annotations(window)[0].quote == "revolutionary mass movement"
    settle(window, qtbot)
    trigger(window, "step.undo")
    assert annotations(window)[0].quote == "mass movement"


def test_delete_takes_the_annotation_away_and_nothing_is_current(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    trigger(window, "annotation.add")
    trigger(window, "annotation.remove")
    assert annotations(window) == []
    assert window.flow.tagging.current is None
    assert not window.actions_table.action("annotation.remove").isEnabled()


def test_memo_is_kept_and_work_is_there_after_opening_again(make_window, qtbot):
    window = make_window()
    view = open_first(window, qtbot)
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("3")
    window.tagging_pane.memo_edited.emit(annotations(window)[0].id, "cf. the Constitution")
    settle(window, qtbot)
    window.close()
    again = make_window()
    assert open_first(again, qtbot).head.id == view.head.id
    assert [row.memo for row in annotations(again)] == ["cf. the Constitution"]
    trigger(again, "step.undo")
    assert [row.memo for row in annotations(again)] == [""]


def test_done_is_a_step_and_reading_follows_opening(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.READING
    trigger(window, "article.done")
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.DONE
    assert window.actions_table.action("article.done").isChecked()
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.READING


def test_export_writes_the_table(make_window, qtbot, tmp_path):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)
    window.flow.exports.export(ExportRequest(ExportFormat.CSV, tmp_path / "out.csv"))
    settle(window, qtbot)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["quote"] for row in rows] == ["mass movement"]
    assert "1 row written" in window.message_bar.text


def test_export_to_an_impossible_place_is_told_and_the_window_goes_on(make_window, qtbot, tmp_path):
    window = make_window()
    open_first(window, qtbot)
    window.flow.exports.export(ExportRequest(ExportFormat.CSV, tmp_path / "no such folder" / "out.csv"))
    settle(window, qtbot)
    assert "no such folder" in window.message_bar.text
    assert not (tmp_path / "no such folder").exists()


def test_import_tells_new_duplicate_and_failed(make_window, qtbot, tmp_path):
    window = make_window()
    open_first(window, qtbot)
    (tmp_path / "new.txt").write_text("A short note from the field.\nIt has two lines.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    window.flow.imports.import_paths([tmp_path / "new.txt", tmp_path / "empty.txt"])
    settle(window, qtbot)
    assert "1 article imported" in window.message_bar.text
    assert "empty.txt" in window.message_bar.text
    window.flow.imports.import_paths([tmp_path / "new.txt"])
    settle(window, qtbot)
    assert "already in the library" in window.message_bar.text
    trigger(window, "step.undo")
    settle(window, qtbot)
    desk = window.flow.library.desk
    assert len(list(desk.services.browsing.iter_articles(desk.library))) == 2


def test_undoing_the_import_of_the_open_article_closes_it(make_window, qtbot, tmp_path):
    window = make_window()
    open_first(window, qtbot)
    (tmp_path / "new.txt").write_text("A short note from the field.", encoding="utf-8")
    window.flow.imports.import_paths([tmp_path / "new.txt"])
    settle(window, qtbot)
    desk = window.flow.library.desk
    newest = max(head.id for head in desk.services.browsing.iter_articles(desk.library))
    window.flow.article.open(newest)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == newest)
    settle(window, qtbot)
    trigger(window, "step.undo")
    qtbot.waitUntil(lambda: window.flow.article.view is None)


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + bytes(200)])
def test_file_that_is_no_library_is_told_and_untouched(make_window, qtbot, tmp_path, content):
    path = tmp_path / "odd.dateline"
    path.write_bytes(content)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert "odd.dateline" in window.message_bar.text
    assert path.read_bytes() == content


def test_missing_library_is_told_and_not_made(make_window, qtbot, tmp_path):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert "gone.dateline" in window.message_bar.text
    assert not (tmp_path / "gone.dateline").exists()


def test_known_error_in_a_step_is_shown_and_nothing_changes(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    select(window, "mass movement")
    window.tagging_pane.tag_path_entered.emit("threat//nuclear")
    assert "empty part" in window.message_bar.text
    assert annotations(window) == []


def test_every_control_has_a_name_for_screen_readers(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView)
        for widget in window.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in controls
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert controls
    assert unnamed == []


def test_open_article_is_not_read_again_by_a_click_on_it(make_window, qtbot):
    window = make_window()
    view = open_first(window, qtbot)
    window.flow.article.open(view.head.id)
    assert not window.jobs.is_busy


def test_error_has_what_and_hint():
    assert str(KnownError("It broke.", "Mend it.")) == "It broke. Mend it."


def test_zoom_snapping_and_capture_day_survive_a_restart(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    trigger(window, "zoom.in")
    trigger(window, "text.snap")
    trigger(window, "view.capture_day")
    assert window.library_pane.basis is DayBasis.CAPTURED
    window.close()
    again = make_window()
    assert again.library_pane.basis is DayBasis.CAPTURED
    assert again.actions_table.action("view.capture_day").isChecked()
    assert again.article_pane.zoom == 110
    assert not again.actions_table.action("text.snap").isChecked()


def test_typing_in_the_tag_box_and_enter_tags(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    select(window, "mass movement")
    window.tagging_pane.focus_tag_box()
    box = window.focusWidget()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, "brand new")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [tag_names(window, row) for row in annotations(window)] == [["brand new"]]


def test_library_is_one_file_after_closing(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    folder: Path = window.flow.library.desk.library.path.parent
    window.close()
    assert [path.name for path in folder.iterdir()] == ["My library.dateline"]
