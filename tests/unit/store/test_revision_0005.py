"""A library of the fourth revision: its index of words is thrown away, made anew once open, and searched then."""

from pathlib import Path

import pytest

from reader.services import indexing, title_finding
from reader.store.check import iter_findings
from reader.store.library import open_library
from reader.store.text_index import count_matches
from tests.helpers.older_libraries import HASH, make_older_library

ROWS = (
    "INSERT INTO coder (id, guid, name) VALUES (1, 'c', 'Ann')",
    "INSERT INTO setting (key, value) VALUES ('guid', 'g')",
    "INSERT INTO source (id, guid, name) VALUES (1, 's', 'Naenara')",
    "INSERT INTO article (id, guid, source_id, title, title_basis, words, text_sha256)"
    f" VALUES (1, 'a', 1, 'A 기후변화 YouTube film', 'stated', 2, '{HASH}')",
    "INSERT INTO article_text (id, article_id, version, text, paragraph_starts, text_sha256)"
    f" VALUES (1, 1, 1, 'Hello World', '[0]', '{HASH}')",
    "INSERT INTO day_count (source_id, day_key, held, listed) VALUES (1, '', 1, 0)",
    "INSERT INTO article_search (rowid, title, body) VALUES (1, 'A 기후변화 YouTube film', 'Hello World')",
)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return make_older_library(tmp_path / "Old.dateline", "0004", ROWS)


def test_index_of_the_fourth_revision_is_made_anew_once_open(older: Path) -> None:
    library = open_library(older, coder_name="Ann")
    assert indexing.index_state(library) == indexing.IndexState(False, 0, 1)
    assert title_finding.find_titles(library, "film") == []
    assert indexing.rebuild_index(library) == 1
    assert indexing.index_state(library).is_whole
    for typed in ("변화", "youtube", "YouTube fi"):
        assert len(title_finding.find_titles(library, typed)) == 1
    with library.read() as unit:
        assert count_matches(unit, "hello world") == 1
        assert not list(iter_findings(unit))
    library.close()
