"""A file that appears under its name when it is complete, or not at all; and several of them that belong together.

It is written under a temporary name in the folder of its target, flushed to the disk and renamed over the target.
Until then, and after any error, what stood there before still stands.
"""

import errno
import os
import stat
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Generic, Self, TextIO, TypeAlias, TypeVar, cast

from reader.domain.errors import TargetUnwritable
from reader.domain.system_words import say_os_error
from reader.domain.unfinished_names import FILE_ENDING, draft_name
from reader.domain.wording import mark, tr
from reader.formats.given_files import LIBRARY_ENDINGS
from reader.formats.leftovers import sweep

_BUFFER_BYTES = 1 << 18
_KEPT = ".kept"
"""The end of the name of what stood in a place; never swept away, since it may be all that is left of it."""


Stream = TypeVar("Stream", TextIO, BinaryIO)


class _InTheMaking(Generic[Stream]):
    """What files of text and of bytes share: the temporary name, and how it becomes the name."""

    target: Path
    place: Path
    stream: Stream

    def __init__(self, target: Path, encoding: str | None) -> None:
        self.target = target
        with explain_unwritable(target):
            self.place = check_target(target)
            sweep(self.place.parent)
            self._path = _beside(self.place, FILE_ENDING)
            if encoding is None:
                opened: object = self._path.open("xb", buffering=_BUFFER_BYTES)
            else:
                opened = self._path.open("x", encoding=encoding, newline="", buffering=_BUFFER_BYTES)
        self.stream = cast("Stream", opened)

    def finish(self) -> None:
        """Bring everything to the disk and close the stream, still under the temporary name. Twice is once."""
        if self.stream.closed:
            return
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()

    def publish(self) -> None:
        """Finish and give the file its name, in place of what stood there."""
        self.finish()
        if self.place.exists():
            self._path.chmod(stat.S_IMODE(self.place.stat().st_mode))
        self._path.replace(self.place)
        _sync_folder(self.place.parent)

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


class WholeFile(_InTheMaking[TextIO]):
    """A text file in the making, as a context manager: `stream` takes the text, `publish` gives it its name.

    Leaving the context without `publish` removes the temporary file. An `OSError` that passes through the context
    becomes `TargetUnwritable`. Line ends are written as given.
    """

    def __init__(self, target: Path, *, encoding: str = "utf-8") -> None:
        super().__init__(target, encoding)


class WholeBytes(_InTheMaking[BinaryIO]):
    """The same for bytes; the stream can seek, as writers of archives ask."""

    def __init__(self, target: Path) -> None:
        super().__init__(target, None)


AnyWholeFile: TypeAlias = WholeFile | WholeBytes


def publish_together(files: Sequence[AnyWholeFile], obsolete: Collection[Path] = ()) -> None:
    """Give files their names, the first of them last, and remove what is obsolete; or leave all as it was.

    So whoever finds the first of them replaced finds the others replaced too. Raises `TargetUnwritable` when one
    of them cannot get its name, after the others were put back.
    """
    for file in files:
        file.finish()
    with _undone_together() as undo:
        for path in obsolete:
            with explain_unwritable(path):
                undo.set_aside(path)
        for file in reversed(files):
            with explain_unwritable(file.target):
                if file is not files[0]:
                    undo.keep(file.place)
                file.publish()


class _Kept:
    """What stood in the places that are being replaced, under temporary names; None where nothing stood."""

    def __init__(self) -> None:
        self._places: list[tuple[Path, Path | None]] = []

    def keep(self, place: Path) -> None:
        """Remember what stands in a place that is to be replaced. It stays there meanwhile where that can be."""
        if not place.exists():
            self._places.append((place, None))
            return
        kept = _beside(place, _KEPT)
        try:
            kept.hardlink_to(place)
        except OSError:  # not every disk knows a second name of a file
            place.rename(kept)
        self._places.append((place, kept))

    def set_aside(self, place: Path) -> None:
        """Take away the file that stands in a place, if one does."""
        if os.path.isfile(place):  # noqa: PTH113 - a name too long is no file, and no error
            kept = _beside(place, _KEPT)
            place.rename(kept)
            self._places.append((place, kept))

    def put_back(self) -> None:
        """Let every place be as it was. What cannot be put back stays under its temporary name."""
        for place, kept in reversed(self._places):
            with suppress(OSError):  # the others are still put back
                if kept is None:
                    place.unlink(missing_ok=True)
                else:
                    kept.replace(place)
                    kept.unlink(missing_ok=True)  # two names of one file are left alone by the line above

    def forget(self) -> None:
        """Remove what was kept."""
        for _, kept in self._places:
            if kept is not None:
                with suppress(OSError):
                    kept.unlink(missing_ok=True)


@contextmanager
def _undone_together() -> Iterator[_Kept]:
    kept = _Kept()
    try:
        yield kept
    except BaseException:
        kept.put_back()
        raise
    kept.forget()


def _beside(place: Path, ending: str) -> Path:
    return place.with_name(draft_name(ending))


@contextmanager
def explain_unwritable(target: Path) -> Iterator[None]:
    """A context in which an `OSError` becomes `TargetUnwritable` for the target."""
    try:
        yield
    except OSError as error:
        reason = say_os_error(error)
        why, hint = _HINTS.get(error.errno or 0, (reason, mark("Choose another place.")))
        raise TargetUnwritable(
            tr("{target} cannot be written: {why}.", target=target, why=tr(why)), tr(hint)
        ) from error


def check_target(target: Path) -> Path:
    """The real place of a target, links followed. Raises `TargetUnwritable` where a file cannot be written."""
    place = Path(os.path.realpath(target))
    if not place.parent.is_dir():
        raise TargetUnwritable(
            tr("There is no folder {parent}.", parent=place.parent), tr("Make it first, or choose another folder.")
        )
    if place.is_dir():
        raise TargetUnwritable(tr("{target} is a folder.", target=target), tr("Give the name of a file."))
    if place.name.lower().endswith(LIBRARY_ENDINGS):
        raise TargetUnwritable(
            tr("{target} would take the place of a library.", target=target), tr("Give another name.")
        )
    if place.exists():
        if not place.is_file():
            raise TargetUnwritable(
                tr("{target} is not an ordinary file.", target=target), tr("Give the name of a file.")
            )
        if not os.access(place, os.W_OK):
            raise TargetUnwritable(
                tr("{target} is write-protected.", target=target),
                tr("Choose another name, or lift the protection."),
            )
    return place


_DENIED = (
    mark("access is denied"),
    mark("Choose another folder; a program that has the file open must close it."),
)
_HINTS = {
    errno.ENOSPC: (mark("there is no room left on the disk"), mark("Make room, or choose another disk.")),
    errno.EDQUOT: (mark("the quota of the disk is used up"), mark("Make room, or choose another disk.")),
    errno.EFBIG: (mark("the file grew larger than the system allows"), mark("Choose another disk.")),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: (mark("the disk is read-only"), mark("Choose another disk.")),
    errno.ENAMETOOLONG: (mark("the name is too long"), mark("Choose a shorter name.")),
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
