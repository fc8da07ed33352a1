"""Making libraries: empty ones, and the first one with its documents and codebook, whole or not at all."""

from pathlib import Path

import pytest

from reader.bundled import list_seeds
from reader.domain.errors import FileUnreadable, LibraryExists, LibraryUnreachable
from reader.services import browsing, checking, codebooks, importing, libraries, tagging, undoing
from reader.store import opening


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Documents" / "First.dateline"


def test_create_first_library_holds_documents_and_codebook(path):
    library = libraries.create_first_library(path, initiator="test", coder_name="Ann")
    assert len(list(browsing.iter_articles(library))) == len(list_seeds()) == 2
    tags = tagging.list_tags(library)
    assert {tag.path.parts[0] for tag in tags} >= {"theme", "style"}
    assert all(tag.description for tag in tags)
    assert checking.check_library(library) == []
    assert undoing.next_undo(library) is None
    assert [step.verb for step in undoing.list_history(library)] == ["library.create", "article.import"]
    library.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("failing", ["importing.import_files", "codebook.ensure_tag"])
def test_create_first_library_that_fails_leaves_nothing(path, failing, monkeypatch):
    def fail(*_arguments, **_options):
        raise RuntimeError("midway")

    monkeypatch.setattr(f"reader.services.{failing}", fail)
    with pytest.raises(RuntimeError, match="midway"):
        libraries.create_first_library(path, initiator="test")
    assert list(path.parent.iterdir()) == []


def test_create_first_library_with_a_bad_document_leaves_nothing(path, tmp_path, monkeypatch):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    monkeypatch.setattr(libraries, "list_seeds", lambda: [bad])
    with pytest.raises(FileUnreadable):
        libraries.create_first_library(path, initiator="test")
    assert list(path.parent.iterdir()) == []


def test_create_first_library_without_a_codebook_leaves_nothing(path, tmp_path, monkeypatch):
    monkeypatch.setattr(codebooks, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(FileUnreadable):
        libraries.create_first_library(path, initiator="test")
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("make", [libraries.create_library, libraries.create_first_library])
def test_create_where_something_stands_keeps_it(path, make):
    path.parent.mkdir()
    path.write_text("mine")
    with pytest.raises(LibraryExists):
        make(path, initiator="test")
    assert path.read_text() == "mine"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_create_library_that_fails_leaves_nothing(path, monkeypatch):
    def fail(_engine):
        raise RuntimeError("midway")

    path.parent.mkdir()
    monkeypatch.setattr(opening, "fold", fail)
    with pytest.raises(RuntimeError, match="midway"):
        libraries.create_library(path, initiator="test")
    assert list(path.parent.iterdir()) == []


def test_create_library_makes_no_folder(path):
    with pytest.raises(LibraryUnreachable, match="There is no folder"):
        libraries.create_library(path, initiator="test")
    assert not path.parent.exists()


def test_create_first_library_where_no_folder_can_be_made_says_so(path):
    path.parent.write_text("a file")
    with pytest.raises(LibraryUnreachable, match="cannot be reached"):
        libraries.create_first_library(path, initiator="test")


def test_coder_without_a_name_is_the_user(path, monkeypatch):
    path.parent.mkdir()
    monkeypatch.setattr("getpass.getuser", lambda: "ann\udcff")
    library = libraries.create_library(path, initiator="test")
    assert library.coder_name == "ann\ufffd"
    library.close()


@pytest.mark.parametrize("keeps", [True, False])
def test_a_library_can_be_made_to_keep_no_originals(path, keeps):
    path.parent.mkdir()
    library = libraries.create_library(path, initiator="test", keeps_originals=keeps)
    assert importing.keeps_originals(library) is keeps
    assert undoing.next_undo(library) is None
    library.close()


@pytest.mark.parametrize("keeps", [True, False])
def test_the_first_library_keeps_originals_only_if_it_should(path, keeps):
    library = libraries.create_first_library(path, initiator="test", keeps_originals=keeps)
    assert importing.keeps_originals(library) is keeps
    assert bool(checking.verify_library(library).kept) is keeps
    assert undoing.next_undo(library) is None
    library.close()


def test_a_library_that_cannot_be_told_so_is_not_made(path, monkeypatch):
    def fail(*_arguments):
        raise RuntimeError("midway")

    path.parent.mkdir()
    monkeypatch.setattr(importing, "set_keeps_originals", fail)
    with pytest.raises(RuntimeError, match="midway"):
        libraries.create_library(path, initiator="test", keeps_originals=False)
    assert list(path.parent.iterdir()) == []
