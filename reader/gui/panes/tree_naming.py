"""The naming of a row of the library tree: the field that stands over it, wherever the row goes. Main thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QTreeView

from reader.gui.models.library_tree import AnyIndex
from reader.gui.panes.tree_name_field import TreeNameField


class TreeNaming(QObject):
    """One name at a time. `place_of` tells where in the view the name of a row stands; invalid out of its rows."""

    def __init__(self, view: QTreeView, place_of: Callable[[AnyIndex], QRect]) -> None:
        super().__init__(view)
        self._view = view
        self._place_of = place_of
        self._row = QPersistentModelIndex()
        self._field = TreeNameField(view.viewport())
        self._field.ended.connect(self._on_ended)

    def begin(self, index: QModelIndex, name: str, done: Callable[[str], object]) -> None:
        """Let the user edit the name of a row in its place; `done` gets the name, if it is another one.

        What is being edited already is left as it is.
        """
        if self._field.is_editing and self._row == index:
            return
        self.give()
        self._view.scrollTo(index)
        self._row = QPersistentModelIndex(index)
        self._field.edit(self._place_of(self._row), name, done)

    def give(self) -> None:
        """End the editing of a name, which is given as it is typed."""
        self._field.give()

    def drop(self) -> None:
        """End the editing of a name without giving it."""
        self._field.give_up()

    def follow_row(self) -> None:
        """Keep the field over its row, also out of sight; without the row there is nothing to name."""
        if self._field.is_editing:
            place = self._place_of(self._row) if self._row.isValid() else QRect()
            if place.isValid():
                self._field.setGeometry(place)
            else:
                self._field.give_up(is_by_key=True)

    def _on_ended(self, is_by_key: bool) -> None:
        if is_by_key:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
