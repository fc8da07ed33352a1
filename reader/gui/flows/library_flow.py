"""Opening, making and closing libraries; which one comes first at start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from reader.domain.errors import Cancelled, KnownError, LibraryLocked
from reader.gui.desk import Desk
from reader.gui.jobs import WRITE, JobHandle, JobRunner
from reader.gui.library_lock import LibraryLock
from reader.gui.message_bar import MessageBar
from reader.services.preferences import LIBRARY_SUFFIX, Preferences, first_library_path, lock_folder

if TYPE_CHECKING:
    from reader.services.libraries import Library

_FILTER = f"Dateline libraries (*{LIBRARY_SUFFIX});;All files (*)"
INITIATOR = "window"


class LibraryFlow(QObject):
    """Holds the one desk. `attached` carries the `Desk` after a library was opened, None when it was closed;
    `about_to_close` comes while it is still there."""

    attached = Signal(object)
    about_to_close = Signal()
    bug_met = Signal(object)

    def __init__(
        self, window: QWidget, jobs: JobRunner, preferences: Preferences, message_bar: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._preferences = preferences
        self._message_bar = message_bar
        self._services: ModuleType | None = None
        self._lock: LibraryLock | None = None
        self.desk: Desk | None = None

    def start(self, services: ModuleType, asked: Path | None) -> None:
        """Open the library of the start; at the very first start make one with the documents that came along."""
        self._services = services
        path = self._preferences.library_at_start(asked)
        if asked is None and not self._preferences.last_library and not path.exists():
            self._open_by(path, lambda libraries: libraries.create_first_library(path, initiator=INITIATOR))
        else:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a library instead of the present one, which stays open when that fails."""
        self._open_by(path, lambda libraries: libraries.open_library(path, initiator=INITIATOR))

    def create(self, path: Path) -> None:
        """Make an empty library and open it."""
        self._open_by(path, lambda libraries: libraries.create_library(path, initiator=INITIATOR))

    def choose_open(self) -> None:
        """Ask for a library and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open library", self._folder(), _FILTER)
        if name:
            self.open(Path(name))

    def choose_new(self) -> None:
        """Ask where a new library should be and make it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "New library", str(Path(self._folder()) / f"Library{LIBRARY_SUFFIX}"), _FILTER
        )
        if name:
            self.create(Path(name) if Path(name).suffix else Path(f"{name}{LIBRARY_SUFFIX}"))

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent libraries, those that are still there."""
        menu.clear()
        for text in self._preferences.recent:
            path = Path(text)
            if path.is_file():
                menu.addAction(path.name.removesuffix(LIBRARY_SUFFIX)).triggered.connect(
                    lambda _=False, path=path: self.open(path)
                )
                menu.actions()[-1].setToolTip(text)
        menu.setEnabled(bool(menu.actions()))

    def close(self) -> None:
        """Close the library; the one file then holds everything."""
        if self.desk is not None:
            self.about_to_close.emit()
            desk, self.desk = self.desk, None
            self.attached.emit(None)
            with suppress(LibraryLocked):
                desk.library.close()
            desk.deleteLater()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _folder(self) -> str:
        return str((self.desk.library.path if self.desk is not None else first_library_path()).parent)

    def _open_by(self, path: Path, make: Callable[[Any], Library]) -> None:
        services = self._services
        if services is None or (self.desk is not None and self.desk.library.path == path):
            return
        try:
            lock = LibraryLock(lock_folder(), path)
        except KnownError as error:
            self._message_bar.show_error(error)
            return

        def work(_handle: JobHandle) -> Library:
            return make(services.libraries)

        def failed(error: BaseException) -> None:
            lock.release()
            if isinstance(error, KnownError):
                self._message_bar.show_error(error)
            elif not isinstance(error, Cancelled):
                self.bug_met.emit(error)

        self._jobs.submit(WRITE, work, lambda library: self._attach(library, lock, services), failed)

    def _attach(self, library: Library, lock: LibraryLock, services: ModuleType) -> None:
        self.close()
        self._lock = lock
        self._preferences.note_library(library.path)
        self.desk = Desk(library, services, self._jobs, self)
        self.desk.error_met.connect(self._message_bar.show_error)
        self.desk.bug_met.connect(self.bug_met)
        self._message_bar.hide()
        self.attached.emit(self.desk)
