"""Saving what can be read of a damaged library, and what is offered where one is met."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reader.domain.errors import KnownError, LibraryHeadLost, NotALibrary
from reader.domain.wording import tr
from reader.domain.wording_dates import moment_text
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.dialogs.text_report_dialog import TextReportDialog
from reader.gui.flows.care_job import CareJob, care_services, library_filter
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.restore_flow import RestoreFlow
from reader.gui.jobs import READ, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX

if TYPE_CHECKING:
    from reader.domain.recoveries import Recovery


class RecoverFlow(QObject):
    """Recovers into a new library and opens it; the damaged file is left as it is."""

    def __init__(self, parts: WindowParts, library: LibraryFlow, restore: RestoreFlow, job: CareJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._restore = restore
        self._job = job
        self._desk: Desk | None = None
        library.damage_met.connect(self.offer)

    def attach(self, desk: Desk | None) -> None:
        """Know which library is open: it is closed before it is recovered."""
        self._desk = desk

    def offer(self, path: Path, error: KnownError) -> None:
        """Say that a library is damaged, and offer both ways out; only a backup where the file is another one."""
        root = self._parts.preferences.backup_folder

        def work(_: JobHandle) -> Any:
            backing_up = care_services().backing_up
            return backing_up.find_newer_backup(path, backing_up.backups_root(root))

        def done(backup: Any) -> None:
            restore = (tr("Restore backup…"), lambda: self._restore.show_for(path))
            is_other = isinstance(error, NotALibrary) and not isinstance(error, LibraryHeadLost)
            recover = None if is_other else (tr("Recover…"), lambda: self.choose_target(path))
            text = _say(error)
            if backup is not None:
                made = moment_text(backup.made_at.astimezone())
                text = tr("{error} There is a backup of {moment}.", error=text, moment=made)
            self._parts.message_bar.show_notice(text, is_fault=True, action=restore, further=recover)

        self._parts.jobs.submit(READ, work, done, self._job.tell_failure)

    def choose(self) -> None:
        """Ask which library is damaged, and where the new one should be."""
        folder = str(self._desk.library.path.parent if self._desk is not None else Path.home())
        path = choose_file(self._parts.window, tr("Recover which library?"), folder, library_filter())
        if path is not None:
            self.choose_target(path)

    def choose_target(self, path: Path) -> None:
        """Ask where what is saved of a library should be."""
        proposed = str(care_services().recovering.propose_path(path))
        target = choose_target(
            self._parts.window,
            tr("Recover into"),
            proposed,
            library_filter(),
            suffix=LIBRARY_SUFFIX,
            asks_to_replace=False,
        )
        if target is not None:
            self.recover(path, target)

    def recover(self, path: Path, target: Path) -> None:
        """Save what can be read into a new library, open that and tell what was saved. A library that is open here
        is closed for it, and opened again where nothing comes of it.
        """
        if not self._job.may_start():
            return
        path = path.resolve()
        is_open = self._desk is not None and self._desk.library.path == path
        if is_open:
            # A file that is open here must not be looked into: its locks would be lost.
            if not self._library.may_close():
                return
            self._library.close()

        def work(handle: JobHandle) -> Recovery:
            recovery: Recovery = care_services().recovering.recover_library(
                path, target, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            )
            return recovery

        def done(recovery: Recovery) -> None:
            self._library.open(recovery.path)
            self.show_report(recovery)

        def failed(error: BaseException) -> None:
            if is_open and self._library.desk is None:
                self._job.tell_when_open(lambda: self._job.tell_failure(error))
                self._library.open(path)
            else:
                self._job.tell_failure(error)

        self._job.run(tr("Recovering the library"), work, done, failed)

    def show_report(self, recovery: Recovery) -> None:
        """Show what was saved and what was lost."""
        from reader.services import recovery_reports

        told = recovery_reports.lines(recovery)
        dialog = TextReportDialog(
            self._parts.theme,
            tr("Recovery"),
            told[0],
            tr("recovery of {library}.txt", library=recovery.path.stem),
            self._parts.window,
        )
        dialog.show_text("\n".join(told))
        dialog.show()


def _say(error: KnownError) -> str:
    """The error without its hint, in whose place come the two ways out."""
    if isinstance(error, NotALibrary):
        return tr("{error} If it was a library before, there may be a backup of it.", error=error.what)
    return error.what
