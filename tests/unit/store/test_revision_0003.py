"""A library of the second revision: its annotations get a star that is not set, and their steps stay undoable."""

from pathlib import Path

import pytest

from reader.services import indexing, tagging, undoing
from reader.store.check import iter_findings
from reader.store.library import open_library
from tests.helpers.older_libraries import HASH, make_older_library

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
    return make_older_library(tmp_path / "Old.dateline", "0002", ROWS)


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
