"""Help, keys and facts about the program."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "help.show", mark("Keys and help"), mark("Every key on one page, and how to work with Dateline"), ("F1",)
    ),
    ActionSpec(
        "command.palette", mark("Command palette…"), mark("Type what you want to do, or a tag"), ("Ctrl+Shift+P",)
    ),
    ActionSpec("shortcut.edit", mark("Keyboard shortcuts…"), mark("Give actions the keys that suit you")),
    ActionSpec("help.about", mark("About Dateline"), mark("Version, folders and licences")),
)

HELP_MENU = ("command.palette", "help.show", "shortcut.edit", SEPARATOR, "help.about")
