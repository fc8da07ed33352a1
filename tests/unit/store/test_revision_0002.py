"""A library of the first revision: opening it fills versions, keys, sketches and the text index."""

import contextlib
import json
from pathlib import Path

import pysqlite3
import pytest
import sqlalchemy as sa

from reader.domain.similarity import fold_hash, opening_key, sketch
from reader.domain.texts import hash_text
from reader.services import indexing, undoing
from reader.store.check import iter_findings
from reader.store.index_slices import count_indexed
from reader.store.library import create_library, open_library
from reader.store.listed_items import list_listed_items
from reader.store.schema import article, article_text, day_count, listed_item, text_sketch
from tests.helpers.older_libraries import make_older_library

TEXT = "The corn was sown early this year and " * 20 + "all of it came up."
ROWS = f"""
INSERT INTO coder (id, guid, name) VALUES (1, 'c', 'Ann');
INSERT INTO setting (key, value) VALUES ('guid', 'g');
INSERT INTO source (id, guid, name, language, label) VALUES (1, 's', 'Naenara', 'en', 'Naenara (En)');
INSERT INTO article (id, guid, source_id, title, title_basis, url, captured_at, text_sha256, version, words)
    VALUES (1, 'a', 1, 'Corn', 'stated', 'https://example.org/corn', '2026-01-10', '{hash_text(TEXT)}', 1, 164);
INSERT INTO article_text (id, article_id, version, text, paragraph_starts) VALUES (1, 1, 1, '{TEXT}', '[0]');
INSERT INTO listed_item (source_id, day, teaser, position, page_article_id) VALUES
    (1, '2026-01-09', 'Twice the same', 0, 1), (1, '2026-01-09', 'Twice the same', 1, 1);
INSERT INTO annotation (id, guid, article_id, version, start, "end", quote, prefix, suffix, coder_id)
    VALUES (1, 'n', 1, 1, 0, 8, 'The corn', '', '{TEXT[8:40]}', 1);
INSERT INTO day_count (source_id, day_key, held, listed) VALUES (1, '', 1, 0), (1, '2026-01-09', 0, 2);
"""


LISTING = f"""
INSERT INTO source (id, guid, name, language, label) VALUES (2, 't', 'KCNA', 'en', 'KCNA (En)');
INSERT INTO article
    (id, guid, source_id, title, title_basis, text_sha256, version, date_from, date_to, day_key) VALUES
    (2, 'b', 1, 'Pumps', 'stated', '{hash_text("Another page.")}', 1, '2026-01-09', '2026-01-09', '2026-01-09'),
    (3, 'd', 2, 'Corn', 'stated', '{hash_text(TEXT)}', 1, '2026-01-09', '2026-01-09', '2026-01-09');
INSERT INTO article_text (id, article_id, version, text, paragraph_starts) VALUES
    (2, 2, 1, 'Another page.', '[0]'), (3, 3, 1, '{TEXT}', '[0]');
INSERT INTO listed_item (source_id, day, teaser, position, page_article_id) VALUES
    (1, '2026-01-09', 'Twice the same', 0, 2), (1, '2026-01-09', 'The corn was sown early', 1, 2),
    (1, '2026-01-09', 'The corn was sown early', 2, 2), (2, '2026-02-09', 'The corn was sown early', 3, 2);
DELETE FROM day_count;
INSERT INTO day_count (source_id, day_key, held, listed) VALUES
    (1, '', 1, 0), (1, '2026-01-09', 1, 5), (2, '2026-01-09', 1, 0), (2, '2026-02-09', 0, 1);
"""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return make_older_library(tmp_path / "Old.dateline", "0001", (ROWS,))


def test_library_of_the_first_revision_is_filled_and_sound(older: Path) -> None:
    library = open_library(older, coder_name="Ann")
    indexing.rebuild_index(library)
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
        held = unit.connection.execute(article.select()).one()
        assert (held.fold_sha256, held.opening_key) == (fold_hash(TEXT), opening_key(TEXT))
        text = unit.connection.execute(article_text.select()).one()
        said = (text.text_sha256, text.title, text.url, text.captured_at)
        assert said == (hash_text(TEXT), "Corn", "https://example.org/corn", "2026-01-10")
        assert set(unit.connection.execute(sa.select(text_sketch.c.hash)).scalars()) == set(sketch(TEXT))
        assert count_indexed(unit) == 1
        items = unit.connection.execute(listed_item.select().order_by(listed_item.c.position)).all()
        assert [(item.occurrence, item.teaser_key) for item in items] == [(0, "twicethesame"), (1, "twicethesame")]
        assert len(list_listed_items(unit, 1, "2026-01-09")) == 2
    library.close()
    assert [one.name for one in older.parent.glob("*backup*")]


def test_migrated_library_has_the_tables_of_a_new_one(older: Path, tmp_path: Path) -> None:
    open_library(older, coder_name="Ann").close()
    create_library(tmp_path / "New.dateline", coder_name="Ann").close()
    names = (
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    found = []
    for path in (older, tmp_path / "New.dateline"):
        raw = pysqlite3.connect(str(path))
        found.append([row[0] for row in raw.execute(names)])
        raw.close()
    assert found[0] == found[1]


def test_listed_items_of_an_older_library_find_their_articles_and_count_once(older: Path) -> None:
    with contextlib.closing(pysqlite3.connect(str(older))) as raw:
        raw.executescript(LISTING)
    library = open_library(older, coder_name="Ann")
    indexing.rebuild_index(library)
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
        links = unit.connection.execute(sa.select(listed_item.c.held_article_id).order_by(listed_item.c.id))
        assert links.scalars().all() == [None, None, None, 1, None, None]
        shown = (day_count.c.source_id, day_count.c.day_key, day_count.c.held, day_count.c.listed)
        counts = unit.connection.execute(sa.select(*shown).order_by(*day_count.primary_key)).all()
        assert [tuple(row) for row in counts] == [
            (1, "", 1, 0),
            (1, "2026-01-09", 1, 3),
            (2, "2026-01-09", 1, 0),
            (2, "2026-02-09", 0, 1),
        ]
    library.close()


def test_import_that_was_taken_back_before_comes_back_whole(older: Path) -> None:
    images = {
        "source": {"id": 7, "guid": "u", "name": "Voice of Korea", "language": "en", "label": ""},
        "import_batch": {"id": 7, "guid": "i", "made_at": "", "importer": "Dateline 0.1.0", "files": 1},
        "article": {
            "id": 7,
            "guid": "z",
            "source_id": 7,
            "title": "Corn",
            "title_basis": "stated",
            "url": "https://example.org/more",
            "captured_at": "2026-01-11",
            "text_sha256": hash_text(TEXT),
            "version": 1,
            "words": 164,
            "original_id": None,
            "import_batch_id": 7,
        },
        "article_text": {"id": 7, "article_id": 7, "version": 1, "text": TEXT, "paragraph_starts": "[0]"},
    }
    item = {"source_id": 7, "day": "2026-01-09", "teaser": "Twice the same", "page_article_id": 7}
    rows = [*images.items(), *(("listed_item", {"id": 7 + at, "position": at, **item}) for at in range(2))]
    with contextlib.closing(pysqlite3.connect(str(older), isolation_level=None)) as raw:
        step = (
            "INSERT INTO step (id, verb, coder_id, undoes_id, undone_by_id) VALUES (?, 'article.import', 1, ?, ?)"
        )
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.executemany(step, [(1, None, 2), (2, 1, None)])
        change = "INSERT INTO change (step_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)"
        raw.executemany(change, [(1, table, row["id"], None, json.dumps(row)) for table, row in rows])
        raw.executemany(change, [(2, table, row["id"], json.dumps(row), None) for table, row in reversed(rows)])
    library = open_library(older, coder_name="Ann")
    indexing.rebuild_index(library)
    undoing.redo(library)
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
        held = unit.connection.execute(article.select().where(article.c.id == 7)).one()
        assert (held.fold_sha256, held.opening_key) == (fold_hash(TEXT), opening_key(TEXT))
        text = unit.connection.execute(article_text.select().where(article_text.c.id == 7)).one()
        said = (text.text_sha256, text.title, text.url, text.captured_at, text.import_batch_id)
        assert said == (hash_text(TEXT), "Corn", "https://example.org/more", "2026-01-11", 7)
        items = unit.connection.execute(listed_item.select().where(listed_item.c.id >= 7)).all()
        assert [(one.occurrence, one.teaser_key) for one in items] == [(0, "twicethesame"), (1, "twicethesame")]
    undoing.undo(library)
    undoing.redo(library)
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
    library.close()
