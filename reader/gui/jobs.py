"""Work off the main thread: a write lane, two read workers, one for backups; results back in order.

`submit` may be called on the main thread only. A job is a plain function; it may take a `JobHandle` to ask whether
it was cancelled and to report progress. Only ids and frozen values should cross.
"""

import itertools
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.errors import Cancelled

READ = "read"
WRITE = "write"
CARE = "care"
"""The lane of backups, which take long and must keep no read waiting."""
_PROGRESS_S = 0.1
"""Progress is told at most ten times a second: each telling costs the main thread a repaint."""
_SWITCH_S = 0.0005
"""How long a job may keep the interpreter from the main thread. Python's own 5 ms are felt: a paint calls
Qt some hundred times, and gives the interpreter away at each call.
"""


class JobHandle:
    """One submitted job. `cancel` asks it to stop; its result is then dropped, unless it `is_write`: what stands
    written has to be told. One that `is_kept` is a step of the user's: it is done even when the window closes.
    """

    def __init__(
        self,
        number: int,
        report: Callable[[int, int, int], None],
        *,
        is_kept: bool = False,
        is_write: bool = False,
    ) -> None:
        self.number = number
        self.is_kept = is_kept
        self.is_write = is_write
        self._report = report
        self._is_cancelled = False
        self._told_s = 0.0

    def cancel(self) -> None:
        """Ask the job to stop as soon as it looks."""
        self._is_cancelled = True

    def is_cancelled(self) -> bool:
        """Whether the job was asked to stop. Safe on any thread."""
        return self._is_cancelled

    def report_progress(self, done: int, total: int) -> None:
        """Tell how far the job is, the end always; arrives on the main thread. Safe on any thread."""
        now_s = monotonic()
        if 0 < total <= done or now_s - self._told_s >= _PROGRESS_S:
            self._told_s = now_s
            self._report(self.number, done, total)


class JobRunner(QObject):
    """Runs jobs and brings their ends back.

    Results come by an explicitly queued connection, so that they arrive in the order in which jobs ended.
    `idle` is emitted whenever the last job under way has ended.
    """

    idle = Signal()
    _ended = Signal(int, object, object)  # job number, result, error
    _progressed = Signal(int, int, int)  # job number, done, total

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_S)
        self._lanes = {
            WRITE: ThreadPoolExecutor(1, thread_name_prefix="write"),
            READ: ThreadPoolExecutor(2, thread_name_prefix="read"),
            CARE: ThreadPoolExecutor(1, thread_name_prefix="care"),
        }
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[JobHandle, Callable[..., None], Callable[..., None], Any]] = {}
        self._by_key: dict[str, JobHandle] = {}
        self._is_shut = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_shut_down(self) -> bool:
        """Whether nothing is under way any more, and nothing will be."""
        return self._is_shut

    @property
    def is_busy(self) -> bool:
        """Whether any job is under way or waiting."""
        return bool(self._waiting)

    def submit(
        self,
        lane: str,
        work: Callable[[JobHandle], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        key: str = "",
        progressed: Callable[[int, int], None] | None = None,
        is_kept: bool = False,
    ) -> JobHandle:
        """Run `work` on a lane; then call `done` or `failed` on the main thread.

        A job with the same non-empty key cancels the older one, whose result is dropped. A cancelled job calls
        `failed` with `Cancelled`; one of the write lane that was done all the same calls `done`. A job that
        `is_kept` is done even when the runner shuts down meanwhile. After it any other is dropped: a view that is
        laid out while its window closes may still ask for rows.
        """
        handle = JobHandle(next(self._numbers), self._progressed.emit, is_kept=is_kept, is_write=lane == WRITE)
        if self._is_shut and not is_kept:
            handle.cancel()
            return handle
        if key:
            older = self._by_key.get(key)
            if older is not None:
                older.cancel()
            self._by_key[key] = handle
        self._waiting[handle.number] = (handle, done, failed, progressed)
        self._lanes[lane].submit(self._run, handle, work)
        return handle

    def shut_down(self) -> None:
        """Do the steps that are kept, ask all else to stop, and wait; nothing comes back afterwards."""
        for handle, *_ in self._waiting.values():
            if not handle.is_kept:
                handle.cancel()
        self._waiting.clear()
        self._is_shut = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    def _run(self, handle: JobHandle, work: Callable[[JobHandle], Any]) -> None:
        result, error = None, None
        try:
            if handle.is_cancelled():
                raise Cancelled
            result = work(handle)
        except BaseException as caught:  # noqa: BLE001 - it is carried to the main thread and reported there
            error = caught
        self._ended.emit(handle.number, result, error)

    def _on_ended(self, number: int, result: Any, error: BaseException | None) -> None:
        entry = self._waiting.pop(number, None)
        if entry is None:
            return
        handle, done, failed, _ = entry
        for key in [key for key, held in self._by_key.items() if held is handle]:
            del self._by_key[key]
        try:
            if error is not None:
                failed(error)
            elif handle.is_cancelled() and not handle.is_write:
                failed(Cancelled())
            else:
                done(result)
        finally:
            if not self._waiting:
                self.idle.emit()

    def _on_progressed(self, number: int, done: int, total: int) -> None:
        entry = self._waiting.get(number)
        if entry is not None and entry[3] is not None and not entry[0].is_cancelled():
            entry[3](done, total)
