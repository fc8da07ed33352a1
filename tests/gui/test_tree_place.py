"""The place in the library tree over a restart and under a filter, and typed letters."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QPushButton

from reader.domain.criteria import EVERYTHING, Criteria, DayBasis
from reader.domain.ids import ArticleId
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes import library_pane
from reader.gui.panes.library_pane import LibraryPane
from reader.gui.panes.tree_view import LibraryTreeView
from reader.gui.theme.theme import Theme
from tests.helpers.fake_browsing import FakeBrowsing, FakeDesk, make_head

ALPHA = Criteria(words="Alpha")


def make_desk():
    heads = [
        make_head(n, 1, f"2026-01-{n % 9 + 1:02}", title=f"{'Alpha' if n % 4 else 'Beta'} {n}")
        for n in range(1, 400)
    ]
    return FakeDesk(FakeBrowsing({1: "Naenara", 2: "KCNA"}, [*heads, make_head(900, 2, "2020-01-01")], []))


@pytest.fixture
def make_pane(qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)

    def make(desk=None, state=None):
        pane = LibraryPane(theme)
        qtbot.addWidget(pane)
        pane.resize(268, 500)
        pane.show()
        pane.set_desk(desk or make_desk())
        if state is not None:
            pane.restore(state)
        settle()
        return pane

    return make


def settle():
    """Let everything that waits for the event loop happen."""
    for _ in range(12):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def view_of(pane):
    return pane.findChild(LibraryTreeView)


def model_of(pane):
    return pane.findChild(LibraryTreeModel)


def top_of(pane):
    index = view_of(pane).top_index()
    return index.data(), view_of(pane).visualRect(index).top()


def show_article(pane, article):
    pane.reveal(ArticleId(article))
    settle()


def test_top_row_and_current_article_come_back(make_pane):
    pane = make_pane()
    show_article(pane, 100)
    bar = view_of(pane).verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    bar.setValue(bar.value() + 7)
    settle()
    top, state = top_of(pane), pane.state()
    assert top[0].startswith(("Alpha", "Beta"))
    assert top[1] < 0
    again = make_pane(state=state)
    again.reveal(ArticleId(100))
    settle()
    assert top_of(again) == top
    assert view_of(again).currentIndex().data() == "Beta 100"
    assert again.state() == state


def test_top_row_that_is_a_group_comes_back(make_pane):
    pane = make_pane()
    show_article(pane, 100)
    view, model = view_of(pane), model_of(pane)
    view.scrollTo(model.article_index(ArticleId(100)).parent(), view.ScrollHint.PositionAtTop)
    view.place_left.emit()
    settle()
    top, state = top_of(pane), pane.state()
    assert "January" not in top
    assert top_of(make_pane(state=state)) == top


def test_place_that_is_gone_lets_the_rest_come_back(make_pane):
    state = {
        "expanded": ["1/source"],
        "top": ["article/77", -3, 1, "2026-01-01", 5000, ""],
        "chosen": 5000,
    }
    pane = make_pane(state=state)
    assert model_of(pane).rowCount(model_of(pane).index(1, 0)) == 1
    assert top_of(pane) == ("KCNA", 0)
    for top in ("x", ["y"], [1, 2], ["z", "w"], None):
        make_pane(state={"expanded": "1/source", "top": top, "chosen": "x"})


def test_other_article_than_the_one_of_the_place_comes_into_sight(make_pane):
    pane = make_pane()
    show_article(pane, 100)
    view_of(pane).verticalScrollBar().setValue(view_of(pane).verticalScrollBar().maximum())
    again = make_pane(state=pane.state())
    show_article(again, 3)
    rect = view_of(again).visualRect(view_of(again).currentIndex())
    assert view_of(again).currentIndex().data() == "Alpha 3"
    assert view_of(again).viewport().rect().contains(rect.center())


def test_filter_and_back_keeps_what_is_open_and_chosen(make_pane):
    pane = make_pane()
    show_article(pane, 100)
    shown = []
    pane.shown_changed.connect(lambda: shown.append(pane.criteria))
    pane.set_criteria(ALPHA)
    settle()
    assert not view_of(pane).currentIndex().isValid()
    pane.set_criteria(EVERYTHING)
    settle()
    assert view_of(pane).currentIndex().data() == "Beta 100"
    assert view_of(pane).isExpanded(view_of(pane).currentIndex().parent())
    assert shown == [ALPHA, EVERYTHING]


def test_chosen_article_that_meets_the_filter_stays_where_it_is(make_pane):
    pane = make_pane()
    show_article(pane, 101)
    chosen = []
    pane.article_activated.connect(chosen.append)
    top = view_of(pane).visualRect(view_of(pane).currentIndex()).top()
    pane.set_criteria(ALPHA)
    settle()
    assert view_of(pane).currentIndex().data() == "Alpha 101"
    assert abs(view_of(pane).visualRect(view_of(pane).currentIndex()).top() - top) < view_of(pane).height()
    assert chosen == []


def test_filter_that_leaves_nothing_says_so_and_offers_a_way_out(make_pane, qtbot):
    pane = make_pane()
    pane.set_criteria(Criteria(words="nowhere"))
    settle()
    [button] = [button for button in pane.findChildren(QPushButton) if button.text() == "Clear filter"]
    assert button.isVisible()
    assert not view_of(pane).isVisible()
    with qtbot.waitSignal(pane.clear_filter_wanted):
        button.click()
    pane.set_criteria(EVERYTHING)
    settle()
    assert view_of(pane).isVisible()


def test_group_closed_under_a_filter_stays_closed(make_pane):
    pane = make_pane()
    show_article(pane, 101)
    pane.set_criteria(ALPHA)
    settle()
    day = view_of(pane).currentIndex().parent()
    QTest.keyClick(view_of(pane), Qt.Key.Key_Left)
    QTest.keyClick(view_of(pane), Qt.Key.Key_Left)
    pane.set_criteria(EVERYTHING)
    settle()
    assert not view_of(pane).isExpanded(day)


def test_capture_day_shows_the_chosen_article_there(make_pane):
    pane = make_pane()
    show_article(pane, 101)
    pane.set_basis(DayBasis.CAPTURED)
    settle()
    assert view_of(pane).currentIndex().data() == "Alpha 101"
    assert view_of(pane).currentIndex().parent().data() == "10 Saturday"


def test_typed_letters_go_to_a_row_that_has_them(make_pane, qtbot):
    pane = make_pane()
    show_article(pane, 101)
    view = view_of(pane)
    QTest.keyClicks(view, "beta 2")
    assert view.currentIndex().data().startswith("Beta 2")
    view.keyboardSearch("")
    QTest.keyClick(view, Qt.Key.Key_K)
    assert view.currentIndex().data() == "KCNA"
    view.keyboardSearch("")
    QTest.keyClicks(view, "zzz")
    assert view.currentIndex().data() == "KCNA"
    assert view.indexAt(QPoint(5, 5)).isValid()


def test_closed_part_is_let_go_of_and_read_again(make_pane):
    heads = [make_head(n, 1, "2026-01-10") for n in range(1, 2501)]
    pane = make_pane(FakeDesk(FakeBrowsing({1: "Busy"}, heads, [])))
    show_article(pane, 1)
    view, model = view_of(pane), model_of(pane)
    chosen = view.currentIndex().parent()
    second = model.index(1, 0, chosen.parent())
    for part, is_let_go in ((second, True), (chosen, False)):
        view.expand(part)
        settle()
        assert model.rowCount(part) > 0
        view.collapse(part)
        settle()
        assert (model.rowCount(part) == 0) is is_let_go
    view.expand(second)
    settle()
    assert model.index(0, 0, second).data() == "Article 1001"


def test_a_part_that_opens_leaves_the_rows_of_others_as_they_are(make_pane, monkeypatch):
    laid_out = []

    class CountingView(LibraryTreeView):
        def doItemsLayout(self):  # noqa: N802
            laid_out.append(self)
            super().doItemsLayout()

    monkeypatch.setattr(library_pane, "LibraryTreeView", CountingView)
    heads = [make_head(n, 1, "2026-01-10") for n in range(1, 6001)]
    desk = FakeDesk(FakeBrowsing({1: "Busy"}, heads, []))
    pane = make_pane(desk)
    show_article(pane, 1)
    view, model = view_of(pane), model_of(pane)
    day = view.currentIndex().parent().parent()
    bar = view.verticalScrollBar()
    for row in range(1, model.rowCount(day)):
        part = model.index(row, 0, day)
        desk.is_held = True
        view.expand(part)
        settle()
        laid_out.clear()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)  # the place is the user's
        bar.setValue(1_000)  # far from the end of a page, where the next one would come
        before, top, top_px = bar.maximum(), view.top_index().data(), view.visualRect(view.top_index()).top()
        desk.is_held = False
        desk.release()
        settle()
        assert not laid_out
        assert (view.top_index().data(), view.visualRect(view.top_index()).top()) == (top, top_px)
        assert view.isExpanded(part)
        assert bar.maximum() > before
        first, last = model.index(0, 0, part), model.index(model.rowCount(part) - 1, 0, part)
        assert view.visualRect(first).top() > view.visualRect(part).top()
        assert view.visualRect(last).top() > view.visualRect(first).top()


def test_rows_that_come_above_the_top_move_nothing(make_pane):
    heads = [make_head(n, 1, "2026-01-10") for n in range(1, 3001)]
    desk = FakeDesk(FakeBrowsing({1: "Busy"}, heads, []))
    pane = make_pane(desk)
    show_article(pane, 2500)
    view, model = view_of(pane), model_of(pane)
    day = view.currentIndex().parent().parent()
    desk.is_held = True
    view.expand(model.index(0, 0, day))
    settle()
    view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() - 300)
    seen = view.top_index().data(), view.visualRect(view.top_index()).top()
    desk.release()
    settle()
    assert model.rowCount(model.index(0, 0, day)) > 400
    assert (view.top_index().data(), view.visualRect(view.top_index()).top()) == seen


def test_a_filter_that_leaves_gaps_lays_the_rows_out_a_few_times_only(make_pane, monkeypatch):
    layouts = []

    class CountingView(LibraryTreeView):
        def doItemsLayout(self):  # noqa: N802
            layouts.append(1)
            super().doItemsLayout()

    monkeypatch.setattr(library_pane, "LibraryTreeView", CountingView)
    pane = make_pane()
    view, model = view_of(pane), model_of(pane)
    for _ in range(4):
        view.expandAll()
        settle()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    rows = model_rows(model)
    layouts.clear()
    pane.set_criteria(ALPHA)
    settle()
    assert rows - model_rows(model) > 90, "a row here and there has gone"
    assert 0 < len(layouts) < 20, "once a node that was read, not once a row"


def model_rows(model):
    """How many rows are loaded."""
    pending, found = [model.index(row, 0) for row in range(model.rowCount())], 0
    while pending:
        index = pending.pop()
        found += 1
        pending += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return found
