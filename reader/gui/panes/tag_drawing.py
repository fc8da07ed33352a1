"""Small drawings that several parts of the tagging pane share: swatches, patterned lines, key caps, chips."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from reader.domain.tags import Tag
from reader.gui.article.annotation_style import make_pen
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

SWATCH_PX = 14
CHIP_PX = 18


def draw_patterned_line(painter: QPainter, line: QLineF, colour: QColor, pattern: Pattern) -> None:
    """Draw an underline 2 px strong in a tag's pattern; a double one as two thin lines."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if pattern is Pattern.DOUBLE:
        painter.setPen(QPen(colour, 1))
        painter.drawLine(line.translated(0, 1))
        painter.drawLine(line.translated(0, -2))
    else:
        painter.setPen(make_pen(colour.rgba(), pattern, 2))
        painter.drawLine(line)
    painter.restore()


def draw_swatch(painter: QPainter, centre: QPointF, tag: Tag, theme: Theme) -> None:
    """Draw the square that shows a tag's tint and underline as they look in the text."""
    half = SWATCH_PX / 2
    rect = QRectF(centre.x() - half, centre.y() - half, SWATCH_PX, SWATCH_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_tint(tag.colour))
    painter.drawRoundedRect(rect, 3, 3)
    foot = QLineF(rect.left(), rect.bottom() - 1, rect.right(), rect.bottom() - 1)
    draw_patterned_line(painter, foot, theme.tag_colour(tag.colour), tag_pattern(tag))


def draw_key_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme) -> None:
    """Draw the key of a tag as a small cap."""
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.colour("secondary"))
    painter.setFont(theme.interface_font(11))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)


def chip_text(tag: Tag) -> str:
    """How a chip names a tag: its whole path, readable."""
    return " / ".join(tag.path.parts)


def chip_width(tag: Tag, metrics: QFontMetrics, room: int) -> int:
    """The width of a chip, never more than the room."""
    return min(room, metrics.horizontalAdvance(chip_text(tag)) + 13)


def draw_chip(painter: QPainter, rect: QRect, tag: Tag, theme: Theme, metrics: QFontMetrics) -> None:
    """Draw a tag as a chip in its tint; a long path is cut in the middle. The painter has the chip's font."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_tint(tag.colour))
    painter.drawRoundedRect(QRectF(rect), 4, 4)
    painter.setPen(theme.colour("text"))
    inner = rect.adjusted(6, 0, -6, 0)
    text = metrics.elidedText(chip_text(tag), Qt.TextElideMode.ElideMiddle, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
