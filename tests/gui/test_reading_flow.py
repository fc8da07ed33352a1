"""Reading in a real window: going to places, the states of reading, the queue, back and forward."""

import pytest
from PySide6.QtCore import QTimer

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.spans import Span, find_quote
from tests.helpers.articles import TEXT, add_version, store_article

NEW_PARAGRAPHS = ("Before all this stood nothing.", *TEXT.split("\n"))


def settle(window, qtbot):
    """Wait until no job is under way and none is about to start."""

    def is_quiet():
        timers = window.findChildren(QTimer)
        return not window.jobs.is_busy and not any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= 100 for timer in timers
        )

    qtbot.waitUntil(is_quiet, timeout=20_000)


def wait_for(window, qtbot, article):
    flow = window.flow.article
    qtbot.waitUntil(lambda: flow.view is not None and flow.view.head.id == article, timeout=20_000)
    settle(window, qtbot)


def state_of(window, article):
    desk = window.flow.library.desk
    return desk.services.reading.open_article(desk.library, article).head.reading_state


@pytest.fixture
def shelf(make_window, qtbot):
    """A window and three unread articles of one source in it, on three days, besides the two of the start."""
    window = make_window()
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    settle(window, qtbot)
    library = window.flow.library.desk.library
    articles = [store_article(library, title=f"Day {day}", source="KCNA") for day in (1, 2, 3)]
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset(articles)}))
    settle(window, qtbot)
    return window, articles


def test_open_at_shows_the_words_and_leaves_keys_and_state_alone(shelf, qtbot):
    window, articles = shelf
    window.library_pane.setFocus()
    span = find_quote(TEXT, "heroes came")
    window.flow.article.open_at(articles[1], span)
    wait_for(window, qtbot, articles[1])
    assert window.article_pane.selected_span() == span
    assert window.library_pane.isAncestorOf(window.focusWidget())
    assert state_of(window, articles[1]) is ReadingState.UNREAD
    window.flow.article.open_at(articles[1], Span(0, 3))
    assert window.article_pane.selected_span() == Span(0, 3)
    assert not window.jobs.is_busy


def test_open_at_asked_twice_while_reading_shows_the_later_words(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open_at(articles[0], Span(0, 3))
    window.flow.article.open_at(articles[0], find_quote(TEXT, "heroes"))
    wait_for(window, qtbot, articles[0])
    assert window.article_pane.selected_span() == find_quote(TEXT, "heroes")


def test_open_at_finds_words_of_an_older_version_or_says_that_they_went(shelf, qtbot):
    window, articles = shelf
    add_version(window.flow.library.desk.library, articles[2], paragraphs=NEW_PARAGRAPHS)
    window.flow.article.open_at(articles[2], find_quote(TEXT, "heroes"), 1)
    wait_for(window, qtbot, articles[2])
    span = window.article_pane.selected_span()
    assert window.flow.article.view.text.text[span.start : span.end] == "heroes"
    window.flow.article.open_at(articles[2], Span(0, 5000), 1)
    settle(window, qtbot)
    assert "not in the present text" in window.status._hint.text()
