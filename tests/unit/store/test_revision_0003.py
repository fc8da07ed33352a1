"""A library of the second revision: its annotations get a star that is not set, and their steps stay undoable."""

import contextlib
from pathlib import Path

import pysqlite3
import pytest
from alembic import command
from alembic.config import Config

from reader.services import indexing, tagging, undoing
from reader.store.check import iter_findings
from reader.store.engines import make_writer
from reader.store.library import open_library
from reader.store.library_files import APPLICATION_ID
from reader.store.migrating import MIGRATIONS

HASH = "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e"  # of "Hello World"
IMAGE = (
    '{"id":1,"guid":"n","article_id":1,"version":1,"start":0,"end":5,"quote":"Hello","prefix":"",'
    '"suffix":" World","memo":"","speaker":"","coder_id":1,"origin":"hand","created_at":"","modified_at":""}'
)
ROWS = (
    "INSERT INTO coder (id, guid, name) VALUES (1, 'c', 'Ann')",
    "INSERT INTO setting (key, value) VALUES ('guid', 'g')",
    "INSERT INTO source (id, guid, name) VALUES (1, 's', 'Naenara')",
    "INSERT INTO article (id, guid, source_id, title_basis, words, text_sha256)"
    f" VALUES (1, 'a', 1, 'stated', 2, '{HASH}')",
    "INSERT INTO article_text (id, article_id, version, text, paragraph_starts, text_sha256)"
    f" VALUES (1, 1, 1, 'Hello World', '[0]', '{HASH}')",
    'INSERT INTO annotation (id, guid, article_id, version, start, "end", quote, suffix, coder_id)'
    " VALUES (1, 'n', 1, 1, 0, 5, 'Hello', ' World', 1)",
    "INSERT INTO day_count (source_id, day_key, held, listed) VALUES (1, '', 1, 0)",
    "INSERT INTO article_search (rowid, title, body) VALUES (1, '', 'Hello World')",
    "INSERT INTO step (id, verb, coder_id, made_at) VALUES (1, 'annotation.add', 1, '')",
    f"INSERT INTO change (step_id, table_name, row_id, after) VALUES (1, 'annotation', 1, '{IMAGE}')",
)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    path = tmp_path / "Old.dateline"
    path.touch()
    engine = make_writer(path)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version=2")
        for row in ROWS:
            connection.exec_driver_sql(row)
    engine.dispose()
    with contextlib.closing(pysqlite3.connect(str(path))) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
    return path


def test_annotation_of_the_second_revision_has_no_star(older: Path) -> None:
    library = open_library(older, coder_name="Ann")
    indexing.rebuild_index(library)
    assert [one.is_starred for one in tagging.list_annotations(library, 1)] == [False]
    with library.read() as unit:
        assert not list(iter_findings(unit))
    library.close()


def test_step_of_the_second_revision_is_undone_and_redone(older: Path) -> None:
    library = open_library(older, coder_name="Ann")
    before = tagging.list_annotations(library, 1)
    undoing.undo(library)
    assert not tagging.list_annotations(library, 1)
    undoing.redo(library)
    assert tagging.list_annotations(library, 1) == before
    library.close()
