"""What happens while a search stands there: other articles are opened, articles are deleted, reads fail."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import Criteria
from reader.domain.errors import LibraryDamaged
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, articles
from reader.store.library import create_library
from tests.gui.test_search_flow import find, open_search, settle, titles
from tests.helpers.articles import store_article
from tests.helpers.concordance_window import open_window, trigger
from tests.helpers.hits import day

COUNT = 6
DAMAGED = LibraryDamaged("The library file is damaged.", "Restore a backup.")


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    path = tmp_path / "made.dateline"
    library = create_library(path, initiator="test", coder_name="Ann")
    for number in range(COUNT):
        store_article(
            library,
            paragraphs=("Words of the story.",),
            title=f"Article {number}",
            date=day(f"2024-01-{1 + number:02}"),
        )
    annotating.add_annotation_with_paths(library, 2, Span(0, 5), [TagPath.parse("theme")])
    library.close()
    made = open_window(make_window, qtbot, path)
    settle(made, qtbot)
    return made


def stand_on_a_row_and_open(window, qtbot, article):
    """The first row was looked at, and then another article was opened from elsewhere."""
    pane = find(window, qtbot, "story")
    pane.go_to_rows()
    settle(window, qtbot)
    assert window.flow.article.wanted == COUNT
    window.flow._open_article(article)
    settle(window, qtbot)
    return pane


def refuse(*given, **options):
    raise DAMAGED


def test_a_filter_lists_anew_and_leaves_the_article_that_was_opened(window, qtbot):
    pane = stand_on_a_row_and_open(window, qtbot, 2)
    window.flow.filter.set_criteria(Criteria(first="2020"))
    settle(window, qtbot)
    assert window.flow.article.wanted == 2
    assert pane.found.article(pane.table.current_row()) == COUNT
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    settle(window, qtbot)
    assert window.flow.article.wanted == COUNT - 1, "a row that the user moves to is shown"


def test_a_search_made_again_leaves_the_keys_in_a_memo(window, qtbot):
    stand_on_a_row_and_open(window, qtbot, 2)
    window.tagging_pane.cards.edit_memo(1)
    memo = window.focusWidget()
    QTest.keyClicks(memo, "half a th")
    window.flow.search._is_whole = False
    window.flow.index.completed.emit()
    settle(window, qtbot)
    assert window.focusWidget() is memo
    assert window.flow.article.wanted == 2


def test_enter_gives_the_rows_no_keys_that_are_elsewhere_by_then(window, qtbot):
    pane = open_search(window)
    QTest.keyClicks(pane.header.field, "story")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)
    window.library_pane.setFocus()
    elsewhere = window.focusWidget()
    settle(window, qtbot)
    assert pane.found.rowCount() == COUNT
    assert window.focusWidget() is elsewhere


def test_a_search_that_fails_leaves_nothing_of_the_one_before(window, qtbot, monkeypatch):
    pane = find(window, qtbot, "story")
    with monkeypatch.context() as patched:
        patched.setattr(window.flow.library.desk.services.searching, "iter_search", refuse)
        find(window, qtbot, "words")
    assert pane.found.rowCount() == 0
    assert not any(link.isVisible() for link in pane.foot.links.values())
    assert not window.actions_table.action("search.filter").isEnabled()
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert pane.found.rowCount() == COUNT, "Enter tries again"


def test_rows_that_cannot_be_read_keep_the_count_and_end_in_few_reads(window, qtbot, monkeypatch):
    pane = find(window, qtbot, "story")
    calls = []
    desk = window.flow.library.desk
    with monkeypatch.context() as patched:
        patched.setattr(desk.services.searching, "list_rows", lambda *given, **_: calls.append(1) or refuse())
        desk.changes_committed.emit(ChangeSet({Kind.TAG: frozenset({1})}))
        pane.table.grab()
        qtbot.waitUntil(lambda: bool(calls))
        for _ in range(5):
            settle(window, qtbot)
            pane.table.grab()
        assert len(calls) == 1
    assert pane.header.count.text() == f"{COUNT} articles"
    assert pane.header.notes.text().startswith("The library file is damaged.")
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    pane.table.grab()
    settle(window, qtbot)
    assert pane.header.notes.isHidden()


def test_deleted_articles_leave_list_count_and_uses_and_undo_brings_them_back(window, qtbot):
    pane = find(window, qtbot, "story")
    desk = window.flow.library.desk
    desk.write_now(lambda: articles.delete_articles(desk.library, [3, 4]))
    qtbot.waitUntil(lambda: pane.found.rowCount() == COUNT - 2)
    settle(window, qtbot)
    assert pane.header.count.text() == f"{COUNT - 2} articles"
    trigger(window, "search.read")
    settle(window, qtbot)
    assert window.flow.reading.queue.articles == (6, 5, 2, 1)
    trigger(window, "step.undo")
    qtbot.waitUntil(lambda: pane.found.rowCount() == COUNT)


def test_articles_deleted_while_the_pane_is_closed_are_gone_when_it_opens(window, qtbot):
    pane = find(window, qtbot, "story")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Escape)
    desk = window.flow.library.desk
    desk.write_now(lambda: articles.delete_articles(desk.library, [3]))
    settle(window, qtbot)
    open_search(window)
    settle(window, qtbot)
    assert "Article 2" not in titles(pane, qtbot)


def test_a_mark_searches_nothing_again(window, qtbot, monkeypatch):
    pane = find(window, qtbot, "story")
    monkeypatch.setattr(window.flow.library.desk.services.searching, "iter_search", refuse)
    window.flow.reading.mark([pane.found.article(0)], ReadingState.DONE)
    settle(window, qtbot)
    assert pane.found.rowCount() == COUNT


def test_an_article_opens_while_a_search_lists_and_counts(window, qtbot, monkeypatch):
    searching = window.flow.library.desk.services.searching
    whole, counted = searching.iter_search, []

    def listed_without_end(*given, is_cancelled, **options):
        for page in whole(*given, is_cancelled=is_cancelled, **options):
            yield replace(page, is_last=False)
            while not is_cancelled():
                pass

    def count(*given, is_cancelled):
        counted.append(1)
        while not is_cancelled():
            pass
        return 0

    with monkeypatch.context() as patched:
        patched.setattr(searching, "iter_search", listed_without_end)
        patched.setattr(searching, "count_found", count)
        pane = open_search(window)
        QTest.keyClicks(pane.header.field, "story")
        qtbot.waitUntil(lambda: bool(counted))
        window.flow._open_article(2)
        qtbot.waitUntil(lambda: window.flow.article.view.head.id == 2)
        assert window.flow.search.is_busy
        window.flow.search.attach(window.flow.library.desk)
        settle(window, qtbot)
