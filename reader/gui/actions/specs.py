"""The one table of actions: menus, top bar, context menus, palette and the list of keys in the help come from it.

Each room of the window gives its actions in a module of its own; here they are put together.
"""

from reader.gui.actions import (
    annotation_actions,
    caret_actions,
    codebook_actions,
    export_actions,
    filter_actions,
    find_actions,
    help_actions,
    library_actions,
    reading_actions,
    search_actions,
    step_actions,
    trend_actions,
    view_actions,
)
from reader.gui.actions.action_spec import SEPARATOR

ROOMS = (
    ("Library", library_actions.SPECS),
    ("Export and citing", export_actions.SPECS),
    ("Undo and history", step_actions.SPECS),
    ("Caret, selection and edges", caret_actions.SPECS),
    ("Annotations and tags", annotation_actions.SPECS),
    ("Searching", search_actions.SPECS),
    ("Finding all", find_actions.SPECS),
    ("Over time", trend_actions.SPECS),
    ("Codebook", codebook_actions.SPECS),
    ("Filter", filter_actions.SPECS),
    ("Articles", reading_actions.SPECS),
    ("View", view_actions.SPECS),
    ("Help and keys", help_actions.SPECS),
)
"""The actions by room, as the shortcut editor and the sheet of keys show them."""

SPECS = tuple(spec for _, room in ROOMS for spec in room)

MENUS = (
    ("&File", library_actions.FILE_MENU),
    ("&Edit", (*step_actions.STEP_MENU, SEPARATOR, *caret_actions.TEXT_MENU)),
    (
        "&Annotation",
        (*annotation_actions.ANNOTATION_MENU, *caret_actions.EDGE_MENU, *annotation_actions.REMOVAL_MENU),
    ),
    (
        "F&ind",
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
    ("&Codebook", codebook_actions.MENU),
    ("A&rticle", reading_actions.ARTICLE_MENU),
    ("&View", (*filter_actions.MENU, SEPARATOR, *view_actions.VIEW_MENU)),
    ("&Help", help_actions.HELP_MENU),
)
"""The menus: action ids in order. "recent" is the submenu of recent libraries; others stand in `SUBMENUS`."""

SUBMENUS = {
    **export_actions.SUBMENUS,
    **search_actions.SUBMENUS,
    **caret_actions.SUBMENUS,
    **reading_actions.SUBMENUS,
    **view_actions.SUBMENUS,
}
"""Menus within menus by the entry that stands for them: title and entries."""

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


def menu_place(action_id: str) -> str:
    """The menu that an action stands in: "Edit"; "" for one that is in none."""
    outer = next((name for name, (_, entries) in SUBMENUS.items() if action_id in entries), action_id)
    return next((title.replace("&", "") for title, entries in MENUS if outer in entries), "")
