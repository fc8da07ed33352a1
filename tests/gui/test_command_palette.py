import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui.actions.commands import Command
from reader.gui.dialogs.command_palette import CommandPalette
from reader.gui.theme.theme import Theme

COMMANDS = [
    Command("one", "First thing", "File", "Ctrl+1"),
    Command("two", "Second thing", "Edit", why="open a library first"),
    Command("three", "Third thing"),
]


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(900, 600)
    qtbot.addWidget(widget)
    widget.before = QLineEdit(widget)
    widget.show()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.before.setFocus()
    yield widget


@pytest.fixture
def palette(window):
    made = CommandPalette(Theme("light"), window)
    made.open(COMMANDS, [], window.before)
    return made


def test_palette_lies_in_the_upper_middle_and_takes_the_focus(window, palette):
    assert window.focusWidget() is palette.field
    middle = palette.geometry().center().x()
    assert abs(middle - window.rect().center().x()) <= 1
    assert palette.geometry().top() < window.height() / 4
    assert palette.geometry().bottom() < window.height()


def test_typing_and_enter_choose_after_the_focus_went_back(window, palette, qtbot):
    focused = []
    palette.chosen.connect(lambda command: focused.append((command.id, window.focusWidget())))
    QTest.keyClicks(palette.field, "third")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert focused == [("three", window.before)]
    assert not palette.isVisible()


def test_arrows_choose_and_go_round(palette, qtbot):
    with qtbot.waitSignal(palette.chosen) as caught:
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert caught.args[0].id == "three"


def test_what_cannot_be_used_is_not_run_and_says_why(palette, qtbot):
    QTest.keyClicks(palette.field, "second")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert "open a library first" in palette.field.accessibleDescription()


def test_escape_closes_and_gives_the_focus_back(window, palette):
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is window.before


def test_palette_closes_when_what_had_the_focus_is_gone(window, palette, qtbot):
    with qtbot.waitSignal(window.before.destroyed):
        window.before.deleteLater()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_palette_goes_when_the_focus_goes(window, palette):
    window.before.setFocus()
    assert not palette.isVisible()


def test_nothing_found_is_said(palette):
    QTest.keyClicks(palette.field, "zzz")
    assert not palette.view.isVisible()
    assert palette.field.accessibleDescription() == "Nothing found"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_palette_stays_within_a_small_window(window, palette):
    window.resize(400, 300)
    assert window.rect().contains(palette.geometry())
