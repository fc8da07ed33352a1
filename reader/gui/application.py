"""The Qt application around one window: first paint, what follows it, and the event loop."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.bundled import program_version, resource_path
from reader.gui.language import choose_language, speak_language
from reader.services.preferences import Preferences, preferences_path

if TYPE_CHECKING:
    from reader.gui.garbage import MainThreadGarbage
    from reader.gui.main_window import MainWindow
    from reader.services.glancing import Glance

_UNSEEN_MS = 3000
"""A window that nobody sees, minimised or behind a locked screen, is not painted; it goes on after this time."""


def run_application(
    library: Path | None, preferences: Preferences, glance: "Glance | None", start_log: Callable[[], None]
) -> int:
    """Show the window and run until it is closed; returns the exit code. `glance` is the first look at the library
    that will be opened, if any may be shown; `start_log` runs once the window is filled.

    Order matters for the time to the first paint: the drawing with the tree's top level, then the widgets, and the
    store last.
    """
    gc.disable()  # nothing of a start is garbage; MainThreadGarbage takes over after it
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("dateline")
    app.setDesktopFileName("dateline")
    speak_language(app, choose_language(preferences.language))
    # Imported here: its tables hold words.
    from reader.gui.main_window import MainWindow

    window = MainWindow(preferences, preferences_path())
    if glance is not None:
        window.show_glance(glance.result())
    taken_over: list[MainThreadGarbage] = []

    def go_on() -> None:
        if taken_over:
            return
        taken_over.append(_prepare(app, window))
        try:
            window.start(library)
        finally:  # before a bug of the start is told, and no earlier: it takes many modules
            start_log()

    window.first_painted.connect(go_on)
    QTimer.singleShot(_UNSEEN_MS, go_on)
    window.show()
    code = app.exec()
    for garbage in taken_over:
        garbage.release()
    return code


def _prepare(app: QApplication, window: "MainWindow") -> "MainThreadGarbage":
    """The icon, the net for bugs and the collection of garbage."""
    from PySide6.QtGui import QIcon

    from reader.gui.bug_reports import BugReporter
    from reader.gui.garbage import MainThreadGarbage

    app.setWindowIcon(QIcon(str(resource_path("icons", "dateline-128.png"))))
    window.reporter = BugReporter(lambda: window, program_version(), window)
    window.reporter.install()
    return MainThreadGarbage(app)
