"""Sizes that parts of the window share, in logical pixels. No Qt, and little else: the first paint waits."""

from collections.abc import Collection
from typing import Any

TOP_PX = 44
"""The height of the top bar."""
STATUS_PX = 26
"""The height of the status line."""
FOOT_NAME = "ResultFoot"
"""The name of a line of hints and actions below a list, which no message covers."""
FILTER_PX = 36
"""The height of the bar above the tree while nothing is filtered, with the gap below it."""
RING_PX = 2
"""The width of the ring around what has the keys."""
TREE, PANEL = "tree", "panel"
"""The panes at the left and right of the article, as they are kept when the user hid them."""
LEAST_PX = (180, 400, 240)
"""The widths of tree, article and tagging panel below which a pane gives way."""
HARD_LEAST_PX = (180, 300, 240)
"""The widths below which none of them can be made, so that panes give way before a window meets its least size."""
_TREE_PX, _PANEL_PX = 268, 320


def fitting_panes(width: int, hidden: Collection[str]) -> tuple[bool, bool]:
    """Whether tree and panel have room beside the article in a window of a width: the tree gives way last."""
    tree, article, panel = LEAST_PX
    has_tree = TREE not in hidden and width >= tree + article + 1
    has_panel = PANEL not in hidden and width >= (tree + 1 if has_tree else 0) + article + panel + 1
    return has_tree, has_panel


def pane_sizes(kept: Any, width: int, hidden: Collection[str] = ()) -> tuple[int, int, int]:
    """The widths of the three panes: as they were kept, else as designed; the article takes the rest, and before
    it would become too narrow, of the panes beside it; 0 for a pane that is not shown.
    """
    tree, panel = _TREE_PX, _PANEL_PX
    if isinstance(kept, list) and len(kept) == 3 and all(isinstance(size, int) and size > 0 for size in kept):
        tree, _, panel = kept
    has_tree, has_panel = fitting_panes(width, hidden)
    sides = (tree + 1 if has_tree else 0) + (panel + 1 if has_panel else 0)
    lack = max(0, sides + LEAST_PX[1] - width)
    if has_panel:
        from_panel = min(lack, max(0, panel - LEAST_PX[2]))
        panel, lack = panel - from_panel, lack - from_panel
    if has_tree:
        tree -= min(lack, max(0, tree - LEAST_PX[0]))
    tree, panel = tree if has_tree else 0, panel if has_panel else 0
    return tree, max(1, width - (tree + 1 if tree else 0) - (panel + 1 if panel else 0)), panel
