"""The article's annotations as a Qt model: in the order asked for, grouped and filtered, whatever happens."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.annotation_filter import AnnotationFilter
from reader.gui.models.annotation_list import AnnotationListModel
from reader.gui.models.annotation_order import Group, Sort

TAGS = [
    Tag(number, str(number), None, TagPath.parse(path), Colour.BLUE, "", "", "", "", number, 0)
    for number, path in enumerate(("theme", "style", "actor"), 1)
]


def make_annotation(number, start, end=None, memo="", tags=(), created=""):
    span = Span(start, end or start + 3)
    return Annotation(number, str(number), 1, 1, span, "abc", memo, "", "me", Origin.HAND, tags, created, "")


def make_model(*annotations):
    model = AnnotationListModel()
    model.set_tags(TAGS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.set_annotations(annotations)
    return model


def ids(model):
    """The annotations row by row, without headings."""
    rows = (model.annotation(row) for row in range(model.rowCount()))
    return [annotation.id for annotation in rows if annotation is not None]


def rows(model):
    """Ids of annotations, and headings as their words and counts."""
    shown = []
    for row in range(model.rowCount()):
        heading = model.heading(row)
        shown.append(f"{heading.text} {heading.count}" if heading else model.annotation(row).id)
    return shown


def test_rows_stand_in_text_order_longer_first(qtbot):
    model = make_model(make_annotation(1, 9), make_annotation(2, 3), make_annotation(3, 3, 9))
    assert ids(model) == [3, 2, 1]


def test_insert_change_and_removal_touch_their_rows_only(qtbot):
    model = make_model(make_annotation(1, 1), make_annotation(3, 9))
    model.apply([make_annotation(2, 5)], ())
    assert ids(model) == [1, 2, 3]
    model.apply([make_annotation(2, 5, memo="x")], {1, 77})
    assert ids(model) == [2, 3]
    assert model.find(2).memo == "x"


def test_moved_span_keeps_its_index(qtbot):
    model = make_model(*(make_annotation(number, number * 10) for number in range(1, 5)))
    index = QPersistentModelIndex(model.index_of(1))
    for start, order in ((25, [2, 1, 3, 4]), (99, [2, 3, 4, 1]), (1, [1, 2, 3, 4]), (12, [1, 2, 3, 4])):
        model.apply([replace(model.find(1), span=Span(start, start + 3))], ())
        assert ids(model) == order
        assert model.annotation(index.row()).id == 1


def test_many_changes_at_once_give_the_same_rows(qtbot):
    model = make_model(*(make_annotation(number, number) for number in range(1, 100)))
    model.apply([make_annotation(200 + number, number) for number in range(80)], set(range(1, 90)))
    assert len(ids(model)) == 90
    assert ids(model)[-1] == 99


def test_rows_are_sorted_as_asked(qtbot):
    model = make_model(
        make_annotation(1, 1, tags=(2,), created="2026-01-01T10:00:00Z"),
        make_annotation(2, 5, created="2026-01-03T10:00:00Z"),
        replace(make_annotation(3, 9, tags=(1,), created="2026-01-02T10:00:00Z"), is_starred=True),
    )
    for sort, order in (
        (Sort.NEWEST, [2, 3, 1]),
        (Sort.TAG, [3, 1, 2]),
        (Sort.STAR, [3, 1, 2]),
        (Sort.TEXT, [1, 2, 3]),
    ):
        model.set_order(sort, Group.NONE)
        assert ids(model) == order


def test_group_by_tag_lists_every_use_under_its_tag(qtbot):
    model = make_model(make_annotation(1, 1, tags=(1, 3)), make_annotation(2, 5, tags=(3,)), make_annotation(3, 9))
    model.set_order(Sort.TEXT, Group.TAG)
    assert rows(model) == ["theme 1", 1, "actor 2", 1, 2, "No tag 1", 3]
    assert model.index_of(1).row() == 1
    assert (model.count(), model.count_listed()) == (3, 3)


def test_groups_come_and_go_with_their_annotations(qtbot):
    model = make_model(make_annotation(1, 1, tags=(1, 3)), make_annotation(2, 5, tags=(3,)))
    model.set_order(Sort.TEXT, Group.TAG)
    model.apply([make_annotation(1, 1, tags=(2, 3))], ())
    assert rows(model) == ["style 1", 1, "actor 2", 1, 2]
    model.apply([make_annotation(4, 2)], [2])
    assert rows(model) == ["style 1", 1, "actor 1", 1, "No tag 1", 4]
    model.apply([make_annotation(1, 1)], ())
    assert rows(model) == ["No tag 2", 1, 4]


def test_group_by_paragraph_follows_the_starts(qtbot):
    model = make_model(make_annotation(1, 1), make_annotation(2, 50), make_annotation(3, 60))
    model.set_paragraphs((0, 40, 55))
    model.set_order(Sort.TEXT, Group.PARAGRAPH)
    assert rows(model) == ["Paragraph 1 1", 1, "Paragraph 2 1", 2, "Paragraph 3 1", 3]
    model.apply([replace(model.find(3), span=Span(45, 48))], ())
    assert rows(model) == ["Paragraph 1 1", 1, "Paragraph 2 2", 3, 2]


def test_other_order_of_the_codebook_arranges_anew(qtbot):
    model = make_model(make_annotation(1, 1, tags=(1,)), make_annotation(2, 5, tags=(3,)))
    model.set_order(Sort.TAG, Group.NONE)
    assert not model.set_tags([replace(tag, uses=5) for tag in TAGS])
    assert model.set_tags(TAGS[::-1])
    assert ids(model) == [2, 1]


def test_filter_keeps_what_changes_into_or_out_of_it(qtbot):
    model = make_model(make_annotation(1, 1, memo="see"), make_annotation(2, 5))
    model.set_filter(AnnotationFilter.parse("has:memo"))
    assert ids(model) == [1]
    model.apply([make_annotation(1, 1), make_annotation(2, 5, memo="new")], ())
    assert ids(model) == [2]
    assert not model.index_of(1).isValid()
    assert model.find(1) is not None
    assert (model.count(), model.count_listed()) == (2, 1)


def test_headings_cannot_be_chosen_and_say_their_count(qtbot):
    model = make_model(make_annotation(1, 1, tags=(1,)))
    model.set_order(Sort.TEXT, Group.TAG)
    heading = model.index(0)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "theme: 1 annotation"


@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("sort", Sort)
@settings(max_examples=25)
@given(data=st.data())
def test_rows_after_changes_are_those_of_a_fresh_model(sort, group, data):
    kinds = st.builds(
        make_annotation,
        st.integers(1, 8),
        st.integers(0, 90),
        tags=st.lists(st.sampled_from([1, 2, 3]), unique=True).map(tuple),
        memo=st.sampled_from(["", "x"]),
        created=st.sampled_from(["", "2026-01-01", "2025-01-01"]),
    )
    wanted = AnnotationFilter.parse(data.draw(st.sampled_from(["", "has:memo", "tag:style"])))
    model, fresh = make_model(), make_model()
    for each in (model, fresh):
        each.set_paragraphs((0, 30, 60))
        each.set_order(sort, group)
        each.set_filter(wanted)
    for _ in range(4):
        changed = {one.id: one for one in data.draw(st.lists(kinds, max_size=4))}
        removed = data.draw(st.sets(st.integers(1, 8), max_size=2)) - changed.keys()
        model.apply(list(changed.values()), removed)
    fresh.set_annotations(model.annotations())
    assert rows(model) == rows(fresh)
