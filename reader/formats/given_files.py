"""Files given for import: which ones a folder stands for, and their bytes, read with care.

This is the whole interface: `list_files`, `expand_globs`, `open_file`, `display_name`, `suffix_of`, and the errors
`explain` and `too_large`.
"""

import glob
import math
import os
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from reader.domain.errors import FileUnreadable
from reader.domain.system_words import say_os_error
from reader.domain.wording import tr

MAX_FILE_BYTES = 20_000_000
"""A larger file is no article: 20 MB are some ten novels."""
LIBRARY_ENDINGS = (".dateline", ".dateline-wal", ".dateline-shm", ".dateline-journal")
_MEGABYTE = 1_000_000
_WRAPPED = (".gz",)
"""Suffixes of a packing, which belong to the suffix before them: ".warc.gz"."""


def display_name(path: Path) -> str:
    """A file's name for messages and the library: undecodable bytes of it are replaced."""
    return _plain(path.name or str(path))


def _plain(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def suffix_of(name: str) -> str:
    """The end of a file's name from its last dot on, in lower case; both ends of a packed file (".warc.gz")."""
    suffixes = [suffix.lower() for suffix in PurePosixPath(name.rpartition("/")[2]).suffixes]
    return "".join(suffixes[-2:] if suffixes and suffixes[-1] in _WRAPPED else suffixes[-1:])


def expand_globs(texts: Iterable[str]) -> list[Path]:
    """The paths that texts stand for, where a shell leaves patterns (`*.html`) to the program.

    A text that names a file or folder, or a pattern that fits none, stays as it is, so that reading it tells what
    is wrong. Files of one pattern come by name; `**` goes through subfolders.
    """
    found: list[Path] = []
    for text in texts:
        fits = sorted(glob.glob(text, recursive=True)) if _is_pattern(text) else []  # noqa: PTH207 - takes any path
        found.extend(Path(fit) for fit in fits or [text])
    return found


def _is_pattern(text: str) -> bool:
    return glob.has_magic(text) and not os.path.lexists(text)


def list_files(
    paths: Iterable[Path], suffixes: Collection[str], passed_over: list[Path] | None = None
) -> list[Path]:
    """The paths, with each folder replaced by the files of these suffixes in it and in its subfolders, by name.

    Hidden subfolders and links to folders are left out. A folder that holds no such file or cannot be read stays
    in the list, so that reading it tells what is wrong. Files of other suffixes are added to `passed_over`; hidden
    ones are not.
    """
    found: list[Path] = []
    others = [] if passed_over is None else passed_over
    for path in paths:
        try:
            inside = _list_inside(path, suffixes, others) if path.is_dir() else []
        except (OSError, ValueError):
            inside = []
        found.extend(inside or [path])
    return found


def _list_inside(folder: Path, suffixes: Collection[str], others: list[Path]) -> list[Path]:
    """The files of a folder, then those of each subfolder; a subfolder that cannot be read stands itself."""
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir())
        except OSError:
            found.append(here)
            continue
        folders = [entry for entry in entries if _is_folder(entry)]
        inside = set(folders)
        for entry in (entry for entry in entries if entry not in inside):
            if suffix_of(entry.name) in suffixes:
                found.append(entry)
            elif not entry.name.startswith("."):
                others.append(entry)
        inner = (entry for entry in folders if not entry.is_symlink() and not entry.name.startswith("."))
        waiting.extend(reversed(list(inner)))
    return found


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # where that may not be seen, reading the file tells so
        return path.is_dir()
    return False


def _refuse(path: Path, state: os.stat_result) -> None:
    name = display_name(path)
    if stat.S_ISDIR(state.st_mode):
        next(path.iterdir(), None)  # raises where the folder may not be read
        raise FileUnreadable(
            tr("“{name}” is a folder without files to import.", name=name),
            tr("Give the files themselves, or a folder that holds them."),
        )
    if not stat.S_ISREG(state.st_mode):
        raise FileUnreadable(
            tr("“{name}” is a device or a pipe, not a file.", name=name), tr("Give an ordinary file.")
        )


def too_large(name: str, size: int, limit: int = MAX_FILE_BYTES) -> FileUnreadable:
    """The error for a file of more bytes than are read at once."""
    return FileUnreadable(
        tr(
            "“{name}” is too large: {megabytes} MB, and {most} MB is the most.",
            name=name,
            megabytes=_megabytes(size),
            most=_megabytes(limit),
        ),
        tr("Split it into its articles and import those."),
    )


def _megabytes(size: int) -> str:
    """Decimal megabytes, rounded up so that what is too large never looks like the limit."""
    return f"{math.ceil(size * 10 / _MEGABYTE) / 10:.1f}".removesuffix(".0")


def explain(path: Path, error: OSError | ValueError) -> FileUnreadable:
    """The error that tells why a file cannot be read."""
    name = display_name(path)
    if isinstance(error, FileNotFoundError):
        return FileUnreadable(
            tr("There is no file “{plain}”.", plain=_plain(str(path))), tr("Check the name and the folder.")
        )
    if isinstance(error, PermissionError):
        return FileUnreadable(
            tr("“{name}” may not be read.", name=name), tr("Give yourself permission to read it and try again.")
        )
    return FileUnreadable(
        tr("“{name}” cannot be read: {reason}.", name=name, reason=say_os_error(error)),
        tr("Check the path and the device it is on."),
    )


def open_file(path: Path) -> BinaryIO:
    """An ordinary file opened for reading. Raises `FileUnreadable`.

    A library is refused by its name, unopened: closing a file gives up the locks that this process has on it, and
    the library may be open.
    """
    if path.name.lower().endswith(LIBRARY_ENDINGS):
        raise FileUnreadable(
            tr("“{display_name}” is a library, not a file of articles.", display_name=display_name(path)),
            tr("Open it with File › Open library."),
        )
    try:
        _refuse(path, path.stat())
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise explain(path, error) from error
