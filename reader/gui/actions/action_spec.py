"""What an action is: the one form in which every room of the window gives its actions."""

from collections.abc import Callable
from dataclasses import dataclass

Slots = dict[str, Callable[[], object]]
"""What answers actions, by their ids."""

WINDOW = "window"
"""The scope of keys that work anywhere in the window. All other scopes are those of a pane: their keys work only
while it has the focus, so two panes may use the same key. A pane is given its scope by `ActionTable.add_to`.
"""
ARTICLE = "article"
TREE = "tree"
CODEBOOK = "codebook"
ANNOTATIONS = "annotations"
CONCORDANCE = "concordance"
SEARCH = "search"
SCOPES = (WINDOW, ARTICLE, TREE, CODEBOOK, ANNOTATIONS, CONCORDANCE, SEARCH)

LIBRARY = "library"
WRITABLE = "writable"
HAS_ARTICLE = "article"
SELECTION = "selection"
ANNOTATION = "annotation"
UNDO = "undo"
REDO = "redo"
BACK = "back"
FORWARD = "forward"
SPLIT = "split"
LINES = "lines"
FOUND = "found"
RESULTS = "results"

MARK = (WRITABLE, ANNOTATION)
NEED_WORDS = {
    LIBRARY: "open a library first",
    WRITABLE: "no library is open that can be changed",
    HAS_ARTICLE: "open an article first",
    SELECTION: "select words first",
    ANNOTATION: "choose an annotation first",
    UNDO: "there is nothing to undo",
    REDO: "there is nothing to redo",
    BACK: "nothing was read before",
    FORWARD: "go back first",
    SPLIT: "open the split view first",
    LINES: "open a concordance first",
    FOUND: "find all places of some words first",
    RESULTS: "search for articles first",
}
"""Why an action cannot be used while a state does not hold: the palette says it beside the greyed name."""
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
