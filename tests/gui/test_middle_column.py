"""The middle column: one of several panes below the article, the height they share, and which is left open."""

import pytest
from PySide6.QtWidgets import QWidget

from reader.gui.panes.middle_column import MiddleColumn


@pytest.fixture
def column(qtbot):
    made = MiddleColumn(QWidget())
    made.panes = [QWidget(), QWidget()]
    for pane in made.panes:
        made.add_below(pane)
    made.resize(600, 801)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pane_that_opens_takes_the_place_of_another(column, qtbot):
    first, second = column.panes
    column.open_below(first)
    with qtbot.waitSignal(column.below_changed):
        column.open_below(second)
    assert first.isHidden()
    assert second.isVisible()
    assert [column.is_left_open(pane) for pane in column.panes] == [True, True]


def test_closing_gives_the_article_the_height_and_forgets_what_was_left_open(column, qtbot):
    first, second = column.panes
    column.open_below(first)
    column.open_below(second)
    column.close_below(second)
    qtbot.waitUntil(lambda: column.sizes()[0] == column.height())
    column.close_below(first)
    assert not any(column.is_left_open(pane) for pane in column.panes)


def test_panes_share_the_height_that_the_user_gave(column, qtbot):
    first, second = column.panes
    column.open_below(first)
    column.moveSplitter(300, 1)
    share = column.state()["below_percent"]
    column.open_below(second)
    assert column.state()["below_percent"] == share
    assert abs(column.sizes()[2] - 500) < 12
    column.close_below(second)
    column.open_below(first)
    assert abs(column.sizes()[1] - 500) < 12


def test_a_share_that_does_not_fit_is_left_out(column):
    column.restore({"below_percent": 95})
    assert column.state() == {"below_percent": 45}
    column.restore({"below_percent": 60})
    assert column.state() == {"below_percent": 60}
