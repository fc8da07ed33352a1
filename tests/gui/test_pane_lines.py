"""The lines between panes are moved by keys as by the mouse, in the window and in its dialogs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from reader.gui.panes.pane_splitter import PaneHandle, PaneSplitter, hold_next_line
from tests.gui.test_main_window import open_first, trigger
from tests.helpers.opened_windows import open_by


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.article_pane.setFocus()
    return made


def held():
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, PaneHandle) else None


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_the_key_goes_from_line_to_line_and_begins_again(window):
    lines = []
    for _ in range(4):
        trigger(window, "pane.line")
        lines.append(held())
    assert all(line is not None and line.isVisible() for line in lines)
    assert len(set(map(id, lines))) == 3  # beside the tree, beside the tags, and below the codebook
    assert lines[3] is lines[0]
    assert (
        lines[0].mapToGlobal(lines[0].rect().topLeft()).x()
        < window.article_pane.mapToGlobal(window.article_pane.rect().topLeft()).x()
    )


def test_arrows_move_the_line_and_enter_brings_the_usual_widths(window):
    usual = window.library_pane.width()
    trigger(window, "pane.line")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert window.library_pane.width() == usual + 32
    assert window.parts.sides.state()["panes"][0] == usual + 32  # kept as after the mouse
    press(Qt.Key.Key_Left)
    assert window.library_pane.width() == usual + 16
    press(Qt.Key.Key_Return)
    assert window.library_pane.width() == usual


def test_home_and_end_go_as_far_as_the_panes_allow(window):
    trigger(window, "pane.line")
    press(Qt.Key.Key_Home)
    least = window.library_pane.width()
    assert least == window.library_pane.minimumWidth()
    press(Qt.Key.Key_End)
    assert window.library_pane.width() > least
    assert window.article_pane.isVisible()


def test_escape_gives_the_keys_back_also_after_several_lines(window):
    before = QApplication.focusWidget()
    trigger(window, "pane.line")
    trigger(window, "pane.line")
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_a_line_with_the_keys_is_seen_and_said(window):
    trigger(window, "pane.line")
    line = held()
    with_keys = line.grab().toImage()
    assert line.accessibleName()
    assert "Esc" in line.accessibleDescription()
    press(Qt.Key.Key_Escape)
    assert line.grab().toImage() != with_keys


def test_text_only_has_no_line_and_says_so(window, qtbot):
    trigger(window, "view.text_only")
    focus = QApplication.focusWidget()
    told = []
    window.status.flashed.connect(told.append)
    trigger(window, "pane.line")
    assert told[-1] == "There is no line between panes here."
    assert QApplication.focusWidget() is focus


def test_the_key_works_in_a_dialog_with_panes(window, qtbot):
    (dialog,) = open_by(window, qtbot, "help.show")
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    splitter = dialog.findChild(PaneSplitter)
    sizes = splitter.sizes()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: held() is not None)
    assert held().window() is dialog
    press(Qt.Key.Key_Right)
    assert splitter.sizes()[0] == sizes[0] + 16
    dialog.close()


def test_without_lines_nothing_takes_the_keys(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    assert not hold_next_line(dialog, None)
