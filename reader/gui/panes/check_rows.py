"""Rows that are checked: a box, perhaps the swatch of a tag, and a name cut in its middle."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from reader.gui.models.filter_values import TAG_ROLE
from reader.gui.panes.check_mark import BOX_PX, draw_check_box
from reader.gui.panes.row_delegate import Index, RowDelegate
from reader.gui.panes.tag_painting import SWATCH_PX, draw_elided, draw_swatch, elide_path, hover_colour
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.selection import chosen_colour
from reader.gui.theme.theme import Theme

ROW_PX = 26
_GAP_PX = spaces.STEP


class CheckDelegate(RowDelegate):
    """Leaves clicks to the list: the whole row answers, not its box alone. The current row has an outline while
    the list has the keys.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, ROW_PX, view)
        self._view = view

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Nothing is edited in a row."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        rect, theme = option.rect, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(hover_colour(theme))
            painter.drawRoundedRect(QRectF(rect), 5, 5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(chosen_colour(theme, self._view))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
            if self._view.hasFocus():
                draw_ring(painter, theme, rect)
        left, middle = rect.left() + 6.5, rect.center().y() + 0.5
        is_checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        draw_check_box(painter, theme, left, middle, is_checked=is_checked)
        left += BOX_PX + _GAP_PX
        tag = index.data(TAG_ROLE)
        if tag is not None:
            draw_swatch(painter, theme, tag, left, middle)
            left += SWATCH_PX + _GAP_PX
        painter.setFont(theme.interface_font())
        painter.setPen(theme.colour("text"))
        right = float(rect.right() - 6)
        metrics = QFontMetricsF(painter.font())
        name = index.data() if tag is None else elide_path(metrics, index.data(), right - left)
        draw_elided(painter, name, left, right, middle)
        painter.restore()
