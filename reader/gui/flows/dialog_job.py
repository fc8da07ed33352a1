"""The reading behind one dialog: one job at a time, of which a newer one takes the place."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from reader.domain.errors import KnownError
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle

T = TypeVar("T")


class DialogJob(QObject):
    """Runs jobs for a dialog, whose child it is: what comes back after it is gone, or was stopped, is dropped."""

    def __init__(self, desk: Desk, dialog: QObject) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._handle: JobHandle | None = None
        self._began_s = 0.0

    @property
    def is_running(self) -> bool:
        """Whether a job is under way whose end is waited for."""
        return self._handle is not None

    @property
    def elapsed_s(self) -> float:
        """How long the job is under way."""
        return monotonic() - self._began_s

    def stop(self) -> None:
        """Ask what is under way to stop; nothing comes back from it."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def run(
        self,
        work: Callable[[JobHandle], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        progressed: Callable[[int, int], None] | None = None,
    ) -> None:
        """Stop what is under way, and run this instead. `failed` is also called after a bug, told elsewhere."""
        self.stop()
        self._began_s = monotonic()

        def finish(result: T) -> None:
            if self._handle is handle:
                self._handle = None
                done(result)

        def fail(error: KnownError) -> None:
            if self._handle is handle:
                self._handle = None
                failed(error)

        def look_after() -> None:
            """After a bug neither of the two came."""
            fail(KnownError(tr("This could not be read."), tr("The details are in the log.")))

        def ended() -> None:
            if self._handle is handle:
                QTimer.singleShot(0, self, look_after)

        def tell(done_count: int, total: int) -> None:
            if self._handle is handle and progressed is not None:
                progressed(done_count, total)

        handle = self._desk.run_with_progress(work, finish, fail, tell, ended)
        self._handle = handle
