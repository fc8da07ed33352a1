"""What restoring and recovering have in common: their job, and what is said once a library is open again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from reader.domain.errors import Cancelled, KnownError
from reader.domain.wording import tr
from reader.gui.flows.library_flow import LibraryFlow
from reader.gui.flows.long_job import LongJob
from reader.gui.jobs import CARE, JobHandle
from reader.gui.window_parts import WindowParts
from reader.services.preferences import LIBRARY_SUFFIX


class CareJob(QObject):
    """Runs work on files in the lane of care. Opening a library hides the message that was there: what is to be
    read after it is kept by `tell_when_open`.
    """

    def __init__(self, parts: WindowParts, library: LibraryFlow, job: LongJob) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._job = job
        self._told: Callable[[], None] | None = None
        library.attached.connect(lambda desk: self._tell() if desk is not None else None)
        library.opening_failed.connect(self._tell)

    def may_start(self) -> bool:
        """Whether no other long job is under way; tells the user else."""
        return self._job.may_start()

    def run(
        self,
        name: str,
        work: Callable[[JobHandle], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run work with its progress and Cancel in the status line. What fails is told, or given to `failed`."""

        def start(progressed: Callable[[int, int], None], ended: Callable[[], None]) -> JobHandle:
            def succeed(result: Any) -> None:
                ended()
                done(result)

            def fail(error: BaseException) -> None:
                ended()
                (failed or self.tell_failure)(error)

            return self._parts.jobs.submit(CARE, work, succeed, fail, progressed=progressed)

        self._job.run(name, start)

    def tell_failure(self, error: BaseException) -> None:
        """Tell what went wrong; nothing of what the user cancelled."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, KnownError):
            self._parts.message_bar.show_error(error)
        else:
            self._parts.report_bug(error)

    def tell_when_open(self, tell: Callable[[], None]) -> None:
        """Call this once the library that is being opened is there, or could not be opened."""
        self._told = tell

    def _tell(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            told()


def care_services() -> Any:
    """The services, which take long to import: never at the top of a module of the window."""
    from reader.services.loading import load_services

    return load_services()


def library_filter() -> str:
    """The files that a chooser shows."""
    return tr("Dateline libraries ({pattern})", pattern=f"*{LIBRARY_SUFFIX}")
