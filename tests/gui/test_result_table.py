"""What the lists below the article have in common."""

import pytest

from reader.gui.panes.concordance_table import ConcordanceTable
from reader.gui.panes.found_table import FoundTable
from reader.gui.panes.trend_table import TrendTable
from reader.gui.theme.theme import Theme


@pytest.mark.parametrize(("make", "usual_px"), [(ConcordanceTable, 26), (FoundTable, 52), (TrendTable, 26)])
def test_lists_below_the_article_follow_density_and_type(qtbot, make, usual_px):
    theme = Theme("light")
    table = make(theme)
    qtbot.addWidget(table)
    assert table.verticalHeader().defaultSectionSize() == usual_px
    for density, px in (("compact", 13), ("roomy", 20)):
        theme.set_interface(density, px, "")
        asked = theme.metrics.row(usual_px)
        assert asked != usual_px
        assert table.verticalHeader().defaultSectionSize() == asked
