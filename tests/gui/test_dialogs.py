import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QMessageBox,
    QTreeWidget,
    QWidget,
)

from reader.gui.dialogs.about import show_about
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


def test_about_names_version_and_folders(parent):
    show_about(parent)
    box = parent.findChild(QMessageBox)
    assert "Dateline" in box.text()
    assert "preferences.json" in box.informativeText()
    box.close()
