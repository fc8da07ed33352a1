"""How an article that a search found looks: state, title, source and day; beside them its words in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.domain.articles import ReadingState
from reader.domain.spans import Span
from reader.gui.models.found_articles import FoundArticlesModel
from reader.gui.models.found_words import snippet_parts, source_line, title_text
from reader.gui.panes.star_shape import make_star
from reader.gui.panes.tag_painting import draw_elided, hover_colour
from reader.gui.panes.tree_rows import STAR_PX
from reader.gui.theme import spaces
from reader.gui.theme.pairs import SUBDUED
from reader.gui.theme.selection import chosen_colour
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.domain.search_results import FoundRow

ROW_PX = 52
_EDGE_PX, _TITLE_X, _GAP_PX = spaces.SIDE, 30, spaces.WIDE
_LINE_PX = 20
_HEAD_SHARE, _HEAD_LEAST_PX, _HEAD_MOST_PX = 0.36, 170, 330
_SNIPPET_PX, _LINES = 14, 2
_WORD_REACH, _MARK_GAP_PX = 16, spaces.STEP


class FoundDelegate(QStyledItemDelegate):
    """Paints the rows of a `FoundArticlesModel`. Places found are bold, tinted and underlined."""

    def __init__(self, theme: Theme, model: FoundArticlesModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self.hovered_row = -1
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Take the fonts from the theme."""
        theme = self._theme
        self._title_font = theme.interface_font(13)
        self._unread_font = theme.interface_font(13, QFont.Weight.DemiBold)
        self._detail_font = theme.interface_font(12, tabular=True)
        self._snippet_font = theme.reading_font(_SNIPPET_PX)
        self._line_px = theme.metrics.length(_LINE_PX)
        self._top_px = (theme.metrics.row(ROW_PX) - 2 * self._line_px) // 2

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows have one height."""
        return QSize(0, self._theme.metrics.row(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row; of one that is not read yet its outline."""
        row, rect = index.row(), option.rect
        found = self._model.found(row)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_ground(painter, rect, row, is_chosen=is_chosen)
        share = int(rect.width() * _HEAD_SHARE)
        head_end = rect.left() + max(_HEAD_LEAST_PX, min(_HEAD_MOST_PX, share))
        words = QRectF(head_end + _GAP_PX, rect.top(), rect.right() - _EDGE_PX - head_end - _GAP_PX, rect.height())
        quiet = self._quiet_colour(is_chosen)
        if found is not None:
            self._draw_head(painter, rect, head_end, found, quiet)
            self._draw_snippet(painter, words, found)
        elif self._model.is_gone(row) or self._model.is_failed(row):
            painter.setFont(self._title_font)
            painter.setPen(quiet)
            missing = self._model.missing_text(row)
            draw_elided(painter, missing, rect.left() + _TITLE_X, rect.right(), rect.top() + rect.height() / 2)
        else:
            self._draw_outline(painter, rect, head_end, words)
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRect, row: int, *, is_chosen: bool) -> None:
        """The row's colour and the hairline below it; the current row has a bar of the accent at its left end."""
        theme = self._theme
        if is_chosen:
            painter.fillRect(rect, chosen_colour(theme, self._view))
        elif row == self.hovered_row:
            painter.fillRect(rect, hover_colour(theme))
        line = QColor(theme.colour("border"))
        line.setAlphaF(0.6)
        painter.fillRect(QRect(rect.left() + _TITLE_X, rect.bottom(), rect.width() - _TITLE_X - _EDGE_PX, 1), line)
        if row == self._view.currentIndex().row():
            colour = theme.colour("accent" if self._view.hasFocus() else "secondary")
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour)

    def _quiet_colour(self, is_chosen: bool) -> QColor:
        """Secondary, or on a chosen row, where that is too faint, text a little faded."""
        if not is_chosen:
            return self._theme.colour("secondary")
        colour = QColor(self._theme.colour("text"))
        colour.setAlphaF(SUBDUED)
        return colour

    def _draw_head(self, painter: QPainter, rect: QRect, end: int, found: FoundRow, quiet: QColor) -> None:
        head, left, first = found.head, rect.left() + _TITLE_X, rect.top() + self._top_px + self._line_px / 2
        is_unread = head.reading_state is ReadingState.UNREAD
        self._draw_state(painter, QPointF(rect.left() + 18, first + 0.5), head.reading_state)
        painter.setFont(self._unread_font if is_unread else self._title_font)
        painter.setPen(self._theme.colour("text"))
        draw_elided(painter, title_text(found), left, end, first)
        marks = self._draw_marks(painter, end, first + self._line_px, found, quiet)
        painter.setFont(self._detail_font)
        painter.setPen(quiet)
        draw_elided(painter, source_line(found), left, end - marks, first + self._line_px)

    def _draw_state(self, painter: QPainter, centre: QPointF, state: ReadingState) -> None:
        """As in the tree: a dot unread, a ring being read, a dash where nothing was found, nothing for done."""
        painter.setPen(Qt.PenStyle.NoPen)
        if state is ReadingState.UNREAD:
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(centre, 3.5, 3.5)
        elif state is not ReadingState.DONE:
            painter.setPen(QPen(self._theme.colour("secondary"), 1.7))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if state is ReadingState.READING:
                painter.drawEllipse(centre, 3.0, 3.0)
            else:
                painter.drawLine(centre - QPointF(2.8, 0), centre + QPointF(2.8, 0))

    def _draw_marks(self, painter: QPainter, end: int, middle: float, found: FoundRow, quiet: QColor) -> float:
        """As in the tree: the number of annotations, underlined, and the star; how much room they take."""
        right, figures = float(end), f"{found.head.annotations:,}" if found.head.annotations else ""
        accent = self._theme.colour("accent")
        if figures:
            metrics = QFontMetricsF(self._detail_font)
            width = metrics.horizontalAdvance(figures)
            painter.setFont(self._detail_font)
            painter.setPen(quiet)
            box = QRectF(right - width, middle - self._line_px / 2, width, self._line_px)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figures)
            painter.fillRect(QRectF(box.left(), middle + metrics.ascent() / 2 + 1.5, width, 2), accent)
            right -= width + _MARK_GAP_PX
        if found.head.is_starred:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawPolygon(make_star(QPointF(right - STAR_PX / 2, middle), STAR_PX / 2))
            right -= STAR_PX + _MARK_GAP_PX
        return end - right

    def _draw_snippet(self, painter: QPainter, box: QRectF, found: FoundRow) -> None:
        if box.width() < 40:
            return
        text, spans = snippet_parts(found)
        formats = _formats(self._theme, text, spans)
        layout = self._lay_out(text, formats, box.width())
        shown = text
        while layout.lineCount() > _LINES and len(shown) > 1:
            second = layout.lineAt(_LINES - 1)
            shown = _cut(text.encode("utf-16-le")[: 2 * (second.textStart() + second.textLength())], shown)
            layout = self._lay_out(f"{shown}…", formats, box.width())
        painter.setPen(self._theme.colour("text"))
        lines = min(_LINES, layout.lineCount())
        top = box.top() + self._top_px
        for number in range(lines):
            line = layout.lineAt(number)
            line.setPosition(QPointF(0, number * self._line_px + (self._line_px - line.height()) / 2))
        layout.draw(
            painter, QPointF(box.left(), top), [], QRectF(box.left(), top, box.width(), _LINES * self._line_px)
        )

    def _lay_out(self, text: str, formats: Sequence[QTextLayout.FormatRange], width: float) -> QTextLayout:
        layout = QTextLayout(text, self._snippet_font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.setFormats(formats)
        layout.beginLayout()
        for _ in range(_LINES + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
        layout.endLayout()
        return layout

    def _draw_outline(self, painter: QPainter, rect: QRect, end: int, words: QRectF) -> None:
        """Bars where words will be: nothing moves when they come."""
        colour = QColor(self._theme.colour("border"))
        colour.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        left, top = rect.left() + _TITLE_X, rect.top() + self._top_px
        for x, y, width in (
            (left, 6, (end - left) * 0.8),
            (left, self._top_px + self._line_px, (end - left) * 0.45),
            (words.left(), 6, words.width() * 0.95),
            (words.left(), self._top_px + self._line_px, words.width() * 0.7),
        ):
            painter.drawRoundedRect(QRectF(x, top + y, max(0.0, width), 8), 4, 4)


def _formats(theme: Theme, text: str, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
    """The places found, in Qt's positions."""
    formats = []
    for span in spans:
        shape = QTextLayout.FormatRange()
        shape.start = _u16(text[: span.start])
        shape.length = _u16(text[span.start : span.end])
        shape.format = _found_format(theme)
        formats.append(shape)
    return formats


def _cut(fitting: bytes, before: str) -> str:
    """What of a text stands before the end of what fitted, up to a word's end where one is near; always shorter
    than before.
    """
    shown = fitting.decode("utf-16-le", "ignore")[: len(before) - 1].rstrip()
    space = shown.rfind(" ", max(1, len(shown) - _WORD_REACH))
    return shown[:space].rstrip(" .,;:") if space > 0 else shown[:-1]


def _found_format(theme: Theme) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    shape.setBackground(theme.colour("found"))
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return shape


def _u16(text: str) -> int:
    """How many of Qt's positions a text takes."""
    return len(text) + sum(character > "\uffff" for character in text)
