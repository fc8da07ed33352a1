"""Files out: exporting the table; and checking the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from reader.domain.texts import count_text
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.long_job import LongJob
from reader.gui.message_bar import MessageBar


class FileFlow(QObject):
    """Exports and checks as the window's one long job."""

    def __init__(self, window: QWidget, job: LongJob, message_bar: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._job = job
        self._message_bar = message_bar
        self._desk: Desk | None = None
        self._profile = "data"
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "library.check": self.check,
            "annotation.export": self.choose_export,
        }

    def choose_export(self) -> None:
        """Ask for profile and target and export the table."""
        desk = self._desk
        if desk is None or not self._job.may_start():
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
        self._job.run(
            "Exporting",
            lambda progressed, ended: desk.run_with_progress(
                lambda handle: exporting.export_tagged_csv(
                    desk.library,
                    target,
                    profile=profile,
                    progress=handle.report_progress,
                    is_cancelled=handle.is_cancelled,
                ),
                lambda rows: self._message_bar.show_notice(f"{count_text(rows, 'row')} written to {target}."),
                self._message_bar.show_error,
                progressed,
                ended=ended,
            ),
        )

    def check(self) -> None:
        """Prove the library and tell the outcome."""
        desk = self._desk
        if desk is None or not self._job.may_start():
            return
        checking = desk.services.checking
        self._job.run(
            "Checking the library",
            lambda progressed, ended: desk.run_with_progress(
                lambda handle: checking.check_library(
                    desk.library, progress=handle.report_progress, is_cancelled=handle.is_cancelled
                ),
                self._tell_check,
                self._message_bar.show_error,
                progressed,
                ended=ended,
            ),
        )

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
