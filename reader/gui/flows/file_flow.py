"""Files out: exporting the table; and checking the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.filter_parts import describe_criteria
from reader.domain.texts import count_text
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.filter_flow import FilterFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.message_bar import MessageBar


class FileFlow(QObject):
    """Exports and checks as the window's one long job. `mended` when counts were made afresh, and the index of
    words may have to be made whole.
    """

    mended = Signal()

    def __init__(self, window: QWidget, job: LongJob, message_bar: MessageBar, asked: FilterFlow) -> None:
        super().__init__(window)
        self._filter = asked
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
        """Ask for profile and target, and while there is a filter whether to follow it; then export the table."""
        desk = self._desk
        if desk is None or not self._job.may_start():
            return
        folder = Path(self._folder or desk.library.path.parent)
        criteria, target = self._filter.criteria, folder / f"{desk.library.path.stem} annotations.csv"
        filtered_by = describe_criteria(criteria, self._filter.offers)
        dialog = ExportDialog(target, self._window, filtered_by=filtered_by)
        dialog.choose_profile(self._profile)
        dialog.export_requested.connect(
            lambda target, profile: self.export(target, profile, criteria if dialog.is_filtered else EVERYTHING)
        )
        dialog.open()
        if not criteria.is_empty:
            self._count(desk, criteria, dialog)

    def _count(self, desk: Desk, criteria: Criteria, dialog: ExportDialog) -> None:
        exporting, indexing, library = desk.services.exporting, desk.services.indexing, desk.library

        def tell(counted: tuple[bool, tuple[int, int], tuple[int, int]]) -> None:
            if shiboken6.isValid(dialog):  # it may have been closed meanwhile
                are_words_known, left, whole = counted
                dialog.set_counts(left, whole, are_words_known=are_words_known)

        desk.read(
            lambda: (
                indexing.are_words_known(library, criteria),
                exporting.count_exported(library, criteria),
                exporting.count_exported(library),
            ),
            tell,
            key="export-count",
        )

    def export(self, target: Path, profile: str, criteria: Criteria = EVERYTHING) -> None:
        """Write the table of all annotations, or of those that criteria leave."""
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
                    criteria=criteria,
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
        if desk is not None and not desk.library.is_read_only and any(one.kind == "count" for one in findings):
            self._mend(desk)
        rows = [(str(finding.kind), finding.message) for finding in findings]
        ListDialog("Faults found in the library", ("Kind", "What"), rows, self._window).open()

    def _mend(self, desk: Desk) -> None:
        """Count afresh: counts are made from the rows, so that nothing is lost."""
        checking = desk.services.checking

        def tell(wrong: int) -> None:
            self._message_bar.show_notice(f"Counted afresh: {count_text(wrong, 'day')} of the tree.")
            self.mended.emit()

        self._job.run(
            "Counting afresh",
            lambda progressed, ended: desk.write_with_progress(
                lambda handle: checking.rebuild_counts(
                    desk.library, progress=handle.report_progress, is_cancelled=handle.is_cancelled
                ),
                tell,
                self._message_bar.show_error,
                progressed,
                ended,
            ),
        )
