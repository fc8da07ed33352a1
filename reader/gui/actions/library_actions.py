"""Actions on the library, its files and imports."""

from reader.gui.actions.action_spec import LIBRARY, SEPARATOR, WRITABLE, ActionSpec

SPECS = (
    ActionSpec("library.new", "New library…", "Make an empty library", ("Ctrl+Shift+N",)),
    ActionSpec("library.open", "Open library…", "Open another library", ("Ctrl+O",)),
    ActionSpec(
        "article.import",
        "Import files…",
        "See what files hold, then read them into the library",
        ("Ctrl+I",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.import_folder",
        "Import folder…",
        "See what a folder holds, then read it into the library",
        ("Ctrl+Shift+I",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.paste",
        "Paste as article",
        "See what was copied, then keep it as an article",
        ("Ctrl+Shift+V",),
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "article.import_address",
        "Import from address…",
        "Fetch a page of the web, see it, then keep it",
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "annotation.import",
        "Import annotations…",
        "See what a table of annotations would change, then take it in",
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "project.import",
        "Import project…",
        "See what a project of REFI-QDA, QualCoder or Taguette holds, then bring it in",
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "library.merge",
        "Merge library…",
        "See what another library would add to this one, then bring it in",
        needs=(WRITABLE,),
    ),
    ActionSpec("import.list", "Imports…", "What was imported when; take an import back", needs=(LIBRARY,)),
    ActionSpec("import.watch", "Watched folders…", "Import what arrives in some folders", needs=(WRITABLE,)),
    ActionSpec(
        "outlet.edit",
        "Outlets and labels…",
        "Open the file in which you name outlets, labels and languages of your own",
    ),
    ActionSpec(
        "original.keep",
        "Keep originals",
        "Keep the bytes of what is imported, as proof of the source",
        needs=(WRITABLE,),
        is_checkable=True,
    ),
    ActionSpec(
        "library.check", "Check library", "Prove texts, quotes and counts of the library", needs=(LIBRARY,)
    ),
    ActionSpec("window.close", "Quit", "Close the window; everything is saved already", ("Ctrl+Q",)),
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
    "library.check",
    SEPARATOR,
    "window.close",
)
