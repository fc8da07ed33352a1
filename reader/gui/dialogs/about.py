"""What this program is, and where its files lie."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.bundled import program_version
from reader.services.preferences import log_path, preferences_path


def show_about(parent: QWidget) -> None:
    """Show version, folders and licences."""
    box = QMessageBox(parent)
    box.setWindowTitle("About Dateline")
    box.setText(f"<h3>Dateline {program_version()}</h3>A desktop reader for news: mark, tag, export.")
    box.setInformativeText(
        f"Preferences: {preferences_path()}\nLog: {log_path()}\n\n"
        f"MIT licence. Made with Qt {qVersion()} (LGPL 3), SQLAlchemy and SQLite."
    )
    box.open()
    box.finished.connect(box.deleteLater)
