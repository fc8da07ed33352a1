"""Actions on finding all places of some words, and on the lines of a concordance."""

from reader.gui.actions.action_spec import (
    ANNOTATION,
    CONCORDANCE,
    FOUND,
    LIBRARY,
    LINES,
    SEPARATOR,
    WRITABLE,
    ActionSpec,
)

_DECIDE = (WRITABLE, FOUND)

SPECS = (
    ActionSpec(
        "find.all",
        "Find all…",
        "List every place of the selected words, or of words you type, to tag them together",
        ("Ctrl+Shift+F",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "concordance.tag",
        "Concordance of tag",
        "List every use of the annotation’s tag in its context",
        needs=(LIBRARY, ANNOTATION),
    ),
    ActionSpec(
        "concordance.accept",
        "Accept line",
        "Accept the line, go to the next",
        ("A", "Space"),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.reject", "Reject line", "Reject the line, go to the next", ("X",), CONCORDANCE, _DECIDE
    ),
    ActionSpec(
        "concordance.undecide", "Line undecided", "Take back what was decided on it", ("U",), CONCORDANCE, _DECIDE
    ),
    ActionSpec(
        "concordance.accept_seen",
        "Accept the lines seen",
        "Accept all undecided lines that were shown on the screen",
        ("Shift+A",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.apply",
        "Tag accepted lines",
        "Give the accepted lines their tag, as one step",
        ("Ctrl+Return",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.go",
        "Go to the place",
        "Give the keys to the article, at the line",
        ("Return", "Enter"),
        CONCORDANCE,
        (LINES,),
    ),
    ActionSpec(
        "concordance.copy",
        "Copy lines",
        "Copy the selected lines, or all, as a table",
        ("Ctrl+C",),
        CONCORDANCE,
        (LINES,),
    ),
    ActionSpec(
        "concordance.read",
        "Read these articles",
        "Read the articles of the lines one after the other",
        needs=(LINES,),
    ),
    ActionSpec(
        "concordance.close", "Close the concordance", "Back to the article", ("Esc",), CONCORDANCE, (LIBRARY,)
    ),
)

LINES_MENU = (
    "concordance.accept",
    "concordance.reject",
    "concordance.undecide",
    SEPARATOR,
    "concordance.accept_seen",
    "concordance.apply",
    SEPARATOR,
    "concordance.go",
    "concordance.copy",
    "concordance.read",
)
"""The context menu of the lines."""

FIND_MENU = ("find.all", "concordance.tag", SEPARATOR, *LINES_MENU, SEPARATOR, "concordance.close")
