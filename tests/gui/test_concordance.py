"""Find all and tag in a whole window: searching, deciding by keys, one step, undo, changed texts, uses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.domain.annotations import Origin
from reader.domain.finding import FindQuery, MatchKind
from reader.domain.spans import find_quote
from reader.domain.tags import TagPath
from reader.gui.models.concordance_lines import Verdict
from reader.gui.models.concordance_order import Order
from reader.store.library import create_library
from tests.helpers.articles import add_version, store_article
from tests.helpers.hits import day

SPACED = "We visited the respected Comrade Kim Jong Un on the spot."
GLUED = "The respected ComradeKim Jong Unvisited the farm of the people."


def make_library(path, articles):
    library = create_library(path, initiator="test", coder_name="Ann")
    for number, paragraphs in enumerate(articles):
        store_article(
            library,
            paragraphs=tuple(paragraphs),
            title=f"Article {number}",
            source=("KCNA", "Naenara")[number % 2],
            source_label="x",
            date=day(f"2024-01-{1 + number % 28:02}"),
        )
    library.close()


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """A window on six articles with twelve places of "mass movement" among them."""
    path = tmp_path / "made.dateline"
    make_library(
        path,
        [
            (f"{word} mass movement was waged.", f"The mass-movement of {word} grew. Nothing else {number}.")
            for number, word in enumerate(("Zealous", "Broad", "A", "Mighty", "Constant", "Eager"))
        ],
    )
    return open_window(make_window, qtbot, path)


def open_window(make_window, qtbot, path):
    window = make_window(path)
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    flow = window.flow
    timers = [flow.undo._timer, flow.codebook._timer, flow.concordance._marks._timer]
    timers += [flow.concordance._look_at._rest, flow.concordance._typed]
    qtbot.waitUntil(
        lambda: not window.jobs.is_busy and not any(timer.isActive() for timer in timers), timeout=20_000
    )


def find(window, qtbot, words="mass movement", kind=MatchKind.PHRASE, tag=True):
    """Search as the user does, with the first tag of the codebook as the one to give."""
    trigger(window, "find.all")
    pane = window.flow.concordance._pane
    if tag:
        pane.header.tag_box.tag_chosen.emit(tags(window)[0].id)
    search(pane, words, kind)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not pane.is_searching)
    pane.table.viewport().repaint()
    return pane


def search(pane, words, kind=MatchKind.PHRASE):
    pane.header.set_query(FindQuery(words, kind))
    pane.header.field.setFocus()
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def tags(window):
    desk = window.flow.library.desk
    made = desk.services.tagging.list_tags(desk.library)
    if not made:
        desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("theme/mass")))
        window.flow.concordance.set_tags(desk.services.tagging.list_tags(desk.library))
    return desk.services.tagging.list_tags(desk.library)


def all_annotations(window):
    desk = window.flow.library.desk
    ids = [head.id for head in desk.services.browsing.iter_articles(desk.library)]
    return [row for article in ids for row in desk.services.tagging.list_annotations(desk.library, article)]


def steps(window):
    desk = window.flow.library.desk
    return [step.verb for step in desk.services.undoing.list_history(desk.library)]


def marks(pane):
    return [pane.lines.mark(row) for row in range(pane.lines.rowCount())]


def texts(pane, column):
    return [pane.lines.index(row, column).data() for row in range(pane.lines.rowCount())]


def press(pane, *keys):
    for key in keys:
        QTest.keyClick(pane.table, key)


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


def test_without_selection_the_field_has_the_keys(window, qtbot):
    trigger(window, "find.all")
    assert window.flow.concordance._pane.header.field.hasFocus()


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


def test_pattern_that_is_wrong_is_told_at_the_field_and_nothing_is_searched(window, qtbot):
    pane = find(window, qtbot, "(mass", MatchKind.REGEX)
    assert pane.header.has_error
    assert pane.header.counts.text()
    assert pane.lines.rowCount() == 0
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


def test_question_can_tag_first_and_then_close(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A, Qt.Key.Key_Escape)
    pane.foot._buttons[0].click()
    settle(window, qtbot)
    assert not pane.isVisible()
    assert len(all_annotations(window)) == 1


def test_new_search_asks_before_accepted_lines_go(window, qtbot):
    pane = find(window, qtbot)
    press(pane, Qt.Key.Key_A)
    search(pane, "people")
    assert pane.foot.is_asking
    pane.foot._buttons[2].click()
    assert pane.lines.rowCount() == 12
    assert pane.table.hasFocus()


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


def test_uses_of_a_tag_are_listed_and_nothing_is_decided_on_them(window, qtbot):
    pane = find(window, qtbot)
    trigger(window, "concordance.accept_seen")
    trigger(window, "concordance.apply")
    settle(window, qtbot)
    tagged = len(all_annotations(window))
    window.flow.concordance.open_uses(tags(window)[0].id)
    settle(window, qtbot)
    assert pane.lines.rowCount() == tagged
    assert pane.header.title.text().startswith("Uses of ")
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
    with qtbot.waitSignal(window.flow.concordance.reading_wanted) as caught:
        trigger(window, "concordance.read")
    assert len(caught.args[0]) == 6
    assert caught.args[1] == "“mass movement”"
    settle(window, qtbot)
    assert pane.lines.rowCount() == 12


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
