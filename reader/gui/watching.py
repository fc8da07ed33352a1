"""Watches folders for a library and imports what arrives in them. Main thread; looking and importing are jobs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle
from reader.services.preferences import watch_folder

if TYPE_CHECKING:
    from reader.services.watching import Scan, Watch

POLL_MS = 60_000
"""Some file systems tell of no change; they are looked at once a minute."""
_SETTLE_MS = 300
"""A burst of changes is one."""


class FolderWatcher(QObject):
    """Watches the folders of one library at a time. `imported` carries an `ImportReport` and the folders' paths
    after something was imported or failed; duplicates alone are silent. `about_to_import` before each.
    """

    imported = Signal(object, object)
    about_to_import = Signal()

    def __init__(self, parent: QObject | None = None, *, rest_s: float = 2.0) -> None:
        super().__init__(parent)
        self._rest_s = rest_s
        self._desk: Desk | None = None
        self._folders: list[Path] = []
        self._watch: Watch | None = None
        self._is_looking = False
        self._is_asked_again = False
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True)
        self._poll = QTimer(self, interval=POLL_MS)
        self._system.directoryChanged.connect(lambda _: self._look_in(_SETTLE_MS))
        self._soon.timeout.connect(self.look)
        self._poll.timeout.connect(self.look)

    @property
    def is_busy(self) -> bool:
        """Whether a look or an import is under way or about to start."""
        return self._is_looking or self._soon.isActive()

    def attach(self, desk: Desk | None, folders: Sequence[Path]) -> None:
        """Watch folders for a library that can be written; none otherwise."""
        can_write = desk is not None and not desk.library.is_read_only
        self._desk = desk if can_write else None
        self._watch = None
        self._is_looking = self._is_asked_again = False
        self.set_folders(folders)

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Watch these folders from now on."""
        self._folders = list(folders)
        self._soon.stop()
        self._poll.stop()
        listened = self._system.directories()
        if listened:
            self._system.removePaths(listened)
        if self._desk is not None and self._folders:
            self._poll.start()
            self.look()

    def look(self) -> None:
        """Look into the folders, by a job."""
        desk, folders = self._desk, tuple(self._folders)
        if desk is None or not folders:
            return
        if self._is_looking:
            self._is_asked_again = True
            return
        self._is_looking = True
        watching, watch, rest_s = desk.services.watching, self._watch, self._rest_s

        def work() -> tuple[Watch, Scan]:
            known = watch or watching.load_watch(watch_folder(), desk.library.path)
            return known, watching.scan_folders(known, folders, rest_s=rest_s)

        desk.read(work, lambda result: self._on_scanned(desk, *result), lambda _: self._end(desk, 0))

    def _on_scanned(self, desk: Desk, watch: Watch, scan: Scan) -> None:
        if desk is not self._desk:
            return
        self._watch = watch
        self._listen(scan.folders)
        if scan.ready:
            self._import(desk, watch, scan)
        else:
            self._end(desk, scan.waiting)

    def _import(self, desk: Desk, watch: Watch, scan: Scan) -> None:
        importing, watching = desk.services.importing, desk.services.watching
        self.about_to_import.emit()

        def work(handle: JobHandle) -> Any:
            outcome = importing.import_files(
                desk.library, scan.ready, is_automatic=True, is_cancelled=handle.is_cancelled
            )
            watching.note_read(watch, scan.ready)
            watching.save_watch(watch_folder(), desk.library.path, watch)
            return outcome

        # Where the library cannot be written at this moment, the next look tries again.
        desk.write_with_progress(
            work,
            lambda report: self.imported.emit(report, tuple(self._folders)),
            None,
            None,
            ended=lambda: self._end(desk, scan.waiting),
        )

    def _end(self, desk: Desk, waiting: int) -> None:
        if desk is not self._desk:
            return
        self._is_looking = False
        if self._is_asked_again:
            self._look_in(_SETTLE_MS)
        elif waiting:
            self._look_in(round(self._rest_s * 1000) + 20)
        self._is_asked_again = False

    def _look_in(self, wait_ms: int) -> None:
        if not self._soon.isActive() or self._soon.remainingTime() > wait_ms:
            self._soon.start(wait_ms)

    def _listen(self, folders: Sequence[Path]) -> None:
        """Listen to folders and subfolders that are there; one that cannot be listened to is polled."""
        held = set(self._system.directories())
        added = [text for text in map(str, folders) if text not in held]
        with suppress(RuntimeError):
            if added:
                self._system.addPaths(added)
