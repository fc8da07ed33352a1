"""Actions on the caret, the selection, words to find in the article, and the shape of annotations."""

from reader.gui.actions.action_spec import (
    ANNOTATION,
    ARTICLE,
    HAS_ARTICLE,
    MARK,
    SELECTION,
    SEPARATOR,
    WRITABLE,
    ActionSpec,
)

_READ, _RESHAPE = (HAS_ARTICLE,), (WRITABLE, HAS_ARTICLE)

_FINDING = (
    ActionSpec("text.find", "Find in article…", "Find words in this article", ("Ctrl+F",), needs=_READ),
    ActionSpec("text.find_next", "Next place", "Go to the next place found", ("F3",), needs=_READ),
    ActionSpec("text.find_previous", "Previous place", "Go to the place found before", ("Shift+F3",), needs=_READ),
)
_MOVES = (
    ActionSpec("caret.mode", "Caret", "Keys move a caret; without it they scroll", ("F7",), is_checkable=True),
    ActionSpec("caret.word_next", "Next word", "Caret to the next word", ("Ctrl+Right",), ARTICLE, _READ),
    ActionSpec("caret.word_previous", "Previous word", "Caret a word back", ("Ctrl+Left",), ARTICLE, _READ),
    ActionSpec(
        "caret.sentence_next", "Next sentence", "Caret to the next sentence", ("Ctrl+PgDown",), ARTICLE, _READ
    ),
    ActionSpec(
        "caret.sentence_previous", "Previous sentence", "Caret a sentence back", ("Ctrl+PgUp",), ARTICLE, _READ
    ),
    ActionSpec(
        "caret.paragraph_next", "Next paragraph", "Caret to the next paragraph", ("Ctrl+Down",), ARTICLE, _READ
    ),
    ActionSpec(
        "caret.paragraph_previous", "Previous paragraph", "Caret a paragraph back", ("Ctrl+Up",), ARTICLE, _READ
    ),
)
_EXTENSIONS = (
    ActionSpec(
        "text.widen",
        "Widen selection",
        "Select the word, then the phrase, the sentence, the paragraph",
        ("Alt+Shift+Right", "+"),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "text.narrow",
        "Narrow selection",
        "Back to what was selected before it was widened",
        ("Alt+Shift+Left", "-"),
        ARTICLE,
        (SELECTION,),
    ),
    ActionSpec(
        "select.word_next", "Select word ahead", "Select to a word’s end", ("Ctrl+Shift+Right",), ARTICLE, _READ
    ),
    ActionSpec(
        "select.word_previous", "Select word back", "Select a word back", ("Ctrl+Shift+Left",), ARTICLE, _READ
    ),
    ActionSpec(
        "select.sentence_next",
        "Select sentence ahead",
        "Select to a sentence’s end",
        ("Ctrl+Shift+PgDown",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.sentence_previous",
        "Select sentence back",
        "Select a sentence back",
        ("Ctrl+Shift+PgUp",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.paragraph_next",
        "Select paragraph ahead",
        "Select to a paragraph’s end",
        ("Ctrl+Shift+Down",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.paragraph_previous",
        "Select paragraph back",
        "Select a paragraph back",
        ("Ctrl+Shift+Up",),
        ARTICLE,
        _READ,
    ),
)
_EDGES = (
    ActionSpec("edge.start_out", "Start: a word to the left", "Grow at the start", ("[",), ARTICLE, MARK),
    ActionSpec("edge.start_in", "Start: a word to the right", "Shrink at the start", ("{",), ARTICLE, MARK),
    ActionSpec("edge.end_out", "End: a word to the right", "Grow at the end", ("]",), ARTICLE, MARK),
    ActionSpec("edge.end_in", "End: a word to the left", "Shrink at the end", ("}",), ARTICLE, MARK),
    ActionSpec("edge.start_out_cp", "Start: a character to the left", "Finely", ("Alt+[",), ARTICLE, MARK),
    ActionSpec("edge.start_in_cp", "Start: a character to the right", "Finely", ("Alt+{",), ARTICLE, MARK),
    ActionSpec("edge.end_out_cp", "End: a character to the right", "Finely", ("Alt+]",), ARTICLE, MARK),
    ActionSpec("edge.end_in_cp", "End: a character to the left", "Finely", ("Alt+}",), ARTICLE, MARK),
    ActionSpec(
        "edge.both_left", "Both edges a word to the left", "Move it a word back", ("Ctrl+[",), ARTICLE, MARK
    ),
    ActionSpec(
        "edge.both_right", "Both edges a word to the right", "Move it a word on", ("Ctrl+]",), ARTICLE, MARK
    ),
    ActionSpec(
        "annotation.split",
        "Split",
        "Split the annotation at the caret, or round the words selected",
        ("Shift+S",),
        ARTICLE,
        _RESHAPE,
    ),
    ActionSpec(
        "annotation.join",
        "Join with the next",
        "Make one of the annotation and the next in the text",
        ("Shift+J",),
        ARTICLE,
        _RESHAPE,
    ),
    ActionSpec(
        "annotation.cycle",
        "Next one here",
        "Go through the annotations that lie over each other here",
        ("\\",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "annotation.respan",
        "Change span to selection",
        "Give the annotation the words selected",
        ("Ctrl+Shift+Return",),
        ARTICLE,
        (WRITABLE, ANNOTATION, SELECTION),
    ),
)

SPECS = (
    ActionSpec(
        "text.copy", "Copy words", "Copy the selected words", ("Ctrl+C",), scope=ARTICLE, needs=(SELECTION,)
    ),
    ActionSpec(
        "text.snap", "Snap to words", "Selections grow to whole words", ("Ctrl+Shift+W",), is_checkable=True
    ),
    *_FINDING,
    *_MOVES,
    *_EXTENSIONS,
    *_EDGES,
)

TEXT_MENU = ("text.copy", SEPARATOR, "caret.mode", "text.snap", "text.widen", "text.narrow", "moves", "extensions")
FINDING_MENU = tuple(spec.id for spec in _FINDING)
SUBMENUS = {
    "moves": ("Move the caret", tuple(spec.id for spec in _MOVES if spec.id != "caret.mode")),
    "extensions": (
        "Extend the selection",
        tuple(spec.id for spec in _EXTENSIONS if spec.id.startswith("select.")),
    ),
}
EDGE_MENU = (
    SEPARATOR,
    "annotation.cycle",
    "annotation.split",
    "annotation.join",
    "annotation.respan",
    SEPARATOR,
    *(spec.id for spec in _EDGES if spec.id.startswith("edge.")),
)
