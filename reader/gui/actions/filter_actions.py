"""Actions on the filter above the tree."""

from reader.gui.actions.action_spec import LIBRARY, WRITABLE, ActionSpec

SPECS = (
    ActionSpec(
        "filter.focus",
        "Filter the library",
        "Type words that articles must have; tree, counts, reading queue and exports follow",
        ("Ctrl+L",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "filter.clear",
        "Clear the filter",
        "Show every article again",
        ("Ctrl+Alt+L",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "filter.save",
        "Save filter as smart folder…",
        "Keep the filter by a name, in the list above the tree",
        needs=(WRITABLE,),
    ),
)

MENU = ("filter.focus", "filter.clear", "filter.save")
