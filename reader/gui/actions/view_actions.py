"""Actions on how things look and which pane has the keys."""

from reader.gui.actions.action_spec import SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "text.dates",
        "Dates in text",
        "Underline the dates that stand in the text; the pointer tells the day",
        is_checkable=True,
    ),
    ActionSpec(
        "tree.listed",
        "Listed items",
        "Show what pages listed and the library does not hold",
        ("Ctrl+Shift+L",),
        is_checkable=True,
    ),
    ActionSpec("focus.tree", "Go to the tree", "Give the library tree the keys", ("Ctrl+1",)),
    ActionSpec("focus.article", "Go to the article", "Give the article the keys", ("Ctrl+2",)),
    ActionSpec("focus.annotations", "Go to the annotations", "Give the cards the keys", ("Ctrl+3",)),
    ActionSpec("zoom.in", "Larger text", "Make the article's type larger", ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom.out", "Smaller text", "Make the article's type smaller", ("Ctrl+-",)),
    ActionSpec("zoom.reset", "Usual size", "Give the type its usual size", ("Ctrl+0",)),
    ActionSpec("theme.system", "Follow the system", "Light or dark as the system has it", is_checkable=True),
    ActionSpec("theme.light", "Light", "Always light", is_checkable=True),
    ActionSpec("theme.dark", "Dark", "Always dark", is_checkable=True),
)

VIEW_MENU = (
    "tree.listed",
    "text.dates",
    SEPARATOR,
    "zoom.in",
    "zoom.out",
    "zoom.reset",
    SEPARATOR,
    "theme.system",
    "theme.light",
    "theme.dark",
    SEPARATOR,
    "focus.tree",
    "focus.article",
    "focus.annotations",
)
