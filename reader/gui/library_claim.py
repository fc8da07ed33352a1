"""What a window has of its library besides the file: the lock, and the ear by which other starts call it. Main
thread.

Only who has the lock listens, so whoever meets the lock knows where to call.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.gui.library_lock import LibraryLock
from reader.gui.window_calls import call_address
from reader.gui.window_server import WindowServer


class LibraryClaim(QObject):
    """Held while a window opens and has a library. `called` carries a `WindowCall` of another start."""

    called = Signal(object)

    def __init__(self, folder: Path, library: Path, parent: QObject) -> None:
        """Take the library. Raises `LibraryLocked` when another window holds it."""
        super().__init__()
        self._lock = LibraryLock(folder, library)
        self.setParent(parent)
        self._server = WindowServer(self)
        self._server.called.connect(self.called)
        self._server.listen(call_address(folder, library))

    def stop_listening(self) -> None:
        """Hear no calls any more; the library is still held."""
        self._server.close()

    def release(self) -> None:
        """Let the library go; on any thread, once nothing listens."""
        self._lock.release()
