"""A list of rows under a header, as the dialogs show it: no tree, no frame, columns of given widths."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QTreeWidget

from reader.gui.theme import spaces
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from reader.gui.theme.theme import Theme

CELL_PX = spaces.STEP + spaces.HAIR + spaces.LINE
"""Where the words of a cell begin: Qt leaves 3 px within its padding, and none within that of a heading."""


def set_up_list(view: QTreeWidget, name: str, columns: Sequence[str], widths_px: Sequence[int]) -> None:
    """Make a tree widget such a list. `name` is for those who hear the program."""
    view.setObjectName("PlainList")
    view.setItemDelegate(QuietSelection(view))
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHeaderLabels(list(columns))
    for column, width in enumerate(widths_px):
        view.setColumnWidth(column, width)


def list_style(theme: Theme) -> str:
    """The style of a plain list on a raised card, with quiet headings."""
    colour = theme.colour
    return (
        f"QTreeWidget#PlainList {{ background: {colour('raised').name()}; border-radius: 6px;"
        f" border: 1px solid {colour('border').name()}; outline: 0; padding: {spaces.HAIR}px; }}"
        f"QTreeWidget#PlainList::item {{ height: {theme.metrics.row(28)}px; padding: 0 {spaces.STEP}px; }}"
        + chosen_rules(theme, "QTreeWidget#PlainList")
        + ring_rule(theme, "QTreeWidget#PlainList", spaces.HAIR)
        + "QHeaderView { background: transparent; }"
        f"QHeaderView::section {{ background: transparent; color: {colour('secondary').name()}; border: 0;"
        f" border-bottom: 1px solid {colour('border').name()};"
        f" padding: {spaces.HALF}px {CELL_PX}px; font-size: {theme.metrics.length(11)}px; }}"
    )
