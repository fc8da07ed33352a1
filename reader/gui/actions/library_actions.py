"""Actions on the library, its files and imports."""

from reader.domain.wording import mark
from reader.gui.actions.action_spec import LIBRARY, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("library.new", mark("New library…"), mark("Make an empty library"), ("Ctrl+Shift+N",)),
    ActionSpec("library.open", mark("Open library…"), mark("Open another library"), ("Ctrl+O",)),
    ActionSpec(
        "article.import",
        mark("Import files…"),
        mark("See what files hold, then read them into the library"),
        ("Ctrl+I",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.import_folder",
        mark("Import folder…"),
        mark("See what a folder holds, then read it into the library"),
        ("Ctrl+Shift+I",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.paste",
        mark("Paste as article"),
        mark("See what was copied, then keep it as an article"),
        ("Ctrl+Shift+V",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.import_address",
        mark("Import from address…"),
        mark("Fetch a page of the web, see it, then keep it"),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "annotation.import",
        mark("Import annotations…"),
        mark("See what a table of annotations would change, then take it in"),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "project.import",
        mark("Import project…"),
        mark("See what a project of REFI-QDA, QualCoder or Taguette holds, then bring it in"),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "library.merge",
        mark("Merge library…"),
        mark("See what another library would add to this one, then bring it in"),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "import.list", mark("Imports…"), mark("What was imported when; take an import back"), needs=(LIBRARY,)
    ),
    ActionSpec(
        "import.watch", mark("Watched folders…"), mark("Import what arrives in some folders"), needs=(WRITABLE,)
    ),
    ActionSpec(
        "outlet.edit",
        mark("Outlets and labels…"),
        mark("Open the file in which you name outlets, labels and languages of your own"),
    ),
    ActionSpec(
        "original.keep",
        mark("Keep originals"),
        mark("Keep the bytes of what is imported, as proof of the source"),
        needs=(WRITABLE,),
        is_checkable=True,
    ),
    ActionSpec("window.close", mark("Quit"), mark("Close the window; everything is saved already"), ("Ctrl+Q",)),
)

FILE_MENU = (
    "library.new",
    "library.open",
    "recent",
    SEPARATOR,
    "article.import",
    "article.import_folder",
    "article.paste",
    "article.import_address",
    SEPARATOR,
    "annotation.import",
    "project.import",
    "library.merge",
    SEPARATOR,
    "import.list",
    "import.watch",
    "original.keep",
    "outlet.edit",
    SEPARATOR,
    "annotation.export",
    "article.export_html",
    SEPARATOR,
    "codebook.import",
    "codebook.export",
    SEPARATOR,
    "care",
    SEPARATOR,
    "window.close",
)
