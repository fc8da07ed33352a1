"""Copies of a library as it stands at one moment, made while others go on writing to it. The whole interface.

A snapshot holds a read transaction on a connection of its own. In WAL that keeps nobody from writing, and since
the transaction stands for as long as the pages are copied, they can be copied in steps without beginning anew at
each commit of others: so a copy can be stopped, and tells how far it is. A copy has its name once it is proven.
A snapshot may be taken on one thread and copied on another, but used by one at a time.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import pysqlite3

from reader.domain.backups import LibraryFacts
from reader.domain.errors import Cancelled, DiskFull, LibraryDamaged, LibraryLocked
from reader.domain.unfinished_names import draft_name
from reader.domain.wording import tr
from reader.store.engines import BUSY_TIMEOUT_S
from reader.store.failures import translated
from reader.store.guards import check_schema, connect
from reader.store.index_slices import INDEX_MAKE
from reader.store.library_files import (
    check_header,
    has_side_file,
    is_writable,
    place_file,
    remove_file,
    sqlite_uri,
    sync_folder,
    unreachable,
)
from reader.store.opening import find_revision

_PAGES = 512
"""Pages copied between two questions whether to go on: two megabytes, some milliseconds."""
_SYNC_EACH = 8
"""Steps after which the copy is brought to the disk: all at the end would hold up the user's own commits."""
_ASK_EACH_STEPS = 100_000  # of SQLite's machine
_WAITING = (pysqlite3.SQLITE_BUSY, pysqlite3.SQLITE_LOCKED)
_WAITS_MAX = 8
"""How often copying waits for another program, a quarter of a second each time."""
_SETTLED = [("delete",)]
"""The mode of the journal where nobody has a library open: it has no log."""
_CODES = {
    "disk I/O error": pysqlite3.SQLITE_IOERR,
    "database or disk is full": pysqlite3.SQLITE_FULL,
    "database disk image is malformed": pysqlite3.SQLITE_CORRUPT,
}

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]


class Snapshot:
    """A library as it stood when the snapshot was taken. Close it when done."""

    def __init__(self, path: Path, connection: Any, guard: Any = None) -> None:
        """`guard` is a connection that keeps others from writing for as long as the snapshot is there."""
        self.path = path
        self._connection = connection
        self._guard = guard

    def find_mark(self) -> str:
        """What is another one after every change of what the user put in; takes no time."""
        with _reading(self.path):
            return _mark(self._connection)

    def find_guid(self) -> str:
        """The guid of the library."""
        with _reading(self.path):
            return _find_guid(self._connection)

    def count(self) -> LibraryFacts:
        """What the library holds; some 0.2 s with a million annotations."""
        with _reading(self.path):
            return _count(self._connection)

    def list_guids(self) -> dict[str, set[str]]:
        """The guids of articles and annotations, by table."""
        with _reading(self.path):
            return _guids(self._connection)

    def copy(
        self, target: Path, progress: Progress | None = None, is_cancelled: IsCancelled | None = None
    ) -> None:
        """Make a file of its own of the snapshot: whole, proven and on the disk, or not there.

        Who may read and write the library may do so with the copy. `progress` gets pages copied and pages in all.
        Raises `LibraryExists`, `DiskFull`, `LibraryUnreachable`, `LibraryDamaged` when the copy is not sound,
        and `Cancelled`.
        """
        made = target.with_name(draft_name())
        try:
            with _told(target):
                made.touch(0o600, exist_ok=False)
                self._fill(made, progress or (lambda _done, _total: None), is_cancelled or (lambda: False))
                _prove(made, self.path, self.count(), is_cancelled or (lambda: False))
                _sync(made)
                _let_read(made, self.path)
            place_file(made, target)
        except BaseException:
            remove_file(made)
            raise

    def give_place(self, made: Path) -> None:
        """Put a finished file in the place of a settled library of which nobody else may write, and close.

        Raises `LibraryUnreachable`, and `LibraryLocked` where somebody opened the library since it was settled.
        """
        with closing(self):
            if self._guard is None or self._guard.execute("PRAGMA journal_mode").fetchall() != _SETTLED:
                raise _locked(self.path)
            if os.name == "nt":  # a file that is open has to stay there; so nobody else can have it open either
                self.close()
            replace_file(made, self.path)

    def close(self) -> None:
        """Let the library go. Twice is once."""
        self._connection.close()
        if self._guard is not None:
            self._guard.close()

    def _fill(self, made: Path, progress: Progress, is_cancelled: IsCancelled) -> None:
        steps = waits = 0

        def go_on(status: int, remaining: int, total: int) -> None:
            nonlocal steps, waits
            steps += 1
            waits += status in _WAITING
            if is_cancelled():
                raise Cancelled
            if waits > _WAITS_MAX:
                raise _locked(self.path)
            if steps % _SYNC_EACH == 0:
                _sync(made)
            progress(total - remaining, total)

        with closing(pysqlite3.connect(str(made), isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous=OFF")  # it is synced as a whole, and has no name before
            try:
                self._connection.backup(copy, pages=_PAGES, progress=go_on)
            except pysqlite3.Error as error:
                raise _with_code(error, made) from None
            copy.execute("PRAGMA journal_mode=DELETE").fetchall()


def take_snapshot(path: Path, *, is_writing: bool = False) -> Snapshot:
    """Fix the present state of a library file that may be open elsewhere; takes about a millisecond.

    With `is_writing` nobody else can write until the snapshot is closed. Raises as opening a library does.
    """
    # Not by its header: closing the file would take away the locks that this process has on it.
    mode = "rw" if is_writable(path) else "immutable"
    if mode == "immutable" and has_side_file(path):
        raise unreachable(path, OSError("it was not closed properly, and cannot be written here"))
    with translated(path, is_writing=is_writing), contextlib.ExitStack() as opened:
        guard = None
        if is_writing:  # a connection that writes cannot be copied from
            guard = opened.enter_context(closing(connect(sqlite_uri(path, mode), timeout_s=BUSY_TIMEOUT_S)))
            guard.execute("BEGIN IMMEDIATE")
        connection = connect(sqlite_uri(path, mode), "query_only=ON", timeout_s=BUSY_TIMEOUT_S)
        opened.callback(connection.close)
        connection.execute("BEGIN")
        check_schema(connection, path)  # the first read fixes the state
        opened.pop_all()
    return Snapshot(path, connection, guard)


def read_facts(path: Path) -> LibraryFacts:
    """What a backup holds; the file is one that nobody has open. Raises as opening a library does."""
    with _opened_backup(path) as connection:
        return _count(connection)


def read_mark(path: Path) -> str:
    """The mark of a backup. Raises as opening a library does."""
    with _opened_backup(path) as connection:
        return _mark(connection)


def read_guid(path: Path) -> str:
    """The guid of the library that a backup is of. Raises as opening a library does."""
    with _opened_backup(path) as connection:
        return _find_guid(connection)


def is_sound(path: Path) -> bool:
    """Whether all pages of a backup can be read, which takes reading it once. Raises as opening a library does."""
    with _opened_backup(path) as connection:
        return _is_sound(connection)


def list_guids(path: Path) -> dict[str, set[str]]:
    """The guids of the articles and annotations of a backup, by table. Raises as opening a library does."""
    with _opened_backup(path) as connection:
        return _guids(connection)


def settle(path: Path) -> None:
    """Fold a log into a library that nobody has open, so that the file alone is all of it.

    Raises `LibraryLocked` when somebody has. One that cannot be opened is told before anything is changed: SQLite
    deletes the log of a file whose beginning is damaged.
    """
    check_header(path)
    with translated(path, is_writing=True):
        find_revision(path)
    with (
        translated(path, is_writing=True),
        closing(connect(sqlite_uri(path, "rw"), timeout_s=BUSY_TIMEOUT_S)) as connection,
    ):
        found = connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    if found != _SETTLED:
        raise _locked(path)


def replace_file(made: Path, path: Path) -> None:
    """Put a finished file in the place of a settled library, at once. Raises `LibraryUnreachable`."""
    try:
        made.replace(path)
    except OSError as error:
        raise unreachable(path, error) from error
    sync_folder(path.parent)


@contextmanager
def _opened_backup(path: Path) -> Iterator[Any]:
    check_header(path)
    with (
        _reading(path),
        closing(connect(sqlite_uri(path, "immutable"), timeout_s=BUSY_TIMEOUT_S)) as connection,
    ):
        check_schema(connection, path)
        yield connection


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Only tables and columns of the newest revision are looked at before they are asked for."""
    try:
        with translated(path, is_writing=False):
            yield
    except pysqlite3.OperationalError as error:
        if not str(error).startswith("no such"):
            raise
        raise LibraryDamaged(
            tr("The library {name} is damaged.", name=path.name),
            tr("Open a backup, or copy the file again from where it came."),
        ) from error


def _mark(connection: Any) -> str:
    """Ids are never given twice, so the last ones tell of every step; the last step itself tells those from others
    that got the same ids after a restore. Settings have no steps.
    """
    given = connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall()
    given += connection.execute("SELECT id, verb, coder_id, made_at FROM step ORDER BY id DESC LIMIT 1").fetchall()
    given += connection.execute("SELECT before, after FROM change ORDER BY id DESC LIMIT 1").fetchall()
    settings = connection.execute(
        "SELECT key, value FROM setting WHERE key <> ? ORDER BY key", (INDEX_MAKE,)
    ).fetchall()
    return sha256(repr((given, settings)).encode("utf-8", "replace")).hexdigest()


def _find_guid(connection: Any) -> str:
    found = connection.execute("SELECT value FROM setting WHERE key = 'guid'").fetchone()
    return str(found[0]) if found else ""


def _count(connection: Any) -> LibraryFacts:
    def ask(query: str) -> Any:
        return connection.execute(query).fetchone()[0]

    return LibraryFacts(
        guid=_find_guid(connection),
        articles=ask("SELECT count(*) FROM article"),
        annotations=ask("SELECT count(*) FROM annotation"),
        tags=ask("SELECT count(*) FROM tag"),
        steps=ask("SELECT coalesce(max(id), 0) FROM step"),
        last_step_at=ask("SELECT coalesce((SELECT made_at FROM step ORDER BY id DESC LIMIT 1), '')"),
        mark=_mark(connection),
    )


def _guids(connection: Any) -> dict[str, set[str]]:
    return {
        table: {row[0] for row in connection.execute(f"SELECT guid FROM {table}")}
        for table in ("article", "annotation")
    }


def _prove(made: Path, library: Path, facts: LibraryFacts, is_cancelled: IsCancelled) -> None:
    """Read the copy once: its pages are sound, and it holds what the snapshot held."""
    with _opened_backup(made) as connection:
        connection.set_progress_handler(is_cancelled, _ASK_EACH_STEPS)
        try:
            is_proven = _is_sound(connection) and _count(connection) == facts
        except pysqlite3.DatabaseError as error:
            if is_cancelled():
                raise Cancelled from error
            raise _damaged(library) from error
    if not is_proven:
        raise _damaged(library)


def _is_sound(connection: Any) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])


def _locked(path: Path) -> LibraryLocked:
    return LibraryLocked(
        tr("Another window or program has {name} open.", name=path.name), tr("Close it there, and try again.")
    )


def _damaged(library: Path) -> LibraryDamaged:
    return LibraryDamaged(
        tr("A copy of {name} was made and proved not to be sound, so it was not kept.", name=library.name),
        tr("Check the library; older backups are all there."),
    )


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Speak of the copy, not of the library, where there is no room or no way to its folder."""
    try:
        with translated(target, is_writing=True):
            yield
    except DiskFull as error:
        raise DiskFull(
            tr("There is no room for a copy of the library in {folder}.", folder=target.parent),
            tr("Free some space there, or choose another folder for backups."),
        ) from error
    except OSError as error:
        raise unreachable(target, error) from error


def _with_code(error: pysqlite3.Error, made: Path) -> pysqlite3.Error:
    """An error of copying with its code, which the driver leaves out. A quota shows as a failing disk."""
    code = _CODES.get(str(error), pysqlite3.SQLITE_ERROR)
    if code == pysqlite3.SQLITE_IOERR and os.access(made, os.W_OK):
        code = pysqlite3.SQLITE_FULL
    error.sqlite_errorcode = code
    return error


def _let_read(made: Path, library: Path) -> None:
    with contextlib.suppress(OSError):  # a file system without permissions
        made.chmod(0o600 | library.stat().st_mode & 0o777)


def _sync(path: Path) -> None:
    """Bring a file to the disk. On a copy in the making nobody else's locks are to be kept."""
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
