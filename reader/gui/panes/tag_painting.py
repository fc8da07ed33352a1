"""Small painted parts that tag rows and cards share: swatch, patterned edge, key cap, hint of an empty list."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.gui.theme.pairs import HOVER
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

SWATCH_PX = 14
KEY_CAP_PX = 17
_LABEL_PX = 220.0
_SEGMENTS = {Pattern.DASHED: (5.0, 2.5), Pattern.DOTTED: (2.5, 2.0)}


def draw_swatch(painter: QPainter, theme: Theme, tag: Tag, left: float, middle: float) -> None:
    """A square of the tag's tint with its underline, so that colour and pattern are both seen."""
    box = QRectF(left, middle - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX)
    colour = theme.tag_colour(tag.colour)
    shape = QPainterPath()
    shape.addRoundedRect(box, 4, 4)
    painter.save()
    painter.setClipPath(shape)
    tint = QColor(colour)
    tint.setAlphaF(0.38 if theme.is_dark else 0.26)
    painter.fillRect(box, tint)
    line = QRectF(box.left(), box.bottom() - 3, box.width(), 3)
    draw_pattern(painter, tag_pattern(tag), colour, line)
    painter.restore()


def draw_pattern(painter: QPainter, pattern: Pattern, colour: QColor, line: QRectF) -> None:
    """A thick line in a pattern, lying or standing as the rectangle does."""
    lies = line.width() >= line.height()
    length, thick = (line.width(), line.height()) if lies else (line.height(), line.width())

    def part(start: float, size: float, across: float, width: float) -> QRectF:
        if lies:
            return QRectF(line.left() + start, line.top() + across, size, width)
        return QRectF(line.left() + across, line.top() + start, width, size)

    if pattern in _SEGMENTS:
        dash, gap = _SEGMENTS[pattern]
        start = 0.0
        while start < length:
            painter.fillRect(part(start, min(dash, length - start), 0, thick), colour)
            start += dash + gap
    elif pattern is Pattern.DOUBLE:
        painter.fillRect(part(0, length, 0, thick / 3), colour)
        painter.fillRect(part(0, length, thick * 2 / 3, thick / 3), colour)
    else:
        painter.fillRect(part(0, length, 0, thick), colour)


def draw_key_cap(painter: QPainter, theme: Theme, key: str, right: float, middle: float) -> None:
    """The key of a tag in a small raised box that ends at `right`."""
    box = QRectF(right - KEY_CAP_PX, middle - KEY_CAP_PX / 2 - 0.5, KEY_CAP_PX, KEY_CAP_PX)
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(theme.interface_font(11))
    painter.setPen(theme.colour("secondary"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


def draw_band(painter: QPainter, colour: QColor, rect: QRect) -> None:
    """The rounded band behind a chosen or hovered row."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect).adjusted(4, 0, -4, 0), 6, 6)


def hover_colour(theme: Theme) -> QColor:
    """The faint colour behind a hovered row."""
    colour = QColor(theme.colour("text"))
    colour.setAlphaF(HOVER)
    return colour


def band_colour(theme: Theme, state: QStyle.StateFlag) -> QColor:
    """The colour behind a chosen row: that of the selection while its window is in front, else a quiet one."""
    return theme.colour("selection" if state & QStyle.StateFlag.State_Active else "inactive")


def draw_elided(painter: QPainter, text: str, left: float, right: float, middle: float) -> None:
    """One line in the painter's font, cut at the right with "…"."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, right - left))
    painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), shown)


def elide_path(metrics: QFontMetricsF, path: str, width: float) -> str:
    """A path for a width: cut before its last name, which is what tells it from others, and within that one only
    where nothing else is left.
    """
    if metrics.horizontalAdvance(path) <= width:
        return path
    above, slash, name = path.rpartition("/")
    last = f" {slash}{name}" if name.startswith(" ") else f"{slash}{name}"
    room = width - metrics.horizontalAdvance(last)
    if above and room > metrics.horizontalAdvance("…") * 2:
        return metrics.elidedText(above.rstrip(), Qt.TextElideMode.ElideRight, room) + last
    return metrics.elidedText(f"…{last}" if above else path, Qt.TextElideMode.ElideMiddle, max(0.0, width))


def draw_empty_hint(widget: QWidget, theme: Theme, text: str) -> None:
    """What an empty list says, in the secondary colour, wrapped."""
    painter = QPainter(widget)
    painter.setPen(theme.colour("secondary"))
    painter.setFont(theme.interface_font(12))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(widget.rect().adjusted(12, 4, -12, -4), int(flags), text)
    painter.end()


def draw_drag_label(theme: Theme, tags: Sequence[Tag], scale: float) -> QPixmap:
    """What hangs at the pointer while tags are dragged: the name of one, or how many there are."""
    text = tags[0].name if len(tags) == 1 else count_text(len(tags), "tag")
    metrics = QFontMetricsF(theme.interface_font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _LABEL_PX)
    width = metrics.horizontalAdvance(shown) + SWATCH_PX + 28
    picture = QPixmap(QSizeF(width * scale, 28 * scale).toSize())
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, 27), 6, 6)
    draw_swatch(painter, theme, tags[0], 10, 14)
    painter.setFont(theme.interface_font())
    painter.setPen(theme.colour("text"))
    draw_elided(painter, shown, SWATCH_PX + 18, width, 14)
    painter.end()
    return picture
