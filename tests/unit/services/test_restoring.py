"""Restoring a backup: beside, or in place of what is there, of which nothing is lost."""

import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime

import pysqlite3
import pytest

from reader.domain.backups import PINNED, BackupReason
from reader.domain.errors import Cancelled, DiskFull, KnownError, LibraryExists, LibraryLocked, LibraryUnreachable
from reader.domain.tags import TagPath
from reader.services import backing_up, restoring, tagging
from reader.store.backups import read_facts
from reader.store.library import create_library, open_library
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library
from tests.helpers.older_libraries import make_older_library

NOW = datetime(2026, 11, 22, 19, 5, 12, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


@pytest.fixture
def path(tmp_path, root):
    """A closed library with one article and a tag made since the backup."""
    folder = tmp_path / "libraries"
    folder.mkdir()
    library = create_library(folder / "News.dateline", coder_name="Ann")
    store_article(library)
    backing_up.finish(backing_up.begin(library.path), root, BackupReason.OPEN, now=NOW)
    tagging.create_tag(library, TagPath.parse("later"))
    library.close()
    return library.path


@pytest.fixture
def backup(path, root):
    return backing_up.list_backups(path, root)[-1].path


def in_place(backup, path, root):
    return restoring.put_in_place(restoring.prepare(backup, path), path, root)


def names(path):
    return sorted(one.name for one in path.parent.iterdir())


def test_restored_beside_is_a_library_and_nothing_else_changes(path, backup):
    before = path.read_bytes()
    target = restoring.propose_path(path, NOW)
    restoring.restore_beside(backup, target)
    assert read_facts(target).tags == 0
    assert path.read_bytes() == before
    with closing(open_library(target, coder_name="Ann")) as library:
        assert tagging.create_tag(library, TagPath.parse("mine")).step is not None
    with pytest.raises(LibraryExists):
        restoring.restore_beside(backup, target)
    assert restoring.propose_path(path, NOW) != target


def test_in_place_takes_the_place_and_keeps_what_was_there(path, backup, root):
    with closing(open_library(path, coder_name="Ann")) as library:
        before = dump_library(library)
    restored = in_place(backup, path, root)
    assert read_facts(path).tags == 0
    assert restored.kept.reason is BackupReason.RESTORE
    assert names(path) == ["News.dateline"]
    restoring.restore_beside(restored.kept.path, path.with_name("Again.dateline"))
    with closing(open_library(path.with_name("Again.dateline"), coder_name="Ann")) as library:
        assert dump_library(library) == before


def test_in_place_again_makes_no_second_backup_of_the_same(path, backup, root):
    in_place(backup, path, root)
    first = in_place(backup, path, root).kept
    assert in_place(backup, path, root).kept == first


def test_what_is_kept_before_a_restore_is_never_thinned_out(path, backup, root):
    assert backing_up.parse_name(backup.name)[1] not in PINNED
    in_place(backup, path, root)
    assert in_place(backup, path, root).kept.reason in PINNED


def test_another_way_from_the_same_state_is_kept_as_well(path, backup, root):
    """As many steps on the same tables, but other ones."""
    first = in_place(backup, path, root).kept
    with closing(open_library(path, coder_name="Ann")) as library:
        tagging.create_tag(library, TagPath.parse("other"))
        other = dump_library(library)
    second = in_place(first.path, path, root).kept
    assert second.path != first.path
    restoring.restore_beside(second.path, path.with_name("Other.dateline"))
    with closing(open_library(path.with_name("Other.dateline"), coder_name="Ann")) as library:
        assert dump_library(library) == other


def test_a_damaged_backup_is_none_of_what_is_there(path, backup, root):
    kept = in_place(backup, path, root).kept
    in_place(kept.path, path, root)
    with closing(pysqlite3.connect(str(kept.path))) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'annotation'"
        page = connection.execute(query).fetchone()[0]
    kept.path.chmod(0o600)
    with kept.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x05" * 4096)
    assert in_place(backup, path, root).kept.path != kept.path


def test_a_library_that_is_open_elsewhere_is_left_alone(path, backup, root):
    with closing(open_library(path, coder_name="Ann")) as library:
        with pytest.raises(LibraryLocked):
            in_place(backup, path, root)
        tagging.create_tag(library, TagPath.parse("still writable"))
    assert names(path) == ["News.dateline"]
    assert read_facts(path).tags == 2


@pytest.mark.parametrize(
    "damage", [b"", b"\0" * 5000, b"SQLite format 3\0" + b"\1" * 5000, b"some other file" * 99]
)
def test_a_library_that_cannot_be_read_is_moved_aside(path, backup, root, damage):
    path.write_bytes(damage)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"a log")
    restored = in_place(backup, path, root)
    assert restored.aside.read_bytes() == damage
    assert restored.aside.with_name(restored.aside.name + "-wal").read_bytes() == b"a log"
    assert read_facts(path).articles == 1
    assert not log.exists()


def test_a_damaged_library_stays_where_it_is_when_nothing_can_take_its_place(path, backup, root):
    path.write_bytes(b"some other file" * 99)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"a log")
    draft = restoring.prepare(backup, path)
    draft.unlink()
    with pytest.raises(LibraryUnreachable):
        restoring.put_in_place(draft, path, root)
    assert names(path) == ["News.dateline", "News.dateline-wal"]


OPENER = """
import sys
from reader.domain.tags import TagPath
from reader.services import libraries, tagging
from pathlib import Path
print("here", flush=True)
library = libraries.open_library(Path(sys.argv[1]), initiator="other", coder_name="Ann")
print("opened", flush=True)
sys.stdin.readline()
tagging.create_tag(library, TagPath.parse("of another"))
library.close()
print("wrote", flush=True)
"""


@pytest.fixture
def opener(path):
    """Start another program that opens the library, and writes to it when it is told to."""
    started = []

    def start():
        command = [sys.executable, "-c", OPENER, str(path)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        started.append(process)
        assert process.stdout.readline() == "here\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_library_that_is_opened_meanwhile_is_left_alone(path, backup, root, opener, monkeypatch):
    others = []
    settle = restoring.store.settle

    def settle_then_open(library):
        settle(library)
        others.append(opener())
        assert others[0].stdout.readline() == "opened\n"

    monkeypatch.setattr(restoring.store, "settle", settle_then_open)
    with pytest.raises(LibraryLocked):
        in_place(backup, path, root)
    assert others[0].communicate("\n")[0] == "wrote\n"
    assert read_facts(path).tags == 2


def test_nobody_gets_in_between_the_backup_and_the_replacing(path, backup, root, opener, monkeypatch):
    others = []
    replace_file = restoring.store.replace_file

    def open_then_replace(draft, library):
        others.append(opener())
        assert others[0].stdout.read() == ""  # it gives up
        replace_file(draft, library)

    monkeypatch.setattr(restoring.store, "replace_file", open_then_replace)
    in_place(backup, path, root)
    assert read_facts(path).tags == 0
    assert names(path) == ["News.dateline"]


def test_a_library_that_is_gone_comes_back_without_the_log_that_it_left(path, backup, root):
    """As after a file was deleted by hand: SQLite would play the log back into what takes its place."""
    with closing(open_library(path, coder_name="Ann")) as library:
        tagging.create_tag(library, TagPath.parse("in the log"))
        log = path.with_name(path.name + "-wal")
        content = log.read_bytes()
    path.unlink()
    log.write_bytes(content)
    in_place(backup, path, root)
    assert names(path) == ["News.dateline", "News.dateline-wal (left)"]
    with closing(open_library(path, coder_name="Ann")):
        assert read_facts(path).tags == 0


@pytest.mark.skipif(os.name == "nt", reason="other permissions")
def test_in_place_by_a_link_leaves_link_and_permissions(path, backup, root, tmp_path):
    path.chmod(0o660)
    link = tmp_path / "link.dateline"
    link.symlink_to(path)
    in_place(backup, link, root)
    assert link.is_symlink()
    assert read_facts(path).tags == 0
    assert path.stat().st_mode & 0o777 == 0o660


def test_a_library_that_is_gone_comes_back(path, backup, root):
    path.unlink()
    assert in_place(backup, path, root) == restoring.Restored()
    assert read_facts(path).articles == 1


def test_a_damaged_backup_changes_nothing(path, backup, root):
    backup.chmod(0o600)
    with backup.open("r+b") as file:
        file.truncate(backup.stat().st_size // 2)
    before = path.read_bytes()
    with pytest.raises(KnownError):
        in_place(backup, path, root)
    assert path.read_bytes() == before
    assert names(path) == ["News.dateline"]


def test_no_room_for_the_backup_of_what_is_there_changes_nothing(path, backup, root, monkeypatch):
    draft = restoring.prepare(backup, path)
    monkeypatch.setattr(backing_up.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 0})())
    with pytest.raises(DiskFull):
        restoring.put_in_place(draft, path, root)
    assert read_facts(path).tags == 1
    assert names(path) == ["News.dateline"]


def test_stopped_while_it_is_prepared_nothing_is_left(path, backup):
    with pytest.raises(Cancelled):
        restoring.prepare(backup, path, is_cancelled=lambda: True)
    assert names(path) == ["News.dateline"]


def test_an_older_library_is_restored_and_brought_up_to_date_when_opened(tmp_path, root):
    old = make_older_library(tmp_path / "Old.dateline", "0003", ())
    target = tmp_path / "New.dateline"
    restoring.restore_beside(old, target)
    open_library(target, coder_name="Ann").close()
