"""An open library: its one file, its steps, its threads."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.domain.errors import DiskFull, LibraryExists, LibraryLocked, LibraryUnreachable
from reader.store import engines
from reader.store.library import Library, create_library, open_library
from reader.store.library_files import APPLICATION_ID
from reader.store.schema import change, step, tag
from tests.helpers.dumps import count_steps, dump_library
from tests.helpers.processes import run, running


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


def insert_tag(library: Library, name: str) -> None:
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": name, "name": name})


def tag_names(library: Library) -> list[str]:
    with library.read() as unit:
        return [row.name for row in unit.connection.execute(tag.select().order_by(tag.c.id))]


def test_write_that_raises_leaves_nothing(library: Library) -> None:
    before = dump_library(library)
    with pytest.raises(ZeroDivisionError), library.write("tag.create") as unit:
        unit.insert(tag, {"guid": "g", "name": "threat"})
        raise ZeroDivisionError
    assert dump_library(library) == before
    assert count_steps(library) == 0
    insert_tag(library, "praise")


def test_write_within_a_write_raises(library: Library) -> None:
    with pytest.raises(RuntimeError), library.write("tag.create"), library.write("tag.create"):
        pass
    insert_tag(library, "praise")
    assert not library.is_writing


def test_write_within_a_read_raises(library: Library) -> None:
    with library.read() as unit:
        with pytest.raises(RuntimeError):
            unit.insert(tag, {"guid": "g", "name": "threat"})
        with pytest.raises(sa.exc.OperationalError):
            unit.connection.execute(tag.insert(), {"guid": "g", "name": "threat"})


def test_read_sees_one_state(library: Library) -> None:
    with library.read() as unit:
        assert unit.connection.execute(tag.select()).all() == []
        insert_tag(library, "threat")
        assert unit.connection.execute(tag.select()).all() == []
    assert tag_names(library) == ["threat"]


def test_insert_many_gives_ids_in_order_and_one_step(library: Library) -> None:
    names = [f"tag {number}" for number in range(1_200)]
    with library.write("tag.create") as unit:
        ids = unit.insert_many(tag, [{"guid": name, "name": name} for name in names])
    assert ids == list(range(1, 1_201))
    assert tag_names(library) == names
    assert count_steps(library) == 1
    assert unit.changes.of(Kind.TAG) == set(ids)


def test_update_to_the_same_leaves_no_step(library: Library) -> None:
    insert_tag(library, "threat")
    with library.write("tag.rename") as unit:
        assert not unit.update(tag, 1, {"name": "threat"})
        assert not unit.update(tag, 2, {"name": "praise"})
        assert not unit.delete(tag, 2)
    assert unit.step_id is None


def test_setup_makes_steps_that_are_not_undoable(library: Library) -> None:
    with library.setup():
        insert_tag(library, "threat")
    insert_tag(library, "praise")
    with library.read() as unit:
        assert list(unit.connection.execute(sa.select(step.c.is_undoable)).scalars()) == [False, True]


def test_threads_queue_for_the_one_writer(library: Library) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: insert_tag(library, f"tag {number}"), range(64)))
        lists = list(pool.map(lambda _: tag_names(library), range(64)))
    assert all(len(names) == 64 for names in lists)
    assert count_steps(library) == 64


def test_close_twice_is_once_and_folds_the_log(library: Library) -> None:
    insert_tag(library, "threat")
    library.close()
    library.close()
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]


def test_lone_surrogates_reach_neither_rows_nor_queries(library: Library) -> None:
    insert_tag(library, "운동\udcff")
    with library.read() as unit:
        assert unit.connection.execute(sa.select(tag.c.id).where(tag.c.name == "운동\ud800")).scalar() == 1
        assert "\ufffd" in unit.connection.execute(sa.select(change.c.after)).scalar_one()


def test_closed_library_stays_closed(library: Library) -> None:
    library.close()
    for enter in (library.read, lambda: library.write("tag.create")):
        with pytest.raises(LibraryUnreachable, match="closed"), enter():
            pass
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]


def test_close_waits_for_a_read_of_another_thread(library: Library) -> None:
    insert_tag(library, "threat")
    reading, goes_on = threading.Event(), threading.Event()

    def read() -> list[str]:
        with library.read() as unit:
            first = unit.connection.execute(sa.select(tag.c.name)).scalars().all()
            reading.set()
            goes_on.wait(10)
            return [*first, *unit.connection.execute(sa.select(tag.c.name)).scalars()]

    with ThreadPoolExecutor(2) as pool:
        names = pool.submit(read)
        reading.wait(10)
        closed = pool.submit(library.close)
        goes_on.set()
        assert names.result() == ["threat", "threat"]
        closed.result()
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]


OTHER = """
import sys
from pathlib import Path
from reader.store.library import open_library
from reader.store.schema import tag
library = open_library(Path(sys.argv[1]), coder_name="Ben")
print("open", flush=True)
for line in sys.stdin:
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": line, "name": line.strip()})
    with library.read() as unit:
        print([row.name for row in unit.connection.execute(tag.select())], flush=True)
library.close()
print("closed", flush=True)
"""


def test_two_processes_see_each_others_steps(library: Library) -> None:
    with running(OTHER, str(library.path)) as other:
        assert other.stdin and other.stdout and other.stdout.readline() == "open\n"
        insert_tag(library, "mine")
        other.stdin.write("theirs\n")
        other.stdin.flush()
        assert other.stdout.readline() == "['mine', 'theirs']\n"
        assert tag_names(library) == ["mine", "theirs"]
        other.stdin.close()
        assert other.stdout.readline() == "closed\n"
    insert_tag(library, "mine again")
    library.close()
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]


def test_write_while_another_process_writes_says_locked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    program = """
import sys, pysqlite3
connection = pysqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("writing", flush=True)
sys.stdin.readline()
"""
    library.close()
    monkeypatch.setattr(engines, "BUSY_TIMEOUT_S", 0.05)
    again = open_library(library.path, coder_name="Ann")
    with running(program, str(again.path)) as other:
        assert other.stdout and other.stdout.readline() == "writing\n"
        with pytest.raises(LibraryLocked):
            insert_tag(again, "threat")
        assert tag_names(again) == []
    insert_tag(again, "praise")
    again.close()


def test_killed_process_loses_no_acknowledged_step(library: Library) -> None:
    program = """
import sys
from pathlib import Path
from reader.store.library import open_library
from reader.store.schema import tag
library = open_library(Path(sys.argv[1]), coder_name="Ben")
number = 0
while True:
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": str(number), "name": str(number)})
    print(number, flush=True)
    number += 1
"""
    library.close()
    with running(program, str(library.path)) as other:
        assert other.stdout
        acknowledged = [other.stdout.readline().strip() for _ in range(60)]
        other.kill()
        acknowledged += other.stdout.read().split()
    again = open_library(library.path, coder_name="Ann")
    names = tag_names(again)
    assert names[: len(acknowledged)] == acknowledged
    assert len(names) - len(acknowledged) <= 1
    assert count_steps(again) == len(names)
    again.close()


FILL_THE_DISK = """
import resource, signal, sys
from pathlib import Path
from reader.domain.errors import DiskFull
from reader.store.library import open_library
from reader.store.schema import tag
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
library = open_library(Path(sys.argv[1]), coder_name="Ben")
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
for number in range(10_000):
    try:
        with library.write("tag.create") as unit:
            unit.insert(tag, {"guid": str(number), "name": str(number), "description": "long " * 2_000})
    except DiskFull as error:
        print(number, error.hint != "")
        break
"""


if sys.platform != "win32":  # which has no limit on file sizes to set

    def test_full_disk_keeps_every_acknowledged_step(library: Library) -> None:
        library.close()
        assert run(FILL_THE_DISK, str(library.path)).split()[1] == "True"
        again = open_library(library.path, coder_name="Ann")
        names = tag_names(again)
        assert names
        assert names == [str(number) for number in range(len(names))]
        insert_tag(again, "room again")
        again.close()


def test_full_file_says_disk_full_and_takes_the_step_back(library: Library) -> None:
    insert_tag(library, "threat")
    before = dump_library(library)
    assert library._writer is not None
    with library._writer.begin() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull), library.write("tag.create") as unit:
        unit.insert(tag, {"guid": "g", "name": "large", "description": "long " * 20_000})
    assert dump_library(library) == before


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH 'other.db' AS other",
        "CREATE TRIGGER act AFTER INSERT ON tag BEGIN DELETE FROM tag; END",
        "CREATE TEMP TRIGGER act AFTER INSERT ON tag BEGIN DELETE FROM tag; END",
        "CREATE VIEW names AS SELECT name FROM tag",
        "PRAGMA writable_schema=ON",
        "PRAGMA trusted_schema=ON",
    ],
)
def test_authorizer_denies_what_only_a_hostile_file_asks_for(library: Library, statement: str) -> None:
    with pytest.raises(sa.exc.DatabaseError, match=r"not authorized|prohibited"), library.write("x") as unit:
        unit.connection.exec_driver_sql(statement)


def test_writer_commits_with_full_synchronization(library: Library) -> None:
    with library.write("x") as unit:
        pragmas = ("synchronous", "foreign_keys", "cell_size_check", "application_id")
        found = [unit.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        assert unit.connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert found == [2, 1, 1, APPLICATION_ID]
