"""The full-text index of the open library: looked at after opening, made whole in the background, told quietly."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.errors import KnownError, LibraryDamaged, LibraryLocked
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from reader.services.indexing import IndexSlice, IndexState

LOOK_AFTER_MS = 400
"""The first reads of a library just opened go before."""
_PAUSE_MS = 10
_LOCKED_MS = 2000
_TIP = tr("Searches find what is indexed so far. You can go on working meanwhile.")


class IndexFlow(QObject):
    """Makes the index whole in slices on the write lane, so that the user's steps go between.

    `completed` comes when searches see every article, after they did not. Closing in the middle loses nothing:
    the next opening goes on there.
    """

    completed = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._status = parts.status
        self._desk: Desk | None = None
        self._next: Callable[[], None] = self._look
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self._next())
        self._indexed = self._total = 0
        self._is_afresh = self._is_making = False

    def attach(self, desk: Desk | None) -> None:
        """Look after the index of a library, or none."""
        self._desk = desk
        self._is_afresh = self._is_making = False
        self._status.set_upkeep("")
        self._timer.stop()
        if desk is not None:
            self._wait(LOOK_AFTER_MS, self._look)

    def look(self) -> None:
        """Look whether the index is whole: it may have been emptied. One that is being made will be."""
        if not self._is_making:
            self._look()

    def _wait(self, time_ms: int, then: Callable[[], None]) -> None:
        self._next = then
        self._timer.start(time_ms)

    def _look(self) -> None:
        desk = self._desk
        if desk is not None:
            indexing, library = desk.services.indexing, desk.library
            desk.read(lambda: indexing.look_at_index(library), self._on_looked, self._fail, key="index.look")

    def _on_looked(self, state: IndexState) -> None:
        desk = self._desk
        if desk is None or state.is_whole:
            return
        if desk.library.is_read_only:
            self._status.set_upkeep(
                tr("Search is incomplete"), tr("The library is read-only, so it cannot be indexed.")
            )
            return
        self._indexed, self._total = state.indexed, state.total
        self._is_making = True
        self._begin()

    def _begin(self) -> None:
        desk = self._desk
        if desk is None:
            return
        indexing, library, is_afresh = desk.services.indexing, desk.library, self._is_afresh
        self._tell()
        desk.write_with_progress(
            lambda _: indexing.begin_indexing(library, is_afresh=is_afresh),
            lambda _: self._enter(0),
            self._fail,
            None,
        )

    def _enter(self, after: int) -> None:
        desk = self._desk
        if desk is None:
            return
        indexing, library = desk.services.indexing, desk.library
        desk.write_with_progress(
            lambda _: indexing.index_slice(library, after),
            self._on_entered,
            lambda error: self._fail(error, lambda: self._enter(after)),
            None,
        )

    def _on_entered(self, one: IndexSlice) -> None:
        if one.is_last:
            self._is_making = False
            self._status.set_upkeep("")
            self.completed.emit()
            return
        self._indexed += one.entered
        self._tell()
        self._wait(_PAUSE_MS, lambda: self._enter(one.last))

    def _tell(self) -> None:
        percent = min(99, 100 * self._indexed // max(1, self._total))
        self._status.set_upkeep(tr("Search index: {n} %", n=percent), _TIP)

    def _fail(self, error: KnownError, again: Callable[[], None] | None = None) -> None:
        """Wait for another program; begin anew once where the index is damaged; else say that search lacks it."""
        if isinstance(error, LibraryLocked):
            self._wait(_LOCKED_MS, again or self._look)
        elif isinstance(error, LibraryDamaged) and not self._is_afresh:
            self._is_afresh = True
            self._indexed = 0
            self._begin()
        else:
            self._is_making = False
            self._status.set_upkeep(tr("Search is incomplete"), str(error))
