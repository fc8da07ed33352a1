"""Actions on annotations and their tags."""

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
    ActionSpec("tag.box", "Tag…", "Go to the tag box and type a tag", ("Ctrl+T", "/"), needs=(WRITABLE,)),
    ActionSpec(
        "annotation.add",
        "Annotate without tag",
        "Mark the selected words without a tag",
        ("Ctrl+Return",),
        scope=ARTICLE,
        needs=(WRITABLE, SELECTION),
    ),
    ActionSpec("annotation.memo", "Write memo", "Write a memo on the annotation", ("Ctrl+M",), needs=MARK),
    ActionSpec(
        "annotation.remove",
        "Delete annotation",
        "Delete the annotation; undo brings it back",
        ("Del", "Backspace"),
        scope=ARTICLE,
        needs=MARK,
    ),
    ActionSpec(
        "annotation.next", "Next annotation", "Go to the next annotation", ("Alt+Down",), needs=(HAS_ARTICLE,)
    ),
    ActionSpec(
        "annotation.previous", "Previous annotation", "Go to the one before", ("Alt+Up",), needs=(HAS_ARTICLE,)
    ),
    ActionSpec(
        "annotation.review",
        "Annotations to place…",
        "Decide where annotations belong whose words changed in a new version",
        needs=(LIBRARY,),
    ),
)

ANNOTATION_MENU = (
    "tag.box",
    "annotation.add",
    "annotation.memo",
    SEPARATOR,
    "annotation.next",
    "annotation.previous",
)
REMOVAL_MENU = (SEPARATOR, "annotation.review", "annotation.remove")
