"""Originals: bytes come back exactly, each kept once."""

import hashlib

from reader.store import articles, import_batches, originals
from reader.store.schema import import_batch
from tests.helpers.articles import make_draft

DATA = b"\xef\xbb\xbfpage\r\n\x00" * 50


def test_original_comes_back_byte_for_byte_and_is_kept_once(library):
    with library.write("article.import") as unit:
        first = originals.insert_original(unit, DATA, "a.txt", "text/plain", "dateline 0.1")
        again = originals.insert_original(unit, DATA, "b.txt", "text/plain")
    assert first == again
    with library.read() as unit:
        assert originals.read_original(unit, first) == DATA


def test_find_article_by_original_knows_the_first_article(library):
    sha256 = hashlib.sha256(DATA).hexdigest()
    with library.write("article.import") as unit:
        assert originals.find_article_by_original(unit, sha256) is None
        original = originals.insert_original(unit, DATA, "a.txt", "text/plain")
        batch = import_batches.insert_import_batch(unit, "dateline 0.1", 3)
        article = articles.insert_article(unit, make_draft(), original_id=original, batch_id=batch)
        assert originals.find_article_by_original(unit, sha256) == article
        row = unit.connection.execute(import_batch.select()).one()
    assert (row.importer, row.files, row.made_at) == ("dateline 0.1", 3, unit.now)
