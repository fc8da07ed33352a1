"""Copies of a library at one moment: whole, proven, made beside writes, stoppable."""

import threading
from contextlib import closing

import pysqlite3
import pytest

from reader.domain.errors import Cancelled, DiskFull, LibraryDamaged, LibraryExists, LibraryLocked
from reader.domain.tags import TagPath
from reader.services import tagging
from reader.store import backups
from reader.store.backups import read_facts, read_mark, replace_file, settle, take_snapshot
from reader.store.library import open_library
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library
from tests.helpers.older_libraries import make_older_library


@pytest.fixture
def filled(library):
    for number in range(30):
        store_article(library, title=f"Article {number}", paragraphs=(f"{number} " + "words of a text " * 400,))
    return library


def copy_of(library, target, **more):
    with closing(take_snapshot(library.path)) as snapshot:
        snapshot.copy(target, **more)


def tag(library, name):
    tagging.create_tag(library, TagPath.parse(name))


def test_copy_holds_everything_and_opens_as_a_library(filled, tmp_path):
    target = tmp_path / "copy.dateline"
    copy_of(filled, target)
    with closing(open_library(target, coder_name="Ann")) as copy:
        assert dump_library(copy) == dump_library(filled)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["copy.dateline"]


def test_writes_go_on_while_pages_are_copied_and_do_not_begin_it_anew(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "_PAGES", 2)
    seen = []

    def progress(done, total):
        seen.append((done, total))
        tag(filled, f"made at {len(seen)}")

    target = tmp_path / "copy.dateline"
    copy_of(filled, target, progress=progress)
    copied = [done for done, _ in seen]
    assert len(copied) > 20
    assert copied == sorted(set(copied)), "it began anew"
    assert len({total for _, total in seen}) == 1
    assert read_facts(target).tags == 0
    with closing(take_snapshot(filled.path)) as snapshot:
        assert snapshot.count().tags == len(seen)


def test_snapshot_is_the_state_when_it_was_taken_whatever_thread_copies(filled, tmp_path):
    snapshot = take_snapshot(filled.path)
    tag(filled, "later")
    target = tmp_path / "copy.dateline"
    worker = threading.Thread(target=snapshot.copy, args=(target,))
    worker.start()
    worker.join()
    snapshot.close()
    assert read_facts(target).tags == 0


def test_copy_can_be_stopped_and_leaves_nothing(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "_PAGES", 2)
    asked = []
    target = tmp_path / "backups" / "copy.dateline"
    target.parent.mkdir()
    with pytest.raises(Cancelled):
        copy_of(filled, target, is_cancelled=lambda: asked.append(1) or len(asked) > 3)
    assert list(target.parent.iterdir()) == []
    tag(filled, "still writable")


def test_copy_can_be_stopped_while_it_is_proven(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "_ASK_EACH_STEPS", 1)
    is_copied = []
    with pytest.raises(Cancelled):
        copy_of(
            filled,
            tmp_path / "copy.dateline",
            progress=lambda done, total: is_copied.append(1) if done == total else None,
            is_cancelled=lambda: bool(is_copied),
        )
    assert is_copied
    assert not (tmp_path / "copy.dateline").exists()


def test_copy_over_a_file_is_refused(filled, tmp_path):
    target = tmp_path / "copy.dateline"
    target.write_text("mine")
    with pytest.raises(LibraryExists):
        copy_of(filled, target)
    assert target.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["copy.dateline"]


def test_copy_without_room_says_where_and_leaves_nothing(filled, tmp_path):
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    target = tmp_path / "backups" / "copy.dateline"
    target.parent.mkdir()
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(DiskFull, match="backups"):
            copy_of(filled, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(target.parent.iterdir()) == []
    tag(filled, "still writable")


def test_a_damaged_page_makes_no_backup(filled, tmp_path):
    path = filled.path
    filled.close()
    with path.open("r+b") as file:
        page = file.seek(0, 2) // 4096 - 8
        file.seek(page * 4096)
        file.write(b"\x05" * 4096)
    with closing(take_snapshot(path)) as snapshot, pytest.raises(LibraryDamaged):
        snapshot.copy(tmp_path / "copy.dateline")
    assert not (tmp_path / "copy.dateline").exists()


def test_mark_changes_with_every_step_and_not_without(filled, tmp_path):
    copy_of(filled, tmp_path / "copy.dateline")
    mark = read_mark(tmp_path / "copy.dateline")
    with closing(take_snapshot(filled.path)) as snapshot:
        assert snapshot.find_mark() == mark
    tag(filled, "new")
    with closing(take_snapshot(filled.path)) as snapshot:
        assert snapshot.find_mark() != mark


def test_settled_file_is_all_there_is(filled):
    path = filled.path
    with pytest.raises(LibraryLocked):
        settle(path)
    filled.close()
    settle(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_nobody_writes_while_a_snapshot_does(filled):
    path = filled.path
    filled.close()
    with (
        closing(take_snapshot(path, is_writing=True)),
        closing(pysqlite3.connect(str(path), timeout=0)) as other,
        pytest.raises(pysqlite3.OperationalError, match="locked"),
    ):
        other.execute("DELETE FROM tag")


def test_replaced_file_holds_what_the_other_held(filled, tmp_path):
    path = filled.path
    copy_of(filled, path.with_name("copy.dateline"))
    tag(filled, "later")
    filled.close()
    replace_file(path.with_name("copy.dateline"), path)
    assert read_facts(path).tags == 0
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_an_older_file_that_lacks_a_table_is_told_as_damaged(tmp_path):
    path = make_older_library(tmp_path / "Old.dateline", "0003", ())
    with closing(pysqlite3.connect(str(path))) as connection:
        connection.execute("DROP TABLE annotation")
        connection.commit()
    with pytest.raises(LibraryDamaged):
        read_facts(path)
    with closing(take_snapshot(path)) as snapshot, pytest.raises(LibraryDamaged):
        snapshot.copy(tmp_path / "copy.dateline")
    assert [one.name for one in tmp_path.iterdir()] == ["Old.dateline"]
