"""What the actions of a window open: all that ask for no file are triggered, and what comes into sight is given.

Used by the tests that look at all dialogs and panes: their names, their stops of Tab, their sizes.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.gui.actions.action_spec import ActionSpec
from reader.gui.actions.specs import SPECS
from tests.helpers.settling import settle_jobs

ELSEWHERE = {
    "window.close",
    "library.new",
    "library.open",
    "library.merge",
    "library.check",
    "library.recover",
    "article.import",
    "article.import_folder",
    "article.paste",
    "outlet.edit",
}
"""Actions that ask for files, leave the window, or write into the world."""
FILE_WORDS = ("export", "import", "copy", "paste", "read_", "template")
FILE_DIALOGS = ("import.list", "import.watch", "article.import_address", "annotation.export")
"""Actions with such a word that open a dialog of the program all the same."""


def openers() -> list[str]:
    """The actions that may open something without asking for files."""
    return [spec.id for spec in SPECS if spec.id not in ELSEWHERE and not _opens_files(spec)]


def windows_in_sight() -> list[QWidget]:
    """All windows that are shown, without menus."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, QMenu)]


def open_by(window: Any, qtbot: Any, action_id: str) -> list[QWidget]:
    """Trigger an action that can be used, wait until all is done, and give the windows that came into sight."""
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    before = {id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    action.trigger()
    settle_jobs(window, qtbot)
    return [widget for widget in windows_in_sight() if id(widget) not in before]


def open_each(window: Any, qtbot: Any) -> Iterator[tuple[str, list[QWidget]]]:
    """Each action in turn, with the windows it opened; these are closed before the next one.

    Fails at the end where hardly anything was opened: then what was looked at says nothing.
    """
    opened = 0
    for action_id in openers():
        if window.actions_table.action(action_id).isEnabled():
            roots = open_by(window, qtbot, action_id)
            opened += len(roots)
            yield action_id, roots
            for root in roots:
                root.close()
    assert opened > 5


def _opens_files(spec: ActionSpec) -> bool:
    return spec.text.endswith("…") and any(word in spec.id for word in FILE_WORDS)
