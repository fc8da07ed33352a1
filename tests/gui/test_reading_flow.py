"""Reading in a real window: going to places, the states of reading, the queue, back and forward."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import KnownError
from reader.domain.spans import Span, find_quote
from tests.helpers.articles import TEXT, add_version, store_article
from tests.helpers.settling import settle

NEW_PARAGRAPHS = ("Before all this stood nothing.", *TEXT.split("\n"))


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


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def progress_text(window):
    return window.parts.top_bar._progress.text()


def test_next_unread_follows_the_tree_and_says_when_nothing_follows(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open(articles[0])
    wait_for(window, qtbot, articles[0])
    trigger(window, "article.next_unread")
    wait_for(window, qtbot, articles[1])
    assert window.library_pane._view.currentIndex() == window.library_pane._model.article_index(articles[1])
    trigger(window, "article.next_unread")
    wait_for(window, qtbot, articles[2])
    desk = window.flow.library.desk
    last = next(
        head.id
        for head in desk.services.browsing.iter_articles(desk.library)
        if head.reading_state is ReadingState.UNREAD
    )
    trigger(window, "article.next_unread")
    wait_for(window, qtbot, last)
    trigger(window, "article.next_unread")
    settle(window, qtbot)
    assert "Nothing unread is left in the whole library; 5 articles being read" in window.status._hint.text()


def test_at_the_end_of_the_queue_a_second_press_begins_at_its_top(shelf, qtbot):
    window, articles = shelf
    window.flow.reading.set_list(articles, "these three")
    wait_for(window, qtbot, articles[0])
    trigger(window, "article.unread")
    settle(window, qtbot)
    window.flow.article.open(articles[2])
    wait_for(window, qtbot, articles[2])
    trigger(window, "article.next_unread")
    settle(window, qtbot)
    assert "Nothing unread follows in these three" in window.status._hint.text()
    assert window.flow.article.view.head.id == articles[2]
    trigger(window, "article.next_unread")
    wait_for(window, qtbot, articles[0])


def test_list_is_the_queue_until_the_whole_library_is_read_again(shelf, qtbot):
    window, articles = shelf
    window.flow.reading.set_list([articles[2], articles[0]], "two hits")
    wait_for(window, qtbot, articles[2])
    trigger(window, "article.done")
    settle(window, qtbot)
    assert progress_text(window) == "1 of 2 done"
    assert "two hits" in window.parts.top_bar._progress.toolTip()
    trigger(window, "article.next_unread")
    wait_for(window, qtbot, articles[0])
    trigger(window, "queue.everything")
    settle(window, qtbot)
    assert progress_text(window) == "1 of 5 done"


def test_branch_of_the_tree_is_read_from_its_menu(shelf, qtbot):
    window, articles = shelf
    pane = window.library_pane
    rows = []
    pane.context_menu_requested.connect(lambda row, _: rows.append(row))
    pane._on_menu_wanted(pane._model.index(0, 0), pane.rect().center())
    assert (rows[0].name, rows[0].article) == ("KCNA · English", None) or rows[0].name == "KCNA"
    menu = window.flow.tree_menu.make_menu(rows[0])
    next(action for action in menu.actions() if action.text() == "Read this branch").trigger()
    wait_for(window, qtbot, articles[0])
    assert window.flow.reading.progress.total == 3
    assert progress_text(window) == "0 of 3 done"


def test_states_have_a_key_each_and_undo_brings_them_back(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open(articles[1])
    wait_for(window, qtbot, articles[1])
    for action, state in (
        ("article.empty", ReadingState.EMPTY),
        ("article.done", ReadingState.DONE),
        ("article.done", ReadingState.READING),
        ("article.unread", ReadingState.UNREAD),
        ("article.unread", ReadingState.READING),
        ("article.empty", ReadingState.EMPTY),
    ):
        trigger(window, action)
        settle(window, qtbot)
        assert state_of(window, articles[1]) is state
        assert window.actions_table.action(action).isChecked() is (state is not ReadingState.READING)
    assert progress_text(window) == "1 of 5 done"
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert state_of(window, articles[1]) is ReadingState.READING


def test_nothing_found_on_an_article_with_annotations_is_done_and_said(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open_at(articles[1], Span(0, 3))
    wait_for(window, qtbot, articles[1])
    trigger(window, "annotation.add")
    settle(window, qtbot)
    trigger(window, "article.empty")
    assert "It has annotations" in window.status._hint.text()
    settle(window, qtbot)
    assert state_of(window, articles[1]) is ReadingState.DONE


def test_done_goes_to_the_next_unread_where_that_is_wanted(shelf, qtbot):
    window, articles = shelf
    trigger(window, "queue.goes_on")
    window.flow.article.open(articles[0])
    wait_for(window, qtbot, articles[0])
    trigger(window, "article.empty")
    wait_for(window, qtbot, articles[1])
    assert state_of(window, articles[0]) is ReadingState.EMPTY
    trigger(window, "article.done")
    wait_for(window, qtbot, articles[2])
    assert window.preferences.goes_on_when_done


def test_several_articles_of_the_tree_are_marked_in_one_step(shelf, qtbot):
    window, articles = shelf
    window.flow.reading.mark(articles, ReadingState.EMPTY)
    settle(window, qtbot)
    assert {state_of(window, one) for one in articles} == {ReadingState.EMPTY}
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert {state_of(window, one) for one in articles} == {ReadingState.UNREAD}


def test_back_and_forward_bring_the_place_and_the_annotation(shelf, qtbot):
    window, articles = shelf
    first = window.flow.article.view.head.id
    window.flow.article.open_at(articles[0], find_quote(TEXT, "heroes"))
    wait_for(window, qtbot, articles[0])
    trigger(window, "annotation.add")
    settle(window, qtbot)
    made = window.flow.tagging.current
    assert made is not None
    window.flow.article.open(articles[1])
    wait_for(window, qtbot, articles[1])
    assert not window.actions_table.action("article.forward").isEnabled()
    trigger(window, "article.back")
    wait_for(window, qtbot, articles[0])
    assert window.flow.tagging.current == made
    trigger(window, "article.back")
    wait_for(window, qtbot, first)
    assert not window.actions_table.action("article.back").isEnabled()
    trigger(window, "article.forward")
    wait_for(window, qtbot, articles[0])
    trigger(window, "article.forward")
    wait_for(window, qtbot, articles[1])


def test_jump_within_an_article_counts(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open(articles[0])
    wait_for(window, qtbot, articles[0])
    window.flow.article.open_at(articles[0], find_quote(TEXT, "heroes"))
    trigger(window, "article.back")
    settle(window, qtbot)
    assert window.flow.article.view.head.id == articles[0]
    assert window.actions_table.action("article.forward").isEnabled()


def test_way_passes_over_an_article_that_was_removed(shelf, qtbot):
    window, articles = shelf
    first = window.flow.article.view.head.id
    window.flow.article.open(articles[2])
    wait_for(window, qtbot, articles[2])
    window.flow.article.open(articles[1])
    wait_for(window, qtbot, articles[1])
    trail = window.flow.trail._trail
    trail.forget(articles[2])
    trigger(window, "article.back")
    wait_for(window, qtbot, first)


def test_space_past_the_end_of_the_text_opens_the_next_unread(shelf, qtbot):
    window, articles = shelf
    window.flow.article.open(articles[0])
    wait_for(window, qtbot, articles[0])
    window.article_pane.view.end_passed.emit()
    wait_for(window, qtbot, articles[1])


def test_thumb_buttons_of_the_mouse_go_back_and_forward(shelf, qtbot):
    window, articles = shelf
    for article in articles[:2]:
        window.flow.article.open(article)
        wait_for(window, qtbot, article)
    viewport = window.article_pane.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.BackButton)
    wait_for(window, qtbot, articles[0])
    QTest.mouseClick(viewport, Qt.MouseButton.ForwardButton)
    wait_for(window, qtbot, articles[1])


class HeldReads:
    """Holds back what some reads of a desk bring, by their key, until `release` is called."""

    def __init__(self, desk, monkeypatch):
        self.ends = {}
        read = desk.read

        def hold(work, done, failed=None, key=""):
            if key not in ("article-head", "next-unread", "open-article"):
                return read(work, done, failed, key=key)
            try:
                result = work()
            except KnownError as error:
                self.ends[key] = partial(failed, error)
            else:
                self.ends[key] = partial(done, result)

        monkeypatch.setattr(desk, "read", hold)


@pytest.fixture
def held(shelf, monkeypatch):
    return HeldReads(shelf[0].flow.library.desk, monkeypatch)


def test_article_that_went_does_not_close_the_one_opened_since(shelf, held, qtbot):
    window, articles = shelf
    flow, desk = window.flow.article, window.flow.library.desk
    flow.open(articles[2])
    held.ends.pop("open-article")()
    settle(window, qtbot)
    desk.write_now(lambda: desk.services.undoing.undo(desk.library))
    went = held.ends.pop("article-head")
    flow.open(articles[1])
    held.ends.pop("open-article")()
    went()
    assert flow.view is not None and flow.view.head.id == articles[1]


def test_next_unread_that_comes_late_leaves_the_article_chosen_meanwhile(shelf, held, qtbot):
    window, articles = shelf
    trigger(window, "article.next_unread")
    window.flow.article.open(articles[2])
    held.ends.pop("open-article")()
    held.ends.pop("next-unread")()
    assert window.flow.article.wanted == articles[2]


def test_change_while_the_article_is_read_again_is_seen(shelf, held, qtbot):
    window, articles = shelf
    flow, desk = window.flow.article, window.flow.library.desk
    flow.open(articles[0])
    held.ends.pop("open-article")()
    flow.open(articles[0], {"scroll": 0})
    old = held.ends.pop("open-article")
    # While the article is marked as being read the step would wait in line behind that.
    qtbot.waitUntil(lambda: not desk.library.is_writing, timeout=20_000)
    desk.write_now(lambda: desk.services.tagging.add_annotation(desk.library, articles[0], Span(0, 3), ()))
    old()
    held.ends.pop("open-article")()
    assert len(window.article_pane.view.layer.index) == 1
