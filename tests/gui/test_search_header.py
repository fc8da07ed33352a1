"""The line above search results in little room: the words keep theirs, and nothing lies over anything."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt

from reader.gui.panes.search_header import SearchHeader
from reader.gui.theme.theme import Theme


@pytest.fixture
def header(qtbot):
    made = SearchHeader(Theme("light"))
    qtbot.addWidget(made)
    made.show_count("500,000 articles")
    made.show()
    return made


@pytest.mark.parametrize("has_filter", [True, False])
@pytest.mark.parametrize("width", [400, 480, 499, 500, 599, 640, 659, 660, 900])
def test_the_field_has_room_for_words_and_nothing_overlaps(header, qtbot, width, has_filter):
    header.show_filter(has_filter=has_filter)
    header.resize(width, header.sizeHint().height())
    qtbot.waitUntil(lambda: header.width() == width)
    header.resize(width, header.sizeHint().height())
    header.layout().activate()
    assert header.field.width() >= 160
    assert header.order.geometry().right() <= width
    assert header.count.width() >= header.count.sizeHint().width()
    shown = [widget for widget in (*header.in_order(), header.count) if widget.isVisible()]
    for one, other in combinations(shown, 2):
        assert not one.geometry().intersects(other.geometry()), (one, other)


def test_two_lines_become_one_again_in_the_same_order(header):
    header.show_filter(has_filter=True)
    header.resize(900, 60)
    header.layout().activate()
    order = sorted((*header.in_order(), header.count), key=lambda one: one.x())
    for width in (420, 900):
        header.resize(width, header.sizeHint().height())
    header.layout().activate()
    assert sorted((*header.in_order(), header.count), key=lambda one: one.x()) == order
    assert header.count.alignment() & Qt.AlignmentFlag.AlignRight
