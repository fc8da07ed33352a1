"""Backups of a library: made when there is something new, found again, thinned, refused where there is no room."""

import os
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.domain.backups import BackupReason, BackupState, backup_name
from reader.domain.errors import BackupFolderMissing, DiskFull, LibraryDamaged, LibraryReadOnly
from reader.domain.tags import TagPath
from reader.domain.unfinished_names import this_machine
from reader.services import backing_up, libraries, restoring, tagging
from reader.store import backups as store
from reader.store.library import create_library, open_library
from reader.store.settings import find_setting
from tests.helpers.articles import store_article
from tests.helpers.older_libraries import make_older_library
from tests.helpers.processes import gone_process

NOW = datetime(2026, 11, 22, 19, 5, 12, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


@pytest.fixture
def filled(library):
    store_article(library)
    return library


def back_up(library, root, reason=BackupReason.OPEN, now=NOW, **more):
    return backing_up.finish(backing_up.begin(library.path), root, reason, now=now, **more)


def tag(library, name):
    tagging.create_tag(library, TagPath.parse(name))


def test_first_backup_is_made_and_named_by_time_and_reason(filled, root):
    made = back_up(filled, root)
    assert made.state is BackupState.MADE
    assert made.backup.path.name == "2026-11-22 190512Z open.dateline"
    assert made.backup.path.parent.parent == root
    assert made.backup.path.parent.name.startswith("Test ")
    assert backing_up.list_backups(filled.path, root) == [made.backup]


def test_second_is_made_only_after_a_change(filled, root):
    first = back_up(filled, root).backup
    later = NOW + timedelta(hours=1)
    assert back_up(filled, root, now=later) == backing_up.BackupOutcome(BackupState.UNCHANGED, first)
    tag(filled, "new")
    assert back_up(filled, root, now=later).state is BackupState.MADE
    assert len(backing_up.list_backups(filled.path, root)) == 2


def test_one_by_hand_is_made_always_also_within_a_second(filled, root):
    names = [back_up(filled, root, BackupReason.HAND).backup.path.name for _ in range(2)]
    assert names == ["2026-11-22 190512Z hand.dateline", "2026-11-22 190512Z hand 2.dateline"]


def test_of_one_second_the_one_made_last_comes_first(filled, root):
    first = back_up(filled, root).backup
    tag(filled, "new")
    second = back_up(filled, root, BackupReason.HAND).backup
    os.utime(first.path, ns=(second.path.stat().st_mtime_ns - 1,) * 2)
    assert backing_up.list_backups(filled.path, root) == [second, first]


def test_by_time_comes_when_the_interval_is_over(filled, root):
    back_up(filled, root)
    tag(filled, "new")
    early = back_up(filled, root, BackupReason.TIME, NOW + timedelta(minutes=20), minutes=30)
    assert early.state is BackupState.EARLY
    timely = back_up(filled, root, BackupReason.TIME, NOW + timedelta(minutes=29), minutes=30)
    assert timely.state is BackupState.MADE


def test_a_clock_set_back_keeps_no_backup_from_being_made(filled, root):
    back_up(filled, root)
    tag(filled, "new")
    made = back_up(filled, root, BackupReason.TIME, NOW - timedelta(days=3), minutes=30)
    assert made.state is BackupState.MADE
    assert len(backing_up.list_backups(filled.path, root)) == 2


def test_large_library_waits_before_an_import_too(filled, root, monkeypatch):
    monkeypatch.setattr(backing_up, "_SMALL_BYTES", 1000)
    back_up(filled, root)
    tag(filled, "new")
    assert back_up(filled, root, BackupReason.IMPORT, NOW + timedelta(minutes=5)).state is BackupState.EARLY
    assert back_up(filled, root, BackupReason.IMPORT, NOW + timedelta(minutes=40)).state is BackupState.MADE


def test_older_ones_are_thinned_and_those_by_hand_stay(filled, root):
    hand = back_up(filled, root, BackupReason.HAND).backup
    for number in range(12):
        tag(filled, f"tag {number}")
        back_up(filled, root, now=NOW + timedelta(minutes=number + 1))
    left = backing_up.list_backups(filled.path, root)
    assert [one.made_at.minute for one in left] == [17, 16, 15, 14, 5]
    assert left[-1] == hand


def test_one_just_made_is_there_after_the_clock_was_set_back_by_hours(filled, root):
    for number in range(6):
        tag(filled, f"tag {number}")
        assert back_up(filled, root, now=NOW - timedelta(hours=number)).backup.path.exists()


def test_another_library_at_the_same_place_thins_out_none_of_the_first(filled, root):
    first = back_up(filled, root).backup
    filled.close()
    filled.path.unlink()
    with closing(create_library(filled.path, coder_name="Ann")) as other:
        for number in range(6):
            tag(other, f"tag {number}")
            back_up(other, root, now=NOW + timedelta(minutes=number + 1))
        left = backing_up.list_backups(other.path, root)
    assert [one.made_at.minute for one in left] == [11, 10, 9, 8, 5]
    assert left[-1] == first


def test_one_that_somebody_opened_as_a_library_is_not_thinned_out(filled, root):
    """It is made to be read only; where that is no obstacle, what is written to it may be nowhere else."""
    first = back_up(filled, root).backup
    assert not first.path.stat().st_mode & 0o222
    with closing(open_library(first.path, coder_name="Ann")) as opened:
        with suppress(LibraryReadOnly):  # as it is but for the administrator
            tag(opened, "work")
        for number in range(6):
            tag(filled, f"tag {number}")
            back_up(filled, root, now=NOW + timedelta(minutes=number + 1))
        assert first.path.exists() or opened.is_read_only


@pytest.mark.skipif(os.name == "nt", reason="other permissions")
def test_what_others_may_not_read_they_may_not_read_in_a_backup(filled, root):
    filled.path.chmod(0o600)
    assert back_up(filled, root).backup.path.stat().st_mode & 0o777 == 0o400
    filled.path.chmod(0o664)
    assert back_up(filled, root, BackupReason.HAND).backup.path.stat().st_mode & 0o777 == 0o444


def test_backups_are_found_by_a_link_to_the_library(filled, root, tmp_path):
    made = back_up(filled, root).backup
    link = tmp_path / "link.dateline"
    link.symlink_to(filled.path)
    assert backing_up.list_backups(link, root) == [made]


def test_nothing_is_thinned_before_the_new_one_is_proven(filled, root, monkeypatch):
    for number in range(4):
        tag(filled, f"tag {number}")
        back_up(filled, root, now=NOW + timedelta(minutes=number))
    before = backing_up.list_backups(filled.path, root)
    tag(filled, "last")

    def refuse(made, library, *_):
        raise LibraryDamaged("not sound")

    monkeypatch.setattr(store, "_prove", refuse)
    with pytest.raises(LibraryDamaged):
        back_up(filled, root, now=NOW + timedelta(minutes=9))
    assert backing_up.list_backups(filled.path, root) == before
    assert not [one for one in before[0].path.parent.iterdir() if ".part" in one.name]


def test_no_room_is_told_before_anything_is_written(filled, root, monkeypatch):
    monkeypatch.setattr(backing_up.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 5_000_000})())
    with pytest.raises(DiskFull, match="5 MB are free"):
        back_up(filled, root)
    assert backing_up.list_backups(filled.path, root) == []


def test_a_copy_that_is_wanted_asks_for_little_more_than_its_size(filled, root, tmp_path, monkeypatch):
    free = filled.path.stat().st_size + 2_000_000
    monkeypatch.setattr(backing_up.shutil, "disk_usage", lambda _: type("Usage", (), {"free": free})())
    with pytest.raises(DiskFull, match="MB are free"):
        back_up(filled, root, BackupReason.OPEN)
    assert back_up(filled, root, BackupReason.HAND).state is BackupState.MADE
    assert backing_up.copy_to(filled.path, tmp_path / "Copy.dateline").is_file()
    free = filled.path.stat().st_size
    with pytest.raises(DiskFull, match="needs 2 MB"):
        backing_up.copy_to(filled.path, tmp_path / "Copy 2.dateline")


def test_a_chosen_folder_that_is_gone_is_not_made(filled, tmp_path):
    gone = tmp_path / "usb stick" / "backups"
    with pytest.raises(BackupFolderMissing, match="usb stick"):
        back_up(filled, gone)
    assert not gone.exists()


def test_the_usual_folder_is_made(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(backing_up.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    made = back_up(filled, backing_up.backups_root(""))
    assert made.backup.path.is_relative_to(tmp_path / "data" / "backups")


def test_moved_library_finds_its_backups_and_a_copy_does_not(filled, root, tmp_path):
    made = back_up(filled, root).backup
    path = filled.path
    filled.close()
    moved = path.with_name("Renamed.dateline")
    copied = path.with_name("Copied.dateline")
    copied.write_bytes(path.read_bytes())
    assert backing_up.list_backups(copied, root) == []
    copied.unlink()
    path.rename(moved)
    assert backing_up.list_backups(moved, root) == [made]


def test_backups_of_two_libraries_stay_apart(filled, root, tmp_path):
    back_up(filled, root)
    with closing(create_library(tmp_path / "Test.dateline", coder_name="Ann")) as other:
        assert backing_up.list_backups(other.path, root) == []


def test_one_made_before_an_update_is_listed(filled, root):
    beside = filled.path.with_name("Test (backup 2026-01-02 030405 before update from 0003).dateline")
    beside.write_bytes(b"x")
    foreign = filled.path.with_name("Other (backup 2026-01-02 030405 before update from 0003).dateline")
    foreign.write_bytes(b"x")
    [found] = backing_up.list_backups(filled.path, root)
    assert (found.path, found.reason) == (beside, BackupReason.UPDATE)
    assert found.made_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_one_made_before_an_update_stands_with_the_others_and_stays(tmp_path, root):
    older = make_older_library(tmp_path / "Old.dateline", "0004", ["INSERT INTO setting VALUES ('guid', 'g-1')"])
    before = older.stat().st_size
    with closing(libraries.open_library(older, initiator="test", backup_folder=lambda: str(root))) as library:
        [found] = backing_up.list_backups(library.path, root)
        assert (found.path.parent, found.reason) == (
            backing_up.backup_folder(older, root),
            BackupReason.UPDATE,
        )
        assert found.size == before
        assert not found.path.stat().st_mode & 0o222, "opened as a library it is only read"
        for day in range(60):
            tag(library, f"tag {day}")
            back_up(library, root, now=found.made_at + timedelta(days=1 + day))
        assert found in backing_up.list_backups(library.path, root)
    again = tmp_path / "Again.dateline"
    restoring.restore_beside(found.path, again)
    with closing(libraries.open_library(again, initiator="test")) as library, library.read() as unit:
        assert find_setting(unit, "guid") == "g-1"


def test_library_is_brought_up_to_date_where_the_disk_for_backups_is_gone(tmp_path):
    older = make_older_library(tmp_path / "Old.dateline", "0004", ["INSERT INTO setting VALUES ('guid', 'g-1')"])
    gone = tmp_path / "usb stick"
    libraries.open_library(older, initiator="test", backup_folder=lambda: str(gone)).close()
    [found] = backing_up.list_backups(older, gone)
    assert (found.path.parent, found.reason) == (tmp_path, BackupReason.UPDATE)
    assert not gone.exists()


def test_comparison_tells_what_is_in_one_only(filled, root):
    made = back_up(filled, root).backup
    store_article(filled, paragraphs=("Something else.",))
    told = backing_up.compare(filled.path, made.path)
    assert (told.backup.articles, told.library.articles) == (1, 2)
    assert (told.articles_only_in_backup, told.articles_only_in_library) == (0, 1)
    assert backing_up.compare(None, made.path).library is None


def test_leftovers_of_a_killed_program_go_after_a_day(filled, root):
    folder = backing_up.backup_folder(filled.path, root)
    folder.mkdir()
    old, young = folder / ".old.part", folder / ".young.part"
    for part in (old, young):
        part.write_bytes(b"x")
    os.utime(old, (0, 0))
    back_up(filled, root)
    assert (old.exists(), young.exists()) == (False, True)


def test_copy_takes_away_what_a_killed_one_left(filled, tmp_path):
    left = tmp_path / f".dateline-{this_machine()}-{gone_process()}-0123456789ab.part"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    backing_up.copy_to(filled.path, tmp_path / "mine.dateline")
    assert not left.exists()


def test_newest_that_can_be_read_is_found_for_a_damaged_library(filled, root):
    good = back_up(filled, root).backup
    folder = good.path.parent
    (folder / backup_name(NOW + timedelta(hours=1), BackupReason.TIME)).write_bytes(b"SQLite format 3\0 cut")
    assert backing_up.find_newer_backup(filled.path, root) == good
    assert backing_up.find_newer_backup(Path("/nowhere/x.dateline"), root) is None


def test_copy_to_a_file_of_ones_own(filled, tmp_path):
    target = tmp_path / "mine.dateline"
    backing_up.copy_to(filled.path, target)
    with closing(open_library(target, coder_name="Ann")) as copy, copy.read():
        pass
