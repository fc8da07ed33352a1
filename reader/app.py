"""The composition root: decides which files the window works with and puts its parts together.

Imports Qt only when a window is wanted, and the store only after the window was painted.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.bundled import program_version, resource_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.gui.main_window import MainWindow

_LOG_BYTES = 1_000_000


def run_command(arguments: Sequence[str]) -> int:
    """Run a command of the terminal; returns its exit code. Never imports Qt."""
    from reader.cli.main import run

    return run(arguments)


def run_window(library: str | None) -> int:
    """Show the window and run until it is closed; returns the exit code.

    Order matters for the time to the first paint: window with the tree's top level first, then the store.
    """
    gc.disable()  # nothing of a start is garbage; MainThreadGarbage takes over after it

    from PySide6.QtWidgets import QApplication

    from reader.gui.main_window import MainWindow
    from reader.services.glancing import glance_library
    from reader.services.preferences import load_preferences, preferences_path

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("dateline")
    app.setDesktopFileName("dateline")
    preferences = load_preferences(preferences_path())
    asked = Path(library) if library else None
    window = MainWindow(preferences, preferences_path())
    window.show_glance(glance_library(preferences.library_at_start(asked)))
    window.first_painted.connect(lambda: _go_on(app, window, asked))
    window.show()
    code = app.exec()
    gc.enable()
    return code


def _go_on(app: "QApplication", window: "MainWindow", library: Path | None) -> None:
    """What follows the first paint."""
    from PySide6.QtGui import QIcon

    from reader.gui.garbage import MainThreadGarbage

    MainThreadGarbage(app)
    app.setWindowIcon(QIcon(str(resource_path("icons", "dateline-128.png"))))
    _catch_bugs(window)
    window.start(library)


def _catch_bugs(window: "MainWindow") -> None:
    """Log and show what nobody handled, from here on."""
    from reader.gui.bug_reports import BugReporter
    from reader.services.preferences import log_path

    _start_log(log_path())
    window.reporter = BugReporter(lambda: window, program_version(), window)
    window.reporter.install()


def _start_log(path: Path) -> None:
    """Keep a small log of bugs; without a writable place there is none."""
    import logging
    from logging.handlers import RotatingFileHandler

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger = logging.getLogger("reader")
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
