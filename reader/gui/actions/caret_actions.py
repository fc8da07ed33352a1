"""Actions on the caret, the selection, words to find in the article, and the shape of annotations."""

from reader.domain.wording import mark
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
    ActionSpec(
        "text.find", mark("Find in article…"), mark("Find words in this article"), ("Ctrl+F",), needs=_READ
    ),
    ActionSpec("text.find_next", mark("Next place"), mark("Go to the next place found"), ("F3",), needs=_READ),
    ActionSpec(
        "text.find_previous",
        mark("Previous place"),
        mark("Go to the place found before"),
        ("Shift+F3",),
        needs=_READ,
    ),
)
_MOVES = (
    ActionSpec(
        "caret.mode", mark("Caret"), mark("Keys move a caret; without it they scroll"), ("F7",), is_checkable=True
    ),
    ActionSpec(
        "caret.word_next", mark("Next word"), mark("Caret to the next word"), ("Ctrl+Right",), ARTICLE, _READ
    ),
    ActionSpec(
        "caret.word_previous", mark("Previous word"), mark("Caret a word back"), ("Ctrl+Left",), ARTICLE, _READ
    ),
    ActionSpec(
        "caret.sentence_next",
        mark("Next sentence"),
        mark("Caret to the next sentence"),
        ("Ctrl+PgDown",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "caret.sentence_previous",
        mark("Previous sentence"),
        mark("Caret a sentence back"),
        ("Ctrl+PgUp",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "caret.paragraph_next",
        mark("Next paragraph"),
        mark("Caret to the next paragraph"),
        ("Ctrl+Down",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "caret.paragraph_previous",
        mark("Previous paragraph"),
        mark("Caret a paragraph back"),
        ("Ctrl+Up",),
        ARTICLE,
        _READ,
    ),
)
_EXTENSIONS = (
    ActionSpec(
        "text.widen",
        mark("Widen selection"),
        mark("Select the word, then the phrase, the sentence, the paragraph"),
        ("Alt+Shift+Right", "+"),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "text.narrow",
        mark("Narrow selection"),
        mark("Back to what was selected before it was widened"),
        ("Alt+Shift+Left", "-"),
        ARTICLE,
        (SELECTION,),
    ),
    ActionSpec(
        "select.word_next",
        mark("Select word ahead"),
        mark("Select to a word’s end"),
        ("Ctrl+Shift+Right",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.word_previous",
        mark("Select word back"),
        mark("Select a word back"),
        ("Ctrl+Shift+Left",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.sentence_next",
        mark("Select sentence ahead"),
        mark("Select to a sentence’s end"),
        ("Ctrl+Shift+PgDown",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.sentence_previous",
        mark("Select sentence back"),
        mark("Select a sentence back"),
        ("Ctrl+Shift+PgUp",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.paragraph_next",
        mark("Select paragraph ahead"),
        mark("Select to a paragraph’s end"),
        ("Ctrl+Shift+Down",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "select.paragraph_previous",
        mark("Select paragraph back"),
        mark("Select a paragraph back"),
        ("Ctrl+Shift+Up",),
        ARTICLE,
        _READ,
    ),
)
_EDGES = (
    ActionSpec(
        "edge.start_out", mark("Start: a word to the left"), mark("Grow at the start"), ("[",), ARTICLE, MARK
    ),
    ActionSpec(
        "edge.start_in", mark("Start: a word to the right"), mark("Shrink at the start"), ("{",), ARTICLE, MARK
    ),
    ActionSpec("edge.end_out", mark("End: a word to the right"), mark("Grow at the end"), ("]",), ARTICLE, MARK),
    ActionSpec("edge.end_in", mark("End: a word to the left"), mark("Shrink at the end"), ("}",), ARTICLE, MARK),
    ActionSpec(
        "edge.start_out_cp", mark("Start: a character to the left"), mark("Finely"), ("Alt+[",), ARTICLE, MARK
    ),
    ActionSpec(
        "edge.start_in_cp", mark("Start: a character to the right"), mark("Finely"), ("Alt+{",), ARTICLE, MARK
    ),
    ActionSpec(
        "edge.end_out_cp", mark("End: a character to the right"), mark("Finely"), ("Alt+]",), ARTICLE, MARK
    ),
    ActionSpec("edge.end_in_cp", mark("End: a character to the left"), mark("Finely"), ("Alt+}",), ARTICLE, MARK),
    ActionSpec(
        "edge.both_left",
        mark("Both edges a word to the left"),
        mark("Move it a word back"),
        ("Ctrl+[",),
        ARTICLE,
        MARK,
    ),
    ActionSpec(
        "edge.both_right",
        mark("Both edges a word to the right"),
        mark("Move it a word on"),
        ("Ctrl+]",),
        ARTICLE,
        MARK,
    ),
    ActionSpec(
        "annotation.split",
        mark("Split"),
        mark("Split the annotation at the caret, or round the words selected"),
        ("Shift+S",),
        ARTICLE,
        _RESHAPE,
    ),
    ActionSpec(
        "annotation.join",
        mark("Join with the next"),
        mark("Make one of the annotation and the next in the text"),
        ("Shift+J",),
        ARTICLE,
        _RESHAPE,
    ),
    ActionSpec(
        "annotation.cycle",
        mark("Next one here"),
        mark("Go through the annotations that lie over each other here"),
        ("\\",),
        ARTICLE,
        _READ,
    ),
    ActionSpec(
        "annotation.respan",
        mark("Change span to selection"),
        mark("Give the annotation the words selected"),
        ("Ctrl+Shift+Return",),
        ARTICLE,
        (WRITABLE, ANNOTATION, SELECTION),
    ),
)

SPECS = (
    ActionSpec(
        "text.copy",
        mark("Copy words"),
        mark("Copy the selected words"),
        ("Ctrl+C",),
        scope=ARTICLE,
        needs=(SELECTION,),
    ),
    ActionSpec(
        "text.snap",
        mark("Snap to words"),
        mark("Selections grow to whole words"),
        ("Ctrl+Shift+W",),
        is_checkable=True,
    ),
    *_FINDING,
    *_MOVES,
    *_EXTENSIONS,
    *_EDGES,
)

TEXT_MENU = ("text.copy", SEPARATOR, "caret.mode", "text.snap", "text.widen", "text.narrow", "moves", "extensions")
FINDING_MENU = tuple(spec.id for spec in _FINDING)
SUBMENUS = {
    "moves": (mark("Move the caret"), tuple(spec.id for spec in _MOVES if spec.id != "caret.mode")),
    "extensions": (
        mark("Extend the selection"),
        tuple(spec.id for spec in _EXTENSIONS if spec.id.startswith("select.")),
    ),
    "edges": (mark("Move the edges"), tuple(spec.id for spec in _EDGES if spec.id.startswith("edge."))),
}
EDGE_MENU = (
    SEPARATOR,
    "annotation.cycle",
    "annotation.split",
    "annotation.join",
    "annotation.respan",
    "edges",
)
