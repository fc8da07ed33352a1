"""The list of articles that a search found: the keys that walk it, and what it says while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.gui.models.found_articles import FoundArticlesModel
from reader.gui.panes.found_delegate import ROW_PX, FoundDelegate
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme.theme import Theme

_FLAG = QItemSelectionModel.SelectionFlag


class FoundTable(QTableView):
    """`row_chosen` carries the row that became the current one, `menu_wanted` a global point; `top_passed` when Up
    was pressed in the first row.
    """

    row_chosen = Signal(int)
    menu_wanted = Signal(object)
    top_passed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.found = FoundArticlesModel(self)
        self.setModel(self.found)
        self.rows = FoundDelegate(theme, self.found, self)
        self.setItemDelegate(self.rows)
        self._is_quiet = False
        self._set_up()
        self.verticalScrollBar().valueChanged.connect(lambda _: self.found.retry())
        theme.changed.connect(self._on_theme_changed)

    def _set_up(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Articles found")
        self._on_theme_changed()

    def set_hint(self, text: str) -> None:
        """What an empty list says."""
        self._hint = text
        self.setAccessibleDescription("" if self.found.rowCount() else text)
        self.viewport().update()

    @property
    def hint(self) -> str:
        """What the list says while it is empty."""
        return self._hint

    def current_row(self) -> int:
        """The current row, or -1."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Make a row the current and only selected one, in sight; rows beyond the ends count as these."""
        count = self.found.rowCount()
        if count:
            index = self.found.index(min(count - 1, max(0, row)), 0)
            self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
            self.scrollTo(index)

    def keep(self, row: int) -> None:
        """Choose a row on which the user stood before: nothing is announced, for nobody moved to it."""
        self._is_quiet = True
        self.choose(row)
        self._is_quiet = False

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The first and last rows of what is selected, from top to bottom."""
        chosen = self.selectionModel().selection()
        return sorted((chosen.at(number).top(), chosen.at(number).bottom()) for number in range(chosen.count()))

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        if self.found.rowCount():
            is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(40, 0))
            self.menu_wanted.emit(below if is_by_key else event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Note which row the mouse is over."""
        kind = event.type()
        if kind in (QEvent.Type.HoverMove, QEvent.Type.MouseMove):
            self._hover(self.rowAt(event.position().toPoint().y()))  # type: ignore[attr-defined]
        elif kind in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self._hover(-1)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if not self.found.rowCount() and self._hint:
            draw_empty_hint(self.viewport(), self._theme, self._hint)

    def _hover(self, row: int) -> None:
        before, self.rows.hovered_row = self.rows.hovered_row, row
        if before != row:
            self.viewport().update()

    def _on_theme_changed(self) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, self._theme.colour("surface"))
        self.setPalette(palette)
        self.rows.refresh_fonts()
        self.viewport().update()
