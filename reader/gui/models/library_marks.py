"""The counts of annotations on the rows of articles: read again for all that are loaded when annotations change.

A change of annotations does not say on which articles they stand; counting those of a few thousand articles by an
index takes some milliseconds on a read worker.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.domain.ids import ArticleId
from reader.gui.models.library_rows import NodeRows

if TYPE_CHECKING:
    from reader.gui.desk import Desk

_LATER_MS = 150
"""Steps that follow on each other are counted together."""


class MarkCounts(QObject):
    """Brings counts up to date some time after `ask`."""

    def __init__(self, rows: NodeRows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._desk: Desk | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._count)

    def set_desk(self, desk: Desk | None) -> None:
        """Count in another library, or in none."""
        self._later.stop()
        self._desk = desk

    def ask(self) -> None:
        """Count the annotations of the loaded articles soon."""
        if self._desk is not None:
            self._later.start()

    def _count(self) -> None:
        desk, heads = self._desk, self._rows.list_heads()
        if desk is None or not heads:
            return
        browsing, library, ids = desk.services.browsing, desk.library, [head.id for head in heads]
        desk.read(lambda: browsing.count_annotations(library, ids), self._show, key="tree marks")

    def _show(self, counts: Mapping[ArticleId, int]) -> None:
        for head in self._rows.list_heads():
            number = counts.get(head.id, 0)
            if number != head.annotations:
                self._rows.change_head(replace(head, annotations=number))
