"""Annotations and the tags on them: stored with quote and context, read in text and codebook order."""

import pytest

from reader.domain.annotations import Origin
from reader.domain.changes import Kind
from reader.domain.errors import AnnotationMissing
from reader.domain.ids import AnnotationId
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import Colour
from reader.store import annotation_tags, annotations, tags
from tests.helpers.articles import TEXT, store_article


@pytest.fixture
def article(library):
    return store_article(library)


def add(unit, article, start, end, *names):
    anchor = anchor_span(TEXT, Span(start, end))
    made = annotations.insert_annotation(unit, article, 1, anchor, memo="note", origin=Origin.HAND)
    found = [
        tags.find_child(unit, None, name) or tags.insert_tag(unit, None, name, colour=Colour.RED) for name in names
    ]
    annotation_tags.insert_annotation_tags(unit, made, found)
    return made


def test_list_annotations_sorts_by_text_and_tags_by_codebook(library, article):
    with library.write("annotation.add") as unit:
        late = add(unit, article, 10, 20, "first", "second")
        short = add(unit, article, 4, 6)
        long = add(unit, article, 4, 12, "second", "first")
    with library.read() as unit:
        listed = annotations.list_annotations(unit, article)
        ranks = tags.rank_tags(unit)
    assert [one.id for one in listed] == [long, short, late]
    assert listed[0].tags == listed[2].tags == tuple(sorted(ranks, key=ranks.__getitem__))
    assert (listed[0].quote, listed[0].memo, listed[0].coder) == (TEXT[4:12], "note", "Ann")
    assert (listed[0].origin, listed[0].version) == (Origin.HAND, 1)


def test_get_annotations_leaves_out_missing_ones_and_takes_thousands(library, article):
    with library.write("annotation.add") as unit:
        made = [add(unit, article, 0, end) for end in (5, 9)]
    with library.read() as unit:
        found = annotations.get_annotations(unit, [*made, *map(AnnotationId, range(1000, 3000))])
    assert [one.id for one in found] == list(reversed(made))


def test_find_annotation_at_wants_exactly_this_span(library, article):
    with library.write("annotation.add") as unit:
        made = add(unit, article, 3, 9)
    with library.read() as unit:
        assert annotations.find_annotation_at(unit, article, 1, Span(3, 9)) == made
        assert annotations.find_annotation_at(unit, article, 1, Span(3, 8)) is None
        assert annotations.find_annotation_at(unit, article, 2, Span(3, 9)) is None


def test_delete_annotation_takes_its_tags_along(library, article):
    with library.write("annotation.add") as unit:
        made = add(unit, article, 3, 9, "one", "two")
    with library.write("annotation.remove") as unit:
        annotations.delete_annotation(unit, made)
    assert unit.changes.of(Kind.ANNOTATION) == {made}
    with library.read() as unit:
        assert annotation_tags.list_annotation_tag_ids(unit, made) == set()
        with pytest.raises(AnnotationMissing):
            annotations.get_annotation_row(unit, made)


def test_tags_on_an_annotation_count_as_its_change(library, article):
    with library.write("annotation.add") as unit:
        made = add(unit, article, 3, 9, "one")
    with library.write("annotation.untag") as unit:
        assert annotation_tags.delete_annotation_tags(unit, made) == 1
    assert unit.changes.of(Kind.ANNOTATION) == {made}
