"""What can be known of a library file before SQLite touches it: names, header, side files. Standard library only.

Used by the store and by the first paint, so it imports nothing heavy. Any thread.
"""

import contextlib
import os
from pathlib import Path
from urllib.parse import quote

from reader.domain.errors import (
    LibraryDamaged,
    LibraryExists,
    LibraryHeadLost,
    LibraryMissing,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from reader.domain.file_kinds import can_be_imported, seems_to_be
from reader.domain.system_words import say_os_error
from reader.domain.wording import mark, tr

APPLICATION_ID = 0x444C4E45
"""`PRAGMA application_id` of every library ("DLNE"); bytes 68 to 71 of the file, where MIME magic finds it."""
SCHEMA_NUMBER = 5
"""`PRAGMA user_version`: the number of the newest migration, readable from the header alone."""
SIDE_SUFFIXES = ("-wal", "-shm", "-journal")

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_SUFFIX = ".dateline"
_OTHER_FILE = mark("Open a file that Dateline made.")
_ARTICLES = mark("Open a file that Dateline made; articles are added with Import.")


def check_header(path: Path) -> None:
    """Raise the fitting `KnownError` unless the file begins as a library of this program or an older one."""
    header, size = _read_header(path)
    if header[:16] != _MAGIC or len(header) < _HEADER_BYTES:
        raise not_a_library(path, header)
    if _number(header, 68) != APPLICATION_ID:
        raise NotALibrary(tr("The file {name} is a database of another program.", name=path.name), tr(_OTHER_FILE))
    if _number(header, 60) > SCHEMA_NUMBER:
        raise too_new(path)
    if not has_side_file(path) and size < _expected_size(header):
        raise LibraryDamaged(
            tr(
                "The library {name} is cut off: {size} bytes of {expected_size} are there.",
                name=path.name,
                size=size,
                expected_size=_expected_size(header),
            ),
            tr("Copy it again from where it came, or open a backup."),
        )


def not_a_library(path: Path, header: bytes) -> NotALibrary:
    """The error for a file that does not begin as a library: what it seems to be, and what can be done."""
    name, is_named_so, kind = path.name, path.suffix.lower() == _SUFFIX, seems_to_be(header)
    if not header:
        hint = tr("If it was a library, restore a backup of it.") if is_named_so else tr(_OTHER_FILE)
        return NotALibrary(tr("The file {name} is empty.", name=name), hint)
    if kind and not (is_named_so and header.startswith(_MAGIC)):
        told = tr("The file {name} is not a Dateline library: it seems to be {kind}.", name=name, kind=tr(kind))
        return NotALibrary(told, tr(_ARTICLES) if can_be_imported(kind) else tr(_OTHER_FILE))
    if is_named_so:
        return LibraryHeadLost(
            tr("The file {name} does not begin as a Dateline library.", name=name),
            tr("If it was one, its beginning is damaged: restore a backup, or recover what can be read."),
        )
    return NotALibrary(tr("The file {name} is not a Dateline library.", name=name), tr(_OTHER_FILE))


def is_library_header(path: Path) -> bool:
    """Whether a file begins as a library, whatever its name and its version. Raises `OSError`."""
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    return header[:16] == _MAGIC and _number(header, 68) == APPLICATION_ID


def too_new(path: Path) -> LibraryTooNew:
    """The error for a library that a newer program made."""
    return LibraryTooNew(
        tr("The library {name} was made by a newer version of Dateline.", name=path.name),
        tr("Install the newest version to open it; the file was left as it is."),
    )


def real_path(path: Path) -> Path:
    """The path behind links, beside which SQLite keeps its logs. Raises `LibraryUnreachable` for looping links."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise unreachable(path, error if isinstance(error, OSError) else OSError(str(error))) from error


def has_side_file(path: Path, *suffixes: str) -> bool:
    """Whether a write-ahead log or a rollback journal, or only those named, stands beside with content."""
    for suffix in suffixes or ("-wal", "-journal"):
        with contextlib.suppress(OSError):
            if side_file(path, suffix).stat().st_size:
                return True
    return False


def side_file(path: Path, suffix: str) -> Path:
    """The file that SQLite keeps beside a database under one of `SIDE_SUFFIXES`."""
    return path.with_name(path.name + suffix)


def is_writable(path: Path) -> bool:
    """Whether both the file and its folder (for the write-ahead log) may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def sqlite_uri(path: Path, mode: str) -> str:
    """The URI of a file for SQLite; `mode` is "rw", "ro" or "immutable"."""
    posix = path.absolute().as_posix()
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"file://{quote(os.fsencode(posix if posix.startswith('/') else '/' + posix))}?{query}"


def place_file(made: Path, path: Path) -> None:
    """Give a finished file its name. Raises `LibraryExists` when something stands there; `made` is then left.

    Logs of a file that is gone get another name.
    """
    try:
        if not os.path.lexists(path):
            _set_logs_aside(path)
        try:
            os.link(made, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if path.exists():
                raise FileExistsError from None
            made.rename(path)
        else:
            made.unlink()
        sync_folder(path.parent)
    except FileExistsError:
        raise library_exists(path) from None
    except OSError as error:
        raise unreachable(path, error) from error


def _set_logs_aside(path: Path) -> None:
    """SQLite would play them back into whatever stands there next; they may be all that is left of a file."""
    for suffix in SIDE_SUFFIXES:
        log, number = side_file(path, suffix), 1
        if not has_side_file(path, suffix) or suffix == "-shm":  # that one is made anew from the log
            log.unlink(missing_ok=True)
            continue
        aside = log.with_name(f"{log.name} (left)")
        while aside.exists():
            number += 1
            aside = log.with_name(f"{log.name} (left {number})")
        log.rename(aside)


def remove_file(path: Path) -> None:
    """Remove a database with everything SQLite keeps beside it, as far as it is there."""
    for name in (path, *(side_file(path, suffix) for suffix in SIDE_SUFFIXES)):
        with contextlib.suppress(OSError):
            name.unlink()


def library_exists(path: Path) -> LibraryExists:
    """The error for a name that is taken."""
    return LibraryExists(tr("{name} is there already.", name=path.name), tr("Open it, or choose another name."))


def make_folder(folder: Path) -> None:
    """Make a folder with those above it where it is missing. Raises `LibraryUnreachable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unreachable(folder, error) from error


def folder_missing(folder: Path) -> LibraryUnreachable:
    """The error for a library to be made where there is no folder."""
    return LibraryUnreachable(
        tr("There is no folder {folder}.", folder=folder), tr("Make it first, or choose another place.")
    )


def unreachable(path: Path, error: OSError) -> LibraryUnreachable:
    """The error for a folder, permission or device that stands in the way."""
    return LibraryUnreachable(
        tr("The library {path} cannot be reached: {reason}.", path=path, reason=say_os_error(error)),
        tr("Check the folder and your permission for it."),
    )


def _read_header(path: Path) -> tuple[bytes, int]:
    try:
        if path.is_dir():
            raise NotALibrary(tr("{name} is a folder.", name=path.name), tr("Choose a library file in it."))
        if path.exists() and not path.is_file():
            raise NotALibrary(tr("{name} is not an ordinary file.", name=path.name), tr(_OTHER_FILE))
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES), os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise LibraryMissing(
            tr("There is no library at {path}.", path=path), tr("Check the name, or make a new library there.")
        ) from None
    except (OSError, ValueError) as error:
        reason = error if isinstance(error, OSError) else OSError(str(error))
        raise unreachable(path, reason) from error


def _expected_size(header: bytes) -> int:
    """Bytes the file should have; 0 where the header does not say (SQLite file format, section 1.3.7)."""
    if _number(header, 24) != _number(header, 92):
        return 0
    page_size = int.from_bytes(header[16:18], "big")
    return (65536 if page_size == 1 else page_size) * _number(header, 28)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
