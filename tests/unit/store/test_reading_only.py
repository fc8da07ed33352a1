"""A library that is read, not written: whole states of it, beside a living writer too, and nothing is touched."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import LibraryReadOnly, LibraryUnreachable
from reader.store import reading_only
from reader.store.library import Library, create_library, open_library
from reader.store.library_files import SIDE_SUFFIXES, side_file
from reader.store.schema import tag
from tests.helpers.processes import run, running

READS = """
import json, os, sys
from pathlib import Path
from reader.store.library import open_library
from reader.store.schema import tag
os.chdir("/")
if os.getuid() == 0:  # whom permissions do not bind
    os.setuid(65534)
library = open_library(Path(sys.argv[1]), coder_name="Ben")
with library.read() as unit:
    names = [row.name for row in unit.connection.execute(tag.select())]
print(json.dumps([names, library.is_read_only, library.is_snapshot]))
library.close()
"""
DIES_WRITING = """
import os, sys
from pathlib import Path
from reader.store.library import open_library
from reader.store.schema import tag
library = open_library(Path(sys.argv[1]), coder_name="Ann")
with library.write("tag.create") as unit:
    unit.insert(tag, {"guid": "h", "name": "praise"})
os._exit(0)
"""


@pytest.fixture
def path() -> Iterator[Path]:
    """A closed library with one tag, in a folder that any user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="reading-only-"))
    folder.chmod(0o755)
    made = create_library(folder / "Some.dateline", coder_name="Ann")
    add_tag(made, "threat")
    made.close()
    yield made.path
    folder.chmod(0o755)
    shutil.rmtree(folder)


def add_tag(library: Library, name: str) -> None:
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": name, "name": name})


def names(library: Library) -> list[str]:
    with library.read() as unit:
        return [row.name for row in unit.connection.execute(tag.select())]


def protect(path: Path) -> None:
    """Let nobody but root write the files and the folder."""
    for one in path.parent.iterdir():
        one.chmod(0o444)
    path.parent.chmod(0o555)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_reader_beside_a_living_writer_sees_what_it_writes(path: Path) -> None:
    writer = open_library(path, coder_name="Ann")
    reader = open_library(path, coder_name="Ben", is_read_only=True)
    assert reader.is_read_only
    assert not reader.is_snapshot
    assert names(reader) == ["threat"]
    add_tag(writer, "praise")
    assert names(reader) == ["threat", "praise"]
    with pytest.raises(LibraryReadOnly, match="open to be read only"), reader.write("tag.create"):
        pass
    reader.close()
    writer.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_reader_sees_a_writer_that_comes_later(path: Path) -> None:
    reader = open_library(path, coder_name="Ben", is_read_only=True)
    assert names(reader) == ["threat"]
    writer = open_library(path, coder_name="Ann")
    add_tag(writer, "praise")
    assert names(reader) == ["threat", "praise"]
    reader.close()
    writer.close()
    assert names(open_library(path, coder_name="Ann", is_read_only=True)) == ["threat", "praise"]


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="users of another kind")
def test_user_who_may_not_write_sees_what_a_living_writer_wrote(path: Path) -> None:
    writer = open_library(path, coder_name="Ann")
    add_tag(writer, "praise")  # stands in the log alone
    protect(path)
    before = bytes_of(path.parent)
    assert json.loads(run(READS, str(path))) == [["threat", "praise"], True, False]
    after = bytes_of(path.parent)
    assert {name: data for name, data in after.items() if not name.endswith("-shm")} == {
        name: data for name, data in before.items() if not name.endswith("-shm")
    }
    writer.close()


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="users of another kind")
@pytest.mark.parametrize("lost", [(), ("-shm",)], ids=["as left", "without the index of the log"])
def test_log_that_a_kill_left_is_read_where_nothing_may_be_written(path: Path, lost: tuple[str, ...]) -> None:
    with running(DIES_WRITING, str(path)) as process:
        process.wait(60)
    assert side_file(path, "-wal").stat().st_size
    for suffix in lost:
        side_file(path, suffix).unlink()
    protect(path)
    before = bytes_of(path.parent)
    found, is_read_only, is_snapshot = json.loads(run(READS, str(path)))
    assert (found, is_read_only) == (["threat", "praise"], True)
    assert is_snapshot or not lost
    assert bytes_of(path.parent) == before


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="users of another kind")
def test_closed_library_is_read_where_nothing_may_be_written(path: Path) -> None:
    protect(path)
    assert json.loads(run(READS, str(path))) == [["threat"], True, False]
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_copy_goes_with_the_library(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(DIES_WRITING, str(path)) as process:
        process.wait(60)
    *_, way = reading_only.iter_ways(path)
    assert way.is_copy
    library = Library(path, initiator="", coder_name="Ann", is_read_only=True, way=way)
    assert names(library) == ["threat", "praise"]
    assert library.path == path
    library.close()
    assert not way.path.parent.exists()


def test_no_room_for_a_copy_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    side_file(path, "-wal").touch()
    monkeypatch.setattr(reading_only, "copy_database", copy)
    with pytest.raises(LibraryUnreachable, match="No space left"):
        list(reading_only.iter_ways(path))


def test_reading_leaves_no_side_files_of_a_closed_library(path: Path) -> None:
    reader = open_library(path, coder_name="Ben", is_read_only=True)
    names(reader)
    reader.close()
    assert not any(side_file(path, suffix).exists() for suffix in SIDE_SUFFIXES)
