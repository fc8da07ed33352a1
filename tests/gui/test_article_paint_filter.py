"""Painting some annotations only: what the filter asks, and what stays out of reach with it."""

from dataclasses import replace

import pytest

from reader.domain.annotations import Origin
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import TagPath
from reader.gui.article.paint_filter import EVERYTHING, PaintFilter
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import annotate, make_tags, make_view


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.set_tags(make_tags())
    made.show_article(make_view(annotations=[annotate(1, "movement", [1]), annotate(2, "heroes", [2])]))
    return made


def _only(*tags):
    return PaintFilter(tags=frozenset(TagId(tag) for tag in tags))


def test_filter_asks_for_one_of_the_tags():
    assert _only(1, 2).shows(annotate(1, "movement", [2, 3]))
    assert not _only(1).shows(annotate(1, "movement", [2, 3]))
    assert not _only(1).shows(annotate(1, "movement"))
    assert replace(_only(1), has_untagged=True).shows(annotate(1, "movement"))


def test_filter_asks_for_coder_origin_and_star_together():
    annotation = replace(annotate(1, "movement", [1]), coder="Ann", origin=Origin.FIND_ALL, is_starred=True)
    asked = PaintFilter(coders=frozenset({"Ann"}), origins=frozenset({Origin.FIND_ALL}), is_starred=True)
    assert asked.shows(annotation)
    assert not asked.shows(replace(annotation, coder="Ben"))
    assert not asked.shows(replace(annotation, origin=Origin.HAND))
    assert not asked.shows(replace(annotation, is_starred=False))


def test_filter_that_asks_nothing_is_everything():
    assert EVERYTHING.is_everything
    assert EVERYTHING.shows(annotate(1, "movement"))
    assert not _only().is_everything


def test_hidden_annotations_are_neither_stepped_to_nor_clicked(pane):
    pane.set_paint_filter(_only(2))
    index = pane.view.layer.index
    assert [annotation.id for annotation in index.ordered()] == [2]
    assert index.at(index.mark(AnnotationId(1)).start) == []
    assert index.hidden_count == 1
    pane.step_annotation(1)
    pane.step_annotation(1)
    assert pane.current() == 2


def test_filter_holds_for_changes_and_further_articles(pane):
    pane.set_paint_filter(_only(2))
    pane.apply_annotations([annotate(3, "units", [1]), annotate(4, "third", [2])], [])
    assert pane.view.layer.index.hidden_count == 2
    pane.apply_annotations([annotate(2, "heroes", [1])], [])
    assert [annotation.id for annotation in pane.view.layer.index.ordered()] == [4]
    pane.show_article(make_view(annotations=[annotate(7, "movement", [1])]))
    assert pane.view.layer.index.hidden_count == 1
    pane.set_paint_filter(EVERYTHING)
    assert pane.view.layer.index.hidden_count == 0


def test_another_filter_is_said_once(pane, qtbot):
    with qtbot.waitSignal(pane.paint_filter_changed):
        pane.set_paint_filter(_only(2))
    with qtbot.assertNotEmitted(pane.paint_filter_changed):
        pane.set_paint_filter(_only(2))
    assert pane.paint_filter == _only(2)


def test_sign_tells_the_name_that_a_tag_has_since(pane):
    pane.set_paint_filter(_only(1))
    tags = make_tags()
    pane.set_tags([replace(tags[0], path=TagPath.parse("renamed")), *tags[1:]])
    assert pane._sign.words.text().endswith("painted: renamed")
