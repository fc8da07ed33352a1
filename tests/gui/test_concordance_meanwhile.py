"""Concordances while something else happens: uses come and go, tags are deleted, the user types or reads on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.codebooks import UsesFate
from reader.domain.places import Branch
from reader.domain.spans import Span, find_quote
from tests.helpers.concordance_window import (
    all_annotations,
    find,
    marks,
    open_movements,
    press,
    search,
    settle,
    tags,
    texts,
    trigger,
)


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """A window on four articles with eight places of "mass movement" among them."""
    return open_movements(make_window, qtbot, tmp_path / "made.dateline", ("Zealous", "Broad", "A", "Mighty"))


def show_uses(window, qtbot):
    """The uses of the first tag, which has two in the first article found."""
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    window.flow.concordance.open_uses(tags(window)[0].id)
    wait(window, qtbot)
    assert texts(pane, 2) == ["mass movement", "mass-movement"]
    return pane


def wait(window, qtbot):
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.flow.concordance._pane.is_searching)
    settle(window, qtbot)


def open_other(window, qtbot):
    """Read an article that has no line, with the keys in its text."""
    heads = window.flow.library.desk.services.browsing.iter_articles(window.flow.library.desk.library)
    there = set(window.flow.concordance._pane.lines.lines.articles())
    other = next(head.id for head in heads if head.id not in there)
    window.flow.article.open(other)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == other)
    settle(window, qtbot)
    window.article_pane.setFocus()
    return other


def test_uses_read_again_leave_the_article_that_is_tagged(window, qtbot):
    pane = show_uses(window, qtbot)
    other = open_other(window, qtbot)
    window.article_pane.select_span(find_quote(window.flow.article.view.text.text, "Nothing else"))
    window.flow.tagging.apply_tag(tags(window)[0].id)
    wait(window, qtbot)
    qtbot.waitUntil(lambda: pane.lines.rowCount() == 3)
    wait(window, qtbot)
    assert window.flow.article.view.head.id == other
    assert window.article_pane.view.hasFocus()


def test_first_use_of_a_tag_is_shown_and_takes_no_keys(window, qtbot):
    tag = tags(window)[0]
    window.flow.concordance.open_uses(tag.id)
    wait(window, qtbot)
    pane = window.flow.concordance._pane
    assert pane.lines.rowCount() == 0
    window.article_pane.setFocus()
    window.article_pane.select_span(Span(0, 4))
    window.flow.tagging.apply_tag(tag.id)
    qtbot.waitUntil(lambda: pane.lines.rowCount() == 1)
    wait(window, qtbot)
    assert window.article_pane.view.hasFocus()


def test_deleted_tag_gives_the_pane_back_to_searching(window, qtbot):
    pane = show_uses(window, qtbot)
    desk, tag = window.flow.library.desk, tags(window)[0]
    desk.write_now(lambda: desk.services.tagging.delete_tags(desk.library, [tag.id], UsesFate.TAKEN_OFF, None))
    wait(window, qtbot)
    assert not pane.is_use
    search(pane, "mass movement")
    wait(window, qtbot)
    assert pane.lines.rowCount() == 8


def test_tag_deleted_while_the_pane_is_closed_opens_nothing(window, qtbot):
    pane = show_uses(window, qtbot)
    window.flow.concordance.close()
    desk, tag = window.flow.library.desk, tags(window)[0]
    desk.write_now(lambda: desk.services.tagging.delete_tags(desk.library, [tag.id], UsesFate.TAKEN_OFF, None))
    settle(window, qtbot)
    assert pane.isHidden()


def test_part_that_is_named_is_the_one_searched(window, qtbot):
    pane = find(window, qtbot)
    desk = window.flow.library.desk
    first, second = desk.services.browsing.list_sources(desk.library)
    window.library_pane._branch = (Branch(first.id, ""), first.name)
    pane.header.scope.about_to_offer.emit()
    pane.header.scope.show_value("branch")
    window.library_pane._branch = (Branch(second.id, ""), second.name)
    search(pane, "mass movement")
    wait(window, qtbot)
    assert pane.header.scope.text().startswith(first.name)
    assert {hit.source for hit in pane.lines.lines.hits} == {first.name}


def test_typing_on_keeps_the_keys_in_the_field(window, qtbot):
    pane = find(window, qtbot, tag=False)
    search(pane, "mass movement")
    QTest.keyClicks(pane.header.field, "x")
    wait(window, qtbot)
    assert pane.lines.rowCount() == 8
    assert pane.header.field.hasFocus()
    assert set(marks(pane)) == {""}


def test_words_selected_during_a_search_are_its_line(window, qtbot):
    pane = find(window, qtbot)
    view = window.flow.article.view
    span = find_quote(view.text.text, "mass-movement of")
    search(pane, "mass movement")
    assert pane.is_searching
    window.article_pane.setFocus()
    window.article_pane.select_span(span)
    trigger(window, "find.all")
    wait(window, qtbot)
    hit = pane.lines.lines.hit(pane.table.current_row())
    assert (hit.article, hit.span) == (view.head.id, span)


def test_long_step_of_a_library_that_was_left_stops_no_tagging(window, qtbot, tmp_path):
    path = window.flow.library.desk.library.path
    marking = window.flow.concordance._marks
    find(window, qtbot)
    marking._is_applying = True  # its end is not told: the library is closed
    window.flow.library.create(tmp_path / "second.dateline")
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path != path)
    window.flow.library.open(path)
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == path)
    qtbot.waitUntil(lambda: window.flow.article.view is not None)
    settle(window, qtbot)
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    assert len(all_annotations(window)) == 1


def test_changes_that_are_being_read_are_read_again_with_the_next(window, qtbot, monkeypatch):
    find(window, qtbot)
    marking, seen = window.flow.concordance._marks, []
    monkeypatch.setattr(marking, "_apply_changes", lambda ids, rows: seen.append(ids))
    for ids in (range(1, 100), [200]):
        marking._changed |= set(ids)
        marking._take_changes()
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    assert seen == [frozenset([*range(1, 100), 200])]
