"""The composition root: decides which files the window works with and puts its parts together.

Imports Qt only when a window is wanted, and the store only after the window was painted.
"""

import logging
import sys
from collections.abc import Sequence
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from reader.bundled import program_version, resource_path

_LOG_BYTES = 1_000_000


def run_command(arguments: Sequence[str]) -> int:
    """Run a command of the terminal; returns its exit code. Never imports Qt."""
    from reader.cli.main import run

    return run(arguments)


def run_window(library: str | None) -> int:
    """Show the window and run until it is closed; returns the exit code.

    Order matters for the time to the first paint: window with the tree's top level first, then the store.
    """
    from PySide6.QtCore import QLocale, QTimer
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from reader.gui.main_window import MainWindow
    from reader.gui.messages import BugReporter
    from reader.gui.theme.theme import Theme
    from reader.services.glancing import glance_library
    from reader.services.preferences import load_preferences, log_path, preferences_path

    _start_log(log_path())
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("dateline")
    app.setDesktopFileName("dateline")
    app.setWindowIcon(QIcon(str(resource_path("icons", "dateline-128.png"))))
    # The interface speaks English, so months and figures do too.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    preferences = load_preferences(preferences_path())
    theme = Theme(preferences.theme)
    theme.apply(app)
    windows: list[MainWindow] = []
    reporter = BugReporter(lambda: windows[0] if windows else None, program_version())
    reporter.install()
    asked = Path(library) if library else None
    window = MainWindow(theme, preferences, preferences_path(), reporter)
    windows.append(window)
    window.show_glance(glance_library(window.flow.library.path_at_start(asked)))
    window.show()
    QTimer.singleShot(0, lambda: window.start(asked))
    return app.exec()


def _start_log(path: Path) -> None:
    """Keep a small log of warnings and bugs; without a writable place there is none."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger = logging.getLogger("reader")
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
