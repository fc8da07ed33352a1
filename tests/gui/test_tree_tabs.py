"""The way of Tab through the pane of the library: from top to bottom, the tree within."""

import pytest
from PySide6.QtCore import Qt

from reader.domain.criteria import Criteria
from tests.helpers.filter_window import make_library, press
from tests.helpers.settling import settle

BARE = ["WordsField", "QuietButton", "LibraryTreeView"]
FULL = ["WordsField", "QuietButton", "_Head", "FolderRows", "FilterChip", "FilterChip", "LinkButton", BARE[-1]]
FOLDERS = (("Fold", Criteria(words="apple")),)
TWO_PARTS = Criteria(sources=(1, 2), has_memo=True)


@pytest.mark.parametrize(("folders", "criteria", "way"), [((), Criteria(), BARE), (FOLDERS, TWO_PARTS, FULL)])
def test_tab_goes_from_the_filter_to_the_tree_and_back(make_window, qtbot, tmp_path, folders, criteria, way):
    window = make_window(make_library(tmp_path / "Made.dateline", folders))
    settle(window, qtbot)
    window.activateWindow()
    window.flow.filter.set_criteria(criteria)
    settle(window, qtbot)
    window.library_pane.filter_bar.focus_field()
    assert [walk(window, Qt.Key.Key_Tab) for _ in way] == way
    window.library_pane.setFocus()
    assert [walk(window, Qt.Key.Key_Backtab) for _ in way] == way[::-1]


def walk(window, key):
    """Go on from the widget with the keys; what it is."""
    name = type(window.focusWidget()).__name__
    press(window, key)
    return name
