"""The composition root: a window or a command, with its log.

Imports the gui only when a window is wanted, and the command line only when a command is.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_LOG_BYTES = 1_000_000


def run_command(arguments: Sequence[str]) -> int:
    """Run a command of the terminal; returns its exit code. Never imports Qt."""
    from reader.cli.main import run

    return run(arguments)


def run_window(library: str | None) -> int:
    """Show the window and run until it is closed; returns the exit code."""
    from reader.services.glancing import Glance
    from reader.services.preferences import FILTER_KEPT_AS, load_preferences, preferences_path

    asked = Path(library) if library else None
    preferences = load_preferences(preferences_path())
    path = preferences.library_at_start(asked)
    # Before Qt is imported, which takes longer. A filter leaves other rows.
    glance = None if FILTER_KEPT_AS in preferences.place(path) else Glance(path)

    from reader.gui.application import run_application

    return run_application(asked, preferences, glance, _start_log)


def _start_log() -> None:
    """Keep a small log of bugs; without a writable place there is none."""
    import logging
    from logging.handlers import RotatingFileHandler

    from reader.services.preferences import log_path

    path = log_path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger = logging.getLogger("reader")
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
