"""The context menu of the library tree."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.articles import ListedItem, ReadingState
from reader.domain.ids import ArticleId, SourceId
from reader.domain.places import Branch
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
    reading = SimpleNamespace(mark=lambda *mark: asked.append(mark), read_branch=lambda *read: asked.append(read))
    split = SimpleNamespace(open_article=lambda article: asked.append(article))
    made = TreeMenuFlow(pane, asked.append, reading, split)
    made.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=False)))
    made.pane_kept = pane
    return made


def _entries(menu):
    return {action.text(): action for action in menu.actions()}


def test_dates_of_several_articles_are_settled_together(flow, asked):
    heads = (make_head("One"), make_head("Two"))
    entries = _entries(flow.make_menu(TreeRow(1, "", ArticleId(1), None, heads)))
    assert list(entries) == ["Open in split view", "Mark as", "Date of 2 articles…"]
    entries["Date of 2 articles…"].trigger()
    entries["Open in split view"].trigger()
    assert asked == [heads, 1]


def test_single_article_has_its_date_and_a_group_nothing(flow):
    one = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),)))
    assert list(_entries(one)) == ["Open in split view", "Mark as", "Date…"]
    assert flow.make_menu(TreeRow(1, "2026", None, None)).isEmpty()


def test_group_is_read_as_a_branch(flow, asked):
    branch = Branch(SourceId(1), "2026")
    menu = flow.make_menu(TreeRow(1, "2026", None, None, branch=branch, name="KCNA, 2026"))
    _entries(menu)["Read this branch"].trigger()
    assert asked == [(branch, "KCNA, 2026")]


def test_chosen_articles_are_given_a_state_that_they_have_not(flow, asked):
    menu = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head("One"), make_head("Two"))))
    states = _entries(_entries(menu)["Mark as"].menu())
    assert [words for words, action in states.items() if action.isEnabled()] == ["Done", "Done, nothing found"]
    states["Done, nothing found"].trigger()
    assert asked == [([1, 1], ReadingState.EMPTY)]


def test_date_cannot_be_set_in_a_library_that_is_only_read(flow):
    flow.attach(SimpleNamespace(library=SimpleNamespace(is_read_only=True)))
    menu = flow.make_menu(TreeRow(1, "", ArticleId(1), None, (make_head(),)))
    assert [words for words, action in _entries(menu).items() if action.isEnabled()] == ["Open in split view"]


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
