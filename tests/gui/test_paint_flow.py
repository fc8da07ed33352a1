"""Painting some annotations only, in a whole window: by actions, by the list of tags, and back by the sign."""

import pytest
from PySide6.QtCore import Qt

from reader.domain.annotations import Origin
from reader.domain.spans import Span
from reader.gui.article.paint_filter import EVERYTHING, PaintFilter, describe_filter
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.tag_checklist import TagChecklist
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_tags


@pytest.fixture
def window(make_window, qtbot):
    """A window whose first article has three annotations, two tags."""
    made = make_window()
    flow = made.flow
    qtbot.waitUntil(lambda: flow.article.view is not None, timeout=20_000)
    desk, article = flow.library.desk, flow.article.view.head.id
    tagging = desk.services.tagging
    tags = [tag.id for tag in tagging.list_tags(desk.library)][:2]
    for start, held in ((5, tags[:1]), (30, tags[1:]), (60, [])):
        desk.write_now(
            lambda start=start, held=held: tagging.add_annotation(
                desk.library, article, Span(start, start + 10), held
            )
        )
    qtbot.waitUntil(lambda: len(made.article_pane.view.layer.index) == 3)
    return made


def _run(window, action):
    window.actions_table.action(action).trigger()


def _shown(window):
    return sorted(annotation.span.start for annotation in window.article_pane.view.layer.index.ordered())


def test_filter_hides_says_so_and_is_taken_back_by_the_sign(window, qtbot):
    pane = window.article_pane
    assert pane._sign.isHidden()
    first = pane.view.layer.index.ordered()[0]
    pane.set_current(first.id)
    pane.annotation_chosen.emit(first.id)
    _run(window, "paint.alike")
    assert _shown(window) == [5]
    assert "1 of 3 annotations painted" in pane._sign.words.text()
    assert not pane._sign.isHidden()
    qtbot.mouseClick(pane._sign.button, Qt.MouseButton.LeftButton)
    assert _shown(window) == [5, 30, 60]
    assert pane._sign.isHidden()
    assert window.actions_table.action("paint.all").isChecked()


def test_questions_of_the_filter_add_up(window):
    pane = window.article_pane
    _run(window, "paint.mine")
    assert _shown(window) == [5, 30, 60]
    _run(window, "paint.import")
    assert _shown(window) == []
    assert pane.paint_filter.origins == frozenset({Origin.IMPORT})
    _run(window, "paint.hand")
    assert _shown(window) == [5, 30, 60]
    assert window.actions_table.action("paint.hand").isChecked()
    _run(window, "paint.starred")
    assert _shown(window) == []
    _run(window, "paint.all")
    assert pane.paint_filter == EVERYTHING
    assert not window.actions_table.action("paint.mine").isChecked()


def test_every_origin_asked_for_is_as_none(window):
    for action in ("paint.hand", "paint.find_all", "paint.import"):
        _run(window, action)
    assert window.article_pane.paint_filter == EVERYTHING


def test_tags_are_chosen_in_a_list_by_keys(window, qtbot):
    _run(window, "paint.tags")
    checklist = window.article_pane.findChild(TagChecklist)
    assert checklist.isVisible()
    checklist.none_button.click()
    assert _shown(window) == []
    qtbot.keyClicks(checklist.field, path_text(window.article_pane.tags[0]))
    qtbot.keyClick(checklist.field, Qt.Key.Key_Down)
    qtbot.keyClick(checklist.list, Qt.Key.Key_Space)
    assert _shown(window) == [5]
    checklist.field.clear()
    checklist.all_button.click()
    assert window.article_pane.paint_filter == EVERYTHING
    qtbot.keyClick(checklist, Qt.Key.Key_Escape)
    assert not checklist.isVisible()


def test_annotation_made_while_it_is_hidden_is_outlined(window, qtbot):
    pane = window.article_pane
    window.flow.paint.show_tags(frozenset(), has_untagged=False)
    assert _shown(window) == []
    pane.select_span(Span(90, 99))
    _run(window, "annotation.add")
    assert pane.current() is not None
    assert pane.view.layer.current is not None
    assert "0 of 4 annotations painted" in pane._sign.words.text()


def test_every_part_of_the_list_has_an_accessible_name(window):
    _run(window, "paint.tags")
    checklist = window.article_pane.findChild(TagChecklist)
    assert checklist.accessibleName()
    assert all(part.accessibleName() for part in (checklist.field, checklist.list, checklist._close))


def test_filter_is_described_in_a_few_words(qapp):
    tags = make_tags(5)
    assert describe_filter(EVERYTHING, tags) == ""
    asked = PaintFilter(frozenset(tag.id for tag in tags), frozenset({"Ann"}), frozenset({Origin.IMPORT}), True)
    assert describe_filter(asked, tags) == "tag 1, tag 2, tag 3 and 2 more; by Ann; imported; starred"
    assert describe_filter(PaintFilter(frozenset()), tags) == "no tag"
    assert Theme("light").reading_face == "serif"
