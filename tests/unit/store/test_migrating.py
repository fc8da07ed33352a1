"""An older library: a backup beside it, then all due migrations or none."""

import functools
from pathlib import Path

import pytest
import sqlalchemy as sa

from reader.domain.errors import LibraryDamaged, LibraryReadOnly
from reader.store import guards, library_files, migrating, opening, reading_only
from reader.store import library as store
from reader.store.library import create_library, open_library
from reader.store.schema import tag

OLD_CONTENT = [("threat", "")]
REVISION = """
import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("tag") as batch:
        batch.alter_column("description", server_default="none")
    op.execute("UPDATE tag SET description = 'brought up to date'")
    {ending}
"""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A library of the revision before the synthetic newest one."""
    library = create_library(tmp_path / "Old.dateline", coder_name="Ann")
    with library.write("tag.create") as unit:
        unit.insert(tag, {"guid": "g", "name": "threat"})
    library.close()
    return library.path


@pytest.fixture
def newest(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
):
    """A program whose newest revision is one further; the parameter ends its migration."""
    folder = tmp_path_factory.mktemp("versions")
    (folder / "r0006_synthetic.py").write_text(REVISION.format(ending=getattr(request, "param", "")))
    monkeypatch.setattr(guards, "REVISIONS", ("0001", "0002", "0003", "0004", "0005", "0006"))
    for module in (opening, reading_only):
        monkeypatch.setattr(module, "REVISIONS", ("0001", "0002", "0003", "0004", "0005", "0006"))
    monkeypatch.setattr(migrating, "SCHEMA_NUMBER", 6)
    monkeypatch.setattr(library_files, "SCHEMA_NUMBER", 6)
    monkeypatch.setattr(migrating, "upgrade", functools.partial(migrating.upgrade, more_versions=folder))


def content(path: Path) -> list[tuple[str, str]]:
    library = open_library(path, coder_name="Ann")
    with library.read() as unit:
        rows = unit.connection.execute(sa.select(tag.c.name, tag.c.description)).all()
    library.close()
    return [(row.name, row.description) for row in rows]


def backups(path: Path) -> list[Path]:
    return [one for one in path.parent.iterdir() if one != path]


def test_open_library_of_older_revision_backs_up_and_migrates(older, newest, monkeypatch):
    before = older.read_bytes()
    assert content(older) == [("threat", "brought up to date")]
    (backup,) = backups(older)
    assert backup.name.startswith("Old (backup ")
    assert backup.name.endswith("before update from 0005).dateline")
    monkeypatch.undo()
    assert content(backup) == OLD_CONTENT
    assert len(before) == backup.stat().st_size


def test_open_library_migrates_once(older, newest):
    content(older)
    content(older)
    assert len(backups(older)) == 1


@pytest.mark.parametrize("newest", ["raise RuntimeError('midway')"], indirect=True)
def test_failing_migration_leaves_the_library(older, newest, monkeypatch):
    with pytest.raises(RuntimeError, match="midway"):
        open_library(older)
    monkeypatch.undo()
    assert content(older) == OLD_CONTENT


@pytest.mark.parametrize("newest", ['op.execute("UPDATE tag SET parent_id = 77")'], indirect=True)
def test_migration_that_breaks_links_leaves_the_library(older, newest, monkeypatch):
    with pytest.raises(LibraryDamaged, match="backup"):
        open_library(older)
    monkeypatch.undo()
    assert content(older) == OLD_CONTENT


def test_older_library_that_cannot_be_written_is_left(older, newest, monkeypatch):
    monkeypatch.setattr(store, "is_writable", lambda path: False)
    before = older.read_bytes()
    with pytest.raises(LibraryReadOnly):
        open_library(older)
    assert older.read_bytes() == before
    assert backups(older) == []
