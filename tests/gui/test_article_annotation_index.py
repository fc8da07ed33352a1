"""Annotations by block and by place, and the lanes of their underlines."""

from reader.domain.ids import AnnotationId, TagId
from reader.domain.spans import Span
from reader.gui.article.annotation_index import AnnotationIndex, Mark
from reader.gui.article.display_text import DisplayText
from reader.gui.article.lanes import assign_underlines
from tests.helpers.article_views import make_annotation

_DISPLAY = DisplayText("first block\nsecond 😀 block\nthird", (0, 12, 27))


def test_apply_names_only_the_blocks_touched():
    index = AnnotationIndex(_DISPLAY, [make_annotation(1, Span(0, 5)), make_annotation(2, Span(27, 32))])
    assert index.apply([make_annotation(3, Span(14, 16))], []) == {1}
    assert index.apply([make_annotation(3, Span(8, 16))], []) == {0, 1}
    assert index.apply([], [AnnotationId(2), AnnotationId(99)]) == {2}
    assert [mark.id for mark in index.in_block(0)] == [1, 3]
    assert index.in_block(2) == []
    assert len(index) == 2


def test_at_gives_the_shortest_first():
    index = AnnotationIndex(_DISPLAY, [make_annotation(1, Span(0, 11)), make_annotation(2, Span(2, 5))])
    assert index.at(3) == [2, 1]
    assert index.at(5) == [1]
    assert index.at(11) == []


def test_marks_are_in_utf16_units():
    index = AnnotationIndex(_DISPLAY, [make_annotation(1, Span(21, 26))])
    mark = index.mark(AnnotationId(1))
    assert (mark.start, mark.end) == (22, 27)
    assert index.get(AnnotationId(1)).span == Span(21, 26)


def test_annotation_that_touches_a_block_end_stays_in_its_block():
    index = AnnotationIndex(_DISPLAY, [make_annotation(1, Span(6, 11))])
    assert index.blocks() == [0]


def test_multi_tag_annotation_takes_a_lane_for_each_tag():
    marks = [Mark(AnnotationId(1), 0, 9, (TagId(1), TagId(2))), Mark(AnnotationId(2), 3, 5, ())]
    assert assign_underlines(marks, 4) == [[0, 1], [2]]


def test_overlaps_beyond_the_lanes_get_no_underline():
    marks = [Mark(AnnotationId(number), number, 20, ()) for number in range(6)]
    assert assign_underlines(marks, 4) == [[0], [1], [2], [3], [], []]
