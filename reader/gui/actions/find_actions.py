"""Actions on finding all places of some words, and on the lines of a concordance."""

from reader.domain.wording import mark
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
        mark("Find all…"),
        mark("List every place of the selected words, or of words you type, to tag them together"),
        ("Ctrl+Shift+F",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "concordance.tag",
        mark("Concordance of tag"),
        mark("List every use of the annotation’s tag in its context"),
        needs=(LIBRARY, ANNOTATION),
    ),
    ActionSpec(
        "concordance.accept",
        mark("Accept line"),
        mark("Accept the line, go to the next"),
        ("A", "Space"),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.reject",
        mark("Reject line"),
        mark("Reject the line, go to the next"),
        ("X",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.undecide",
        mark("Line undecided"),
        mark("Take back what was decided on it"),
        ("U",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.accept_seen",
        mark("Accept the lines seen"),
        mark("Accept all undecided lines that were shown on the screen"),
        ("Shift+A",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.apply",
        mark("Tag accepted lines"),
        mark("Give the accepted lines their tag, as one step"),
        ("Ctrl+Return",),
        CONCORDANCE,
        _DECIDE,
    ),
    ActionSpec(
        "concordance.go",
        mark("Go to the place"),
        mark("Give the keys to the article, at the line"),
        ("Return", "Enter"),
        CONCORDANCE,
        (LINES,),
    ),
    ActionSpec(
        "concordance.copy",
        mark("Copy lines"),
        mark("Copy the selected lines, or all, as a table"),
        ("Ctrl+C",),
        CONCORDANCE,
        (LINES,),
    ),
    ActionSpec(
        "concordance.read",
        mark("Read these articles"),
        mark("Read the articles of the lines one after the other"),
        needs=(LINES,),
    ),
    ActionSpec(
        "concordance.close",
        mark("Close the concordance"),
        mark("Back to the article"),
        ("Esc",),
        CONCORDANCE,
        (LIBRARY,),
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
