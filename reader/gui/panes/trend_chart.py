"""The chart of a trend: a picture that was drawn elsewhere, whose points are reached by mouse and by keys.

It is drawn off the main thread and only shown here. What it shows stands in the table too. Main thread.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from reader.domain.trend_charts import ChartPicture, ChartPoint
from reader.domain.wording import tr
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_REACH_PX = 12.0
_RING_PX = 6.0
_SETTLE_MS = 60
_LEAST = QSize(280, 150)


class TrendChartView(QWidget):
    """`picture_wanted` when another size has to be drawn; `point_met` carries the `ChartPoint` that is the current
    one or under the pointer, None for none; `point_opened` the one that was clicked or entered.
    """

    picture_wanted = Signal()
    point_met = Signal(object)
    point_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._points: tuple[ChartPoint, ...] = ()
        self._current: ChartPoint | None = None
        self._hint = ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.picture_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_LEAST)
        self.setAccessibleName(tr("Chart over time"))
        theme.changed.connect(self._settle.start)

    @property
    def current(self) -> ChartPoint | None:
        """The point that the keys are at."""
        return self._current

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """All points of the picture."""
        return self._points

    def set_hint(self, text: str) -> None:
        """Say something in the place of a chart."""
        self._image, self._points, self._current, self._hint = None, (), None, text
        self.setAccessibleDescription(text)
        self.update()

    def show_picture(self, picture: ChartPicture) -> None:
        """Show a chart; the current point stays where there still is one of its series and period."""
        image = QImage(
            picture.rgba, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGBA8888
        ).copy()  # the bytes belong to the picture, which goes
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image, self._points, self._hint = image, picture.points, ""
        kept = (self._current.series, self._current.period) if self._current is not None else None
        self._current = next((one for one in picture.points if (one.series, one.period) == kept), None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go in time, Up and Down to the other series, Enter opens the articles."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._points:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._current is not None:
                self.point_opened.emit(self._current)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_in_time(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_over_series(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self._line()[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell of the point under the pointer."""
        found = self._point_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        self.point_met.emit(found or self._current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the articles of a point."""
        found = self._point_at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(found)
            self.point_opened.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first point."""
        super().focusInEvent(event)
        if self._current is None and self._points:
            self._go(self._points[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys have gone."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of this size once it stays."""
        super().resizeEvent(event)
        self._settle.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, a ring at the current point, a frame where the keys are."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        if self._image is not None:
            painter.drawImage(0, 0, self._image)
            self._draw_marks(painter)
        painter.end()
        if self._image is None and self._hint:
            draw_empty_hint(self, self._theme, self._hint)

    def _draw_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current is not None:
            painter.setPen(QPen(self._theme.colour("text"), 2))
            box = _box(self._current)
            if self._current.width:
                painter.drawRect(box.adjusted(-1, -1, 1, 1))
            else:
                painter.drawEllipse(box.center(), _RING_PX, _RING_PX)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())

    def _line(self) -> list[ChartPoint]:
        """The points of the current series in time."""
        number = self._current.series if self._current is not None else self._points[0].series
        return [point for point in self._points if point.series == number]

    def _step_in_time(self, step: int) -> None:
        line = self._line()
        place = line.index(self._current) + step if self._current in line else 0
        self._go(line[min(len(line) - 1, max(0, place))])

    def _step_over_series(self, step: int) -> None:
        current = self._current or self._points[0]
        numbers = sorted({point.series for point in self._points})
        number = numbers[(numbers.index(current.series) + step) % len(numbers)]
        line = [point for point in self._points if point.series == number]
        self._go(min(line, key=lambda point: abs(point.period - current.period)))

    def _go(self, point: ChartPoint) -> None:
        self._current = point
        self.point_met.emit(point)
        self.update()

    def _point_at(self, place: QPointF) -> ChartPoint | None:
        """The bar under a place, or the nearest marker within reach."""
        bars = [one for one in self._points if one.width and _box(one).adjusted(-1, -4, 1, 4).contains(place)]
        if bars:
            return bars[-1]
        markers = [one for one in self._points if not one.width]
        near = min(markers, key=lambda one: _distance(one, place), default=None)
        return near if near is not None and _distance(near, place) <= _REACH_PX else None


def _box(point: ChartPoint) -> QRectF:
    return QRectF(point.x, point.y, point.width, point.height)


def _distance(point: ChartPoint, place: QPointF) -> float:
    return float((QPointF(point.x, point.y) - place).manhattanLength())
