"""Help, keys and facts about the program."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import SEPARATOR, ActionSpec

SPECS = (
    ActionSpec("help.welcome", mark("Welcome"), mark("Articles to begin with, things to try, ways to own texts")),
    ActionSpec("help.tour", mark("Tour"), mark("Point at the parts of the window, one after the other")),
    ActionSpec("help.show", mark("Help"), mark("How to work with Dateline, at what you are doing"), ("F1",)),
    ActionSpec("help.keys", mark("All keys"), mark("Every key on one page")),
    ActionSpec("help.news", mark("What’s new"), mark("What is new in this version")),
    ActionSpec(
        "command.palette", mark("Command palette…"), mark("Type what you want to do, or a tag"), ("Ctrl+Shift+P",)
    ),
    ActionSpec("shortcut.edit", mark("Keyboard shortcuts…"), mark("Give actions the keys that suit you")),
    ActionSpec(
        "help.report",
        mark("Report a problem…"),
        mark("See what a report would hold, copy or save it; nothing is sent"),
    ),
    ActionSpec("help.about", mark("About Dateline"), mark("Version, folders and licences")),
)

HELP_MENU = (
    "help.welcome",
    "help.tour",
    SEPARATOR,
    "help.show",
    "help.keys",
    "help.news",
    SEPARATOR,
    "command.palette",
    "shortcut.edit",
    SEPARATOR,
    "help.report",
    "help.about",
)
