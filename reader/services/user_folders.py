"""The folders that the system gives a program for its things, for this user. Any thread.

Imported by the very start of the program. What that asks for is told here for Linux, by the XDG Base Directory
Specification; all else by `platformdirs`, which takes longer to import than all that a start asks of it.
"""

import os
import sys
from pathlib import Path

_NAME = "dateline"


def config_folder() -> Path:
    """Where preferences lie."""
    told = _told_here("XDG_CONFIG_HOME", ".config")
    if told is None:
        import platformdirs

        told = Path(platformdirs.user_config_dir(_NAME, appauthor=False))
    return told


def cache_folder() -> Path:
    """Where lies what can be lost."""
    told = _told_here("XDG_CACHE_HOME", ".cache")
    if told is None:
        import platformdirs

        told = Path(platformdirs.user_cache_dir(_NAME, appauthor=False))
    return told


def log_folder() -> Path:
    """Where logs lie."""
    import platformdirs

    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where the user's documents lie."""
    import platformdirs

    return Path(platformdirs.user_documents_dir())


def _told_here(variable: str, usual: str) -> Path | None:
    """The program's folder in that of a variable, where it is absolute, or in the usual one of the home folder;
    None where that is not so plain.
    """
    if not sys.platform.startswith("linux"):
        return None
    told, home = Path(os.environ.get(variable, "")), Path(os.environ.get("HOME", ""))
    if told.is_absolute():
        return told / _NAME
    return home / usual / _NAME if home.is_absolute() else None
