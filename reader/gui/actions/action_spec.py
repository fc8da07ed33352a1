"""What an action is: the one form in which every room of the window gives its actions."""

from collections.abc import Callable
from dataclasses import dataclass

Slots = dict[str, Callable[[], object]]
"""What answers actions, by their ids."""

WINDOW = "window"
ARTICLE = "article"

LIBRARY = "library"
WRITABLE = "writable"
HAS_ARTICLE = "article"
SELECTION = "selection"
ANNOTATION = "annotation"
UNDO = "undo"
REDO = "redo"

MARK = (WRITABLE, ANNOTATION)
SEPARATOR = "-"
"""Stands in menus for a line."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` in Qt's portable form, the first is shown; `scope` tells where the keys work; `needs`
    are the states that must all hold for it to be enabled. A checkable action has `is_checkable`.
    """

    id: str
    text: str
    help: str
    keys: tuple[str, ...] = ()
    scope: str = WINDOW
    needs: tuple[str, ...] = ()
    is_checkable: bool = False
