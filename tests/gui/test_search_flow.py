"""The search in a whole window: as you type, by keys alone, on a real library with its index."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.errors import LibraryDamaged
from reader.domain.search_results import SearchOrder
from reader.gui.flows import search_uses
from reader.gui.models.found_words import NOT_ASKED, START_HINT
from reader.store.library import create_library
from tests.helpers.articles import store_article
from tests.helpers.concordance_window import GLUED, SPACED, open_window, trigger
from tests.helpers.hits import day

TEXTS = (
    ("The zealous mass movement was waged. A second mass movement followed it.", "en"),
    ("A movement of the masses, no more.", "en"),
    (SPACED, "en"),
    (GLUED, "en"),
    ("\uae30\ud6c4\ubcc0\ud654\uc5d0 \ub300\ud55c \ud1a0\ub860.", "ko"),
    ("Respected guests came to the farm.", "en"),
)


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    path = tmp_path / "made.dateline"
    library = create_library(path, initiator="test", coder_name="Ann")
    for number, (text, language) in enumerate(TEXTS):
        store_article(
            library,
            paragraphs=(text,),
            title=f"Article {number}",
            source=("KCNA", "Naenara")[number % 2],
            source_label="x",
            language=language,
            date=day(f"2024-01-{1 + number:02}"),
        )
    library.close()
    made = open_window(make_window, qtbot, path)
    settle(made, qtbot)
    return made


def settle(window, qtbot):
    search = window.flow.search
    qtbot.waitUntil(lambda: not search.is_busy and not window.jobs.is_busy, timeout=20_000)
    qtbot.waitUntil(lambda: not search._pane or not search._pane.found._soon.isActive())


def open_search(window):
    trigger(window, "search.open")
    return window.flow.search._pane


def find(window, qtbot, words):
    """Open the search and type."""
    pane = open_search(window)
    assert pane.header.field.hasFocus()
    pane.header.field.selectAll()
    if words.isascii():
        QTest.keyClicks(pane.header.field, words)
    else:
        QGuiApplication.clipboard().setText(words)
        QTest.keyClick(pane.header.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    return pane


def titles(pane, qtbot):
    rows = range(pane.found.rowCount())
    qtbot.waitUntil(lambda: all(pane.found.found(row) for row in rows))
    return [pane.found.index(row, 0).data() for row in rows]


def test_typing_finds_newest_first_and_counts(window, qtbot):
    shown = window.flow.article.view.head.id
    pane = find(window, qtbot, "movement")
    assert titles(pane, qtbot) == ["Article 1", "Article 0"]
    assert pane.header.count.text() == "2 articles"
    assert pane.header.field.hasFocus()
    assert window.flow.article.view.head.id == shown, "the article stays while one types"


def test_phrase_and_order(window, qtbot):
    assert titles(find(window, qtbot, '"mass movement"'), qtbot) == ["Article 0"]
    pane = find(window, qtbot, "movement")
    pane.header.order.choose(SearchOrder.OLDEST)
    settle(window, qtbot)
    assert titles(pane, qtbot) == ["Article 0", "Article 1"]


def test_korean_within_a_compound_and_a_damaged_name(window, qtbot):
    pane = find(window, qtbot, "\uae30\ud6c4")
    assert titles(pane, qtbot) == ["Article 4"]
    pane = find(window, qtbot, '"respected Comrade Kim Jong Un"')
    assert titles(pane, qtbot) == ["Article 3", "Article 2"]
    row = pane.found.found(0)
    assert [row.snippet[span.start : span.end] for span in row.spans]


def test_field_and_wrong_syntax_are_answered_and_never_an_error(window, qtbot):
    assert titles(find(window, qtbot, "source:naenara movement"), qtbot) == ["Article 1"]
    pane = find(window, qtbot, "date:soon movement")
    assert "date:soon" in pane.header.notes.text()
    assert pane.header.notes.isVisible()
    for odd in ('"', "((", "AND OR", "NEAR(", "title:", "*", "-", "a:b:c"):
        find(window, qtbot, odd)
        assert not pane.header._has_error, odd


@pytest.mark.parametrize("asked", ["*", "NEAR(", "-", "date:2024-13", "state:foo", "%"])
def test_what_asks_for_nothing_lists_nothing_and_says_so(window, qtbot, asked):
    find(window, qtbot, "movement")
    pane = find(window, qtbot, asked)
    assert pane.found.rowCount() == 0
    assert pane.table.hint == NOT_ASKED
    assert pane.header.count.text() == ""
    assert ("unread, reading, done" in pane.header.notes.text()) == (asked == "state:foo")
    assert find(window, qtbot, "movement").found.rowCount() == 2


def test_unknown_language_is_told_with_those_there_are(window, qtbot):
    pane = find(window, qtbot, "lang:xx movement")
    assert "no language “xx”; it has en, ko" in pane.header.notes.text()
    assert pane.table.hint.endswith("The line above tells why.")


def test_nothing_found_says_what_to_do(window, qtbot):
    pane = find(window, qtbot, "zebra")
    assert pane.found.rowCount() == 0
    assert pane.table.hint.startswith("No article holds zebra.")
    assert pane.header.count.text() == "Nothing found"
    assert not any(link.isVisible() for link in pane.foot.links.values())
    pane.header.field.clear()
    QTest.keyClick(pane.header.field, Qt.Key.Key_Backspace)
    pane.header.query_edited.emit()
    settle(window, qtbot)
    assert pane.table.hint == START_HINT


def test_an_older_search_is_stopped_as_one_types_on(window, qtbot, monkeypatch):
    pane = open_search(window)
    desk, asked = window.flow.library.desk, []
    whole = desk.services.searching.iter_search

    def slow(library, query, *rest, is_cancelled, **options):
        asked.append(query)
        while query == "m" and not is_cancelled():
            pass
        return whole(library, query, *rest, is_cancelled=is_cancelled, **options)

    monkeypatch.setattr(desk.services.searching, "iter_search", slow)
    QTest.keyClick(pane.header.field, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: asked == ["m"])
    QTest.keyClicks(pane.header.field, "ovement")
    settle(window, qtbot)
    assert asked[-1] == "movement"
    assert titles(pane, qtbot) == ["Article 1", "Article 0"]


def test_down_looks_at_the_article_and_enter_goes_to_it_with_its_places(window, qtbot):
    pane = find(window, qtbot, '"mass movement"')
    QTest.keyClick(pane.header.field, Qt.Key.Key_Down)
    settle(window, qtbot)
    assert pane.table.hasFocus()
    assert window.flow.article.view.head.title == "Article 0"
    assert window.flow.article.view.head.reading_state is ReadingState.UNREAD, "a look is no reading"
    layer = window.article_pane.view.layer
    qtbot.waitUntil(lambda: len(layer.found) == 2)
    first = layer.found.current
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert window.article_pane.view.hasFocus()
    trigger(window, "text.find_next")
    assert layer.found.current != first
    text = window.flow.article.view.text.text
    span = window.article_pane.selected_span()
    assert text[span.start : span.end] == "mass movement"
    assert span.start > text.index("mass movement")
    for _ in range(2):  # the first one lets go of the words selected
        QTest.keyClick(window.article_pane.view, Qt.Key.Key_Escape)
    assert not layer.found


def test_next_place_of_bare_words_is_where_they_stand_together(window, qtbot):
    pane = find(window, qtbot, "zealous movement")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Down)
    settle(window, qtbot)
    layer = window.article_pane.view.layer
    qtbot.waitUntil(lambda: len(layer.found) == 3)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    text = window.flow.article.view.text.text
    for _ in range(3):
        trigger(window, "text.find_next")
        span = window.article_pane.selected_span()
        assert text[span.start : span.end] == "zealous", "the second movement stands alone"
    assert "Place 1 of 1" in window.status._hint.text()


def test_enter_in_the_field_goes_to_the_first_row_that_comes(window, qtbot):
    pane = open_search(window)
    QTest.keyClicks(pane.header.field, "movement")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert pane.table.hasFocus()
    assert pane.table.current_row() == 0
    qtbot.waitUntil(lambda: window.flow.article.view.head.title == "Article 1")
    QTest.keyClick(pane.table, Qt.Key.Key_Up)
    assert pane.header.field.hasFocus()


def test_escape_goes_back_to_the_article_and_what_was_found_stays(window, qtbot):
    pane = find(window, qtbot, "movement")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Escape)
    assert pane.isHidden()
    assert window.article_pane.view.hasFocus()
    assert open_search(window).found.rowCount() == 2
    pane.go_to_rows()
    settle(window, qtbot)
    layer = window.article_pane.view.layer
    qtbot.waitUntil(lambda: bool(layer.found))
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert not layer.found
    open_search(window)
    qtbot.waitUntil(lambda: bool(layer.found))
    QTest.keyClick(pane.header.field, Qt.Key.Key_Escape)
    assert pane.isHidden()
    assert window.article_pane.view.hasFocus()
    settle(window, qtbot)
    assert len(window.article_pane.view.layer.found) == 0


def test_searches_that_were_used_are_offered_in_the_empty_field(window, qtbot):
    pane = find(window, qtbot, "movement")
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.preferences.searches == ["movement"]
    open_search(window)
    pane.header.field.clear()
    QTest.keyClick(pane.header.field, Qt.Key.Key_Down)
    menu = QGuiApplication.instance().activePopupWidget()
    assert menu.accessibleName() == "Earlier searches"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert pane.header.query == "movement"
    assert pane.found.rowCount() == 2


def test_a_change_in_the_library_shows_in_the_rows(window, qtbot):
    pane = find(window, qtbot, "movement")
    titles(pane, qtbot)
    article = pane.found.article(0)
    window.flow.reading.mark([article], ReadingState.DONE)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: pane.found.found(0).head.reading_state is ReadingState.DONE)
    assert pane.found.rowCount() == 2


def test_the_filter_holds_unless_it_is_switched_off(window, qtbot):
    pane = find(window, qtbot, "movement")
    assert pane.header.within.isHidden()
    window.flow.filter.set_criteria(Criteria(words="zealous"))
    settle(window, qtbot)
    assert titles(pane, qtbot) == ["Article 0"]
    pane.header.within.click()
    settle(window, qtbot)
    assert len(titles(pane, qtbot)) == 2


def test_another_order_keeps_the_row_and_another_search_takes_the_marks_away(window, qtbot):
    pane = find(window, qtbot, "movement")
    pane.go_to_rows()
    settle(window, qtbot)
    layer = window.article_pane.view.layer
    qtbot.waitUntil(lambda: bool(layer.found))
    pane.header.order.choose(SearchOrder.OLDEST)
    settle(window, qtbot)
    assert pane.table.current_row() == 1
    assert layer.found
    find(window, qtbot, "farm")
    assert not layer.found
    assert pane.table.current_row() == -1


def test_an_index_that_is_not_whole_is_told_and_searched_again_when_it_is(window, qtbot, monkeypatch):
    desk = window.flow.library.desk
    whole = desk.services.searching.iter_search
    monkeypatch.setattr(
        desk.services.searching,
        "iter_search",
        lambda *given, **options: (
            replace(page, is_index_whole=False, ids=page.ids[:1]) for page in whole(*given, **options)
        ),
    )
    pane = find(window, qtbot, "movement")
    assert "results are incomplete" in pane.header.notes.text()
    assert pane.found.rowCount() == 1
    monkeypatch.undo()
    window.flow.index.completed.emit()
    settle(window, qtbot)
    assert pane.found.rowCount() == 2
    assert pane.header.notes.isHidden()


def test_trouble_is_told_in_red_and_the_next_search_takes_it_away(window, qtbot, monkeypatch):
    desk = window.flow.library.desk

    def refuse(*given, **options):
        raise LibraryDamaged("The library file is damaged.", "Restore a backup.")

    with monkeypatch.context() as patched:
        patched.setattr(desk.services.searching, "iter_search", refuse)
        pane = find(window, qtbot, "movement")
    assert pane.header.notes.text().startswith("The library file is damaged.")
    assert pane.table.hint == "Not searched to the end."
    find(window, qtbot, "farm")
    assert pane.header.notes.isHidden()


def test_uses_of_what_was_found(window, qtbot):
    pane = find(window, qtbot, "movement")
    trigger(window, "search.read")
    settle(window, qtbot)
    assert window.flow.reading.queue.articles == tuple(pane.found.ids)
    trigger(window, "search.filter")
    settle(window, qtbot)
    assert window.flow.filter.criteria.words == "movement"
    trigger(window, "search.trend")
    qtbot.waitUntil(lambda: window.flow.trend._trend is not None)
    assert window.flow.trend._pane.query().text == "movement"
    trigger(window, "search.open")
    assert pane.isVisible()
    trigger(window, "search.find_all")
    settle(window, qtbot)
    lines = window.flow.concordance._pane
    qtbot.waitUntil(lambda: not lines.is_searching)
    assert pane.isHidden()
    assert lines.lines.rowCount() == 3
    assert open_search(window).found.rowCount() == 2
    assert lines.isHidden()


def test_rows_chosen_go_before_all(window, qtbot):
    pane = find(window, qtbot, "movement OR farm")
    assert pane.found.rowCount() == 4
    pane.go_to_rows()
    QTest.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    trigger(window, "search.read")
    settle(window, qtbot)
    assert window.flow.reading.queue.articles == tuple(pane.found.ids[:2])


def test_the_menu_of_the_rows_opens_by_key_and_shows_an_article_in_the_tree(window, qtbot):
    pane = find(window, qtbot, "farm")
    pane.go_to_rows()
    settle(window, qtbot)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QGuiApplication.sendEvent(pane.table.viewport(), asked)
    menu = QGuiApplication.instance().activePopupWidget()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "Select in tree" in words
    menu.close()
    trigger(window, "search.reveal")
    article = pane.found.article(0)
    qtbot.waitUntil(lambda: [head.id for head in window.library_pane.selected_heads()] == [article])


def test_everything_has_a_name_and_tab_leads_to_it(window, qtbot):
    pane = find(window, qtbot, "movement")
    for widget in pane.findChildren(QAbstractButton) + pane.findChildren(QLineEdit):
        is_of_qt = widget.objectName().startswith("qt_")
        assert is_of_qt or widget.accessibleName() or widget.text(), widget
    order = [widget for widget in (*pane.header.in_order(), pane.table) if widget.isVisible()]
    for before, after in pairwise(order):
        before.setFocus()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus(), after


def test_the_query_language_is_told_and_closes_by_escape(window, qtbot):
    pane = open_search(window)
    pane.header.syntax.click()
    assert pane.syntax.isVisible()
    assert "NEAR(" in pane.syntax.accessibleDescription()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not pane.syntax.isVisible()
    assert pane.isVisible()
    assert pane.header.field.hasFocus()


def test_one_escape_after_a_hit_takes_marks_and_list_away(window, qtbot):
    pane = find(window, qtbot, "movement")
    pane.go_to_rows()
    settle(window, qtbot)
    layer = window.article_pane.view.layer
    qtbot.waitUntil(lambda: bool(layer.found))
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert window.article_pane.view.hasFocus()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_Escape)
    assert not layer.found
    assert pane.isHidden()
    assert window.article_pane.view.hasFocus()
    assert open_search(window).found.rowCount() == 2


def test_another_library_has_another_search(window, qtbot, tmp_path):
    pane = find(window, qtbot, "movement")
    create_library(tmp_path / "other.dateline", initiator="test", coder_name="Ann").close()
    window.flow.library.open(tmp_path / "other.dateline")
    settle(window, qtbot)
    assert pane.found.rowCount() == 0
    assert pane.isHidden()


def test_more_articles_than_a_use_takes_are_told(window, qtbot, monkeypatch):
    pane = find(window, qtbot, "movement OR farm")
    monkeypatch.setattr(search_uses, "READ_MAX", 3)
    trigger(window, "search.read")
    settle(window, qtbot)
    assert window.flow.reading.queue.articles == tuple(pane.found.ids[:3])
    assert "first 3 of 4 articles" in window.message_bar.text


def test_list_follows_the_theme(window, qtbot):
    find(window, qtbot, "movement")
    table = open_search(window).table
    for name in ("theme.dark", "theme.light"):
        trigger(window, name)
        ground = window.parts.theme.colour("surface").name()
        assert table.viewport().palette().base().color().name() == ground
