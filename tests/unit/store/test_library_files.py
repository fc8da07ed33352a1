"""Files before SQLite touches them: names, places, what stands beside."""

from pathlib import Path

import pytest

from reader.domain.errors import LibraryExists, LibraryUnreachable
from reader.store import library_files
from reader.store.library import Library, open_library
from reader.store.library_files import place_file, real_path, remove_file, sqlite_uri


def test_place_file_gives_the_name_and_keeps_nothing_else(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.write_text("x")
    place_file(made, tmp_path / "placed")
    assert [path.name for path in tmp_path.iterdir()] == ["placed"]


@pytest.mark.parametrize("can_link", [True, False])
def test_place_file_never_replaces(tmp_path: Path, can_link: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_paths: Path) -> None:
        raise OSError("no links here")

    if not can_link:
        monkeypatch.setattr(library_files.os, "link", no_links)
    made, taken = tmp_path / "made", tmp_path / "taken"
    made.write_text("new")
    taken.write_text("old")
    with pytest.raises(LibraryExists):
        place_file(made, taken)
    assert taken.read_text() == "old"
    place_file(made, tmp_path / "free")
    assert (tmp_path / "free").read_text() == "new"


def test_place_file_lets_no_log_of_another_file_stand_beside(tmp_path: Path) -> None:
    """SQLite would play it back into the placed one. It may be all that is left of what was there."""
    for text in ("one", "two"):
        for suffix in ("-wal", "-journal", "-shm"):
            (tmp_path / f"placed{suffix}").write_text(text)
        (tmp_path / "made").write_text("x")
        place_file(tmp_path / "made", tmp_path / "placed")
        (tmp_path / "placed").unlink()
    assert sorted((path.name, path.read_text()) for path in tmp_path.iterdir()) == [
        ("placed-journal (left 2)", "two"),
        ("placed-journal (left)", "one"),
        ("placed-wal (left 2)", "two"),
        ("placed-wal (left)", "one"),
    ]


def test_place_file_on_a_library_leaves_its_log(tmp_path: Path) -> None:
    for name in ("made", "taken", "taken-wal", "taken-shm"):
        (tmp_path / name).write_text(name)
    with pytest.raises(LibraryExists):
        place_file(tmp_path / "made", tmp_path / "taken")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "taken", "taken-shm", "taken-wal"]


def test_place_file_in_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.write_text("x")
    with pytest.raises(LibraryUnreachable):
        place_file(made, tmp_path / "gone" / "placed")


def test_remove_file_takes_what_stands_beside(tmp_path: Path) -> None:
    for name in ("a", "a-wal", "a-shm", "a-journal", "ab"):
        (tmp_path / name).touch()
    remove_file(tmp_path / "a")
    assert [path.name for path in tmp_path.iterdir()] == ["ab"]


def test_sqlite_uri_quotes_what_a_uri_takes_apart(tmp_path: Path) -> None:
    assert sqlite_uri(Path("/a b/50%?#.dateline"), "rw") == "file:///a%20b/50%25%3F%23.dateline?mode=rw"
    assert sqlite_uri(Path("/a"), "immutable").endswith("?mode=ro&immutable=1")


def test_open_library_follows_links(library: Library, tmp_path: Path) -> None:
    library.close()
    link = tmp_path / "link.dateline"
    link.symlink_to(library.path)
    again = open_library(link, coder_name="Ann")
    assert again.path == library.path
    again.close()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(LibraryUnreachable):
        open_library(loop)
    with pytest.raises(LibraryUnreachable):
        real_path(Path("a\0b"))
