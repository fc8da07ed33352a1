"""Sizes that several parts of the window share, in logical pixels."""

from typing import Any

TOP_PX = 44
"""The height of the top bar."""
STATUS_PX = 26
"""The height of the status line."""
FILTER_PX = 34
"""The height of the bar above the tree while nothing is filtered, with the gap below it."""
_TREE_PX, _ARTICLE_LEAST_PX, _PANEL_PX = 268, 320, 320


def pane_sizes(kept: Any, width: int) -> tuple[int, int, int]:
    """The widths of the three panes: as they were kept, else as designed; the article takes the rest."""
    tree, panel = _TREE_PX, _PANEL_PX
    if isinstance(kept, list) and len(kept) == 3 and all(isinstance(size, int) and size > 0 for size in kept):
        tree, _, panel = kept
    return tree, max(_ARTICLE_LEAST_PX, width - tree - panel - 2), panel
