"""The one table of actions: menus, top bar, context menus, palette and the list of keys in the help come from it.

Each room of the window gives its actions in a module of its own; here they are put together.
"""

import re
from collections.abc import Callable

from reader.domain.wording import mark, tr
from reader.gui.actions import (
    annotation_actions,
    care_actions,
    caret_actions,
    codebook_actions,
    export_actions,
    filter_actions,
    find_actions,
    help_actions,
    library_actions,
    preference_actions,
    reading_actions,
    search_actions,
    step_actions,
    trend_actions,
    view_actions,
)
from reader.gui.actions.action_spec import SEPARATOR

_LETTER = re.compile(r"\(&.\)|&")

ROOMS = (
    (mark("Library"), library_actions.SPECS),
    (mark("Care of the library"), care_actions.SPECS),
    (mark("Export and citing"), export_actions.SPECS),
    (mark("Undo and history"), step_actions.SPECS),
    (mark("Caret, selection and edges"), caret_actions.SPECS),
    (mark("Annotations and tags"), annotation_actions.SPECS),
    (mark("Searching"), search_actions.SPECS),
    (mark("Finding all"), find_actions.SPECS),
    (mark("Over time"), trend_actions.SPECS),
    (mark("Codebook"), codebook_actions.SPECS),
    (mark("Filter"), filter_actions.SPECS),
    (mark("Articles"), reading_actions.SPECS),
    (mark("View"), view_actions.SPECS),
    (mark("Preferences"), preference_actions.SPECS),
    (mark("Help and keys"), help_actions.SPECS),
)
"""The actions by room, as the shortcut editor and the sheet of keys show them; their titles are for `tr`."""

SPECS = tuple(spec for _, room in ROOMS for spec in room)

MENUS = (
    (mark("&File"), library_actions.FILE_MENU),
    (mark("&Edit"), (*step_actions.STEP_MENU, SEPARATOR, *caret_actions.TEXT_MENU, *preference_actions.EDIT_MENU)),
    (
        mark("&Annotation"),
        (*annotation_actions.ANNOTATION_MENU, *caret_actions.EDGE_MENU, *annotation_actions.REMOVAL_MENU),
    ),
    (
        mark("F&ind"),
        (
            *search_actions.SEARCH_MENU,
            SEPARATOR,
            *caret_actions.FINDING_MENU,
            SEPARATOR,
            *find_actions.FIND_MENU,
            SEPARATOR,
            *trend_actions.TREND_MENU,
        ),
    ),
    (mark("&Codebook"), codebook_actions.MENU),
    (mark("A&rticle"), reading_actions.ARTICLE_MENU),
    (mark("&View"), (*filter_actions.MENU, SEPARATOR, *view_actions.VIEW_MENU)),
    (mark("&Help"), help_actions.HELP_MENU),
)
"""The menus: title, for `tr`, and action ids in order. "recent" is the submenu of recent libraries; others stand
in `SUBMENUS`.
"""

SUBMENUS = {
    **care_actions.SUBMENUS,
    **export_actions.SUBMENUS,
    **search_actions.SUBMENUS,
    **caret_actions.SUBMENUS,
    **reading_actions.SUBMENUS,
    **view_actions.SUBMENUS,
}
"""Menus within menus by the entry that stands for them: title, for `tr`, and entries."""

ARTICLE_MENU = (
    "tag.box",
    "tag.again",
    "annotation.add",
    "annotation.memo",
    "annotation.speaker",
    "annotation.star",
    SEPARATOR,
    "text.copy",
    "citations",
    "find.all",
    SEPARATOR,
    "annotation.cycle",
    "annotation.split",
    "annotation.join",
    "annotation.respan",
    "annotation.remove",
)
"""The context menu of the article pane."""


def menu_place(action_id: str, say: Callable[[str], str] = tr) -> str:
    """The menu that an action stands in: "Edit"; "" for one that is in none. `say` gives the title its words."""
    outer = next((name for name, (_, entries) in SUBMENUS.items() if action_id in entries), action_id)
    title = next((title for title, entries in MENUS if outer in entries), "")
    return plain_title(say(title)) if title else ""


def plain_title(title: str) -> str:
    """The title of a menu without the letter that opens it: "Edit" of "&Edit", as of "Edit(&E)"."""
    return _LETTER.sub("", title)
