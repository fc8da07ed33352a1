"""Actions on the caret, the selection and the edges of annotations."""

from reader.gui.actions.action_spec import ANNOTATION, ARTICLE, MARK, SELECTION, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec(
        "text.copy", "Copy words", "Copy the selected words", ("Ctrl+C",), scope=ARTICLE, needs=(SELECTION,)
    ),
    ActionSpec(
        "text.snap", "Snap to words", "Selections grow to whole words", ("Ctrl+Shift+W",), is_checkable=True
    ),
    ActionSpec("edge.start_out", "Start: a word to the left", "Grow at the start", ("[",), ARTICLE, MARK),
    ActionSpec("edge.start_in", "Start: a word to the right", "Shrink at the start", ("{",), ARTICLE, MARK),
    ActionSpec("edge.end_out", "End: a word to the right", "Grow at the end", ("]",), ARTICLE, MARK),
    ActionSpec("edge.end_in", "End: a word to the left", "Shrink at the end", ("}",), ARTICLE, MARK),
    ActionSpec("edge.start_out_cp", "Start: a character to the left", "Finely", ("Alt+[",), ARTICLE, MARK),
    ActionSpec("edge.start_in_cp", "Start: a character to the right", "Finely", ("Alt+{",), ARTICLE, MARK),
    ActionSpec("edge.end_out_cp", "End: a character to the right", "Finely", ("Alt+]",), ARTICLE, MARK),
    ActionSpec("edge.end_in_cp", "End: a character to the left", "Finely", ("Alt+}",), ARTICLE, MARK),
    ActionSpec(
        "annotation.respan",
        "Change span to selection",
        "Give the annotation the words selected",
        ("Ctrl+Shift+Return",),
        ARTICLE,
        (WRITABLE, ANNOTATION, SELECTION),
    ),
)

TEXT_MENU = ("text.copy", "text.snap")
EDGE_MENU = (
    SEPARATOR,
    "annotation.respan",
    "edge.start_out",
    "edge.start_in",
    "edge.end_out",
    "edge.end_in",
    "edge.start_out_cp",
    "edge.start_in_cp",
    "edge.end_out_cp",
    "edge.end_in_cp",
)
