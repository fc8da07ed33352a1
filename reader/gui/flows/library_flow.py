"""Opening, making and closing libraries; which one comes first at start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.errors import Cancelled, DiskFull, KnownError, LibraryDamaged, LibraryLocked, NotALibrary
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.jobs import READ, WRITE, JobHandle, JobRunner
from reader.gui.library_claim import LibraryClaim
from reader.gui.library_lock import LibraryHeldElsewhere
from reader.gui.message_bar import Action, MessageBar
from reader.gui.second_start import call_holder
from reader.gui.window_calls import Answer
from reader.services.preferences import LIBRARY_SUFFIX, Preferences, first_library_path, lock_folder

if TYPE_CHECKING:
    from reader.services.libraries import Library

INITIATOR = "window"


@dataclass(frozen=True, slots=True)
class _Opening:
    """One library to open: `make` gives it, on the write lane, by the services. `is_first` at the start of the
    program; `is_made` where it is a new one; `is_anew` the present one once more; `has_called` once whoever holds
    it was called. `why` tells who holds one that is only to be read; "" for any other.
    """

    path: Path
    make: Callable[[Any], Library]
    is_first: bool = False
    is_made: bool = False
    is_anew: bool = False
    has_called: bool = False
    why: str = ""


class LibraryFlow(QObject):
    """Holds the one desk. `attached` carries the `Desk` after a library was opened, None when it was closed;
    `about_to_close` comes while it is still there. `opening_failed` when the one asked for could not be opened;
    `damage_met` carries its path and the error where it is damaged.
    `called` carries the `WindowCall` of another start of the program for this library; `superseded` comes when
    another window has the library that this one was started for, and stands in front.
    """

    attached = Signal(object)
    about_to_close = Signal()
    opening_failed = Signal()
    damage_met = Signal(object, object)
    called = Signal(object)
    superseded = Signal()
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
        self._claim: LibraryClaim | None = None
        self._files: Sequence[Path] = ()
        self._under_way: Path | None = None
        self.desk: Desk | None = None
        self.why_held = ""

    def start(self, services: ModuleType, asked: Path | None, files: Sequence[Path] = ()) -> None:
        """Open the library of the start; at the very first start make one with the documents that came along.
        `files` are for the window of the library, should that be another one.
        """
        self._services = services
        self._files = files
        path, keeps = self._preferences.library_at_start(asked), self._preferences.keeps_originals
        if asked is None and not self._preferences.last_library and not path.exists():
            self._open_by(
                _Opening(
                    path,
                    lambda libraries: libraries.create_first_library(
                        path, initiator=INITIATOR, keeps_originals=keeps
                    ),
                    is_first=True,
                    is_made=True,
                )
            )
        else:
            self._open_by(replace(self._opening(path), is_first=True))

    def open(self, path: Path) -> None:
        """Open a library instead of the present one, which stays open when that fails; where another window has
        it, that one comes to the front.
        """
        self._open_by(self._opening(path))

    def open_to_read(self, path: Path, why: str) -> None:
        """Open a library that somebody else holds, to be read; `why` says who does."""
        self._open_by(_Opening(path, lambda libraries: _read(libraries, path), why=why))

    def open_anew(self) -> None:
        """Open the present library once more, to be changed if that is possible now, else to be read as before."""
        if self.desk is not None:
            self._open_by(replace(self._opening(self.desk.library.path), is_anew=True))

    def may_close(self) -> bool:
        """Whether all the user's work in the present library is written, so that it may be closed."""
        return self._may_leave()

    def open_after(self, path: Path, prepare: Callable[[], None]) -> bool:
        """Open a library, the present one anew, once `prepare` did something to its file, which nobody has open
        then. It runs on the write lane. False where it never will: the library is being opened already, say.
        """
        opening = self._opening(path)

        def make(libraries: Any) -> Library:
            prepare()
            return opening.make(libraries)

        is_open = self.desk is not None and self.desk.library.path == path.resolve()
        return self._open_by(replace(opening, make=make, is_anew=is_open))

    def create(self, path: Path) -> None:
        """Make an empty library and open it."""
        keeps = self._preferences.keeps_originals
        self._open_by(
            _Opening(
                path,
                lambda libraries: libraries.create_library(path, initiator=INITIATOR, keeps_originals=keeps),
                is_made=True,
            )
        )

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "library.new": self.choose_new,
            "library.open": self.choose_open,
        }

    def choose_open(self) -> None:
        """Ask for a library and open it."""
        path = choose_file(self._window, tr("Open library"), self._folder(), _filter())
        if path is not None:
            self.open(path)

    def choose_new(self) -> None:
        """Ask where a new library should be and make it."""
        proposed = str(Path(self._folder()) / tr("Library{suffix}", suffix=LIBRARY_SUFFIX))
        path = choose_target(self._window, tr("New library"), proposed, _filter())
        if path is not None:
            self.create(path if path.suffix else Path(f"{path}{LIBRARY_SUFFIX}"))

    def close(self) -> None:
        """Close the library and wait for it; the one file then holds everything."""
        held = self._let_go()
        if held is not None:
            _close_library(*held)

    def _let_go(self) -> tuple[Library, LibraryClaim | None] | None:
        """Take the library from the window; it still has to be closed."""
        desk = self.desk
        if desk is None:
            return None
        self.about_to_close.emit()
        desk.close()
        self.desk = None
        self.attached.emit(None)
        desk.deleteLater()
        claim, self._claim = self._claim, None
        if claim is not None:
            claim.stop_listening()
            claim.deleteLater()  # the lock is held until it is released
        return desk.library, claim

    def _folder(self) -> str:
        return str((self.desk.library.path if self.desk is not None else first_library_path()).parent)

    def _opening(self, path: Path) -> _Opening:
        folder = self._preferences.backup_folder

        def make(libraries: Any) -> Library:
            made: Library = libraries.open_library(path, initiator=INITIATOR, backup_folder=lambda: folder)
            return made

        return _Opening(path, make)

    def _open_by(self, opening: _Opening) -> bool:
        """Begin to open; False where nothing was begun and nothing is asked."""
        services = self._services
        opening = replace(opening, path=opening.path.resolve())
        is_open = self.desk is not None and self.desk.library.path == opening.path
        if services is None or is_open is not opening.is_anew or self._under_way == opening.path:
            return False
        if not self._may_leave():
            return False
        claim = self._claim if opening.is_anew else None
        claim = claim or self._take(opening)
        if claim is None and not opening.why:
            return True  # the window that has it is called
        if opening.is_anew:
            opening = self._let_go_first(opening)
        self._submit(opening, claim, services)
        return True

    def _let_go_first(self, opening: _Opening) -> _Opening:
        """Close the present library before it is opened anew, and open it as before where that fails: within one
        process, a file that is looked into while it is open loses its locks.
        """
        self._claim, why = None, self.why_held  # the claim goes on
        held = self._let_go()

        def make(libraries: Any) -> Library:
            if held is not None:
                _close_library(*held)
            try:
                return opening.make(libraries)
            except KnownError:
                return _read(libraries, opening.path)

        return replace(opening, make=make, why=why)

    def _take(self, opening: _Opening) -> LibraryClaim | None:
        """The claim on a library; None where another window has it, which is called if it is to be changed."""
        try:
            claim = LibraryClaim(lock_folder(), opening.path, self)
        except LibraryHeldElsewhere as error:  # nobody there can be called
            if not opening.why:
                self._offer(opening, error)
            return None
        except LibraryLocked:
            if not opening.why:
                self._call(opening)
            return None
        claim.called.connect(self.called)
        return claim

    def _submit(self, opening: _Opening, claim: LibraryClaim | None, services: ModuleType) -> None:
        def work(handle: JobHandle) -> Library:
            library = opening.make(services.libraries)
            if handle.is_cancelled():  # the window was closed meanwhile
                library.close()
                raise Cancelled
            return library

        def done(library: Library) -> None:
            self._under_way = None
            self._attach(library, claim, services, opening.why)

        def failed(error: BaseException) -> None:
            self._under_way = None
            if claim is not None:
                claim.stop_listening()
                claim.release()
                claim.deleteLater()
            if isinstance(error, LibraryLocked | DiskFull):
                self._offer(opening, error)
            elif isinstance(error, KnownError):
                self._fail(opening, error)
            elif not isinstance(error, Cancelled):
                self.bug_met.emit(error)

        self._under_way = opening.path
        self._jobs.submit(WRITE, work, done, failed)

    def _call(self, opening: _Opening) -> None:
        """Call the window that has a library and say so; where it does not answer, say that."""
        folder, files = lock_folder(), self._files if opening.is_first else ()

        def done(answer: Answer) -> None:
            if answer is Answer.RAISED and opening.is_first and self.desk is None:
                self.superseded.emit()
            elif answer is Answer.RAISED:
                name = opening.path.name.removesuffix(LIBRARY_SUFFIX)
                self._message_bar.show_notice(
                    tr("“{library}” is open in a window of its own, which is in front now.", library=name)
                )
            elif answer is Answer.NOBODY and not opening.has_called:
                self._open_by(replace(opening, has_called=True))  # it may be free now
            else:
                self._offer(opening, _unanswered(opening.path))

        self._message_bar.show_notice(
            tr("“{library}” is open in another window, which is being called…", library=opening.path.stem)
        )
        self._jobs.submit(
            READ,
            lambda handle: call_holder(folder, opening.path, files, is_cancelled=handle.is_cancelled),
            done,
            lambda met: None if isinstance(met, Cancelled) else self.bug_met.emit(met),
        )

    def _offer(self, opening: _Opening, error: KnownError) -> None:
        """Say why a library cannot be opened to be changed, and offer what can be done."""
        if opening.is_made or opening.is_anew:
            self._fail(opening, error)
            return
        if isinstance(error, DiskFull):
            error = _no_room(opening.path)
        again = replace(opening, has_called=False)
        self._message_bar.show_notice(
            str(error),
            is_fault=True,
            action=(tr("Open read-only"), lambda: self.open_to_read(opening.path, error.what)),
            further=(tr("Try again"), lambda: self._open_by(again)),
        )
        self.opening_failed.emit()

    def _fail(self, opening: _Opening, error: KnownError) -> None:
        is_library = opening.path.suffix.lower() == LIBRARY_SUFFIX and opening.path.is_file()
        if isinstance(error, (LibraryDamaged, NotALibrary)) and is_library and not opening.is_made:
            self.damage_met.emit(opening.path, error)
        last = Path(self._preferences.last_library) if self._preferences.last_library else None
        if opening.is_first and last is not None and last != opening.path and self.desk is None:
            name = last.name.removesuffix(LIBRARY_SUFFIX)
            action: Action = (tr("Open “{library}”", library=name), lambda: self.open(last))
            self._message_bar.show_notice(str(error), is_fault=True, action=action)
        else:
            self._message_bar.show_error(error)
        if self.desk is None:
            self.opening_failed.emit()

    def _attach(self, library: Library, claim: LibraryClaim | None, services: ModuleType, why: str) -> None:
        held = self._let_go()
        if held is not None:
            # Closing may wait for reads; what it would report has no reader any more.
            self._jobs.submit(
                WRITE, lambda _: _close_library(*held), lambda _: None, self.bug_met.emit, is_kept=True
            )
        self._claim = claim
        self.why_held = why if library.is_read_only else ""
        self._preferences.note_library(library.path)
        self.desk = Desk(library, services, self._jobs, self)
        self.desk.error_met.connect(self._message_bar.show_error)
        self.desk.changes_committed.connect(lambda _: self._message_bar.pass_by())
        self.desk.bug_met.connect(self.bug_met)
        self._message_bar.hide()
        self.attached.emit(self.desk)


def _read(libraries: Any, path: Path) -> Library:
    library: Library = libraries.open_library(path, initiator=INITIATOR, is_read_only=True)
    return library


def _unanswered(path: Path) -> LibraryLocked:
    """The error for a library whose window neither answers nor lets it go."""
    return LibraryLocked(
        tr("“{library}” is open in another Dateline window that does not answer.", library=path.stem),
        tr("Wait for that window or end it, then try again; until then the library can be read here."),
    )


def _no_room(path: Path) -> DiskFull:
    """The error for a library that cannot be opened as there is no room for what is written beside it."""
    return DiskFull(
        tr("There is no room on the disk of “{library}”.", library=path.stem),
        tr("Free some space there and try again; until then the library can be read."),
    )


def _filter() -> str:
    libraries = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
    everything = tr("All files ({pattern})", pattern="*")
    return f"{libraries};;{everything}"


def _close_library(library: Library, claim: LibraryClaim | None) -> None:
    with suppress(KnownError):
        library.close()
    if claim is not None:
        claim.release()
