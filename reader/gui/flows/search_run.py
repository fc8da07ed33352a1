"""One search under way: its pages of ids and how many there are, from the read workers to the main thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import KnownError
from reader.domain.search_results import FoundIds, FoundRow, SearchOrder
from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle

_ROWS = 16
"""So many rows come with the first ids: what the list shows at once."""
_IDS = 200_000
"""So many ids are brought at once: a table takes them in 5 ms."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched: words as typed, what else must hold, and the order."""

    query: str
    criteria: Criteria = EVERYTHING
    order: SearchOrder = SearchOrder.DATE


class SearchRun(QObject):
    """One search at a time; an older one is told to stop, and nothing of it comes any more.

    `page_found` carries a `FoundIds` and, with the first one, the rows of its first articles, else None; `counted`
    how many articles there are in all, once; `failed` a `KnownError`. They are counted before the rest is listed,
    which takes longer. All of it is one job, so that a worker stays free for articles and rows.
    """

    page_found = Signal(object, object)
    counted = Signal(int)
    failed = Signal(object)
    _page_came = Signal(int, object, object)
    _count_came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._handle: JobHandle | None = None
        self._is_counted = False
        self._listed = 0
        self._page_came.connect(self._on_page, Qt.ConnectionType.QueuedConnection)
        self._count_came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether anything of the search is still to come."""
        return self._handle is not None

    def run(self, desk: Desk, asked: Asked) -> None:
        """Search afresh."""
        self.stop()
        number, self._is_counted, self._listed = self._number, False, 0
        searching, library = desk.services.searching, desk.library

        def search(handle: JobHandle) -> None:
            what, stop = (library, asked.query, asked.criteria), handle.is_cancelled
            is_first = True
            for page in searching.iter_search(*what, order=asked.order, is_cancelled=stop):
                rows: object = None
                if is_first:
                    rows = searching.list_rows(library, page.ids[:_ROWS], asked.query, is_cancelled=stop)
                for part in _parts(page):
                    self._page_came.emit(number, part, rows)
                    rows = None
                if is_first and not page.is_last:
                    self._count_came.emit(number, searching.count_found(*what, is_cancelled=stop))
                is_first = False

        listing = desk.run_with_progress(
            search, _do_nothing, partial(self._fail, number), None, lambda: self._end(listing)
        )
        self._handle = listing

    def stop(self) -> None:
        """Stop what is under way; what was found stays with whoever has it."""
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        self._number += 1

    def _on_page(self, number: int, page: FoundIds, rows: Sequence[FoundRow] | None) -> None:
        if number != self._number:
            return
        self._listed += len(page.ids)
        self.page_found.emit(page, rows)
        if page.is_last:
            self._tell(number, self._listed)

    def _tell(self, number: int, found: int) -> None:
        if number == self._number and not self._is_counted:
            self._is_counted = True
            self.counted.emit(found)

    def _fail(self, number: int, error: KnownError) -> None:
        if number == self._number:
            self.stop()
            self.failed.emit(error)

    def _end(self, handle: JobHandle) -> None:
        if handle is self._handle:
            self._handle = None


def _parts(page: FoundIds) -> Iterator[FoundIds]:
    """A page as pages that a table takes in one turn each without being felt."""
    for start in range(0, max(1, len(page.ids)), _IDS):
        end = start + _IDS
        yield replace(page, ids=page.ids[start:end], is_last=page.is_last and end >= len(page.ids))


def _do_nothing(_: None) -> None:
    """The pages have told everything."""
