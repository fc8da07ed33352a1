"""What a screen reader is told of the window, its panes and its dialogs, from Qt's own tree: no bus is needed."""

from PySide6.QtWidgets import QApplication

from tests.gui.test_accessibility import fresh_windows, openers
from tests.gui.test_accessibility import window as window
from tests.gui.test_main_window import settle
from tests.helpers.accessible_tree import faults, unheard, walk_tree


def test_everything_in_the_window_is_said_in_words(window):
    assert len(walk_tree(window)) > 60
    assert faults(window) == []
    assert unheard(window) == []


def test_everything_that_actions_open_is_said_in_words(window, qtbot):
    wrong, opened = {}, 0
    for action_id in openers():
        action = window.actions_table.action(action_id)
        if action.isEnabled():
            before = {id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}
            action.trigger()
            settle(window, qtbot)
            found = faults(window) + unheard(window)
            for root in fresh_windows(before):
                opened += 1
                found += faults(root) + unheard(root)
                root.close()
            if found:
                wrong[action_id] = found
    assert wrong == {}
    assert opened > 5
