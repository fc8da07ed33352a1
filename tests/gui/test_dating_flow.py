"""Dates in a real window: quiet lines in the text, and settling them one by one, together and in a row."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.articles import ReadingState
from reader.domain.dates import DateBasis, PartialDate
from reader.domain.ids import ArticleId
from reader.gui.flows.dating_series import PAGE, DatingSeries
from tests.helpers.article_views import make_head
from tests.helpers.articles import store_article

DAY = PartialDate(2015, 9, 3)


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    qtbot.waitUntil(lambda: made.flow.article.view is not None, timeout=20_000)
    settle(made, qtbot)
    return made


def settle(window, qtbot):
    """Wait until no job is under way and none is about to start."""
    flow = window.flow
    timers = flow.undo._timer, flow.codebook._timer
    qtbot.waitUntil(
        lambda: (
            not (window.jobs.is_busy or flow.text_dates.is_waiting)
            and not any(timer.isActive() for timer in timers)
        ),
        timeout=20_000,
    )


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def open_dialog(window, qtbot, action_id="article.date"):
    trigger(window, action_id)
    qtbot.waitUntil(lambda: window.flow.dating.dialog is not None, timeout=20_000)
    settle(window, qtbot)
    return window.flow.dating.dialog


def enter(dialog, text):
    QTest.keyClicks(dialog.entry, text)
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)


def date_of(window, article=None):
    desk = window.flow.library.desk
    article = article or window.flow.article.view.head.id
    return desk.services.reading.open_article(desk.library, article).head.date


def mark_words(window):
    """The words under each recognised date, in their order."""
    view = window.article_pane.view
    marks = [mark for number in range(view.document().blockCount()) for mark in view.layer.dates.in_block(number)]
    return [view.text[view.display.to_cp(mark.start) : view.display.to_cp(mark.end)] for mark in marks]


def test_dates_of_the_text_are_found_and_can_be_hidden_for_good(window, make_window, qtbot):
    assert "August 15, 1945" in mark_words(window) or "December 2022" in mark_words(window)
    assert window.actions_table.action("text.dates").isChecked()
    trigger(window, "text.dates")
    assert window.article_pane.view.layer.dates is None
    window.close()
    other = make_window()
    qtbot.waitUntil(lambda: other.flow.article.view is not None, timeout=20_000)
    settle(other, qtbot)
    assert not other.actions_table.action("text.dates").isChecked()
    assert other.article_pane.view.layer.dates is None
    trigger(other, "text.dates")
    assert mark_words(other)


def test_typed_date_is_set_shown_and_undone_in_one_step(window, qtbot):
    before, chip = date_of(window), window.article_pane.view.headline.chip
    dialog = open_dialog(window, qtbot)
    assert window.article_pane.view.layer.evidence
    enter(dialog, "3 Sep 2015")
    settle(window, qtbot)
    assert window.flow.dating.dialog is None
    assert not window.article_pane.view.layer.evidence
    given = date_of(window)
    assert (given.date_from, given.date_to, given.basis) == (DAY, DAY, DateBasis.GIVEN)
    assert chip.text() == "3 Sep 2015"
    assert chip.aside == f"given by {window.flow.library.desk.library.coder_name}"
    assert chip.is_known
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert date_of(window) == before
    assert chip.aside == "set date"


def test_date_is_accepted_or_unknown_with_two_keys(window, qtbot):
    before = date_of(window)
    enter(open_dialog(window, qtbot), "a")
    settle(window, qtbot)
    accepted = date_of(window)
    assert (accepted.date_from, accepted.date_to) == (before.date_from, before.date_to)
    assert accepted.basis is DateBasis.GIVEN
    enter(open_dialog(window, qtbot), "u")
    settle(window, qtbot)
    assert (date_of(window).date_from, date_of(window).date_to) == (None, None)


def test_what_is_no_date_changes_nothing(window, qtbot):
    before = date_of(window)
    dialog = open_dialog(window, qtbot)
    enter(dialog, "2016..2015")
    assert window.flow.dating.dialog is dialog
    assert "before" in dialog.understood
    assert date_of(window) == before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.flow.dating.dialog is None


def test_click_and_enter_on_the_date_of_the_headline_ask(window, qtbot):
    chip = window.article_pane.view.headline.chip
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.flow.dating.dialog is not None, timeout=20_000)
    window.flow.dating.dialog.close()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.flow.dating.dialog is not None, timeout=20_000)


def test_dialog_follows_the_article_and_keeps_what_is_typed_for_the_same(window, qtbot):
    dialog = open_dialog(window, qtbot)
    QTest.keyClicks(dialog.entry, "2015")
    window.flow.reading.toggle(ReadingState.DONE)
    settle(window, qtbot)
    assert dialog.entry.text() == "2015"
    first = dialog.case.heads[0].id
    other = ArticleId(2 if first == 1 else 1)
    window.flow.article.open(other)
    settle(window, qtbot)
    assert dialog.case.heads[0].id == other
    assert dialog.entry.text() == ""


def test_undated_articles_come_one_after_the_other(window, qtbot):
    dialog = open_dialog(window, qtbot, "article.undated")
    first = dialog.case.heads[0].id
    enter(dialog, "2015-09")
    settle(window, qtbot)
    assert window.flow.dating.dialog is dialog
    second = dialog.case.heads[0].id
    assert second != first
    assert window.flow.article.view.head.id == second
    enter(dialog, "")
    settle(window, qtbot)
    assert window.flow.dating.dialog is None
    assert "1 article left as found" in window.message_bar.text
    assert date_of(window, first).date_from == PartialDate(2015, 9)
    assert date_of(window, second).basis is DateBasis.BOUNDS


def test_no_undated_article_is_told(window, qtbot):
    desk = window.flow.library.desk
    desk.services.dating.accept_date(desk.library, [ArticleId(1), ArticleId(2)])
    trigger(window, "article.undated")
    settle(window, qtbot)
    assert window.flow.dating.dialog is None
    assert "Every article has a date" in window.message_bar.text


def test_selection_gets_one_date_in_one_step(window, qtbot):
    desk = window.flow.library.desk
    heads = list(desk.services.browsing.iter_articles(desk.library))
    window.flow.dating.open_for(heads)
    dialog = window.flow.dating.dialog
    assert dialog.case.title == "2 articles"
    enter(dialog, "3 Sep 2015")
    settle(window, qtbot)
    assert [date_of(window, head.id).date_from for head in heads] == [DAY, DAY]
    assert window.flow.undo.next_undo.count == 2
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert [date_of(window, head.id) for head in heads] == [head.date for head in heads]


@pytest.mark.parametrize(("count", "is_on_lane"), [(4, False), (5, True)])
def test_many_dates_are_written_off_the_main_thread(window, qtbot, monkeypatch, count, is_on_lane):
    desk = window.flow.library.desk
    for number in range(count):
        store_article(desk.library, paragraphs=(f"Words of story {number}.",), title=f"Story {number}")
    heads = [
        head for head in desk.services.browsing.iter_articles(desk.library) if head.title.startswith("Story ")
    ]
    real, threads = desk.services.dating.set_date, []

    def set_date(*given):
        threads.append(threading.get_ident())
        return real(*given)

    monkeypatch.setattr(desk.services.dating, "set_date", set_date)
    window.flow.dating.open_for(heads)
    enter(window.flow.dating.dialog, "3 Sep 2015")
    settle(window, qtbot)
    assert [date_of(window, head.id).date_from for head in heads] == [DAY] * count
    assert [one != threading.get_ident() for one in threads] == [is_on_lane]


def test_single_article_of_the_tree_is_opened_for_its_date(window, qtbot):
    desk = window.flow.library.desk
    opened = window.flow.article.view.head.id
    other = next(head for head in desk.services.browsing.iter_articles(desk.library) if head.id != opened)
    window.flow.dating.open_for([other])
    qtbot.waitUntil(lambda: window.flow.dating.dialog is not None, timeout=20_000)
    assert window.flow.article.view.head.id == other.id
    assert window.flow.dating.dialog.case.heads[0].id == other.id


def test_series_reads_on_where_a_page_ended():
    series = DatingSeries()
    series.take([make_head()] * PAGE)
    assert series.has_more
    for _ in range(PAGE):
        assert series.next() is not None
    assert series.next() is None
    assert series.say_place() == f"{PAGE} of {PAGE}+"
    series.take([make_head()])
    assert not series.has_more
    assert series.next() is not None
    assert series.say_end() == "That was the last undated article."


def test_article_with_a_new_date_stays_chosen_at_its_new_place(window, qtbot):
    pane, article = window.library_pane, window.flow.article.view.head.id
    for entry in ("3 Sep 2015", "4 Oct 2016"):
        enter(open_dialog(window, qtbot), entry)
        settle(window, qtbot)
        qtbot.waitUntil(lambda: [head.id for head in pane.selected_heads()] == [article])
        (head,) = pane.selected_heads()
        assert head.date.date_from.year == int(entry[-4:])
        assert pane._view.currentIndex().isValid()
    assert window.flow.article.view.head.id == article
