"""Smart folders in a real window: kept by name, gone to, renamed, changed, moved, deleted, still there later."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import SourceId
from reader.gui.panes.smart_folder_rows import COUNT_ROLE, NAME_X, ROW_PX
from tests.helpers.filter_window import make_library, open_library, press, tree_sources, type_words
from tests.helpers.settling import settle

FOLDERS = (("Apples", Criteria(words="apple")), ("로동신문", Criteria(sources=(SourceId(3),))))


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    made = make_window(make_library(tmp_path / "Many.dateline", FOLDERS))
    made.activateWindow()
    settle(made, qtbot)
    return made


def rows(window):
    return [item.text() for item in window.library_pane.folders.list.all_items()]


def click(window, row):
    view = window.library_pane.folders.list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(view.item(row)).center())


def choose(window, qtbot, row, name):
    """Take an entry of the menu of a row."""
    view = window.library_pane.folders.list
    view.customContextMenuRequested.emit(view.visualItemRect(view.item(row)).center())
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    action = next(action for action in menu.actions() if action.text() == name)
    assert action.isEnabled()
    action.trigger()
    menu.close()
    settle(window, qtbot)


def test_list_is_absent_while_there_is_no_folder(make_window, qtbot, tmp_path):
    window = make_window(make_library(tmp_path / "Many.dateline"))
    settle(window, qtbot)
    assert not window.library_pane.folders.isVisible()


def test_rows_have_names_counts_and_one_height(window, qtbot):
    view = window.library_pane.folders.list
    assert rows(window) == ["Apples", "로동신문"]
    qtbot.waitUntil(lambda: [item.data(COUNT_ROLE) for item in view.all_items()] == [2, 3], timeout=20_000)
    assert view.visualItemRect(view.item(0)).height() == ROW_PX
    assert view.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Apples, 2 articles"


def test_click_goes_to_a_folder_and_again_leaves_it(window, qtbot):
    click(window, 1)
    settle(window, qtbot)
    assert window.flow.filter.criteria == FOLDERS[1][1] and tree_sources(window) == ["로동신문"]
    spoken = window.library_pane.folders.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("this filter is on")
    click(window, 1)
    settle(window, qtbot)
    assert window.flow.filter.criteria == EVERYTHING and len(tree_sources(window)) == 3


def test_keys_choose_a_folder_and_lead_on_to_the_tree(window, qtbot):
    view = window.library_pane.folders.list
    view.setFocus()
    view.setCurrentRow(0)
    press(window, Qt.Key.Key_Return)
    assert window.flow.filter.criteria == FOLDERS[0][1]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    assert window.library_pane.has_keys


def test_filter_is_kept_by_a_name(window, qtbot):
    type_words(window, qtbot, "pear")
    window.actions_table.action("filter.save").trigger()
    field = window.library_pane.filter_bar.name_field
    assert field.hasFocus() and field.text() == "“pear”"
    QTest.keyClicks(field, "All pears")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(window) == ["Apples", "로동신문", "All pears"], timeout=20_000)
    assert not field.isVisible()
    window.actions_table.action("step.undo").trigger()
    qtbot.waitUntil(lambda: rows(window) == ["Apples", "로동신문"], timeout=20_000)


def test_name_that_is_taken_is_told_and_asked_again(window, qtbot):
    type_words(window, qtbot, "pear")
    window.flow.folders.ask_name()
    field = window.library_pane.filter_bar.name_field
    field.setText("APPLES")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.isVisible(), timeout=20_000)
    assert "Apples" in window.message_bar.text and field.text() == "APPLES"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible() and rows(window) == ["Apples", "로동신문"]


def test_nothing_filtered_is_nothing_to_keep(window, qtbot):
    window.flow.folders.ask_name()
    assert not window.library_pane.filter_bar.name_field.isVisible()


def test_folder_is_renamed_in_place_and_a_taken_name_is_refused(window, qtbot):
    view = window.library_pane.folders.list
    choose(window, qtbot, 0, "Rename")
    QTest.keyClicks(view.findChild(QLineEdit), "Fruit")
    QTest.keyClick(view.findChild(QLineEdit), Qt.Key.Key_Return)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: rows(window) == ["Fruit", "로동신문"], timeout=20_000)
    window.flow.folders.rename(window.flow.folders.folders[0].id, "로동신문")
    settle(window, qtbot)
    assert rows(window) == ["Fruit", "로동신문"] and "로동신문" in window.message_bar.text


def test_field_of_a_name_is_as_high_as_its_row_and_begins_where_the_name_does(window, qtbot):
    view = window.library_pane.folders.list
    window.library_pane.folders.rename(window.flow.folders.folders[0].id)
    field, row = view.findChild(QLineEdit), view.visualItemRect(view.item(0))
    assert field.geometry().top() == row.top() and field.height() == row.height() == ROW_PX
    words = (
        field.geometry().left() + field.cursorRect().center().x() - field.fontMetrics().horizontalAdvance("Apples")
    )
    assert field.text() == "Apples" and abs(words - NAME_X) <= 2
    assert field.accessibleName() == "Name of the smart folder"


def test_row_lets_go_of_the_pointer_that_went_away_while_its_menu_was_open(window, qtbot):
    view = window.library_pane.folders.list
    at = QPointF(view.visualItemRect(view.item(1)).center())
    plain = row_image(view, 1)
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverEnter, at, at, at))
    assert row_image(view, 1) != plain
    view.customContextMenuRequested.emit(at.toPoint())
    next(one for one in window.findChildren(QMenu) if one.isVisible()).close()
    view.setFocus()
    view.clearFocus()
    assert row_image(view, 1) == plain


def test_row_left_by_a_second_click_looks_as_before_and_keys_outline_it(window, qtbot):
    view = window.library_pane.folders.list
    plain = row_image(view, 1)
    for _ in range(2):
        click(window, 1)
        settle(window, qtbot)
    assert view.hasFocus() and window.flow.filter.criteria == EVERYTHING
    away = QPointF(-1, -1)
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverLeave, away, away, away))
    assert row_image(view, 1) == plain
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Down)
    assert row_image(view, 1) != plain


def row_image(view, row):
    """A row as it is drawn."""
    return view.viewport().grab(view.visualItemRect(view.item(row))).toImage()


def test_folder_takes_the_current_filter(window, qtbot):
    type_words(window, qtbot, "pear")
    choose(window, qtbot, 0, "Update with the current filter")
    qtbot.waitUntil(lambda: window.flow.folders.folders[0].criteria == Criteria(words="pear"), timeout=20_000)


def test_folder_is_moved_and_deleted_and_undo_brings_it_back(window, qtbot):
    choose(window, qtbot, 0, "Move down")
    qtbot.waitUntil(lambda: rows(window) == ["로동신문", "Apples"], timeout=20_000)
    choose(window, qtbot, 0, "Delete")
    qtbot.waitUntil(lambda: rows(window) == ["Apples"], timeout=20_000)
    window.actions_table.action("step.undo").trigger()
    qtbot.waitUntil(lambda: rows(window) == ["로동신문", "Apples"], timeout=20_000)


def test_list_stays_closed_and_the_filter_of_a_folder_stays_over_a_restart(make_window, qtbot, tmp_path):
    path = make_library(tmp_path / "Many.dateline", FOLDERS)
    first = make_window(path)
    settle(first, qtbot)
    click(first, 1)
    head = first.library_pane.folders.head
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert not first.library_pane.folders.list.isVisible()
    settle(first, qtbot)
    first.close()
    second = make_window(path)
    settle(second, qtbot)
    folders = second.library_pane.folders
    assert folders.isVisible() and not folders.list.isVisible()
    assert second.flow.filter.criteria == FOLDERS[1][1] and tree_sources(second) == ["로동신문"]
    folders.head.setFocus()
    QTest.keyClick(folders.head, Qt.Key.Key_Space)
    assert folders.list.isVisible()


def test_name_asked_for_is_not_given_to_a_folder_of_another_library(window, qtbot, tmp_path):
    window.flow.filter.set_criteria(Criteria(sources=(SourceId(1),)))
    settle(window, qtbot)
    window.flow.folders.ask_name("Mine")
    field = window.library_pane.filter_bar.name_field
    assert field.isVisible()
    open_library(window, qtbot, make_library(tmp_path / "Two.dateline"))
    assert not field.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert rows(window) == []


def test_folder_being_renamed_keeps_its_name_when_another_library_opens(window, qtbot, tmp_path):
    other = make_library(tmp_path / "Two.dateline", FOLDERS)
    window.library_pane.folders.rename(1)
    QTest.keyClicks(window.library_pane.folders.list.findChild(QLineEdit), "Half typed")
    open_library(window, qtbot, other)
    assert rows(window) == ["Apples", "로동신문"]
    assert window.library_pane.folders.list.findChild(QLineEdit) is None


def test_folder_stays_under_the_pointer_when_its_chips_appear(window, qtbot):
    bar, view = window.library_pane.filter_bar, window.library_pane.folders.list
    before = view.mapTo(window, QPoint())
    click(window, 1)
    settle(window, qtbot)
    assert bar.chips.isVisible() and bar.clear_button.isVisible()
    assert view.mapTo(window, QPoint()) == before
    assert bar.chips.mapTo(window, QPoint()).y() > view.mapTo(window, QPoint()).y() + view.height()


def test_tab_goes_from_the_field_by_the_folders_to_the_chips(window, qtbot):
    pane = window.library_pane
    click(window, 1)
    settle(window, qtbot)
    pane.filter_bar.field.setFocus()
    passed = []
    for _ in range(5):
        press(window, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    bar = pane.filter_bar
    assert passed == [bar.add_button, pane.folders.head, pane.folders.list, bar.chips.chips[0], bar.clear_button]
