import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QMessageBox,
    QTreeWidget,
    QWidget,
)

from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.about import show_about
from reader.gui.dialogs.help_window import HelpWindow
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.theme.theme import Theme


def button(dialog, text):
    return next(found for found in dialog.findChildren(QAbstractButton) if found.text().replace("&", "") == text)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def test_list_dialog_shows_and_copies_rows(parent, qtbot):
    dialog = ListDialog(
        Theme("light"), "Faults", ("File", "Why"), [("a.txt", "It is empty."), ("b.txt", "It is binary.")], parent
    )
    view = dialog.findChild(QTreeWidget)
    assert view.topLevelItemCount() == 2
    assert "It is binary." in view.topLevelItem(1).toolTip(1)
    qtbot.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a.txt\tIt is empty.\nb.txt\tIt is binary."


@pytest.fixture
def help_window(parent, qtbot):
    window = HelpWindow(Theme("light"), ActionTable(parent), (), parent)
    qtbot.addWidget(window)
    yield window


def test_help_shows_keys_first_and_the_guide_beside_them(help_window, qtbot):
    help_window.show()
    assert "Take back" not in help_window.keys.toPlainText()
    assert "Ctrl+Z" in help_window.keys.toPlainText()
    assert help_window.keys.isVisible()
    qtbot.mouseClick(button(help_window, "Guide"), Qt.MouseButton.LeftButton)
    assert help_window.guide.isVisible()
    assert "Reading and tagging with Dateline" in help_window.guide.toPlainText()


def test_keys_in_the_help_are_those_that_hold(parent, qtbot):
    table = ActionTable(parent)
    window = HelpWindow(Theme("light"), table, (), parent)
    table.set_own_keys({"step.undo": ("F9",)})
    assert "F9" in window.keys.toPlainText()
    assert "Ctrl+Z" not in window.keys.toPlainText()


def test_headings_of_the_help_stand_apart_from_what_is_above(help_window):
    document = help_window.guide.document()
    blocks = (document.findBlockByNumber(number).blockFormat() for number in range(1, document.blockCount()))
    headings = [block for block in blocks if block.headingLevel()]
    assert len(headings) > 3
    assert all(block.topMargin() > 2 * block.bottomMargin() for block in headings)


def test_about_names_version_and_folders(parent):
    show_about(parent)
    box = parent.findChild(QMessageBox)
    assert "Dateline" in box.text()
    assert "preferences.json" in box.informativeText()
    box.close()
