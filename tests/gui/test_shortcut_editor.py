import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.actions.action_table import ActionTable
from reader.gui.actions.key_rules import KEYS_MAX, kept_form, read_kept
from reader.gui.actions.specs import SPECS
from reader.gui.dialogs.key_field import typed_key
from reader.gui.dialogs.shortcut_editor import ShortcutEditor
from reader.gui.theme.theme import Theme

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def table(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield ActionTable(window)


@pytest.fixture
def editor(table, qtbot):
    made = ShortcutEditor(Theme("light"), table)
    made.keys_set.connect(table.set_own_keys)
    qtbot.addWidget(made)
    made.show()
    made.choose("article.next")
    return made


def press(editor, key, modifiers=NONE):
    QTest.keyClick(editor.chips.field, key, modifiers)


def test_pressed_key_is_added_and_works_at_once(editor, table):
    press(editor, Qt.Key.Key_F9, CONTROL)
    assert table.keys("article.next") == ("Alt+PgDown", "Ctrl+F9")
    assert [key.toString() for key in table.action("article.next").shortcuts()] == ["Alt+PgDown", "Ctrl+F9"]


def test_no_more_keys_are_taken_than_a_restart_gives_back(editor, table):
    keys = [f"Ctrl+Alt+{number}" for number in range(1, 10)]
    for key in keys:
        editor.add_key(key)
    held = table.keys("article.next")
    assert held == ("Alt+PgDown", *keys[: KEYS_MAX - 1])
    assert read_kept(kept_form({"article.next": held}, SPECS), SPECS)["article.next"] == held
    assert "6 keys at most" in editor.clash.text()
    assert not editor.take.isVisible()


def test_key_of_another_is_taken_only_when_said_so(editor, table):
    press(editor, Qt.Key.Key_O, CONTROL)
    assert "Open library" in editor.clash.text()
    assert table.keys("article.next") == ("Alt+PgDown",)
    assert editor.focusWidget() is editor.take
    QTest.keyClick(editor.take, Qt.Key.Key_Return)
    assert table.keys("article.next") == ("Alt+PgDown", "Ctrl+O")
    assert table.keys("library.open") == ()
    assert not editor.clash.isVisible()


def test_cancel_leaves_both_as_they_were(editor, table):
    press(editor, Qt.Key.Key_O, CONTROL)
    QTest.mouseClick(editor.cancel, Qt.MouseButton.LeftButton)
    assert table.keys("library.open") == ("Ctrl+O",)
    assert not editor.take.isVisible()


def test_tag_key_is_refused_with_words(editor, table):
    press(editor, Qt.Key.Key_E)
    assert "tag key" in editor.clash.text()
    assert not editor.take.isVisible()
    assert table.keys("article.next") == ("Alt+PgDown",)


def test_key_is_taken_away_by_its_button_and_reset_brings_it_back(editor, table):
    chip = next(one for one in editor.chips.findChildren(QToolButton) if "PgDown" in one.accessibleName())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert table.keys("article.next") == ()
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert table.keys("article.next") == ("Alt+PgDown",)
    assert not editor.reset.isEnabled()


def test_reset_does_not_take_back_what_another_was_given(editor, table):
    press(editor, Qt.Key.Key_O, CONTROL)
    editor.take_key()
    editor.choose("library.open")
    editor.reset_current()
    assert table.keys("library.open") == ()
    editor.reset_everything()
    assert table.keys("library.open") == ("Ctrl+O",)
    assert table.keys("article.next") == ("Alt+PgDown",)


def test_search_finds_by_name_and_by_key(editor):
    editor.search.setText("ctrl+d")
    assert editor.current.id == "article.done"
    editor.search.setText("memo")
    assert editor.current.id == "annotation.memo"


def test_enter_in_the_list_waits_for_a_key_and_escape_goes_back(editor, qtbot):
    with qtbot.waitActive(editor):
        editor.activateWindow()
    editor.tree.setFocus()
    QTest.keyClick(editor.tree, Qt.Key.Key_Return)
    assert editor.chips.field.hasFocus()
    press(editor, Qt.Key.Key_Escape)
    assert editor.tree.hasFocus()
    assert editor.isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "portable"),
    [
        (Qt.Key.Key_BraceLeft, SHIFT, "{", "{"),
        (Qt.Key.Key_S, SHIFT, "S", "Shift+S"),
        (Qt.Key.Key_Plus, CONTROL | SHIFT, "+", "Ctrl++"),
        (Qt.Key.Key_Control, CONTROL, "", ""),
        (Qt.Key.Key_F5, NONE, "", "F5"),
    ],
)
def test_typed_key_is_the_one_that_shortcuts_know(key, modifiers, text, portable):
    assert typed_key(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == portable


def test_keys_given_elsewhere_are_shown_and_not_lost(editor, table):
    table.set_own_keys({"article.next": ("F8",)})
    assert editor._items["article.next"].text(1) == "F8"
    press(editor, Qt.Key.Key_F9, CONTROL)
    assert table.keys("article.next") == ("F8", "Ctrl+F9")


def test_the_action_stays_in_sight_when_something_is_told_below(editor):
    editor.choose("article.previous")
    editor.tree.scrollToBottom()
    editor.choose("article.next")
    editor.resize(640, 420)
    editor.add_key("Ctrl+Z")
    QTest.qWait(0)
    row = editor.tree.visualItemRect(editor.tree.currentItem())
    assert editor.clash.isVisible()
    assert editor.tree.viewport().rect().contains(row)


def test_room_that_is_closed_over_the_current_action_stays_closed(editor, qtbot):
    room = editor.tree.currentItem().parent()
    height = editor.tree.verticalScrollBar().maximum()
    room.setExpanded(False)
    qtbot.waitUntil(lambda: editor.tree.verticalScrollBar().maximum() < height)
    assert not room.isExpanded()
