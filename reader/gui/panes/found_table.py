"""The list of articles that a search found: the keys that walk it, and what it says while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.domain.wording import tr
from reader.gui.models.found_articles import FoundArticlesModel
from reader.gui.panes.found_delegate import ROW_PX, FoundDelegate
from reader.gui.panes.result_table import ResultTable
from reader.gui.theme.theme import Theme


class FoundTable(ResultTable):
    """`row_chosen` carries the row that became the current one; `top_passed` when Up was pressed in the first."""

    rows: FoundDelegate
    row_chosen = Signal(int)
    top_passed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, ROW_PX, parent)
        self.found = FoundArticlesModel(self)
        self.setModel(self.found)
        self.rows = FoundDelegate(theme, self.found, self)
        self.setItemDelegate(self.rows)
        self._is_quiet = False
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(tr("Articles found"))
        self._dress()
        self.verticalScrollBar().valueChanged.connect(lambda _: self.found.retry())

    def keep(self, row: int) -> None:
        """Choose a row on which the user stood before: nothing is announced, for nobody moved to it."""
        self._is_quiet = True
        self.choose(row)
        self._is_quiet = False

    # Qt

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Announce the row."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.viewport().update()
            if not self._is_quiet:
                self.found.retry()
                self.row_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last row; letters search nothing here."""
        key, is_plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and is_plain:
            self.choose(0 if key == Qt.Key.Key_Home else self.found.rowCount() - 1)
        elif key == Qt.Key.Key_Up and is_plain and self.current_row() <= 0:
            self.top_passed.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)
