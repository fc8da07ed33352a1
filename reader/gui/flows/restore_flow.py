"""The dialog of backups: what there is, what differs, and making a library of one beside or in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from reader.domain.backups import Backup, BackupReason, LibraryFacts, interval_for, keeping_for
from reader.domain.errors import KnownError
from reader.domain.wording import plural, tr
from reader.domain.wording_dates import moment_text
from reader.gui.desk import Desk
from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.gui.flows.backup_flow import BackupFlow
from reader.gui.flows.care_job import CareJob, care_services, library_filter
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.jobs import CARE, READ, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX

if TYPE_CHECKING:
    from reader.services.restoring import Restored


class RestoreFlow(QObject):
    """Works also without a library: one that cannot be opened is the one that needs it most."""

    def __init__(self, parts: WindowParts, library: LibraryFlow, backups: BackupFlow, job: CareJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._job = job
        self._path: Path | None = None
        self._dialog: BackupsDialog | None = None
        backups.made.connect(self._read)
        self._backups = backups

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        if self._dialog is not None:
            self._dialog.close()
        if desk is not None:
            self._path = desk.library.path

    def show(self) -> None:
        """Show the backups of the open library; without one of the last one, or of one that is chosen."""
        last = self._parts.preferences.last_library
        path = self._path or (Path(last) if last else None)
        if path is None:
            asked, home = tr("Backups of which library?"), str(Path.home())
            path = choose_file(self._parts.window, asked, home, library_filter())
        if path is not None:
            self.show_for(path)

    def show_for(self, path: Path) -> None:
        """Show the backups of a library, whether it can be opened or not."""
        self._path = path
        if self._dialog is None:
            dialog = self._dialog = BackupsDialog(self._parts.theme, self._parts.window)
            dialog.chosen.connect(self._compare)
            dialog.beside_wanted.connect(self._choose_place)
            dialog.in_place_wanted.connect(self._ask_in_place)
            dialog.backup_wanted.connect(self._backups.back_up_now)
            dialog.folder_wanted.connect(self._open_folder)
            dialog.other_wanted.connect(self._choose_other)
            dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.activateWindow()
        self._read()

    def restore_beside(self, backup: Path, target: Path) -> None:
        """Make a library of a backup, and open it."""
        self._run(
            lambda handle: care_services().restoring.restore_beside(
                backup, target, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            lambda _: self._library.open(target),
        )

    def restore_in_place(self, backup: Path) -> None:
        """Put a backup in the place of the library; only the last moment of it needs the library closed."""
        path, root = self._path, self._root
        if path is None:
            return

        folder = root()

        def put(draft: Path) -> None:
            try:
                restored = care_services().restoring.put_in_place(draft, path, folder)
            except KnownError as error:  # the library is as it was, and is opened all the same
                failure = error
                self._job.tell_when_open(lambda: self._job.tell_failure(failure))
            else:
                self._job.tell_when_open(lambda: self._tell_restored(backup, restored))

        def swap(draft: Path) -> None:
            if not self._library.may_close():
                self._discard(draft)
            elif not self._library.open_after(path, lambda: put(draft)):
                self._discard(draft)
                why = tr("The library was not restored: it is being opened just now.")
                self._job.tell_failure(KnownError(why, tr("Restore it again when it is open.")))

        self._run(
            lambda handle: care_services().restoring.prepare(
                backup, path, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            swap,
        )

    def _discard(self, draft: Path) -> None:
        self._parts.jobs.submit(
            CARE,
            lambda _: care_services().restoring.discard(draft),
            lambda _: None,
            self._job.tell_failure,
            is_kept=True,
        )

    def _tell_restored(self, backup: Path, restored: Restored) -> None:
        """Say which state is there now, and where that is which was there."""
        moment = moment_text(care_services().backing_up.made_at(backup).astimezone())
        if restored.aside is not None:
            text = tr(
                "The library is as it was on {moment}. The damaged file is kept as {name}.",
                moment=moment,
                name=restored.aside.name,
            )
        elif restored.kept is not None:
            text = tr(
                "The library is as it was on {moment}. What was there before is among its backups.", moment=moment
            )
        else:
            text = tr("The library is as it was on {moment}.", moment=moment)
        self._parts.message_bar.show_notice(text)

    def _run(self, work: Callable[[JobHandle], Any], done: Callable[[Any], None]) -> None:
        if not self._job.may_start():
            return
        if self._dialog is not None:
            self._dialog.close()
        self._job.run(tr("Restoring"), work, done)

    def _read(self) -> None:
        path, root = self._path, self._root
        if self._dialog is None or path is None:
            return

        def work(_: JobHandle) -> list[tuple[Backup, LibraryFacts | None]]:
            listed: list[tuple[Backup, LibraryFacts | None]] = care_services().backing_up.list_with_facts(
                path, root()
            )
            return listed

        self._parts.jobs.submit(READ, work, self._show, self._job.tell_failure, key="backups.list")

    def _show(self, listed: list[tuple[Backup, LibraryFacts | None]]) -> None:
        if self._dialog is not None and self._path is not None:
            self._dialog.show_backups(self._path.stem, listed, self._line(listed))
            self._dialog.note(str(self._backups.fault) if self._backups.fault is not None else "")

    def _line(self, listed: list[tuple[Backup, LibraryFacts | None]]) -> str:
        """The rule by which backups are made and kept."""
        if not self._parts.preferences.keeps_backups:
            return tr("Backups are switched off in the preferences; those you make by hand stay.")
        size = max((one.size for one, _ in listed), default=0)
        keeping = keeping_for(size)
        minutes = round(interval_for(size, self._parts.preferences.backup_minutes).total_seconds() / 60)
        return tr(
            "{every} while you work; kept: {recent} of today, one for each of {days} days and {weeks} weeks.",
            every=plural(minutes, tr("Every minute"), tr("Every {n} minutes")),
            recent=keeping.recent,
            days=keeping.days,
            weeks=keeping.weeks,
        )

    def _compare(self, backup: Backup) -> None:
        path = self._path if self._library.desk is not None else None

        def done(comparison: Any) -> None:
            if self._dialog is not None and self._dialog.current == backup:
                self._dialog.show_comparison(comparison)

        self._parts.jobs.submit(
            READ,
            lambda _: care_services().backing_up.compare(path, backup.path),
            done,
            self._job.tell_failure,
            key="backups.compare",
        )

    def _choose_place(self, backup: Backup) -> None:
        path = self._path
        if path is None:
            return
        proposed = str(_proposed(path, backup))
        target = choose_target(
            self._parts.window,
            tr("Restore as"),
            proposed,
            library_filter(),
            suffix=LIBRARY_SUFFIX,
            asks_to_replace=False,
        )
        if target is not None:
            self.restore_beside(backup.path, target)

    def _ask_in_place(self, backup: Backup) -> None:
        """Ask once: what is there is backed up, but the window will show another state."""
        path = self._path
        if path is None:
            return
        dialog = MessageDialog(
            tr("Restore in place"),
            tr(
                "Put “{library}” back to {moment}?",
                library=path.stem,
                moment=moment_text(backup.made_at.astimezone()),
            ),
            tr("The present state is backed up before, so that you can come back to it."),
            self._dialog or self._parts.window,
        )
        dialog.answer(tr("Restore"), lambda: self.restore_in_place(backup.path), is_first=True)
        dialog.answer(tr("Cancel"))
        dialog.open()

    def _choose_other(self) -> None:
        found = choose_file(self._parts.window, tr("Restore which file?"), str(self._root()), library_filter())
        if found is not None:
            self._choose_place(_as_backup(found))

    def _open_folder(self) -> None:
        if self._path is not None:
            folder = care_services().backing_up.backup_folder(self._path, self._root())
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else folder.parent)))

    def _root(self) -> Path:
        root: Path = care_services().backing_up.backups_root(self._parts.preferences.backup_folder)
        return root

    def _forget(self) -> None:
        self._dialog = None


def _proposed(path: Path, backup: Backup) -> Path:
    proposed: Path = care_services().restoring.propose_path(path, backup.made_at)
    return proposed


def _as_backup(path: Path) -> Backup:
    return Backup(path, care_services().backing_up.made_at(path), BackupReason.HAND, path.stat().st_size)
