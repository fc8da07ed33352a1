"""A list of rows under a header, as the dialogs show it: no tree, no frame, columns of given widths."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QTreeWidget


def set_up_list(view: QTreeWidget, name: str, columns: Sequence[str], widths_px: Sequence[int]) -> None:
    """Make a tree widget such a list. `name` is for those who hear the program."""
    view.setObjectName("PlainList")
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHeaderLabels(list(columns))
    for column, width in enumerate(widths_px):
        view.setColumnWidth(column, width)
