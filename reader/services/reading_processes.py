"""Processes that read files, and what becomes of the files when one of them dies.

This is the whole interface: `ReadingProcesses`. A process may be ended from outside, for want of memory above all.
Files that were with it are read again one by one; a file that ends a process of its own as well is given up.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

from reader.domain.errors import Cancelled

_Found = TypeVar("_Found")
_ASK_EVERY_S = 0.1


class ReadingProcesses(Generic[_Found]):
    """So many processes that run `read` on lists of files; `make_loss` tells what to say of a file given up.

    `read` and `prepare`, which each process runs first, must be functions of a module. To be left as a context:
    after a fault or a cancel the processes are ended at once and whatever they were reading is dropped.
    """

    def __init__(
        self,
        jobs: int,
        prepare: Callable[[], None],
        read: Callable[[Sequence[Path]], list[_Found]],
        make_loss: Callable[[Path], _Found],
    ) -> None:
        self._jobs = jobs
        self._prepare = prepare
        self._read = read
        self._make_loss = make_loss
        self._pool: ProcessPoolExecutor | None = None
        self._single: ProcessPoolExecutor | None = None

    def __enter__(self) -> "ReadingProcesses[_Found]":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in (self._pool, self._single):
            if pool is not None:
                _close(pool, is_hasty=kind is not None)

    def submit(self, paths: Sequence[Path]) -> Future[list[_Found]]:
        """Have files read; see `take`."""
        if self._pool is None:
            self._pool = self._start(self._jobs)
        try:
            return self._pool.submit(self._read, paths)
        except BrokenProcessPool:
            _close(self._pool, is_hasty=True)
            self._pool = self._start(self._jobs)
            return self._pool.submit(self._read, paths)

    def take(
        self, paths: Sequence[Path], given: Future[list[_Found]], is_cancelled: Callable[[], bool]
    ) -> list[_Found]:
        """What was found in the files that were given out so. Raises `Cancelled`."""
        try:
            return _await(given, is_cancelled)
        except BrokenProcessPool:
            return [found for path in paths for found in self._read_apart(path, is_cancelled)]

    def _read_apart(self, path: Path, is_cancelled: Callable[[], bool]) -> list[_Found]:
        if self._single is None:
            self._single = self._start(1)
        try:
            return _await(self._single.submit(self._read, [path]), is_cancelled)
        except BrokenProcessPool:
            _close(self._single, is_hasty=True)
            self._single = None
            return [self._make_loss(path)]

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        # A forked process would share locks and files of this one; a fresh one shares nothing.
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=self._prepare)


def _await(given: Future[list[_Found]], is_cancelled: Callable[[], bool]) -> list[_Found]:
    while not wait([given], _ASK_EVERY_S).done:
        if is_cancelled():
            raise Cancelled
    return given.result()


def _close(pool: ProcessPoolExecutor, *, is_hasty: bool) -> None:
    # Before Python 3.14 there is no public way to the processes.
    running = list((pool._processes or {}).values()) if is_hasty else []
    pool.shutdown(wait=not is_hasty, cancel_futures=True)
    for process in running:
        process.terminate()
