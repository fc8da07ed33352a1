"""What this program is, and where its files lie."""

import os
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from reader.bundled import program_version
from reader.domain.wording import tr
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.services.preferences import log_path, preferences_path


def show_about(parent: QWidget) -> None:
    """Show version, folders and licences."""
    about = tr("A desktop reader for news: mark, tag, export.")
    files = tr(
        "Preferences:\n{preferences}\nLog:\n{log}\n\n"
        "MIT licence. Made with Qt {version} (LGPL 3), SQLAlchemy and SQLite.",
        preferences=_short_path(preferences_path()),
        log=_short_path(log_path()),
        version=qVersion(),
    )
    dialog = MessageDialog(
        tr("About Dateline"), f"Dateline {program_version()}", "\n\n".join((about, files)), parent
    )
    dialog.answer(tr("Close"), is_first=True)
    dialog.open()


def _short_path(path: Path) -> str:
    """A path on a line of its own: from the user's folder on, where the system knows a sign for that."""
    if os.name == "posix" and path.is_relative_to(Path.home()):
        return str("~" / path.relative_to(Path.home()))
    return str(path)
