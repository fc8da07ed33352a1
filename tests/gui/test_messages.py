import logging
import sys

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from reader.domain.errors import LibraryLocked
from reader.gui.bug_reports import BugReporter
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.gui.message_bar import MessageBar
from reader.gui.panes.search_foot import SearchFoot
from reader.gui.theme import spaces
from reader.gui.theme.metrics import STATUS_PX
from reader.gui.theme.theme import Theme


class Emitter(QObject):
    fired = Signal()


def raise_bug():
    raise RuntimeError("a bug in a slot")


@pytest.fixture
def boxes(qapp):
    """A function that gives the messages that are open."""

    def shown():
        return [one for one in qapp.topLevelWidgets() if isinstance(one, MessageDialog) and one.isVisible()]

    yield shown
    for box in shown():
        box.close()


def test_bar_says_what_and_what_to_do(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    bar = MessageBar(Theme("light"), window)
    bar.show_error(LibraryLocked("The library is in use.", "Close the other program."))
    assert bar.text == "The library is in use. Close the other program."
    bar.hide()
    assert bar.text == ""


def test_bar_moves_nothing_and_keeps_its_place(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    bar = MessageBar(Theme("light"), window)
    bar.show_notice("Done.")
    foot = bar.geometry().bottom()
    window.resize(900, 700)
    qtbot.waitUntil(lambda: bar.geometry().bottom() == foot + 100)


def test_bar_covers_no_foot_of_a_list(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(1000, 600)
    bar, foot = MessageBar(Theme("light"), room), SearchFoot(Theme("light"), room)
    foot.setGeometry(270, 600 - STATUS_PX - foot.height(), 460, foot.height())
    room.show()
    bar.show_notice("Exported.")
    assert bar.geometry().bottom() < foot.geometry().top()
    foot.hide()
    bar.show_notice("Exported again.")
    assert bar.geometry().bottom() + 1 == 600 - STATUS_PX - spaces.SIDE


def test_bar_with_two_buttons_leaves_its_words_the_same_room(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    bar = MessageBar(Theme("light"), window)
    bar.show_notice("Done.", action=("Open folder", lambda: None))
    narrow = bar.width()
    bar.show_notice(
        "Done.", action=("Open folder", lambda: None), further=("What could not be carried", lambda: None)
    )
    assert bar.width() == narrow + bar._further_button.sizeHint().width()
    window.resize(500, 700)
    bar.show_notice("Done.", action=("Open folder", lambda: None), further=("Undo", lambda: None))
    assert bar.geometry().right() < 500


def test_notice_goes_by_itself_and_an_error_stays(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(Theme("light"), window)
    bar._timer.setInterval(1)
    bar.show_notice("Done.")
    qtbot.waitUntil(lambda: bar.text == "")
    bar.show_error(LibraryLocked("The library is in use."))
    assert not bar._timer.isActive()


def test_bug_is_logged_each_time_and_shown_once(qtbot, boxes, caplog):
    reporter = BugReporter(lambda: None, "1.0")
    for _ in range(3):
        try:
            raise_bug()
        except RuntimeError as error:
            with caplog.at_level(logging.ERROR, "reader"):
                reporter.report(error)
    assert len(boxes()) == 1
    assert len(caplog.records) == 3


def test_exception_in_a_slot_is_reported_and_the_program_goes_on(qtbot, boxes, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reporter = BugReporter(lambda: None, "1.0")
    emitter = Emitter()
    calls = []
    emitter.fired.connect(raise_bug)
    emitter.fired.connect(lambda: calls.append("after"))
    with qtbot.captureExceptions() as caught:
        emitter.fired.emit()
    reporter.report(caught[0][1])
    assert calls == ["after"]
    assert len(boxes()) == 1


def test_copy_details_puts_the_traceback_on_the_clipboard(qtbot, boxes):
    reporter = BugReporter(lambda: None, "1.0")
    try:
        raise_bug()
    except RuntimeError as error:
        reporter.report(error)
    copy = next(button for button in boxes()[0].findChildren(QPushButton) if button.text() == "Copy details")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Dateline 1.0" in copied
    assert "RuntimeError: (left out)" in copied
    assert "a bug in a slot" not in copied  # it may hold words of the user


def test_bug_is_put_away_by_escape(qtbot, boxes):
    reporter = BugReporter(lambda: None, "1.0")
    try:
        raise_bug()
    except RuntimeError as error:
        reporter.report(error)
    qtbot.keyClick(boxes()[0], Qt.Key.Key_Escape)
    assert boxes() == []
