"""Whether what a search found is still there: articles that are deleted, and those that come back by undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import KnownError
from reader.domain.ids import ArticleId
from reader.gui.desk import Desk


class SearchUpkeep(QObject):
    """`stale` when articles that were found are gone, or some that were gone are back: search once more."""

    stale = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._unsure: frozenset[int] = frozenset()
        self._gone: set[int] = set()

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk, self._unsure, self._gone = desk, frozenset(), set()

    def check(self, changes: ChangeSet, found: Sequence[int]) -> None:
        """Look whether changed articles are still there; `found` are the ids that the search has."""
        changed = changes.of(Kind.ARTICLE) - changes.only_states
        desk, back = self._desk, changed & self._gone
        if back:
            self._gone -= back
            self.stale.emit()
        if desk is None or not changed or not found:
            return
        # An answer that a newer change drops is asked for again with it.
        unsure = self._unsure = self._unsure | changed
        searching, library = desk.services.searching, desk.library

        def list_gone() -> set[ArticleId]:
            gone: set[ArticleId] = searching.list_gone(library, unsure.intersection(found))
            return gone

        desk.read(list_gone, self._take, self._leave, key="search-gone")

    def _take(self, gone: set[ArticleId]) -> None:
        self._unsure = frozenset()
        if gone:
            self._gone |= gone
            self.stale.emit()

    def _leave(self, _: KnownError) -> None:
        """Rows of what is gone say so themselves."""
        self._unsure = frozenset()
