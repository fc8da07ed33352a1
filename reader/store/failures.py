"""The one place where errors of the database become known errors. Any thread."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pysqlite3
import sqlalchemy.exc

from reader.domain.errors import (
    DiskFull,
    IndexDamaged,
    KnownError,
    LibraryDamaged,
    LibraryLocked,
    LibraryReadOnly,
    LibraryUnreachable,
)
from reader.domain.wording import tr
from reader.store.search_table import TABLE

_ERROR, _CONSTRAINT = 1, 19
_BUSY, _LOCKED, _READONLY, _IO, _CORRUPT, _FULL, _CANTOPEN, _NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
_READS_ARTICLES = re.compile(r"\b(FROM|JOIN) article\b")


@contextmanager
def translated(path: Path, *, is_writing: bool) -> Iterator[None]:
    """Turn database errors of the user's world, raised inside, into known errors; others pass as they are.

    A write inside a read is a bug of ours, so "read-only" is translated only when `is_writing`.
    """
    try:
        yield
    except (sqlalchemy.exc.DBAPIError, pysqlite3.Error) as error:
        known = known_error(error, path, is_writing=is_writing)
        if known is None or (isinstance(known, LibraryReadOnly) and not is_writing):
            raise
        raise known from error


def known_error(error: Exception, path: Path, *, is_writing: bool) -> KnownError | None:
    """The known error that fits a database error; None when it is a bug of ours."""
    primary = _primary_code(error)
    if is_of_index(error):
        return IndexDamaged(
            tr("The index of words in {name} is damaged; the texts are not.", name=path.name),
            tr("Make it anew: let Dateline check the library, or run “dateline reindex --afresh”."),
        )
    if primary in (_BUSY, _LOCKED):
        return LibraryLocked(
            tr("Another program or window is writing to {name}.", name=path.name),
            tr("Wait a moment and try again, or close the other window."),
        )
    if primary == _READONLY:
        return read_only(path)
    # A quota or a limit on file sizes comes out as an input/output error; a lost disk cannot be read either.
    if primary == _FULL or (primary == _IO and is_writing and _can_read(path)):
        return DiskFull(
            tr("There is no room to write to {name}; the step was taken back.", name=path.name),
            tr("Free some space on the disk and try again."),
        )
    if primary in (_CORRUPT, _NOT_A_DATABASE):
        return LibraryDamaged(
            tr("The library {name} is damaged.", name=path.name),
            tr("Open a backup, or copy the file again from where it came."),
        )
    if primary in (_CANTOPEN, _IO):
        return LibraryUnreachable(
            tr("The library {path} cannot be reached any more.", path=path),
            tr("Check that its disk is connected and that you may read and write the folder."),
        )
    return None


def is_of_index(error: Exception) -> bool:
    """Whether an error says that the full-text index is damaged, which FTS5 tells in several ways."""
    message = str(getattr(error, "orig", error))
    match _primary_code(error):
        case code if code == _ERROR:
            return message.startswith(("invalid fts5 file format", "vtable constructor failed"))
        case code if code == _CONSTRAINT:
            return message == "constraint failed"  # SQLite names the columns of a constraint of our own
        case code if code == _CORRUPT:
            statement = str(getattr(error, "statement", None) or "")
            is_asked_alone = TABLE in statement and not _READS_ARTICLES.search(statement)
            return message.startswith("fts5") or is_asked_alone
    return False


def _primary_code(error: Exception) -> int:
    return getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF


def read_only(path: Path) -> LibraryReadOnly:
    """The error for a write to a library that was opened for reading only."""
    return LibraryReadOnly(
        tr("The library {name} can only be read: the file or its folder is write-protected.", name=path.name),
        tr("Copy it to a folder of your own and open the copy."),
    )


def opened_to_read(path: Path) -> LibraryReadOnly:
    """The error for a write to a library that was opened for reading because somebody else holds it."""
    return LibraryReadOnly(
        tr("The library {name} is open to be read only; nothing was changed.", name=path.name),
        tr("Open it once more when nothing else holds it."),
    )


def _can_read(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False
