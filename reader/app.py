"""The composition root: a window or a command, with its log.

Imports the gui only when a window is wanted, and the command line only when a command is.
"""

import gc
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.services.given_paths import GivenPaths

_LOG_BYTES = 1_000_000


def run_command(arguments: Sequence[str]) -> int:
    """Run a command of the terminal; returns its exit code. Never imports Qt."""
    from reader.cli.main import run

    return run(arguments)


def run_window(words: Sequence[str] = ()) -> int:
    """Show the window and run until it is closed; returns the exit code. The words name libraries and files; where
    a window has the library already it is called to the front, and nothing else is done.
    """
    gc.disable()  # nothing of a start is garbage, and to look for it takes 5 ms; the application takes it up again
    from reader.services.glancing import Glance
    from reader.services.preferences import FILTER_KEPT_AS, load_preferences, lock_folder, preferences_path

    preferences = load_preferences(preferences_path())
    given = _sort(words)
    asked = given.libraries[0] if given.libraries else None
    path = preferences.library_at_start(asked)
    # Before Qt is imported, which takes longer. A filter leaves other rows.
    glance = None if FILTER_KEPT_AS in preferences.place(path) else Glance(path)

    from reader.gui.second_start import raise_running

    if raise_running(lock_folder(), path, given.files):
        return run_window([str(other) for other in given.libraries[1:]]) if given.libraries[1:] else 0

    from reader.gui.application import run_application

    return run_application(given, preferences, glance, _start_log)


def _sort(words: Sequence[str]) -> "GivenPaths":
    from reader.services.given_paths import path_of, sort_given

    return sort_given(path_of(word).absolute() for word in words)


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
