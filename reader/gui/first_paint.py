"""What stands in the window for its first tenth of a second: the tree's top level, panes and bars as areas.

A plain drawing at the places where the widgets come to stand, so that nothing moves when they take over. It uses
as little of Qt as it can: every further class costs start time, and the names of `Qt` alone 15 ms. So it calls
nothing that takes some of them in place of a colour, as `setPen`, `setBrush` and `fillRect` do: brushes come from
palettes, and words have the colour of their widget's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import QWidget

from reader.domain.source_counts import source_rank
from reader.gui.theme import spaces
from reader.gui.theme.density import DENSITIES, INTERFACE_PX, Metrics
from reader.gui.theme.first_colours import glance_roles, palette_name
from reader.gui.theme.fonts import set_size
from reader.gui.theme.metrics import FILTER_PX, pane_sizes

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QPaintEvent, QResizeEvent

    from reader.domain.source_counts import SourceCount
    from reader.services.preferences import Preferences

ROW_PX, GAP_PX, TOP_PX = 26, spaces.STEP, spaces.STEP
MARK_X, NAME_X, COUNT_X, BAR_PX = 20, 32, 16, 32
"""Of the rows of the tree, as `tree_rows` has them, but from the side of the pane."""
_FIELD_PAD_PX, _RADIUS_PX = spaces.HALF, 6
_NAME_PX, _COUNT_PX = 13, 12
_LEFT, _RIGHT = 0x0181, 0x0182
"""Left or right, and in the middle of one line, as Qt numbers it."""
_LEAST_LETTER_PX = 2
_PLAIN = dict.fromkeys(("window", "surface", "raised", "border"), "#808080") | dict.fromkeys(
    ("text", "secondary", "accent"), "#000000"
)
"""For the moment until the theme stands, where its palette cannot be read."""


class _Words(NamedTuple):
    """Words in a place, in one of the two sizes of type."""

    place: QRectF
    side: int
    text: str
    is_small: bool


class FirstPaint(QWidget):
    """Draws sources and groups of them as the tree does, all closed, below the field of the filter."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.rows: Sequence[SourceCount] = ()
        density = preferences.density if preferences.density in DENSITIES else "comfortable"
        self._metrics = Metrics(density, preferences.interface_px)
        roles = _PLAIN | glance_roles(_palette_name(preferences))
        self._colours = {role: QColor.fromString(value) for role, value in roles.items()}
        _write_in(self, self._colours["text"])
        self._quiet = _QuietWords(self, self._colours["secondary"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The quiet words lie over all of it."""
        self._quiet.resize(event.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw areas, hairlines and rows."""
        painter, width, height = QPainter(self), self.width(), self.height()
        self._quiet.words.clear()
        kept = self._preferences.window
        if kept.get("is_text_only") is True:
            self._fill(painter, QRectF(0, 0, width, height), "surface")
            return
        hidden = kept.get("hidden")
        tree, article, panel = pane_sizes(kept.get("panes"), width, hidden if isinstance(hidden, list) else ())
        head, foot, left_edge = self._metrics.top_px, height - self._metrics.status_px, tree + 1 if tree else 0
        self._fill(painter, QRectF(0, 0, width, height), "window")
        self._fill(painter, QRectF(left_edge, head, article, foot - head), "surface")
        for line in ((0, head - 1, width, 1), (0, foot, width, 1)):
            self._fill(painter, QRectF(*line), "border")
        for left in (*((tree,) if tree else ()), *((left_edge + article,) if panel else ())):
            self._fill(painter, QRectF(left, head, 1, foot - head), "border")
        if tree:
            self._draw_tree(painter, head + TOP_PX, foot, tree)

    def _draw_tree(self, painter: QPainter, top: int, foot: int, width: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field, pen, font = QPainterPath(), painter.pen(), self.font_of(_NAME_PX)
        room = width - 2 * TOP_PX - self._metrics.sign_px - spaces.HALF
        field_px = max(FILTER_PX - GAP_PX, QFontMetrics(font).height() + _FIELD_PAD_PX)
        place = QRectF(TOP_PX + 0.5, top + 0.5, room - 1, field_px - 1)
        field.addRoundedRect(place, _RADIUS_PX - 0.5, _RADIUS_PX - 0.5)
        pen.setColor(self._colours["border"])
        painter.fillPath(field, self._brush("raised"))
        painter.strokePath(field, pen)
        height = self._metrics.row(ROW_PX)
        top += field_px + GAP_PX
        painter.setFont(font)
        for row in _list_rows(self.rows, shows_listed=self._preferences.shows_listed):
            if top >= foot:
                break
            self._draw_row(painter, row, QRectF(0, top, width, height))
            top += height + GAP_PX

    def _draw_row(self, painter: QPainter, row: _Row, line: QRectF) -> None:
        middle = line.top() + (line.height() - 1) // 2 + 0.5
        mark = QPainterPath()
        mark.moveTo(MARK_X - 2.6, middle - 4.2)
        mark.lineTo(MARK_X + 4.0, middle)
        mark.lineTo(MARK_X - 2.6, middle + 4.2)
        painter.fillPath(mark, self._brush("secondary"))
        known, right = row.held + row.listed, line.width() - COUNT_X
        count = f"{row.held:,} / {known:,}" if row.listed else f"{row.held:,}"
        count_width = QFontMetrics(self.font_of(_COUNT_PX)).horizontalAdvance(count)
        if row.listed:
            bar = QRectF(right - BAR_PX, line.bottom() - 4, BAR_PX, 2)
            self._round(painter, bar, "border")
            if row.held:
                bar.setWidth(max(2.0, BAR_PX * row.held / known))
                self._round(painter, bar, "accent")
            count_width = max(count_width, BAR_PX)
        self._quiet.words.append(_Words(QRectF(0, line.top(), right, line.height()), _RIGHT, count, True))
        room = QRectF(NAME_X, line.top(), right - count_width - GAP_PX - 1 - NAME_X, line.height())
        name = _cut(_name_of(row), QFontMetrics(self.font_of(_NAME_PX)), room.width())
        if row.held:
            painter.drawText(room, _LEFT, name)
        else:
            self._quiet.words.append(_Words(room, _LEFT, name, False))

    def font_of(self, px: float) -> QFont:
        """The interface's type, as the theme makes it, in a size that counts for the usual one."""
        font = QFont(QGuiApplication.font())
        if self._preferences.interface_font:
            font.setFamilies([self._preferences.interface_font, font.family()])
        set_size(font, round(px * self._metrics.interface_px / INTERFACE_PX, 1))
        return font

    def _brush(self, role: str) -> QBrush:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, self._colours[role])
        return palette.window()

    def _fill(self, painter: QPainter, area: QRectF, role: str) -> None:
        painter.setBackground(self._brush(role))
        painter.eraseRect(area)

    def _round(self, painter: QPainter, bar: QRectF, role: str) -> None:
        path = QPainterPath()
        path.addRoundedRect(bar, 1, 1)
        painter.fillPath(path, self._brush(role))


class _QuietWords(QWidget):
    """Over the drawing, the words that are fainter."""

    def __init__(self, drawing: FirstPaint, colour: QColor) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self.words: list[_Words] = []
        _write_in(self, colour)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write them; the drawing, which says what they are, is painted before what lies over it."""
        painter = QPainter(self)
        for words in self.words:
            painter.setFont(self._drawing.font_of(_COUNT_PX if words.is_small else _NAME_PX))
            painter.drawText(words.place, words.side, words.text)


class _Row(NamedTuple):
    """A source or a group of them, with what counts of it."""

    name: str
    language: str
    held: int
    listed: int


def _list_rows(sources: Sequence[SourceCount], *, shows_listed: bool) -> list[_Row]:
    """What the tree shows of the sources while all is closed, as `library_nodes` makes it."""
    shown = [one for one in sources if one.held or (shows_listed and one.listed)]
    uses = Counter(one.name for one in shown)
    ranked = []
    groups: dict[str, tuple[int, int]] = {}
    for one in shown:
        listed = one.listed if shows_listed else 0
        if one.group:
            held_before, listed_before = groups.get(one.group, (0, 0))
            groups[one.group] = held_before + one.held, listed_before + listed
        else:
            row = _Row(one.name, one.language if uses[one.name] > 1 else "", one.held, listed)
            ranked.append((source_rank(one.name, one.language), row))
    ranked += [(source_rank(name, ""), _Row(name, "", *counts)) for name, counts in groups.items()]
    return [row for _, row in sorted(ranked, key=lambda found: found[0])]


def _name_of(row: _Row) -> str:
    if row.name and not row.language:
        return row.name
    # Imported here: most rows have a name of their own.
    from reader.domain.sources import source_words

    return source_words(row.name, row.language)


def _cut(name: str, metrics: QFontMetrics, room_px: float) -> str:
    """As much of a name as has room."""
    if metrics.horizontalAdvance(name[: int(room_px / _LEAST_LETTER_PX) + 1]) <= room_px:
        return name
    least, most = 0, int(room_px / _LEAST_LETTER_PX)
    while least < most:
        middle = (least + most + 1) // 2
        fits = metrics.horizontalAdvance(name[:middle] + "…") <= room_px
        least, most = (middle, most) if fits else (least, middle - 1)
    return name[:least] + "…"


def _write_in(widget: QWidget, colour: QColor) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(palette)


def _palette_name(preferences: Preferences) -> str:
    """The palette that will be worn. The palette of Qt tells whether the system is dark; whether it wishes high
    contrast was noted by the last window, since to ask for it takes 15 ms.
    """
    choice = preferences.theme
    is_dark = choice == "dark" or (
        choice != "light" and QGuiApplication.palette().window().color().lightness() < 128
    )
    has_contrast = choice == "contrast" or (choice == "system" and preferences.window.get("has_contrast") is True)
    return palette_name(is_dark=is_dark, has_contrast=has_contrast)
