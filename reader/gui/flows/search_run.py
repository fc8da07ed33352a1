"""One search under way: its pages of ids and how many there are, from the read workers to the main thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import KnownError
from reader.domain.search_results import FoundIds, FoundRow, SearchOrder
from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle

_ROWS = 16
"""So many rows come with the first ids: what the list shows at once."""
_COUNT_MS = 40
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
    how many articles there are in all, once; `failed` a `KnownError`. Rows come with the ids, for all workers may
    be busy with the rest of the search by then; for the same reason counting waits until rows were asked for.
    """

    page_found = Signal(object, object)
    counted = Signal(int)
    failed = Signal(object)
    _page_came = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._handles: list[JobHandle] = []
        self._is_counted = False
        self._listed = 0
        self._page_came.connect(self._on_page, Qt.ConnectionType.QueuedConnection)
        self._soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._soon.timeout.connect(self._count)
        self._desk: Desk | None = None
        self._asked: Asked | None = None

    @property
    def is_running(self) -> bool:
        """Whether anything of the search is still to come."""
        return bool(self._handles) or self._soon.isActive()

    def run(self, desk: Desk, asked: Asked) -> None:
        """Search afresh."""
        self.stop()
        number, self._is_counted, self._listed = self._number, False, 0
        self._desk, self._asked = desk, asked
        searching, library = desk.services.searching, desk.library

        def search(handle: JobHandle) -> None:
            rows: object = ()
            for page in searching.iter_search(
                library, asked.query, asked.criteria, order=asked.order, is_cancelled=handle.is_cancelled
            ):
                if rows is not None:
                    rows = searching.list_rows(
                        library, page.ids[:_ROWS], asked.query, is_cancelled=handle.is_cancelled
                    )
                for part in _parts(page):
                    self._page_came.emit(number, part, rows)
                    rows = None

        listing = desk.run_with_progress(
            search, _do_nothing, partial(self._fail, number), None, lambda: self._end(listing)
        )
        self._handles = [listing]

    def _count(self) -> None:
        """Count on another worker while the rest is listed, which takes longer."""
        desk, asked, number = self._desk, self._asked, self._number
        if desk is None or asked is None or self._is_counted:
            return
        searching, library = desk.services.searching, desk.library

        def count(handle: JobHandle) -> int:
            found: int = searching.count_found(
                library, asked.query, asked.criteria, is_cancelled=handle.is_cancelled
            )
            return found

        counting = desk.run_with_progress(
            count,
            lambda found: self._tell(number, found),
            partial(self._fail, number),
            None,
            lambda: self._end(counting),
        )
        self._handles.append(counting)

    def stop(self) -> None:
        """Stop what is under way; what was found stays with whoever has it."""
        for handle in self._handles:
            handle.cancel()
        self._handles = []
        self._soon.stop()
        self._number += 1

    def _on_page(self, number: int, page: FoundIds, rows: Sequence[FoundRow] | None) -> None:
        if number != self._number:
            return
        self._listed += len(page.ids)
        self.page_found.emit(page, rows)
        if page.is_last:
            self._tell(number, self._listed)
        elif rows is not None:
            self._soon.start()

    def _tell(self, number: int, found: int) -> None:
        if number == self._number and not self._is_counted:
            self._is_counted = True
            self.counted.emit(found)

    def _fail(self, number: int, error: KnownError) -> None:
        """Told once: both halves of a search meet the same trouble."""
        if number == self._number:
            self.stop()
            self.failed.emit(error)

    def _end(self, handle: JobHandle) -> None:
        if handle in self._handles:
            self._handles.remove(handle)


def _parts(page: FoundIds) -> Iterator[FoundIds]:
    """A page as pages that a table takes in one turn each without being felt."""
    for start in range(0, max(1, len(page.ids)), _IDS):
        end = start + _IDS
        yield replace(page, ids=page.ids[start:end], is_last=page.is_last and end >= len(page.ids))


def _do_nothing(_: None) -> None:
    """The pages have told everything."""
