"""Row images: complete rows, clean values, and images that say when a row is another."""

import random

import pytest

from reader.domain.changes import Kind
from reader.domain.tags import Colour
from reader.store import images
from reader.store.schema import annotation_tag, article, article_text, original, step, tag


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("\udcff", "\ufffd"),
        ("a\0b", "ab"),
        ("운동 😀 e\u0301", "운동 😀 e\u0301"),
        (b"\0\xff", b"\0\xff"),
        (7, 7),
        (None, None),
    ],
)
def test_clean_value_keeps_what_the_database_takes(value, clean):
    assert images.clean_value(value) == clean


def test_clean_value_makes_enums_plain():
    assert type(images.clean_value(Colour.RED)) is str


def test_complete_row_has_every_column():
    row = images.complete_row(tag, {"guid": "g", "name": "threat"})
    assert row == {
        "guid": "g",
        "parent_id": None,
        "name": "threat",
        "colour": "",
        "key": "",
        "description": "",
        "example": "",
        "counter_example": "",
        "position": 0,
    }
    assert images.complete_row(tag, {"id": 7, "guid": "g"})["id"] == 7
    assert images.complete_row(article, {"guid": "g", "source_id": 1})["version"] == 1
    assert images.complete_row(step, {"coder_id": 1})["is_undoable"] is True


def test_complete_row_refuses_an_unknown_column():
    with pytest.raises(KeyError, match="colours"):
        images.complete_row(tag, {"colours": "red"})


def test_image_gives_the_row_back():
    row = {"id": 1, "name": '운동 "x"\n😀', "data": b"\0\xff", "parent_id": None}
    assert images.decode_image(images.encode_image(row)) == row
    assert images.encode_image(None) is None
    assert images.decode_image(None) is None


@pytest.mark.parametrize(
    ("table", "column", "value"), [(article_text, "text", "운동"), (original, "data", b"\xff")]
)
def test_light_row_stands_for_the_heavy_one(table, column, value):
    row = {"id": 1, column: value}
    light = images.light_row(table.name, row)
    assert list(light[column]) == ["sha256"]
    image = images.decode_image(images.encode_image(light))
    assert not images.differs(table.name, row, image, is_whole=True)
    assert images.differs(table.name, row | {column: value + value}, image, is_whole=True)


def test_differs_lets_the_reading_state_of_a_whole_row_pass():
    row, image = {"id": 1, "reading_state": "done"}, {"id": 1, "reading_state": "unread"}
    assert not images.differs("article", row, image, is_whole=True)
    assert images.differs("article", row, image, is_whole=False)
    assert images.differs("article", row | {"id": 2}, image, is_whole=True)


def test_changed_thing_names_what_a_row_belongs_to():
    assert images.changed_thing(annotation_tag.name, {"id": 5, "annotation_id": 3}) == (Kind.ANNOTATION, 3)
    assert images.changed_thing(article_text.name, {"id": 5, "article_id": 3}) == (Kind.ARTICLE, 3)
    assert images.changed_thing("original", {"id": 5}) is None


def test_long_image_is_packed_and_comes_back_the_same() -> None:
    row = {"id": 1, "text": "하나의 운동 spread to all units. " * 200, "data": bytes(range(256)) * 8, "none": None}
    image = images.encode_image(row)
    assert image is not None
    assert len(image) < 2_000
    assert images.decode_image(image) == row
    noise = {"data": random.Random(1).randbytes(4_000)}
    assert images.decode_image(images.encode_image(noise)) == noise
