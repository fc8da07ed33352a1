"""Criteria and their JSON."""

import pytest

from reader.domain.articles import ReadingState
from reader.domain.criteria import EVERYTHING, Criteria, read_criteria
from reader.domain.ids import SourceId, TagId


@pytest.mark.parametrize(
    "criteria",
    [
        EVERYTHING,
        Criteria(words="“기후” OR climate", tags=(TagId(3),), coders=("Ann",), first="2024-01", last="2024"),
        Criteria(sources=(SourceId(1), SourceId(2)), languages=("ko", ""), states=(ReadingState.UNREAD,)),
        Criteria(has_memo=True, is_starred=True, has_annotations=False, batch=7),
    ],
)
def test_criteria_come_back_from_their_json(criteria):
    assert read_criteria(criteria.to_json()) == criteria


@pytest.mark.parametrize("text", ["", "[]", "{", "3", '{"words": 3, "tags": "x", "batch": true, "new": 1}'])
def test_junk_gives_criteria_that_every_article_meets(text):
    assert read_criteria(text).is_empty


def test_what_fits_is_kept_beside_what_does_not():
    found = read_criteria('{"words": "hills", "states": ["unread", "lost", 3], "tags": [1, "2", null]}')
    assert found == Criteria(words="hills", states=(ReadingState.UNREAD,), tags=(TagId(1),))


def test_empty_values_are_not_written():
    assert EVERYTHING.to_json() == "{}"
    assert EVERYTHING.is_empty
    assert not Criteria(has_annotations=False).is_empty
