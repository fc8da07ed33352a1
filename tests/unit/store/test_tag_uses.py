"""Counts of the uses of tags: kept, followed by the journal, and never another than counting afresh gives."""

from unittest.mock import patch

import pytest

from reader.domain.annotations import Origin
from reader.domain.codebooks import UsesFate
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import TagPath
from reader.services import tagging, undoing
from reader.store import annotation_tags, annotations, tag_uses
from reader.store.library import open_library
from reader.store.schema import change
from tests.helpers.articles import TEXT, store_article


@pytest.fixture
def article(library):
    """An article, in a library whose uses were counted once."""
    made = store_article(library)
    assert _kept(library) == {}
    return made


def _kept(library):
    with library.read() as unit:
        return dict(library.tag_uses.count(unit))


def _afresh(library):
    with library.read() as unit:
        return tag_uses.count_uses(unit)


def test_kept_counts_follow_every_kind_of_step_and_its_undo(library, article):
    one, two, three = (
        tagging.create_tag(library, TagPath.parse(name)).value for name in ("one", "two", "two/three")
    )
    first = tagging.add_annotation(library, article, Span(0, 3), [one, two]).value
    steps = (
        lambda: tagging.add_annotation(library, article, Span(1, 5), [two, three]),
        lambda: tagging.tag_article(library, article, [one, three]),
        lambda: tagging.set_annotation_tags(library, first, [three]),
        lambda: tagging.merge_tags(library, [three], two),
        lambda: tagging.remove_annotations(library, [first]),
        lambda: tagging.delete_tags(library, [one], UsesFate.TAKEN_OFF, None),
    )
    for act in (*steps, *(lambda: undoing.undo(library) for _ in steps)):
        act()
        with patch.object(tag_uses, "count_uses", side_effect=AssertionError("counted afresh")):
            kept = _kept(library)
        assert kept == _afresh(library)


def test_kept_counts_see_what_another_program_wrote(library, article):
    tag = tagging.create_tag(library, TagPath.parse("one")).value
    other = open_library(library.path, coder_name="Bob")
    try:
        tagging.add_annotation(other, article, Span(0, 3), [tag])
        assert _kept(library) == {tag: 1}
    finally:
        other.close()


def test_a_range_or_a_long_journal_is_counted_afresh(library, article, monkeypatch):
    tag = tagging.create_tag(library, TagPath.parse("one")).value
    made = tagging.add_annotation(library, article, Span(0, 3), [tag])
    with library.write("annotation.add") as unit:
        row = {"step_id": made.step, "table_name": "annotation_tag", "row_id": 1, "last_row_id": 1, "after": "{}"}
        unit.connection.execute(change.insert(), row)
    assert _kept(library) == {tag: 1}
    monkeypatch.setattr(tag_uses, "_FOLLOWED_MAX", 0)
    tagging.add_annotation(library, article, Span(1, 5), [tag])
    assert _kept(library) == {tag: 2}


def test_what_is_not_yet_committed_is_counted_but_not_kept(library, article):
    tag = tagging.create_tag(library, TagPath.parse("one")).value
    with library.rehearse() as unit:
        anchor = anchor_span(TEXT, Span(0, 3))
        made = annotations.insert_annotation(unit, article, 1, anchor, memo="", origin=Origin.HAND)
        annotation_tags.insert_annotation_tags(unit, made, [tag])
        assert library.tag_uses.count(unit) == {tag: 1}
    assert _kept(library) == {}
