"""Removes what a killed program left half made beside what it was making. The whole interface is `sweep`.

Only what bears a name that this program gives is touched, only when the process that made it is known to be gone,
and only an hour after anything in it changed. Any thread but the main one: a folder may be slow.
"""

import os
import shutil
import sys
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from reader.domain.unfinished_names import parse_unfinished, this_machine

_REST_S = 3600.0
"""How long nothing may have changed in what is removed."""


def sweep(folder: Path) -> None:
    """Remove leftovers of this program in a folder; each folder is looked through once a process."""
    _sweep_once(os.path.realpath(folder))


@lru_cache(maxsize=512)
def _sweep_once(folder: str) -> None:
    with suppress(OSError):
        with os.scandir(folder) as entries:
            found = [Path(entry.path) for entry in entries if _is_leftover(entry)]
        for path in found:
            _remove(path)


def _is_leftover(entry: os.DirEntry[str]) -> bool:
    told = parse_unfinished(entry.name)
    if told is None or told.machine != this_machine() or is_running(told.process):
        return False
    is_kind = entry.is_file(follow_symlinks=False) if told.is_file else entry.is_dir(follow_symlinks=False)
    return is_kind and time.time() - _changed_at(Path(entry.path)) > _REST_S


def _changed_at(path: Path) -> float:
    """When a file, or anything in a folder, was last written; seconds."""
    inner = [Path(top, name) for top, _, names in os.walk(path) for name in names]
    return max(one.lstat().st_mtime for one in (path, *inner))


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def is_running(process: int) -> bool:
    """Whether a process of this machine may still be there; True where that cannot be known."""
    if sys.platform == "win32":  # there a signal of 0 is none
        import ctypes

        system = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = system.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            system.CloseHandle(handle)
        return bool(handle) or ctypes.get_last_error() != 87  # ERROR_INVALID_PARAMETER: there is none
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
