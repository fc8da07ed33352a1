"""An open library: how everything reads and writes, and how one is made, opened and closed. The whole interface.

One `Library` is used from several threads: any may read at any time, writers queue for the one write connection.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pysqlite3
import sqlalchemy as sa

from reader.domain.errors import KnownError, LibraryReadOnly, LibraryUnreachable
from reader.domain.ids import CoderId
from reader.domain.wording import tr
from reader.store import opening
from reader.store.coders import find_coder, insert_coder
from reader.store.engines import make_readers, make_writer
from reader.store.failures import opened_to_read, read_only, translated
from reader.store.kept_matches import KeptMatches
from reader.store.library_files import check_header, is_writable, real_path
from reader.store.reading_only import ReadingWay, check_way, iter_ways
from reader.store.tag_uses import KeptUses
from reader.store.text_index import refresh_text_index
from reader.store.unit import Unit

_PATIENCE_S = 2.0
"""How long closing waits for reads."""


class Library:
    """A library that is open. Close it when done; closing folds everything into the one file.

    `initiator` names the part of the program that opened it and comes back in every change-set. `coder_id` is 0 in
    a read-only library in which the coder never worked. `tag_uses` counts the uses of tags, `matches` keeps what a
    filter leaves.
    """

    def __init__(
        self,
        path: Path,
        *,
        initiator: str,
        coder_name: str,
        is_read_only: bool,
        way: ReadingWay | None = None,
        is_asked: bool = False,
    ) -> None:
        """`way` tells how one that is read-only is read; else by SQLite's locks. It is closed with the library.
        `is_asked` where it is read-only because that was asked for.
        """
        self.path = path
        self.initiator = initiator
        self.coder_name = coder_name
        self.is_read_only = is_read_only
        self.coder_id = CoderId(0)
        self.tag_uses = KeptUses()
        self.matches = KeptMatches()
        self._way = way
        self._is_asked = is_asked
        if way is not None:
            self._readers = make_readers(way.path, way.mode)
        else:
            self._readers = make_readers(path, "ro" if is_read_only else "rw")
        self._writer = None if is_read_only else make_writer(path)
        self._write_lock = threading.Lock()
        self._writing_thread: int | None = None
        self._is_setting_up = False
        self._is_closed = False
        self._reads = 0
        self._readers_left = threading.Condition()

    @property
    def is_snapshot(self) -> bool:
        """Whether it is read from a copy, and shows nothing of what is written to it since it was opened."""
        return self._way is not None and self._way.is_copy

    @property
    def is_writing(self) -> bool:
        """Whether a step is being written right now, so that another would have to wait."""
        return self._writing_thread is not None

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit that sees one state of the library throughout. Any write in it raises."""
        with self._counted(), translated(self.path, is_writing=False), self._readers.connect() as connection:
            yield Unit(connection, coder_id=self.coder_id, initiator=self.initiator)

    @contextmanager
    def write(self, verb: str, *, count: int = 1, is_undoable: bool = True) -> Iterator[Unit]:
        """One step: all of it is on the disk when the block is left, or nothing of it when it raises.

        Waits for a step of another thread. Raises `LibraryReadOnly`, `LibraryLocked` and `DiskFull`.
        """
        self._check_open()
        if self._writer is None:
            raise opened_to_read(self.path) if self._is_asked else read_only(self.path)
        with self._turn(), translated(self.path, is_writing=True), self._writer.begin() as connection:
            unit = Unit(
                connection,
                coder_id=self.coder_id,
                initiator=self.initiator,
                verb=verb,
                count=count,
                is_undoable=is_undoable and not self._is_setting_up,
            )
            yield unit
            if unit.is_abandoned:
                connection.rollback()
                return
            refresh_text_index(unit)
            unit.finish()

    @contextmanager
    def rehearse(self) -> Iterator[Unit]:
        """A step that is taken back when the block is left: what it would do can be seen, and nothing stays.

        Locks the library as `write` does, and raises the same errors.
        """
        with self.write("rehearsal", is_undoable=False) as unit:
            yield unit
            unit.abandon()

    @contextmanager
    def setup(self) -> Iterator[None]:
        """Steps made meanwhile cannot be undone: what a new library starts with is no step of the user's."""
        self._is_setting_up = True
        try:
            yield
        finally:
            self._is_setting_up = False

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go. Twice is once.

        Waits for a step under way, and a little for reads: one that goes on keeps the log from being folded in,
        which loses nothing.
        """
        with self._readers_left:
            self._is_closed = True
            self._readers_left.wait_for(lambda: not self._reads, timeout=_PATIENCE_S)
        self._readers.dispose()
        if self._way is not None:
            self._way.close()
        if self._writer is None:
            return
        writer, self._writer = self._writer, None
        with self._turn(), contextlib.suppress(sa.exc.DBAPIError, pysqlite3.Error):
            opening.fold(writer)
        writer.dispose()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._readers_left:
            self._check_open()
            self._reads += 1
        try:
            yield
        finally:
            with self._readers_left:
                self._reads -= 1
                self._readers_left.notify_all()

    def _check_open(self) -> None:
        """A job that comes too late must not open the file again."""
        if self._is_closed:
            raise LibraryUnreachable(
                tr("The library {name} was closed.", name=self.path.name), tr("Open it again.")
            )

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for the write connection. A write inside a write of the same thread is a bug and raises."""
        me = threading.get_ident()
        if self._writing_thread == me:
            raise RuntimeError("a write inside a write")
        with self._write_lock:
            self._writing_thread = me
            try:
                yield
            finally:
                self._writing_thread = None


def create_library(path: Path, *, initiator: str = "", coder_name: str | None = None) -> Library:
    """Make an empty library in a folder that is there, and open it.

    Raises `LibraryExists` when something stands at the path, and `LibraryUnreachable`.
    """
    opening.make_file(path)
    return open_library(path, initiator=initiator, coder_name=coder_name)


def open_library(
    path: Path,
    *,
    initiator: str = "",
    coder_name: str | None = None,
    is_read_only: bool = False,
    place_backup: Callable[[Path], Path] | None = None,
) -> Library:
    """Open a library, bringing an older one up to date after a backup where `place_backup` says, else beside it.

    A file that cannot be opened is left as it is: `LibraryMissing`, `NotALibrary`, `LibraryTooNew`,
    `LibraryLocked`, `LibraryDamaged`, `LibraryUnreachable`. One that cannot be written is opened for reading, and
    so is any other with `is_read_only`, beside whoever writes to it.
    """
    path = real_path(path)
    check_header(path)
    coder_name = coder_name or opening.user_name()
    if is_read_only or not is_writable(path):
        return _open_to_read(path, initiator, coder_name, is_asked=is_writable(path))
    opening.prepare_file(path, place_backup)
    try:
        return _open(Library(path, initiator=initiator, coder_name=coder_name, is_read_only=False))
    except (LibraryReadOnly, LibraryUnreachable):
        # Permissions do not tell everything, on Windows and on network drives above all.
        return _open_to_read(path, initiator, coder_name, is_asked=False)


def _open_to_read(path: Path, initiator: str, coder_name: str, *, is_asked: bool) -> Library:
    failure: KnownError = read_only(path)
    for way in iter_ways(path):
        try:
            check_way(way, path)
            library = Library(
                path, initiator=initiator, coder_name=coder_name, is_read_only=True, way=way, is_asked=is_asked
            )
            return _open(library)
        except (LibraryReadOnly, LibraryUnreachable) as error:
            way.close()
            failure = error
        except BaseException:
            way.close()
            raise
    raise failure


def _open(library: Library) -> Library:
    try:
        with translated(library.path, is_writing=True):
            library.coder_id = _find_or_insert_coder(library)
    except BaseException:
        library.close()
        raise
    return library


def _find_or_insert_coder(library: Library) -> CoderId:
    """The coder of an open library; in a read-only one 0 where the name is not known."""
    with library.read() as unit:
        found = find_coder(unit.connection, library.coder_name)
    if found is not None or library.is_read_only:
        return found or CoderId(0)
    with library.write("coder.add") as unit:
        return find_coder(unit.connection, library.coder_name) or insert_coder(unit.connection, library.coder_name)
