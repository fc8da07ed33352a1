"""The map of the article beside the scroll bar: annotations, found places, and the part that is in view.

Clicking and dragging scroll. Drawn once into a picture; a change lets it be drawn anew, in slices where there are
many annotations.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from reader.domain.ids import AnnotationId
from reader.domain.wording import tr
from reader.gui.article.annotation_layer import AnnotationLayer
from reader.gui.article.minimap_rows import MAP_LANES, MapMark, MapPlaces, MapRows
from reader.gui.theme.theme import Pattern, Theme

MAP_WIDTH = 30
_STARS, _LEFT, _LANE, _MARK = 3, 6, 5, 4
_FOUND_LEFT, _FOUND_WIDTH = MAP_WIDTH - 4, 3
_SLICE_MS = 3
_LATER_MS = 150
_CURRENT_STRENGTH = 0.3
_FOUND_MAX = 4_000
"""Of more found places some stand for all: there are fewer rows."""
_AT_ONCE = 1_200
"""With more annotations the map is worked out in slices, beside other work."""


class Minimap(QWidget):
    """Paints one mark an annotation. `scrolled_to` carries the height of the document to show in the middle.

    `show_layer` says what it shows; `tell` gives the tooltip of some annotations, as rich text.
    """

    scrolled_to = Signal(float)

    def __init__(
        self, theme: Theme, bar: QScrollBar, tell: Callable[[list[AnnotationId]], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = bar
        self._tell = tell
        self.layer: AnnotationLayer | None = None
        self.marks: list[MapMark] = []
        self._picture: QPixmap | None = None
        self._is_stale = True
        self._grip: float | None = None
        self._work: Iterator[None] | None = None
        self._rows = MapRows()
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.refresh)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._work_a_slice)
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)
        self.setAccessibleName(tr("Map of the annotations"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as the map is everywhere."""
        return QSize(MAP_WIDTH, 0)

    @property
    def is_working(self) -> bool:
        """Whether the marks are being worked out in slices."""
        return self._slices.isActive()

    def show_layer(self, layer: AnnotationLayer) -> None:
        """Show another text, empty until its places are worked out."""
        self.layer, self.marks, self._picture = layer, [], None
        self._slices.stop()
        self._work = None
        self.refresh()

    def refresh(self) -> None:
        """Find the places anew and paint them."""
        self._later.stop()
        self._is_stale = True
        self.update()

    def refresh_soon(self) -> None:
        """The same once scrolling or changing pauses."""
        if not self._is_stale:
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture of the marks, then what moves over it."""
        if self._is_stale:
            self._begin()
        if self._picture is None:
            self._picture = self._draw_picture()
        painter = QPainter(self)
        self._paint_view(painter)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_current(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows for another height."""
        self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the part in view, or bring the place clicked into the middle of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            seen = self._seen()
            y = event.position().y()
            self._grip = y - seen.center().y() if seen.contains(QPointF(1, y)) else 0.0
            if not self._grip:
                self._scroll(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along."""
        if self._grip is not None:
            self._scroll(event.position().y() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tell(self.annotations_at(event.pos().x(), event.pos().y()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def annotations_at(self, x: int, y: int) -> list[AnnotationId]:
        """The annotations whose marks are at a point: those of its lane, else those of its row."""
        row = [mark for mark in self.marks if mark.top - 1 <= y <= mark.bottom]
        lane = (x - _LEFT) // _LANE
        return [mark.id for mark in row if mark.lane == lane] or [mark.id for mark in row]

    def _scroll(self, y: float) -> None:
        self.scrolled_to.emit(min(1.0, max(0.0, y / max(1, self.height()))) * self._document_height())

    def _document_height(self) -> float:
        return max(1.0, self.layer.lines.documentSize().height()) if self.layer is not None else 1.0

    def _scale(self) -> float:
        return self.height() / self._document_height()

    def _seen(self) -> QRectF:
        scale = self._scale()
        return QRectF(0, self._bar.value() * scale, MAP_WIDTH, max(12.0, self._bar.pageStep() * scale))

    def _begin(self) -> None:
        """Work out the marks, at once where they are few."""
        self._is_stale = False
        if self.layer is None:
            return
        self._rows = MapRows()
        places = MapPlaces(self.layer.display, self.layer.lines, self._scale())
        self._work = self._rows.iter_work(self.layer.index, places)
        if len(self.layer.index) <= _AT_ONCE:
            for _ in self._work:
                pass
            self._finish()
        else:
            self._slices.start()

    def _work_a_slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._work is not None and clock.elapsed() < _SLICE_MS:
            if next(self._work, self) is self:
                self._finish()
                self.update()

    def _finish(self) -> None:
        self._slices.stop()
        self._work = None
        self.marks = self._rows.marks
        self._picture = None

    def _draw_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), max(1, round(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        layer = self.layer
        if layer is None:
            return picture
        painter = QPainter(picture)
        rects: dict[int, list[QRect]] = {}
        stars = QPolygonF()
        for mark in self.marks:
            rgba, pattern = layer.style.look(mark.tags).underlines[0]
            rects.setdefault(rgba, []).extend(_shape(mark, pattern))
            annotation = layer.index.get(mark.id)
            if annotation is not None and annotation.is_starred:
                stars.append(QPointF(_STARS, mark.top + 1.5))
        painter.setPen(Qt.PenStyle.NoPen)
        for rgba, held in rects.items():
            painter.setBrush(QColor.fromRgba(rgba))
            painter.drawRects(held)
        self._draw_found(painter)
        self._draw_stars(painter, stars)
        painter.end()
        return picture

    def _draw_found(self, painter: QPainter) -> None:
        layer = self.layer
        if layer is None or not layer.found:
            return
        places = MapPlaces(layer.display, layer.lines, self._scale())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        starts = layer.found.starts()
        rows = {places.row(start) for start in starts[:: 1 + len(starts) // _FOUND_MAX]}
        painter.drawRects([QRect(_FOUND_LEFT, row, _FOUND_WIDTH, 2) for row in rows])

    def _draw_stars(self, painter: QPainter, centres: QPolygonF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("text"))
        for centre in centres.toList():
            diamond = [QPointF(0, -2.5), QPointF(2.5, 0), QPointF(0, 2.5), QPointF(-2.5, 0)]
            painter.drawPolygon([centre + corner for corner in diamond])

    def _paint_view(self, painter: QPainter) -> None:
        """The part in view: a faint ground with hairlines, only where there is more than that."""
        if self._bar.maximum() <= self._bar.minimum():
            return
        ground = self._theme.colour("text")
        ground.setAlpha(12)
        seen = self._seen()
        painter.fillRect(seen, ground)
        line = self._theme.colour("secondary")
        line.setAlpha(80)
        painter.setPen(line)
        painter.drawLine(QPointF(0, seen.top()), QPointF(MAP_WIDTH, seen.top()))
        painter.drawLine(QPointF(0, seen.bottom() - 1), QPointF(MAP_WIDTH, seen.bottom() - 1))

    def _paint_current(self, painter: QPainter) -> None:
        layer = self.layer
        if layer is None:
            return
        places = MapPlaces(layer.display, layer.lines, self._scale())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layer.current is not None:
            top, bottom = places.row(layer.current.start), places.row(layer.current.end)
            colour = QColor(layer.style.look(layer.current.tags).colour)
            painter.setPen(QPen(colour, 1.5))
            colour.setAlphaF(_CURRENT_STRENGTH)
            painter.setBrush(colour)
            height = max(6, bottom - top + 3)
            painter.drawRoundedRect(QRectF(_LEFT - 1, top - 1, _LANE * MAP_LANES + 1, height), 2, 2)
        if layer.found.current is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            row = places.row(layer.found.current[0])
            painter.drawRoundedRect(QRectF(_FOUND_LEFT - 4, row - 1.5, _FOUND_WIDTH + 5, 5), 2, 2)


def _shape(mark: MapMark, pattern: Pattern) -> list[QRect]:
    """A mark in the manner of its pattern: full, in pieces, narrow, or as two thin lines."""
    left, height = _LEFT + mark.lane * _LANE, mark.bottom - mark.top
    if pattern is Pattern.DASHED:
        return [QRect(left, row, _MARK, min(2, mark.bottom - row)) for row in range(mark.top, mark.bottom, 3)]
    if pattern is Pattern.DOTTED:
        return [QRect(left + 1, mark.top, 2, height)]
    if pattern is Pattern.DOUBLE:
        return [QRect(left, mark.top, 1, height), QRect(left + 3, mark.top, 1, height)]
    return [QRect(left, mark.top, _MARK, height)]
