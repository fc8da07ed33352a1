"""Keys pressed before the library stands in the window reach it afterwards."""

from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.gui.article.find_bar import FindBar
from reader.gui.early_keys import EarlyKeys
from reader.gui.jobs import READ

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    """A window with a field that has the keys, and one action of Ctrl+K."""
    window = QWidget()
    qtbot.addWidget(window)
    window.field = QLineEdit()
    QVBoxLayout(window).addWidget(window.field)
    window.action = QAction("Search", window)
    window.action.setShortcut("Ctrl+K")
    window.ran = []
    window.action.triggered.connect(lambda: window.ran.append(window.field.text()))
    window.addAction(window.action)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.field.setFocus()
    return window


def find_action(window):
    return lambda key: window.action if key == QKeySequence("Ctrl+K") else None


def press(window, key, text="", modifiers=NONE):
    """As the system does it: to the window, which gives it to the focus."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window.windowHandle(), QKeyEvent(kind, key, modifiers, text))


def test_keys_are_held_back_and_pressed_in_their_order(window):
    keys = EarlyKeys(window, find_action(window))
    press(window, Qt.Key.Key_A, "a")
    press(window, Qt.Key.Key_B, "B")
    press(window, Qt.Key.Key_K, "\x0b", CONTROL)
    press(window, Qt.Key.Key_Backspace, "\x08")
    assert (window.field.text(), window.ran) == ("", [])
    keys.give()
    assert window.ran == ["aB"]
    assert window.field.text() == "a"
    assert not keys.is_holding
    press(window, Qt.Key.Key_C, "c")
    assert window.field.text() == "ac"


def test_keys_go_where_the_focus_is_by_then(window):
    other = QLineEdit(window)
    window.layout().addWidget(other)
    keys = EarlyKeys(window, find_action(window))
    press(window, Qt.Key.Key_A, "a")
    other.show()
    other.setFocus()
    keys.give()
    assert (window.field.text(), other.text()) == ("", "a")


def test_keys_that_lapse_are_told_and_may_be_dropped(window, qtbot):
    keys = EarlyKeys(window, find_action(window))
    keys._lapse.setInterval(1)
    with qtbot.waitSignal(keys.lapsed):
        press(window, Qt.Key.Key_A, "a")
    keys.drop()
    keys.give()
    assert window.field.text() == ""


def test_a_cat_on_the_keys_fills_no_memory(window):
    keys = EarlyKeys(window, find_action(window))
    for _ in range(500):
        press(window, Qt.Key.Key_A, "a")
    keys.give()
    assert window.field.text() == "a" * 64


def test_window_gives_early_keys_once_its_library_stands(make_window, qtbot):
    make_window().close()
    window = make_window(is_opened=False)
    qtbot.waitUntil(lambda: window.windowHandle() is not None)
    press(window, Qt.Key.Key_F, "\x06", CONTROL)
    assert window.flow.library.desk is None
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.article_pane.findChild(FindBar).isVisible(), timeout=20_000)


def test_long_upkeep_holds_no_keys_back(make_window, qtbot, monkeypatch):
    monkeypatch.setattr("reader.gui.flows.opening_flow._FILLED_MS", 1)
    make_window().close()
    window = make_window(is_opened=False)
    go_on = Event()
    window.flow.library.attached.connect(
        lambda desk: desk and window.jobs.submit(READ, lambda _: go_on.wait(20), lambda _: None, lambda _: None)
    )
    try:
        qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not window.flow.opening._keys.is_holding)
        assert window.jobs.is_busy
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)


def test_failed_start_holds_no_keys_back(make_window, qtbot, tmp_path):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    assert not window.flow.opening._keys.is_holding
