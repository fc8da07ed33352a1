"""Saving what can be read of a damaged library, and what is offered where one is met."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reader.domain.errors import Cancelled, KnownError, NotALibrary
from reader.domain.wording import tr
from reader.domain.wording_dates import moment_text
from reader.gui.desk import Desk
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.dialogs.text_report_dialog import TextReportDialog
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.flows.restore_flow import RestoreFlow
from reader.gui.jobs import CARE, READ, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX

if TYPE_CHECKING:
    from reader.domain.recoveries import Recovery


class RecoverFlow(QObject):
    """Recovers into a new library and opens it; the damaged file is left as it is."""

    def __init__(self, parts: WindowParts, library: LibraryFlow, restore: RestoreFlow, job: LongJob) -> None:
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
        """Say that a library is damaged, and offer both ways out; the backup first where there is one."""
        root = self._parts.preferences.backup_folder

        def work(_: JobHandle) -> Any:
            backing_up = _services().backing_up
            return backing_up.find_newer_backup(path, backing_up.backups_root(root))

        def done(backup: Any) -> None:
            restore = (tr("Restore backup…"), lambda: self._restore.show_for(path))
            recover = (tr("Recover…"), lambda: self.choose_target(path))
            text = _say(error)
            if backup is not None:
                made = moment_text(backup.made_at.astimezone())
                text = tr("{error} There is a backup of {moment}.", error=text, moment=made)
            self._parts.message_bar.show_notice(text, is_fault=True, action=restore, further=recover)

        self._parts.jobs.submit(READ, work, done, self._fail)

    def choose(self) -> None:
        """Ask which library is damaged, and where the new one should be."""
        name_filter = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
        folder = str(self._desk.library.path.parent if self._desk is not None else Path.home())
        path = choose_file(self._parts.window, tr("Recover which library?"), folder, name_filter)
        if path is not None:
            self.choose_target(path)

    def choose_target(self, path: Path) -> None:
        """Ask where what is saved of a library should be."""
        name_filter = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
        proposed = str(_services().recovering.propose_path(path))
        target = choose_target(
            self._parts.window,
            tr("Recover into"),
            proposed,
            name_filter,
            suffix=LIBRARY_SUFFIX,
            asks_to_replace=False,
        )
        if target is not None:
            self.recover(path, target)

    def recover(self, path: Path, target: Path) -> None:
        """Save what can be read into a new library, open that and tell what was saved."""
        if not self._job.may_start():
            return
        if self._desk is not None and self._desk.library.path == path.resolve():
            # A file that is open here must not be looked into: its locks would be lost.
            if not self._library.may_close():
                return
            self._library.close()
        path = path.resolve()

        def start(progressed: Callable[[int, int], None], ended: Callable[[], None]) -> JobHandle:
            def done(recovery: Recovery) -> None:
                ended()
                self._library.open(recovery.path)
                self.show_report(recovery)

            def failed(error: BaseException) -> None:
                ended()
                self._fail(error)

            return self._parts.jobs.submit(
                CARE,
                lambda handle: _services().recovering.recover_library(
                    path, target, progress=handle.report_progress, is_cancelled=handle.is_cancelled
                ),
                done,
                failed,
                progressed=progressed,
            )

        self._job.run(tr("Recovering the library"), start)

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

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, KnownError):
            self._parts.message_bar.show_error(error)
        else:
            self._parts.report_bug(error)


def _say(error: KnownError) -> str:
    """The error without its hint, in whose place come the two ways out."""
    if isinstance(error, NotALibrary):
        return tr("{error} If it was one, it is damaged.", error=error.what)
    return error.what


def _services() -> Any:
    from reader.services.loading import load_services

    return load_services()
