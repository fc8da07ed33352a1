"""Files and folders given for import: what is read, and the sentence for what is not."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import FileUnreadable
from reader.formats.given_files import display_name, expand_globs
from reader.formats.given_files import list_files as list_any_files
from reader.formats.source_files import SourceFile


def failure(path: Path) -> FileUnreadable:
    with pytest.raises(FileUnreadable) as raised:
        read_bytes(path)
    assert raised.value.hint
    return raised.value


def list_files(paths):
    return list_any_files(paths, {".txt"})


def read_bytes(path: Path) -> bytes:
    return SourceFile.from_path(path).read_all(10_000)


def test_folder_stands_for_its_text_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c.csv"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    single = tmp_path / "c.csv"
    assert list_files([single, tmp_path]) == [single, tmp_path / "a.TXT", tmp_path / "b.txt"]


def test_folder_stands_for_its_subfolders_too(tmp_path: Path) -> None:
    names = ["z.txt", "2024/01/b.txt", "2024/a.txt", "2025/c.txt", "2025.txt/d.txt", ".git/e.txt", "empty/f.csv"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "2024" / "loop").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in list_files([tmp_path])]
    assert found == ["z.txt", "2024/a.txt", "2024/01/b.txt", "2025/c.txt", "2025.txt/d.txt"]
    assert list_files([tmp_path / ".git"]) == [tmp_path / ".git" / "e.txt"]


def test_forbidden_subfolder_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    iterdir = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert list_files([tmp_path]) == [tmp_path / "a.txt", tmp_path / "closed"]
    assert "may not be read" in failure(tmp_path / "closed").what


def test_folder_without_text_files_is_told(tmp_path: Path) -> None:
    assert list_files([tmp_path]) == [tmp_path]
    assert "folder" in failure(tmp_path).what


def test_forbidden_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert list_files([tmp_path]) == [tmp_path]
    assert "may not be read" in failure(tmp_path).what


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert str(tmp_path / "gone.txt") in failure(tmp_path / "gone.txt").what


def test_forbidden_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in failure(path).what


@pytest.mark.parametrize(("size", "shown"), [(51_000_000, "51"), (20_000_001, "20.1"), (34_560_000, "34.6")])
def test_too_large_file_is_refused(tmp_path: Path, size: int, shown: str) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(size)
    with pytest.raises(FileUnreadable) as caught:
        SourceFile.from_path(path).read_all()
    assert f"{shown} MB, and 20 MB is the most" in caught.value.what


def test_device_is_refused_without_waiting() -> None:
    assert "device or a pipe" in failure(Path(os.devnull)).what


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000])
def test_impossible_name_is_told(tmp_path: Path, name: str) -> None:
    assert failure(tmp_path / name).what
    assert list_files([tmp_path / name]) == [tmp_path / name]


def test_undecodable_name_can_be_shown() -> None:
    assert display_name(Path("folder", os.fsdecode(b"caf\xe9.txt"))).encode("utf-8")


def test_patterns_stand_for_the_files_that_fit(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", "c.txt", "in/d.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    flat = expand_globs([f"{tmp_path}/*.html", f"{tmp_path}/c.txt"])
    assert flat == [tmp_path / "a.html", tmp_path / "b.html", tmp_path / "c.txt"]
    assert tmp_path / "in" / "d.html" in expand_globs([f"{tmp_path}/**/*.html"])


def test_pattern_that_fits_nothing_or_is_a_name_stays(tmp_path: Path) -> None:
    odd = tmp_path / "page[1].html"
    odd.write_text("x", encoding="utf-8")
    assert expand_globs([str(odd), f"{tmp_path}/*.none"]) == [odd, tmp_path / "*.none"]


def test_packed_archives_of_pages_are_listed(tmp_path: Path) -> None:
    for name in ("a.warc.gz", "b.gz"):
        (tmp_path / name).write_bytes(b"x")
    assert list_any_files([tmp_path], {".warc.gz"}) == [tmp_path / "a.warc.gz"]


@pytest.mark.parametrize("name", ["Mine.dateline", "MINE.DATELINE", "Mine.dateline-wal", "Mine.dateline-shm"])
def test_library_is_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"SQLite format 3\0")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the library was opened")

    monkeypatch.setattr(Path, "open", fail)
    assert "is a library" in failure(path).what


def test_files_of_other_kinds_are_passed_over_and_told(tmp_path: Path) -> None:
    (tmp_path / "inner.bin").mkdir()
    for name in ("a.txt", "b.jpg", ".hidden", "inner.bin/c.bin"):
        (tmp_path / name).touch()
    others: list[Path] = []
    assert list_any_files([tmp_path, tmp_path / "b.jpg"], {".txt"}, others) == [
        tmp_path / "a.txt",
        tmp_path / "b.jpg",
    ]
    assert [path.name for path in others] == ["b.jpg", "c.bin"]
