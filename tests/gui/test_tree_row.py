"""What is read once articles go, found in the library tree."""

import pytest
from PySide6.QtCore import QModelIndex

from reader.domain.ids import ArticleId
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_row import find_remaining
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head

ARTICLES = 600


@pytest.fixture(scope="module")
def model(qapp):
    """Six hundred articles, each on a day of its own, the first on the latest; all days were opened."""
    days = [f"{2100 - n // 300}-{11 - n % 300 // 28:02}-{28 - n % 300 % 28:02}" for n in range(ARTICLES)]
    heads = [make_head(n + 1, 1, day) for n, day in enumerate(days)]
    made = LibraryTreeModel()
    made.set_desk(FakeDesk(FakeBrowsing({1: "Daily"}, heads, [])))
    open_all(made, QModelIndex())
    return made


def open_all(model, parent):
    model.fetchMore(parent)
    for row in range(model.rowCount(parent)):
        open_all(model, model.index(row, 0, parent))


def remaining(model, article, going):
    found = []
    find_remaining(model, ArticleId(article), frozenset(going), found.append)
    assert len(found) == 1
    return found[0]


def test_article_after_very_many_on_very_many_days_is_found(model):
    assert remaining(model, 1, range(1, 500)) == 500


def test_article_before_is_found_where_all_after_it_go(model):
    assert remaining(model, 300, range(2, ARTICLES + 1)) == 1


def test_nothing_is_found_where_all_go(model):
    assert remaining(model, 300, range(1, ARTICLES + 1)) is None


def test_nothing_is_found_for_an_article_that_is_not_shown(model):
    assert remaining(model, 9_999, [9_999]) is None
