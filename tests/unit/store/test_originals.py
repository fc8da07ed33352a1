"""Originals: bytes come back exactly, each kept once, or only what proves them."""

import hashlib

import pytest

from reader.domain.found import FoundArticle
from reader.domain.prepared import prepare
from reader.store import originals
from reader.store.identities import Identities
from reader.store.loading import Loading
from reader.store.schema import original
from tests.helpers.articles import make_draft

DATA = b"\xef\xbb\xbfpage\r\n\x00" * 50
SHA256 = hashlib.sha256(DATA).hexdigest()


def prepared(part: str = ""):
    return prepare(FoundArticle("a.txt", DATA, part=part), make_draft(title=part or "A"))


def test_original_comes_back_byte_for_byte_and_is_kept_once(library):
    with library.write("article.import") as unit:
        loading = Loading(unit, batch_id=None, importer="dateline 0.1", keeps_originals=True)
        first, again = loading.load_originals([prepared(), prepared("b")])
    assert first == again
    with library.read() as unit:
        assert originals.find_originals(unit, [SHA256, "0" * 64]) == {SHA256: first}
        assert originals.read_original(unit, first) == DATA


def test_original_that_is_not_kept_leaves_its_hash(library):
    with library.write("article.import") as unit:
        Loading(unit, batch_id=None, importer="", keeps_originals=False).load_originals([prepared()])
        row = unit.connection.execute(original.select()).one()
        assert originals.read_original(unit, row.id) is None
    assert (row.sha256, row.size, row.data) == (SHA256, len(DATA), b"")


@pytest.mark.parametrize(("part", "is_held"), [("1", True), ("2", False)])
def test_articles_of_one_original_are_told_apart_by_their_part(library, part, is_held):
    with library.write("article.import") as unit:
        loading = Loading(unit, batch_id=None, importer="", keeps_originals=True)
        article = loading.load([prepared("1")])[0]
        held = Identities(unit).find(originals=[SHA256], texts=[], urls=[], words=[], numbers=[])
    assert held.by_original.get((SHA256, part)) == (article if is_held else None)
