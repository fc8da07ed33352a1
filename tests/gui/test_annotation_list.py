"""The article's annotations as a Qt model, in text order whatever happens."""

from dataclasses import replace

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.gui.models.annotation_list import AnnotationListModel


def make_annotation(number, start, end=None, memo=""):
    span = Span(start, end or start + 3)
    return Annotation(number, str(number), 1, 1, span, "abc", memo, "", "me", Origin.HAND, (), "", "")


def make_model(*annotations):
    model = AnnotationListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    model.set_annotations(annotations)
    return model


def ids(model):
    return [annotation.id for annotation in model.annotations()]


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
