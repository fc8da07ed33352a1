"""Actions on the full-text search and on the articles that it found."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import LIBRARY, RESULTS, SEARCH, SEPARATOR, ActionSpec

SPECS = (
    ActionSpec(
        "search.open",
        mark("Search articles…"),
        mark("Search titles and texts of the library as you type: words, phrases, OR, NEAR, fields"),
        ("Ctrl+K",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "search.go",
        mark("Go to the article found"),
        mark("Open the article of the row and give it the keys; F3 goes on through the places"),
        ("Return", "Enter"),
        SEARCH,
        (RESULTS,),
    ),
    ActionSpec(
        "search.read",
        mark("Read articles found"),
        mark("Read the articles found, or those chosen, one after the other"),
        needs=(RESULTS,),
    ),
    ActionSpec(
        "search.filter",
        mark("Filter by this search"),
        mark("Let tree, counts, reading queue and exports hold only what the search finds"),
        needs=(RESULTS,),
    ),
    ActionSpec(
        "search.find_all",
        mark("Find all in articles found"),
        mark("List every place of the words in the articles found, or in those chosen, to tag them together"),
        needs=(RESULTS,),
    ),
    ActionSpec(
        "search.trend",
        mark("Words of the search over time"),
        mark("When and how often the words of the search were used, in the library or within the filter"),
        needs=(RESULTS,),
    ),
    ActionSpec(
        "search.reveal",
        mark("Select in tree"),
        mark("Show the article of the row in the library tree"),
        needs=(RESULTS,),
    ),
    ActionSpec(
        "search.close", mark("Close the search"), mark("Back to the article"), ("Esc",), SEARCH, (LIBRARY,)
    ),
)

ROWS_MENU = (
    "search.go",
    "search.reveal",
    SEPARATOR,
    "search.read",
    "search.filter",
    "search.find_all",
    "search.trend",
)
"""The context menu of the articles found."""

SEARCH_MENU = ("search.open", "found")

SUBMENUS = {"found": (mark("Articles found"), (*ROWS_MENU, SEPARATOR, "search.close"))}
"""A menu within the menu, by the entry that stands for it: title and entries."""

FOOT_WORDS = {
    "search.read": mark("Read these articles"),
    "search.filter": mark("Filter by this"),
    "search.find_all": mark("Find all in these"),
    "search.trend": mark("Over time"),
    "search.reveal": mark("Select in tree"),
}
"""What the line below the articles found offers, with its shorter words."""
