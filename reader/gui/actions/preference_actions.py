"""What the user sets for all libraries."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "preferences.show",
        mark("Preferences…"),
        mark("Set how Dateline looks and works, for all libraries"),
        ("Ctrl+,",),
    ),
)

EDIT_MENU = (SEPARATOR, "preferences.show")
