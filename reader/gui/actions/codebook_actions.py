"""Actions on the codebook as a whole, and on the tags chosen in its tree."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import CODEBOOK, LIBRARY, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("tag.new", mark("New tag…"), mark("Add a tag to the codebook by its path"), needs=(WRITABLE,)),
    ActionSpec("tag.rename", mark("Rename tag"), mark("Change the name in place"), ("F2",), CODEBOOK, (WRITABLE,)),
    ActionSpec(
        "tag.details",
        mark("Description and examples…"),
        mark("See and change all there is of the tag"),
        ("Alt+Return",),
        CODEBOOK,
        (LIBRARY,),
    ),
    ActionSpec(
        "tag.up", mark("Move tag up"), mark("Before the tag above it"), ("Ctrl+Up",), CODEBOOK, (WRITABLE,)
    ),
    ActionSpec(
        "tag.down", mark("Move tag down"), mark("Behind the tag below it"), ("Ctrl+Down",), CODEBOOK, (WRITABLE,)
    ),
    ActionSpec("tag.move", mark("Move tags to…"), mark("Put tags under another"), (), CODEBOOK, (WRITABLE,)),
    ActionSpec(
        "tag.merge",
        mark("Merge tags into…"),
        mark("Let one tag have the uses of others"),
        (),
        CODEBOOK,
        (WRITABLE,),
    ),
    ActionSpec(
        "tag.delete",
        mark("Delete tags…"),
        mark("Decide what becomes of their uses"),
        ("Del",),
        CODEBOOK,
        (WRITABLE,),
    ),
    ActionSpec("codebook.import", mark("Import codebook…"), mark("Take in tags from a table"), needs=(WRITABLE,)),
    ActionSpec("codebook.export", mark("Export codebook…"), mark("Write the tags as a table"), needs=(LIBRARY,)),
    ActionSpec(
        "codebook.sort",
        mark("Sort codebook by name"),
        mark("Sort the tags of every group by name"),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "codebook.expand", mark("Open all groups"), mark("Show every tag of the codebook"), needs=(LIBRARY,)
    ),
    ActionSpec(
        "codebook.collapse", mark("Close all groups"), mark("Show the outermost tags only"), needs=(LIBRARY,)
    ),
    ActionSpec(
        "codebook.used",
        mark("Used tags only"),
        mark("Hide the tags that are not used in the library"),
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec(
        "codebook.used_here",
        mark("Tags of this article only"),
        mark("Hide the tags that are not used in the open article"),
        needs=(LIBRARY,),
        is_checkable=True,
    ),
    ActionSpec("focus.codebook", mark("Go to the codebook"), mark("Give the tree of tags the keys"), ("Ctrl+4",)),
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
