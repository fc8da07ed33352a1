"""The tree in a real window follows what is opened elsewhere, keeps what is chosen, and tells its basis."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria, DayBasis
from reader.domain.tags import TagPath
from reader.gui.models.library_nodes import Kind
from tests.helpers.filter_window import make_library, press, type_words
from tests.helpers.settling import settle


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    made = make_window(make_library(tmp_path / "Many.dateline"))
    made.activateWindow()
    settle(made, qtbot)
    return made


def model_of(window):
    return window.library_pane._model


def current(window):
    """The identity of the tree's current row where that is chosen, too."""
    tree = window.library_pane.tree
    index = tree.currentIndex()
    assert tree.selectionModel().isSelected(index)
    return model_of(window).node(index).child.identity


def show_all(window, qtbot):
    """Open every group down to the articles."""
    for _ in range(4):
        window.library_pane.tree.expandAll()
        settle(window, qtbot)


def choose(window, articles):
    """Choose articles in the tree, the first as the current one."""
    tree, flags = window.library_pane.tree, QItemSelectionModel.SelectionFlag
    for number, article in enumerate(articles):
        index = model_of(window).article_index(article)
        tree.selectionModel().setCurrentIndex(index, flags.Select if number else flags.ClearAndSelect)


def chosen(window):
    return [head.id for head in window.library_pane.selected_heads()]


def test_look_from_elsewhere_is_shown_in_the_tree_without_the_keys(window, qtbot):
    pane = window.library_pane
    window.article_pane.setFocus()
    window.flow.article.look_at(6)
    settle(window, qtbot)
    assert current(window) == ("article", 6)
    assert pane.tree.isExpanded(pane.tree.currentIndex().parent())
    assert pane.tree.visualRect(pane.tree.currentIndex()).isValid()
    assert not pane.has_keys
    assert window.flow.article.view.head.reading_state is ReadingState.UNREAD


def test_enter_in_the_tree_on_what_was_only_looked_at_is_reading_it(window, qtbot):
    window.flow.article.look_at(6)
    settle(window, qtbot)
    QTest.keyClick(window.library_pane.tree, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.READING


def go_into(window, how):
    """One way of a user into what is shown."""
    text, tree = window.article_pane.view, window.library_pane.tree
    middle = QPointF(text.viewport().rect().center())
    if how == "row":
        at = tree.visualRect(tree.currentIndex()).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    elif how == "text":
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    elif how == "caret":
        QTest.keyClick(text, Qt.Key.Key_Down)
    elif how == "bar":
        text.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    else:
        held = Qt.KeyboardModifier.ControlModifier if how == "zoom" else Qt.KeyboardModifier.NoModifier
        wheel = (QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(text.viewport(), QWheelEvent(middle, text.viewport().mapToGlobal(middle), *wheel))


@pytest.mark.parametrize("how", ["row", "text", "caret", "bar", "wheel"])
def test_going_into_what_was_only_looked_at_is_reading_it(window, qtbot, how):
    window.flow.article.look_at(6)
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.UNREAD
    go_into(window, how)
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.READING
    assert window.flow.article.view.head.id == 6


@pytest.mark.parametrize("how", ["zoom", "escape", "menu", "other"])
def test_other_things_in_what_is_looked_at_are_no_reading(window, qtbot, how):
    window.flow.article.look_at(6)
    settle(window, qtbot)
    text = window.article_pane.view
    if how == "escape":
        QTest.keyClick(text, Qt.Key.Key_Escape)
    elif how == "menu":
        QTest.mouseClick(text.viewport(), Qt.MouseButton.RightButton, pos=text.viewport().rect().center())
    elif how == "other":
        window.flow.article.look_at(5)
        go_into(window, "wheel")  # of the one that is still shown
    else:
        go_into(window, "zoom")
    settle(window, qtbot)
    assert window.flow.article.view.head.reading_state is ReadingState.UNREAD


def open_branches(window):
    """The names of all rows that are open."""
    tree, model = window.library_pane.tree, model_of(window)

    def below(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if tree.isExpanded(index):
                yield model.path_name(model.node(index))
                yield from below(index)

    return list(below(QModelIndex()))


def look(window, qtbot, article):
    window.flow.article.look_at(article)
    settle(window, qtbot)
    assert current(window) == ("article", article)


def test_branch_opened_to_follow_is_closed_when_the_next_is_followed(window, qtbot):
    window.library_pane.tree.collapseAll()
    look(window, qtbot, 6)
    only_6 = open_branches(window)
    assert len(only_6) == 4
    look(window, qtbot, 5)
    look(window, qtbot, 8)
    assert not set(only_6) & set(open_branches(window)) and len(open_branches(window)) <= 4
    look(window, qtbot, 6)
    assert open_branches(window) == only_6
    assert window.library_pane.tree.visualRect(window.library_pane.tree.currentIndex()).isValid()


@pytest.mark.parametrize("how", ["click", "key", "fold"])
def test_branch_that_the_user_touched_stays_open(window, qtbot, how):
    tree = window.library_pane.tree
    tree.collapseAll()
    look(window, qtbot, 6)
    opened, row = open_branches(window), tree.currentIndex()
    if how == "click":
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(row).center())
    elif how == "key":
        QTest.keyClick(tree, Qt.Key.Key_Up)
    else:
        day = row.parent()
        tree.collapse(day)
        tree.expand(day)
    settle(window, qtbot)
    look(window, qtbot, 5)
    assert set(opened) <= set(open_branches(window))


def test_branch_that_the_user_opened_is_not_closed(window, qtbot):
    show_all(window, qtbot)
    opened = open_branches(window)
    for article in (6, 5, 8):
        look(window, qtbot, article)
    assert open_branches(window) == opened


def test_status_counts_tags_on_the_whole_article(window, qtbot):
    window.flow._open_article(2)
    settle(window, qtbot)
    desk = window.flow.library.desk
    desk.write_now(
        lambda: desk.services.annotating.tag_articles_with_paths(desk.library, [2], [TagPath.parse("x")])
    )
    qtbot.waitUntil(lambda: "1 tag in" in window.status._counts.text(), timeout=20_000)


def test_look_at_what_the_filter_hides_leaves_the_tree_as_it_is(window, qtbot):
    window.flow.filter.set_criteria(Criteria(words="apple"))
    settle(window, qtbot)
    window.flow._open_article(1)
    settle(window, qtbot)
    assert current(window) == ("article", 1)
    window.flow.article.look_at(6)
    settle(window, qtbot)
    assert window.flow.article.view.head.id == 6
    assert current(window) == ("article", 1)


@pytest.mark.parametrize("basis", list(DayBasis))
def test_next_unread_of_another_source_is_shown_in_the_tree(window, qtbot, basis):
    window.library_pane.set_basis(basis)
    settle(window, qtbot)
    for article in (1, 4, 7):  # all of the first source
        window.flow.reading.mark([article], ReadingState.DONE)
    window.flow._open_article(1)
    settle(window, qtbot)
    window.flow.reading.open_next_unread()
    settle(window, qtbot)
    opened = window.flow.article.view.head
    assert opened.id not in (1, 4, 7) and current(window) == ("article", opened.id)


def test_articles_moved_stay_chosen_at_their_new_place(window, qtbot):
    show_all(window, qtbot)
    choose(window, [1, 4])
    settle(window, qtbot)
    heads = window.library_pane.selected_heads()
    window.flow.articles.move(heads, "Elsewhere", "en")
    settle(window, qtbot)
    assert sorted(chosen(window)) == [1, 4]
    assert {head.source for head in window.library_pane.selected_heads()} == {"Elsewhere"}


def test_choice_made_while_articles_move_is_not_taken_away(window, qtbot):
    show_all(window, qtbot)
    choose(window, [1, 4])
    settle(window, qtbot)
    pane = window.library_pane
    pane.keep_chosen([1, 4])
    choose(window, [5])
    settle(window, qtbot)
    assert chosen(window) == [5]


def test_down_from_the_filter_takes_the_first_row_and_then_the_second(window, qtbot):
    type_words(window, qtbot, "pear")
    press(window, Qt.Key.Key_Down)
    settle(window, qtbot)
    assert window.library_pane.has_keys
    first = model_of(window).node(model_of(window).index(0, 0)).child.identity
    if current(window)[0] == "source":
        assert current(window) == first
        press(window, Qt.Key.Key_Down)
        assert current(window) == model_of(window).node(model_of(window).index(1, 0)).child.identity


def test_keys_that_come_by_tab_do_not_pass_the_first_row_by(window, qtbot):
    tree = window.library_pane.tree
    tree.selectionModel().clear()
    window.article_pane.setFocus()
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex() == model_of(window).index(0, 0)
    assert current(window)[0] == "source"


def test_sign_tells_of_capture_days_and_takes_them_back(window, qtbot):
    pane = window.library_pane
    assert not pane.basis_sign.isVisible()
    window.actions_table.action("view.capture_day").trigger()
    settle(window, qtbot)
    assert pane.basis_sign.isVisible()
    show_all(window, qtbot)
    names = {model_of(window).data(index) for index in _undated(model_of(window))}
    assert names == {"Capture day unknown"}
    QTest.mouseClick(pane.basis_sign, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert pane.basis is DayBasis.PUBLISHED and not pane.basis_sign.isVisible()
    assert not window.actions_table.action("view.capture_day").isChecked()


def _undated(model):
    for row in range(model.rowCount()):
        source = model.index(row, 0)
        for below in range(model.rowCount(source)):
            index = model.index(below, 0, source)
            if model.node(index).kind is Kind.UNDATED:
                yield index
