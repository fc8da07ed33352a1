"""The keys stay where the user reads: at the start, when what has them vanishes, and when a dialog closes."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolButton, QWidget

from tests.gui.test_main_window import open_first, select, trigger
from tests.helpers.articles import store_article
from tests.helpers.settling import settle


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    with qtbot.waitActive(made):
        made.activateWindow()
    settle(made, qtbot)
    return made


def mark(window, qtbot, words):
    select(window, words)
    window.article_pane.tag_key_pressed.emit("1")
    settle(window, qtbot)


def import_button(window):
    return next(button for button in window.parts.top_bar.findChildren(QToolButton) if button.text() == "Import")


def test_article_has_the_keys_after_the_start(window):
    assert window.article_pane.view.hasFocus()


def test_article_that_comes_back_at_a_start_has_the_keys(window, make_window, qtbot):
    window.close()
    again = make_window()
    open_first(again, qtbot)
    with qtbot.waitActive(again):
        again.activateWindow()
    assert again.article_pane.view.hasFocus()


def test_keys_taken_elsewhere_before_the_article_comes_stay_there(make_window, qtbot):
    window = make_window(is_opened=False)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.tagging_pane.box.setFocus()
    open_first(window, qtbot)
    assert window.tagging_pane.box.hasFocus()


def test_bar_takes_the_keys_by_tab_alone(window):
    button = import_button(window)
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()


@pytest.mark.parametrize("vanish", (lambda box: box.hide(), lambda box: box.setEnabled(False)))
def test_keys_of_what_vanishes_go_to_the_article(window, vanish):
    window.tagging_pane.box.setFocus()
    vanish(window.tagging_pane.box)
    assert window.article_pane.view.hasFocus()


def test_what_qt_made_stays_usable_when_what_had_the_keys_is_destroyed(window):
    view = window.article_pane.view
    bars = [view.verticalScrollBar(), view.horizontalScrollBar()]
    field = QLineEdit(window.tagging_pane)
    QWidget.setTabOrder(view, field)
    field.show()
    field.setFocus()
    field.hide()
    shiboken6.delete(field)
    del field
    gc.collect()
    assert [shiboken6.isValid(bar) for bar in bars] == [True, True]


def test_keys_of_a_button_that_greys_stay_in_its_pane(window, qtbot):
    mark(window, qtbot, "mass movement")
    trigger(window, "history.show")
    pane = window.flow.history.pane
    qtbot.waitUntil(lambda: pane.model.count_steps() > 0, timeout=20_000)
    pane.view.setCurrentIndex(pane.model.index(pane.model.find_row(pane.model.detail(1).step.id)))
    qtbot.waitUntil(pane.undo.isEnabled)
    pane.undo.setFocus()
    pane.undo.click()
    qtbot.waitUntil(lambda: not pane.undo.isEnabled(), timeout=20_000)
    assert pane.view.hasFocus()


def test_keys_go_back_to_the_article_when_another_closes_the_memo(window, qtbot):
    first = window.flow.article.view.head.id
    mark(window, qtbot, "mass movement")
    other = store_article(window.flow.library.desk.library, paragraphs=("One.", "Two."), title="Other")
    window.article_pane.setFocus()
    trigger(window, "annotation.memo")
    assert window.tagging_pane.memo.hasFocus()
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other != first, timeout=20_000)
    settle(window, qtbot)
    assert window.article_pane.view.hasFocus()


def test_dialog_that_closes_leaves_no_keys_to_the_bar(window, qtbot):
    window.tagging_pane.box.setFocus()
    dialog = QDialog(window)
    dialog.open()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    window.tagging_pane.box.setEnabled(False)
    dialog.reject()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(window.article_pane.view.hasFocus)


def test_keys_that_fell_on_nothing_go_back(window, qtbot):
    QApplication.focusWidget().clearFocus()
    qtbot.waitUntil(window.article_pane.view.hasFocus)


def test_enter_in_the_tree_goes_to_the_article_and_walking_does_not(window, qtbot):
    trigger(window, "focus.tree")
    tree, first = QApplication.focusWidget(), window.flow.article.view.head.id
    trigger(window, "article.next")
    qtbot.waitUntil(lambda: window.flow.article.view.head.id != first, timeout=20_000)
    settle(window, qtbot)
    assert tree.hasFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(window.article_pane.view.hasFocus, timeout=20_000)


def test_going_to_the_annotations_makes_a_card_current(window, qtbot):
    mark(window, qtbot, "mass movement")
    window.article_pane.view.annotation_picked.emit(None)
    assert window.flow.tagging.current is None
    trigger(window, "focus.annotations")
    assert window.tagging_pane.cards.hasFocus()
    assert window.flow.tagging.current is not None


def test_going_to_the_codebook_makes_a_tag_current(window):
    trigger(window, "focus.codebook")
    tree = window.tagging_pane.codebook.tree
    assert tree.hasFocus()
    assert tree.current_tag() is not None
    assert tree.chosen_tags() == [tree.current_tag()]


def test_key_of_what_needs_an_annotation_says_so(window):
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert window.status._hint.text() == "Write memo: choose an annotation first."


def test_empty_name_for_a_tag_says_that_it_keeps_its_own(window):
    tree = window.tagging_pane.codebook.tree
    trigger(window, "focus.codebook")
    name = tree.current_tag().name
    tree.model().setData(tree.currentIndex(), "  ")
    assert "needs a name" in window.status._hint.text()
    assert tree.current_tag().name == name
