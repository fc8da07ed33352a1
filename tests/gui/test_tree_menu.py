"""The context menu of the library tree."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.articles import ListedItem
from reader.domain.ids import ArticleId, SourceId
from reader.gui.flows.tree_menu_flow import TreeMenuFlow
from reader.gui.panes.library_pane import LibraryPane, TreeRow
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_head


@pytest.fixture
def asked():
    return []


@pytest.fixture
def flow(qtbot, asked):
    pane = LibraryPane(Theme("light"))
    qtbot.addWidget(pane)
    made = TreeMenuFlow(pane, asked.append)
    made.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=False)))
    made.pane_kept = pane
    return made


def _entries(menu):
    return {action.text(): action for action in menu.actions()}


def test_dates_of_several_articles_are_settled_together(flow, asked):
    heads = (make_head("One"), make_head("Two"))
    entries = _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))
    assert list(entries) == ["Date of 2 articles…"]
    entries["Date of 2 articles…"].trigger()
    assert asked == [heads]


def test_single_article_has_its_date_and_a_group_nothing(flow):
    assert list(_entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),))))) == ["Date…"]
    assert flow.make_menu(TreeRow(1, "2026", None, None)).isEmpty()


def test_date_cannot_be_set_in_a_library_that_is_only_read(flow):
    flow.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=True)))
    menu = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),)))
    assert not _entries(menu)["Date…"].isEnabled()


def test_listed_item_gives_its_words_and_its_address_where_known(flow):
    item = ListedItem(1, SourceId(1), "2026-01-10", "A teaser", 1, url="https://example.org/1")
    entries = _entries(flow.make_menu(TreeRow(1, "2026-01-10", None, item)))
    assert list(entries) == ["Copy teaser", "Copy address"]
    entries["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/1"
    bare = ListedItem(2, SourceId(1), "", "Another", 2)
    entries = _entries(flow.make_menu(TreeRow(1, "", None, bare)))
    entries["Copy teaser"].trigger()
    assert list(entries) == ["Copy teaser"]
    assert QGuiApplication.clipboard().text() == "Another"
