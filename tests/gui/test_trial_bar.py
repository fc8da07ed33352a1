"""The bar of things to try in a narrow window."""

from reader.gui.panes.trial_bar import TrialBar
from reader.gui.theme.theme import Theme

KEYS = {"mark": "Ctrl+M", "search": "Ctrl+Shift+F", "export": "Ctrl+Shift+E"}


def said(bar):
    return [link.text() for link in bar.links.values()]


def test_keys_are_left_out_where_there_is_no_room_and_come_back(qtbot):
    bar = TrialBar(Theme("light"))
    qtbot.addWidget(bar)
    bar.resize(1000, 36)
    bar.show()
    bar.set_tasks((), KEYS)
    wide = said(bar)
    assert wide[1] == "Search (Ctrl+Shift+F)"
    bar.resize(bar._wanted() - 40, 36)
    assert said(bar) == ["Select words, press 1", "Search", "Export"]
    assert all(link.width() >= link.sizeHint().width() for link in bar.links.values())
    assert bar.links["search"].accessibleName() == "Search (Ctrl+Shift+F)"
    bar.resize(1000, 36)
    assert said(bar) == wide


def test_lead_goes_before_words_are_cut(qtbot):
    bar = TrialBar(Theme("light"))
    qtbot.addWidget(bar)
    bar.resize(1000, 36)
    bar.show()
    bar.set_tasks((), {})
    assert not bar._lead.isHidden()
    bar.resize(bar._wanted() - 10, 36)
    assert bar._lead.isHidden()
