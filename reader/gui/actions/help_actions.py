"""Help, keys and facts about the program."""

from reader.gui.actions.action_spec import ActionSpec

SPECS = (
    ActionSpec("help.show", "Help and keys", "How to work with Dateline, and every key", ("F1",)),
    ActionSpec("help.about", "About Dateline", "Version, folders and licences"),
)

HELP_MENU = ("help.show", "help.about")
