"""Actions on the codebook as a whole, and on the tags chosen in its tree."""

from reader.gui.actions.action_spec import CODEBOOK, LIBRARY, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("tag.new", "New tag…", "Add a tag to the codebook by its path", needs=(WRITABLE,)),
    ActionSpec("tag.rename", "Rename tag", "Change the name in place", ("F2",), CODEBOOK, (WRITABLE,)),
    ActionSpec(
        "tag.details",
        "Description and examples…",
        "See and change all there is of the tag",
        ("Alt+Return",),
        CODEBOOK,
        (LIBRARY,),
    ),
    ActionSpec("tag.up", "Move tag up", "Before the tag above it", ("Ctrl+Up",), CODEBOOK, (WRITABLE,)),
    ActionSpec("tag.down", "Move tag down", "Behind the tag below it", ("Ctrl+Down",), CODEBOOK, (WRITABLE,)),
    ActionSpec("tag.move", "Move tags to…", "Put tags under another", (), CODEBOOK, (WRITABLE,)),
    ActionSpec("tag.merge", "Merge tags into…", "Let one tag have the uses of others", (), CODEBOOK, (WRITABLE,)),
    ActionSpec("tag.delete", "Delete tags…", "Decide what becomes of their uses", ("Del",), CODEBOOK, (WRITABLE,)),
    ActionSpec("codebook.import", "Import codebook…", "Take in tags from a table", needs=(WRITABLE,)),
    ActionSpec("codebook.export", "Export codebook…", "Write the tags as a table", needs=(LIBRARY,)),
    ActionSpec(
        "codebook.sort", "Sort codebook by name", "Sort the tags of every group by name", needs=(WRITABLE,)
    ),
    ActionSpec("codebook.expand", "Open all groups", "Show every tag of the codebook", needs=(LIBRARY,)),
    ActionSpec("codebook.collapse", "Close all groups", "Show the outermost tags only", needs=(LIBRARY,)),
    ActionSpec(
        "codebook.used",
        "Used tags only",
        "Hide the tags that are not used in the library",
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec(
        "codebook.used_here",
        "Tags of this article only",
        "Hide the tags that are not used in the open article",
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec("focus.codebook", "Go to the codebook", "Give the tree of tags the keys", ("Ctrl+4",)),
)

MENU = (
    "tag.new",
    "tag.rename",
    "tag.details",
    "tag.up",
    "tag.down",
    "tag.move",
    "tag.merge",
    "tag.delete",
    SEPARATOR,
    "codebook.import",
    "codebook.export",
    SEPARATOR,
    "codebook.used",
    "codebook.used_here",
    "codebook.expand",
    "codebook.collapse",
    "codebook.sort",
)
"""The menu in the bar. What is for chosen tags is also in their context menu."""
TEMPLATES = "templates"
"""Stands in the menu for the submenu of codebooks to start from."""
CODEBOOK_MENU = (
    "tag.new",
    TEMPLATES,
    SEPARATOR,
    "codebook.import",
    "codebook.export",
    SEPARATOR,
    "codebook.used",
    "codebook.used_here",
    "codebook.expand",
    "codebook.collapse",
    SEPARATOR,
    "codebook.sort",
)
"""The menu at the heading of the codebook."""
