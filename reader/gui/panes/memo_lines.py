"""A memo laid out for a width: the lines of its Markdown, and how they are drawn. Fetches and opens nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.gui.models.memo_markdown import MemoBlock, MemoRun, iter_memo
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

LINE_PX = 16
_INDENT_PX, _MARK_PX, _QUOTE_PX = spaces.SIDE, 14.0, 8.0
_SIZE_PX = 12


@dataclass(slots=True)
class _Placed:
    """A block below a point with so many lines. One plain line is laid out only when it is drawn."""

    block: MemoBlock
    place: QPointF
    lines: int
    layout: QTextLayout | None


class MemoLook:
    """What all memos of a list share: the font, its measures and the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.font = theme.interface_font(_SIZE_PX)
        self.metrics = QFontMetricsF(self.font)
        self.line_px = float(theme.metrics.length(LINE_PX))


class MemoLines:
    """At most so many lines of a memo, 0 for all. `height` is what they need."""

    def __init__(self, look: MemoLook, source: str, width: float, most_lines: int = 0) -> None:
        self._theme, self._font, self._metrics = look.theme, look.font, look.metrics
        self._line_px = look.line_px
        self._width = width
        self._left = most_lines or len(source) + 1
        self._placed: list[_Placed] = []
        self._cut_at: QPointF | None = None
        self.height = 0.0
        for block in iter_memo(source):
            if not self._left:
                self._note_cut()
                break
            self._add(block)

    @property
    def is_cut(self) -> bool:
        """Whether some of the memo is left out."""
        return self._cut_at is not None

    def draw(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the lines below a point, in the secondary colour."""
        painter.setPen(self._theme.colour("secondary"))
        painter.setFont(self._font)
        ascent = (self._line_px + self._metrics.ascent() - self._metrics.descent()) / 2
        for placed in self._placed:
            mark, place = placed.block.mark, placed.place
            before = QPointF(place.x() - (_QUOTE_PX if mark == "|" else _MARK_PX), place.y())
            if placed.layout is None:
                painter.drawText(origin + place + QPointF(0, ascent), placed.block.text)
            else:
                placed.layout.draw(painter, origin + place)
            if mark == "|":
                bar = QRectF(origin + before, origin + before + QPointF(2, placed.lines * self._line_px))
                painter.fillRect(bar, self._theme.colour("border"))
            elif mark:
                painter.drawText(origin + before + QPointF(0, ascent), mark)
        if self._cut_at is not None:
            painter.drawText(origin + self._cut_at + QPointF(0, ascent), "…")

    def _add(self, block: MemoBlock) -> None:
        mark = {"": 0.0, "|": _QUOTE_PX}.get(block.mark, _MARK_PX)
        place = QPointF(block.depth * _INDENT_PX + mark, self.height)
        room = max(20.0, self._width - place.x())
        is_plain = all(run == MemoRun(run.text) for run in block.runs)
        if is_plain and self._metrics.horizontalAdvance(block.text) < room:
            self._placed.append(_Placed(block, place, 1, None))
            self.height += self._line_px
            self._left -= 1
            return
        layout, is_whole = self._lay_out(block, room)
        self._placed.append(_Placed(block, place, layout.lineCount(), layout))
        self.height += layout.lineCount() * self._line_px
        self._left -= layout.lineCount()
        if not is_whole:
            self._note_cut()

    def _lay_out(self, block: MemoBlock, room: float) -> tuple[QTextLayout, bool]:
        """Break a block into the lines that are left; whether that was all of it."""
        layout = QTextLayout(block.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(block.runs))
        is_whole = False
        layout.beginLayout()
        for number in range(self._left):
            line = layout.createLine()
            if not line.isValid():
                is_whole = True
                break
            line.setLineWidth(room)
            line.setPosition(QPointF(0, number * self._line_px + (self._line_px - line.height()) / 2))
        layout.endLayout()
        if not is_whole and layout.lineCount():
            last = layout.lineAt(layout.lineCount() - 1)
            is_whole = last.textStart() + last.textLength() >= _units(block.text)
        return layout, is_whole

    def _note_cut(self) -> None:
        """Where "…" stands: behind the last line, or at the right edge."""
        last = self._placed[-1]
        if last.layout is None:
            width = self._metrics.horizontalAdvance(last.block.text)
        else:
            width = last.layout.lineAt(last.lines - 1).naturalTextWidth() if last.lines else 0.0
        sign = self._metrics.horizontalAdvance("…")
        x = min(last.place.x() + width + 2, self._width - sign)
        self._cut_at = QPointF(x, self.height - self._line_px)

    def _formats(self, runs: tuple[MemoRun, ...]) -> list[QTextLayout.FormatRange]:
        """Looks by UTF-16 units, as Qt counts them."""
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for run in runs:
            length = _units(run.text)
            if run != MemoRun(run.text):
                found = QTextLayout.FormatRange()
                found.start, found.length, found.format = start, length, self._format(run)
                ranges.append(found)
            start += length
        return ranges

    def _format(self, run: MemoRun) -> QTextCharFormat:
        look = QTextCharFormat()
        if run.is_bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontItalic(run.is_italic)
        if run.is_code:
            look.setFontFixedPitch(True)
            look.setFontFamilies(["monospace"])
        if run.link:
            look.setForeground(self._theme.colour("accent"))
            look.setFontUnderline(True)
        return look


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
