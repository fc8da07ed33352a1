"""The one table of actions: menus, the top bar, context menus and the list of keys in the help come from it."""

from dataclasses import dataclass

WINDOW = "window"
ARTICLE = "article"

LIBRARY = "library"
WRITABLE = "writable"
HAS_ARTICLE = "article"
SELECTION = "selection"
ANNOTATION = "annotation"
UNDO = "undo"
REDO = "redo"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` in Qt's portable form, the first is shown; `scope` tells where the keys work; `needs`
    are the states that must all hold for it to be enabled. A checkable action has `is_checkable`.
    """

    id: str
    text: str
    help: str
    keys: tuple[str, ...] = ()
    scope: str = WINDOW
    needs: tuple[str, ...] = ()
    is_checkable: bool = False


_MARK = (WRITABLE, ANNOTATION)

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
        "annotation.export",
        "Export tagged CSV…",
        "Write all annotations as a table for R, Python or Excel",
        ("Ctrl+Shift+E",),
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "library.check", "Check library", "Prove texts, quotes and counts of the library", needs=(LIBRARY,)
    ),
    ActionSpec("window.close", "Quit", "Close the window; everything is saved already", ("Ctrl+Q",)),
    ActionSpec("step.undo", "Undo", "Take back the last step", ("Ctrl+Z",), needs=(WRITABLE, UNDO)),
    ActionSpec("step.redo", "Redo", "Bring it again", ("Ctrl+Shift+Z", "Ctrl+Y"), needs=(WRITABLE, REDO)),
    ActionSpec(
        "text.copy", "Copy words", "Copy the selected words", ("Ctrl+C",), scope=ARTICLE, needs=(SELECTION,)
    ),
    ActionSpec("tag.box", "Tag…", "Go to the tag box and type a tag", ("Ctrl+T", "/"), needs=(WRITABLE,)),
    ActionSpec(
        "annotation.add",
        "Annotate without tag",
        "Mark the selected words without a tag",
        ("Ctrl+Return",),
        scope=ARTICLE,
        needs=(WRITABLE, SELECTION),
    ),
    ActionSpec("annotation.memo", "Write memo", "Write a memo on the annotation", ("Ctrl+M",), needs=_MARK),
    ActionSpec(
        "annotation.remove",
        "Delete annotation",
        "Delete the annotation; undo brings it back",
        ("Del", "Backspace"),
        scope=ARTICLE,
        needs=_MARK,
    ),
    ActionSpec(
        "annotation.next", "Next annotation", "Go to the next annotation", ("Alt+Down",), needs=(HAS_ARTICLE,)
    ),
    ActionSpec(
        "annotation.previous", "Previous annotation", "Go to the one before", ("Alt+Up",), needs=(HAS_ARTICLE,)
    ),
    ActionSpec("edge.start_out", "Start: a word to the left", "Grow at the start", ("[",), ARTICLE, _MARK),
    ActionSpec("edge.start_in", "Start: a word to the right", "Shrink at the start", ("{",), ARTICLE, _MARK),
    ActionSpec("edge.end_out", "End: a word to the right", "Grow at the end", ("]",), ARTICLE, _MARK),
    ActionSpec("edge.end_in", "End: a word to the left", "Shrink at the end", ("}",), ARTICLE, _MARK),
    ActionSpec("edge.start_out_cp", "Start: a character to the left", "Finely", ("Alt+[",), ARTICLE, _MARK),
    ActionSpec("edge.start_in_cp", "Start: a character to the right", "Finely", ("Alt+{",), ARTICLE, _MARK),
    ActionSpec("edge.end_out_cp", "End: a character to the right", "Finely", ("Alt+]",), ARTICLE, _MARK),
    ActionSpec("edge.end_in_cp", "End: a character to the left", "Finely", ("Alt+}",), ARTICLE, _MARK),
    ActionSpec(
        "annotation.respan",
        "Change span to selection",
        "Give the annotation the words selected",
        ("Ctrl+Shift+Return",),
        ARTICLE,
        (WRITABLE, ANNOTATION, SELECTION),
    ),
    ActionSpec(
        "text.snap", "Snap to words", "Selections grow to whole words", ("Ctrl+Shift+W",), is_checkable=True
    ),
    ActionSpec(
        "article.next", "Next article", "Open the next article of the tree", ("Alt+PgDown",), needs=(LIBRARY,)
    ),
    ActionSpec("article.previous", "Previous article", "Open the one before", ("Alt+PgUp",), needs=(LIBRARY,)),
    ActionSpec(
        "article.done",
        "Done",
        "Mark the article as read through, or take the mark back",
        ("Ctrl+D",),
        needs=(WRITABLE, HAS_ARTICLE),
        is_checkable=True,
    ),
    ActionSpec(
        "article.date",
        "Date…",
        "Settle when the article was published",
        ("Ctrl+Shift+D",),
        needs=(WRITABLE, HAS_ARTICLE),
    ),
    ActionSpec(
        "article.versions",
        "Versions…",
        "See the texts received for this article and what changed",
        ("Ctrl+Shift+H",),
        needs=(HAS_ARTICLE,),
    ),
    ActionSpec(
        "annotation.review",
        "Annotations to place…",
        "Decide where annotations belong whose words changed in a new version",
        needs=(LIBRARY,),
    ),
    ActionSpec(
        "article.undated",
        "Undated articles…",
        "Go through the articles of whose date only bounds or nothing are known",
        needs=(WRITABLE,),
    ),
    ActionSpec(
        "text.dates",
        "Dates in text",
        "Underline the dates that stand in the text; the pointer tells the day",
        is_checkable=True,
    ),
    ActionSpec(
        "tree.listed",
        "Listed items",
        "Show what pages listed and the library does not hold",
        ("Ctrl+Shift+L",),
        is_checkable=True,
    ),
    ActionSpec("focus.tree", "Go to the tree", "Give the library tree the keys", ("Ctrl+1",)),
    ActionSpec("focus.article", "Go to the article", "Give the article the keys", ("Ctrl+2",)),
    ActionSpec("focus.annotations", "Go to the annotations", "Give the cards the keys", ("Ctrl+3",)),
    ActionSpec("zoom.in", "Larger text", "Make the article's type larger", ("Ctrl++", "Ctrl+=")),
    ActionSpec("zoom.out", "Smaller text", "Make the article's type smaller", ("Ctrl+-",)),
    ActionSpec("zoom.reset", "Usual size", "Give the type its usual size", ("Ctrl+0",)),
    ActionSpec("theme.system", "Follow the system", "Light or dark as the system has it", is_checkable=True),
    ActionSpec("theme.light", "Light", "Always light", is_checkable=True),
    ActionSpec("theme.dark", "Dark", "Always dark", is_checkable=True),
    ActionSpec("help.show", "Help and keys", "How to work with Dateline, and every key", ("F1",)),
    ActionSpec("help.about", "About Dateline", "Version, folders and licences"),
)

SEPARATOR = "-"

MENUS = (
    (
        "&File",
        (
            "library.new",
            "library.open",
            "recent",
            SEPARATOR,
            "article.import",
            "article.import_folder",
            "article.paste",
            "article.import_address",
            SEPARATOR,
            "import.list",
            "import.watch",
            "original.keep",
            "outlet.edit",
            SEPARATOR,
            "annotation.export",
            SEPARATOR,
            "library.check",
            SEPARATOR,
            "window.close",
        ),
    ),
    (
        "&Edit",
        ("step.undo", "step.redo", SEPARATOR, "text.copy", "text.snap"),
    ),
    (
        "&Annotation",
        (
            "tag.box",
            "annotation.add",
            "annotation.memo",
            SEPARATOR,
            "annotation.next",
            "annotation.previous",
            SEPARATOR,
            "annotation.respan",
            "edge.start_out",
            "edge.start_in",
            "edge.end_out",
            "edge.end_in",
            "edge.start_out_cp",
            "edge.start_in_cp",
            "edge.end_out_cp",
            "edge.end_in_cp",
            SEPARATOR,
            "annotation.review",
            "annotation.remove",
        ),
    ),
    (
        "A&rticle",
        (
            "article.next",
            "article.previous",
            SEPARATOR,
            "article.date",
            "article.undated",
            "article.versions",
            SEPARATOR,
            "article.done",
        ),
    ),
    (
        "&View",
        (
            "tree.listed",
            "text.dates",
            SEPARATOR,
            "zoom.in",
            "zoom.out",
            "zoom.reset",
            SEPARATOR,
            "theme.system",
            "theme.light",
            "theme.dark",
            SEPARATOR,
            "focus.tree",
            "focus.article",
            "focus.annotations",
        ),
    ),
    ("&Help", ("help.show", "help.about")),
)
"""The menus: action ids in order. "recent" is the submenu of recent libraries."""

ARTICLE_MENU = (
    "tag.box",
    "annotation.add",
    "annotation.memo",
    SEPARATOR,
    "text.copy",
    SEPARATOR,
    "annotation.respan",
    "annotation.remove",
)
"""The context menu of the article pane."""
