"""Two articles side by side in a real window: versions, editions, scrolling together, exchanging, keeping up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.domain.changes import ChangeSet, Kind
from reader.domain.spans import find_quote
from reader.gui.article.scroll_pairing import _eye
from tests.helpers.articles import add_version, store_article
from tests.helpers.settling import settle

OLD = tuple(
    f"Paragraph {number} of the text speaks at some length of the work that was done in the spring of the year, "
    f"of its heroes and of the plan, number {number * 7}, that was carried out."
    for number in range(40)
)
NEW = (*OLD[:5], "A paragraph was put in here.", *OLD[5:9], OLD[9].replace("heroes", "miners"), *OLD[12:])


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


@pytest.fixture
def edited(make_window, qtbot):
    """A window on an article of two versions that another outlet printed as well."""
    window = make_window()
    window.resize(1366, 700)
    settle(window, qtbot)
    library = window.flow.library.desk.library
    article = store_article(library, paragraphs=OLD, title="The plan", captured_at="2024-09-30", source="KCNA")
    add_version(library, article, paragraphs=NEW, title="The plan", captured_at="2024-10-01")
    other = store_article(library, paragraphs=NEW, title="The same plan", source="Rodong Sinmun")
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({article, other})}))
    window.flow.article.open(article)
    qtbot.waitUntil(lambda: window.flow.article.view is not None and window.flow.article.view.head.id == article)
    settle(window, qtbot)
    return window, article, other


def open_split(window, qtbot):
    trigger(window, "split.toggle")
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    settle(window, qtbot)
    return window.parts.split.companion


def paragraph_on_top(pane):
    """The number of the paragraph at a third of the height."""
    view = pane.view
    y = view.verticalScrollBar().value() + view.viewport().height() / 3
    return view.display.block_paragraphs[view.lines.block_at(y)]


def test_split_view_shows_the_version_before_and_what_differs(edited, qtbot):
    window, article, _ = edited
    companion = open_split(window, qtbot)
    assert (window.flow.split.view.head.id, window.flow.split.view.text.version) == (article, 1)
    assert companion.view.text == "\n".join(OLD)
    heads = window.parts.split.head.words, window.parts.split.companion_head.words
    assert heads == ("Version 2, current · captured 1 Oct 2024", "Version 1 · captured 30 Sep 2024")
    left = window.article_pane.view
    assert len(left.layer.differences) == 2
    (start, end), *_ = left.layer.differences.within(0, 10**6)
    assert left.text[left.display.to_cp(start) : left.display.to_cp(end)] == "A paragraph was put in here."
    assert len(companion.view.layer.differences) >= 2
    assert not window.library_pane.isVisible()
    trigger(window, "split.toggle")
    assert not window.actions_table.action("split.swap").isEnabled()
    assert not companion.isVisible() and window.library_pane.isVisible()
    assert not window.article_pane.view.layer.differences
    qtbot.waitUntil(lambda: window.article_pane.view.viewport().width() > 600)


def test_both_sides_are_scrolled_together_by_paragraphs(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    bar = window.article_pane.view.verticalScrollBar()
    for share in (0.3, 0.5, 0.8):
        bar.setValue(round(bar.maximum() * share))
        left, right = paragraph_on_top(window.article_pane), paragraph_on_top(companion)
        belongs = left - 1 if left <= 11 else left + 1
        assert abs(right - belongs) <= 1, share
    bar.setValue(bar.maximum())
    assert companion.view.verticalScrollBar().value() == companion.view.verticalScrollBar().maximum()
    companion.view.verticalScrollBar().setValue(0)
    assert bar.value() == 0
    trigger(window, "split.sync")
    bar.setValue(bar.maximum())
    assert companion.view.verticalScrollBar().value() == 0
    assert window.preferences.window["split"]["is_synced"] is False


def test_shorter_article_comes_beside_another_that_was_paired(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    bar = window.article_pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    short = store_article(window.flow.library.desk.library, paragraphs=("One.", "Two."), title="Short")
    window.flow.article.open(short)
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == short, timeout=20_000)
    settle(window, qtbot)
    companion.view.verticalScrollBar().setValue(companion.view.verticalScrollBar().maximum())
    assert window.parts.split.is_open


def test_companion_that_is_closed_neither_leads_nor_follows(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    trigger(window, "split.toggle")
    bar, other = window.article_pane.view.verticalScrollBar(), companion.view.verticalScrollBar()
    bar.setValue(300)
    assert other.value() == 0
    other.setValue(900)
    assert bar.value() == 300


def test_companion_is_set_as_the_article_at_the_left(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    for action in ("text.stripes", "caret.mode", "text.snap"):
        trigger(window, action)
    main = window.article_pane.view
    assert companion.view.type == main.type and main.type.has_stripes
    assert companion.view.has_caret is main.has_caret is False
    assert companion.view.is_snapping is main.is_snapping is False


def test_split_view_closed_while_an_article_is_read_for_it_stays_closed(edited, qtbot):
    window, _, other = edited
    open_split(window, qtbot)
    window.flow.split.open_article(other)
    trigger(window, "split.toggle")
    settle(window, qtbot)
    assert not window.parts.split.is_open and window.flow.split.view is None


def test_changes_that_follow_each_other_all_reach_the_right(edited, qtbot):
    window, article, _ = edited
    window.flow.split.open_article(article)
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    settle(window, qtbot)
    for words in ("Paragraph 3", "Paragraph 4", "Paragraph 5"):
        window.article_pane.select_span(find_quote("\n".join(NEW), words))
        trigger(window, "annotation.add")
    settle(window, qtbot)
    assert len(window.parts.split.companion.view.layer.index) == 3


def test_publication_opens_beside_and_both_are_exchanged(edited, qtbot):
    window, article, other = edited
    window.article_pane.view.headline.links.publication_beside.emit(other)
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.split.view.head.id == other
    trigger(window, "split.swap")
    qtbot.waitUntil(
        lambda: (window.flow.article.view.head.id, window.flow.split.view.head.id) == (other, article),
        timeout=20_000,
    )
    settle(window, qtbot)
    assert window.parts.split.head.words == "Rodong Sinmun · The same plan"


def test_older_version_cannot_be_exchanged_and_is_no_place_for_tags(edited, qtbot):
    window, article, _ = edited
    companion = open_split(window, qtbot)
    assert not window.parts.split._swap.isEnabled()
    trigger(window, "split.swap")
    settle(window, qtbot)
    assert window.flow.article.view.head.id == article
    companion.tag_key_pressed.emit("1")
    assert "Read here" in window.status._hint.text()


def test_tagging_at_the_left_is_seen_at_the_right_where_it_is_the_same_text(edited, qtbot):
    window, article, _ = edited
    window.flow.split.open_article(article)
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    settle(window, qtbot)
    window.article_pane.select_span(find_quote("\n".join(NEW), "Paragraph 3"))
    trigger(window, "annotation.add")
    settle(window, qtbot)
    companion = window.parts.split.companion
    assert len(companion.view.layer.index) == 1
    trigger(window, "step.undo")
    settle(window, qtbot)
    assert len(companion.view.layer.index) == 0


def test_menu_at_the_right_copies_words_and_exchanges(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    companion.select_span(find_quote("\n".join(OLD), "Paragraph 3"))
    companion.context_menu_requested.emit(companion.mapToGlobal(companion.rect().center()))
    (menu,) = [menu for menu in companion.findChildren(QMenu) if menu.isVisible()]
    names = {action.objectName() for action in menu.actions()}
    assert {"split.swap", "split.sync", "split.toggle"} <= names
    menu.actions()[0].trigger()
    menu.hide()
    assert QGuiApplication.clipboard().text() == "Paragraph 3"


def test_keys_go_to_the_other_side_and_escape_brings_them_back(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    trigger(window, "split.focus")
    assert companion.isAncestorOf(window.focusWidget())
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(companion.view, Qt.Key.Key_Escape)
    assert window.article_pane.isAncestorOf(window.focusWidget())


def test_article_that_is_removed_closes_the_split_view(edited, qtbot):
    window, _, other = edited
    window.flow.split.open_article(other)
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    settle(window, qtbot)
    trigger(window, "step.undo")
    qtbot.waitUntil(lambda: not window.parts.split.is_open, timeout=20_000)


def test_versions_are_read_side_by_side_from_their_window(edited, qtbot):
    window, _, _ = edited
    window.flow.versions.show_versions()
    dialog = window.flow.versions.versions_dialog
    qtbot.waitUntil(lambda: dialog.list.count() == 2 and dialog._compared == (1, 2), timeout=20_000)
    dialog.beside.click()
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    assert window.flow.split.view.text.version == 1
    dialog.close()


@pytest.mark.parametrize(("place", "beside"), ((1, 2), (-1, -2)))
def test_neighbour_in_the_tree_comes_beside_an_article_without_versions(edited, qtbot, place, beside):
    window, article, other = edited
    window.flow.library.desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({article, other})}))
    pane, order = window.library_pane, []
    pane._model.step_article(pane._model.index_of(pane._model._rows.root), 1, order.append)
    qtbot.waitUntil(lambda: len(order) == 1, timeout=20_000)
    while order[-1].isValid():
        count = len(order)
        pane._model.step_article(order[-1], 1, order.append)
        qtbot.waitUntil(lambda count=count: len(order) > count, timeout=20_000)
    ids = [pane._model.node(index).child.value.id for index in order[:-1]]
    assert len(ids) == 4
    window.flow.article.open(ids[place])
    window.library_pane.reveal(ids[place])
    qtbot.waitUntil(lambda: window.flow.article.view.head.id == ids[place], timeout=20_000)
    settle(window, qtbot)
    window.flow.split._last = None
    trigger(window, "split.toggle")
    qtbot.waitUntil(lambda: window.parts.split.is_open, timeout=20_000)
    assert window.flow.split.view.head.id == ids[beside]


def test_caret_of_the_side_that_gets_the_keys_begins_in_what_is_seen(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    left, right = window.article_pane.view, companion.view
    bar = left.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    scrolled = right.verticalScrollBar().value()
    assert scrolled > 0
    trigger(window, "split.focus")
    assert right.verticalScrollBar().value() == scrolled
    right.extend_selection("word", 1)
    assert abs(right.verticalScrollBar().value() - scrolled) < right.viewport().height() / 2
    assert right.selected_span().start > 0


def test_hint_that_the_right_side_is_only_read_goes_with_it(edited, qtbot):
    window, _, _ = edited
    companion = open_split(window, qtbot)
    companion.tag_key_pressed.emit("1")
    window.flow.split.close()
    assert not window.status._hint.text()


def test_line_compared_is_told_also_where_a_pane_is_pressed_flat():
    assert _eye(10, 100, 0) == 0.1
