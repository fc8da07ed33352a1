"""Files in and out: importing articles, exporting the table, checking the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.errors import KnownError
from reader.domain.texts import count_text
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import MessageBar


class FileFlow(QObject):
    """One long job at a time; its progress and Cancel stand in the status line."""

    def __init__(self, window: QWidget, status: StatusLine, message_bar: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._status = status
        self._message_bar = message_bar
        self._desk: Desk | None = None
        self._job: JobHandle | None = None
        self._profile = "data"
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        status.cancel_requested.connect(self._cancel)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def choose_imports(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Import files", self._folder, "Text files (*.txt);;All files (*)"
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.import_paths([Path(name) for name in names])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files; the result is told in the message bar, faults in a list."""
        desk = self._desk
        if desk is None or self._is_busy() or not paths:
            return
        importing = desk.services.importing
        self._status.show_job("Importing")
        self._job = desk.write_with_progress(
            lambda handle: importing.import_files(
                desk.library, paths, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            self._tell_import,
            self._message_bar.show_error,
            lambda done, total: self._status.show_job("Importing", done, total),
            ended=self._end_job,
        )

    def choose_export(self) -> None:
        """Ask for profile and target and export the table."""
        desk = self._desk
        if desk is None or self._is_busy():
            return
        folder = Path(self._folder or desk.library.path.parent)
        dialog = ExportDialog(folder / f"{desk.library.path.stem} annotations.csv", self._window)
        dialog.choose_profile(self._profile)
        dialog.export_requested.connect(self.export)
        dialog.open()

    def export(self, target: Path, profile: str) -> None:
        """Write the table of all annotations."""
        desk = self._desk
        if desk is None:
            return
        self._folder, self._profile = str(target.parent), profile
        exporting = desk.services.exporting
        self._status.show_job("Exporting")
        self._job = desk.run_with_progress(
            lambda handle: exporting.export_tagged_csv(
                desk.library,
                target,
                profile=profile,
                progress=handle.report_progress,
                is_cancelled=handle.is_cancelled,
            ),
            lambda rows: self._message_bar.show_notice(
                f"{rows:,} {'row' if rows == 1 else 'rows'} written to {target}."
            ),
            self._message_bar.show_error,
            lambda done, total: self._status.show_job("Exporting", done, total),
            ended=self._end_job,
        )

    def check(self) -> None:
        """Prove the library and tell the outcome."""
        desk = self._desk
        if desk is None or self._is_busy():
            return
        self._status.show_job("Checking the library")
        self._job = desk.run_with_progress(
            lambda handle: desk.services.checking.check_library(
                desk.library, progress=handle.report_progress, is_cancelled=handle.is_cancelled
            ),
            self._tell_check,
            self._message_bar.show_error,
            lambda done, total: self._status.show_job("Checking the library", done, total),
            ended=self._end_job,
        )

    def _tell_import(self, report: Any) -> None:
        by_status: dict[str, list[Any]] = {"new": [], "duplicate": [], "failed": []}
        for file in report.files:
            by_status[file.status].append(file)
        parts = [f"{count_text(len(by_status['new']), 'article')} imported"]
        if by_status["duplicate"]:
            parts.append(f"{len(by_status['duplicate']):,} already in the library")
        failed = by_status["failed"]
        if len(failed) == 1:
            parts.append(f"1 failed. {failed[0].message}")
        elif failed:
            parts.append(f"{len(failed):,} failed")
            rows = [(Path(file.path).name, file.message) for file in failed]
            ListDialog("Files that were not imported", ("File", "Why"), rows, self._window).open()
        text = ", ".join(parts)
        self._message_bar.show_notice(text if text.endswith(".") else f"{text}.", is_fault=bool(failed))

    def _tell_check(self, findings: Sequence[Any]) -> None:
        if not findings:
            self._message_bar.show_notice("No faults found: texts, quotes, counts and the file itself are sound.")
            return
        desk = self._desk
        if desk is not None and any(finding.kind == "count" for finding in findings):
            # Counts are made from the rows, so counting afresh mends them and loses nothing.
            desk.write(
                lambda: desk.services.checking.rebuild_counts(desk.library),
                lambda wrong: self._message_bar.show_notice(
                    f"Counted afresh: {count_text(wrong, 'day')} of the tree."
                ),
            )
        rows = [(str(finding.kind), finding.message) for finding in findings]
        ListDialog("Faults found in the library", ("Kind", "What"), rows, self._window).open()

    def _is_busy(self) -> bool:
        if self._job is not None:
            self._message_bar.show_error(
                KnownError("Another import or export is still under way.", "Wait for it or cancel it below.")
            )
        return self._job is not None

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._status.show_job("Cancelling")

    def _end_job(self) -> None:
        self._job = None
        self._status.end_job()
