"""Actions on the filter above the tree."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import LIBRARY, WRITABLE, ActionSpec

SPECS = (
    ActionSpec(
        "filter.focus",
        mark("Filter the library"),
        mark("Type words that articles must have; tree, counts, reading queue and exports follow"),
        ("Ctrl+L",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "filter.clear",
        mark("Clear the filter"),
        mark("Show every article again"),
        ("Ctrl+Alt+L",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "filter.save",
        mark("Save filter as smart folder…"),
        mark("Keep the filter by a name, in the list above the tree"),
        needs=(WRITABLE,),
    ),
)

MENU = ("filter.focus", "filter.clear", "filter.save")
