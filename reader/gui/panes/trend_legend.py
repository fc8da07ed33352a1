"""The legend of a trend's chart: a button for each source, which hides and shows it. Main thread."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from reader.domain.ids import SourceId
from reader.domain.trend_charts import Series
from reader.domain.trend_words import source_text
from reader.domain.trends import TrendRow
from reader.domain.wording import tr
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 24
_SAMPLE_PX = 26
_LONGEST_PX = 170
_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_HATCHES = (
    None,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.HorPattern,
)
_UP, _DOWN = ((0, -4), (4, 3), (-4, 3)), ((0, 4), (4, -3), (-4, -3))
_SHAPES = (
    (),
    ((-3, -3), (3, -3), (3, 3), (-3, 3)),
    _UP,
    ((0, -4), (4, 0), (0, 4), (-4, 0)),
    _DOWN,
    (
        *((-1.5, -4), (1.5, -4), (1.5, -1.5), (4, -1.5), (4, 1.5), (1.5, 1.5)),
        *((1.5, 4), (-1.5, 4), (-1.5, 1.5), (-4, 1.5), (-4, -1.5), (-1.5, -1.5)),
    ),
    (
        *((-4, -2), (-2, -4), (0, -2), (2, -4), (4, -2), (2, 0)),
        *((4, 2), (2, 4), (0, 2), (-2, 4), (-4, 2), (-2, 0)),
    ),
    (
        *((0, -4.5), (1.2, -1.4), (4.4, -1.4), (1.9, 0.6), (2.8, 4)),
        *((0, 2), (-2.8, 4), (-1.9, 0.6), (-4.4, -1.4), (-1.2, -1.4)),
    ),
)
"""The markers of the chart's lines by pattern, about their centre; none is a disc."""


class TrendLegend(QScrollArea):
    """One row of sources. `shown_changed` carries the ids of those that are to be shown."""

    shown_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[LegendButton] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Sources in the chart"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT_PX + 12)
        self.setStyleSheet("QScrollArea, QWidget#Legend { background: transparent; }")

    def set_series(
        self,
        series: Sequence[Series],
        shown: Collection[SourceId],
        sums: Mapping[SourceId, TrendRow],
        *,
        is_bars: bool,
    ) -> None:
        """Offer these with their counts in all; what has the focus keeps it where it is still offered."""
        focused = next((one.series.source for one in self.buttons if one.hasFocus()), None)
        holder = QWidget()
        holder.setObjectName("Legend")
        row = QHBoxLayout(holder)
        row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        row.setSpacing(spaces.HALF)
        self.buttons = [LegendButton(self._theme, one, sums.get(one.source), is_bars=is_bars) for one in series]
        for button in self.buttons:
            button.setChecked(button.series.source in shown)
            button.clicked.connect(lambda _=False: self._tell())
            button.focused.connect(partial(self.ensureWidgetVisible, button))
            row.addWidget(button)
        row.addStretch(1)
        self.setWidget(holder)
        for button in self.buttons:
            if button.series.source == focused:
                button.setFocus()

    def _tell(self) -> None:
        self.shown_changed.emit([one.series.source for one in self.buttons if one.isChecked()])


class LegendButton(QAbstractButton):
    """A source with a sample of its line or bar; checked while it is shown."""

    focused = Signal()

    def __init__(self, theme: Theme, series: Series, total: TrendRow | None, *, is_bars: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_bars = is_bars
        self._total = total
        self.series = series
        self.setCheckable(True)
        self.setText(series.name)
        self.setAccessibleName(series.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.interface_font(12))
        self.toggled.connect(lambda _: self.tell())
        self.tell()

    def tell(self) -> None:
        """Say in the tip what is counted of the source, and why it is struck through where it is."""
        if self._total is not None:
            told = source_text(self._total, is_shown=self.isChecked())
            set_tip(self, told)
            self.setAccessibleDescription(" ".join(told.split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self.focused.emit()

    def sizeHint(self) -> QSize:
        """The sample and the name."""
        words = min(_LONGEST_PX, self.fontMetrics().horizontalAdvance(self.text()))
        return QSize(_SAMPLE_PX + words + 18, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sample and name; struck through and pale while hidden, a frame where the focus or the pointer is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())
        elif self.underMouse():
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        middle = self.height() / 2
        painter.setOpacity(1.0 if self.isChecked() else 0.35)
        if self._is_bars:
            self._draw_bar(painter, QRectF(10, middle - 6, 18, 12))
        else:
            self._draw_line(painter, middle)
        painter.setOpacity(1.0)
        font = self.font()
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if self.isChecked() else "secondary"))
        room = QRectF(_SAMPLE_PX + 10, 0, self.width() - _SAMPLE_PX - 14, self.height())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _draw_line(self, painter: QPainter, middle: float) -> None:
        colour = QColor(self.series.colour)
        painter.setPen(QPen(colour, 1.6, _LINES[self.series.pattern % len(_LINES)]))
        painter.drawLine(QPointF(7, middle), QPointF(7 + _SAMPLE_PX - 2, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        centre = QPointF(7 + _SAMPLE_PX / 2 - 1, middle)
        shape = _SHAPES[self.series.pattern % len(_SHAPES)]
        if shape:
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in shape]))
        else:
            painter.drawEllipse(centre, 3.4, 3.4)

    def _draw_bar(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(self.series.colour))
        hatch = _HATCHES[self.series.pattern % len(_HATCHES)]
        if hatch is not None:
            painter.fillRect(box, QBrush(self._theme.colour("surface"), hatch))
