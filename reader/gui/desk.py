"""The open library as the window sees it: reads and writes go through here, and change-sets come out.

One desk per open library, on the main thread. The services are handed in as a package so that no module of the
gui imports them while the first window is being painted (SQLAlchemy would triple the time to it).
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import ChangeSet, Done, Kind
from reader.domain.errors import ArticleMissing, Cancelled, KnownError
from reader.domain.wording import tr
from reader.gui.jobs import READ, WRITE, JobHandle, JobRunner

if TYPE_CHECKING:
    from reader.services.libraries import Library

T = TypeVar("T")
GONE = tr("It is no longer in the library.")
"""Said of an article that another program removed while it was listed here."""
MANY = 50
"""A step on more rows than this is done on the write lane."""
_NO_ARTICLE = 0
"""No article's id: what is listed is read again, and none of the open ones."""


class Desk(QObject):
    """An open library with its job lanes.

    `changes_committed` carries the `ChangeSet` of every write that changed something, once, undo and redo
    included. `error_met` carries a `KnownError` that nobody else showed; `bug_met` any other exception.
    """

    changes_committed = Signal(object)
    error_met = Signal(object)
    bug_met = Signal(object)

    def __init__(
        self, library: Library, services: ModuleType, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.services: Any = services
        self._jobs = jobs
        self._is_closed = False

    def close(self) -> None:
        """Let nothing come back any more: the library is being closed or another one takes its place."""
        self._is_closed = True

    def read(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        key: str = "",
    ) -> JobHandle:
        """Run a read on a worker. With a key, an older read of that key is dropped."""
        return self._jobs.submit(READ, lambda _: work(), self._unless_closed(done), self._failer(failed), key=key)

    def write(
        self,
        work: Callable[[], Done[T]],
        done: Callable[[T], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> JobHandle:
        """Run a step of the user's on the write lane and announce what it changed."""
        return self._submit(WRITE, lambda _: work(), self._announcer(done), failed, is_kept=True)

    def write_with_progress(
        self,
        work: Callable[[JobHandle], Done[T]],
        done: Callable[[T], None] | None,
        failed: Callable[[KnownError], None] | None,
        progressed: Callable[[int, int], None] | None,
        ended: Callable[[], None] | None = None,
        *,
        is_kept: bool = False,
    ) -> JobHandle:
        """Run a long write that reports progress and may be cancelled; `ended` is called in every case. One that
        `is_kept` is a step of the user's: it is done even when the window closes meanwhile.
        """
        return self._submit(WRITE, work, self._announcer(done), failed, progressed, ended, is_kept=is_kept)

    def run_with_progress(
        self,
        work: Callable[[JobHandle], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None,
        progressed: Callable[[int, int], None] | None,
        ended: Callable[[], None],
    ) -> JobHandle:
        """Run long work that changes nothing in the library, on a read worker; `ended` is called in every case."""
        return self._submit(READ, work, done, failed, progressed, ended)

    def write_now(self, work: Callable[[], Done[T]], done: Callable[[T], None] | None = None) -> None:
        """Run the user's single small step at once on the main thread; `done` gets its value.

        While a long step is being written the small one queues behind it on the write lane instead. A known error
        is told by `error_met`; nothing is done then.
        """
        if self.library.is_writing:
            self.write(work, done)
            return
        try:
            outcome = work()
        except KnownError as error:
            self._meet(error)
            return
        self._announcer(done)(outcome)

    def write_some(self, count: int, work: Callable[[], Done[T]], done: Callable[[T], None] | None = None) -> None:
        """Run a step of the user's on so many rows: at once where they are few, on the write lane where many."""
        if count > MANY:
            self.write(work, done)
        else:
            self.write_now(work, done)

    def _announcer(self, done: Callable[[T], None] | None) -> Callable[[Done[T]], None]:
        def announce(outcome: Done[T]) -> None:
            if outcome.changes:
                self.changes_committed.emit(outcome.changes)
            if done is not None:
                done(outcome.value)

        return announce

    def _unless_closed(self, done: Callable[[T], None]) -> Callable[[T], None]:
        return lambda result: None if self._is_closed else done(result)

    def _submit(
        self,
        lane: str,
        work: Callable[[JobHandle], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None,
        progressed: Callable[[int, int], None] | None = None,
        ended: Callable[[], None] | None = None,
        *,
        is_kept: bool = False,
    ) -> JobHandle:
        fail, succeed = self._failer(failed), self._unless_closed(done)

        def finish(then: Callable[[], None]) -> None:
            if ended is not None:
                ended()
            then()

        return self._jobs.submit(
            lane,
            work,
            lambda result: finish(lambda: succeed(result)),
            lambda error: finish(lambda: fail(error)),
            progressed=progressed,
            is_kept=is_kept,
        )

    def _failer(self, failed: Callable[[KnownError], None] | None) -> Callable[[BaseException], None]:
        def fail(error: BaseException) -> None:
            if self._is_closed or isinstance(error, Cancelled):
                return
            if not isinstance(error, KnownError):
                self.bug_met.emit(error)
            elif failed is not None:
                failed(error)
            else:
                self._meet(error)

        return fail

    def _meet(self, error: KnownError) -> None:
        if isinstance(error, ArticleMissing):
            self.read_anew()
            error = ArticleMissing(GONE)
        self.error_met.emit(error)

    def read_anew(self) -> None:
        """Let the panes read what they list again: another program has changed the library."""
        self.changes_committed.emit(ChangeSet({Kind.ARTICLE: frozenset({_NO_ARTICLE})}))
