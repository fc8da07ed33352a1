"""A view of rows of different heights below each other, with a gap between: where each stands, how keys move.

Heights are asked of the view that derives from it and summed up once; it draws nothing.
"""

from bisect import bisect_right
from collections.abc import Callable
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

SIDE_PX = 12
GAP_PX = 8
TOP_PX = 2
Action = QAbstractItemView.CursorAction


class StackedView(QAbstractItemView):
    """Places of rows. A derived view gives the heights of rows and calls `forget_places` when they changed."""

    def __init__(self, item_height: Callable[[int], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_height = item_height
        self._tops: list[int] | None = None

    def item_width(self) -> int:
        """The width of all rows."""
        return max(60, self.viewport().width() - 2 * SIDE_PX)

    def forget_places(self) -> None:
        """Sum the heights anew when they are next needed, and paint."""
        self._tops = None
        self.updateGeometries()
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a card stands in the viewport."""
        if not index.isValid() or index.row() >= self._count():
            return QRect()
        top = self._places()[index.row()] - self.verticalOffset()
        return QRect(SIDE_PX, top, self.item_width(), self._item_height(index.row()))

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
        """Bring a card into view with as little movement as possible."""
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if not rect.isValid():
            return
        if rect.top() < GAP_PX:
            bar.setValue(bar.value() + rect.top() - GAP_PX)
        elif rect.bottom() > self.viewport().height() - GAP_PX:
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + GAP_PX)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The card that a key leads to."""
        count, row = self._count(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // 80)
        steps = {
            Action.MoveUp: row - 1,
            Action.MovePrevious: row - 1,
            Action.MoveDown: row + 1,
            Action.MoveNext: row + 1,
            Action.MovePageUp: row - page,
            Action.MovePageDown: row + page,
            Action.MoveHome: 0,
            Action.MoveEnd: count - 1,
        }
        return self.model().index(min(count - 1, max(0, steps.get(action, row))), 0)

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
            heights = (self._item_height(row) + GAP_PX for row in range(self._count()))
            self._tops = list(accumulate(heights, initial=TOP_PX))
        return self._tops

    def row_at(self, y: int) -> int:
        """The last row that begins above a height of the whole stack; -1 above the first."""
        return bisect_right(self._places(), y) - 1

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0
