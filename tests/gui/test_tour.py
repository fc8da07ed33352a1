from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from reader.domain.wording import tr
from reader.gui.help.callout import Callout
from reader.gui.help.tour_stops import STOPS
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger


def begin(window, qtbot):
    open_first(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.article_pane.setFocus()
    trigger(window, "help.tour")
    tour = window.flow.help.tour
    qtbot.waitUntil(lambda: tour.is_on and tour.callout.hasFocus())
    return tour


def test_tour_points_at_every_part_and_ends(make_window, qtbot):
    window = make_window()
    tour = begin(window, qtbot)
    seen = []
    while tour.is_on:
        seen.append(tour.stop)
        part = tour.stop.find(window.parts)
        corner = part.mapTo(window.centralWidget(), QPoint(0, 0))
        assert tour.ring.geometry() == QRect(corner, part.size())
        assert window.centralWidget().rect().contains(tour.callout.geometry())
        assert tour.callout.accessibleName() == tr(tour.stop.title)
        assert "{" not in tour.callout.accessibleDescription()
        QTest.keyClick(tour.callout, Qt.Key.Key_Return)
    assert seen == list(STOPS)
    assert 6 <= len(seen) <= 8
    assert window.preferences.has_seen_tour
    assert window.article_pane.view.hasFocus()


def test_tour_goes_back_and_escape_ends_it(make_window, qtbot):
    window = make_window()
    tour = begin(window, qtbot)
    QTest.keyClick(tour.callout, Qt.Key.Key_Left)
    assert tour.stop is STOPS[0]
    QTest.keyClick(tour.callout, Qt.Key.Key_Right)
    QTest.keyClick(tour.callout, Qt.Key.Key_Left)
    assert tour.stop is STOPS[0]
    QTest.keyClick(tour.callout, Qt.Key.Key_Escape)
    assert not tour.is_on
    assert tour.ring.isHidden()
    trigger(window, "help.tour")
    assert tour.stop is STOPS[0]


def test_stops_at_hidden_parts_are_left_out(make_window, qtbot):
    window = make_window()
    window.library_pane.hide()
    tour = begin(window, qtbot)
    assert tour.stop is STOPS[2]
    assert tour.callout._count.text() == f"1 of {len(STOPS) - 2}"


def test_a_part_hidden_meanwhile_is_left_for_the_next(make_window, qtbot):
    window = make_window()
    tour = begin(window, qtbot)
    window.library_pane.hide()
    qtbot.waitUntil(lambda: tour.stop is STOPS[2])


def test_callout_follows_the_window(make_window, qtbot):
    window = make_window()
    tour = begin(window, qtbot)
    window.resize(window.width() - 120, window.height() - 100)
    part = tour.stop.find(window.parts)
    qtbot.waitUntil(lambda: tour.ring.size() == part.size())
    assert window.centralWidget().rect().contains(tour.callout.geometry())


def test_tour_blocks_no_work(make_window, qtbot):
    window = make_window()
    tour = begin(window, qtbot)
    select(window, "mass movement")
    window.article_pane.setFocus()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_1)
    settle(window, qtbot)
    assert [row.quote for row in annotations(window)] == ["mass movement"]
    assert tour.is_on
    tour.end()
    assert window.article_pane.view.hasFocus()


def test_callout_stands_within_a_small_room(qtbot, make_window):
    window = make_window()
    callout = Callout(window.parts.theme, window.centralWidget())
    callout.say("Title", "Words " * 30, 1, 8)
    room = QRect(0, 0, 360, 420)
    for target in (QRect(0, 0, 360, 420), QRect(0, 0, 100, 420), QRect(300, 10, 50, 20), QRect(0, 400, 360, 20)):
        callout.point_at(target, room)
        assert room.contains(callout.geometry()), target
