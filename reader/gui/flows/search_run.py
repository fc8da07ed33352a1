"""One search under way: its pages of ids and how many there are, from the read workers to the main thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import KnownError
from reader.domain.search_results import FoundIds, SearchOrder
from reader.gui.desk import Desk
from reader.gui.jobs import JobHandle


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched: words as typed, what else must hold, and the order."""

    query: str
    criteria: Criteria = EVERYTHING
    order: SearchOrder = SearchOrder.DATE


class SearchRun(QObject):
    """One search at a time; an older one is told to stop, and nothing of it comes any more.

    `page_found` carries a `FoundIds` and whether it is the first, `counted` how many articles there are in all,
    once; `failed` a `KnownError`.
    """

    page_found = Signal(object, bool)
    counted = Signal(int)
    failed = Signal(object)
    _page_came = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._handles: list[JobHandle] = []
        self._is_counted = False
        self._listed = 0
        self._page_came.connect(self._on_page, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether anything of the search is still to come."""
        return bool(self._handles)

    def run(self, desk: Desk, asked: Asked) -> None:
        """Search afresh."""
        self.stop()
        number, self._is_counted, self._listed = self._number, False, 0
        searching, library = desk.services.searching, desk.library

        def search(handle: JobHandle) -> None:
            is_first = True
            for page in searching.iter_search(
                library, asked.query, asked.criteria, order=asked.order, is_cancelled=handle.is_cancelled
            ):
                self._page_came.emit(number, page, is_first)
                is_first = False

        def count(handle: JobHandle) -> int:
            found: int = searching.count_found(
                library, asked.query, asked.criteria, is_cancelled=handle.is_cancelled
            )
            return found

        listing = desk.run_with_progress(search, _do_nothing, self._fail, None, lambda: self._end(listing))
        counting = desk.run_with_progress(
            count, lambda found: self._tell(number, found), self._fail, None, lambda: self._end(counting)
        )
        self._handles = [listing, counting]

    def stop(self) -> None:
        """Stop what is under way; what was found stays with whoever has it."""
        for handle in self._handles:
            handle.cancel()
        self._handles = []
        self._number += 1

    def _on_page(self, number: int, page: FoundIds, is_first: bool) -> None:
        if number != self._number:
            return
        self._listed += len(page.ids)
        self.page_found.emit(page, is_first)
        if page.is_last:
            self._tell(number, self._listed)

    def _tell(self, number: int, found: int) -> None:
        if number == self._number and not self._is_counted:
            self._is_counted = True
            self.counted.emit(found)

    def _fail(self, error: KnownError) -> None:
        """Told once: both halves of a search meet the same trouble."""
        if self._handles or not self._is_counted:
            self.stop()
            self._is_counted = True
            self.failed.emit(error)

    def _end(self, handle: JobHandle) -> None:
        if handle in self._handles:
            self._handles.remove(handle)


def _do_nothing(_: None) -> None:
    """The pages have told everything."""
