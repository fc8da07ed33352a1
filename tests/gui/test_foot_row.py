"""The foot of a dialog gives way downwards where it has no room beside."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from reader.gui.dialogs.foot_row import FootRow
from reader.gui.theme import spaces


def make_foot(qtbot):
    left, buttons = [QPushButton("All of the library")], [QPushButton("Keep it as it was"), QPushButton("Delete")]
    foot = FootRow(left, buttons)
    qtbot.addWidget(foot)
    foot.show()
    return foot, left, buttons


def test_foot_is_one_line_where_there_is_room(qtbot):
    foot, left, buttons = make_foot(qtbot)
    width = foot.sizeHint().width() + 100
    foot.resize(width, foot.heightForWidth(width))
    assert {part.y() for part in (*left, *buttons)} == {0}
    assert (left[0].x(), buttons[-1].geometry().right()) == (0, width - 1)
    assert buttons[1].x() == buttons[0].geometry().right() + 1 + spaces.STEP


def test_foot_without_room_puts_all_below_each_other_and_hides_nothing(qtbot):
    foot, left, buttons = make_foot(qtbot)
    low, narrow = foot.heightForWidth(foot.sizeHint().width()), foot.minimumSizeHint().width()
    foot.resize(narrow, foot.heightForWidth(narrow))
    parts = [*left, *buttons]
    tops = [part.y() for part in parts]
    assert tops == sorted(set(tops))
    assert foot.height() > 2 * low
    assert all(foot.rect().contains(part.geometry()) for part in parts)


def test_foot_leaves_no_room_for_what_is_hidden(qtbot):
    foot, _, buttons = make_foot(qtbot)
    whole = foot.sizeHint().width()
    buttons[0].hide()
    assert foot.sizeHint().width() < whole


def test_tab_goes_from_left_to_right_whichever_part_was_made_first(qtbot):
    third, second, first = (QPushButton(words) for words in ("Restore beside", "Restore in place", "Back up now"))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    foot = FootRow([first], [second, third, box])
    qtbot.addWidget(foot)
    foot.show()
    foot.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for part in (second, third, box.buttons()[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is part
