"""The one table of what a user can set: dialog, storage, the help's page and the terminal's command come from it.

The whole interface: `PAGES`, `SETTINGS`, `find_setting`, `bounds` and `usual`. Imported by the very start of the
program, so it imports nothing heavy; words are marked, and translated when they are shown.
"""

from typing import Any

from reader.domain.wording import mark
from reader.services.settings import Kind, Setting

LOOK, TEXT, READING, LIBRARY, BACKUPS, KEYS = "look", "text", "reading", "library", "backups", "keys"
PAGES = (
    (LOOK, mark("Look")),
    (TEXT, mark("Text")),
    (READING, mark("Reading")),
    (LIBRARY, mark("Library")),
    (BACKUPS, mark("Backups")),
    (KEYS, mark("Keys")),
)
"""The pages by id, in their order, with their titles."""

_SYSTEM = mark("As the system")
SETTINGS = (
    Setting(
        "theme",
        LOOK,
        Kind.CHOICE,
        "system",
        mark("Theme"),
        mark("The colours of the window"),
        choices=(
            ("system", _SYSTEM),
            ("light", mark("Light")),
            ("dark", mark("Dark")),
            ("contrast", mark("High contrast")),
        ),
    ),
    Setting(
        "density",
        LOOK,
        Kind.CHOICE,
        "comfortable",
        mark("Density"),
        mark("How much room rows and controls take"),
        choices=(
            ("compact", mark("Compact")),
            ("comfortable", mark("Comfortable")),
            ("roomy", mark("Roomy")),
        ),
    ),
    Setting(
        "interface_font",
        LOOK,
        Kind.FAMILY,
        "",
        mark("Interface font"),
        mark("The type of menus, lists and dialogs"),
        empty=_SYSTEM,
    ),
    Setting(
        "interface_px",
        LOOK,
        Kind.NUMBER,
        13,
        mark("Interface size"),
        mark("The size of the type in menus, lists and dialogs"),
        least=11,
        most=20,
        unit=mark("px"),
    ),
    Setting(
        "motion",
        LOOK,
        Kind.CHOICE,
        "system",
        mark("Motion"),
        mark("Whether anything glides or blinks"),
        choices=(("system", _SYSTEM), ("reduced", mark("Reduced")), ("full", mark("Full"))),
    ),
    Setting(
        "language",
        LOOK,
        Kind.CHOICE,
        "",
        mark("Language"),
        mark("The language of the window, not of articles"),
        choices=(("", _SYSTEM), ("en", "English"), ("ko", "한국어")),
        own_names=frozenset({"en", "ko"}),
        is_at_once=False,
    ),
    Setting(
        "face",
        TEXT,
        Kind.CHOICE,
        "serif",
        mark("Face"),
        mark("The type in which articles are read"),
        choices=(("serif", mark("Serif")), ("sans", mark("Sans"))),
    ),
    Setting(
        "zoom",
        TEXT,
        Kind.NUMBER,
        100,
        mark("Size"),
        mark("The size of an article’s text; 100 is the usual one"),
        least=60,
        most=300,
        step=10,
        unit=mark("%"),
    ),
    Setting(
        "line_height",
        TEXT,
        Kind.NUMBER,
        1.6,
        mark("Line height"),
        mark("The distance of two lines of an article, in sizes of its type"),
        least=1.3,
        most=2.0,
        step=0.05,
    ),
    Setting(
        "measure",
        TEXT,
        Kind.NUMBER,
        72,
        mark("Measure"),
        mark("How long the lines of an article are, where the pane has the room"),
        least=45,
        most=100,
        unit=mark("characters"),
    ),
    Setting(
        "has_stripes",
        TEXT,
        Kind.SWITCH,
        False,
        mark("Stripes in the margin"),
        mark("Draw annotations as stripes left of the text instead of underlines"),
    ),
    Setting(
        "shows_dates",
        TEXT,
        Kind.SWITCH,
        True,
        mark("Dates in text"),
        mark("Underline the dates that stand in the text; the pointer tells the day"),
    ),
    Setting(
        "has_caret",
        READING,
        Kind.SWITCH,
        True,
        mark("Caret in the text"),
        mark("Let the arrow keys move a caret; without it they scroll"),
    ),
    Setting(
        "is_snapping",
        READING,
        Kind.SWITCH,
        True,
        mark("Select whole words"),
        mark("Let selections made with the mouse grow to whole words"),
    ),
    Setting(
        "goes_on_when_done",
        READING,
        Kind.SWITCH,
        False,
        mark("Done goes to the next unread"),
        mark("Open the next unread article whenever one is marked as done"),
    ),
    Setting(
        "shows_listed",
        LIBRARY,
        Kind.SWITCH,
        True,
        mark("Listed items"),
        mark("Show in the tree what pages listed and the library does not hold"),
    ),
    Setting(
        "is_by_capture",
        LIBRARY,
        Kind.SWITCH,
        False,
        mark("By day of capture"),
        mark("File articles in the tree under the day they were captured instead of their own"),
    ),
    Setting(
        "keeps_originals",
        LIBRARY,
        Kind.SWITCH,
        True,
        mark("Keep originals in new libraries"),
        mark("Keep the bytes of what is imported, as proof of the source; each library can be told otherwise"),
    ),
    Setting(
        "keeps_backups",
        BACKUPS,
        Kind.SWITCH,
        True,
        mark("Back up by itself"),
        mark("Copy the open library when it is opened and while it changes"),
    ),
    Setting(
        "backup_minutes",
        BACKUPS,
        Kind.NUMBER,
        30,
        mark("Back up every"),
        mark("How long changes may wait for their copy"),
        least=5,
        most=240,
        step=5,
        unit=mark("minutes"),
        needs="keeps_backups",
    ),
    Setting(
        "backup_folder",
        BACKUPS,
        Kind.FOLDER,
        "",
        mark("Folder of backups"),
        mark("Another disk keeps them safe when this one fails"),
        empty=mark("The usual one"),
        needs="keeps_backups",
        is_of_machine=True,
    ),
)
"""What can be set, in the order of the dialog."""
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def find_setting(key: str) -> Setting | None:
    """The setting of a key; None where there is none."""
    return _BY_KEY.get(key)


def bounds(key: str) -> tuple[float, float, float]:
    """The least and the most of a number, and its step. Raises `KeyError` for an unknown key."""
    setting = _BY_KEY[key]
    return setting.least, setting.most, setting.step


def usual(key: str) -> Any:
    """The default of a setting. Raises `KeyError` for an unknown key."""
    return _BY_KEY[key].default
