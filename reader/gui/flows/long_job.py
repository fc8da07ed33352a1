"""The one long job of a window: its count, rate, estimate and Cancel stand in the status line."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import Done
from reader.domain.errors import KnownError
from reader.domain.wording import tr
from reader.gui.bars import StatusLine
from reader.gui.desk import MANY, Desk
from reader.gui.jobs import JobHandle
from reader.gui.message_bar import MessageBar
from reader.gui.models.import_labels import rate_text

Progressed = Callable[[int, int], None]
Ended = Callable[[], None]
T = TypeVar("T")


class LongJob(QObject):
    """Runs one job at a time. `ended` when it is over, however it ended; `about_to_import` before one
    that writes what comes from outside."""

    ended = Signal()
    about_to_import = Signal()

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
                KnownError(tr("Another long job is still under way."), tr("Wait for it or cancel it below."))
            )
        return not self.is_running

    def desk_to_fill(self, desk: Desk | None, hint: str) -> Desk | None:
        """The desk, where it can be written and another job may start; else None, and the user is told why not.
        `hint` says what to do where the library can only be read.
        """
        if desk is None:
            return None
        if desk.library.is_read_only:
            self._message_bar.show_error(KnownError(tr("This library can only be read."), hint))
            return None
        return desk if self.may_start() else None

    def run(self, name: str, start: Callable[[Progressed, Ended], JobHandle]) -> None:
        """Start a job: `start` submits it with what to call on progress and at its end."""
        self._name, self._began_s = name, monotonic()
        self._status.show_job(name)
        self._handle = start(self._show_progress, self._end)

    def write(
        self, desk: Desk, name: str, count: int, work: Callable[..., Done[T]], done: Callable[[T], None]
    ) -> None:
        """Run a step of the user's on so many rows: with its progress and Cancel in the status line where they are
        many. `work` takes `progress` and `is_cancelled`. Behind another job it waits without.
        """
        if count <= MANY or self.is_running:
            desk.write(work, done)
            return

        def run(handle: JobHandle) -> Done[T]:
            return work(progress=handle.report_progress, is_cancelled=handle.is_cancelled)

        self.run(
            name,
            lambda progressed, ended: desk.write_with_progress(run, done, None, progressed, ended, is_kept=True),
        )

    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._handle is not None:
            self._handle.cancel()
            self._status.show_job(tr("Cancelling"))

    def _show_progress(self, done: int, total: int) -> None:
        rate = rate_text(done, total, monotonic() - self._began_s)
        self._status.show_job(self._name, done, total, tr("writing") if 0 < total <= done else rate)

    def _end(self) -> None:
        self._handle = None
        self._status.end_job()
        self.ended.emit()
