"""Actions on how things look and which pane has the keys."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import ANNOTATION, ARTICLE, HAS_ARTICLE, LIBRARY, SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "text.dates",
        mark("Dates in text"),
        mark("Underline the dates that stand in the text; the pointer tells the day"),
        is_checkable=True,
    ),
    ActionSpec(
        "tree.listed",
        mark("Listed items"),
        mark("Show what pages listed and the library does not hold"),
        ("Ctrl+Shift+L",),
        is_checkable=True,
    ),
    ActionSpec(
        "view.capture_day",
        mark("By day of capture"),
        mark("File articles in the tree under the day they were captured instead of their own"),
        is_checkable=True,
    ),
    ActionSpec(
        "text.here",
        mark("What is here"),
        mark("Tell of the annotations and the date at the caret, as the pointer is told"),
        ("Shift+I",),
        ARTICLE,
        (HAS_ARTICLE,),
    ),
    ActionSpec(
        "text.stripes",
        mark("Stripes in the margin"),
        mark("Draw annotations as stripes left of the text instead of underlines"),
        ("Ctrl+Shift+M",),
        is_checkable=True,
    ),
    ActionSpec(
        "text.type",
        mark("Type…"),
        mark("Set size, line height, measure and face of the text, and see it"),
        ("Ctrl+Shift+Y",),
    ),
    ActionSpec(
        "paint.all", mark("All annotations"), mark("Paint every annotation"), ("Ctrl+Shift+A",), is_checkable=True
    ),
    ActionSpec(
        "paint.alike",
        mark("Like the current one"),
        mark("Paint only annotations that share a tag with the current one; again: any tag"),
        ("Ctrl+Shift+K",),
        needs=(ANNOTATION,),
    ),
    ActionSpec(
        "paint.tags",
        mark("Chosen tags…"),
        mark("Check the tags whose annotations are painted"),
        ("Ctrl+Shift+G",),
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec(
        "paint.mine",
        mark("Only mine"),
        mark("Paint only what you annotated yourself"),
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec(
        "paint.starred", mark("Only starred"), mark("Paint only annotations with a star"), is_checkable=True
    ),
    ActionSpec("paint.hand", mark("Made by hand"), mark("Paint only annotations made by hand"), is_checkable=True),
    ActionSpec(
        "paint.find_all",
        mark("Made by find all"),
        mark("Paint only annotations made by find all"),
        is_checkable=True,
    ),
    ActionSpec(
        "paint.import", mark("Imported"), mark("Paint only annotations that were imported"), is_checkable=True
    ),
    ActionSpec("focus.tree", mark("Go to the tree"), mark("Give the library tree the keys"), ("Ctrl+1",)),
    ActionSpec("focus.article", mark("Go to the article"), mark("Give the article the keys"), ("Ctrl+2",)),
    ActionSpec("focus.annotations", mark("Go to the annotations"), mark("Give the cards the keys"), ("Ctrl+3",)),
    ActionSpec("zoom.in", mark("Larger text"), mark("Make the article's type larger"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom.out", mark("Smaller text"), mark("Make the article's type smaller"), ("Ctrl+-",)),
    ActionSpec("zoom.reset", mark("Usual size"), mark("Give the type its usual size"), ("Ctrl+0",)),
    ActionSpec(
        "theme.system", mark("Follow the system"), mark("Light or dark as the system has it"), is_checkable=True
    ),
    ActionSpec("theme.light", mark("Light"), mark("Always light"), is_checkable=True),
    ActionSpec("theme.dark", mark("Dark"), mark("Always dark"), is_checkable=True),
    ActionSpec(
        "theme.contrast",
        mark("High contrast"),
        mark("Every word and line stands out, light or dark as the system has it"),
        is_checkable=True,
    ),
    ActionSpec(
        "pane.tree",
        mark("Library tree"),
        mark("Show or hide the pane left of the article"),
        ("F9",),
        is_checkable=True,
    ),
    ActionSpec(
        "pane.panel",
        mark("Tagging panel"),
        mark("Show or hide the pane right of the article"),
        ("Shift+F9",),
        is_checkable=True,
    ),
    ActionSpec(
        "pane.line",
        mark("Move the line between panes"),
        mark("Take hold of the next line between panes: arrow keys move it, Enter gives the usual sizes"),
        ("F8",),
    ),
    ActionSpec(
        "view.full_screen",
        mark("Full screen"),
        mark("Give the window the whole screen"),
        ("F11",),
        is_checkable=True,
    ),
    ActionSpec(
        "view.text_only",
        mark("Text only"),
        mark("Let the article stand alone; keys mark and tag as ever, Esc brings the rest back"),
        ("Shift+F11",),
        is_checkable=True,
    ),
)

VIEW_MENU = (
    "tree.listed",
    "view.capture_day",
    "text.dates",
    "text.stripes",
    "paint",
    "text.here",
    SEPARATOR,
    "text.type",
    "zoom.in",
    "zoom.out",
    "zoom.reset",
    SEPARATOR,
    "view.full_screen",
    "view.text_only",
    "pane.tree",
    "pane.panel",
    "pane.line",
    "theme",
    SEPARATOR,
    "focus.tree",
    "focus.article",
    "focus.annotations",
    "focus.codebook",
)

SUBMENUS = {
    "theme": (
        mark("Theme"),
        ("theme.system", SEPARATOR, "theme.light", "theme.dark", "theme.contrast"),
    ),
    "paint": (
        mark("Paint"),
        (
            "paint.all",
            SEPARATOR,
            "paint.alike",
            "paint.tags",
            SEPARATOR,
            "paint.mine",
            "paint.starred",
            SEPARATOR,
            "paint.hand",
            "paint.find_all",
            "paint.import",
        ),
    ),
}
"""Menus within these menus, by the entry that stands for them: title and entries."""
