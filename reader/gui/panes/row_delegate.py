"""Rows of one height in a list, and the band of the chosen one below what they show."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.panes.tag_painting import band_colour, draw_band
from reader.gui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Gives every row the same height, in logical pixels at the usual density; who derives from it paints within
    `painting`.
    """

    def __init__(self, theme: Theme, row_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._row_px = row_px

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row; the view gives the width."""
        return QSize(0, self.theme.metrics.row(self._row_px))

    @contextmanager
    def painting(self, painter: QPainter, option: QStyleOptionViewItem) -> Iterator[None]:
        """Smooth edges and the band of the selection; the painter is afterwards as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_band(painter, band_colour(self.theme, option.state), option.rect)
        yield
        painter.restore()
