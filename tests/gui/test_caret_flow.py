"""Splitting, joining, moving and going through annotations from the window, and the choice of a caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.spans import Span, find_quote


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    qtbot.waitUntil(lambda: made.flow.article.view is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not made.jobs.is_busy, timeout=20_000)
    return made


def annotate(window, quote):
    window.article_pane.select_span(find_quote(window.article_pane.view.text, quote))
    window.actions_table.action("annotation.add").trigger()
    return window.flow.tagging.current


def quotes(window):
    desk, view = window.flow.library.desk, window.flow.article.view
    return [row.quote for row in desk.services.tagging.list_annotations(desk.library, view.head.id)]


def current_quote(window):
    pane = window.article_pane
    return pane.view.layer.index.get(pane.current()).quote


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def test_split_round_selected_words_gives_three_and_chooses_these(window):
    annotate(window, "revolutionary mass movement are")
    window.article_pane.select_span(find_quote(window.article_pane.view.text, "mass movement"))
    trigger(window, "annotation.split")
    assert quotes(window) == ["revolutionary", "mass movement", "are"]
    assert current_quote(window) == "mass movement"
    assert window.article_pane.selected_span() is None


def test_split_with_the_caret_within_a_word_goes_before_it(window):
    annotate(window, "revolutionary mass movement")
    view = window.article_pane.view
    place = view.text.index("mass movement") + 2
    view._put_caret(place)
    trigger(window, "annotation.split")
    assert quotes(window) == ["revolutionary", "mass movement"]
    assert current_quote(window) == "mass movement"


def test_split_without_snapping_goes_through_a_word(window):
    annotate(window, "revolutionary mass movement")
    trigger(window, "text.snap")
    view = window.article_pane.view
    view._put_caret(view.text.index("mass movement") + 2)
    trigger(window, "annotation.split")
    assert quotes(window) == ["revolutionary ma", "ss movement"]


def test_split_takes_the_annotation_at_the_caret_where_none_is_current(window):
    annotate(window, "revolutionary mass movement")
    window.article_pane.annotation_chosen.emit(None)
    window.article_pane.set_current(None)
    view = window.article_pane.view
    view._put_caret(view.text.index("mass movement"))
    trigger(window, "annotation.split")
    assert quotes(window) == ["revolutionary", "mass movement"]


@pytest.mark.parametrize("action", ["annotation.split", "annotation.join", "annotation.cycle"])
def test_where_no_annotation_is_this_is_told(window, action):
    trigger(window, action)
    assert "nnotation" in window.status._hint.text()
    assert quotes(window) == []


def test_split_at_the_edge_is_told_and_changes_nothing(window):
    annotate(window, "mass movement")
    view = window.article_pane.view
    view._put_caret(view.text.index("mass movement"))
    trigger(window, "annotation.split")
    assert "cannot be split" in window.message_bar.text
    assert quotes(window) == ["mass movement"]


def test_join_takes_the_next_and_chooses_the_whole(window):
    annotate(window, "swing")
    annotate(window, "mass movement")
    trigger(window, "annotation.join")
    assert quotes(window) == ["mass movement are now in full swing"]
    assert current_quote(window) == quotes(window)[0]
    trigger(window, "annotation.join")
    assert "No annotation follows" in window.status._hint.text()
    trigger(window, "step.undo")
    assert quotes(window) == ["mass movement", "swing"]


def test_both_edges_move_by_a_word_as_one_step(window, qtbot):
    annotate(window, "mass movement")
    trigger(window, "edge.both_right")
    assert quotes(window) == ["movement are"]
    trigger(window, "edge.both_left")
    trigger(window, "edge.both_left")
    assert quotes(window) == ["revolutionary mass"]
    trigger(window, "step.undo")
    assert quotes(window) == ["mass movement"]


def test_widening_ends_with_a_word_at_the_paragraph(window):
    for _ in range(6):
        trigger(window, "text.widen")
    assert window.article_pane.selected_span().start == 0
    assert "paragraph" in window.status._hint.text()


def test_caret_choice_survives_a_restart(window, make_window):
    trigger(window, "caret.mode")
    assert not window.article_pane.view.has_caret
    window.close()
    again = make_window()
    assert not again.article_pane.view.has_caret
    assert not again.actions_table.action("caret.mode").isChecked()


def test_extension_without_a_caret_needs_a_selection(window):
    trigger(window, "caret.mode")
    trigger(window, "select.word_next")
    assert window.article_pane.selected_span() is None
    window.article_pane.select_span(Span(0, 3))
    trigger(window, "select.word_next")
    assert window.article_pane.selected_span() == Span(0, len("The socialist"))


def test_space_at_the_end_without_a_caret_opens_the_next_unread(window, qtbot):
    opened = window.flow.article.view.head.id
    trigger(window, "caret.mode")
    view = window.article_pane.view
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Space)
        if view.verticalScrollBar().value() == view.verticalScrollBar().maximum():
            break
    assert window.flow.article.view.head.id == opened
    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id != opened, timeout=20_000)
    assert view.verticalScrollBar().value() == 0
