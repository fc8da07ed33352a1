"""A library that is only read: nothing looks as if it could be changed."""

from pathlib import Path

import pytest

from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import tagging
from reader.store import library_files
from reader.store.library import create_library
from tests.helpers.articles import store_article
from tests.helpers.concordance_window import open_window


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "Read.dateline"
    library = create_library(path, initiator="test", coder_name="Ann")
    article = store_article(library, title="One", paragraphs=("The farm was visited.",))
    tag = tagging.create_tag(library, TagPath.parse("threat")).value
    tagging.add_annotation(library, article, Span(0, 8), [tag])
    tagging.tag_article(library, article, [tag])
    library.close()
    return path


@pytest.fixture
def protected(path, monkeypatch):
    """As if the file were write-protected: one who tests as root may write to any."""
    really = library_files.os.access
    monkeypatch.setattr(
        library_files.os,
        "access",
        lambda one, mode: False if Path(one) == path and mode == 2 else really(one, mode),
    )
    return path


def open_on_card(make_window, qtbot, path):
    window = open_window(make_window, qtbot, path)
    cards = window.tagging_pane.cards
    qtbot.waitUntil(lambda: cards.count() == 1)
    cards.setCurrentIndex(cards.model().index(0, 0))
    return window


def test_library_that_can_be_changed_offers_it(make_window, qtbot, path):
    window = open_on_card(make_window, qtbot, path)
    pane = window.tagging_pane
    assert pane.box.isEnabled()
    assert pane.box.hint == "Enter to add"
    assert pane.cards._card(pane.cards.current()).add_rect is not None
    assert pane.annotations.article_tags.add.isVisible()
    assert "× or Delete" in pane.annotations.article_tags.chips[0].toolTip()
    pane.set_recent([tag.id for tag in pane.box._tags])
    assert pane.last.isVisible()


def test_library_that_is_only_read_offers_no_change(make_window, qtbot, protected):
    window = open_on_card(make_window, qtbot, protected)
    assert window.flow.library.desk.library.is_read_only
    pane = window.tagging_pane
    assert not pane.box.isEnabled()
    assert pane.box.hint == ""
    assert pane.box.placeholderText() == "Read-only"
    assert "read only" in pane.box.toolTip()
    assert not pane.codebook.header._add.isEnabled()
    assert "read only" in pane.codebook.header._add.toolTip()
    card = pane.cards._card(pane.cards.current())
    assert card.add_rect is None
    tags = pane.annotations.article_tags
    assert not tags.add.isVisible()
    assert [chip.toolTip() for chip in tags.chips] == ["<qt>threat, on the whole article</qt>"]
    pane.set_recent([tag.id for tag in pane.box._tags])
    assert not pane.last.isVisible()


def test_star_and_cross_are_drawn_only_where_they_act(make_window, qtbot, path):
    window = open_on_card(make_window, qtbot, path)
    cards = window.tagging_pane.cards
    star = cards._card(cards.current()).star_rect.translated(
        cards.visualRect(cards.currentIndex()).topLeft().toPointF()
    )

    def drawn():
        shown = cards.viewport().grab(star.toAlignedRect()).toImage()
        return len({shown.pixel(x, y) for x in range(shown.width()) for y in range(shown.height())})

    can = drawn()
    window.tagging_pane.annotations.set_writable(False)
    assert drawn() < can
    window.tagging_pane.annotations.set_writable(True)
    assert drawn() == can
