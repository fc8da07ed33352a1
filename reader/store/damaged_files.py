"""Reads what can be read of a damaged library, by point look-ups in a copy; the file itself is never touched.

SQLite's own salvage is not built in everywhere. A scan ends at the first bad page, but a row looked up by its id
passes only the pages on its way: so rows are read in runs of ids, and a run that fails is halved until only the
rows of bad pages are missing. An index, which stands on other pages, tells which of them there were.
"""

import contextlib
import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.errors import Cancelled, DiskFull, NotALibrary, RecoveryImpossible
from reader.domain.file_kinds import seems_to_be
from reader.domain.wording import tr
from reader.store.guards import REVISIONS, check_schema, connect
from reader.store.library_files import (
    APPLICATION_ID,
    has_side_file,
    not_a_library,
    side_file,
    sqlite_uri,
    unreachable,
)
from reader.store.opening import make_file

_HEADER_BYTES = 100
_HIDDEN = 6  # of the columns of `PRAGMA table_xinfo`
_MAGIC = b"SQLite format 3\0"
_TABLES = {"article", "article_text", "annotation", "step"}
"""A library has at least these."""
_INNER = 5
"""The first byte of a page of a table that only leads to others."""
_MODEL = "model.dateline"
_RUN = 512
"""Ids asked for at once."""
_BEYOND = 4096
"""Ids tried after the last one known, where nothing tells how many there were."""
_IDS_MAX = 10_000_000
_BYTES_MAX = 2**40
_TIMEOUT_S = 2.0

Row = dict[str, Any]


class DamagedFile:
    """A copy of a damaged library, open to be read. `repairs` says what had to be made anew to open it."""

    def __init__(self, connection: Any, path: Path, revision: str, repairs: tuple[str, ...]) -> None:
        self.path = path
        self.revision = revision
        self.repairs = repairs
        self._connection = connection

    def list_columns(self, table: str) -> list[str]:
        """The columns of a table, in their order, but those that it would compute; none where it is missing."""
        return [row[1] for row in self._connection.execute(f"PRAGMA table_xinfo({table})") if not row[_HIDDEN]]

    def find_last_id(self, table: str) -> int:
        """The highest id that is known of; rows may stand beyond it where the way to them is damaged."""
        asked = (
            f"SELECT max(rowid) FROM {table}",
            f"SELECT max(seq) FROM sqlite_sequence WHERE name = '{table}'",
            *(f"SELECT max(rowid) FROM {table} INDEXED BY {index}" for index in self._list_indexes(table)),
        )
        found = [0]
        for query in asked:
            with contextlib.suppress(pysqlite3.Error):
                found.append(self._connection.execute(query).fetchone()[0] or 0)
        most = max(_IDS_MAX, self.path.stat().st_size)  # a damaged number may be any
        return max(one for one in found if isinstance(one, int) and one <= most)

    def iter_rows(
        self, table: str, last_id: int, unreadable: list[int], is_cancelled: Callable[[], bool]
    ) -> Iterator[tuple[int, Row]]:
        """Every row that can be read, with its id; ids whose look-up fails are added to `unreadable`."""
        columns = self.list_columns(table)
        query = f"SELECT rowid, {', '.join(map(_quoted, columns))} FROM {table} WHERE rowid BETWEEN ? AND ?"
        start, end = 1, last_id + _BEYOND
        while start <= end:
            if is_cancelled():
                raise Cancelled
            failed: list[int] = []
            stop = min(start + _RUN - 1, last_id) if start <= last_id else start + _RUN - 1
            for row in self._read(query, start, stop, failed):
                end = max(end, row[0] + _BEYOND)
                yield row[0], dict(zip(columns, row[1:], strict=True))
            # Beyond the last id known a failure tells nothing: there need not have been a row.
            unreadable += [one for one in failed if one <= last_id]
            start = stop + 1

    def find_missing(self, table: str, has_taken: Callable[[int], bool]) -> int | None:
        """How many rows an index names that were not taken; None where no index can be read to its end."""
        for index in self._list_indexes(table):
            with contextlib.suppress(pysqlite3.Error):
                cursor = self._connection.execute(f"SELECT rowid FROM {table} INDEXED BY {index}")
                return sum(not has_taken(row[0]) for row in cursor)
        return None

    def list_sequence(self) -> dict[str, int]:
        """The last id given in each table, as far as that can be read."""
        with contextlib.suppress(pysqlite3.Error):
            return dict(self._connection.execute("SELECT name, seq FROM sqlite_sequence"))
        return {}

    def _read(self, query: str, start: int, end: int, failed: list[int]) -> list[Any]:
        try:
            return list(self._connection.execute(query, (start, end)))
        except (pysqlite3.DatabaseError, OverflowError):
            if start == end:
                failed.append(start)
                return []
        middle = (start + end) // 2
        return self._read(query, start, middle, failed) + self._read(query, middle + 1, end, failed)

    def _list_indexes(self, table: str) -> list[str]:
        """The indexes that have an entry for every row."""
        with contextlib.suppress(pysqlite3.Error):
            listed = self._connection.execute(f"PRAGMA index_list({table})").fetchall()
            return [_quoted(row[1]) for row in listed if not row[4]]
        return []


@contextmanager
def opened_damaged(path: Path, folder: Path) -> Iterator[DamagedFile]:
    """A damaged library, copied into a folder of one's own with its log and opened there.

    Raises `RecoveryImpossible` where its tables cannot be found, `NotALibrary` and `LibraryUnreachable`.
    """
    copy = folder / "damaged.dateline"
    _copy_files(path, copy)
    repairs = (
        *_repair_header(copy, path, folder),
        *_fill_up(copy),
        *_repair_table_list(copy, folder),
    )
    with ExitStack() as stack:
        try:
            connection = _open(copy)
            stack.callback(connection.close)
            revision = _find_revision(connection, path)
        except pysqlite3.Error as error:
            raise _impossible(path) from error
        yield DamagedFile(connection, copy, revision, repairs)


def is_full(error: OSError) -> bool:
    """Whether an error is one of a disk, or a user's share of it, on which there is no room."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def no_room(folder: Path) -> DiskFull:
    """The error for a folder without room for what is made of a damaged library."""
    return DiskFull(
        tr("There is no room for a copy of the library in {folder}.", folder=folder),
        tr("Free some space there, or choose another place for the new library."),
    )


def _open(copy: Path) -> Any:
    connection = connect(sqlite_uri(copy, "rw"), timeout_s=_TIMEOUT_S)
    connection.text_factory = _decode
    return connection


def _find_revision(connection: Any, path: Path) -> str:
    """The revision; where only the table that says it is lost, the newest, if the tables are those."""
    try:
        return check_schema(connection, path)
    except NotALibrary:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables & _TABLES:
            raise _of_another_program(path) from None
        acting = connection.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')")
        if acting.fetchone()[0] or not tables >= _TABLES:
            raise
        return REVISIONS[-1]
    except pysqlite3.DatabaseError:
        connection.execute("SELECT name FROM sqlite_master").fetchall()
        return REVISIONS[-1]


def _copy_files(path: Path, copy: Path) -> None:
    try:
        shutil.copyfile(path, copy)
        for suffix in ("-wal", "-journal"):
            if has_side_file(path, suffix):
                shutil.copyfile(side_file(path, suffix), side_file(copy, suffix))
    except OSError as error:
        if is_full(error):
            raise no_room(copy.parent.parent) from error
        raise unreachable(path, error) from error


def _repair_header(copy: Path, path: Path, folder: Path) -> tuple[str, ...]:
    """Write the file's first 100 bytes, or its first page, as a new library has them, where they are damaged."""
    with copy.open("r+b") as file:
        first = file.read(4096)
        size = file.seek(0, 2)
        if first[: len(_MAGIC)] == _MAGIC and int.from_bytes(first[68:72], "big") == APPLICATION_ID:
            return ()
        if first[: len(_MAGIC)] == _MAGIC and any(first[68:72]):
            raise _of_another_program(path)
        model = _model_page(folder)
        page_size = int.from_bytes(model[16:18], "big")
        is_other = first[: len(_MAGIC)] != _MAGIC and seems_to_be(first[:_HEADER_BYTES])
        # The beginning of another file may also have been written over that of a library.
        if not first or (is_other and not _are_roots(file, page_size, folder)):
            told = not_a_library(path, first[:_HEADER_BYTES]).what
            raise NotALibrary(told, tr("Nothing of it can be recovered; the file was left as it is."))
        if size < 2 * len(first):
            raise _no_sign(path)
        is_page_lost = first[_HEADER_BYTES : _HEADER_BYTES + 1] not in (b"\x05", b"\x0d")
        header = bytearray(model if is_page_lost else model[:_HEADER_BYTES])
        header[18:20] = b"\2\2" if has_side_file(copy, "-wal") else b"\1\1"
        header[28:32] = (size // page_size).to_bytes(4, "big")
        header[32:40] = bytes(8)  # no list of free pages
        header[92:96] = header[24:28]
        if is_page_lost and not _are_roots(file, page_size, folder):
            raise _no_sign(path)
        file.seek(0)
        file.write(header)
    told = (
        tr("The first page of the file was lost; that of a new library took its place.")
        if is_page_lost
        else tr("The head of the file was lost and was written anew.")
    )
    return (told,)


def _fill_up(copy: Path) -> tuple[str, ...]:
    """Give a file that was cut short its length again: SQLite reads nothing of one that is too short."""
    with copy.open("r+b") as file:
        header = file.read(_HEADER_BYTES)
        page_size = int.from_bytes(header[16:18], "big")
        expected = (65536 if page_size == 1 else page_size) * int.from_bytes(header[28:32], "big")
        if not file.seek(0, 2) < expected <= _BYTES_MAX:
            return ()
        file.truncate(expected)
    return (tr("The end of the file was lost."),)


def _repair_table_list(copy: Path, folder: Path) -> tuple[str, ...]:
    """Put lost pages of the list of tables back from a new library, where the root of that list is the same.

    They hold nothing of the user's. The root is page 1, the list a tree of two levels (SQLite, Database File
    Format, section 1.6): a page that does not begin as a leaf is lost.
    """
    model_first = _model_page(folder)
    page_size = int.from_bytes(model_first[16:18], "big")
    with copy.open("r+b") as file:
        first = file.read(page_size)
        if first[_HEADER_BYTES:] != model_first[_HEADER_BYTES:] or first[16:18] != model_first[16:18]:
            return ()
        lost = []
        for page in _list_children(model_first):
            file.seek((page - 1) * page_size)
            if file.read(1) not in (b"\x0d", b""):
                lost.append(page)
        if not lost or not _are_roots(file, page_size, folder):
            return ()
        model = (folder / _MODEL).read_bytes()
        for page in lost:
            file.seek((page - 1) * page_size)
            file.write(model[(page - 1) * page_size : page * page_size])
    return (tr("Parts of the list of tables were lost; those of a new library took their place."),)


def _list_children(first: bytes) -> list[int]:
    """The numbers of the pages below the first one; none where it has no pages below."""
    if first[_HEADER_BYTES] != _INNER:
        return []
    count = int.from_bytes(first[103:105], "big")
    cells = [int.from_bytes(first[at : at + 2], "big") for at in range(112, 112 + 2 * count, 2)]
    return [int.from_bytes(first[at : at + 4], "big") for at in (*cells, 108)]


def _model_page(folder: Path) -> bytes:
    model = folder / _MODEL
    if not model.exists():
        make_file(model)
    return model.read_bytes()[:4096]


def _are_roots(file: Any, page_size: int, folder: Path) -> bool:
    """Whether the tables begin where those of a new library do: so they do unless it was made by an older one."""
    with contextlib.closing(pysqlite3.connect(str(folder / _MODEL))) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
        roots = [row[0] for row in connection.execute(query)]
    found = []
    for root in roots:
        file.seek((root - 1) * page_size)
        found.append(file.read(1))
    return all(one in (b"\x05", b"\x0d", b"\x02", b"\x0a", b"\0") for one in found) and any(
        one in (b"\x05", b"\x0d") for one in found
    )


def _impossible(path: Path) -> RecoveryImpossible:
    return RecoveryImpossible(
        tr("So much of {name} is lost that its tables cannot be found.", name=path.name),
        tr("Restore a backup; the damaged file was left as it is."),
    )


def _of_another_program(path: Path) -> NotALibrary:
    return NotALibrary(
        tr("The file {name} is a database of another program.", name=path.name), tr("Open it with that program.")
    )


def _no_sign(path: Path) -> RecoveryImpossible:
    """The error for a file in which nothing tells that it ever was a library."""
    return RecoveryImpossible(
        tr("The file {name} never was a Dateline library, or nothing of its tables is left.", name=path.name),
        tr("If it was one, restore a backup; the file was left as it is."),
    )


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
