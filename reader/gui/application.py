"""The Qt application around one window: first paint, what follows it, and the event loop."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.bundled import program_version, resource_path
from reader.gui.language import choose_language, speak_language
from reader.gui.system_asks import add_waiting, listen_to_system, make_application
from reader.services.given_paths import GivenPaths
from reader.services.preferences import Preferences, preferences_path

if TYPE_CHECKING:
    from reader.gui.end_signals import EndSignals
    from reader.gui.garbage import MainThreadGarbage
    from reader.gui.main_window import MainWindow
    from reader.services.glancing import Glance

_ICON_SIZES_PX = (16, 24, 32, 48, 128)
_UNSEEN_MS = 3000
"""A window that nobody sees, minimised or behind a locked screen, is not painted; it goes on after this time."""


def run_application(
    given: GivenPaths, preferences: Preferences, glance: "Glance | None", start_log: Callable[[], None]
) -> int:
    """Show the window and run until it is closed; returns the exit code. `given` is what is to be opened, `glance`
    the first look at the library that will be, if any may be shown; `start_log` runs once the window is filled.

    Order matters for the time to the first paint: the drawing with the tree's top level, then the widgets, and the
    store last.
    """
    gc.disable()  # nothing of a start is garbage; MainThreadGarbage takes over after it
    app = make_application()
    speak_language(app, choose_language(preferences.language))
    # Imported here: its tables hold words.
    from reader.gui.main_window import MainWindow

    window = MainWindow(preferences, preferences_path())
    if glance is not None:
        window.show_glance(glance.result())
    taken_over: list[MainThreadGarbage] = []
    asks: list[EndSignals] = []

    def go_on() -> None:
        if taken_over:
            return
        taken_over.append(_prepare(app, window))
        try:
            window.given = add_waiting(app, given)
            window.start(next(iter(window.given.libraries), None))
            _wear_icon(app)
            asks.append(listen_to_system(app, window))
        finally:  # before a bug of the start is told, and no earlier: it takes many modules
            start_log()

    window.first_painted.connect(go_on)
    QTimer.singleShot(_UNSEEN_MS, go_on)
    window.show()
    code = app.exec()
    for ask in asks:
        ask.release()
    for garbage in taken_over:
        garbage.release()
    return code


def _prepare(app: QApplication, window: "MainWindow") -> "MainThreadGarbage":
    """The net for bugs and the collection of garbage."""
    from reader.gui.bug_reports import BugReporter
    from reader.gui.garbage import MainThreadGarbage

    window.reporter = BugReporter(lambda: window, program_version(), window)
    window.reporter.install()
    return MainThreadGarbage(app)


def _wear_icon(app: QApplication) -> None:
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for size in _ICON_SIZES_PX:  # the smallest is drawn for its size
        icon.addFile(str(resource_path("icons", f"dateline-{size}.png")))
    app.setWindowIcon(icon)
