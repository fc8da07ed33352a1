"""A tree view that lays out the rows of a branch that opens, and not all others anew. Main thread."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTreeView


class LaidOutTree(QTreeView):
    """Where children come into a branch that was opened while it had none, Qt would lay out every row of the tree:
    opening one busy part after another would take longer each time. Told of a branch as one that is closed, and
    then opened, it lays out that branch alone.

    A view with another place for what stands above it may put it back in `rows_laid_out`.
    """

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Take in rows; the first ones of an open branch by opening it anew."""
        is_first = start == 0 and parent.isValid() and self.model().rowCount(parent) == end + 1
        is_at_rest = self.state() is QAbstractItemView.State.NoState  # and not just opening the branch
        if not (is_first and is_at_rest and self.isExpanded(parent)):
            super().rowsInserted(parent, start, end)
            return
        was_blocked = self.blockSignals(True)  # it was open and stays so
        self.collapse(parent)
        super().rowsInserted(parent, start, end)
        self.expand(parent)
        self.blockSignals(was_blocked)
        self.rows_laid_out()

    def rows_laid_out(self) -> None:
        """Called once the rows of a branch stand where they belong."""
