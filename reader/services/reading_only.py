"""Why a library that is open can only be read. Safe on any thread; asks the disk, opens nothing."""

import os
from enum import Enum
from pathlib import Path

from reader.services.libraries import Library


class Protection(Enum):
    """What keeps a library from being written: file, folder, disk, or the system for reasons of its own."""

    FILE = "file"
    FOLDER = "folder"
    DISK = "disk"
    SYSTEM = "system"


def find_protection(library: Library) -> Protection:
    """What keeps an open library that can only be read from being written."""
    path = library.path
    if _is_read_only_disk(path):
        return Protection.DISK
    if not os.access(path, os.W_OK):
        return Protection.FILE
    if not os.access(path.parent, os.W_OK):
        return Protection.FOLDER
    return Protection.SYSTEM


def _is_read_only_disk(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False
