"""The one long job of a window: its count, rate, estimate and Cancel stand in the status line."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import KnownError
from reader.gui.bars import StatusLine
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import MessageBar
from reader.gui.models.import_labels import rate_text

Progressed = Callable[[int, int], None]
Ended = Callable[[], None]


class LongJob(QObject):
    """Runs one job at a time. `ended` when it is over, however it ended."""

    ended = Signal()

    def __init__(self, status: StatusLine, message_bar: MessageBar) -> None:
        super().__init__(status)
        self._status = status
        self._message_bar = message_bar
        self._handle: JobHandle | None = None
        self._name = ""
        self._began_s = 0.0
        status.cancel_requested.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether one is under way."""
        return self._handle is not None

    def may_start(self) -> bool:
        """Whether another job may start; tells the user when one is under way."""
        if self.is_running:
            self._message_bar.show_error(
                KnownError("Another import or export is still under way.", "Wait for it or cancel it below.")
            )
        return not self.is_running

    def run(self, name: str, start: Callable[[Progressed, Ended], JobHandle]) -> None:
        """Start a job: `start` submits it with what to call on progress and at its end."""
        self._name, self._began_s = name, monotonic()
        self._status.show_job(name)
        self._handle = start(self._show_progress, self._end)

    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._handle is not None:
            self._handle.cancel()
            self._status.show_job("Cancelling")

    def _show_progress(self, done: int, total: int) -> None:
        rate = rate_text(done, total, monotonic() - self._began_s)
        self._status.show_job(self._name, done, total, "writing" if 0 < total <= done else rate)

    def _end(self) -> None:
        self._handle = None
        self._status.end_job()
        self.ended.emit()
