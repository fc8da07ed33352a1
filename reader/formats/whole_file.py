"""A file that appears under its name when it is complete, or not at all.

It is written under a temporary name in the folder of its target, flushed to the disk and renamed over the target.
Until then, and after any error, what stood there before still stands.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.domain.errors import TargetUnwritable
from reader.formats.given_files import LIBRARY_ENDINGS

_BUFFER_BYTES = 1 << 18


class WholeFile:
    """A text file in the making, as a context manager: `stream` takes the text, `publish` gives it its name.

    Leaving the context without `publish` removes the temporary file. An `OSError` that passes through the context
    becomes `TargetUnwritable`. Line ends are written as given.
    """

    def __init__(self, target: Path, *, encoding: str = "utf-8") -> None:
        self.target = target
        with explain_unwritable(target):
            self._place = check_target(target)
            self._path = self._place.with_name(f".dateline-{secrets.token_hex(6)}.part")
            self.stream = self._path.open("x", encoding=encoding, newline="", buffering=_BUFFER_BYTES)

    def finish(self) -> None:
        """Bring everything to the disk and close the stream, still under the temporary name."""
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()

    def publish(self) -> None:
        """Finish and give the file its name, in place of what stood there."""
        if not self.stream.closed:
            self.finish()
        if self._place.exists():
            self._path.chmod(stat.S_IMODE(self._place.stat().st_mode))
        self._path.replace(self._place)
        _sync_folder(self._place.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with suppress(OSError):  # a full disk fails once more when the rest of the buffer is written
            self.stream.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            with explain_unwritable(self.target):
                raise error


@contextmanager
def explain_unwritable(target: Path) -> Iterator[None]:
    """A context in which an `OSError` becomes `TargetUnwritable` for the target."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        why, hint = _HINTS.get(error.errno or 0, (reason, "Choose another place."))
        raise TargetUnwritable(f"{target} cannot be written: {why}.", hint) from error


def check_target(target: Path) -> Path:
    """The real place of a target, links followed. Raises `TargetUnwritable` where a file cannot be written."""
    place = Path(os.path.realpath(target))
    if not place.parent.is_dir():
        raise TargetUnwritable(f"There is no folder {place.parent}.", "Make it first, or choose another folder.")
    if place.is_dir():
        raise TargetUnwritable(f"{target} is a folder.", "Give the name of a file.")
    if place.name.lower().endswith(LIBRARY_ENDINGS):
        raise TargetUnwritable(f"{target} would take the place of a library.", "Give another name.")
    if place.exists():
        if not place.is_file():
            raise TargetUnwritable(f"{target} is not an ordinary file.", "Give the name of a file.")
        if not os.access(place, os.W_OK):
            raise TargetUnwritable(f"{target} is write-protected.", "Choose another name, or lift the protection.")
    return place


_HINTS = {
    errno.ENOSPC: ("there is no room left on the disk", "Make room, or choose another disk."),
    errno.EDQUOT: ("the quota of the disk is used up", "Make room, or choose another disk."),
    errno.EFBIG: ("the file grew larger than the system allows", "Choose another disk."),
    errno.EACCES: ("access is denied", "Choose another folder; a program that has the file open must close it."),
    errno.EPERM: ("access is denied", "Choose another folder; a program that has the file open must close it."),
    errno.EROFS: ("the disk is read-only", "Choose another disk."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter name."),
}


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut where the system can; the file is whole either way."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
