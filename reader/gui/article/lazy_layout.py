"""A document layout that sets only the paragraphs that are looked at, in one measure with a fixed line pitch.

Qt's own layout of a QTextEdit sets the whole document before the first paint (0.8 s for 2 MB), and that of a
QPlainTextEdit obeys no line height. This one estimates the height of what it has not set yet, so opening costs
what is visible. Cursor keys, selection and accessibility stay those of QTextEdit. Main thread only.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_TOPS_AT_ONCE = 256


def x_at(line: QTextLine, position: int) -> float:
    """Where a position of the block stands in its line; the binding gives it alone or with the position."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


@dataclass(frozen=True, slots=True)
class Measure:
    """Lengths of the setting in logical pixels. `left` and `top` are where the text begins in the document."""

    width: float = 640
    left: float = 48
    top: float = 0
    bottom: float = 96
    pitch: float = 26.4
    gap: float = 12
    viewport: float = 736


class LazyLayout(QAbstractTextDocumentLayout):
    """Sets blocks when asked for them. `is_stale` says that heights came out other than estimated.

    The owner calls `ensure` for what it is about to show and then `announce_size`, never from a paint event.
    """

    def __init__(self, document: QTextDocument, lengths: Sequence[int]) -> None:
        super().__init__(document)
        self._lengths = lengths
        self._measure = Measure()
        self._total = 0.0
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]
        self._is_set: list[bool] = []
        self._good_until = 0
        self.is_stale = False
        self.caret_colour = QColor(Qt.GlobalColor.black)
        self.forget()

    @property
    def measure(self) -> Measure:
        """The setting in use."""
        return self._measure

    def set_measure(self, measure: Measure) -> bool:
        """Use another setting; returns whether the lines have to be set; moving the text alone keeps them."""
        old, self._measure = self._measure, measure
        if (old.width, old.pitch, old.gap) == (measure.width, measure.pitch, measure.gap):
            return False
        self.forget()
        return True

    def forget(self) -> None:
        """Estimate all heights again and set the lines anew when they are next looked at."""
        advance = max(1.0, QFontMetricsF(self.document().defaultFont()).averageCharWidth())
        a_line = max(1.0, self._measure.width / advance)
        pitch, gap = self._measure.pitch, self._measure.gap
        self._heights = [(int(length / a_line) + 1) * pitch + gap for length in self._lengths]
        self._total = sum(self._heights)
        self._is_set = [False] * len(self._heights)
        self._tops = [0.0] * (len(self._heights) + 1)
        self._good_until = 0
        self.is_stale = True

    def is_block_set(self, number: int) -> bool:
        """Whether a block's lines are set."""
        return self._is_set[number]

    def ensure(self, number: int) -> None:
        """Set the lines of a block."""
        if not self._is_set[number]:
            self._set_lines(self.document().findBlockByNumber(number), number)

    def block_top(self, number: int) -> float:
        """The top of a block in the document, in logical pixels."""
        first = self._good_until
        if number > first:
            self._tops[first : number + 1] = accumulate(self._heights[first:number], initial=self._tops[first])
            self._good_until = number
        return self._tops[number] + self._measure.top

    def block_at(self, y: float) -> int:
        """The number of the block at a height of the document."""
        last = len(self._heights)
        while self._good_until < last and self.block_top(self._good_until) <= y:
            self.block_top(min(last, self._good_until + _TOPS_AT_ONCE))
        found = bisect_right(self._tops, y - self._measure.top, 0, self._good_until + 1) - 1
        return min(max(0, found), max(0, last - 1))

    def line_at(self, block: QTextBlock, y: float) -> QTextLine:
        """The line of a block that is nearest to a height counted from the block's top."""
        layout = block.layout()
        return layout.lineAt(min(max(0, int(y / self._measure.pitch)), layout.lineCount() - 1))

    def character_at(self, point: QPointF) -> int | None:
        """The position of the character under a point of the document; None beside the text."""
        if not self._heights or not 0 <= point.y() - self._measure.top < self._total:
            return None
        block = self.document().findBlockByNumber(self.block_at(point.y()))
        origin = self.blockBoundingRect(block).topLeft()
        if point.y() - origin.y() >= block.layout().lineCount() * self._measure.pitch:
            return None
        line = self.line_at(block, point.y() - origin.y())
        x = point.x() - origin.x()
        if not line.naturalTextRect().left() <= x < line.naturalTextRect().right():
            return None
        return block.position() + line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)

    def announce_size(self) -> None:
        """Tell the view once that the document's height has changed."""
        if self.is_stale:
            self.is_stale = False
            self.documentSizeChanged.emit(self.documentSize())

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing: the text never changes under a layout, and Qt's page size does not concern it."""

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the text and the caret. Selections and annotations are painted below by their own layer."""
        clip = QRectF(context.clip)
        painter.setPen(context.palette.text().color())
        number = self.block_at(clip.top())
        block = self.document().findBlockByNumber(number)
        caret = context.cursorPosition
        while block.isValid():
            rect = self.blockBoundingRect(block)
            if rect.top() > clip.bottom():
                break
            block.layout().draw(painter, rect.topLeft(), [], clip)
            if block.contains(caret):
                self._draw_caret(painter, block, caret - block.position())
            block = block.next()

    def _draw_caret(self, painter: QPainter, block: QTextBlock, position: int) -> None:
        rect = self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position)
        if line.isValid():
            left = rect.left() + x_at(line, position)
            height = line.ascent() + line.descent()
            painter.fillRect(QRectF(left - 1, rect.top() + line.y(), 2, height), self.caret_colour)

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """The position nearest to a point, or -1 where an exact hit was asked for and there is none."""
        if accuracy == Qt.HitTestAccuracy.ExactHit and self.character_at(point) is None:
            return -1
        block = self.document().findBlockByNumber(self.block_at(point.y()))
        origin = self.blockBoundingRect(block).topLeft()
        line = self.line_at(block, point.y() - origin.y())
        return block.position() + line.xToCursor(point.x() - origin.x())

    def pageCount(self) -> int:
        """Always one: the text is not paged."""
        return 1

    def documentSize(self) -> QSizeF:
        """The width of the viewport, so that it never scrolls sideways, and the height with margins."""
        return QSizeF(self._measure.viewport, self._measure.top + self._total + self._measure.bottom)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """The whole document: it has but one frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a block lies; its lines are set by then, as QTextCursor expects."""
        number = block.blockNumber()
        if not block.isValid() or number >= len(self._is_set):
            return QRectF()
        self.ensure(number)
        return QRectF(self._measure.left, self.block_top(number), self._measure.width, self._heights[number])

    def _set_lines(self, block: QTextBlock, number: int) -> None:
        """Break a block into lines whose baselines stand one pitch apart, on whole pixels, whatever the fonts."""
        layout: QTextLayout = block.layout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(40)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        pitch, width = self._measure.pitch, self._measure.width
        layout.beginLayout()
        line, count = layout.createLine(), 0
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, round((count + 0.7) * pitch) - line.ascent()))
            line, count = layout.createLine(), count + 1
        layout.endLayout()
        self._is_set[number] = True
        height = max(1, count) * pitch + self._measure.gap
        if height != self._heights[number]:
            self._total += height - self._heights[number]
            self._heights[number] = height
            self._good_until = min(self._good_until, number)
            self.is_stale = True
