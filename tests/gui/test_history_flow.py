from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.gui.actions.specs import SPECS
from reader.gui.desk import GONE
from reader.gui.flows.history_flow import IN_TAGGING_PANE
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger


def open_history(window, qtbot):
    trigger(window, "history.show")
    pane = window.flow.history.pane
    qtbot.waitUntil(lambda: pane.model.count_steps() > 0, timeout=20_000)
    return pane


def mark(window, qtbot, words, key="1"):
    select(window, words)
    window.article_pane.tag_key_pressed.emit(key)
    settle(window, qtbot)


def shown(pane):
    rows = (pane.model.detail(row) for row in range(pane.model.rowCount()))
    return [row for row in rows if row is not None]


def test_history_takes_the_place_of_the_tagging_pane_and_gives_it_back(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    width = window.article_pane.width()
    pane = open_history(window, qtbot)
    assert pane.isVisible()
    assert not window.tagging_pane.isVisible()
    assert window.article_pane.width() == width
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert window.tagging_pane.isVisible()


def test_action_of_the_tagging_pane_brings_it_back(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    open_history(window, qtbot)
    trigger(window, "tag.box")
    assert window.tagging_pane.box.isVisible()
    assert window.focusWidget() is window.tagging_pane.box


def test_actions_that_want_the_tagging_pane_are_actions():
    assert {spec.id for spec in SPECS} >= IN_TAGGING_PANE


def test_step_made_meanwhile_is_shown(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    pane = open_history(window, qtbot)
    mark(window, qtbot, "mass movement")
    qtbot.waitUntil(lambda: shown(pane)[0].quote == "mass movement", timeout=20_000)


def test_old_step_is_taken_back_alone_and_told(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    mark(window, qtbot, "socialist")
    pane = open_history(window, qtbot)
    pane.view.choose_step(shown(pane)[1].step.id)
    pane.undo.click()
    qtbot.waitUntil(lambda: shown(pane)[1].step.is_undone, timeout=20_000)
    assert [row.quote for row in annotations(window)] == ["socialist"]
    assert "Undone: annotation" in window.status._hint.text()


def test_refused_step_names_the_one_in_the_way(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    window.article_pane.tag_key_pressed.emit("2")
    settle(window, qtbot)
    pane = open_history(window, qtbot)
    later, first = shown(pane)[:2]
    pane.view.choose_step(first.step.id)
    pane.undo.click()
    qtbot.waitUntil(pane.refusal.isVisible, timeout=20_000)
    assert "“Tag” by" in pane.refusal.text()
    assert pane.view.obstacle == later.step.id
    assert pane.view.current_detail().step.id == first.step.id
    pane.view.choose_step(later.step.id)
    assert pane.view.obstacle is None


def test_place_of_a_step_is_gone_to(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    window.article_pane.clear_selection()
    desk = window.flow.library.desk
    first = window.flow.article.view.head.id
    other = next(head.id for head in desk.services.browsing.iter_articles(desk.library) if head.id != first)
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other, timeout=20_000)
    settle(window, qtbot)
    pane = open_history(window, qtbot)
    pane.place_wanted.emit(next(row for row in shown(pane) if row.quote == "mass movement"))
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == first, timeout=20_000)
    settle(window, qtbot)
    span = window.article_pane.selected_span()
    assert window.flow.article.view.text.text[span.start : span.end] == "mass movement"


def test_place_of_a_step_whose_article_is_gone_leaves_the_open_one(make_window, qtbot):
    window = make_window()
    view = open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    pane = open_history(window, qtbot)
    detail = next(row for row in shown(pane) if row.step.verb == "annotation.add")
    pane.place_wanted.emit(replace(detail, article=9_999))
    settle(window, qtbot)
    assert window.flow.article.view.head.id == view.head.id
    assert GONE in window.message_bar.text


def test_filter_by_the_open_article(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    pane = open_history(window, qtbot)
    pane.is_here.setChecked(True)
    qtbot.waitUntil(lambda: all(row.article == window.flow.article.view.head.id for row in shown(pane)))
    assert shown(pane)[0].quote == "mass movement"
    pane.group.setCurrentText("Tags")
    qtbot.waitUntil(lambda: shown(pane) == [], timeout=20_000)


def test_undo_and_redo_are_told_by_name(make_window, qtbot):
    window = make_window()
    open_first(window, qtbot)
    mark(window, qtbot, "mass movement")
    assert window.actions_table.action("step.undo").text() == "Undo annotation"
    trigger(window, "step.undo")
    assert window.status._hint.text() == "Undone: annotation"
    settle(window, qtbot)
    trigger(window, "step.redo")
    assert window.status._hint.text() == "Done again: annotation"
