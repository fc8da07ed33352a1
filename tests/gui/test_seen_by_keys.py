"""Whoever works by keys sees where they are, and who has a small or enlarged screen sees all of each dialog."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog

from reader.gui.dialogs import date_dialog
from tests.gui.test_accessibility import controls, described
from tests.gui.test_accessibility import window as window
from tests.helpers.opened_windows import FILE_DIALOGS, open_by, open_each
from tests.helpers.settling import settle

SMALL = QSize(683, 384)
"""1366 × 768 at 200 %."""
LOW = QSize(1366, 768)
FRAME_PX = 30
"""What the title of a window takes of it."""


def looks(widget):
    """The picture of a widget with some of what is around it."""
    area = widget.rect().adjusted(-4, -4, 4, 4)
    top = widget.window()
    return top.grab(area.translated(widget.mapTo(top, widget.rect().topLeft()))).toImage()


def hidden_focus(root, qtbot):
    """The controls whose look does not tell that they have the keys."""
    wrong = []
    for widget in controls(root):
        if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        focused = looks(widget)
        widget.clearFocus()
        if not widget.hasFocus() and looks(widget) == focused:
            wrong.append(described(widget))
    return wrong


def test_every_control_of_the_window_shows_that_it_has_the_keys(window, qtbot):
    assert hidden_focus(window, qtbot) == []


def test_every_control_that_actions_open_shows_that_it_has_the_keys(window, qtbot):
    wrong = {}
    for action_id, roots in open_each(window, qtbot):
        for root in roots:
            root.activateWindow()
            if found := hidden_focus(root, qtbot):
                wrong[action_id] = found
    assert wrong == {}


def least_size(root):
    return root.minimumSizeHint().expandedTo(root.minimumSize())


@pytest.mark.parametrize(("interface_px", "screen"), [(13, SMALL), (20, LOW), (20, SMALL)])
def test_every_dialog_fits_a_screen_at_twice_the_size(window, qtbot, monkeypatch, interface_px, screen):
    window.parts.theme.set_interface("comfortable", interface_px, "")
    window.resize(screen)
    monkeypatch.setattr(date_dialog, "room_height", lambda _: screen.height() - FRAME_PX)
    settle(window, qtbot)
    wrong = {}
    for action_id, roots in open_each(window, qtbot):
        for root in roots:
            least = least_size(root)
            if least.width() > screen.width() or least.height() > screen.height() - FRAME_PX:
                wrong[action_id] = (type(root).__name__, least.width(), least.height())
    assert wrong == {}


@pytest.mark.parametrize("action_id", FILE_DIALOGS)
@pytest.mark.parametrize("interface_px", [13, 20])
def test_dialogs_of_files_fit_a_screen_at_twice_the_size(window, qtbot, action_id, interface_px):
    window.parts.theme.set_interface("comfortable", interface_px, "")
    (dialog,) = open_by(window, qtbot, action_id)
    assert isinstance(dialog, QDialog)
    least = least_size(dialog)
    assert (least.width() <= SMALL.width(), least.height() <= SMALL.height() - FRAME_PX) == (True, True), least
    dialog.close()
