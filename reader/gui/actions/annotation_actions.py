"""Actions on annotations and their tags."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import (
    ARTICLE,
    HAS_ARTICLE,
    LIBRARY,
    MARK,
    SELECTION,
    SEPARATOR,
    WRITABLE,
    ActionSpec,
)

SPECS = (
    ActionSpec(
        "tag.box", mark("Tag…"), mark("Go to the tag box and type a tag"), ("Ctrl+T", "/"), needs=(WRITABLE,)
    ),
    ActionSpec(
        "tag.again",
        mark("Last tag again"),
        mark("Tag the selected words or the annotation with the tag used last"),
        (".",),
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "tag.article",
        mark("Tag the whole article…"),
        mark("Let the tag box tag the whole article; Esc leaves"),
        ("Ctrl+Shift+T",),
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "annotation.add",
        mark("Annotate without tag"),
        mark("Mark the selected words without a tag"),
        ("Ctrl+Return",),
        scope=ARTICLE,
        needs=(WRITABLE, SELECTION),
    ),
    ActionSpec(
        "annotation.memo",
        mark("Write memo"),
        mark("Write a memo on the annotation, in its card; Esc or Ctrl+Enter keeps it"),
        ("Ctrl+M",),
        needs=MARK,
    ),
    ActionSpec(
        "annotation.star",
        mark("Star"),
        mark("Give the annotation, or those selected in the list, a star, or take it away"),
        ("Shift+X",),
        needs=MARK,
    ),
    ActionSpec(
        "annotation.speaker",
        mark("Speaker…"),
        mark("Say whose words the annotation, or those selected in the list, are"),
        ("Shift+P",),
        needs=MARK,
    ),
    ActionSpec(
        "annotation.remove",
        mark("Delete annotation"),
        mark("Delete the annotation; undo brings it back"),
        ("Del", "Backspace"),
        scope=ARTICLE,
        needs=MARK,
    ),
    ActionSpec(
        "annotation.next",
        mark("Next annotation"),
        mark("Go to the next annotation"),
        ("Alt+Down",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotation.previous",
        mark("Previous annotation"),
        mark("Go to the one before"),
        ("Alt+Up",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotations.filter",
        mark("Filter annotations"),
        mark("List only annotations with some words, tag, coder or star"),
        ("Ctrl+Alt+F",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotations.arrange",
        mark("Sort and group annotations…"),
        mark("Choose the order of the list and its groups"),
        ("Ctrl+Alt+G",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotation.review",
        mark("Annotations to place…"),
        mark("Decide where annotations belong whose words changed in a new version"),
        needs=(LIBRARY,),
    ),
)

ANNOTATION_MENU = (
    "tag.box",
    "tag.again",
    "tag.article",
    "annotation.add",
    SEPARATOR,
    "annotation.memo",
    "annotation.speaker",
    "annotation.star",
    SEPARATOR,
    "annotation.next",
    "annotation.previous",
)
REMOVAL_MENU = (
    SEPARATOR,
    "annotations.filter",
    "annotations.arrange",
    SEPARATOR,
    "annotation.review",
    "annotation.remove",
)
