"""How a row of the library tree looks: triangle or mark, name, second line, count. Paints with the theme's roles.

The delegate is given the full width of the view: the view has no indentation of its own, so that a chosen row is
one rounded band and every row has its triangle, name and count where `RowMetrics` says.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.articles import ArticleHead, ReadingState
from reader.gui.models.library_labels import count_text, coverage, row_detail, row_name
from reader.gui.models.library_nodes import Kind, Node
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.star_shape import make_star
from reader.gui.panes.tag_painting import band_colour, hover_colour
from reader.gui.theme import spaces
from reader.gui.theme.pairs import SUBDUED
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

ROW_PX = 26
DETAIL_PX = 16
SOURCE_GAP_PX = spaces.STEP
INDENT_PX = spaces.WIDE
EDGE_PX = spaces.STEP
"""Free space between the band of a row and what stands in it, and right of the band."""
MARK_X = 12
NAME_X = 24
RADIUS_PX = 6
STAR_PX = 11
MARK_GAP_PX = spaces.STEP
FIELD_PAD_PX = spaces.SIDE + spaces.LINE
BAR_PX = 32
"""The width of the bar that shows how much is held."""


def mark_zone(depth: int) -> int:
    """The x up to which a press at a row of this depth is meant for its triangle."""
    return depth * INDENT_PX + NAME_X - 2


class TreeRowDelegate(QStyledItemDelegate):
    """Paints rows of a `LibraryTreeModel`. `hovered` is told by the view."""

    def __init__(self, theme: Theme, model: LibraryTreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.hovered = QPersistentModelIndex()
        self.right_inset = EDGE_PX
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Take fonts and heights from the theme anew."""
        self._name_font = self._theme.interface_font(13)
        self._detail_font = self._theme.interface_font(11)
        self._count_font = self._theme.interface_font(12, tabular=True)
        self._row_px = self._theme.metrics.row(ROW_PX)
        self._detail_px = self._theme.metrics.length(DETAIL_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row has the height of its density; a second line and the gap above a source come on top."""
        node = self._model.node(index)
        height = self._row_px
        if node.is_leaf:
            height += self._detail_px if row_detail(node) else 0
        elif not node.parent and node.row:
            height += SOURCE_GAP_PX
        return QSize(0, height)

    def body(self, rect: QRect, node: Node) -> QRect:
        """The band of a row, without the gap above a source."""
        gap = SOURCE_GAP_PX if not node.parent and node.row else 0
        return rect.adjusted(0, gap, -self.right_inset, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        node = self._model.node(index)
        body = self.body(option.rect, node)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_band(painter, option, index, body)
        left = body.left() + self._model.depth(node) * INDENT_PX
        line = QRect(body.left(), body.top(), body.width(), self._row_px)
        self._draw_mark(painter, node, QPointF(left + MARK_X, line.center().y() + 0.5), _is_open(option))
        quiet = self._quiet_colour(bool(option.state & QStyle.StateFlag.State_Selected))
        value = node.child.value
        if isinstance(value, ArticleHead):
            count_width = self._draw_article_marks(painter, value, line, quiet)
        else:
            count_width = self._draw_count(painter, node, line, quiet)
        room = QRect(left + NAME_X, line.top(), body.right() - EDGE_PX - count_width - left - NAME_X, self._row_px)
        self._draw_words(painter, node, room, quiet)
        painter.restore()

    def _draw_band(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        body: QRect,
    ) -> None:
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not is_chosen and self.hovered != index:
            return
        colour = band_colour(self._theme, state) if is_chosen else hover_colour(self._theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(body), RADIUS_PX, RADIUS_PX)
        wants_ring = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if is_chosen and state & wants_ring == wants_ring:
            draw_ring(painter, self._theme, body, RADIUS_PX)

    def _quiet_colour(self, is_chosen: bool) -> QColor:
        """Secondary, or on the band of a chosen row, where that is too faint in the dark, subdued text."""
        return self._subdued_colour() if is_chosen else self._theme.colour("secondary")

    def _subdued_colour(self) -> QColor:
        """The colour of text, a little faded: for what is small but has to be read."""
        colour = QColor(self._theme.colour("text"))
        colour.setAlphaF(SUBDUED)
        return colour

    def _draw_mark(self, painter: QPainter, node: Node, centre: QPointF, is_open: bool) -> None:
        """A triangle for what has children; a dot for unread, a ring for being read, a dash where nothing was
        found; nothing for what is done.
        """
        painter.setPen(Qt.PenStyle.NoPen)
        if isinstance(node.child.value, ArticleHead):
            state = node.child.value.reading_state
            if state is ReadingState.UNREAD:
                painter.setBrush(self._theme.colour("accent"))
                painter.drawEllipse(centre, 3.5, 3.5)
            elif state is ReadingState.READING:
                painter.setPen(QPen(self._subdued_colour(), 1.8))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, 3.0, 3.0)
            elif state is ReadingState.EMPTY:
                painter.setPen(QPen(self._subdued_colour(), 1.6))
                painter.drawLine(centre - QPointF(2.8, 0), centre + QPointF(2.8, 0))
        elif not node.is_leaf and self._model.hasChildren(self._model.index_of(node)):
            painter.setBrush(self._theme.colour("secondary"))
            painter.drawPolygon(_triangle(centre, is_open))

    def _draw_count(self, painter: QPainter, node: Node, line: QRect, quiet: QColor) -> int:
        """The count at the right end, and below it how much of what is known is held; the width to keep free."""
        text = count_text(node, self._model.has_listed)
        if not text:
            return 0
        metrics = QFontMetrics(self._count_font)
        width = metrics.horizontalAdvance(text)
        painter.setFont(self._count_font)
        painter.setPen(quiet)
        painter.drawText(line.adjusted(0, 0, -EDGE_PX, 0), _RIGHT, text)
        part = coverage(node, self._model.has_listed)
        if part is not None:
            right = line.right() + 1 - EDGE_PX
            self._draw_coverage(painter, QRectF(right - BAR_PX, line.bottom() - 3, BAR_PX, 2), part)
        return max(width, BAR_PX if part is not None else 0) + EDGE_PX

    def _draw_article_marks(self, painter: QPainter, head: ArticleHead, line: QRect, quiet: QColor) -> int:
        """At the right end the number of annotations, underlined as they are in the text, and before it a star
        where the article has one; the width to keep free.
        """
        right = line.right() + 1 - EDGE_PX
        if head.annotations:
            text = f"{head.annotations:,}"
            metrics = QFontMetrics(self._count_font)
            width = metrics.horizontalAdvance(text)
            painter.setFont(self._count_font)
            painter.setPen(quiet)
            painter.drawText(QRect(right - width, line.top(), width, line.height()), _RIGHT, text)
            low = line.center().y() + metrics.ascent() / 2 + 2.5
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawLine(QPointF(right - width, low), QPointF(right, low))
            right -= width + MARK_GAP_PX
        if head.is_starred:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawPolygon(make_star(QPointF(right - STAR_PX / 2, line.center().y() + 0.5), STAR_PX / 2))
            right -= STAR_PX + MARK_GAP_PX
        return line.right() + 1 - EDGE_PX - right

    def name_place(self, rect: QRect, node: Node) -> QRect:
        """Where the name of a row stands that has this place in the view: a field laid over it begins like it."""
        body = self.body(rect, node)
        left = body.left() + self._model.depth(node) * INDENT_PX + NAME_X - FIELD_PAD_PX
        return QRect(left, body.top(), max(80, body.right() - left), self._row_px)

    def _draw_coverage(self, painter: QPainter, bar: QRectF, part: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(bar, 1, 1)
        if part > 0:
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), max(2.0, part * bar.width()), bar.height()), 1, 1
            )

    def _draw_words(self, painter: QPainter, node: Node, room: QRect, quiet: QColor) -> None:
        is_quiet = node.kind is Kind.LISTED or (not node.is_leaf and not node.held)
        painter.setFont(self._name_font)
        painter.setPen(quiet if is_quiet else self._theme.colour("text"))
        # Headlines of one outlet often begin alike: both ends of them are told.
        cut = Qt.TextElideMode.ElideMiddle if node.kind is Kind.ARTICLE else Qt.TextElideMode.ElideRight
        painter.drawText(room, _LEFT, _elided(self._name_font, row_name(node), room.width(), cut))
        detail = row_detail(node) if node.is_leaf else ""
        if detail:
            painter.setFont(self._detail_font)
            painter.setPen(quiet if is_quiet else self._subdued_colour())
            below = QRect(room.left(), room.bottom() - 2, room.width(), self._detail_px)
            painter.drawText(below, _LEFT, _elided(self._detail_font, detail, room.width()))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _is_open(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Open)


def _elided(font: QFont, text: str, width: int, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    return QFontMetrics(font).elidedText(text, cut, max(0, width))


def _triangle(centre: QPointF, is_open: bool) -> QPolygonF:
    corners = ((-4.2, -2.6), (4.2, -2.6), (0.0, 4.0)) if is_open else ((-2.6, -4.2), (4.0, 0.0), (-2.6, 4.2))
    return QPolygonF([QPointF(centre.x() + x, centre.y() + y) for x, y in corners])
