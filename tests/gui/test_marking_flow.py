"""Stars, speakers, tags of several annotations and of the whole article, in a real window by keys and menus."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import LibraryReadOnly
from reader.domain.spans import Span, find_quote
from tests.helpers.settling import settle_jobs as settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    settle(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def mark(window, qtbot, *phrases, key="1"):
    for words in phrases:
        window.article_pane.select_span(find_quote(window.flow.article.view.text.text, words))
        window.article_pane.tag_key_pressed.emit(key)
        settle(window, qtbot)


def annotations(window):
    desk, view = window.flow.library.desk, window.flow.article.view
    return desk.services.tagging.list_annotations(desk.library, view.head.id)


def paths(window):
    desk = window.flow.library.desk
    return {tag.id: str(tag.path) for tag in desk.services.tagging.list_tags(desk.library)}


def names(window):
    known = paths(window)
    return [[known[tag] for tag in row.tags] for row in annotations(window)]


def article_tags(window):
    known = paths(window)
    return [known[tag] for tag in window.flow.article.view.tags]


def history(window):
    desk = window.flow.library.desk
    return [(step.verb, step.count) for step in desk.services.undoing.list_history(desk.library, 3)]


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def select_all_cards(window):
    window.tagging_pane.focus_annotations()
    QTest.keyClick(window.tagging_pane.cards, Qt.Key.Key_A, CONTROL)


def type_tag(window, words, returns=1):
    QTest.keyClicks(window.tagging_pane.box, words)
    for _ in range(returns):
        QTest.keyClick(window.tagging_pane.box, Qt.Key.Key_Return)


def test_star_goes_on_the_current_one_from_the_text(window, qtbot):
    mark(window, qtbot, "mass movement", "the whole country")
    window.tagging_pane.cards.selectAll()
    window.article_pane.setFocus()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_X, SHIFT)
    assert [row.is_starred for row in annotations(window)].count(True) == 1
    trigger(window, "annotation.star")
    assert not any(row.is_starred for row in annotations(window))


def test_star_goes_on_all_selected_from_the_list_as_one_step(window, qtbot):
    mark(window, qtbot, "mass movement", "the whole country")
    select_all_cards(window)
    QTest.keyClick(window.tagging_pane.cards, Qt.Key.Key_X, SHIFT)
    assert all(row.is_starred for row in annotations(window))
    assert history(window)[0] == ("annotation.star", 2)
    assert len(window.tagging_pane.cards.selected()) == 2
    settle(window, qtbot)
    trigger(window, "step.undo")
    assert not any(row.is_starred for row in annotations(window))


def test_speaker_is_asked_in_the_card_and_completed_from_the_library(window, qtbot):
    mark(window, qtbot, "mass movement", "the whole country")
    trigger(window, "annotation.speaker")
    field = window.tagging_pane.cards.editor.speaker
    qtbot.waitUntil(field.isVisible)
    QTest.keyClicks(field, "Ri Song Gwon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Ri Song Gwon" in [row.speaker for row in annotations(window)]
    select_all_cards(window)
    QTest.keyClick(window.tagging_pane.cards, Qt.Key.Key_P, SHIFT)
    qtbot.waitUntil(field.isVisible)
    assert field.completer().model().stringList() == ["Ri Song Gwon"]


LEAVINGS = {
    "another annotation": lambda window: trigger(window, "annotation.next"),
    "no annotation": lambda window: window.article_pane.annotation_chosen.emit(None),
    "another article": lambda window: trigger(window, "article.next"),
    "a filter": lambda window: window.tagging_pane.annotations.filter.toggle("is:starred"),
    "the end": lambda window: window.tagging_pane.commit_memo(),
}


def begin_speaker(window, qtbot, words):
    trigger(window, "annotation.speaker")
    field = window.tagging_pane.cards.editor.speaker
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, words)
    return field


@pytest.mark.parametrize("leaving", LEAVINGS)
def test_speaker_typed_is_kept_however_the_card_is_left(window, qtbot, leaving):
    mark(window, qtbot, "mass movement", "socialist construction")
    desk, article = window.flow.library.desk, window.flow.article.view.head.id
    begin_speaker(window, qtbot, "Kim")
    LEAVINGS[leaving](window)
    settle(window, qtbot)
    rows = desk.services.tagging.list_annotations(desk.library, article)
    assert sorted(row.speaker for row in rows) == ["", "Kim"]


def test_undo_takes_back_the_speaker_being_typed(window, qtbot):
    mark(window, qtbot, "mass movement")
    field = begin_speaker(window, qtbot, "Kim")
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert [row.speaker for row in annotations(window)] == [""]
    assert field.text() == ""
    trigger(window, "step.redo")
    settle(window, qtbot)
    assert [row.speaker for row in annotations(window)] == ["Kim"]


def test_speaker_of_one_is_given_to_all_selected_by_enter_alone(window, qtbot):
    mark(window, qtbot, "mass movement", "socialist construction")
    desk, rows = window.flow.library.desk, annotations(window)
    current = window.flow.tagging.current
    desk.write_now(lambda: desk.services.marking.set_speaker(desk.library, [current], "Kim"))
    settle(window, qtbot)
    cards = window.tagging_pane.cards
    cards.setFocus()
    cards.selectAll()
    field = begin_speaker(window, qtbot, "")
    assert field.text() == "Kim"
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [row.speaker for row in annotations(window)] == ["Kim"] * len(rows)


def test_speaker_left_by_escape_is_kept_and_undone(window, qtbot):
    mark(window, qtbot, "mass movement")
    QTest.keyClick(begin_speaker(window, qtbot, "Kim"), Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert [row.speaker for row in annotations(window)] == ["Kim"]
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert [row.speaker for row in annotations(window)] == [""]


def test_memo_left_by_escape_is_kept_and_undone(window, qtbot):
    mark(window, qtbot, "mass movement")
    trigger(window, "annotation.memo")
    memo = window.tagging_pane.memo
    qtbot.waitUntil(memo.hasFocus)
    QTest.keyClicks(memo, "precious")
    QTest.keyClick(memo, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert [row.memo for row in annotations(window)] == ["precious"]
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert [row.memo for row in annotations(window)] == [""]


def test_keys_go_back_to_the_article_after_a_tag_from_the_box(window, qtbot):
    mark(window, qtbot, "mass movement")
    window.article_pane.select_span(find_quote(window.flow.article.view.text.text, "the whole country"))
    trigger(window, "tag.box")
    assert window.tagging_pane.box.hasFocus()
    type_tag(window, "movement")
    assert len(annotations(window)) == 2
    assert window.article_pane.view.hasFocus()


def test_tag_that_is_there_already_is_told(window, qtbot):
    mark(window, qtbot, "mass movement")
    path = names(window)[0][0]
    window.article_pane.tag_key_pressed.emit("1")
    assert window.status._hint.text() == f"“{path}” is there already."
    window.article_pane.tag_key_pressed.emit("2")
    assert window.status._hint.text() == ""
    window.article_pane.select_span(find_quote(window.flow.article.view.text.text, "mass movement"))
    window.article_pane.tag_key_pressed.emit("1")
    assert window.status._hint.text() == f"“{path}” is there already."


def test_tag_refused_is_not_the_last_one_used(window, qtbot, monkeypatch):
    mark(window, qtbot, "mass movement")
    last = window.flow.tagging._last.last

    def refuse(*_):
        raise LibraryReadOnly("The library is only read.", "")

    desk = window.flow.library.desk
    monkeypatch.setattr(desk.services.tagging, "add_annotation_tags", refuse)
    window.article_pane.tag_key_pressed.emit("2")
    assert window.flow.tagging._last.last == last


def test_all_selected_are_deleted_tagged_and_untagged_in_one_step_each(window, qtbot):
    mark(window, qtbot, "mass movement", "the whole country")
    select_all_cards(window)
    QTest.keyClick(window.tagging_pane.cards, Qt.Key.Key_2)
    settle(window, qtbot)
    assert [len(row) for row in names(window)] == [2, 2]
    assert history(window)[0] == ("annotation.tag", 2)
    QTest.keyClick(window.tagging_pane.cards, Qt.Key.Key_Delete)
    assert annotations(window) == []
    settle(window, qtbot)
    trigger(window, "step.undo")
    assert len(annotations(window)) == 2


def test_tag_of_several_is_replaced_by_the_one_named_in_the_box(window, qtbot):
    mark(window, qtbot, "mass movement", "the whole country")
    before = names(window)[0][0]
    select_all_cards(window)
    menu = window.tagging_pane.cards.make_menu(annotations(window)[0])
    tag = annotations(window)[0].tags[0]
    (entry,) = [
        action
        for action in menu.findChildren(QAction)
        if action.text().endswith("…") and action.menu() is None and action.parent() is not menu
    ]
    entry.trigger()
    assert window.tagging_pane.box.mode.startswith("Instead of")
    type_tag(window, "theme/energy", returns=2)
    settle(window, qtbot)
    assert names(window) == [["theme/energy"], ["theme/energy"]]
    assert before not in names(window)[0]
    assert tag in paths(window)
    assert history(window)[0] == ("annotation.retag", 2)
    assert window.tagging_pane.box.mode == ""


def test_whole_article_is_tagged_in_its_mode_until_escape(window, qtbot):
    window.article_pane.setFocus()
    trigger(window, "tag.article")
    box = window.tagging_pane.box
    assert window.focusWidget() is box
    assert box.mode == "Whole article"
    type_tag(window, "policy/energy", returns=2)
    settle(window, qtbot)
    known = next(path for path in paths(window).values() if path != "policy")
    type_tag(window, known, returns=1)
    settle(window, qtbot)
    assert set(article_tags(window)) == {"policy/energy", known}
    assert box.mode == "Whole article"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.mode == ""
    assert annotations(window) == []
    chips = window.tagging_pane.annotations.article_tags.chips
    assert len(chips) == 2
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert len(article_tags(window)) == 1


def test_codebook_gives_its_tag_to_the_article_in_that_mode(window, qtbot):
    trigger(window, "tag.article")
    tag = next(iter(paths(window)))
    window.tagging_pane.codebook.tree.setFocus()
    window.tagging_pane.codebook.tag_chosen.emit(tag)
    settle(window, qtbot)
    assert window.flow.article.view.tags == (tag,)
    window.article_pane.setFocus()
    assert window.tagging_pane.box.mode == ""


def test_last_tag_is_applied_again_also_after_a_restart(window, make_window, qtbot):
    mark(window, qtbot, "mass movement", key="2")
    window.article_pane.select_span(find_quote(window.flow.article.view.text.text, "the whole country"))
    window.article_pane.setFocus()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_Period)
    settle(window, qtbot)
    first, second = names(window)
    assert first == second
    assert window.tagging_pane.last.isVisible()
    window.close()
    again = make_window()
    qtbot.waitUntil(lambda: again.flow.article.view is not None, timeout=20_000)
    settle(again, qtbot)
    qtbot.waitUntil(again.tagging_pane.last.isVisible)
    assert again.tagging_pane.last.accessibleName().endswith(first[0].replace("/", " / "))


def test_new_tag_becomes_the_last_used_one(window, qtbot):
    mark(window, qtbot, "mass movement")
    window.tagging_pane.tag_path_entered.emit("policy/energy")
    settle(window, qtbot)
    assert window.tagging_pane.last.accessibleName() == "Tag again with policy / energy"


def test_new_tag_on_very_many_is_made_on_the_write_lane(window, qtbot, monkeypatch):
    desk, view = window.flow.library.desk, window.flow.article.view
    for start in range(0, 240, 4):
        desk.services.tagging.add_annotation(desk.library, view.head.id, Span(start, start + 3))
    desk.changes_committed.emit(ChangeSet({Kind.ANNOTATION: frozenset(row.id for row in annotations(window))}))
    window.tagging_pane.cards.selectAll()
    threads, retag = [], desk.services.annotating.retag_with_paths

    def note_thread(*arguments):
        threads.append(threading.current_thread())
        return retag(*arguments)

    monkeypatch.setattr(desk.services.annotating, "retag_with_paths", note_thread)
    window.tagging_pane.tag_path_entered.emit("policy/energy")
    settle(window, qtbot)
    assert names(window) == [["policy/energy"]] * 60
    assert threads != [threading.main_thread()]


def test_annotation_that_the_filter_hides_can_be_tagged_on(window, qtbot):
    window.tagging_pane.annotations.filter.toggle("is:starred")
    mark(window, qtbot, "mass movement")
    assert window.tagging_pane.cards.count_listed() == 0
    window.tagging_pane.focus_tag_box()
    tag = list(paths(window))[-1]
    window.tagging_pane.tag_chosen.emit(tag)
    settle(window, qtbot)
    assert tag in annotations(window)[0].tags


def test_memo_written_from_the_text_gives_the_keys_back(window, qtbot):
    mark(window, qtbot, "mass movement")
    window.article_pane.setFocus()
    trigger(window, "annotation.memo")
    memo = window.tagging_pane.memo
    assert window.focusWidget() is memo
    QTest.keyClicks(memo, "**sure**")
    QTest.keyClick(memo, Qt.Key.Key_Return, CONTROL)
    assert annotations(window)[0].memo == "**sure**"
    assert window.focusWidget() is window.article_pane.view
    assert memo.isHidden()
