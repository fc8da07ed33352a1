"""Backups, checking and recovery, and reports of problems: what keeps a library from being lost."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import LIBRARY, SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "library.restore",
        mark("Restore backup…"),
        mark("See the backups of the library and what differs; make a library of one again"),
    ),
    ActionSpec(
        "library.back_up",
        mark("Back up now"),
        mark("Make a backup besides those made by themselves"),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "library.check",
        mark("Check library"),
        mark("Prove texts, quotes and counts of the library"),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "library.recover",
        mark("Recover library…"),
        mark("Save what can be read of a damaged library into a new one"),
    ),
)

CARE_MENU = ("library.restore", "library.back_up", SEPARATOR, "library.check", "library.recover")
SUBMENUS = {"care": (mark("Care"), CARE_MENU)}
