"""Actions on the journal: undo, redo and the history."""

from reader.gui.actions.action_spec import LIBRARY, REDO, UNDO, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("step.undo", "Undo", "Take back the last step", ("Ctrl+Z",), needs=(WRITABLE, UNDO)),
    ActionSpec("step.redo", "Redo", "Bring it again", ("Ctrl+Shift+Z", "Ctrl+Y"), needs=(WRITABLE, REDO)),
    ActionSpec(
        "history.show",
        "History…",
        "See every step, by whom and when; go to its place, or take an old one back alone",
        ("Ctrl+Alt+H",),
        needs=(LIBRARY,),
    ),
)

STEP_MENU = ("step.undo", "step.redo", "history.show")
