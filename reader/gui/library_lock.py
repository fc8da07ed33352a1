"""One window per library: a mark in the user's cache folder that dies with the process that made it."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile

from reader.domain.errors import LibraryLocked


class LibraryLock:
    """Held while a window has a library open. Frees itself when the process ends, however it ends."""

    def __init__(self, folder: Path, library: Path) -> None:
        """Take the lock. Raises `LibraryLocked` when another window holds it."""
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        self._file = QLockFile(str(folder / f"{name}.lock"))
        self._file.setStaleLockTime(0)
        if not self._file.tryLock(0):
            raise LibraryLocked(
                f"“{library.name}” is open in another Dateline window.",
                "Go on there, or close that window first, or open another library with Ctrl+O.",
            )

    def release(self) -> None:
        """Let the library go."""
        self._file.unlock()
