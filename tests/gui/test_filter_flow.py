"""The filter in a real window, by keys and mouse: words, chips, panels, count, tree and restart."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.articles import ReadingState
from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.filter_parts import Part
from reader.domain.tags import TagPath
from reader.services import tagging
from tests.helpers.filter_window import (
    SOURCES,
    chip_texts,
    click_cross,
    make_library,
    open_library,
    open_part,
    press,
    rest,
    tree_sources,
    type_words,
)
from tests.helpers.settling import settle


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    made = make_window(make_library(tmp_path / "Many.dateline"))
    made.activateWindow()
    settle(made, qtbot)
    return made


def asked(window):
    return window.flow.filter.criteria


def ask(window, **parts):
    """Ask some parts of the criteria besides what is asked."""
    window.flow.filter.set_criteria(replace(asked(window), **parts))


def bar_of(window):
    return window.library_pane.filter_bar


def test_typing_filters_the_tree_and_tells_how_many_are_left(window, qtbot):
    type_words(window, qtbot, "apple")
    assert asked(window) == Criteria(words="apple")
    assert tree_sources(window) == ["KCNA", "Naenara"]
    qtbot.waitUntil(lambda: bar_of(window).count_text == "2 of 9 articles", timeout=20_000)


def test_escape_clears_the_words_then_gives_the_keys_to_the_tree(window, qtbot):
    type_words(window, qtbot, "apple")
    press(window, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert asked(window) == EVERYTHING and tree_sources(window) == list(SOURCES)
    assert bar_of(window).field.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert window.library_pane.has_keys


def test_down_asks_at_once_and_goes_to_the_tree(window, qtbot):
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "apple ")
    press(window, Qt.Key.Key_Down)
    assert asked(window) == Criteria(words="apple")
    assert window.library_pane.has_keys
    settle(window, qtbot)
    assert bar_of(window).field.text() == "apple "


def test_query_that_is_not_whole_is_taken_and_told(window, qtbot):
    type_words(window, qtbot, "apple)")
    assert "parenthesis" in bar_of(window).note.text()
    assert tree_sources(window) == ["KCNA", "Naenara"]
    window.flow.filter.clear()
    assert bar_of(window).note.text() == ""


def test_list_of_sources_is_checked_by_keys_and_acts_at_once(window, qtbot):
    panel = open_part(window, qtbot, Part.SOURCE)
    assert panel.list.hasFocus()
    press(window, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert chip_texts(window) == ["Source: KCNA"] and tree_sources(window) == ["KCNA"]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert chip_texts(window) == ["Source: KCNA, 로동신문"]
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible() and bar_of(window).add_button.hasFocus()


def test_chip_is_changed_by_a_click_and_removed_by_its_cross(window, qtbot):
    ask(window, sources=(1,), has_memo=True)
    settle(window, qtbot)
    source, memo = bar_of(window).chips.chips
    assert (source.text(), memo.text()) == ("Source: KCNA", "Has a memo")
    QTest.mouseClick(source, Qt.MouseButton.LeftButton, pos=source.rect().center())
    settle(window, qtbot)
    panel = window.flow.filter._editing._lists[Part.SOURCE]
    assert panel.isVisible() and panel.model.checked == (1,)
    press(window, Qt.Key.Key_Escape)
    assert source.hasFocus()
    click_cross(memo)
    assert asked(window) == Criteria(sources=(1,))


def test_delete_on_a_chip_removes_it_and_the_keys_go_on(window, qtbot):
    ask(window, sources=(1,), has_memo=True, is_starred=True)
    settle(window, qtbot)
    source, memo, starred = bar_of(window).chips.chips
    memo.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert chip_texts(window) == ["Source: KCNA", "Starred"] and starred.hasFocus()
    press(window, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert source.hasFocus()
    press(window, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert asked(window) == EVERYTHING and not bar_of(window).chips.isVisible()
    assert bar_of(window).field.hasFocus()


def test_range_of_dates_is_taken_and_what_is_none_is_told(window, qtbot):
    panel = open_part(window, qtbot, Part.DATE)
    QTest.keyClicks(panel.first_field, "2024-1")
    press(window, Qt.Key.Key_Return)
    assert panel.isVisible() and "2024-01" in panel.trouble and asked(window) == EVERYTHING
    panel.first_field.setText("2025")
    panel.last_field.setText("2024")
    QTest.keyClick(panel.last_field, Qt.Key.Key_Return)
    assert "before" in panel.trouble and asked(window) == EVERYTHING
    panel.last_field.setText("2025-05-11")
    QTest.keyClick(panel.last_field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not panel.isVisible()
    assert asked(window) == Criteria(first="2025", last="2025-05-11")
    assert chip_texts(window) == ["Date: 2025 – 11 May 2025"]
    qtbot.waitUntil(lambda: bar_of(window).count_text == "2 of 9 articles", timeout=20_000)


def test_tag_is_found_by_a_part_of_its_path(window, qtbot):
    panel = open_part(window, qtbot, Part.TAG)
    if not panel.field.isVisible():  # few values need no field
        panel.field.show()
    panel.field.setFocus()
    QTest.keyClicks(panel.field, "NUC thr")
    press(window, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert chip_texts(window) == ["Tag: threat / nuclear"]
    qtbot.waitUntil(lambda: bar_of(window).count_text == "3 of 9 articles", timeout=20_000)


def test_tag_that_is_deleted_meanwhile_is_told_and_can_be_removed(window, qtbot):
    library, desk = window.flow.library.desk.library, window.flow.library.desk
    tag = next(tag for tag in tagging.list_tags(library) if tag.name == "nuclear")
    ask(window, tags=(tag.id,))
    settle(window, qtbot)
    desk.write_now(lambda: tagging.delete_tags(library, [tag.id]))
    qtbot.waitUntil(lambda: chip_texts(window) == ["Tag: deleted tag"], timeout=20_000)
    click_cross(bar_of(window).chips.chips[0])
    settle(window, qtbot)
    assert asked(window) == EVERYTHING and tree_sources(window) == list(SOURCES)


def test_flags_of_the_menu_are_switched_on_and_off(window, qtbot):
    bar = bar_of(window)

    def trigger(name):
        bar.menu.aboutToShow.emit()
        action = next(action for action in bar.menu.actions() if action.text() == name)
        action.trigger()
        settle(window, qtbot)

    trigger("Not annotated")
    assert asked(window) == Criteria(has_annotations=False) and chip_texts(window) == ["Not annotated"]
    trigger("Annotated")
    assert asked(window) == Criteria(has_annotations=True)
    QTest.keyClick(bar.chips.chips[0], Qt.Key.Key_Return)
    assert asked(window) == Criteria(has_annotations=False)
    trigger("Not annotated")
    trigger("Has a memo")
    assert asked(window) == Criteria(has_memo=True) and tree_sources(window) == ["KCNA"]
    assert next(one for one in bar.menu.actions() if one.text() == "Has a memo").isCheckable()


def test_clear_shows_everything_and_forgets_what_is_being_typed(window, qtbot):
    ask(window, states=(ReadingState.DONE,))
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "appl")
    QTest.mouseClick(bar_of(window).clear_button, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    assert asked(window) == EVERYTHING and bar_of(window).field.text() == ""
    assert not bar_of(window).clear_button.isVisible()


def test_count_follows_changes_of_the_library(window, qtbot):
    ask(window, states=(ReadingState.DONE,))
    qtbot.waitUntil(lambda: bar_of(window).count_text == "0 of 9 articles", timeout=20_000)
    desk = window.flow.library.desk
    desk.write_now(lambda: desk.services.reading.mark_reading_state(desk.library, 3, ReadingState.DONE))
    qtbot.waitUntil(lambda: bar_of(window).count_text == "1 of 9 articles", timeout=20_000)


def test_panel_follows_what_is_asked_and_closes_when_the_keys_go_elsewhere(window, qtbot):
    panel = open_part(window, qtbot, Part.STATE)
    ask(window, states=(ReadingState.READING,))
    assert panel.model.checked == (ReadingState.READING,)
    window.article_pane.setFocus()
    assert not panel.isVisible() and not bar_of(window).isAncestorOf(window.focusWidget())


def test_filter_comes_back_after_a_restart(make_window, qtbot, tmp_path):
    path = make_library(tmp_path / "Many.dateline")
    first = make_window(path)
    first.flow.filter.set_criteria(Criteria(words="apple", sources=(1,)))
    settle(first, qtbot)
    first.close()
    second = make_window(path)
    settle(second, qtbot)
    assert asked(second) == Criteria(words="apple", sources=(1,))
    assert bar_of(second).field.text() == "apple" and chip_texts(second) == ["Source: KCNA"]
    assert tree_sources(second) == ["KCNA"]


def test_another_library_has_its_own_filter(make_window, qtbot, tmp_path):
    window = make_window(make_library(tmp_path / "One.dateline"))
    ask(window, words="apple")
    heard = []
    window.flow.filter.criteria_changed.connect(heard.append)
    window.flow.library.open(make_library(tmp_path / "Two.dateline"))
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path.stem == "Two", timeout=20_000)
    settle(window, qtbot)
    assert asked(window) == EVERYTHING and heard == [EVERYTHING]
    assert tree_sources(window) == list(SOURCES) and bar_of(window).field.text() == ""


def test_every_part_of_the_bar_has_a_name_and_tab_leads_through_it(window, qtbot):
    ask(window, words="movement", sources=(1,), has_memo=True)
    settle(window, qtbot)
    bar = bar_of(window)
    chips = bar.chips.chips
    assert [chip.accessibleName() for chip in chips] == ["Filter: Source: KCNA", "Filter: Has a memo"]
    crosses = [chip.findChildren(type(chip).__mro__[1])[0] for chip in chips]
    assert [cross.accessibleName() for cross in crosses] == [
        "Remove filter: Source: KCNA",
        "Remove filter: Has a memo",
    ]
    bar.field.setFocus()
    for expected in (bar.add_button, *chips, bar.clear_button):
        press(window, Qt.Key.Key_Tab)
        assert expected.hasFocus(), expected.accessibleName()
        assert expected.accessibleName()


def test_changes_of_articles_alone_do_not_read_the_codebook_again(window, qtbot):
    ask(window, sources=(1,))
    settle(window, qtbot)
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ANNOTATION: frozenset({1})}))
    assert not window.flow.filter._are_offers_old


def test_reading_queue_and_its_progress_follow_the_filter(window, qtbot):
    reading = window.flow.reading
    type_words(window, qtbot, "apple")
    qtbot.waitUntil(lambda: reading.progress.total == 2, timeout=20_000)
    opened = []
    reading.article_wanted.connect(opened.append)
    for _ in range(2):
        window.flow.reading.open_next_unread()
        settle(window, qtbot)
    assert set(opened) <= {1, 2}
    window.flow.reading.open_next_unread()
    settle(window, qtbot)
    assert "the whole library, filtered" in window.status._hint.text()
    window.flow.filter.clear()
    qtbot.waitUntil(lambda: reading.progress.total == 9, timeout=20_000)


def test_words_typed_right_before_another_library_opens_do_not_filter_it(window, qtbot, tmp_path):
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), "zzz")
    assert bar_of(window).field.is_waiting
    open_library(window, qtbot, make_library(tmp_path / "Two.dateline"))
    assert not bar_of(window).field.is_waiting
    assert asked(window) == EVERYTHING and bar_of(window).field.text() == ""


def test_dates_typed_right_before_another_library_opens_do_not_filter_it(window, qtbot, tmp_path):
    panel = open_part(window, qtbot, Part.DATE)
    QTest.keyClicks(panel.first_field, "2025")
    assert panel.is_waiting
    open_library(window, qtbot, make_library(tmp_path / "Two.dateline"))
    assert not panel.is_waiting and not panel.isVisible()
    assert asked(window) == EVERYTHING


@pytest.fixture
def gate(window, qtbot, monkeypatch):
    """Lets reads of what there is to filter by go on when it is set; they are old already."""
    may_go_on, filtering = Event(), window.flow.library.desk.services.filtering
    read = filtering.list_offers

    def wait_and_read(library):
        may_go_on.wait(20)
        return read(library)

    ask(window, sources=(1,))
    settle(window, qtbot)
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({1})}))
    monkeypatch.setattr(filtering, "list_offers", wait_and_read)
    yield may_go_on
    may_go_on.set()


def shown_panels(window):
    return [part for part, panel in window.flow.filter._editing._lists.items() if panel.isVisible()]


def test_chip_removed_while_its_values_are_read_opens_nothing(window, qtbot, gate):
    chip = bar_of(window).chips.chip(Part.SOURCE)
    chip.setFocus()
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Delete)
    gate.set()
    settle(window, qtbot)
    assert asked(window) == EVERYTHING and shown_panels(window) == []


def test_change_of_the_library_while_values_are_read_does_not_lose_the_click(window, qtbot, gate):
    bar_of(window).chips.chip(Part.SOURCE).click()
    desk = window.flow.library.desk
    desk.write_now(lambda: tagging.create_tag(desk.library, TagPath.parse("fresh")))
    gate.set()
    settle(window, qtbot)
    assert shown_panels(window) == [Part.SOURCE]
    assert "fresh" in [tag.name for tag in window.flow.filter.offers.tags]


def test_two_clicks_share_one_read(window, qtbot, gate, monkeypatch):
    filtering, reads = window.flow.library.desk.services.filtering, []
    waiting = filtering.list_offers
    monkeypatch.setattr(filtering, "list_offers", lambda library: reads.append(1) or waiting(library))
    chip = bar_of(window).chips.chip(Part.SOURCE)
    chip.click()
    qtbot.waitUntil(lambda: len(reads) == 1, timeout=20_000)
    chip.click()
    gate.set()
    settle(window, qtbot)
    assert shown_panels(window) == [Part.SOURCE] and len(reads) == 1


def test_names_that_the_library_does_not_know_are_told(window, qtbot):
    type_words(window, qtbot, "tag:nowhere")
    qtbot.waitUntil(lambda: "nowhere" in bar_of(window).note.text(), timeout=20_000)
    type_words(window, qtbot, "apple")
    qtbot.waitUntil(lambda: bar_of(window).note.text() == "", timeout=20_000)


def test_keys_of_a_long_list_begin_at_the_row_marked(window, qtbot):
    bar, criteria = bar_of(window), []
    window.flow.filter._editing.criteria_wanted.connect(criteria.append)
    popover = open_part(window, qtbot, Part.SOURCE)
    popover.set_values({number: f"Source {number}" for number in range(20)}, (), "")
    popover.field.setFocus()
    QTest.keyClick(popover.field, Qt.Key.Key_Space)
    assert popover.model.checked == (0,) and popover.field.text() == ""
    QTest.keyClick(popover.field, Qt.Key.Key_Down)
    assert popover.list.hasFocus() and popover.list.currentIndex().row() == 1
    QTest.keyClick(popover.list, Qt.Key.Key_Space)
    assert popover.model.checked == (0, 1) and len(criteria) == 2 and bar.isEnabled()
