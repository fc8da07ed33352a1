"""The pane of find all in a whole window: what is searched and where, questions, the uses of a tag, limits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QProgressBar

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.spans import find_quote
from reader.gui.flows import concordance_flow
from reader.gui.models.concordance_lines import Verdict
from reader.gui.models.concordance_order import Order
from reader.gui.models.concordance_table import Column
from reader.gui.panes.concordance_delegate import LINE_PX
from tests.helpers.concordance_window import (
    SPACED,
    all_annotations,
    find,
    make_library,
    marks,
    open_movements,
    open_window,
    press,
    search,
    settle,
    tags,
    trigger,
)


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """A window on six articles with twelve places of "mass movement" among them."""
    return open_movements(make_window, qtbot, tmp_path / "made.dateline")


def test_without_selection_the_field_has_the_keys(window, qtbot):
    trigger(window, "find.all")
    assert window.flow.concordance._pane.header.field.hasFocus()


def test_pattern_that_is_wrong_is_told_at_the_field_and_nothing_is_searched(window, qtbot):
    pane = find(window, qtbot, "(mass", MatchKind.REGEX)
    assert pane.header.has_error
    assert pane.header.counts.text().endswith("look for it as a phrase.")
    assert pane.header.counts.wordWrap()
    assert pane.header.counts.height() >= pane.header.counts.heightForWidth(pane.header.counts.width())
    assert pane.lines.rowCount() == 0
    assert pane.table._hint == "Not searched."
    QTest.keyClick(pane.header.field, Qt.Key.Key_X)
    QTest.keyClick(pane.header.field, Qt.Key.Key_ParenRight)
    settle(window, qtbot)
    assert pane.table._hint.startswith("Not searched yet")
    assert not pane.header.counts.wordWrap()
    search(pane, "(mass)", MatchKind.REGEX)
    settle(window, qtbot)
    assert not pane.header.has_error
    assert pane.lines.rowCount() == 12


def test_pattern_is_checked_while_it_is_typed(window, qtbot):
    trigger(window, "find.all")
    pane = window.flow.concordance._pane
    pane.header.kind.show_value(MatchKind.REGEX)
    QTest.keyClicks(pane.header.field, "(a")
    qtbot.waitUntil(lambda: pane.header.has_error)
    QTest.keyClicks(pane.header.field, ")")
    qtbot.waitUntil(lambda: not pane.header.has_error)


def test_wildcard_finds_any_letters(window, qtbot):
    assert find(window, qtbot, "mov*", MatchKind.WILDCARD).lines.rowCount() == 12


def test_scope_of_this_article_and_of_a_branch(window, qtbot):
    pane = find(window, qtbot)
    window.flow.concordance._offer_scopes()
    pane.header.scope.choose("article")
    settle(window, qtbot)
    assert {hit.article for hit in pane.lines.lines.hits} == {window.flow.article.view.head.id}
    assert pane.lines.rowCount() == 2
    window.library_pane.step_article(1)
    settle(window, qtbot)
    names = [name for name, _, _ in window.flow.concordance._places.choices()]
    assert names == ["library", "article", "branch"]
    window.flow.concordance._offer_scopes()
    pane.header.scope.choose("branch")
    settle(window, qtbot)
    assert {hit.article for hit in pane.lines.lines.hits} == {window.flow.article.view.head.id}
    assert ", 2024, January" in pane.header.scope.accessibleName()


def test_nothing_found_is_said_and_the_field_keeps_the_keys(window, qtbot):
    pane = find(window, qtbot, "no such words")
    assert pane.lines.rowCount() == 0
    assert "Nothing found" in pane.table._hint
    assert pane.header.field.hasFocus()


def test_closing_with_accepted_lines_asks_once_and_keeps_them(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Escape)
    assert pane.isVisible()
    assert pane.foot.is_asking
    assert "1 accepted line" in pane.foot.question.text()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.article_pane.view.hasFocus()
    assert len(window.article_pane.view.layer.found) == 0
    window.article_pane.clear_selection()
    trigger(window, "find.all")
    assert pane.isVisible()
    assert pane.lines.lines.counts().accepted == 1


def test_quitting_asks_once_about_accepted_lines(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    trigger(window, "window.close")
    assert window.isVisible()
    assert pane.foot.is_asking
    trigger(window, "window.close")
    assert not window.isVisible()


def test_question_can_tag_first_and_then_close(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Escape)
    assert window.focusWidget() is pane.foot._buttons[0]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not pane.isVisible()
    assert len(all_annotations(window)) == 1


def test_enter_at_the_question_changes_nothing(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Escape)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle(window, qtbot)
    assert pane.isVisible()
    assert not pane.foot.is_asking
    assert pane.table.hasFocus()
    assert pane.lines.lines.counts().accepted == 1
    assert all_annotations(window) == []


def test_question_leaves_the_keys_to_whoever_types_on(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A)
    field = pane.header.field
    search(pane, "people")
    assert pane.foot.is_asking
    QTest.keyClicks(window.focusWidget(), " of the")
    assert field.text() == "people of the"
    assert not pane.foot.is_asking
    for is_asking in (True, False, True):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        settle(window, qtbot)
        assert pane.foot.is_asking is is_asking
        assert field.hasFocus()
    assert pane.lines.lines.counts().accepted == 3
    assert all_annotations(window) == []
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert window.focusWidget() is pane.foot._buttons[0]


def test_foot_names_keys_as_they_are_and_apart_from_words(window, qtbot):
    pane = find(window, qtbot)
    assert "X: reject" in pane.foot.keys.text()
    assert "Enter: to the article · Ctrl+Enter: tag accepted" in pane.foot.keys.text()
    window.actions_table.set_own_keys({"concordance.reject": ["N"]})
    assert "N: reject" in pane.foot.keys.text()


def test_new_search_asks_before_accepted_lines_go(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    search(pane, "people")
    assert pane.foot.is_asking
    pane.foot._buttons[0].click()
    assert pane.lines.rowCount() == 12
    assert pane.table.hasFocus()


def test_uses_of_a_tag_are_listed_and_nothing_is_decided_on_them(window, qtbot):
    pane = find(window, qtbot)
    trigger(window, "concordance.accept_seen")
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    tagged = len(all_annotations(window))
    window.flow.concordance.open_uses(tags(window)[0].id)
    settle(window, qtbot)
    assert pane.lines.rowCount() == tagged
    assert pane.header.title.text() == f"Uses of theme · {tagged} uses"
    assert not pane.header.field.isVisible()
    press(pane, Qt.Key.Key_A)
    assert "accepted" not in marks(pane)
    assert not window.actions_table.action("concordance.accept").isEnabled()
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert pane.lines.rowCount() == 0
    window.article_pane.clear_selection()
    trigger(window, "find.all")
    assert pane.header.field.isVisible()


def test_uses_of_the_current_annotation_open_by_action(window, qtbot):
    desk, view = window.flow.library.desk, window.flow.article.view
    tag = tags(window)[0]
    span = find_quote(view.text.text, "mass movement")
    desk.write_now(lambda: desk.services.tagging.add_annotation(desk.library, view.head.id, span, [tag.id]))
    settle(window, qtbot)
    window.article_pane.step_annotation(1)
    trigger(window, "concordance.tag")
    settle(window, qtbot)
    pane = window.flow.concordance._pane
    assert [hit.span for hit in pane.lines.lines.hits] == [span]


def test_lines_are_copied_as_a_table_and_their_articles_read(window, qtbot):
    pane = find(window, qtbot)
    trigger(window, "concordance.copy")
    assert len(QGuiApplication.clipboard().text().split("\n")) == 13
    trigger(window, "concordance.read")
    settle(window, qtbot)
    assert len(window.flow.reading.queue.articles) == 6
    assert window.flow.reading.queue.name == "“mass movement”"
    assert pane.lines.rowCount() == 12
    choices = {name: words for name, words, _ in window.flow.concordance._places.choices()}
    assert choices["articles"] == "“mass movement”"
    window.flow.concordance._offer_scopes()
    pane.header.scope.choose("articles")
    settle(window, qtbot)
    assert pane.lines.rowCount() == 12


def test_closed_pane_opens_again_where_it_was_left(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_X, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert not pane.isVisible()
    assert window.article_pane.selected_span() is not None
    trigger(window, "find.all")
    assert pane.table.hasFocus()
    assert marks(pane)[:2] == ["rejected", ""]


def test_many_lines_are_cut_at_a_limit_which_is_told(window, qtbot, monkeypatch):
    monkeypatch.setattr(concordance_flow, "LINES_MAX", 5)
    pane = find(window, qtbot)
    assert pane.lines.rowCount() == 5
    assert "first 5 places" in window.message_bar.text


def test_every_control_of_the_pane_has_a_name(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Escape)
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QAbstractItemView, QProgressBar)
        for widget in pane.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    unnamed = [
        widget
        for widget in controls
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert len(controls) > 12
    assert unnamed == []


def test_another_library_takes_the_lines_away(window, qtbot, tmp_path):
    pane = find(window, qtbot)
    make_library(tmp_path / "other.dateline", [[SPACED]])
    window.flow.library.open(tmp_path / "other.dateline")
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path.name == "other.dateline")
    settle(window, qtbot)
    assert not pane.isVisible()
    assert pane.lines.rowCount() == 0


def test_twenty_thousand_lines_come_are_sorted_and_can_be_stopped(make_window, qtbot, tmp_path):
    path = tmp_path / "many.dateline"
    make_library(path, [[f"The people sing {number}. " * 200 for number in range(20)] for _ in range(5)])
    window = open_window(make_window, qtbot, path)
    pane = find(window, qtbot, "people")
    assert pane.lines.rowCount() == 20_000
    pane.table.choose(9_999)
    before = pane.lines.lines.hit(9_999)
    pane.order_wanted.emit(Order.RIGHT, False)
    settle(window, qtbot)
    assert pane.lines.lines.hit(pane.table.current_row()) is before
    keys = [pane.lines.lines.hit(row).right.split()[1] for row in range(0, 20_000, 500)]
    assert keys == sorted(keys)
    search(pane, "people")
    pane.header.go.click()
    settle(window, qtbot)
    assert pane.lines.rowCount() < 20_000
    assert not pane.is_searching


def test_library_that_can_only_be_read_lists_but_does_not_decide(make_window, qtbot, tmp_path):
    path = tmp_path / "made.dateline"
    make_library(path, [[SPACED]])
    path.chmod(0o444)
    window = open_window(make_window, qtbot, path)
    if not window.flow.library.desk.library.is_read_only:
        pytest.skip("this user may write any file")
    pane = find(window, qtbot, "people", tag=False)
    assert not window.actions_table.action("concordance.accept").isEnabled()
    assert not pane.header.tag_box.isEnabled()


def test_height_of_the_pane_survives_a_restart(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    trigger(window, "find.all")
    middle = window.parts.middle
    middle.setSizes([100, 500])
    middle.splitterMoved.emit(100, 1)
    above, below = middle.sizes()
    window.close()
    again = make_window()
    trigger(again, "find.all")
    sizes = again.parts.middle.sizes()
    assert abs(sizes[1] / sum(sizes) - below / (above + below)) < 0.03


def test_verdict_words_are_told_to_those_who_hear_the_program(window, qtbot):
    pane = find(window, qtbot)
    pane.lines.judge([0], Verdict.ACCEPTED)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [pane.lines.index(row, 0).data(role) for row in (0, 1)] == ["accepted", "undecided"]


def test_codebook_and_find_bar_open_the_concordance(window, qtbot):
    tag = tags(window)[0]
    window.tagging_pane.codebook.concordance_requested.emit(tag.id)
    settle(window, qtbot)
    pane = window.flow.concordance._pane
    assert pane.is_use
    assert pane.table._hint == "The tag is not used here."
    window.flow.find_bar.all_wanted.emit(FindQuery("nothing else"))
    settle(window, qtbot)
    assert not pane.is_use
    assert pane.lines.rowCount() == 6


def test_narrow_pane_keeps_what_cannot_be_done_without(window, qtbot):
    pane = find(window, qtbot)
    header = pane.header
    header.resize(760, header.height())
    assert header.order.isVisible()
    header.resize(450, header.height())
    assert not header.order.isVisible()
    assert header.field.isVisible()
    assert header.apply_button.isVisible()
    assert header.scope.text() == "The lib…"
    pane.foot.resize(450, pane.foot.height())
    assert not pane.foot.copy.isVisible()
    assert pane.foot.accept_seen.isVisible()
    pane.foot.resize(760, pane.foot.height())
    assert pane.foot.copy.isVisible()
    header.resize(450, header.height())  # the layout has given it its own width meanwhile
    header.show_error("What is wrong with it.")
    assert not header.apply_button.isVisible()
    header.resize(760, header.height())
    assert header.apply_button.isVisible()


def test_read_only_library_says_why_its_keys_do_nothing(window, qtbot, monkeypatch):
    pane = find(window, qtbot)
    monkeypatch.setattr(window.flow.library.desk.library, "is_read_only", True)
    window.flow._refresh_states()
    for widget, key in ((pane.table, "a"), (pane.table, " "), (window.article_pane.view, "/")):
        window.status.flash("")
        widget.setFocus()
        QTest.keyClicks(widget, key)
        assert "nothing can be changed" in window.status._hint.text(), key
    window.status.flash("")
    QTest.keyClick(window.library_pane, Qt.Key.Key_A)
    assert window.status._hint.text() == ""
    assert pane.lines.lines.counts().accepted == 0


def test_contexts_get_what_source_and_date_leave(window, qtbot):
    pane = find(window, qtbot)
    table = pane.table
    table.resize(778, 300)
    widths = [table.columnWidth(column) for column in Column]
    assert sum(widths) == table.viewport().width()
    assert widths[Column.LEFT] >= 200
    assert widths[Column.SOURCE] + widths[Column.DATE] < 190


def test_line_without_room_is_not_drawn_in_half(window, qtbot):
    table = find(window, qtbot).table
    table.setFixedHeight(table.heads.height() + 3 * LINE_PX + LINE_PX // 2)
    qtbot.waitUntil(lambda: table.viewport().height() == 3 * LINE_PX + LINE_PX // 2)
    picture = table.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    below = [round(y * scale) for y in range(3 * LINE_PX + 1, table.viewport().height() - 1)]
    assert len({picture.pixel(x, y) for y in below for x in range(0, picture.width(), 2)}) == 1
    assert len({picture.pixel(x, round(2.5 * LINE_PX * scale)) for x in range(picture.width())}) > 1


def test_quitting_asks_about_accepted_lines_whose_place_another_pane_took(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    other = QLineEdit()
    window.parts.middle.add_below(other)
    window.parts.middle.open_below(other)
    assert pane.isHidden()
    assert len(window.article_pane.view.layer.found) == 0
    trigger(window, "window.close")
    assert pane.isVisible()
    assert pane.foot.is_asking
