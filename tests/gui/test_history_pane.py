from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from reader.domain.errors import UndoConflict
from reader.domain.history import HistoryFilter, HistoryPage, StepDetail, StepGroup
from reader.domain.ids import ArticleId, StepId
from reader.domain.spans import Span
from reader.domain.steps import Step
from reader.gui.models.history_rows import HistoryModel, day_words, headline, local_time, undone_words
from reader.gui.panes.history_pane import HistoryPane
from reader.gui.panes.history_view import share_line
from reader.gui.theme.theme import Theme


def detail(number, made_at="2026-01-10T12:00:00.000Z", *, verb="annotation.add", count=1, **values):
    step = Step(
        StepId(number),
        verb,
        count,
        "Ann",
        made_at,
        bool(values.get("undone_by")),
        values.pop("undoes", None),
        None,
    )
    return StepDetail(step, **values)


@pytest.fixture
def pane(qtbot):
    made = HistoryPane(Theme("light"))
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def texts(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_steps_stand_under_their_days_across_pages():
    model = HistoryModel()
    model.set_details([detail(5, "2026-01-12T12:00:00.000Z"), detail(4)], StepId(4))
    model.add_details([detail(3), detail(2, "2026-01-08T12:00:00.000Z")], None)
    assert texts(model) == [
        "Monday, 12 January 2026",
        "Annotation",
        "Saturday, 10 January 2026",
        "Annotation",
        "Annotation",
        "Thursday, 8 January 2026",
        "Annotation",
    ]
    assert model.find_row(3) == 4
    assert model.count_steps() == 4


def test_older_steps_are_asked_for_once_until_they_came(qtbot):
    model = HistoryModel()
    model.set_details([detail(5)], StepId(5))
    with qtbot.waitSignal(model.more_wanted) as caught:
        model.fetchMore(model.index(-1))
    assert caught.args == [5]
    assert not model.canFetchMore(model.index(-1))
    model.add_details([detail(4)], None)
    assert not model.canFetchMore(model.index(-1))


def test_failed_request_may_be_made_again():
    model = HistoryModel()
    model.set_details([detail(5)], StepId(5))
    model.fetchMore(model.index(-1))
    model.forget_request()
    assert model.canFetchMore(model.index(-1))


def test_today_and_yesterday_are_named():
    today = datetime.now().astimezone().date()
    assert day_words(today).startswith("Today, ")
    assert day_words(today - timedelta(days=1)).startswith("Yesterday, ")


def test_time_is_the_users_own():
    assert local_time("2026-01-10T12:00:00.000Z") == datetime(2026, 1, 10, 12, tzinfo=UTC)
    assert local_time("2026-01-10T12:00:00.000Z").tzinfo is not None


def test_step_is_named_with_its_number_and_its_undoing():
    assert headline(detail(1, verb="annotation.tag", count=12)) == "Tag on 12 annotations"
    assert headline(detail(1, undoes=StepId(3))) == "Undo: annotation"
    undone = detail(1, undone_by="Ben", undone_at="2026-01-10T12:30:00.000Z")
    assert undone_words(undone) == f"taken back by Ben at {local_time('2026-01-10T12:30:00.000Z'):%H:%M}"


def test_long_quote_leaves_room_for_the_tag(qapp):
    metrics = QFontMetricsF(qapp.font())
    shown, room = share_line(metrics, "“" + "long words " * 9 + "”", "tagged theme/mass movement", 300)
    assert shown.endswith("movement")
    assert room + metrics.horizontalAdvance(shown) <= 300
    assert share_line(metrics, "", "tagged theme", 300) == ("tagged theme", 0)
    short, room = share_line(metrics, "“a”", "tagged b", 300)
    assert (short, room) == ("tagged b", metrics.horizontalAdvance("“a”") + metrics.horizontalAdvance(" "))


def test_day_cannot_be_chosen(pane):
    pane.show_page(HistoryPage((detail(1),), None))
    assert not pane.model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_enter_goes_to_the_place(pane, qtbot):
    pane.show_page(HistoryPage((detail(1, article=ArticleId(3), span=Span(0, 4)),), None))
    pane.view.choose_step(1)
    assert pane.go.isEnabled()
    with qtbot.waitSignal(pane.place_wanted) as caught:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert caught.args[0].article == 3


def test_only_what_stands_can_be_taken_back(pane, qtbot):
    undone = detail(1, undone_by="Ann", undone_at="2026-01-10T12:30:00.000Z")
    pane.show_page(HistoryPage((detail(3, undoes=StepId(1)), detail(2), undone), None))
    enabled = {}
    for step in (3, 2, 1):
        pane.view.choose_step(step)
        enabled[step] = pane.undo.isEnabled()
    assert enabled == {3: False, 2: True, 1: False}
    pane.view.choose_step(2)
    with qtbot.waitSignal(pane.undo_wanted) as caught:
        pane.undo.click()
    assert caught.args[0].step.id == 2
    pane.set_undoable(False)
    assert not pane.undo.isEnabled()


def test_refusal_is_told_and_the_step_in_the_way_marked(pane):
    pane.show_page(HistoryPage((detail(2), detail(1)), None))
    pane.view.choose_step(1)
    when = "2026-01-10T12:30:00.000Z"
    pane.show_refusal(UndoConflict("It was changed.", "Take that back first.", who="Ann", when=when, step=2))
    assert pane.view.obstacle == 2
    assert pane.view.current_detail().step.id == 1
    assert pane.refusal.isVisible()
    told = f"“Annotation” by Ann, 10 January 2026 at {local_time(when):%H:%M}. Take that back first."
    assert told in pane.refusal.text()
    pane.view.choose_step(2)
    assert not pane.refusal.isVisible()


def test_filters_tell_what_is_wanted(pane, qtbot):
    assert pane.wanted() == HistoryFilter()
    pane.set_coders(["Ann", "Ben"])
    pane.set_article(ArticleId(7))
    with qtbot.waitSignals([pane.filter_changed] * 4):
        pane.coder.setCurrentIndex(2)
        pane.group.setCurrentIndex(2)
        pane.is_here.setChecked(True)
        pane.is_complete.setChecked(True)
    assert pane.wanted() == HistoryFilter("Ben", StepGroup.TAGS, ArticleId(7), is_complete=True)
    with qtbot.waitSignal(pane.filter_changed):
        pane.set_article(ArticleId(8))
    with qtbot.assertNotEmitted(pane.filter_changed):
        pane.set_coders(["Ann", "Ben", "Cem"])
    assert pane.wanted().coder == "Ben"


def test_new_page_keeps_the_step_chosen(pane):
    pane.show_page(HistoryPage((detail(2), detail(1)), None))
    pane.view.choose_step(1)
    pane.show_page(HistoryPage((detail(3), detail(2), detail(1)), None))
    assert pane.view.current_detail().step.id == 1


def test_screen_reader_is_told_all_of_a_step(pane):
    pane.show_page(HistoryPage((detail(1, quote="emulation drive", added=("theme/x",)),), None))
    spoken = pane.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“emulation drive” tagged theme/x" in spoken
    assert "Ann" in spoken
