"""Help, keys and facts about the program."""

from reader.gui.actions.action_spec import SEPARATOR, ActionSpec

SPECS = (
    ActionSpec("help.show", "Keys and help", "Every key on one page, and how to work with Dateline", ("F1",)),
    ActionSpec("command.palette", "Command palette…", "Type what you want to do, or a tag", ("Ctrl+Shift+P",)),
    ActionSpec("shortcut.edit", "Keyboard shortcuts…", "Give actions the keys that suit you"),
    ActionSpec("help.about", "About Dateline", "Version, folders and licences"),
)

HELP_MENU = ("command.palette", "help.show", "shortcut.edit", SEPARATOR, "help.about")
