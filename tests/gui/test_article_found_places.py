"""Places that a search found: which lie where, and how they are shown."""

import pytest

from reader.domain.spans import Span, find_quote
from reader.domain.texts import join_paragraphs
from reader.gui.article.display_text import DisplayText
from reader.gui.article.found_places import FoundPlaces
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import PARAGRAPHS, make_view

_TEXT, _STARTS = join_paragraphs(PARAGRAPHS)


@pytest.fixture
def pane(qtbot):
    made = ArticlePane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show_article(make_view())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_places_within_a_stretch_are_those_that_touch_it():
    places = FoundPlaces(DisplayText("one two one two one", (0,)), [Span(0, 3), Span(8, 11), Span(16, 19)], 1)
    assert places.within(0, 8) == [(0, 3)]
    assert places.within(2, 9) == [(0, 3), (8, 11)]
    assert places.within(3, 8) == []
    assert places.current == (8, 11)
    assert (len(places), list(places.starts())) == (3, [0, 8, 16])


def test_current_place_beyond_the_list_counts_as_none():
    display = DisplayText("one", (0,))
    assert FoundPlaces(display, [Span(0, 3)], 1).current is None
    assert FoundPlaces(display, [Span(0, 3)]).current is None


def test_found_places_are_tinted_and_the_current_one_is_outlined(pane):
    span = find_quote(_TEXT, "heroes")
    before = pane.grab().toImage()
    pane.show_found([span])
    tinted = pane.grab().toImage()
    pane.show_found([span], 0)
    outlined = pane.grab().toImage()
    assert len({before.cacheKey(), tinted.cacheKey(), outlined.cacheKey()}) == 3
    assert before != tinted != outlined
    colour = Theme("light").colour("found").rgb()
    assert colour in _colours(tinted)
    assert colour not in _colours(before)
    pane.show_found(())
    assert pane.grab().toImage() == before


def test_current_found_place_is_brought_into_view(pane):
    paragraphs = [f"Paragraph {number} " + "word " * 60 for number in range(60)]
    text, _ = join_paragraphs(paragraphs)
    pane.show_article(make_view(paragraphs))
    pane.show_found([find_quote(text, "Paragraph 50")], 0, scroll=False)
    assert pane.view.verticalScrollBar().value() == 0
    pane.show_found([find_quote(text, "Paragraph 50")], 0)
    assert pane.view.verticalScrollBar().value() > 0
    assert pane.selected_span() is None


def test_another_article_has_no_found_places(pane):
    pane.show_found([find_quote(_TEXT, "heroes")], 0)
    pane.show_article(make_view())
    assert len(pane.view.layer.found) == 0


def _colours(picture):
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 3)}
