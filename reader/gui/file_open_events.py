"""The application of systems that give a program its files by events, not by arguments, as macOS does.

Elsewhere it is not used: an application whose events Python sees starts later.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpenApplication(QApplication):
    """`files_given` carries paths that the desktop asks to be opened; what comes before the first `take_waiting`
    waits for it.
    """

    files_given = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[Path] | None = []

    def take_waiting(self) -> list[Path]:
        """What was given so far; from here on `files_given` tells it."""
        waiting, self._waiting = self._waiting, None
        return waiting or []

    def event(self, event: QEvent) -> bool:
        """Take the event of a file."""
        if isinstance(event, QFileOpenEvent):
            text = event.file() or event.url().toLocalFile()
            if not text:
                return False
            if self._waiting is None:
                self.files_given.emit([Path(text)])
            else:
                self._waiting.append(Path(text))
            return True
        return super().event(event)
