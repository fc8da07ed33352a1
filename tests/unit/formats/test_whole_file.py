"""Files that appear complete or not at all."""

import errno
import os
import stat
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from reader.domain.errors import TargetUnwritable
from reader.formats.whole_file import WholeBytes, WholeFile, check_target, publish_together


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_publish_puts_the_text_under_its_name(tmp_path):
    with WholeFile(tmp_path / "table.csv") as file:
        file.stream.write("one\r\n")
        file.publish()
    assert (tmp_path / "table.csv").read_bytes() == b"one\r\n"
    assert names(tmp_path) == ["table.csv"]


def test_nothing_appears_before_publish(tmp_path):
    with WholeFile(tmp_path / "table.csv") as file:
        file.stream.write("one")
        file.finish()
        assert not (tmp_path / "table.csv").exists()
        file.publish()
    assert (tmp_path / "table.csv").read_text() == "one"


def test_an_error_leaves_the_old_file_and_no_other(tmp_path):
    target = tmp_path / "table.csv"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), WholeFile(target) as file:
        file.stream.write("new")
        raise ZeroDivisionError
    assert target.read_text() == "old"
    assert names(tmp_path) == ["table.csv"]


def test_a_full_disk_is_told_with_what_to_do(tmp_path):
    target = tmp_path / "table.csv"
    target.write_text("old")
    with pytest.raises(TargetUnwritable) as caught, WholeFile(target):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(target) in caught.value.what
    assert "no room left" in caught.value.what
    assert caught.value.hint
    assert target.read_text() == "old"


def test_an_error_on_renaming_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "table.csv"
    target.write_text("old")

    def deny(self, target):
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(TargetUnwritable, match="access is denied"), WholeFile(target) as file:
        file.stream.write("new")
        monkeypatch.setattr(type(target), "replace", deny)
        file.publish()
    monkeypatch.undo()
    assert target.read_text() == "old"
    assert names(tmp_path) == ["table.csv"]


@pytest.mark.parametrize("name", [".", "missing/table.csv"])
def test_a_folder_and_a_missing_folder_are_refused(tmp_path, name):
    with pytest.raises(TargetUnwritable) as caught:
        WholeFile(tmp_path / name)
    assert caught.value.hint
    assert names(tmp_path) == []


def test_a_name_too_long_is_refused(tmp_path):
    with pytest.raises(TargetUnwritable, match="too long"), WholeFile(tmp_path / ("x" * 300)) as file:
        file.publish()
    assert names(tmp_path) == []


def test_what_is_no_ordinary_file_is_refused(tmp_path, monkeypatch):
    target = tmp_path / "device"
    target.touch()
    monkeypatch.setattr(Path, "is_file", lambda self: False)
    with pytest.raises(TargetUnwritable, match="ordinary file"):
        check_target(target)


def test_the_rights_of_the_old_file_stay(tmp_path):
    target = tmp_path / "table.csv"
    target.write_text("old")
    target.chmod(0o640)
    with WholeFile(target) as file:
        file.publish()
    assert stat.S_IMODE(target.stat().st_mode) & 0o200
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path):
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    try:
        link.symlink_to(real)
    except OSError:
        return  # Windows without the right to make links
    with WholeFile(link) as file:
        file.stream.write("new")
        file.publish()
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_write_protected_file_is_refused(tmp_path, monkeypatch):
    target = tmp_path / "table.csv"
    target.write_text("old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(TargetUnwritable, match="write-protected"):
        WholeFile(target)
    assert target.read_text() == "old"


def test_library_is_not_replaced(tmp_path: Path) -> None:
    library = tmp_path / "Mine.dateline"
    library.write_bytes(b"all the work")
    with pytest.raises(TargetUnwritable, match="place of a library"):
        WholeFile(library).finish()
    assert library.read_bytes() == b"all the work"


def begin(stack, *paths):
    files = [stack.enter_context(WholeFile(path)) for path in paths]
    for file in files:
        file.stream.write("new")
    return files


def test_files_of_bytes_appear_whole_too(tmp_path):
    with WholeBytes(tmp_path / "book.xlsx") as file:
        file.stream.write(b"xxx")
        file.stream.seek(0)
        file.stream.write(b"PK")
        file.publish()
    assert (tmp_path / "book.xlsx").read_bytes() == b"PKx"
    assert names(tmp_path) == ["book.xlsx"]


def test_files_that_belong_together_appear_together(tmp_path):
    (tmp_path / "b").write_text("old")
    (tmp_path / "gone").write_text("old")
    with ExitStack() as stack:
        files = begin(stack, tmp_path / "a", tmp_path / "b", tmp_path / "c")
        publish_together(files, [tmp_path / "gone", tmp_path / "never was"])
    assert names(tmp_path) == ["a", "b", "c"]
    assert {path.read_text() for path in tmp_path.iterdir()} == {"new"}


@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("failing", ["a", "b", "c", "gone"])
def test_files_that_belong_together_stay_when_one_cannot_appear(tmp_path, monkeypatch, failing, has_links):
    for name in ("a", "b", "gone"):
        (tmp_path / name).write_text("old")
    replace, rename = Path.replace, Path.rename

    def deny(self, target):
        if target.name == failing and self.suffix == ".part":
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(self, target)

    def deny_moving(self, target):
        if self.name == failing == "gone":
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, target)

    def deny_links(self, target):
        raise OSError(errno.EPERM, "Operation not permitted")

    with ExitStack() as stack:
        files = begin(stack, tmp_path / "a", tmp_path / "b", tmp_path / "c")
        monkeypatch.setattr(Path, "replace", deny)
        monkeypatch.setattr(Path, "rename", deny_moving)
        if not has_links:
            monkeypatch.setattr(Path, "hardlink_to", deny_links)
        with pytest.raises(TargetUnwritable, match=f"{failing} cannot be written: access is denied"):
            publish_together(files, [tmp_path / "gone"])
    monkeypatch.undo()
    assert names(tmp_path) == ["a", "b", "gone"]
    assert {path.read_text() for path in tmp_path.iterdir()} == {"old"}
