"""Watched folders of the open library: choosing them, and telling what came in by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from reader.domain.imports import ImportReport, ImportStatus
from reader.domain.texts import count_text
from reader.domain.wording import join, plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.watched_folders_dialog import WatchedFoldersDialog
from reader.gui.watching import FolderWatcher
from reader.gui.window_parts import WindowParts


class WatchFlow(QObject):
    """Holds the watcher. `show_report` is called with the report of an import whose failures the user opens."""

    def __init__(self, parts: WindowParts, show_report: Callable[[ImportReport], None]) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._show_report = show_report
        self._desk: Desk | None = None
        self.watcher = FolderWatcher(self)
        self.watcher.imported.connect(self._tell)

    def attach(self, desk: Desk | None) -> None:
        """Watch what is watched for a library, or nothing."""
        self._desk = desk
        folders = self._parts.preferences.watched_folders(desk.library.path) if desk is not None else []
        self.watcher.attach(desk, folders)

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "import.watch": self.choose,
        }

    def choose(self) -> None:
        """Show the folders and let the user change them."""
        desk = self._desk
        if desk is None:
            return
        path = desk.library.path
        folders = self._parts.preferences.watched_folders(path)
        dialog = WatchedFoldersDialog(self._parts.theme, path.stem, folders, self._parts.window)
        dialog.folders_changed.connect(self.set_folders)
        dialog.open()

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Watch these folders for the open library, now and at later starts."""
        desk = self._desk
        if desk is None:
            return
        self._parts.preferences.set_watched_folders(desk.library.path, folders)
        self._parts.save_state()
        self.watcher.set_folders(folders)

    def _tell(self, report: ImportReport, folders: Sequence[Path]) -> None:
        text = watched_text(report, folders)
        if not text:
            return
        failed = report.count(ImportStatus.FAILED)
        action = (tr("Show"), lambda: self._show_report(report)) if failed or len(report.files) > 1 else None
        self._parts.message_bar.show_notice(text, is_fault=bool(failed), action=action)


def watched_text(report: ImportReport, folders: Sequence[Path]) -> str:
    """What came in from which folders: "2 articles imported from Downloads."; "" for duplicates alone."""
    new, versions = report.count(ImportStatus.NEW), report.count(ImportStatus.VERSION)
    parts = [plural(new, tr("{n} article imported"), tr("{n} articles imported"))] if new else []
    if versions:
        parts.append(count_text(versions, "new version"))
    if failed := report.count(ImportStatus.FAILED):
        parts.append(plural(failed, tr("{n} file could not be read"), tr("{n} files could not be read")))
    told = [file.path for file in report.files if file.status is not ImportStatus.DUPLICATE]
    names = list(dict.fromkeys(folder.name for folder in folders if any(folder in path.parents for path in told)))
    if not parts:
        return ""
    if 0 < len(names) <= 2:
        return tr("{what} from {folders}.", what=", ".join(parts), folders=join(names))
    return tr("{what} from watched folders.", what=", ".join(parts))
