"""Codebooks to start from, as JSON."""

import json

import pytest

from reader.domain.errors import FileUnreadable
from reader.domain.tags import Colour
from reader.formats.codebook_json import FORMAT, read_codebook


def encode(tags, **values):
    return json.dumps({"format": FORMAT, "name": "Test", "tags": tags} | values).encode()


def test_children_take_the_colour_of_their_parent():
    book = read_codebook(
        encode([{"name": "a", "colour": "red", "children": [{"name": "b", "key": "1", "example": "so"}]}]),
        "x.json",
    )
    assert [str(draft.path) for draft in book.tags] == ["a", "a/b"]
    assert [draft.colour for draft in book.tags] == [Colour.RED, Colour.RED]
    assert (book.tags[1].key, book.tags[1].example) == ("1", "so")


def test_texts_are_canonical_so_that_importing_twice_changes_nothing():
    [draft] = read_codebook(encode([{"name": "a\ud800", "description": "one\r\ntwo"}]), "x.json").tags
    assert (str(draft.path), draft.description) == ("a\ufffd", "one\ntwo")


@pytest.mark.parametrize(
    "data",
    [
        b"no json",
        b"[]",
        encode([], format="other/1"),
        encode([{"colour": "red"}]),
        encode([{"name": "a", "colour": "mauve"}]),
        encode([{"name": "a", "key": "12"}]),
        encode([{"name": " "}]),
        encode(["a"]),
    ],
)
def test_anything_else_is_no_codebook(data):
    with pytest.raises(FileUnreadable, match=r"x\.json"):
        read_codebook(data, "x.json")
