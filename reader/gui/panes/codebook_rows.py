"""How a row of the codebook looks: triangle, swatch, name, key and counts; and the field for a new name."""

import math

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.domain.tags import Colour, Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.panes.tag_painting import (
    KEY_CAP_PX,
    SWATCH_PX,
    band_colour,
    draw_band,
    draw_elided,
    draw_key_cap,
    draw_swatch,
    hover_colour,
)
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

ROW_PX = 26
EDGE_PX = spaces.SIDE
INDENT_PX = spaces.WIDE
TRIANGLE_PX = 14
COUNT_PX = 34
"""The least room for counts at the right edge; the widest count of all sets it, so that keys and counts stand
below each other.
"""
_NAME_GAP_PX = spaces.STEP
_DOT = " · "


class CodebookRowDelegate(QStyledItemDelegate):
    """Paints rows of a `TagTreeModel` over the full width of the view, which has no indentation of its own."""

    def __init__(self, theme: Theme, model: TagTreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._widths = (0.0, 0.0, 0.0)
        self.is_asked = False
        theme.changed.connect(self._dress)
        self._dress()

    def measure(self) -> None:
        """Fit the columns of counts to the largest ones; after tags or counts have changed."""
        metrics = self._count_metrics
        most = max((tag.uses for tag in self._model.tags()), default=0)
        here = max((self._model.here or {}).values(), default=0)
        self._widths = (
            metrics.horizontalAdvance(f"{here:,}") if here else 0.0,
            metrics.horizontalAdvance(_DOT) if here else 0.0,
            metrics.horizontalAdvance(f"{most:,}"),
        )

    def _dress(self) -> None:
        """Take fonts and colours from the theme once, and not for each row."""
        self._font, self._count_font = self._theme.interface_font(), self._theme.interface_font(12, tabular=True)
        self._count_metrics = QFontMetricsF(self._count_font)
        self.row_px = self._theme.metrics.row(ROW_PX)
        self._text, self._secondary = self._theme.colour("text"), self._theme.colour("secondary")
        self._swatches: dict[tuple[Colour, Pattern, float], QPixmap] = {}
        self.measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows have one height."""
        return QSize(0, self.row_px)

    def swatch_x(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Where a row's swatch begins; left of it is the triangle, where there are groups at all."""
        return EDGE_PX + self._model.depth(index) * INDENT_PX + (TRIANGLE_PX if self._model.has_groups else 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        tag, rect, theme = self._model.tag(index), option.rect, self._theme
        if tag is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and self._is_active(option):
            draw_band(painter, band_colour(theme, option.state), rect)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            draw_band(painter, hover_colour(theme), rect)
        if option.state & QStyle.StateFlag.State_HasFocus and not option.state & QStyle.StateFlag.State_Selected:
            draw_ring(painter, theme, rect.adjusted(4, 0, -4, 0))  # the keys are here, and nothing is chosen yet
        middle, left = rect.top() + self.row_px / 2, self.swatch_x(index)
        if self._model.rowCount(index):
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            self._draw_triangle(painter, QPointF(left - TRIANGLE_PX + 4, middle), is_open)
        self._draw_swatch(painter, tag, left, middle)
        right = self._draw_count_and_key(painter, tag, rect, middle, is_group=bool(self._model.rowCount(index)))
        painter.setFont(self._font)
        painter.setPen(self._text)
        draw_elided(painter, tag.name, left + SWATCH_PX + _NAME_GAP_PX, right - 8, middle)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Name of the tag"))
        editor.setStyleSheet(f"QLineEdit {{ padding: 0 {spaces.HALF}px; min-height: 22px; border-radius: 4px; }}")
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with the name as it is; what is being typed stays when the tags are read anew."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The field stands where the name stands."""
        left = self.swatch_x(index) + SWATCH_PX + 2
        editor.setGeometry(
            QRect(left, option.rect.top() + 1, option.rect.right() - left - EDGE_PX, self.row_px - 2)
        )

    def _draw_swatch(self, painter: QPainter, tag: Tag, left: float, middle: float) -> None:
        """The swatch of a tag, painted once for each colour and pattern."""
        scale = painter.device().devicePixelRatioF()
        key = tag.colour, tag_pattern(tag), scale
        picture = self._swatches.get(key)
        if picture is None:
            side = math.ceil(SWATCH_PX * scale)
            picture = QPixmap(side, side)
            picture.setDevicePixelRatio(scale)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_swatch(inner, self._theme, tag, 0, SWATCH_PX / 2)
            inner.end()
            self._swatches[key] = picture
        painter.drawPixmap(QPointF(left, middle - SWATCH_PX / 2), picture)

    def _draw_triangle(self, painter: QPainter, middle: QPointF, is_open: bool) -> None:
        x, y = middle.x(), middle.y()
        if is_open:
            points = [QPointF(x - 4, y - 2.5), QPointF(x + 4, y - 2.5), QPointF(x, y + 3)]
        else:
            points = [QPointF(x - 2.5, y - 4), QPointF(x - 2.5, y + 4), QPointF(x + 3, y)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._secondary)
        painter.drawPolygon(QPolygonF(points))

    def _is_active(self, option: QStyleOptionViewItem) -> bool:
        """Whether the chosen rows are shown as such: while the tree has the focus or something is asked of them,
        or where there are several.
        """
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return bool(option.state & QStyle.StateFlag.State_HasFocus)
        return self.is_asked or view.hasFocus() or len(view.selectionModel().selectedIndexes()) > 1

    def _draw_count_and_key(
        self, painter: QPainter, tag: Tag, rect: QRect, middle: float, *, is_group: bool
    ) -> float:
        """Draw both and return where the room for the name ends. A group that is not used itself has no count."""
        right = float(rect.right() + 1 - EDGE_PX)
        here_px, dot_px, library_px = self._widths
        here = (self._model.here or {}).get(tag.id, 0)
        painter.setFont(self._count_font)
        secondary = self._secondary
        if tag.uses or not is_group:
            self._draw_number(painter, f"{tag.uses:,}", right, middle, secondary)
        if here:
            self._draw_number(painter, _DOT, right - library_px, middle, secondary)
            self._draw_number(painter, f"{here:,}", right - library_px - dot_px, middle, self._text)
        counts_px = here_px + dot_px + library_px
        if tag.key:
            right -= max(float(COUNT_PX), counts_px + 8)
            draw_key_cap(painter, self._theme, tag.key, right, middle)
            return right - KEY_CAP_PX
        return right - (counts_px if here else library_px)

    def _draw_number(self, painter: QPainter, text: str, right: float, middle: float, colour: QColor) -> None:
        metrics = self._count_metrics
        painter.setPen(colour)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(right - metrics.horizontalAdvance(text), baseline), text)
