"""Takes pictures of the dialogs to look at: `python -m tests.pictures.dialogs FOLDER [LANGUAGE]`.

Each is opened by its action over the real window on a made-up library, light and dark. Of what opens no dialog
here nothing is taken, and its action is named at the end. Nothing in the project is written.
"""

import gc
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.pictures.__main__ import open_first, open_window, settle, settle_events

ACTIONS = (
    "annotation.export",
    "annotation.speaker",
    "article.date",
    "article.delete",
    "article.import_address",
    "article.source",
    "article.tag",
    "article.undated",
    "article.versions",
    "command.palette",
    "help.about",
    "help.keys",
    "help.show",
    "help.tour",
    "help.news",
    "help.report",
    "import.list",
    "import.watch",
    "shortcut.edit",
    "library.check",
    "library.restore",
    "preferences.show",
    "annotation.place",
    "source.merge",
    "source.group",
    "source.language",
)
"""What opens a dialog without asking the system for a file."""


def main(target: Path, language: str) -> None:
    """Take all pictures in a language."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home)
        gc.disable()
        app = QApplication.instance() or QApplication([])
        window = open_window(app, home, language)
        missed = set()
        for theme in ("light", "dark"):
            window.parts.theme.set_choice(theme)
            for action in ACTIONS:
                found = take(window, action, target / f"{action}.{language}.{theme}.png")
                if not found:
                    missed.add(action)
        print(f"{language}: no dialog from {', '.join(sorted(missed)) or 'none'}")
        window.close()
        settle_events()


def take(window: QWidget, action_id: str, path: Path) -> bool:
    """Take a picture of what an action opens, and close it; whether it opened anything."""
    try:
        action = window.actions_table.action(action_id)
    except KeyError:
        return False
    open_first(window)
    window.article_pane.step_annotation(1)
    action.trigger()
    settle(window)
    opened = list_opened(window)
    if opened:
        opened[-1].grab().save(str(path))
    for one in reversed(opened):
        one.close()
    settle(window)
    return bool(opened)


def list_opened(window: QWidget) -> list[QWidget]:
    """The windows that are open beside the main one."""
    return [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
