"""Where the questions of the tree are asked, and where the keys are afterwards."""

import pytest
from PySide6.QtCore import Qt

from tests.helpers.filter_window import make_library, press
from tests.helpers.settling import settle


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    made = make_window(make_library(tmp_path / "Made.dateline"))
    settle(made, qtbot)
    made.activateWindow()
    made.flow._open_article(1)
    settle(made, qtbot)
    return made


def ask(window, qtbot, action):
    window.actions_table.action(action).trigger()
    settle(window, qtbot)


def test_question_is_seen_where_the_pane_is_hidden_and_only_then(window, qtbot):
    questions, text = window.library_pane.questions, window.article_pane.view
    text.setFocus()
    window.library_pane.hide()
    ask(window, qtbot, "article.tag")
    assert questions.choice.isVisible()
    assert questions.isAncestorOf(window.focusWidget())
    press(window, Qt.Key.Key_Escape)
    assert not questions.choice.isVisible()
    assert window.library_pane.isHidden()
    assert text.hasFocus()


@pytest.mark.parametrize("action", ["article.tag", "article.source", "article.delete"])
def test_keys_go_back_to_the_text_from_where_was_asked(window, qtbot, action):
    window.article_pane.view.setFocus()
    ask(window, qtbot, action)
    assert window.library_pane.questions.isAncestorOf(window.focusWidget())
    press(window, Qt.Key.Key_Escape)
    assert window.article_pane.view.hasFocus()


def test_another_question_keeps_the_way_back(window, qtbot):
    window.article_pane.view.setFocus()
    ask(window, qtbot, "article.delete")
    questions = window.library_pane.questions
    window.flow.articles.ask_source([window.flow.article.view.head])
    assert questions.entry.isVisible()
    assert not questions.choice.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert window.article_pane.view.hasFocus()


def test_keys_go_to_the_tree_when_asked_there(window, qtbot):
    window.library_pane.setFocus()
    ask(window, qtbot, "article.delete")
    press(window, Qt.Key.Key_Escape)
    assert window.library_pane.has_keys
