"""Actions on the journal: undo, redo and the history."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import LIBRARY, REDO, UNDO, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("step.undo", mark("Undo"), mark("Take back the last step"), ("Ctrl+Z",), needs=(WRITABLE, UNDO)),
    ActionSpec(
        "step.redo", mark("Redo"), mark("Bring it again"), ("Ctrl+Shift+Z", "Ctrl+Y"), needs=(WRITABLE, REDO)
    ),
    ActionSpec(
        "history.show",
        mark("History…"),
        mark("See every step, by whom and when; go to its place, or take an old one back alone"),
        ("Ctrl+Alt+H",),
        needs=(LIBRARY,),
    ),
)

STEP_MENU = ("step.undo", "step.redo", "history.show")
