"""What an action is: the one form in which every room of the window gives its actions."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.domain.wording import mark, tr

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
TREND = "trend"

MARK = (WRITABLE, ANNOTATION)
NEED_WORDS = {
    LIBRARY: mark("open a library first"),
    WRITABLE: mark("no library is open that can be changed"),
    HAS_ARTICLE: mark("open an article first"),
    SELECTION: mark("select words first"),
    ANNOTATION: mark("choose an annotation first"),
    UNDO: mark("there is nothing to undo"),
    REDO: mark("there is nothing to redo"),
    BACK: mark("nothing was read before"),
    FORWARD: mark("go back first"),
    SPLIT: mark("open the split view first"),
    LINES: mark("open a concordance first"),
    FOUND: mark("find all places of some words first"),
    RESULTS: mark("search for articles first"),
    TREND: mark("count something over time first"),
}
"""Why an action cannot be used while a state is missing, for `tr`: the palette says it beside its greyed name."""
SEPARATOR = "-"
"""Stands in menus for a line."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. What it is called and what it does stand in English, by which it is found in all languages;
    `keys` in Qt's portable form, the first is shown; `scope` tells where the keys work; `needs` are the states
    that must all hold for it to be enabled. A checkable action has `is_checkable`.
    """

    id: str
    english: str
    english_help: str
    keys: tuple[str, ...] = ()
    scope: str = WINDOW
    needs: tuple[str, ...] = ()
    is_checkable: bool = False

    @property
    def text(self) -> str:
        """What it is called, as menus have it: with "…" where it asks for more."""
        return tr(self.english)

    @property
    def name(self) -> str:
        """What it is called, in a sentence or a list."""
        return self.text.rstrip("…")

    @property
    def help(self) -> str:
        """What it does."""
        return tr(self.english_help)
