"""Where the parts of an annotation's card stand, and how it is drawn. Measured once a card, tag set and width."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from reader.domain.annotations import Annotation
from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.tag_painting import draw_pattern
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

EDGE_PX = 3
_LEFT, _RIGHT, _TOP, _BOTTOM = 13.0, 12.0, 9.0, 9.0
_LINE = 19.0
_CHIP_HEIGHT, _CHIP_PAD, _CHIP_GAP, _ROW_GAP = 17.0, 6.0, 5.0, 4.0
_QUOTE_MAX_CP = 400
CLOSE_PX = 16


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag of a card: its name, cut where it must be, and where it stands within the card."""

    tag: Tag
    text: str
    rect: QRectF

    @property
    def close_rect(self) -> QRectF:
        """Where the × stands while the mouse is over the chip."""
        return QRectF(self.rect.right() - CLOSE_PX, self.rect.top(), CLOSE_PX, self.rect.height())


@dataclass(slots=True)
class Card:
    """One card laid out for a width. Rectangles are relative to the card's top left; quote lines come lazily."""

    annotation: Annotation
    height: int
    quote_lines: int
    chips: list[Chip]
    memo: str
    memo_rect: QRectF
    lines: list[str] | None = None


class CardLayout:
    """Lays out and draws cards for one theme, codebook and width."""

    def __init__(self, theme: Theme, tags: Sequence[Tag], width: float) -> None:
        self._theme = theme
        self._tags = {tag.id: tag for tag in tags}
        self._width = width
        self._quote_font = theme.reading_font(14)
        self._small_font = theme.interface_font(11.5)
        self._quote_metrics = QFontMetricsF(self._quote_font)
        self._small_metrics = QFontMetricsF(self._small_font)
        self._names: dict[TagId, tuple[str, float]] = {}

    @property
    def text_width(self) -> float:
        """The room for words."""
        return max(40.0, self._width - _LEFT - _RIGHT)

    def make(self, annotation: Annotation) -> Card:
        """Measure a card. Cheap: the quote is broken into lines only when it is drawn."""
        quote = annotation.quote[:_QUOTE_MAX_CP]
        has_two = "\n" in quote or self._quote_metrics.horizontalAdvance(quote) > self.text_width
        lines = 2 if has_two else 1
        top = _TOP + lines * _LINE + 5
        chips, x, y = self._flow_chips(annotation, top)
        memo = " ".join(annotation.memo.split())[:_QUOTE_MAX_CP]
        shown, memo_rect = "", QRectF()
        if memo:
            shown, memo_rect = self._place_memo(memo, x, y)
            y = memo_rect.top()
        elif not chips:
            shown, memo_rect = "no tag", QRectF(_LEFT, y, self.text_width, _CHIP_HEIGHT)
        return Card(annotation, round(y + _CHIP_HEIGHT + _BOTTOM), lines, chips, shown, memo_rect)

    def draw(self, painter: QPainter, card: Card, box: QRectF, *, is_current: bool, is_selected: bool) -> None:
        """Draw a card; the painter antialiases."""
        theme = self._theme
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(shape, theme.colour("selection" if is_selected and not is_current else "raised"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawPath(shape)
        self._draw_edge(painter, card, box, shape)
        if is_current:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box, 6.5, 6.5)
        self._draw_quote(painter, card, box)
        painter.setFont(self._small_font)
        for chip in card.chips:
            self._draw_chip(painter, chip, box)
        if card.memo:
            painter.setPen(theme.colour("secondary"))
            painter.drawText(
                self._baseline(card.memo_rect.translated(box.topLeft()), self._small_metrics), card.memo
            )

    def draw_close(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        """The × of a chip under the mouse, on a ground that hides the end of its name."""
        theme, place = self._theme, chip.close_rect.translated(box.topLeft())
        shape = QPainterPath()
        shape.addRoundedRect(place, 4, 4)
        painter.fillPath(shape, theme.colour("raised"))
        painter.fillPath(shape, theme.tag_tint(chip.tag.colour))
        painter.setPen(QPen(theme.colour("text"), 1.3))
        middle = place.center()
        for slope in (1, -1):
            painter.drawLine(middle + QPointF(-3, -3 * slope), middle + QPointF(3, 3 * slope))

    def _flow_chips(self, annotation: Annotation, top: float) -> tuple[list[Chip], float, float]:
        """The chips in rows, and where the next thing would stand."""
        chips: list[Chip] = []
        x, y = _LEFT, top
        for tag_id in annotation.tags:
            tag = self._tags.get(tag_id)
            if tag is None:
                continue
            name, width = self._name(tag)
            if x > _LEFT and x + width > _LEFT + self.text_width:
                x, y = _LEFT, y + _CHIP_HEIGHT + _ROW_GAP
            chips.append(Chip(tag, name, QRectF(x, y, width, _CHIP_HEIGHT)))
            x += width + _CHIP_GAP
        return chips, x, y

    def _name(self, tag: Tag) -> tuple[str, float]:
        if tag.id not in self._names:
            room = self.text_width - 2 * _CHIP_PAD
            text = self._small_metrics.elidedText(path_text(tag), Qt.TextElideMode.ElideMiddle, room)
            self._names[tag.id] = text, self._small_metrics.horizontalAdvance(text) + 2 * _CHIP_PAD
        return self._names[tag.id]

    def _place_memo(self, memo: str, x: float, y: float) -> tuple[str, QRectF]:
        """A memo stands behind the chips where most of it fits, else on a line of its own."""
        text, right = f"memo: {memo}", _LEFT + self.text_width
        needed = self._small_metrics.horizontalAdvance(text)
        if x > _LEFT and x + min(needed, 110.0) > right:
            x, y = _LEFT, y + _CHIP_HEIGHT + _ROW_GAP
        elif x > _LEFT:
            x += 1
        shown = self._small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - x)
        return shown, QRectF(x, y, right - x, _CHIP_HEIGHT)

    def _draw_edge(self, painter: QPainter, card: Card, box: QRectF, shape: QPainterPath) -> None:
        first = card.chips[0].tag if card.chips else None
        colour = self._theme.tag_colour(first.colour) if first else self._theme.colour("secondary")
        pattern = tag_pattern(first) if first else Pattern.SOLID
        painter.save()
        painter.setClipPath(shape)
        draw_pattern(painter, pattern, colour, QRectF(box.left(), box.top(), EDGE_PX, box.height()))
        painter.restore()

    def _draw_quote(self, painter: QPainter, card: Card, box: QRectF) -> None:
        if card.lines is None:
            card.lines = self._break_lines(card)
        painter.setFont(self._quote_font)
        painter.setPen(self._theme.colour("text"))
        for number, line in enumerate(card.lines):
            place = QRectF(box.left() + _LEFT, box.top() + _TOP + number * _LINE, self.text_width, _LINE)
            painter.drawText(self._baseline(place, self._quote_metrics), line)

    def _draw_chip(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        place = chip.rect.translated(box.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_tint(chip.tag.colour))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(self._baseline(place.adjusted(_CHIP_PAD, 0, 0, 0), self._small_metrics), chip.text)

    def _break_lines(self, card: Card) -> list[str]:
        quote = " ".join(card.annotation.quote[:_QUOTE_MAX_CP].split())
        if card.quote_lines == 1:
            return [quote]
        rest_at = self._first_break(quote, self._quote_font)
        rest = quote[rest_at:].lstrip()
        if len(card.annotation.quote) > _QUOTE_MAX_CP:
            rest += "…"
        second = self._quote_metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.text_width)
        return [quote[:rest_at].rstrip(), second]

    def _first_break(self, text: str, font: QFont) -> int:
        """Where the first line ends, in characters of Python (Qt counts UTF-16 units)."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self.text_width)
        units = line.textLength()
        layout.endLayout()
        return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    @staticmethod
    def _baseline(place: QRectF, metrics: QFontMetricsF) -> QPointF:
        return QPointF(place.left(), place.center().y() + (metrics.ascent() - metrics.descent()) / 2)
