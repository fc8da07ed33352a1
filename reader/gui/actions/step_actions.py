"""Actions on the journal: undo and redo."""

from reader.gui.actions.action_spec import REDO, UNDO, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("step.undo", "Undo", "Take back the last step", ("Ctrl+Z",), needs=(WRITABLE, UNDO)),
    ActionSpec("step.redo", "Redo", "Bring it again", ("Ctrl+Shift+Z", "Ctrl+Y"), needs=(WRITABLE, REDO)),
)

STEP_MENU = ("step.undo", "step.redo")
