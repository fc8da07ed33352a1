"""How cards and the headings between them are drawn; the painter antialiases."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.gui.models.annotation_list import Heading
from reader.gui.panes.card_layout import CHIP_PAD, LEFT, Card, CardLayout, Chip
from reader.gui.panes.star_shape import make_star
from reader.gui.panes.tag_painting import SWATCH_PX, draw_elided, draw_pattern, draw_swatch
from reader.gui.theme.icons import draw_icon
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

HEADING_PX = 24
STRIPE_PX = 3
_FADED = 0.45


class CardPainter:
    """Draws what a layout measured."""

    def __init__(self, theme: Theme, layout: CardLayout) -> None:
        self._theme = theme
        self._layout = layout

    def draw(
        self,
        painter: QPainter,
        card: Card,
        box: QRectF,
        *,
        is_current: bool,
        is_selected: bool,
        is_faded: bool = False,
        has_star: bool = False,
    ) -> None:
        """Draw a card. `is_faded`: it is not painted in the text; `has_star`: the place of the star is shown."""
        theme = self._theme
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(shape, theme.colour("selection" if is_selected else "raised"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawPath(shape)
        painter.save()
        painter.setOpacity(_FADED if is_faded else 1.0)
        self._draw_edge(painter, card, box, shape)
        self._draw_words(painter, card, box)
        if card.annotation.is_starred or has_star:
            self._draw_star(painter, card.star_rect.translated(box.topLeft()), card.annotation.is_starred)
        painter.restore()
        if is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box, 6.5, 6.5)

    def draw_close(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        """The × of a chip under the mouse, on a ground that hides the end of its name."""
        theme, place = self._theme, chip.close_rect.translated(box.topLeft())
        shape = QPainterPath()
        shape.addRoundedRect(place, 4, 4)
        painter.fillPath(shape, theme.colour("raised"))
        painter.fillPath(shape, theme.tag_tint(chip.tag.colour))
        draw_icon(painter, theme.palette, "close", "text", place, theme.metrics.icon_px)

    def draw_heading(self, painter: QPainter, heading: Heading, box: QRectF) -> None:
        """The heading of a group: its tag or paragraph, quietly, and how many there are at the right."""
        theme, middle = self._theme, box.center().y() + 3
        left = box.left() + 1
        if heading.tag is not None:
            draw_swatch(painter, theme, heading.tag, left, middle)
            left += SWATCH_PX + 7
        painter.setPen(theme.colour("secondary"))
        painter.setFont(theme.interface_font(12, tabular=True))
        count = f"{heading.count:,}"
        right = box.right() - QFontMetricsF(painter.font()).horizontalAdvance(count)
        draw_elided(painter, count, right, box.right() + 1, middle)
        painter.setFont(theme.interface_font(11.5, QFont.Weight.DemiBold))
        draw_elided(painter, heading.text, left, right - 8, middle)

    def _draw_words(self, painter: QPainter, card: Card, box: QRectF) -> None:
        layout, origin = self._layout, box.topLeft()
        self._draw_quote(painter, card, box)
        painter.setFont(layout.small_font)
        if card.speaker_rect is not None:
            painter.setPen(self._theme.colour("secondary"))
            place = card.speaker_rect.translated(origin)
            words = f"— {card.annotation.speaker}"
            draw_elided(painter, words, place.left(), place.right(), place.center().y())
        for chip in card.chips:
            self._draw_chip(painter, chip, box)
        if card.add_rect is not None:
            self._draw_add(painter, card.add_rect.translated(origin))
        painter.setPen(self._theme.colour("secondary"))
        for words, rect in card.notes:
            painter.drawText(self._baseline(rect.translated(origin), layout.small_metrics), words)
        if card.memo is not None:
            card.memo.draw(painter, card.memo_rect.topLeft() + origin)

    def _draw_edge(self, painter: QPainter, card: Card, box: QRectF, shape: QPainterPath) -> None:
        first = card.chips[0].tag if card.chips else None
        colour = self._theme.tag_colour(first.colour) if first else self._theme.colour("secondary")
        pattern = tag_pattern(first) if first else Pattern.SOLID
        painter.save()
        painter.setClipPath(shape)
        draw_pattern(painter, pattern, colour, QRectF(box.left(), box.top(), STRIPE_PX, box.height()))
        painter.restore()

    def _draw_quote(self, painter: QPainter, card: Card, box: QRectF) -> None:
        if card.lines is None:
            card.lines = self._layout.break_lines(card)
        top, line_px = box.top() + self._layout.top, self._layout.line_px
        painter.setFont(self._layout.quote_font)
        painter.setPen(self._theme.colour("text"))
        for number, line in enumerate(card.lines):
            place = QRectF(box.left() + LEFT, top + number * line_px, self._layout.quote_width, line_px)
            painter.drawText(self._baseline(place, self._layout.quote_metrics), line)

    def _draw_chip(self, painter: QPainter, chip: Chip, box: QRectF) -> None:
        place = chip.rect.translated(box.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_tint(chip.tag.colour))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(self._theme.colour("text"))
        words = place.adjusted(CHIP_PAD, 0, 0, 0)
        painter.drawText(self._baseline(words, self._layout.small_metrics), chip.text)

    def _draw_add(self, painter: QPainter, place: QRectF) -> None:
        """A + in a dashed outline, where another tag would stand."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("border"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        draw_icon(painter, self._theme.palette, "plus", "secondary", place, self._theme.metrics.icon_px)

    def _draw_star(self, painter: QPainter, place: QRectF, is_filled: bool) -> None:
        colour = self._theme.colour("accent" if is_filled else "secondary")
        painter.setPen(QPen(colour, 1.1))
        painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(make_star(place.center(), 6.2))

    @staticmethod
    def _baseline(place: QRectF, metrics: QFontMetricsF) -> QPointF:
        return QPointF(place.left(), place.center().y() + (metrics.ascent() - metrics.descent()) / 2)
