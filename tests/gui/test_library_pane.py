import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton

from reader.domain.articles import ListedItem
from reader.domain.changes import ChangeSet, Kind
from reader.domain.criteria import Criteria
from reader.domain.ids import ArticleId, SourceId
from reader.gui.desk import Desk
from reader.gui.jobs import JobRunner
from reader.gui.models.library_nodes import PAGE_ROWS
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.library_pane import LibraryPane, TreeRow
from reader.gui.panes.tree_notices import ListedSwitch
from reader.gui.panes.tree_view import LibraryTreeView
from reader.gui.theme.theme import Theme
from reader.services.libraries import create_first_library
from reader.services.loading import load_services
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head

DAY = ["1/source", "1/2026", "1/2026-01", "1/2026-01-10"]


@pytest.fixture
def theme(qapp):
    made = Theme("light")
    made.apply(qapp)
    return made


@pytest.fixture
def pane(qtbot, theme):
    made = LibraryPane(theme)
    qtbot.addWidget(made)
    made.resize(268, 500)
    made.show()
    return made


@pytest.fixture
def desk(qapp):
    heads = [make_head(1, 1, "2015-09", "2026-01-10", "The patriotic movement"), make_head(2, 1, "2026-01-10")]
    heads += [make_head(3, 1, "2026-01-10"), make_head(4, 1, "2026-01-09"), make_head(5, 2, "2024-05-01")]
    listed = [ListedItem(1, SourceId(1), "2026-01-10", "A teaser", 1)]
    return FakeDesk(FakeBrowsing({1: "Naenara", 2: "Voice of Korea"}, heads, listed))


def view_of(pane):
    return pane.findChild(LibraryTreeView)


def model_of(pane):
    return pane.findChild(LibraryTreeModel)


def test_until_a_filter_is_counted_nothing_says_that_none_matches(qtbot, pane, desk):
    pane.set_criteria(Criteria(words="nowhere"))
    pane.set_desk(desk)
    shown = {label.text() for label in pane.findChildren(QLabel) if label.isVisible()}
    assert "No article matches the filter" in shown
    desk.is_held = True
    pane.set_criteria(Criteria(words="patriotic"))
    shown = {label.text() for label in pane.findChildren(QLabel) if label.isVisible()}
    assert "Looking for what matches…" in shown
    assert not [button for button in pane.findChildren(QPushButton) if button.isVisible()]
    desk.release()
    assert view_of(pane).isVisible()


def busy_desk(count):
    return FakeDesk(FakeBrowsing({1: "Busy"}, [make_head(n, 1, "2026-01-10") for n in range(1, count + 1)], []))


def settle(qtbot, pane):
    """Let everything that waits for the event loop happen."""
    for _ in range(12):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def show_day(qtbot, pane, desk):
    """The pane with the 10 January open; returns the index of that day."""
    pane.restore({"expanded": DAY})
    pane.set_desk(desk)
    settle(qtbot, pane)
    first = next(head.id for head in desk.browsing.heads.values() if head.date.day_key == "2026-01-10")
    index = model_of(pane).article_index(first)
    assert index.isValid()
    return index.parent()


def click(pane, index, x=None):
    rect = view_of(pane).visualRect(index)
    point = QPoint(rect.center().x() if x is None else x, rect.bottom() - 8)
    QTest.mouseClick(view_of(pane).viewport(), Qt.MouseButton.LeftButton, pos=point)


def spoken(pane, qtbot):
    seen = []
    pane.article_activated.connect(seen.append)
    return seen


def test_click_on_article_activates_it(qtbot, pane, desk):
    day, seen = show_day(qtbot, pane, desk), spoken(pane, qtbot)
    click(pane, model_of(pane).index(1, 0, day))
    qtbot.waitUntil(lambda: seen == [3])


def test_article_added_to_the_chosen_ones_is_not_opened(qtbot, pane, desk):
    day, seen = show_day(qtbot, pane, desk), spoken(pane, qtbot)
    click(pane, model_of(pane).index(0, 0, day))
    qtbot.waitUntil(lambda: len(seen) == 1)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, pane)
    qtbot.waitUntil(lambda: not pane._rest.isActive())
    assert len(view_of(pane).chosen_indexes()) == 2
    assert len(seen) == 1


def test_arrow_keys_activate_articles_and_pass_groups(qtbot, pane, desk):
    day, seen = show_day(qtbot, pane, desk), spoken(pane, qtbot)
    view_of(pane).choose(day, is_quiet=True)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: seen == [2])
    QTest.keyClick(view_of(pane), Qt.Key.Key_Up)
    settle(qtbot, pane)
    assert seen == [2]


def test_held_arrow_key_activates_the_last_article_only(qtbot, pane):
    day = show_day(qtbot, pane, busy_desk(40))
    seen = spoken(pane, qtbot)
    view_of(pane).choose(day, is_quiet=True)
    for _ in range(20):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(view_of(pane), key)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [20]


def test_left_and_right_fold_groups(qtbot, pane, desk):
    day = show_day(qtbot, pane, desk)
    view_of(pane).choose(day)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Left)
    assert not view_of(pane).isExpanded(day)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Right)
    assert view_of(pane).isExpanded(day)


def test_enter_folds_a_group_and_opens_the_current_article_again(qtbot, pane, desk):
    day, seen = show_day(qtbot, pane, desk), spoken(pane, qtbot)
    view_of(pane).choose(day)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Return)
    assert not view_of(pane).isExpanded(day)
    pane.reveal(ArticleId(2))
    QTest.keyClick(view_of(pane), Qt.Key.Key_Return)
    assert seen == [2]


def test_typing_finds_a_row(qtbot, pane, desk):
    show_day(qtbot, pane, desk)
    QTest.keyClicks(view_of(pane), "voice")
    assert view_of(pane).currentIndex().data() == "Voice of Korea"


def test_press_on_triangle_folds_and_chooses_nothing(qtbot, pane, desk):
    pane.set_desk(desk)
    settle(qtbot, pane)
    source = model_of(pane).index(0, 0)
    click(pane, source, x=12)
    settle(qtbot, pane)
    assert view_of(pane).isExpanded(source)
    assert model_of(pane).rowCount(source) == 2
    assert not view_of(pane).currentIndex().isValid()
    click(pane, source, x=12)
    assert not view_of(pane).isExpanded(source)


def test_reveal_shows_the_row_and_announces_nothing(qtbot, pane, desk):
    seen = spoken(pane, qtbot)
    pane.set_desk(desk)
    pane.reveal(ArticleId(3))
    settle(qtbot, pane)
    assert view_of(pane).currentIndex().data() == "Article 3"
    assert view_of(pane).visualRect(view_of(pane).currentIndex()).height() > 0
    assert seen == []


def test_reveal_before_the_library_is_open_happens_then(qtbot, pane, desk):
    pane.reveal(ArticleId(5))
    pane.set_desk(desk)
    settle(qtbot, pane)
    assert view_of(pane).currentIndex().data() == "Article 5"


def test_step_article_opens_the_first_article_of_a_closed_tree(qtbot, pane, desk):
    seen = spoken(pane, qtbot)
    pane.set_desk(desk)
    pane.step_article(1)
    qtbot.waitUntil(lambda: seen == [1])
    pane.step_article(1)
    qtbot.waitUntil(lambda: seen == [1, 2])
    pane.step_article(-1)
    qtbot.waitUntil(lambda: seen == [1, 2, 1])


def test_state_is_restored_in_another_pane(qtbot, theme, pane, desk):
    show_day(qtbot, pane, desk)
    assert pane.state() == {"expanded": sorted(DAY), "chosen": None, "top": ["1/source", 0]}
    other = LibraryPane(theme)
    qtbot.addWidget(other)
    other.restore(pane.state())
    assert other.state() == pane.state()
    other.set_desk(desk)
    settle(qtbot, other)
    assert other.state() == pane.state()
    assert model_of(other).article_index(ArticleId(3)).isValid()


def test_restore_ignores_what_is_gone_or_odd(qtbot, pane, desk):
    pane.set_desk(desk)
    pane.restore({"expanded": ["1/source", "99/source", 7, None]})
    settle(qtbot, pane)
    assert view_of(pane).isExpanded(model_of(pane).index(0, 0))


def test_glance_paints_sources_and_opens_them_once_the_library_is_there(qtbot, pane, desk):
    pane.set_glance(desk.browsing.list_sources(None))
    source = model_of(pane).index(0, 0)
    view_of(pane).expand(source)
    settle(qtbot, pane)
    assert model_of(pane).rowCount(source) == 0
    pane.set_desk(desk)
    settle(qtbot, pane)
    assert model_of(pane).rowCount(source) == 2


def test_change_keeps_expansion_selection_and_current_article(qtbot, pane, desk):
    show_day(qtbot, pane, desk)
    seen = spoken(pane, qtbot)
    pane.reveal(ArticleId(3))
    desk.browsing.heads[ArticleId(9)] = make_head(9, 1, "2026-01-20")
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({9})}))
    settle(qtbot, pane)
    assert view_of(pane).isExpanded(model_of(pane).article_index(ArticleId(3)).parent())
    assert view_of(pane).currentIndex().data() == "Article 3"
    del desk.browsing.heads[3]
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({3})}))
    settle(qtbot, pane)
    assert not view_of(pane).currentIndex().isValid()
    assert seen == []


def test_chosen_article_is_followed_to_another_day(qtbot, pane, desk):
    pane.restore({"expanded": [*DAY, "1/2026-01-09"]})
    pane.set_desk(desk)
    settle(qtbot, pane)
    pane.reveal(ArticleId(3))
    seen = spoken(pane, qtbot)
    desk.browsing.change(3, date=desk.browsing.heads[ArticleId(4)].date)
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({3})}))
    settle(qtbot, pane)
    current = view_of(pane).currentIndex()
    assert (current.data(), current.parent().data()) == ("Article 3", "9 Friday")
    assert seen == []


def test_chosen_article_of_many_is_in_sight_on_its_other_day(qtbot, pane):
    desk = busy_desk(200)
    show_day(qtbot, pane, desk)
    pane.reveal(ArticleId(190))
    settle(qtbot, pane)
    desk.browsing.change(190, date=make_head(999, 1, "2026-01-20").date)
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({190})}))
    settle(qtbot, pane)
    view = view_of(pane)
    assert view.currentIndex().parent().data().startswith("20")
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_rows_above_do_not_move_what_is_read(qtbot, pane):
    desk = busy_desk(200)
    show_day(qtbot, pane, desk)
    view = view_of(pane)
    view.verticalScrollBar().setValue(1500)
    top = view.indexAt(QPoint(20, 5))
    name, place = top.data(), view.visualRect(top).top()
    for n in range(1, 8):
        desk.browsing.heads[ArticleId(1000 + n)] = make_head(1000 + n, 1, f"2026-02-0{n}")
        del desk.browsing.heads[n]
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset(range(1, 1008))}))
    settle(qtbot, pane)
    top = view.indexAt(QPoint(20, place + 5))
    assert (top.data(), view.visualRect(top).top()) == (name, place)


def test_day_is_paged_in_by_scrolling(qtbot, pane):
    desk = busy_desk(PAGE_ROWS + 450)
    day = show_day(qtbot, pane, desk)
    desk.browsing.heads[ArticleId(5000)] = make_head(5000, 1, "2020-01-01")
    view, model = view_of(pane), model_of(pane)
    settle(qtbot, pane)
    assert model.rowCount(day) == PAGE_ROWS
    view.scrollTo(model.index(model.rowCount(day) - 1, 0, day))
    view.viewport().repaint()
    settle(qtbot, pane)
    assert model.rowCount(day) == PAGE_ROWS + 450


def test_failed_page_is_asked_again_when_its_day_is_opened_again(qtbot, pane):
    desk = busy_desk(700)
    day = show_day(qtbot, pane, desk)
    view, model = view_of(pane), model_of(pane)
    desk.failures = 1
    view.scrollTo(model.index(PAGE_ROWS - 1, 0, day))
    view.viewport().repaint()
    settle(qtbot, pane)
    view.viewport().repaint()
    settle(qtbot, pane)
    assert (desk.failures, model.rowCount(day)) == (0, PAGE_ROWS)
    view.collapse(day)
    view.expand(day)
    settle(qtbot, pane)
    assert model.rowCount(day) == 700


def test_switch_shows_listed_items_and_tells(qtbot, pane, desk):
    day = show_day(qtbot, pane, desk)
    switch, told = pane.findChild(ListedSwitch), []
    pane.show_listed_toggled.connect(told.append)
    assert switch.isVisible()
    assert model_of(pane).rowCount(day) == 2
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert told == [True]
    assert model_of(pane).rowCount(day) == 3
    pane.set_show_listed(False)
    assert told == [True]
    assert not switch.isChecked()
    assert model_of(pane).rowCount(day) == 2


def test_listed_item_activates_nothing(qtbot, pane, desk):
    day, seen = show_day(qtbot, pane, desk), spoken(pane, qtbot)
    pane.set_show_listed(True)
    settle(qtbot, pane)
    click(pane, model_of(pane).index(2, 0, day))
    settle(qtbot, pane)
    assert view_of(pane).currentIndex().data() == "A teaser"
    assert seen == []


def test_switch_is_hidden_where_nothing_is_listed(qtbot, pane):
    show_day(qtbot, pane, busy_desk(3))
    assert not pane.findChild(ListedSwitch).isVisible()


def test_empty_library_says_what_to_do(qtbot, pane):
    desk = FakeDesk(FakeBrowsing({}, [], []))
    pane.set_desk(desk)
    texts = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert texts == ["No articles yet", "Import files with Ctrl+I or drop them here."]
    desk.browsing.names[1] = "Naenara"
    desk.browsing.heads[ArticleId(1)] = make_head(1, 1)
    desk.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({1})}))
    assert view_of(pane).isVisible()


def test_failed_sources_show_the_error_and_try_again(qtbot, pane, desk):
    desk.failures = 1
    pane.set_desk(desk)
    settle(qtbot, pane)
    texts = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert texts == ["The library file is damaged.", "Restore a backup."]
    button = next(b for b in pane.findChildren(QAbstractButton) if b.text() == "Try again")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view_of(pane).isVisible()
    assert model_of(pane).rowCount() == 2


def test_failed_level_is_closed_again_and_said_once(qtbot, pane, desk):
    errors = []
    desk.error_met.connect(errors.append)
    pane.set_desk(desk)
    settle(qtbot, pane)
    desk.failures, desk.is_held = 1, True
    source = model_of(pane).index(0, 0)
    view_of(pane).expand(source)
    settle(qtbot, pane)
    desk.release()
    settle(qtbot, pane)
    assert len(errors) == 1
    assert not view_of(pane).isExpanded(source)
    desk.is_held = False
    view_of(pane).expand(source)
    settle(qtbot, pane)
    assert model_of(pane).rowCount(source) == 2


def test_level_lost_to_a_bug_is_closed_again(qtbot, pane, desk):
    pane.set_desk(desk)
    desk.is_held = True
    source = model_of(pane).index(0, 0)
    view_of(pane).expand(source)
    settle(qtbot, pane)
    desk.bug_met.emit(ZeroDivisionError())
    assert not view_of(pane).isExpanded(source)


def test_context_menu_tells_row_and_point_and_chooses_nothing(qtbot, pane, desk):
    day, asked = show_day(qtbot, pane, desk), []
    pane.context_menu_requested.connect(lambda row, point: asked.append((row, point)))
    at = view_of(pane).visualRect(model_of(pane).index(0, 0, day)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(7, 7))
    QApplication.sendEvent(view_of(pane).viewport(), event)
    head = desk.browsing.heads[ArticleId(2)]
    assert asked == [(TreeRow(1, "2026-01-10", ArticleId(2), None, (head,)), QPoint(7, 7))]


def test_switching_libraries_empties_the_tree_and_drops_late_answers(qtbot, pane, desk):
    pane.set_desk(desk)
    desk.is_held = True
    view_of(pane).expand(model_of(pane).index(0, 0))
    settle(qtbot, pane)
    pane.set_desk(None)
    desk.release()
    assert model_of(pane).rowCount() == 0
    pane.reveal(ArticleId(5))
    pane.set_desk(desk)
    pane.set_desk(busy_desk(20))
    settle(qtbot, pane)
    assert model_of(pane).index(0, 0).data() == "Busy"
    assert not view_of(pane).currentIndex().isValid()


def test_pane_is_named_and_follows_the_theme(qtbot, pane, theme, desk):
    day = show_day(qtbot, pane, desk)
    assert pane.accessibleName()
    assert view_of(pane).accessibleName()
    light = pane.grab().toImage()
    theme.set_choice("dark")
    settle(qtbot, pane)
    dark = pane.grab().toImage()
    assert light.pixelColor(2, 2) == Theme("light").colour("window")
    assert dark.pixelColor(2, 2) == Theme("dark").colour("window")
    assert view_of(pane).visualRect(day).height() == 26


def test_real_library_shows_the_two_documents_undated(qtbot, pane, tmp_path):
    library = create_first_library(tmp_path / "First.dateline", initiator="test", coder_name="Ann")
    jobs = JobRunner()
    seen, model = spoken(pane, qtbot), model_of(pane)
    try:
        pane.set_desk(Desk(library, load_services(), jobs))
        qtbot.waitUntil(lambda: model.rowCount() == 2, timeout=10_000)
        assert [model.index(row, 0).data() for row in (0, 1)] == ["Naenara", "Voice of Korea"]
        pane.set_show_listed(True)
        pane.step_article(1)
        qtbot.waitUntil(lambda: len(seen) == 1, timeout=10_000)
        index = view_of(pane).currentIndex()
        assert index.data().startswith("The socialist patriotic movement")
        assert (index.parent().data(), index.parent().parent().data()) == ("Undated", "Naenara")
        qtbot.waitUntil(lambda: model.index(1, 0, model.index(0, 0)).data() == "2026", timeout=10_000)
        assert model.listed_total == 40
        qtbot.waitUntil(lambda: not jobs.is_busy, timeout=10_000)
    finally:
        pane.set_desk(None)
        jobs.shut_down()
        library.close()
    assert not model.index(0, 0, QModelIndex()).isValid()


def test_several_articles_can_be_selected_and_no_further_one_opens(qtbot, pane, desk):
    day, seen, asked = show_day(qtbot, pane, desk), spoken(pane, qtbot), []
    pane.context_menu_requested.connect(lambda row, point: asked.append([head.id for head in row.heads]))
    view, model = view_of(pane), model_of(pane)
    click(pane, model.index(0, 0, day))
    at = view.visualRect(model.index(1, 0, day)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    qtbot.waitUntil(lambda: not pane._rest.isActive())
    assert 3 not in seen
    assert [head.id for head in pane.selected_heads()] == [2, 3]
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(7, 7)))
    assert asked == [[2, 3]]


def test_menu_beside_the_selection_concerns_its_own_row(qtbot, pane, desk):
    day, asked = show_day(qtbot, pane, desk), []
    pane.context_menu_requested.connect(lambda row, point: asked.append([head.id for head in row.heads]))
    click(pane, model_of(pane).index(0, 0, day))
    at = view_of(pane).visualRect(model_of(pane).index(1, 0, day)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(7, 7))
    QApplication.sendEvent(view_of(pane).viewport(), event)
    assert asked == [[3]]


def test_stepping_with_a_key_held_leaves_one_article_selected(qtbot, pane, desk):
    day = show_day(qtbot, pane, desk)
    view, model = view_of(pane), model_of(pane)
    click(pane, model.index(0, 0, day))
    QTest.keyPress(view, Qt.Key.Key_Control)
    view.choose(model.index(1, 0, day))
    assert [head.id for head in pane.selected_heads()] == [3]


def test_article_shown_stays_in_sight_while_groups_above_open(qtbot, pane):
    heads = [make_head(number, 1, "2026-01-10") for number in range(1, 60)] + [make_head(99, 2, "2024-05-01")]
    pane.set_desk(FakeDesk(FakeBrowsing({1: "Busy", 2: "Other"}, heads, [])))
    view = view_of(pane)
    pane.reveal(ArticleId(99))
    qtbot.waitUntil(lambda: view.currentIndex().isValid())
    qtbot.waitUntil(lambda: in_sight(view, view.currentIndex()))
    pane.restore({"expanded": DAY})
    qtbot.waitUntil(lambda: sorted(DAY) == [key for key in pane.state()["expanded"] if key.startswith("1/")])
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 500)
    qtbot.waitUntil(lambda: in_sight(view, view.currentIndex()))


def in_sight(view, index):
    return view.viewport().rect().contains(view.visualRect(index).center())
