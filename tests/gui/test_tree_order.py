"""Sources of the tree that come to stand elsewhere: what is open and chosen stays so."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import SourceId
from reader.domain.places import SourceCount
from reader.gui.models.library_tree import LibraryTreeModel
from reader.services import sources
from reader.store.library import create_library
from tests.helpers.articles import bounds, store_article
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head
from tests.helpers.settling import settle


@pytest.fixture
def model(qapp):
    made = LibraryTreeModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)
    yield made
    tester.deleteLater()


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """Four sources of three years each, all open."""
    path = tmp_path / "Made.dateline"
    library = create_library(path)
    for name in "ABCD":
        for year in (2020, 2021, 2022):
            store_article(
                library, title=f"Story {year}", date=bounds(f"{year}-01-10", f"{year}-01-10"), source=name
            )
    library.close()
    made = make_window(path)
    settle(made, qtbot)
    for row in range(4):
        tree(made).expand(tree(made).model().index(row, 0))
    settle(made, qtbot)
    return made


def tree(window):
    return window.library_pane.tree


def opened(window, parent=None):
    """The rows at the top, or below another row, with whether each is open."""
    view, model, parent = tree(window), tree(window).model(), parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return {index.data(): view.isExpanded(index) for index in rows}


def change(window, qtbot, work):
    desk = window.flow.library.desk
    desk.write(lambda: work(desk.library))
    settle(window, qtbot)


def top(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def counts(names):
    return [SourceCount(SourceId(number), name, "", 1, 0) for number, name in names.items()]


def test_rows_that_move_keep_their_keys(model):
    names = dict(enumerate("ABCDEF", 1))
    desk = FakeDesk(FakeBrowsing(names, [make_head(n, n, "2026-01-10") for n in names], []))
    model.set_desk(desk)
    keys = {model.index(row, 0).data(): model.index(row, 0).internalId() for row in range(6)}
    names |= {1: "Z", 5: "AB", 3: "X"}
    desk.changes_committed.connect(model.apply_changes)
    desk.browsing.names.update(names)
    desk.changes_committed.emit(ChangeSet({Kind.SOURCE: frozenset({1, 3, 5})}))
    assert top(model) == ["AB", "B", "D", "F", "X", "Z"]
    kept = [model.index(row, 0).internalId() for row in range(6)]
    assert kept == [keys[name] for name in "EBDFCA"]


def test_many_rows_in_another_order_are_read_afresh(model):
    model.set_glance(counts({n: f"{n:03}" for n in range(100)}))
    model.set_glance(counts({n: f"{99 - n:03}" for n in range(100)}))
    assert [model.node(model.index(row, 0)).child.source for row in range(100)] == list(range(99, -1, -1))


def test_renaming_leaves_all_sources_open(window, qtbot):
    view, model = tree(window), tree(window).model()
    view.choose(model.index(0, 0, model.index(0, 0)))
    settle(window, qtbot)
    change(window, qtbot, lambda library: sources.rename_source(library, 1, "Z"))
    assert opened(window) == dict.fromkeys("BCDZ", True)
    assert (view.currentIndex().data(), view.currentIndex().parent().data()) == ("2022", "Z")


def test_grouping_leaves_the_others_open_and_the_grouped_ones_too(window, qtbot):
    change(window, qtbot, lambda library: sources.group_sources(library, [1, 2], "X"))
    shown = opened(window)
    assert (sorted(shown), shown["C"], shown["D"]) == (["C", "D", "X"], True, True)
    group = next(tree(window).model().index(row, 0) for row in range(3) if top(tree(window).model())[row] == "X")
    tree(window).expand(group)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: opened(window, group) == {"A": True, "B": True}, timeout=5_000)
    change(window, qtbot, lambda library: sources.group_sources(library, [1, 2], ""))
    qtbot.waitUntil(lambda: opened(window) == dict.fromkeys("ABCD", True), timeout=5_000)
