"""What this program is, and where its files lie."""

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
        "Preferences: {preferences}\nLog: {log}\n\n"
        "MIT licence. Made with Qt {version} (LGPL 3), SQLAlchemy and SQLite.",
        preferences=preferences_path(),
        log=log_path(),
        version=qVersion(),
    )
    dialog = MessageDialog(
        tr("About Dateline"), f"Dateline {program_version()}", "\n\n".join((about, files)), parent
    )
    dialog.answer(tr("Close"), is_first=True)
    dialog.open()
