"""Actions on a phrase or a tag over time."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import ANNOTATION, LIBRARY, TREND, ActionSpec

SPECS = (
    ActionSpec(
        "trend.open",
        mark("Over time…"),
        mark(
            "When the selected words, those of the concordance, or words you type were used: "
            "first, last, how often"
        ),
        ("Ctrl+Shift+O",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "trend.tag",
        mark("Tag over time"),
        mark("When and how often the annotation’s tag was given, by month and source"),
        needs=(LIBRARY, ANNOTATION),
    ),
    ActionSpec(
        "trend.sort",
        mark("Sort the counts over time…"),
        mark("Choose the column and the direction that the table is sorted by"),
        needs=(LIBRARY, TREND),
    ),
)

TREND_MENU = ("trend.open", "trend.tag", "trend.sort")
"""Entries of the menu in which finding stands."""
