import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.services.given_paths import GivenPaths, is_library, path_of, sort_given
from reader.services.libraries import create_library


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("a.dateline", "a.dateline"),
        ("/x/a b.dateline", "/x/a b.dateline"),
        ("file:///x/a%20b.dateline", "/x/a b.dateline"),
        ("FILE:///x/%ED%95%9C.dateline", "/x/한.dateline"),
        ("file://localhost/x/a.dateline", "/x/a.dateline"),
        ("file:/x/a.dateline", "/x/a.dateline"),
        ("file:///x/100%25?#.txt", "/x/100%"),
        ("http://x/a", "http:/x/a"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of another kind")
def test_word_is_a_path_or_the_address_of_one(word, path):
    assert path_of(word) == Path(path)


@given(st.text(max_size=60))
def test_any_word_is_some_path(text):
    assert isinstance(path_of(f"file:{text}"), Path)


def test_libraries_are_told_from_files(tmp_path):
    made = create_library(tmp_path / "a.dateline", initiator="test")
    made.close()
    renamed = tmp_path / "copy.sqlite"
    renamed.write_bytes(made.path.read_bytes())
    text, folder = tmp_path / "a.txt", tmp_path / "folder"
    text.write_text("Words.")
    folder.mkdir()
    missing, bare, lost = tmp_path / "b.DATELINE", tmp_path / "bare", tmp_path / "lost.txt"
    found = sort_given([made.path, text, renamed, folder, missing, bare, lost, made.path])
    assert found == GivenPaths((made.path, renamed, missing, bare), (text, folder, lost))


def test_open_library_is_not_looked_into(tmp_path, monkeypatch):
    path = tmp_path / "open.bak"
    path.write_bytes(b"")
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("it was opened"))
    assert sort_given([path], known=path).libraries == (path,)


def test_impossible_paths_are_files(tmp_path):
    assert not is_library(Path("/" + "x" * 5000 + ".txt"))
    os.mkfifo(tmp_path / "pipe")
    assert not is_library(tmp_path / "pipe")
