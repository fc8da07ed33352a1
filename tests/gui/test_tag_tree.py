"""The codebook as a Qt model."""

from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.tags import Colour, Tag, TagPath
from reader.gui.models.tag_tree import TagTreeModel


def make_tag(number, path, parent=None, uses=0):
    return Tag(number, str(number), parent, TagPath.parse(path), Colour.BLUE, "", "", "", "", number, uses)


TAGS = [make_tag(1, "theme"), make_tag(2, "theme/energy", 1), make_tag(3, "style")]


def test_model_stands_the_tester_through_changes(qtbot):
    model = TagTreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_tags(TAGS)
    model.set_tags([*TAGS, make_tag(4, "theme/energy/coal", 2)])
    model.set_tags([])
    assert tester.model() is model


def test_counts_change_without_reset(qtbot):
    model = TagTreeModel()
    model.set_tags(TAGS)
    changed, resets = [], []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(1))
    model.set_tags([TAGS[0], TAGS[1], replace(TAGS[2], uses=7)])
    assert changed == [1]
    assert resets == []
    assert model.find(3).uses == 7


def test_depth_and_parent_follow_the_tags(qtbot):
    model = TagTreeModel()
    model.set_tags(TAGS)
    assert model.depth(model.index_of(2)) == 1
    assert model.index_of(2).parent() == model.index_of(1)
    assert not model.index_of(99).isValid()


def test_same_name_asks_nothing_and_an_empty_one_is_passed_on(qtbot):
    model = TagTreeModel()
    model.set_tags(TAGS)
    asked = []
    model.rename_requested.connect(lambda tag, name: asked.append((tag, name)))
    for name in ("style", "  ", " manner  of "):
        assert not model.setData(model.index_of(3), name)
    assert asked == [(3, ""), (3, "manner of")]
