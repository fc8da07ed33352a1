"""Checking the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.wording import plural, tr
from reader.gui.actions.action_spec import Slots
from reader.gui.desk import Desk
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.flows.long_job import LongJob
from reader.gui.message_bar import MessageBar
from reader.gui.theme.theme import Theme


class FileFlow(QObject):
    """Checks as the window's one long job. `mended` when counts were made afresh, and the index of words may have
    to be made whole.
    """

    mended = Signal()

    def __init__(self, theme: Theme, window: QWidget, job: LongJob, message_bar: MessageBar) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._job = job
        self._message_bar = message_bar
        self._desk: Desk | None = None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {"library.check": self.check}

    def check(self) -> None:
        """Prove the library and tell the outcome."""
        desk = self._desk
        if desk is None or not self._job.may_start():
            return
        checking = desk.services.checking
        self._job.run(
            tr("Checking the library"),
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
            self._message_bar.show_notice(
                tr("No faults found: texts, quotes, counts and the file itself are sound.")
            )
            return
        desk = self._desk
        if desk is not None and not desk.library.is_read_only and any(one.kind == "count" for one in findings):
            self._mend(desk)
        rows = [(str(finding.kind), finding.message) for finding in findings]
        ListDialog(
            self._theme, tr("Faults found in the library"), (tr("Kind"), tr("What")), rows, self._window
        ).open()

    def _mend(self, desk: Desk) -> None:
        """Count afresh: counts are made from the rows, so that nothing is lost."""
        checking = desk.services.checking

        def tell(wrong: int) -> None:
            one, many = tr("Counted afresh: {n} day of the tree."), tr("Counted afresh: {n} days of the tree.")
            self._message_bar.show_notice(plural(wrong, one, many))
            self.mended.emit()

        self._job.run(
            tr("Counting afresh"),
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
