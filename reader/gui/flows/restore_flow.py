"""The dialog of backups: what there is, what differs, and making a library of one beside or in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from reader.domain.backups import Backup, BackupReason, LibraryFacts, interval_for, keeping_for
from reader.domain.errors import Cancelled, KnownError
from reader.domain.wording import plural, tr
from reader.domain.wording_dates import moment_text
from reader.gui.desk import Desk
from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.file_chooser import choose_file, choose_target
from reader.gui.flows.backup_flow import BackupFlow
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.jobs import CARE, READ, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX


class RestoreFlow(QObject):
    """Works also without a library: one that cannot be opened is the one that needs it most."""

    def __init__(self, parts: WindowParts, library: LibraryFlow, backups: BackupFlow, job: LongJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._library = library
        self._job = job
        self._path: Path | None = None
        self._dialog: BackupsDialog | None = None
        self._outcome: KnownError | Path | None = None
        backups.made.connect(self._read)
        self._backups = backups
        library.opening_failed.connect(self._tell_outcome)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        if self._dialog is not None:
            self._dialog.close()
        if desk is not None:
            self._path = desk.library.path
            self._tell_outcome()

    def _tell_outcome(self) -> None:
        """After a restore in place, or its end: what went wrong, or where that is which was there."""
        outcome, self._outcome = self._outcome, None
        if isinstance(outcome, KnownError):
            self._parts.message_bar.show_error(outcome)
        elif outcome is not None:
            text = tr("Restored. What was there is kept as {name}.", name=outcome.name)
            self._parts.message_bar.show_notice(text)

    def show(self) -> None:
        """Show the backups of the open library; without one of the last one, or of one that is chosen."""
        last = self._parts.preferences.last_library
        path = self._path or (Path(last) if last else None)
        if path is None:
            name_filter = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
            path = choose_file(self._parts.window, tr("Backups of which library?"), str(Path.home()), name_filter)
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
            lambda handle: _services().restoring.restore_beside(
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
                restored = _services().restoring.put_in_place(draft, path, folder)
            except KnownError as error:  # the library is as it was, and is opened all the same
                self._outcome = error
            else:
                self._outcome = restored.aside or (restored.kept.path if restored.kept else None)

        def swap(draft: Path) -> None:
            if not self._library.may_close():
                self._parts.jobs.submit(
                    CARE, lambda _: _services().restoring.discard(draft), lambda _: None, self._fail, is_kept=True
                )
                return
            self._library.open_after(path, lambda: put(draft))

        self._run(
            lambda handle: _services().restoring.prepare(
                backup, path, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            swap,
        )

    def _run(self, work: Callable[[JobHandle], Any], done: Callable[[Any], None]) -> None:
        if not self._job.may_start():
            return
        if self._dialog is not None:
            self._dialog.close()

        def start(progressed: Callable[[int, int], None], ended: Callable[[], None]) -> JobHandle:
            def succeed(result: Any) -> None:
                ended()
                done(result)

            def fail(error: BaseException) -> None:
                ended()
                self._fail(error)

            return self._parts.jobs.submit(CARE, work, succeed, fail, progressed=progressed)

        self._job.run(tr("Restoring"), start)

    def _read(self) -> None:
        path, root = self._path, self._root
        if self._dialog is None or path is None:
            return

        def work(_: JobHandle) -> list[tuple[Backup, LibraryFacts | None]]:
            listed: list[tuple[Backup, LibraryFacts | None]] = _services().backing_up.list_with_facts(path, root())
            return listed

        self._parts.jobs.submit(READ, work, self._show, self._fail, key="backups.list")

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
            lambda _: _services().backing_up.compare(path, backup.path),
            done,
            self._fail,
            key="backups.compare",
        )

    def _choose_place(self, backup: Backup) -> None:
        path = self._path
        if path is None:
            return
        proposed = str(_proposed(path, backup))
        name_filter = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
        target = choose_target(
            self._parts.window,
            tr("Restore as"),
            proposed,
            name_filter,
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
        box = QMessageBox(self._dialog or self._parts.window)
        box.setWindowTitle(tr("Restore in place"))
        box.setText(
            tr(
                "Put “{library}” back to {moment}?",
                library=path.stem,
                moment=moment_text(backup.made_at.astimezone()),
            )
        )
        box.setInformativeText(tr("The present state is backed up before, so that you can come back to it."))
        yes = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        yes.clicked.connect(lambda: self.restore_in_place(backup.path))
        box.finished.connect(box.deleteLater)
        box.open()

    def _choose_other(self) -> None:
        name_filter = tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
        found = choose_file(self._parts.window, tr("Restore which file?"), str(self._root()), name_filter)
        if found is not None:
            self._choose_place(_as_backup(found))

    def _open_folder(self) -> None:
        if self._path is not None:
            folder = _services().backing_up.backup_folder(self._path, self._root())
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else folder.parent)))

    def _root(self) -> Path:
        root: Path = _services().backing_up.backups_root(self._parts.preferences.backup_folder)
        return root

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, KnownError):
            self._parts.message_bar.show_error(error)
        else:
            self._parts.report_bug(error)

    def _forget(self) -> None:
        self._dialog = None


def _services() -> Any:
    """The services, which take long to import: never at the top of a module of the window."""
    from reader.services.loading import load_services

    return load_services()


def _proposed(path: Path, backup: Backup) -> Path:
    proposed: Path = _services().restoring.propose_path(path, backup.made_at)
    return proposed


def _as_backup(path: Path) -> Backup:
    return Backup(path, _services().backing_up.made_at(path), BackupReason.HAND, path.stat().st_size)
