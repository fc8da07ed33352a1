from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QMessageBox,
    QRadioButton,
    QTreeWidget,
    QWidget,
)

from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.about import show_about
from reader.gui.dialogs.export_dialog import ExportDialog
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


def test_export_dialog_gives_target_and_profile(parent, qtbot, tmp_path):
    dialog = ExportDialog(tmp_path / "out.csv", parent)
    qtbot.addWidget(dialog)
    dialog.show()
    radio = next(one for one in dialog.findChildren(QRadioButton) if one.text().startswith("For Excel"))
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=QPoint(10, radio.height() // 2))
    with qtbot.waitSignal(dialog.export_requested) as caught:
        qtbot.mouseClick(button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert caught.args == [tmp_path / "out.csv", "excel"]


def test_export_dialog_says_that_a_file_will_be_replaced(parent, tmp_path):
    (tmp_path / "out.csv").write_text("old")
    dialog = ExportDialog(tmp_path / "out.csv", parent)
    assert "replaced" in dialog._note.text()


@pytest.mark.parametrize("text", ["", "   ", "FOLDER", "name" * 100])
def test_export_dialog_refuses_what_is_no_file_name(parent, tmp_path, text):
    dialog = ExportDialog(tmp_path / "out.csv", parent)
    dialog.findChild(QLineEdit).setText(str(tmp_path) if text == "FOLDER" else text)
    assert not button(dialog, "Export").isEnabled()


def test_export_dialog_says_what_a_filter_leaves_and_offers_all(parent, tmp_path):
    dialog = ExportDialog(tmp_path / "out.csv", parent, filtered_by="Source: KCNA")
    dialog.show()
    assert dialog.is_filtered
    dialog.set_counts((12, 0), (340, 0))
    assert dialog.scope.text() == "Filtered: 12 of 340 annotations."
    dialog.set_counts((0, 0), (340, 0), are_words_known=False)
    assert "cannot be exported yet" in dialog.scope.text()
    dialog.set_counts((1_200, 1), (3_400, 20))
    assert dialog.scope.text() == "Filtered: 1,200 of 3,400 annotations and 1 of 20 tags on whole articles."
    [everything] = [box for box in dialog.findChildren(QCheckBox) if box.isVisible()]
    everything.click()
    assert not dialog.is_filtered
    dialog.reject()


def test_export_dialog_without_a_filter_has_no_such_switch(parent, tmp_path):
    dialog = ExportDialog(tmp_path / "out.csv", parent)
    dialog.show()
    assert not dialog.is_filtered
    assert not [box for box in dialog.findChildren(QCheckBox) if box.isVisible()]
    dialog.reject()


def test_cancelled_export_asks_for_nothing(parent, qtbot, tmp_path):
    dialog = ExportDialog(tmp_path / "out.csv", parent)
    with qtbot.assertNotEmitted(dialog.export_requested):
        qtbot.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert list(Path(tmp_path).iterdir()) == []


def test_list_dialog_shows_and_copies_rows(parent, qtbot):
    dialog = ListDialog("Faults", ("File", "Why"), [("a.txt", "It is empty."), ("b.txt", "It is binary.")], parent)
    assert dialog.findChild(QTreeWidget).topLevelItemCount() == 2
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
