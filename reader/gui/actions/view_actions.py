"""Actions on how things look and which pane has the keys."""

from reader.gui.actions.action_spec import ANNOTATION, ARTICLE, HAS_ARTICLE, LIBRARY, SEPARATOR, ActionSpec

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
    ActionSpec(
        "view.capture_day",
        "By day of capture",
        "File articles in the tree under the day they were captured instead of their own",
        is_checkable=True,
    ),
    ActionSpec(
        "text.here",
        "What is here",
        "Tell of the annotations and the date at the caret, as the pointer is told",
        ("Shift+I",),
        ARTICLE,
        (HAS_ARTICLE,),
    ),
    ActionSpec(
        "text.stripes",
        "Stripes in the margin",
        "Draw annotations as stripes left of the text instead of underlines",
        ("Ctrl+Shift+M",),
        is_checkable=True,
    ),
    ActionSpec(
        "text.type", "Type…", "Set size, line height, measure and face of the text, and see it", ("Ctrl+Shift+Y",)
    ),
    ActionSpec("paint.all", "All annotations", "Paint every annotation", ("Ctrl+Shift+A",), is_checkable=True),
    ActionSpec(
        "paint.alike",
        "Like the current one",
        "Paint only annotations that share a tag with the current one; again: any tag",
        ("Ctrl+Shift+K",),
        needs=(ANNOTATION,),
    ),
    ActionSpec(
        "paint.tags",
        "Chosen tags…",
        "Check the tags whose annotations are painted",
        ("Ctrl+Shift+G",),
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec(
        "paint.mine", "Only mine", "Paint only what you annotated yourself", needs=(LIBRARY,), is_checkable=True
    ),
    ActionSpec("paint.starred", "Only starred", "Paint only annotations with a star", is_checkable=True),
    ActionSpec("paint.hand", "Made by hand", "Paint only annotations made by hand", is_checkable=True),
    ActionSpec("paint.find_all", "Made by find all", "Paint only annotations made by find all", is_checkable=True),
    ActionSpec("paint.import", "Imported", "Paint only annotations that were imported", is_checkable=True),
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
    "theme.system",
    "theme.light",
    "theme.dark",
    SEPARATOR,
    "focus.tree",
    "focus.article",
    "focus.annotations",
    "focus.codebook",
)

SUBMENUS = {
    "paint": (
        "Paint",
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
