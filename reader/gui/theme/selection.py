"""How what is chosen looks in lists and tables: in the colour of the selection where the keys are, else in a quiet
one, so that the eye finds the list that the keys act on. The rules of style sheets for it, and for the ring around
such a view, come from here as well. Main thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.theme.metrics import RING_PX

if TYPE_CHECKING:
    from reader.gui.theme.theme import Theme


def has_keys(view: QWidget) -> bool:
    """Whether what is typed goes to a view: it has the focus, in the window in front."""
    return view.hasFocus() and view.isActiveWindow()


def chosen_colour(theme: Theme, view: QWidget) -> QColor:
    """The colour behind the chosen rows of a view."""
    return theme.colour("selection" if has_keys(view) else "inactive")


def chosen_rules(theme: Theme, selector: str) -> str:
    """The rules of a style sheet for the chosen rows of views with a `QuietSelection`."""
    chosen, quiet, text = (theme.colour(role).name() for role in ("selection", "inactive", "text"))
    return (
        f"{selector}::item:selected {{ background: {chosen}; color: {text}; }}"
        f"{selector}::item:selected:!active {{ background: {quiet}; }}"
    )


def ring_rule(theme: Theme, selector: str, padding_px: int) -> str:
    """The rule for a view with a border of one pixel and some padding, one at least: with the ring nothing in it
    moves.
    """
    colour = theme.colour("accent").name()
    return f"{selector}:focus {{ border: {RING_PX}px solid {colour}; padding: {padding_px + 1 - RING_PX}px; }}"


class QuietSelection(QStyledItemDelegate):
    """Draws rows as the style does, but counts a view without the keys as one that is not in front."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """What a row looks like."""
        super().initStyleOption(option, index)
        view = option.widget
        if isinstance(view, QAbstractItemView) and not has_keys(view):
            option.state &= ~QStyle.StateFlag.State_Active
