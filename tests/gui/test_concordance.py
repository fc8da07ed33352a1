"""Find all and tag in a whole window: searching, deciding by keys and mouse, one step, undo, changed texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.domain.annotations import Origin
from reader.domain.finding import MatchKind
from reader.domain.spans import find_quote
from reader.domain.tags import TagPath
from reader.gui.models.concordance_order import Order
from tests.helpers.articles import add_version
from tests.helpers.concordance_window import (
    GLUED,
    SPACED,
    all_annotations,
    find,
    make_library,
    marks,
    open_movements,
    open_window,
    press,
    settle,
    steps,
    tags,
    texts,
    trigger,
)


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """A window on six articles with twelve places of "mass movement" among them."""
    return open_movements(make_window, qtbot, tmp_path / "made.dateline")


def test_search_lists_every_place_and_gives_the_lines_the_keys(window, qtbot):
    pane = find(window, qtbot)
    assert pane.lines.rowCount() == 12
    assert set(texts(pane, 2)) == {"mass movement", "mass-movement"}
    assert pane.header.counts.text() == "12 found"
    assert pane.table.hasFocus()
    assert pane.table.current_row() == 0
    with_checks = QAbstractItemModelTester(
        pane.lines, QAbstractItemModelTester.FailureReportingMode.Warning
    )  # every fault is a warning, which fails the test
    window.flow.concordance._look_at.sort(Order.LEFT, True)
    assert with_checks.model() is pane.lines


def test_selected_words_are_looked_for_at_once_and_their_line_is_current(window, qtbot):
    view = window.flow.article.view
    span = find_quote(view.text.text, "mass-movement")
    window.article_pane.select_span(span)
    trigger(window, "find.all")
    pane = window.flow.concordance._pane
    settle(window, qtbot)
    assert pane.header.field.text() == "mass-movement"
    hit = pane.lines.lines.hit(pane.table.current_row())
    assert (hit.article, hit.span) == (view.head.id, span)


def test_keys_decide_on_lines_and_go_on(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_X)
    assert marks(pane)[:4] == ["accepted", "accepted", "rejected", ""]
    assert pane.table.current_row() == 3
    assert pane.header.counts.text() == "12 found · 2 accepted · 1 rejected"
    press(pane, Qt.Key.Key_Up, Qt.Key.Key_U)
    assert marks(pane)[2] == ""
    assert pane.table.current_row() == 2


def test_accepted_lines_are_tagged_as_one_step_and_undo_and_redo_show_it(window, qtbot):
    pane = find(window, qtbot)
    before = len(steps(window))
    press(pane, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A)
    assert pane.header.apply_button.text() == "Tag 2 accepted"
    QTest.keyClick(pane.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    made = all_annotations(window)
    assert [row.origin for row in made] == [Origin.FIND_ALL] * 2
    assert [row.tags for row in made] == [(tags(window)[0].id,)] * 2
    assert steps(window)[: len(steps(window)) - before] == ["annotation.find_all"]
    assert marks(pane)[:3] == ["tagged", "rejected", "tagged"]
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert all_annotations(window) == []
    assert marks(pane)[:3] == ["accepted", "rejected", "accepted"]
    trigger(window, "step.redo")
    settle(window, qtbot)
    assert marks(pane)[:3] == ["tagged", "rejected", "tagged"]


def test_tagged_lines_are_passed_over_and_not_tagged_again(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_Down, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    again = find(window, qtbot)
    assert marks(again)[1] == "tagged"
    press(again, Qt.Key.Key_A)
    assert again.table.current_row() == 2
    again.table.choose(1)
    press(again, Qt.Key.Key_A)
    assert again.lines.lines.counts().accepted == 1
    assert "already" in window.status._hint.text()


def test_only_lines_that_were_seen_are_accepted_in_bulk(make_window, qtbot, tmp_path):
    path = tmp_path / "long.dateline"
    make_library(path, [["The people sing. " * 100]])
    window = open_window(make_window, qtbot, path)
    pane = find(window, qtbot, "people")
    first, last = pane.table.rows_in_sight()
    seen = last - first + 1
    assert 0 < seen < 100
    QTest.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(pane, Qt.Key.Key_A)
    assert pane.lines.lines.counts().accepted == seen
    assert "not shown on the screen" in window.status._hint.text()
    press(pane, Qt.Key.Key_End)
    pane.table.viewport().repaint()
    pane.foot.accept_seen.click()
    assert seen < pane.lines.lines.counts().accepted < 100


def test_bulk_acceptance_leaves_rejected_lines(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_X)
    trigger(window, "concordance.accept_seen")
    assert marks(pane)[0] == "rejected"
    assert pane.lines.lines.counts().accepted >= 3


def test_line_scrolled_out_of_sight_comes_back_before_it_is_decided(make_window, qtbot, tmp_path):
    path = tmp_path / "long.dateline"
    make_library(path, [["The people sing. " * 100]])
    window = open_window(make_window, qtbot, path)
    pane = find(window, qtbot, "people")
    pane.table.verticalScrollBar().setValue(60)
    press(pane, Qt.Key.Key_A)
    assert pane.lines.lines.counts().accepted == 0
    assert pane.table.is_in_sight(0)
    press(pane, Qt.Key.Key_A)
    assert pane.lines.lines.counts().accepted == 1


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (1, Order.LEFT, lambda hit: hit.left.split()[-1].casefold()),
        (2, Order.MATCH, lambda hit: hit.quote.replace("-", " ")),
        (3, Order.RIGHT, lambda hit: hit.right.split()),
        (4, Order.SOURCE, lambda hit: hit.source),
        (5, Order.DATE, lambda hit: str(hit.date.date_from)),
    ],
)
def test_click_on_a_head_sorts_and_keeps_the_current_line(window, qtbot, column, order, expected):
    pane = find(window, qtbot)
    pane.table.choose(5)
    before = pane.lines.lines.hit(5)
    pane.table.heads.sectionClicked.emit(column)
    settle(window, qtbot)
    keys = [expected(pane.lines.lines.hit(row)) for row in range(12)]
    assert keys == sorted(keys)
    assert pane.lines.lines.hit(pane.table.current_row()) is before
    pane.table.heads.sectionClicked.emit(column)
    keys = [expected(pane.lines.lines.hit(row)) for row in range(12)]
    assert keys == sorted(keys, reverse=True)
    assert pane.order == (order, True)


def test_an_order_chosen_again_by_its_button_is_turned_round_as_by_its_head(window, qtbot):
    pane = find(window, qtbot)
    orders = []
    for _ in range(3):
        pane.header.order.choose(Order.DATE)
        settle(window, qtbot)
        orders.append(pane.order)
    assert orders == [(Order.DATE, False), (Order.DATE, True), (Order.DATE, False)]


def test_article_follows_the_line_and_the_keys_stay(window, qtbot):
    pane = find(window, qtbot)
    press(pane, *([Qt.Key.Key_Down] * 5))
    settle(window, qtbot)
    hit = pane.lines.lines.hit(5)
    assert window.flow.article.view.head.id == hit.article
    assert window.article_pane.selected_span() == hit.span
    assert len(window.article_pane.view.layer.found) == 2
    assert window.article_pane.view.layer.found.current is not None
    assert pane.table.hasFocus()
    press(pane, Qt.Key.Key_Return)
    assert window.article_pane.view.hasFocus()


def test_damaged_spelling_is_found_and_tagged_on_the_original(make_window, qtbot, tmp_path):
    path = tmp_path / "names.dateline"
    make_library(path, [[SPACED], [GLUED]])
    window = open_window(make_window, qtbot, path)
    pane = find(window, qtbot, "Comrade Kim Jong Un")
    trigger(window, "concordance.accept_seen")
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    assert sorted(row.quote for row in all_annotations(window)) == ["Comrade Kim Jong Un", "ComradeKim Jong Un"]
    assert marks(pane) == ["tagged", "tagged"]


def test_text_that_changed_meanwhile_is_told_and_left_out(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A)
    library, hit = window.flow.library.desk.library, pane.lines.lines.hit(0)
    add_version(library, hit.article, paragraphs=("Another text altogether.",))
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    assert "changed since the search" in window.message_bar.text
    assert len(all_annotations(window)) == 1
    assert marks(pane)[:3] == ["text changed", "text changed", "tagged"]


def test_new_tag_is_made_from_the_box_and_given(window, qtbot):
    pane = find(window, qtbot, tag=False)
    pane.header.tag_box.setFocus()
    QTest.keyClicks(pane.header.tag_box, "campaign/mass")
    for _ in range(2):  # a new tag is asked for once
        QTest.keyClick(pane.header.tag_box, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.flow.concordance._marks.tag.path == TagPath.parse("campaign/mass")
    assert pane.header.tag_box.placeholderText() == "campaign / mass"
    press(pane, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    assert marks(pane)[0] == "tagged"


def test_without_a_tag_the_box_is_asked(window, qtbot):
    pane = find(window, qtbot, tag=False)
    press(pane, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    assert pane.header.tag_box.hasFocus()
    assert all_annotations(window) == []


def test_another_tag_marks_the_lines_it_has(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    desk = window.flow.library.desk
    desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("zeal")))
    settle(window, qtbot)
    other = next(tag for tag in tags(window) if tag.name == "zeal")
    pane.header.tag_box.tag_chosen.emit(other.id)
    settle(window, qtbot)
    assert marks(pane)[0] == "accepted"
    pane.header.tag_box.tag_chosen.emit(tags(window)[0].id)
    settle(window, qtbot)
    assert marks(pane)[0] == "tagged"


def test_mouse_on_the_mark_accepts_and_takes_back(window, qtbot):
    pane = find(window, qtbot)
    at = pane.table.visualRect(pane.lines.index(2, 0)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert marks(pane)[2] == "accepted"
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert marks(pane)[2] == ""


def test_held_key_decides_once(window, qtbot):
    find(window, qtbot)
    for name in ("accept", "reject"):
        assert not window.actions_table.action(f"concordance.{name}").autoRepeat()


def test_tag_used_last_is_offered_and_the_one_given_becomes_it(window, qtbot):
    desk = window.flow.library.desk
    tags(window)
    desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("zeal")))
    settle(window, qtbot)
    first, *_, last = tags(window)
    window.flow.tagging.restore([last.id])
    pane = find(window, qtbot, tag=False)
    assert window.flow.concordance._marks.tag == last
    pane.header.tag_box.tag_chosen.emit(first.id)
    press(pane, Qt.Key.Key_A)
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    assert window.flow.tagging.state() == [first.id, last.id]


def test_place_within_a_word_is_selected_as_it_was_found(window, qtbot):
    pane = find(window, qtbot, "mov*", MatchKind.REGEX)
    press(pane, Qt.Key.Key_Down)
    settle(window, qtbot)
    hit = pane.lines.lines.hit(1)
    assert hit.quote == "mov"
    assert window.article_pane.selected_span() == hit.span
