"""The heads of a concordance's columns: quiet words where the cells have theirs, an arrow at the one sorted by."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from reader.domain.wording import tr
from reader.gui.models.concordance_table import Column
from reader.gui.panes.concordance_delegate import CELL_PX
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 22


class ConcordanceHeads(QHeaderView):
    """Heads that can be clicked to sort; the program sets their widths."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(tr("Columns; a click sorts"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.metrics.length(_HEIGHT_PX))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one head."""
        painter.save()
        painter.fillRect(rect, self._theme.colour("surface"))
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        painter.setFont(
            self._theme.interface_font(11, QFont.Weight.DemiBold if is_sorted else QFont.Weight.Normal)
        )
        painter.setPen(self._theme.colour("text" if is_sorted else "secondary"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if is_sorted and words:
            words += " ↑" if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder else " ↓"
        aligned = {Column.LEFT: Qt.AlignmentFlag.AlignRight, Column.MATCH: Qt.AlignmentFlag.AlignHCenter}
        flags = aligned.get(Column(section), Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(CELL_PX, 0, -CELL_PX, 0), flags, words)
        painter.restore()
