"""A memo laid out for a width: the lines of its Markdown, and how they are drawn. Fetches and opens nothing."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.gui.models.memo_markdown import MemoBlock, MemoRun, parse_memo
from reader.gui.theme.theme import Theme

LINE_PX = 16.0
_INDENT_PX, _MARK_PX, _QUOTE_PX = 12.0, 14.0, 8.0
_SIZE_PX = 12


class MemoLines:
    """At most so many lines of a memo, 0 for all. `height` is what they need."""

    def __init__(self, theme: Theme, source: str, width: float, most_lines: int = 0) -> None:
        self._theme = theme
        self._font = theme.interface_font(_SIZE_PX)
        self._metrics = QFontMetricsF(self._font)
        self._width = width
        self._left = most_lines or len(source) + 1
        self._blocks: list[tuple[QTextLayout, MemoBlock, QPointF]] = []
        self._cut_at: QPointF | None = None
        self.height = 0.0
        for block in parse_memo(source):
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
        ascent = (LINE_PX + self._metrics.ascent() - self._metrics.descent()) / 2
        for layout, block, place in self._blocks:
            layout.draw(painter, origin + place)
            before = QPointF(place.x() - (_QUOTE_PX if block.mark == "|" else _MARK_PX), place.y())
            if block.mark == "|":
                height = layout.lineCount() * LINE_PX
                painter.fillRect(
                    QRectF(origin + before, origin + before + QPointF(2, height)), self._theme.colour("border")
                )
            elif block.mark:
                painter.drawText(origin + before + QPointF(0, ascent), block.mark)
        if self._cut_at is not None:
            painter.drawText(origin + self._cut_at + QPointF(0, ascent), "…")

    def _add(self, block: MemoBlock) -> None:
        mark = {"": 0.0, "|": _QUOTE_PX}.get(block.mark, _MARK_PX)
        left = block.depth * _INDENT_PX + mark
        layout = QTextLayout(block.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(block.runs))
        lines = 0
        layout.beginLayout()
        while self._left and (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, self._width - left))
            line.setPosition(QPointF(0, lines * LINE_PX + (LINE_PX - line.height()) / 2))
            lines += 1
            self._left -= 1
        is_whole = self._left > 0 or not layout.createLine().isValid()
        layout.endLayout()
        self._blocks.append((layout, block, QPointF(left, self.height)))
        self.height += lines * LINE_PX
        if not is_whole:
            self._note_cut()

    def _note_cut(self) -> None:
        """Where "…" stands: behind the last line, or at the right edge."""
        layout, _, place = self._blocks[-1]
        count = layout.lineCount()
        width = layout.lineAt(count - 1).naturalTextWidth() if count else 0.0
        sign = self._metrics.horizontalAdvance("…")
        x = min(place.x() + width + 2, self._width - sign)
        self._cut_at = QPointF(x, self.height - LINE_PX)

    def _formats(self, runs: tuple[MemoRun, ...]) -> list[QTextLayout.FormatRange]:
        """Looks by UTF-16 units, as Qt counts them."""
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for run in runs:
            length = len(run.text.encode("utf-16-le", "surrogatepass")) // 2
            if run.is_bold or run.is_italic or run.is_code or run.link:
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
