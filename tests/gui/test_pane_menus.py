"""Menus of the tagging pane: long names of tags leave them narrow."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.annotations import Annotation, Origin
from reader.domain.spans import Span
from reader.domain.tags import TAG_KEYS, Colour, Tag, TagPath
from reader.gui.models.tag_tree import menu_text
from reader.gui.panes.annotation_cards import AnnotationCards
from reader.gui.panes.codebook_menu import make_codebook_menu
from reader.gui.theme.theme import Theme


def make_tag(number, path, key=""):
    return Tag(number, str(number), None, TagPath.parse(path), Colour.BLUE, key, "", "", "", number, 0)


LONG = make_tag(1, "theme/" + "x" * 90, key="a")


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def test_menu_text_keeps_both_ends_and_short_names_whole():
    assert menu_text(make_tag(2, "theme/mass movement")) == "theme / mass movement"
    assert menu_text(make_tag(2, "R&D")) == "R&&D"
    shown = menu_text(make_tag(2, "foreign policy of the country/negotiations"))
    assert len(shown) <= 32
    assert shown.startswith("foreign policy")
    assert shown.endswith("negotiations")


def test_key_menu_names_a_long_tag_in_few_letters(parent):
    menu = make_codebook_menu(Theme("light"), [make_tag(2, "style")], [LONG], lambda *_: None, parent)
    keys = next(action.menu() for action in menu.actions() if action.text() == "Key")
    texts = [action.text() for action in keys.findChildren(QAction)]
    assert any("…" in text for text in texts)
    assert all(len(text) <= 40 for text in texts)


def test_every_key_is_offered_and_no_menu_is_long(parent):
    menu = make_codebook_menu(Theme("light"), [make_tag(2, "style")], [], lambda *_: None, parent)
    keys = next(action.menu() for action in menu.actions() if action.text() == "Key")
    offered = [action.data() for action in keys.findChildren(QAction) if action.data() is not None]
    assert sorted(offered) == sorted(["", *TAG_KEYS])
    assert max(len(found.actions()) for found in [keys, *keys.findChildren(QMenu)]) <= 14


def test_card_menu_names_a_long_tag_in_few_letters(qtbot):
    cards = AnnotationCards(Theme("light"))
    qtbot.addWidget(cards)
    cards.set_tags([LONG])
    annotation = Annotation(1, "1", 1, 1, Span(0, 5), "words", "", "", "me", Origin.HAND, (1,), "", "")
    menu = cards.make_menu(annotation)
    (remove,) = [action.text() for action in menu.actions() if action.text().startswith("Remove tag")]
    assert "…" in remove
    assert len(remove) <= 48
