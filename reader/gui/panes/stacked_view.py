"""A view of rows of different heights below each other, with a gap between: where each stands, how keys move.

Heights are asked of the view that derives from it, all at once, and summed up; it draws nothing.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.gui.theme import spaces

SIDE_PX = spaces.SIDE
GAP_PX = spaces.STEP
TOP_PX = 2
Action = QAbstractItemView.CursorAction


class StackedView(QAbstractItemView):
    """Places of rows. A derived view gives the heights of rows and calls `forget_places` when they changed."""

    def __init__(self, item_heights: Callable[[], Iterable[int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_heights = item_heights
        self._tops: list[int] | None = None

    def item_width(self) -> int:
        """The width of all rows: the scroll bar fits beside them, so that it changes nothing when it comes."""
        return max(60, self.width() - 2 * SIDE_PX)

    def forget_places(self) -> None:
        """Sum the heights anew when they are next needed, and paint."""
        self._tops = None
        self.updateGeometries()
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a card stands in the viewport."""
        if not index.isValid() or index.row() >= self._count():
            return QRect()
        top, below = self._places()[index.row() : index.row() + 2]
        return QRect(SIDE_PX, top - self.verticalOffset(), self.item_width(), below - top - GAP_PX)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at a point of the viewport."""
        row = self.row_at(point.y() + self.verticalOffset())
        index = self.model().index(row, 0) if 0 <= row < self._count() else QModelIndex()
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into view with as little movement as possible; of one that is too high its top."""
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if not rect.isValid():
            return
        if rect.top() < GAP_PX:
            bar.setValue(bar.value() + rect.top() - GAP_PX)
        elif rect.bottom() > self.viewport().height() - GAP_PX:
            hidden = rect.bottom() - self.viewport().height() + GAP_PX
            bar.setValue(bar.value() + min(hidden, rect.top() - GAP_PX))

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The card that a key leads to."""
        count, row = self._count(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // 80)
        steps = {
            Action.MoveUp: (row - 1, -1),
            Action.MovePrevious: (row - 1, -1),
            Action.MoveDown: (row + 1, 1),
            Action.MoveNext: (row + 1, 1),
            Action.MovePageUp: (row - page, -1),
            Action.MovePageDown: (row + page, 1),
            Action.MoveHome: (0, 1),
            Action.MoveEnd: (count - 1, -1),
        }
        wanted, direction = steps.get(action, (row, 1))
        return self._nearest_enabled(min(count - 1, max(0, wanted)), direction)

    def _nearest_enabled(self, row: int, direction: int) -> QModelIndex:
        """A row, or the next one in a direction that can be chosen, or else the next one the other way."""
        rows = (*range(row, self._count() if direction > 0 else -1, direction),)
        rows += (*range(row, -1 if direction > 0 else self._count(), -direction),)
        indexes = (self.model().index(one, 0) for one in rows)
        return next((one for one in indexes if one.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())

    def horizontalOffset(self) -> int:
        """Cards are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """How far the cards are scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """No card is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cards that a rectangle touches."""
        area = rect.normalized()
        first = self.row_at(area.top() + self.verticalOffset())
        last = self.row_at(area.bottom() + self.verticalOffset())
        rows = [
            row
            for row in range(max(0, first), min(last, self._count() - 1) + 1)
            if self.visualRect(self.model().index(row, 0)).intersects(area)
        ]
        selection = QItemSelection()
        if rows:
            selection.select(self.model().index(rows[0], 0), self.model().index(rows[-1], 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The places of selected cards, with room for the outline."""
        region = QRegion()
        for index in selection.indexes():
            region = region.united(self.visualRect(index).adjusted(-2, -2, 2, 2))
        return region

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the sum of the cards."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(40)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._places()[-1] + GAP_PX - height))
        super().updateGeometries()

    def _places(self) -> list[int]:
        """The top of each card, and last the end of all."""
        if self._tops is None:
            self._tops = list(accumulate(map(GAP_PX.__add__, self._item_heights()), initial=TOP_PX))
        return self._tops

    def row_at(self, y: int) -> int:
        """The last row that begins above a height of the whole stack; -1 above the first."""
        return bisect_right(self._places(), y) - 1

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0
