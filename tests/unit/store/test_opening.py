"""Opening a file: what is no library is refused with its bytes untouched; what can only be read is read."""

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pysqlite3
import pytest

from reader.domain.errors import (
    KnownError,
    LibraryDamaged,
    LibraryLocked,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from reader.store import engines, library_files, opening
from reader.store.library import create_library, open_library
from reader.store.library_files import APPLICATION_ID, side_file
from reader.store.schema import tag
from reader.store.search_table import CREATE, FORMER, TABLE
from tests.helpers.processes import running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed library with one tag in it."""
    folder = tmp_path / "folder"
    folder.mkdir()
    made = create_library(folder / "Some.dateline", coder_name="Ann")
    with made.write("tag.create") as unit:
        unit.insert(tag, {"guid": "g", "name": "threat"})
    made.close()
    return made.path


def state(path: Path) -> dict[str, str]:
    """The files of a folder by name with their hashes; none of the log's index, which each reader makes anew."""
    files = [one for one in path.parent.iterdir() if one.is_file()]
    return {one.name: "" if one.suffix.endswith("-shm") else hash_file(one) for one in files}


def hash_file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def change(path: Path, *statements: str) -> None:
    with contextlib.closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def refuse(path: Path, error: type[KnownError]) -> KnownError:
    """The error that opening gives, after a look that nothing was touched."""
    before = state(path)
    with pytest.raises(error) as caught:
        open_library(path)
    assert state(path) == before
    assert caught.value.what
    assert caught.value.hint
    return caught.value


def number(value: int) -> bytes:
    return value.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotALibrary),
        (b"x", NotALibrary),
        (b"SQLite format 3\0", NotALibrary),
        (b"SQLite format 3\0" + bytes(84), NotALibrary),
        (os.urandom(5000), NotALibrary),
        ("Ein Text über etwas.\n".encode() * 500, NotALibrary),
        (b"SQLite format 3\0" + bytes(52) + number(APPLICATION_ID) + bytes(28), LibraryDamaged),
        (
            b"SQLite format 3\0" + bytes(44) + number(99) + bytes(4) + number(APPLICATION_ID) + bytes(28),
            LibraryTooNew,
        ),
    ],
    ids=["empty", "one byte", "magic", "zeroed header", "noise", "text", "header alone", "newer header"],
)
def test_open_library_on_another_file_refuses(tmp_path: Path, content: bytes, error: type[KnownError]) -> None:
    path = tmp_path / "Some.dateline"
    path.write_bytes(content)
    refuse(path, error)


def test_open_library_on_foreign_database_refuses(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    change(path, "CREATE TABLE places (id INTEGER PRIMARY KEY)")
    refuse(path, NotALibrary)


def test_open_library_on_folder_refuses(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="folder"):
        open_library(tmp_path)


def test_open_library_on_nothing_refuses(tmp_path: Path) -> None:
    refuse(tmp_path / "None.dateline", LibraryMissing)
    assert list(tmp_path.iterdir()) == []


def test_open_library_below_a_file_refuses(path: Path) -> None:
    with pytest.raises(LibraryUnreachable):
        open_library(path / "Some.dateline")


@pytest.mark.parametrize(
    ("statements", "error"),
    [
        (["UPDATE alembic_version SET version_num = '9999'"], LibraryTooNew),
        (["PRAGMA user_version = 99"], LibraryTooNew),
        (["DELETE FROM alembic_version"], NotALibrary),
        (["DROP TABLE alembic_version"], NotALibrary),
        (["CREATE TRIGGER act AFTER INSERT ON tag BEGIN DELETE FROM article; END"], NotALibrary),
        (["CREATE VIEW places AS SELECT * FROM tag"], NotALibrary),
        (["CREATE TABLE places (id INTEGER PRIMARY KEY)"], NotALibrary),
        (["CREATE VIRTUAL TABLE places USING fts5(text)"], NotALibrary),
        (["ALTER TABLE tag ADD COLUMN more TEXT"], NotALibrary),
        (["ALTER TABLE tag ADD COLUMN more TEXT AS (lower(name))"], NotALibrary),
        (["DROP TABLE article_tag"], NotALibrary),
        (["CREATE INDEX acting ON tag (lower(name))"], NotALibrary),
        (["DROP TABLE article_search"], NotALibrary),
        (["DROP TABLE article_search", "CREATE TABLE article_search (title, body)"], NotALibrary),
        (
            ["DROP TABLE article_search", "CREATE VIRTUAL TABLE article_search USING fts5(title, body)"],
            NotALibrary,
        ),
        (["DROP TABLE article_search", f"{CREATE[:-1]}, detail=none)"], NotALibrary),
        (["DROP TABLE article_search", *FORMER], NotALibrary),
        ([f"DROP TABLE {TABLE}", CREATE.replace(TABLE, "places")], NotALibrary),
        (["UPDATE alembic_version SET version_num = '0004'", "CREATE VIEW places AS SELECT 1"], NotALibrary),
        (
            [
                "UPDATE alembic_version SET version_num = '0004'",
                "DROP TABLE article_search",
                "CREATE VIRTUAL TABLE article_search USING fts5(title, body)",
            ],
            NotALibrary,
        ),
        (["PRAGMA writable_schema=ON", f"DELETE FROM sqlite_master WHERE name = '{TABLE}_idx'"], NotALibrary),
        ([f"ALTER TABLE {TABLE}_docsize ADD COLUMN more TEXT"], NotALibrary),
    ],
)
def test_open_library_with_strange_parts_refuses(
    path: Path, statements: list[str], error: type[KnownError]
) -> None:
    change(path, *statements)
    refuse(path, error)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_open_library_cut_off_refuses(path: Path, kept: float) -> None:
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    refuse(path, LibraryDamaged)


def test_open_library_with_garbage_inside_refuses(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 8000 + content[8100:])
    refuse(path, LibraryDamaged)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_open_library_locked_by_another_process_refuses(
    path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "BUSY_TIMEOUT_S", 0.05)
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_S", 0.05)
    program = """
import sys, pysqlite3
connection = pysqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(f"PRAGMA journal_mode={sys.argv[2]}")
connection.execute("PRAGMA locking_mode=EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
connection.execute("UPDATE tag SET name = 'other'")
print("locked", flush=True)
sys.stdin.readline()
"""
    with running(program, str(path), mode) as process:
        assert process.stdout and process.stdout.readline() == "locked\n"
        content = path.read_bytes()
        with pytest.raises(LibraryLocked):
            open_library(path, coder_name="Ann")
        assert path.read_bytes() == content


@pytest.fixture(params=["file", "folder"])
def protected(path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library whose file or folder may not be written, also for root, whom permissions do not bind."""
    denied = path if request.param == "file" else path.parent
    really: Callable[..., bool] = os.access
    monkeypatch.setattr(
        library_files.os,
        "access",
        lambda one, mode: False if one == denied and mode == os.W_OK else really(one, mode),
    )
    return path


def test_open_library_protected_reads_and_leaves_no_trace(protected: Path) -> None:
    before = state(protected)
    library = open_library(protected, coder_name="Ben")
    assert library.is_read_only
    assert library.coder_id == 0
    with library.read() as unit:
        assert unit.connection.execute(tag.select()).one().name == "threat"
    with pytest.raises(LibraryReadOnly), library.write("tag.create"):
        pass
    library.close()
    assert state(protected) == before


@pytest.mark.parametrize("code", [8, 14])
def test_open_library_that_sqlite_cannot_write_reads(
    path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(uri: str, *settings: str, timeout_s: float) -> Any:
        if "immutable" not in uri:
            error = pysqlite3.OperationalError("no")
            error.sqlite_errorcode = code
            raise error
        return really(uri, *settings, timeout_s=timeout_s)

    really = engines.connect
    monkeypatch.setattr(engines, "connect", connect)
    library = open_library(path, coder_name="Ann")
    assert library.is_read_only
    assert library.coder_id == 1
    library.close()


def test_open_library_protected_with_an_empty_log_reads(protected: Path) -> None:
    side_file(protected, "-wal").write_bytes(bytes(64))
    library = open_library(protected, coder_name="Ann")
    assert library.is_read_only
    with library.read() as unit:
        assert unit.connection.execute(tag.select()).one().name == "threat"
    library.close()


def test_write_when_the_system_says_read_only_raises(path: Path) -> None:
    library = open_library(path, coder_name="Ann")
    assert library._writer is not None
    with library._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.rollback()
    with pytest.raises(LibraryReadOnly), library.write("tag.create") as unit:
        unit.insert(tag, {"guid": "h", "name": "praise"})
    library.close()


def test_open_library_after_a_kill_takes_in_the_log(path: Path) -> None:
    program = """
import os, sys
from pathlib import Path
from typing import Any
from reader.store.library import open_library
from reader.store.schema import tag
from reader.store.search_table import CREATE, FORMER, TABLE
library = open_library(Path(sys.argv[1]), coder_name="Ann")
with library.write("tag.create") as unit:
    unit.insert(tag, {"guid": "h", "name": "praise"})
os._exit(0)
"""
    with running(program, str(path)) as process:
        process.wait(60)
    assert side_file(path, "-wal").stat().st_size
    library = open_library(path, coder_name="Ann")
    with library.read() as unit:
        assert [row.name for row in unit.connection.execute(tag.select())] == ["threat", "praise"]
    library.close()
    assert list(state(path)) == [path.name]


def test_open_library_with_strange_parts_in_its_log_refuses(path: Path) -> None:
    program = """
import os, sys, pysqlite3
connection = pysqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode=WAL")
connection.execute("CREATE TRIGGER act AFTER INSERT ON tag BEGIN DELETE FROM article; END")
os._exit(0)
"""
    with running(program, str(path)) as process:
        process.wait(60)
    assert side_file(path, "-wal").stat().st_size
    refuse(path, NotALibrary)


def test_open_library_takes_odd_names(tmp_path: Path) -> None:
    for name in ("한국어 100%? #1.dateline", "a;b=c&d.dateline"):
        create_library(tmp_path / name, coder_name="Ann").close()
        open_library(tmp_path / name).close()
        assert (tmp_path / name).is_file()
