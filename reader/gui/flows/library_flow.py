"""Opening, making and closing libraries; which one comes first at start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.errors import Cancelled, KnownError
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.jobs import WRITE, JobHandle, JobRunner
from reader.gui.library_lock import LibraryLock
from reader.gui.message_bar import MessageBar
from reader.gui.plain_text import plain_tip
from reader.services.preferences import LIBRARY_SUFFIX, Preferences, first_library_path, lock_folder

if TYPE_CHECKING:
    from reader.services.libraries import Library

_FILTER = f"Dateline libraries (*{LIBRARY_SUFFIX});;All files (*)"
INITIATOR = "window"


class LibraryFlow(QObject):
    """Holds the one desk. `attached` carries the `Desk` after a library was opened, None when it was closed;
    `about_to_close` comes while it is still there. `opening_failed` when the one asked for could not be opened.
    """

    attached = Signal(object)
    about_to_close = Signal()
    opening_failed = Signal()
    bug_met = Signal(object)

    def __init__(
        self,
        window: QWidget,
        jobs: JobRunner,
        preferences: Preferences,
        message_bar: MessageBar,
        may_leave: Callable[[], bool],
    ) -> None:
        """`may_leave` tells whether all the user's work in the present library is written."""
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._preferences = preferences
        self._message_bar = message_bar
        self._may_leave = may_leave
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

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "library.new": self.choose_new,
            "library.open": self.choose_open,
        }

    def choose_open(self) -> None:
        """Ask for a library and open it."""
        path = choose_file(self._window, "Open library", self._folder(), _FILTER)
        if path is not None:
            self.open(path)

    def choose_new(self) -> None:
        """Ask where a new library should be and make it."""
        proposed = str(Path(self._folder()) / f"Library{LIBRARY_SUFFIX}")
        path = choose_target(self._window, "New library", proposed, _FILTER)
        if path is not None:
            self.create(path if path.suffix else Path(f"{path}{LIBRARY_SUFFIX}"))

    def fill_recent(self, menu: QMenu) -> None:
        """Fill the menu of recent libraries, those that are still there."""
        menu.clear()
        for text in self._preferences.recent:
            path = Path(text)
            if path.is_file():
                menu.addAction(path.name.removesuffix(LIBRARY_SUFFIX)).triggered.connect(
                    lambda _=False, path=path: self.open(path)
                )
                menu.actions()[-1].setToolTip(plain_tip(text))
        menu.setEnabled(bool(menu.actions()))

    def close(self) -> None:
        """Close the library and wait for it; the one file then holds everything."""
        held = self._let_go()
        if held is not None:
            _close_library(*held)

    def _let_go(self) -> tuple[Library, LibraryLock | None] | None:
        """Take the library from the window; it still has to be closed."""
        desk = self.desk
        if desk is None:
            return None
        self.about_to_close.emit()
        desk.close()
        self.desk = None
        self.attached.emit(None)
        desk.deleteLater()
        lock, self._lock = self._lock, None
        return desk.library, lock

    def _folder(self) -> str:
        return str((self.desk.library.path if self.desk is not None else first_library_path()).parent)

    def _open_by(self, path: Path, make: Callable[[Any], Library]) -> None:
        services, path = self._services, path.resolve()
        if services is None or (self.desk is not None and self.desk.library.path == path):
            return
        if not self._may_leave():
            return
        try:
            lock = LibraryLock(lock_folder(), path)
        except KnownError as error:
            self._fail(error)
            return

        def work(handle: JobHandle) -> Library:
            library = make(services.libraries)
            if handle.is_cancelled():  # the window was closed meanwhile
                library.close()
                raise Cancelled
            return library

        def failed(error: BaseException) -> None:
            lock.release()
            if isinstance(error, KnownError):
                self._fail(error)
            elif not isinstance(error, Cancelled):
                self.bug_met.emit(error)

        self._jobs.submit(WRITE, work, lambda library: self._attach(library, lock, services), failed)

    def _fail(self, error: KnownError) -> None:
        self._message_bar.show_error(error)
        self.opening_failed.emit()

    def _attach(self, library: Library, lock: LibraryLock, services: ModuleType) -> None:
        held = self._let_go()
        if held is not None:
            # Closing may wait for reads; what it would report has no reader any more.
            self._jobs.submit(
                WRITE, lambda _: _close_library(*held), lambda _: None, self.bug_met.emit, is_kept=True
            )
        self._lock = lock
        self._preferences.note_library(library.path)
        self.desk = Desk(library, services, self._jobs, self)
        self.desk.error_met.connect(self._message_bar.show_error)
        self.desk.changes_committed.connect(lambda _: self._message_bar.pass_by())
        self.desk.bug_met.connect(self.bug_met)
        self._message_bar.hide()
        self.attached.emit(self.desk)


def _close_library(library: Library, lock: LibraryLock | None) -> None:
    with suppress(KnownError):
        library.close()
    if lock is not None:
        lock.release()
