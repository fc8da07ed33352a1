"""A search that brings its pages as it runs, from a read worker to the main thread, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.errors import KnownError
from reader.domain.finding import FindPage
from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle

Progress = Callable[[int, int], None]
Search = Callable[[Callable[[], bool], Progress], Iterator[FindPage]]
"""Makes the pages; is given how to ask whether it was stopped, and whom to tell how far it is."""


class ConcordanceSearch(QObject):
    """One search at a time. `page_found` carries a `FindPage`, `progressed` how many were searched of how many;
    `failed` a `KnownError`, after `ended`, which comes once for each search, however it ended.
    """

    page_found = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()
    failed = Signal(object)
    _page_came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._handle: JobHandle | None = None
        self._page_came.connect(self._on_page, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether one is under way."""
        return self._handle is not None

    def run(self, desk: Desk, search: Search) -> None:
        """Start a search; one that is under way is stopped."""
        self.stop()
        self._number += 1
        number = self._number

        def work(handle: JobHandle) -> None:
            for page in search(handle.is_cancelled, handle.report_progress):
                self._page_came.emit(number, page)

        def fail(error: KnownError) -> None:
            if number == self._number:
                self.failed.emit(error)

        def progress(searched: int, total: int) -> None:
            if number == self._number and self._handle is not None:
                self.progressed.emit(searched, total)

        self._handle = desk.run_with_progress(work, _do_nothing, fail, progress, lambda: self._end(number))

    def stop(self) -> None:
        """Stop the search; what it found stays, nothing more comes."""
        if self._handle is not None:
            self._handle.cancel()
            self._end(self._number)
            self._number += 1

    def _on_page(self, number: int, page: FindPage) -> None:
        if number == self._number:
            self.page_found.emit(page)

    def _end(self, number: int) -> None:
        if number == self._number and self._handle is not None:
            self._handle = None
            self.ended.emit()


def _do_nothing(_: None) -> None:
    """The pages have told everything."""
