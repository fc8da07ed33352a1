"""The find bar: count, ways through the places, patterns, other articles, and what closing leaves selected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.spans import Span, find_quote

_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    qtbot.waitUntil(lambda: made.flow.article.view is not None, timeout=20_000)
    with qtbot.waitActive(made):
        made.activateWindow()
    settle(made, qtbot)
    made.article_pane.setFocus()
    return made


@pytest.fixture
def bar(window):
    return window.flow.find_bar.bar


def settle(window, qtbot):
    timer = window.flow.find_bar._timer
    qtbot.waitUntil(lambda: not timer.isActive() and not window.jobs.is_busy, timeout=20_000)


def find(window, qtbot, words):
    """Open the bar and type."""
    window.actions_table.action("text.find").trigger()
    window.flow.find_bar.bar.field.selectAll()
    QTest.keyClicks(window.flow.find_bar.bar.field, words)
    settle(window, qtbot)


def told(bar):
    return bar._count.accessibleDescription()


def text(window):
    return window.flow.article.view.text.text


def test_typing_shows_the_places_and_enter_goes_round(window, bar, qtbot):
    find(window, qtbot, "chollima")
    count = text(window).casefold().count("chollima")
    assert told(bar) == f"1 of {count}"
    layer = window.article_pane.view.layer
    assert len(layer.found) == count
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert told(bar) == f"2 of {count}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, _SHIFT)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, _SHIFT)
    assert told(bar) == f"{count} of {count}"
    assert layer.found.current is not None


def test_escape_closes_and_selects_the_place_found(window, bar, qtbot):
    find(window, qtbot, "Hill")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.article_pane.selected_span() == find_quote(text(window), "Hill")
    assert window.article_pane.view.hasFocus()
    assert not window.article_pane.view.layer.found


def test_escape_before_the_words_typed_were_searched_selects_nothing_else(window, bar, qtbot):
    find(window, qtbot, "Hill")
    QTest.keyClicks(bar.field, "ock")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert window.article_pane.selected_span() is None


def test_keys_of_the_article_do_nothing_in_the_bar(window, bar, qtbot):
    window.article_pane.select_span(find_quote(text(window), "Hill"))
    window.actions_table.action("annotation.add").trigger()
    count = len(window.article_pane.view.layer.index)
    find(window, qtbot, "movement")
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    assert not bar.field.hasFocus() and bar.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    assert window.article_pane.current() is not None
    assert len(window.article_pane.view.layer.index) == count


def test_bar_begins_with_the_words_selected_at_their_place(window, bar, qtbot):
    start = text(window).index("movement", 900)
    window.article_pane.select_span(Span(start, start + len("movement")))
    window.actions_table.action("text.find").trigger()
    settle(window, qtbot)
    assert bar.field.text() == "movement"
    before = text(window)[:start].count("movement")
    assert told(bar).startswith(f"{before + 1} of ")


def test_find_again_in_the_bar_types_anew_and_keeps_the_place(window, bar, qtbot):
    find(window, qtbot, "movement")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    window.actions_table.action("text.find").trigger()
    assert bar.field.selectedText() == "movement"
    assert told(bar).startswith("2 of ")


def test_keys_go_on_without_the_bar(window, bar, qtbot):
    find(window, qtbot, "mass movement")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    first = window.article_pane.selected_span()
    window.actions_table.action("text.find_next").trigger()
    settle(window, qtbot)
    second = window.article_pane.selected_span()
    assert second.start > first.end
    assert "Place 2 of" in window.status._hint.text()
    window.actions_table.action("text.find_previous").trigger()
    settle(window, qtbot)
    assert window.article_pane.selected_span() == first
    window.article_pane.select_span(Span(0, 3))
    window.actions_table.action("text.find_previous").trigger()
    settle(window, qtbot)
    assert window.article_pane.selected_span().start > second.start


def test_words_that_are_not_there_are_told(window, bar, qtbot):
    find(window, qtbot, "no such words")
    assert told(bar) == "None found"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert window.article_pane.selected_span() is None
    window.actions_table.action("text.find_next").trigger()
    settle(window, qtbot)
    assert "not in this article" in window.status._hint.text()


def test_next_place_without_any_words_opens_the_bar(window, bar):
    window.actions_table.action("text.find_next").trigger()
    assert not bar.isHidden()


def test_whole_words_and_patterns_are_asked_for_by_toggles(window, bar, qtbot):
    find(window, qtbot, "move")
    assert told(bar).startswith("1 of ")
    bar.whole_words.click()
    settle(window, qtbot)
    assert told(bar) == "None found"
    bar.pattern.click()
    bar.field.selectAll()
    QTest.keyClicks(bar.field, "19[0-9]{2}")
    settle(window, qtbot)
    assert told(bar).startswith("1 of ")
    assert not bar.whole_words.isEnabled()
    assert bar.query() == FindQuery("19[0-9]{2}", MatchKind.REGEX, is_whole_word=True)


def test_pattern_that_is_none_is_told_in_the_bar(window, bar, qtbot):
    bar.pattern.setChecked(True)
    find(window, qtbot, "(")
    assert told(bar)
    assert " of " not in told(bar).split(":")[0]
    assert not window.article_pane.view.layer.found
    find(window, qtbot, "(a|b)")
    assert told(bar).startswith("1 of ")


def test_another_article_is_searched_without_scrolling(window, bar, qtbot):
    find(window, qtbot, "the")
    opened = window.flow.article.view.head.id
    desk = window.flow.library.desk
    other = next(row.id for row in desk.services.browsing.iter_articles(desk.library) if row.id != opened)
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other, timeout=20_000)
    settle(window, qtbot)
    assert told(bar).endswith(" found")
    assert window.article_pane.view.verticalScrollBar().value() == 0
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert told(bar).startswith("1 of ")


def test_escape_in_the_article_closes_the_bar_last(window, bar, qtbot):
    find(window, qtbot, "movement")
    view = window.article_pane.view
    view.setFocus()
    window.article_pane.select_span(Span(0, 3))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not bar.isHidden()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.article_pane.selected_span() is None


def test_find_all_takes_the_words_along(window, bar, qtbot):
    heard = []
    window.flow.find_bar.all_wanted.connect(heard.append)
    find(window, qtbot, "movement")
    bar.all_asked.emit()
    assert heard == [FindQuery("movement", is_whole_word=False)]
    assert bar.isHidden()


def test_emptied_field_shows_nothing(window, bar, qtbot):
    find(window, qtbot, "movement")
    QTest.keyClick(bar.field, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert told(bar) == ""
    assert not window.article_pane.view.layer.found


def test_bar_fits_beside_another_article(window, bar, qtbot):
    find(window, qtbot, "movement")
    bar.resize(700, bar.height())
    assert bar._everywhere.isVisible()
    bar.resize(390, bar.height())
    assert bar._everywhere.isHidden()
    assert bar.layout().minimumSize().width() <= 390
