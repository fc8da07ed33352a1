"""What this program is, and where its files lie."""

from html import escape

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.bundled import program_version
from reader.domain.wording import tr
from reader.services.preferences import log_path, preferences_path


def show_about(parent: QWidget) -> None:
    """Show version, folders and licences."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Dateline"))
    about = escape(tr("A desktop reader for news: mark, tag, export."))
    box.setText(f"<h3>Dateline {program_version()}</h3>{about}")
    box.setInformativeText(
        tr(
            "Preferences: {preferences}\nLog: {log}\n\n"
            "MIT licence. Made with Qt {version} (LGPL 3), SQLAlchemy and SQLite.",
            preferences=preferences_path(),
            log=log_path(),
            version=qVersion(),
        )
    )
    box.open()
    box.finished.connect(box.deleteLater)
