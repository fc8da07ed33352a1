"""How a line of a concordance looks: mark, words in context round a common axis, source, date with its basis."""

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.domain.finding import Hit
from reader.domain.tags import Colour, Tag
from reader.gui.models.concordance_lines import Verdict
from reader.gui.models.concordance_table import Column, ConcordanceTableModel
from reader.gui.models.concordance_words import basis_text, one_line, short_date_text, source_text
from reader.gui.panes.tag_painting import draw_elided, draw_pattern, draw_swatch, hover_colour
from reader.gui.theme import spaces
from reader.gui.theme.selection import chosen_colour
from reader.gui.theme.theme import Theme, tag_pattern

LINE_PX = 26
_WORDS_PX = 14
_GAP_PX, CELL_PX = spaces.STEP, 8
_CELL_END_PX = 4
_WORD_REACH = 16
"""How near the cut a word must begin or end to be kept whole; scripts without spaces are cut anywhere."""
_QUIET = 0.6
"""How much of its strength is left to a line that was rejected."""


@dataclass(slots=True)
class _Fonts:
    words: QFont
    match: QFont
    cell: QFont
    small: QFont
    of_words: QFontMetricsF = field(init=False)
    of_match: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        self.of_words, self.of_match = QFontMetricsF(self.words), QFontMetricsF(self.match)


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints the cells of a `ConcordanceTableModel`.

    The match stands on the axis of its column, both contexts end and begin where it does, whatever its length: the
    cells of the three draw the same line, each the part that lies in it.
    """

    def __init__(self, theme: Theme, model: ConcordanceTableModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self.tag: Tag | None = None
        self.is_inviting = True
        """Whether a click on the place of the mark decides on a line, and a hovered one shows that it would."""
        self.hovered_row = -1
        self.refresh_fonts()

    def refresh_fonts(self) -> None:
        """Take the fonts from the theme."""
        theme = self._theme
        self._fonts = _Fonts(
            theme.reading_font(_WORDS_PX),
            theme.reading_font(_WORDS_PX, QFont.Weight.Bold),
            theme.interface_font(12, tabular=True),
            theme.interface_font(10),
        )

    def match_width(self, hit: Hit) -> float:
        """The width of a hit's words with the gaps beside them."""
        return self._fonts.of_match.horizontalAdvance(one_line(hit.quote)) + 2 * _GAP_PX

    def cell_widths(self, hit: Hit) -> tuple[float, float]:
        """The widths of a hit's source and date with the gaps beside them."""
        metrics = QFontMetricsF(self._fonts.cell)
        source, date = (metrics.horizontalAdvance(words) for words in (source_text(hit), short_date_text(hit)))
        return source + CELL_PX + _CELL_END_PX, date + CELL_PX + _CELL_END_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines have one height."""
        return QSize(0, self._theme.metrics.row(LINE_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell; of a line that stands in the window in part, as the last may, nothing."""
        row, column, rect = index.row(), index.column(), option.rect
        if rect.bottom() >= self._view.viewport().height():
            return
        hit, verdict = self._model.lines.hit(row), self._model.lines.verdict(row)
        is_tagged, is_outdated = self._model.lines.is_tagged(row), self._model.lines.is_outdated(row)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, row)
        if column == Column.MARK:
            is_offered = self.is_inviting and row == self.hovered_row and verdict is Verdict.UNDECIDED
            self._draw_mark(
                painter, rect, verdict, is_tagged=is_tagged, is_outdated=is_outdated, is_offered=is_offered
            )
        elif column == Column.SOURCE:
            self._draw_cell(painter, rect, source_text(hit))
        elif column == Column.DATE:
            self._draw_date(painter, rect, hit)
        else:
            is_quiet = is_outdated or (verdict is Verdict.REJECTED and not is_tagged)
            is_marked = is_tagged or verdict is Verdict.ACCEPTED
            self._draw_words(painter, rect, column, hit, is_marked=is_marked, is_quiet=is_quiet)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """The row's colour; the current row has a bar of the accent at its left end."""
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, chosen_colour(theme, self._view))
        elif row == self.hovered_row:
            painter.fillRect(rect, hover_colour(theme))
        is_current = row == self._view.currentIndex().row()
        if is_current and rect.left() == self._view.columnViewportPosition(Column.MARK):
            colour = theme.colour("accent" if self._view.hasFocus() else "secondary")
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour)

    def _draw_mark(
        self,
        painter: QPainter,
        rect: QRect,
        verdict: Verdict,
        *,
        is_tagged: bool,
        is_outdated: bool,
        is_offered: bool,
    ) -> None:
        centre = QPointF(rect.center()) + QPointF(2, 0.5)
        if is_outdated:
            painter.setPen(self._theme.colour("text"))
            painter.setFont(self._fonts.match)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "!")
        elif is_tagged and self.tag is not None:
            draw_swatch(painter, self._theme, self.tag, centre.x() - 7, centre.y())
        elif verdict is Verdict.ACCEPTED or is_offered:
            accepted, offered = self._theme.tag_colour(Colour.GREEN), self._theme.colour("border")
            painter.setPen(_pen(offered if is_offered else accepted, 2.2))
            painter.drawPolyline(QPolygonF([centre + QPointF(*at) for at in ((-5, 0.5), (-1.5, 4), (5, -4))]))
        elif verdict is Verdict.REJECTED:
            painter.setPen(_pen(self._theme.tag_colour(Colour.RED), 2))
            for slope in (1, -1):
                painter.drawLine(centre + QPointF(-3.5, -3.5 * slope), centre + QPointF(3.5, 3.5 * slope))

    def _draw_words(
        self, painter: QPainter, rect: QRect, column: int, hit: Hit, *, is_marked: bool, is_quiet: bool
    ) -> None:
        fonts, view, theme = self._fonts, self._view, self._theme
        left_edge, room = view.columnViewportPosition(Column.MATCH), view.columnWidth(Column.MATCH)
        middle, axis = rect.top() + rect.height() / 2, left_edge + room / 2
        match = fonts.of_match.elidedText(one_line(hit.quote), Qt.TextElideMode.ElideMiddle, room - 2 * _GAP_PX)
        width = fonts.of_match.horizontalAdvance(match)
        begin, end = axis - width / 2, axis + width / 2
        painter.setPen(theme.colour("text"))
        painter.setOpacity(_QUIET if is_quiet else 1.0)
        if column in (Column.LEFT, Column.MATCH):
            self._draw_left(painter, begin, middle, one_line(hit.left))
        if column in (Column.RIGHT, Column.MATCH):
            self._draw_right(painter, end, middle, one_line(hit.right))
        if column == Column.MATCH:
            if is_marked and self.tag is not None:
                self._draw_tint(painter, QRectF(begin - 2, rect.top() + 3, width + 4, rect.height() - 6))
            painter.setPen(theme.colour("text"))
            painter.setFont(fonts.match)
            painter.drawText(QPointF(begin, _baseline(fonts.of_match, middle)), match)

    def _draw_left(self, painter: QPainter, begin: float, middle: float, words: str) -> None:
        """The left context, flush with the match and cut at its beginning."""
        fonts, view = self._fonts, self._view
        glued = words[-1:] not in ("", " ", "\u00a0")
        end = begin - (1 if glued else _GAP_PX)
        room = end - view.columnViewportPosition(Column.LEFT) - CELL_PX
        shown = cut_left(words.strip(), fonts.of_words, room)
        painter.setFont(fonts.words)
        left = end - fonts.of_words.horizontalAdvance(shown)
        painter.drawText(QPointF(left, _baseline(fonts.of_words, middle)), shown)

    def _draw_right(self, painter: QPainter, end: float, middle: float, words: str) -> None:
        fonts, view = self._fonts, self._view
        glued = words[:1] not in ("", " ", "\u00a0")
        begin = end + (1 if glued else _GAP_PX)
        stop = view.columnViewportPosition(Column.RIGHT) + view.columnWidth(Column.RIGHT) - CELL_PX
        shown = cut_right(words.strip(), fonts.of_words, stop - begin)
        painter.setFont(fonts.words)
        painter.drawText(QPointF(begin, _baseline(fonts.of_words, middle)), shown)

    def _draw_tint(self, painter: QPainter, box: QRectF) -> None:
        """What the words look like in the article once they are tagged."""
        if self.tag is None:
            return
        colour = self._theme.tag_colour(self.tag.colour)
        painter.fillRect(box, self._theme.tag_tint(self.tag.colour))
        line = QRectF(box.left(), box.bottom() - 2, box.width(), 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw_pattern(painter, tag_pattern(self.tag), colour, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_cell(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._fonts.cell)
        painter.setPen(self._theme.colour("secondary"))
        middle = rect.top() + rect.height() / 2
        draw_elided(painter, words, rect.left() + CELL_PX, rect.right() - 2, middle)

    def _draw_date(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        """The date, and behind it how it was found where there is room."""
        words, basis = short_date_text(hit), basis_text(hit)
        metrics = QFontMetricsF(self._fonts.cell)
        self._draw_cell(painter, rect, words)
        left = rect.left() + CELL_PX + metrics.horizontalAdvance(words) + 6
        painter.setFont(self._fonts.small)
        if basis and left + QFontMetricsF(self._fonts.small).horizontalAdvance(basis) <= rect.right() - 2:
            draw_elided(painter, basis, left, rect.right(), rect.top() + rect.height() / 2 + 0.5)


def cut_left(words: str, metrics: QFontMetricsF, room: float) -> str:
    """The end of some words that fits, from the beginning of a word where one is near; "…" stands for the rest."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideLeft, max(0.0, room))
    if not shown.startswith("…") or shown == words:
        return shown
    _, space, rest = shown[1:].partition(" ") if " " in shown[1:_WORD_REACH] else ("", "", "")
    return f"… {rest}" if space else shown


def cut_right(words: str, metrics: QFontMetricsF, room: float) -> str:
    """The beginning of some words that fits, as `cut_left` gives their end."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room))
    if not shown.endswith("…") or shown == words:
        return shown
    rest, space, _ = shown[:-1].rpartition(" ") if " " in shown[-_WORD_REACH:-1] else ("", "", "")
    return f"{rest} …" if space else shown


def _baseline(metrics: QFontMetricsF, middle: float) -> float:
    return middle + (metrics.ascent() - metrics.descent()) / 2


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
