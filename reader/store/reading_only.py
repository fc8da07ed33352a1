"""How a library is read that cannot be written, or is not to be because somebody else holds it. Any thread.

SQLite's own locks come first: a reader that takes them sees whole states of what another process writes. Where the
folder forbids the files that this needs, there are two ways left. A file beside which nothing stands is open
nowhere and is read as one that never changes. One with a log or a journal is copied with it, and the copy read:
what stands in the log is part of the library, and must not be overlooked.
"""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from reader.store.engines import BUSY_TIMEOUT_S
from reader.store.failures import read_only, translated
from reader.store.foreign_files import copy_database
from reader.store.guards import REVISIONS, check_schema, connect
from reader.store.library_files import SIDE_SUFFIXES, side_file, sqlite_uri, unreachable


@dataclass(frozen=True, slots=True)
class ReadingWay:
    """The file that is read, and the mode in which (as `sqlite_uri` has it). A copy is deleted by `close`."""

    path: Path
    mode: str
    _kept: ExitStack

    @property
    def is_copy(self) -> bool:
        """Whether it shows the library as it was when it was opened, whatever is written to it since."""
        return self.mode == "rw"

    def close(self) -> None:
        """Delete the copy, if it is one. Nothing may have it open any more."""
        self._kept.close()


def iter_ways(path: Path) -> Iterator[ReadingWay]:
    """The ways in which a library can be read, the best one first; each is to be tried, and closed if it fails.

    Raises `LibraryUnreachable` where the last way is a copy and there is no room for it, or no rest to make it.
    """
    has_company = any(side_file(path, suffix).exists() for suffix in SIDE_SUFFIXES)
    yield ReadingWay(path, "ro", ExitStack())
    if not has_company:
        yield ReadingWay(path, "immutable", ExitStack())
        return
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-"))
            copy = copy_database(path, Path(folder))
            copy.chmod(0o600)
        except OSError as error:
            raise unreachable(path, error) from error
        yield ReadingWay(copy, "rw", stack.pop_all())


def check_way(way: ReadingWay, path: Path) -> None:
    """Raise unless a library can be read in this way: the errors of a file that is none, or cannot be reached so,
    and `LibraryReadOnly` where it would have to be migrated first.
    """
    with translated(path, is_writing=True):
        connection = connect(sqlite_uri(way.path, way.mode), timeout_s=BUSY_TIMEOUT_S)
        try:
            revision = check_schema(connection, path)
        finally:
            connection.close()
    if revision != REVISIONS[-1]:
        raise read_only(path)
