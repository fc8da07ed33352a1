"""What is painted below the text: selection, evidence, annotations, recognised dates, paragraph numbers, outline.

Rectangles are worked out once for each visible block and kept; a change drops only the blocks it touches.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextBlock

from reader.domain.ids import AnnotationId
from reader.gui.article.annotation_index import AnnotationIndex, Mark
from reader.gui.article.annotation_style import AnnotationStyle
from reader.gui.article.block_painting import BlockLines, BlockPainting
from reader.gui.article.date_marks import DateIndex, DatePainting
from reader.gui.article.display_text import DisplayText
from reader.gui.article.found_places import FoundPlaces
from reader.gui.article.lazy_layout import LazyLayout
from reader.gui.article.strokes import NUMBER_GAP_PX, Strokes
from reader.gui.theme.pairs import DIFFERENCE, EVIDENCE
from reader.gui.theme.theme import Theme

KEPT_BLOCKS = 400
"""The drawings of so many blocks are kept, the oldest given up first."""

_HANDLE_RADIUS = 3.5
_HANDLE_ROOM = 5.0
"""How far from its middle a handle is drawn, with its edge."""


class AnnotationLayer:
    """Paints below the text of one document, with the view's painter. Positions are the widget's."""

    def __init__(self, theme: Theme, lines: LazyLayout, display: DisplayText) -> None:
        self._theme = theme
        self.lines = lines
        self.display = display
        self._paintings: dict[int, tuple[BlockPainting | None, DatePainting | None]] = {}
        self._block_lines: dict[int, BlockLines] = {}
        self.index = AnnotationIndex(display)
        self.style = AnnotationStyle(theme, ())
        self.scale = 1.0
        self.strokes = Strokes()
        self.current: Mark | None = None
        self.selection: tuple[int, int] | None = None
        self.dates: DateIndex | None = None
        self.evidence: Sequence[tuple[int, int]] = ()
        self.found = FoundPlaces()
        self.differences = FoundPlaces()
        self.numbers: list[int] = []
        self._font_of_numbers: tuple[float, QFont] | None = None

    def drop(self, blocks: Iterable[int] | None = None) -> None:
        """Forget the drawings of some blocks, or of all, and then the type of the numbers, too."""
        if blocks is None:
            self._font_of_numbers = None
            self._paintings.clear()
            self._block_lines.clear()
            return
        for number in blocks:
            self._paintings.pop(number, None)

    def prepare(self, number: int) -> None:
        """Work out the drawing of a block ahead; its lines are set."""
        self._painting(self.lines.document().findBlockByNumber(number))

    @property
    def kept(self) -> Collection[int]:
        """The numbers of the blocks whose drawing is kept."""
        return self._paintings.keys()

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the blocks that meet a rectangle of the document, with the painter in the document's system."""
        for block in self._visible(clip):
            rect = self.lines.blockBoundingRect(block)
            painter.save()
            painter.translate(rect.topLeft())
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_selection(painter, block)
            for start, end in self.evidence:
                self._paint_evidence(painter, block, start, end)
            if self.differences:
                self._paint_differences(painter, block)
            annotations, dates = self._painting(block)
            if annotations:
                annotations.paint_tints(painter)
            if self.found:
                self._paint_found(painter, block)
            if annotations:
                annotations.paint_lines(painter, self._theme)
            if dates:
                dates.paint(painter, self._theme.colour("secondary"))
            self._paint_number(painter, block)
            painter.restore()
        self._paint_found_current(painter, clip)
        self._paint_current(painter, clip)

    def handles(self) -> tuple[QPointF, QPointF] | None:
        """Where the handles of the current annotation's start and end stand in the document; None without one."""
        if self.current is None or self.current.start >= self.current.end:
            return None
        start, end = self.current.start, self.current.end
        # Whole blocks' parts: a position within an emoji or a letter with marks has no place of its own.
        first = self._pieces(start, min(end, self.display.block_end(self.display.block_at(start))))
        last = self._pieces(max(start, self.display.block_starts[self.display.block_at(end - 1)]), end)
        if not first or not last:
            return None
        strokes = self.strokes
        left, _, top_line = first[0]
        _, right, end_line = last[-1]
        return QPointF(left, top_line - strokes.over), QPointF(right, end_line + strokes.under)

    def stripe_at(self, point: QPointF) -> AnnotationId | None:
        """The annotation whose stripe in the margin is at a point of the document."""
        if point.x() >= self.lines.measure.left:
            return None
        block = self.lines.document().findBlockByNumber(self.lines.block_at(point.y()))
        painting = self._paintings.get(block.blockNumber())
        if painting is None or painting[0] is None:
            return None
        return painting[0].stripe_at(point - self.lines.blockBoundingRect(block).topLeft())

    def ink(self, first: int, last: int) -> tuple[float, float]:
        """From where to where in the document anything belonging to these blocks is drawn, the last included."""
        measure, strokes, zoom = self.lines.measure, self.strokes, min(self.scale, 1.5)
        room_over, room_under = 0.7 * measure.pitch, 0.3 * measure.pitch + measure.gap
        over = max(strokes.over + _HANDLE_ROOM * zoom, 17 * self.scale + 2)
        under = max(strokes.reach_under + 1, strokes.under + _HANDLE_ROOM * zoom, 6 * self.scale)
        top, bottom = self.lines.block_top(first), self.lines.block_top(last + 1)
        # A selection fills its lines from edge to edge.
        return (
            min(top, top + room_over - over) - 1,
            max(bottom - measure.gap, bottom - room_under + under) + 1,
        )

    def _visible(self, clip: QRectF) -> Iterator[QTextBlock]:
        number = max(0, self.lines.block_at(clip.top()) - 1)
        block = self.lines.document().findBlockByNumber(number)
        while block.isValid():
            top, bottom = self.ink(number, number)
            if top > clip.bottom():
                return
            if bottom >= clip.top():
                yield block
            block, number = block.next(), number + 1

    def _painting(self, block: QTextBlock) -> tuple[BlockPainting | None, DatePainting | None]:
        number = block.blockNumber()
        if number in self._paintings:
            return self._paintings[number]
        if len(self._paintings) >= KEPT_BLOCKS:
            del self._paintings[next(iter(self._paintings))]
        marks = self.index.in_block(number)
        dates = self.dates.in_block(number) if self.dates is not None else ()
        painting = (
            BlockPainting(block, self._lines_of(block), marks, self.style, self.strokes) if marks else None,
            DatePainting(block, self._lines_of(block), dates, marks, self.scale) if dates else None,
        )
        self._paintings[number] = painting
        return painting

    def _lines_of(self, block: QTextBlock) -> BlockLines:
        """The places of a block's words, which stay while only its annotations change."""
        number = block.blockNumber()
        lines = self._block_lines.get(number)
        if lines is None:
            if len(self._block_lines) >= KEPT_BLOCKS:
                del self._block_lines[next(iter(self._block_lines))]
            self.lines.ensure(number)
            lines = self._block_lines[number] = BlockLines(block)
        return lines

    def _paint_selection(self, painter: QPainter, block: QTextBlock) -> None:
        if self.selection is not None:
            pitch = self.lines.measure.pitch
            painter.setBrush(self._theme.colour("selection"))
            painter.drawRects(self._rects(block, *self.selection, round(0.7 * pitch), round(pitch)))

    def _paint_evidence(self, painter: QPainter, block: QTextBlock, start: int, end: int) -> None:
        """The words that the article's date was read from, while they are spoken of."""
        rects = self._rects(block, start, end, round(16 * self.scale), round(20 * self.scale))
        if rects:
            tint = self._theme.colour("accent")
            tint.setAlphaF(EVIDENCE)
            painter.setBrush(tint)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_differences(self, painter: QPainter, block: QTextBlock) -> None:
        """Quietly, below the annotations: the words that the text beside this one has not."""
        tint = self._theme.colour("secondary")
        tint.setAlphaF(DIFFERENCE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        over, height = round(16 * self.scale), round(21 * self.scale)
        for start, end in self.differences.within(block.position(), block.position() + block.length()):
            painter.drawRects(self._rects(block, start, end, over, height))

    def _paint_found(self, painter: QPainter, block: QTextBlock) -> None:
        """Opaque, over the tints of annotations: what was searched for stands out wherever it is."""
        places = self.found.within(block.position(), block.position() + block.length())
        rects = [
            rect
            for start, end in places
            for rect in self._rects(block, start, end, round(16 * self.scale), round(20 * self.scale))
        ]
        if rects:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("found"))
            painter.drawRects(rects)

    def _paint_found_current(self, painter: QPainter, clip: QRectF) -> None:
        if self.found.current is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("text"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        over, height = round(16 * self.scale), round(20 * self.scale)
        for left, right, baseline in self._pieces(*self.found.current, clip):
            painter.drawRoundedRect(QRectF(left - 1.5, baseline - over - 0.5, right - left + 3, height + 1), 3, 3)
        painter.restore()

    def _rects(self, block: QTextBlock, start: int, end: int, over: float, height: float) -> list[QRectF]:
        """The rectangles of a range in a block, so much over the baseline and so high."""
        start, end = max(0, start - block.position()), min(block.length() - 1, end - block.position())
        if start >= end:
            return []
        return [
            QRectF(left, baseline - over, right - left, height)
            for left, right, baseline in self._lines_of(block).pieces(start, end)
        ]

    def _paint_number(self, painter: QPainter, block: QTextBlock) -> None:
        number = self.numbers[block.blockNumber()] if block.blockNumber() < len(self.numbers) else 0
        if not number or not block.layout().lineCount():
            return
        painter.setFont(self._number_font())
        painter.setPen(self._theme.colour("secondary"))
        line = block.layout().lineAt(0)
        # On the x-height's level rather than the baseline, as notes in a margin stand.
        baseline = line.y() + line.ascent() - 3 * self.scale
        gutter = QRectF(-NUMBER_GAP_PX - 80, baseline - 40, 80, 40 + painter.fontMetrics().descent())
        painter.drawText(gutter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number))

    def _number_font(self) -> QFont:
        if self._font_of_numbers is None or self._font_of_numbers[0] != self.scale:
            self._font_of_numbers = (
                self.scale,
                self._theme.interface_font(11 * min(self.scale, 1.5), tabular=True),
            )
        return self._font_of_numbers[1]

    def _pieces(self, start: int, end: int, clip: QRectF | None = None) -> list[tuple[float, float, float]]:
        """Left, right and baseline in the document of each line's part; only in blocks that meet the clip."""
        document = self.lines.document()
        pieces = []
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            number = block.blockNumber()
            top = self.lines.block_top(number)
            if clip is not None and top > clip.bottom():
                break
            if clip is None or self.lines.block_top(number + 1) >= clip.top():
                rect = self.lines.blockBoundingRect(block)
                local = max(0, start - block.position()), min(block.length() - 1, end - block.position())
                pieces += [
                    (left + rect.left(), right + rect.left(), baseline + rect.top())
                    for left, right, baseline in self._lines_of(block).pieces(*local)
                ]
            block = block.next()
        return pieces

    def _paint_current(self, painter: QPainter, clip: QRectF) -> None:
        if self.current is None:
            return
        pieces = self._pieces(self.current.start, self.current.end, clip)
        if not pieces:
            return
        strokes = self.strokes
        colour = self.style.look(self.current.tags).colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Round the first underline, so that its pattern stays to be seen, and clear of the second.
        height = strokes.over + 0.5 + strokes.outline_under
        for left, right, baseline in pieces:
            painter.drawRoundedRect(
                QRectF(left - 1, baseline - strokes.over - 0.5, right - left + 2, height), 2, 2
            )
        self._paint_handles(painter, colour)
        painter.restore()

    def _paint_handles(self, painter: QPainter, colour: QColor) -> None:
        ends = self.handles()
        if ends is None:
            return
        painter.setPen(QPen(self._theme.colour("surface"), 1))
        painter.setBrush(colour)
        radius = _HANDLE_RADIUS * min(self.scale, 1.5)
        for point, side in zip(ends, (-1, 1), strict=True):
            painter.drawEllipse(point + QPointF(side, 0), radius, radius)
