"""The articles that a search found as a Qt table: their ids in order, and rows read a page at a time. Main thread.

A million ids take some megabytes; rows are kept for the pages looked at last only. Knows no view and no service:
whoever starts a search says how the rows of some ids are read.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from reader.domain.changes import ChangeSet, Kind
from reader.domain.errors import KnownError
from reader.domain.ids import ArticleId
from reader.domain.wording import tr
from reader.gui.models.found_words import FAILED_TEXT, GONE_TEXT, LOADING_TEXT, row_tip, spoken_row

if TYPE_CHECKING:
    from reader.domain.search_results import FoundRow

Index = QModelIndex | QPersistentModelIndex
Answer = Callable[[Sequence["FoundRow"]], None]
Refusal = Callable[[KnownError], None]
ReadRows = Callable[[Sequence[ArticleId], Answer, Refusal], object]
"""Reads the rows of some ids off the main thread and brings them, or the error, back on it."""

PAGE = 50
"""So many rows are read at once: a screen or two, for what is read beyond is waited for."""
PAGES_MAX = 24
JOBS_MAX = 2
_WANTED_MAX = 3
"""What is scrolled past before it could be read is not read any more."""
_KINDS_SHOWN = (Kind.ANNOTATION, Kind.SOURCE, Kind.TAG)
"""Changes of these may be seen in any row."""
_ANY = 0
"""Among changed articles it says that any may have been changed, by another program."""


class FoundArticlesModel(QAbstractTableModel):
    """One column, a row an article. A row that is not read yet gives nothing but a placeholder, and is read soon:
    the page wanted last first. `load_failed` carries a `KnownError`; what could not be read is asked for again
    after `retry` alone, for painting it would ask without end. `failures_gone` when such a page came after all.
    """

    load_failed = Signal(object)
    failures_gone = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._read: ReadRows | None = None
        self._generation = 0
        self._pages: OrderedDict[int, dict[int, FoundRow]] = OrderedDict()
        self._stale: set[int] = set()
        self._failed: set[int] = set()
        self._has_failed = False
        self._wanted: list[int] = []
        self._under_way: set[int] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_wanted)

    # What is shown

    def start(self, read: ReadRows | None = None) -> None:
        """Begin another list, empty at first; what comes of the one before is dropped."""
        self.beginResetModel()
        self._generation += 1
        self._read = read
        self._ids = array("q")
        self._pages.clear()
        self._stale.clear()
        self._failed.clear()
        self._has_failed = False
        self._wanted.clear()
        self._under_way.clear()
        self.endResetModel()

    def append(self, ids: Iterable[int], rows: Sequence[FoundRow] = ()) -> None:
        """Add articles at the end; some rows of the first page may come with the first of them."""
        found = array("q", ids)
        if not found:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
        self._ids.extend(found)
        if not first and rows:
            self._pages[0] = {row.head.id: row for row in rows}
            self._stale.update(() if len(rows) == len(self._held(0)) else (0,))
        for page in (first // PAGE,) if first % PAGE else ():
            if page in self._pages or page in self._under_way:
                self._stale.add(page)
        self.endInsertRows()

    def apply_changes(self, changes: ChangeSet) -> None:
        """Read the pages again, once they are looked at, in which rows may be others; all keep their place."""
        touched, changed = {*self._pages, *self._under_way}, changes.of(Kind.ARTICLE)
        if not any(changes.of(kind) for kind in _KINDS_SHOWN) and _ANY not in changed:
            touched = {page for page in touched if not changed.isdisjoint(self._held(page))}
        self._stale |= touched
        self._failed.clear()
        for page in touched:
            self._tell(page)

    def retry(self) -> None:
        """Let pages that could not be read be asked for again, once they are looked at."""
        self._failed.clear()

    @property
    def ids(self) -> Sequence[int]:
        """The ids of all articles in their order."""
        return self._ids

    @property
    def pages_held(self) -> int:
        """How many pages of rows are in memory."""
        return len(self._pages)

    def article(self, row: int) -> ArticleId:
        """The article of a row."""
        return ArticleId(self._ids[row])

    def found(self, row: int) -> FoundRow | None:
        """A row as far as it was read; None while it comes, or when the article is gone."""
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows.get(self._ids[row])

    def is_gone(self, row: int) -> bool:
        """Whether an article was found and is no longer in the library."""
        page = row // PAGE
        rows = self._pages.get(page)
        is_settled = rows is not None and page not in self._stale and page not in self._under_way
        return is_settled and rows is not None and self._ids[row] not in rows

    def missing_text(self, row: int) -> str:
        """What is said in place of a row that is not there."""
        return GONE_TEXT if self.is_gone(row) else FAILED_TEXT if self.is_failed(row) else LOADING_TEXT

    def is_failed(self, row: int) -> bool:
        """Whether a row could not be read."""
        return row // PAGE in self._failed and row // PAGE not in self._pages

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many articles are known to be found."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the words for a screen reader, the tip."""
        if not index.isValid() or role not in _ROLES:
            return None
        found = self.found(index.row())
        if found is None:
            return None if role == Qt.ItemDataRole.ToolTipRole else self.missing_text(index.row())
        return _ROLES[role](found)

    # Pages

    def _held(self, page: int) -> array[int]:
        return self._ids[page * PAGE : (page + 1) * PAGE]

    def _want(self, page: int) -> None:
        if page in self._under_way or page in self._failed or self._read is None:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-_WANTED_MAX]
        self._soon.start()

    def _read_wanted(self) -> None:
        while self._wanted and self._read is not None and len(self._under_way) < JOBS_MAX:
            page, generation = self._wanted.pop(), self._generation
            self._under_way.add(page)
            self._stale.discard(page)
            ids = [ArticleId(found) for found in self._held(page)]
            self._read(ids, self._taker(generation, page), self._refuser(generation, page))

    def _taker(self, generation: int, page: int) -> Answer:
        def take(rows: Sequence[FoundRow]) -> None:
            if generation != self._generation:
                return
            self._under_way.discard(page)
            self._pages[page] = {row.head.id: row for row in rows}
            self._pages.move_to_end(page)
            while len(self._pages) > PAGES_MAX:
                gone, _ = self._pages.popitem(last=False)
                self._stale.discard(gone)
            self._tell(page)
            if self._has_failed and not self._failed:
                self._has_failed = False
                self.failures_gone.emit()
            self._read_wanted()

        return take

    def _refuser(self, generation: int, page: int) -> Refusal:
        def refuse(error: KnownError) -> None:
            if generation != self._generation:
                return
            self._under_way.discard(page)
            self._wanted.clear()
            self._failed.add(page)
            self._has_failed = True
            if page in self._pages:
                self._stale.add(page)
            self._tell(page)
            self.load_failed.emit(error)

        return refuse

    def _tell(self, page: int) -> None:
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))


_ROLES: dict[int, Callable[[Any], str]] = {
    Qt.ItemDataRole.DisplayRole: lambda found: " ".join(found.head.title.split()) or tr("Untitled"),
    Qt.ItemDataRole.AccessibleTextRole: spoken_row,
    Qt.ItemDataRole.ToolTipRole: row_tip,
}
