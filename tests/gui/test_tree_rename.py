"""The name of a source edited in its row: it stays with its row and its library, whatever happens meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.gui.panes.tree_name_field import TreeNameField
from reader.services import articles, libraries, sources
from reader.store.library import create_library
from tests.helpers.articles import bounds, store_article
from tests.helpers.filter_window import press
from tests.helpers.settling import settle

DAY = bounds("2026-01-10", "2026-01-10")


def make_library(path, names):
    library = create_library(path)
    for name in names:
        store_article(library, title=f"Story of {name}", date=DAY, source=name)
    library.close()
    return path


@pytest.fixture
def path(tmp_path):
    return make_library(tmp_path / "one.dateline", [f"Source {number:02}" for number in range(40)])


@pytest.fixture
def window(make_window, qtbot, path):
    made = make_window(path)
    settle(made, qtbot)
    made.activateWindow()
    return made


def field(window):
    return window.library_pane.tree.findChild(TreeNameField)


def edit_row(window, qtbot, row, typed="Half typ"):
    model = window.library_pane.tree.model()
    window.library_pane.tree.choose(model.index(row, 0))
    settle(window, qtbot)
    window.library_pane.setFocus()
    press(window, Qt.Key.Key_F2)
    assert field(window).isVisible()
    QTest.keyClicks(field(window), typed)


def row_under_field(window):
    return window.library_pane.tree.indexAt(field(window).geometry().center()).data()


def names_in(path):
    library = libraries.open_library(path, initiator="test")
    try:
        return [source.name for source in sources.list_sources(library)]
    finally:
        library.close()


def test_name_typed_when_another_library_opens_is_given_in_its_own(window, qtbot, tmp_path, path):
    second = make_library(tmp_path / "two.dateline", ["Second paper"])
    edit_row(window, qtbot, 0, "Typed name")
    window.flow.library.open(second)
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == second, timeout=20_000)
    settle(window, qtbot)
    assert not field(window).isVisible()
    assert [source.name for source in window.flow.sources.sources] == ["Second paper"]
    assert "Typed name" in names_in(path)


def test_name_typed_when_the_window_closes_is_given(window, qtbot, path):
    edit_row(window, qtbot, 0, "Typed name")
    window.close()
    assert "Typed name" in names_in(path)


def test_f2_again_leaves_what_is_typed(window, qtbot):
    edit_row(window, qtbot, 3)
    press(window, Qt.Key.Key_F2)
    assert field(window).text() == "Half typ"
    assert field(window).hasFocus()


@pytest.mark.parametrize("row", [5, 30])
def test_field_follows_its_row_when_rows_go_above(window, qtbot, row):
    edit_row(window, qtbot, row)
    desk = window.flow.library.desk
    desk.write(lambda: articles.delete_articles(desk.library, [1, 2]))
    settle(window, qtbot)
    assert window.library_pane.tree.model().rowCount() == 38
    assert (field(window).text(), row_under_field(window)) == ("Half typ", f"Source {row:02}")
    assert field(window).hasFocus()


def test_field_follows_its_row_when_it_is_scrolled(window, qtbot):
    edit_row(window, qtbot, 30)
    bar = window.library_pane.tree.verticalScrollBar()
    bar.setValue(bar.value() - 20)
    assert row_under_field(window) == "Source 30"
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert "Half typ" in [source.name for source in window.flow.sources.sources]


def test_name_is_given_up_when_its_source_goes(window, qtbot):
    edit_row(window, qtbot, 5)
    desk = window.flow.library.desk
    desk.write(lambda: articles.delete_articles(desk.library, [6]))
    settle(window, qtbot)
    assert not field(window).isVisible()
    assert window.library_pane.has_keys
