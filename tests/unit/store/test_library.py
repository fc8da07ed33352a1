"""An open library: its one file, its steps, its threads."""

from pathlib import Path

import pytest

from reader.domain.changes import Kind
from reader.domain.errors import LibraryExists
from reader.store.library import Library, create_library, open_library
from reader.store.schema import step, tag


def test_create_library_makes_one_file(library_path: Path) -> None:
    create_library(library_path).close()
    assert [path.name for path in library_path.parent.iterdir()] == [library_path.name]


def test_create_library_twice_keeps_the_first(library: Library) -> None:
    with pytest.raises(LibraryExists):
        create_library(library.path)


def test_write_gives_a_step_and_its_changes(library: Library) -> None:
    with library.write("tag.create") as unit:
        row_id = unit.insert(tag, {"guid": "g", "name": "threat"})
    assert unit.step_id == 1
    assert unit.changes.of(Kind.TAG) == {row_id}
    assert unit.changes.initiator == "test"


def test_write_without_changes_leaves_no_step(library: Library) -> None:
    with library.write("tag.change") as unit:
        pass
    assert unit.step_id is None
    with library.read() as unit:
        assert unit.connection.execute(step.select()).all() == []


def test_reopened_library_holds_what_was_written(library: Library, library_path: Path) -> None:
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": "g", "name": "a\ud800b"})
    library.close()
    again = open_library(library_path, coder_name="Ann")
    with again.read() as unit:
        assert unit.connection.execute(tag.select()).one().name == "a\ufffdb"
    assert again.coder_id == library.coder_id
    again.close()
