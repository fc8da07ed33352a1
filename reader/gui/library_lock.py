"""One window per library: a mark in the user's cache folder that dies with the process that made it.

Asked before the first paint, so it uses what is loaded by then and nothing more.
"""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QSysInfo

from reader.domain.errors import LibraryLocked
from reader.domain.wording import tr


class LibraryHeldElsewhere(LibraryLocked):
    """A window on another computer has the library, as where the home of a user lies on a network."""


class LibraryLock:
    """Held while a window has a library open. Frees itself when the process ends, however it ends.

    Where the cache folder cannot be written there is no mark: what two windows write is kept apart by the store.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        """Take the lock. Raises `LibraryLocked` when another window holds it, and where that is one on another
        computer `LibraryHeldElsewhere`.
        """
        _make_private(folder)
        self._file = QLockFile(str(lock_path(folder, library)))
        self._file.setStaleLockTime(0)
        if not self._file.tryLock(0) and self._is_held() and not self._take_over():
            if machine := self._other_machine():
                raise _held_elsewhere(library, machine, self._file.fileName())
            raise LibraryLocked(
                tr("“{library}” is open in another Dateline window.", library=library.name),
                tr("Go on there, or close that window first, or open another library with Ctrl+O."),
            )

    def release(self) -> None:
        """Let the library go."""
        self._file.unlock()

    def _is_held(self) -> bool:
        return self._file.error() is QLockFile.LockError.LockFailedError

    def _take_over(self) -> bool:
        """Whether the mark was one that nobody holds: cut short when its process ended, or with a number that
        another process has since. The system tells, but only of this machine.
        """
        if self._other_machine():
            return False
        return self._file.removeStaleLockFile() and self._file.tryLock(0)

    def _other_machine(self) -> str:
        """The computer that holds the lock, where it is another one than this; "" else."""
        _process, machine, _program = self._file.getLockInfo()
        return "" if machine == QSysInfo.machineHostName() else machine


def _held_elsewhere(library: Path, machine: str, mark: str) -> LibraryHeldElsewhere:
    """Whether the other computer still runs cannot be seen from here, so the user is told what to do."""
    return LibraryHeldElsewhere(
        tr("“{library}” is open on {machine}.", library=library.stem, machine=machine),
        tr(
            "Close it there and try again; until then it can be read. If that computer is gone, delete {file}.",
            file=mark,
        ),
    )


def lock_path(folder: Path, library: Path) -> Path:
    """The file that is there while a library is locked; after a crash too, which the lock itself finds out."""
    return folder / f"{library_key(library)}.lock"


def library_key(library: Path) -> str:
    """A short name of a library's place, the same for every way that leads there: 32 hexadecimal digits."""
    place = str(library.resolve()).encode("utf-8", "surrogatepass")
    return bytes(QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256).toHex().data()).decode()[:32]


def _make_private(folder: Path) -> None:
    """Make a folder in which other users of the machine see and put nothing."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
