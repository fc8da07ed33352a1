"""A whole window on a real library in a temporary folder, for the tests of the gui."""

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.gui.bug_reports import cut_trace
from reader.gui.flows import backup_flow, library_flow
from reader.gui.garbage import MainThreadGarbage
from reader.gui.main_window import MainWindow
from reader.gui.theme.theme import Theme
from reader.services import backing_up, preferences
from reader.services.given_paths import GivenPaths
from reader.services.preferences import load_preferences


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item):
    """Where a trace grew by thousands of frames, its beginning is to be read in the report of the test."""
    caught = sys.excepthook
    sys.excepthook = lambda kind, error, _: caught(kind, cut_trace(error), error.__traceback__)
    try:
        return (yield)
    finally:
        sys.excepthook = caught


@pytest.fixture
def dressed(qapp):
    """Makes a theme and dresses the application in it; the usual one comes back."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()

    def dress(choice, px=13):
        theme = Theme(choice)
        theme.set_interface("comfortable", px, "")
        theme.apply(qapp)
        return theme

    yield dress
    qapp.setFont(before[2])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[0])


@pytest.fixture(scope="package", autouse=True)
def garbage_on_main_thread(qapp):
    """As in the program: no job's thread destroys what belongs to Qt."""
    garbage = MainThreadGarbage()
    yield
    garbage.release()


@pytest.fixture(autouse=True)
def nothing_held(qapp):
    """After each test every button and key is let go: Qt remembers them for the whole program, and the next test
    would still be dragging, or hold Shift.
    """
    yield
    held = [button for button in Qt.MouseButton if button and button & QGuiApplication.mouseButtons()]
    if held or QGuiApplication.queryKeyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        spare = QWidget()
        spare.show()
        for button in held:
            QTest.mouseRelease(spare, button)
        QTest.keyClick(spare, Qt.Key.Key_unknown)
        spare.close()
        spare.deleteLater()


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, monkeypatch):
    """A function that starts a window as the program does, and waits until its library is open.

    Windows made by it share the preferences, and thus the library of the first start, under the test's folder.
    """
    for module in (library_flow, preferences):
        monkeypatch.setattr(module, "first_library_path", lambda: tmp_path / "Documents" / "My library.dateline")
    monkeypatch.setattr(library_flow, "lock_folder", lambda: tmp_path / "open")
    monkeypatch.setattr(backing_up, "usual_folder", lambda: tmp_path / "backups")
    monkeypatch.setattr(backup_flow, "OPEN_AFTER_MS", 3_600_000)  # those that are about backups ask for them
    monkeypatch.setattr(backup_flow, "QUIT_S", 0)
    preferences_path = tmp_path / "preferences.json"
    # Somebody who knows the program: the welcome of the first start has tests of its own.
    preferences_path.write_text(json.dumps({"is_welcomed": True}), encoding="utf-8")
    windows = []

    def make(
        library: Path | None = None, *, is_opened: bool = True, given: GivenPaths | None = None
    ) -> MainWindow:
        window = MainWindow(load_preferences(preferences_path), preferences_path)
        window.given = given or GivenPaths()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)  # the screen of tests has no room for all panes
        window.show()
        window.start(library)
        if is_opened:
            qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
            qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
        return window

    yield make
    for window in windows:
        if window.isVisible():
            window.close()
