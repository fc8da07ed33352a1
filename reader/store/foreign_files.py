"""Databases of other programs, opened to be read: never changed, and never let act.

A file may come from anybody. It is opened immutable, or as a copy where a log stands beside it; triggers, views
and computed columns are refused, and columns are looked for rather than expected, since they differ by version.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.errors import FileUnreadable
from reader.domain.system_words import say_os_error
from reader.domain.wording import tr
from reader.store.guards import connect
from reader.store.library_files import SIDE_SUFFIXES, has_side_file, side_file, sqlite_uri

_TIMEOUT_S = 2.0
_COPIES_MAX = 3
_FETCHED_AT_ONCE = 200
_VALUE_MAX_BYTES = 160_000_000
_HIDDEN = 6  # of the columns of `PRAGMA table_xinfo`
_MAGIC = b"SQLite format 3\0"

Values = dict[str, Any]


class ForeignFile:
    """An open database. Columns that a table lacks read as None, as do values that are far too large."""

    def __init__(self, connection: Any, name: str) -> None:
        self._connection = connection
        self.name = name
        self._columns: dict[str, frozenset[str]] = {}
        for table, sql in connection.execute(
            "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE type = 'table'"
        ):
            if not sql.upper().lstrip().startswith("CREATE VIRTUAL"):
                columns = connection.execute(f"PRAGMA table_xinfo({_quoted(table)})").fetchall()
                self._columns[table] = frozenset(row[1] for row in columns if not row[_HIDDEN])

    def has(self, tables: Mapping[str, Sequence[str]]) -> bool:
        """Whether these tables are there with these columns."""
        return all(self._columns.get(table, frozenset()).issuperset(names) for table, names in tables.items())

    def iter_rows(
        self, table: str, columns: Sequence[str], *, order: str = "rowid", where: str = "", value: Any = None
    ) -> Iterator[Values]:
        """The rows of a table by a column, or those whose column `where` has a value; streaming, none where it
        is missing.

        Raises `FileUnreadable`.
        """
        present = [name for name in columns if name in self._columns.get(table, frozenset())]
        if not present or ({where, order} - {"", "rowid"}) - self._columns[table]:
            return
        query = f"SELECT {', '.join(map(_capped, present))} FROM {_quoted(table)}"
        query += f" WHERE {_quoted(where)} = ?" if where else ""
        with translated(self.name):
            query += f" ORDER BY {order if order == 'rowid' else _quoted(order)}"
            cursor = self._connection.execute(query, (value,) if where else ())
            while rows := cursor.fetchmany(_FETCHED_AT_ONCE):
                for row in rows:
                    yield dict.fromkeys(columns) | dict(zip(present, row, strict=True))

    def count(self, table: str) -> int:
        """How many rows a table has; 0 where it is missing. Raises `FileUnreadable`."""
        if table not in self._columns:
            return 0
        with translated(self.name):
            return int(self._connection.execute(f"SELECT count(*) FROM {_quoted(table)}").fetchone()[0])


@contextmanager
def opened_foreign(path: Path) -> Iterator[ForeignFile]:
    """A database of another program, until the block is left. Raises `FileUnreadable`."""
    with ExitStack() as stack:
        if not is_database(path):
            raise FileUnreadable(
                tr("The file {name} is no SQLite database.", name=path.name), tr("Choose the file of a project.")
            )
        mode = "immutable"
        if has_side_file(path):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-")))
            with _reachable(path):
                path, mode = copy_database(path, folder), "rw"
        with translated(path.name):
            connection = connect(sqlite_uri(path, mode), timeout_s=_TIMEOUT_S)
            stack.callback(connection.close)
            connection.execute("PRAGMA query_only=ON")
            connection.text_factory = _decode
            opened = ForeignFile(connection, path.name)
        yield opened


def is_database(path: Path) -> bool:
    """Whether a file begins as a SQLite database. Raises `FileUnreadable` for one that cannot be read."""
    with _reachable(path):
        if path.exists() and not path.is_file():  # opening a pipe would wait for whoever writes to it
            raise FileUnreadable(
                tr("{name} is not an ordinary file.", name=path.name), tr("Choose the file of a project.")
            )
    with _reachable(path), path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


@contextmanager
def _reachable(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise FileUnreadable(
            tr("The file {name} cannot be read: {reason}.", name=path.name, reason=say_os_error(error)),
            tr("Check its name and permissions."),
        ) from error


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn errors of the database into `FileUnreadable`."""
    try:
        yield
    except pysqlite3.Error as error:
        raise FileUnreadable(
            tr("The database {name} is damaged, or not one that its program made.", name=name),
            tr("Open it with the program that made it, and save it anew."),
        ) from error


def copy_database(path: Path, folder: Path) -> Path:
    """A copy of a database with its logs in a folder, where they are played back when it is opened.

    Raises `OSError`, also where another program goes on writing to it, of which a copy would be torn.
    """
    given = [path, *(side_file(path, suffix) for suffix in SIDE_SUFFIXES if suffix != "-shm")]
    for _ in range(_COPIES_MAX):
        before = [_state(found) for found in given]
        for found, state in zip(given, before, strict=True):
            (folder / found.name).unlink(missing_ok=True)
            if state is not None:
                shutil.copyfile(found, folder / found.name)
        if [_state(found) for found in given] == before:
            return folder / path.name
    raise OSError("another program is writing to it just now")


def _state(path: Path) -> tuple[int, int] | None:
    """What changes when a file is written; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _capped(name: str) -> str:
    """A column to select, of which nothing is read where it is too large."""
    return f"CASE WHEN octet_length({_quoted(name)}) <= {_VALUE_MAX_BYTES} THEN {_quoted(name)} END"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
