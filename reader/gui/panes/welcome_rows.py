"""The rows of the welcome: a sign, words and what stands behind them; each is a button."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.domain.wording import tr
from reader.gui.panes.tag_painting import draw_elided, hover_colour
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_HEIGHT_PX, _EDGE_PX, _SIGN_PX = 40, spaces.SIDE, 26


class Sign(Enum):
    """What stands at the left of a row."""

    PAGE = "page"
    TODO = "todo"
    DONE = "done"


class WelcomeRow(QAbstractButton):
    """A line that acts when clicked, or by Space or Enter. `detail` is quiet, at the right: a source or a key."""

    def __init__(self, theme: Theme, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = sign
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @property
    def sign(self) -> Sign:
        """What stands at the left."""
        return self._sign

    def set_words(self, words: str, detail: str = "") -> None:
        """What the row says."""
        self._detail = detail
        self.setText(words)
        set_tip(self, words)
        self._name()

    def set_sign(self, sign: Sign) -> None:
        """Show another sign; what is done is said to a screen reader too."""
        self._sign = sign
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row with some air."""
        return QSize(240, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, words and detail."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        middle = self.height() / 2
        self._draw_sign(painter, QPointF(_EDGE_PX + 8, middle))
        painter.setFont(self._theme.interface_font(12))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._detail)
        right = self.width() - _EDGE_PX
        painter.setPen(self._theme.colour("secondary"))
        draw_elided(painter, self._detail, right - width - 1, right + 1, middle)
        is_page = self._sign is Sign.PAGE
        painter.setFont(self._theme.reading_font(15) if is_page else self._theme.interface_font(14))
        painter.setPen(self._theme.colour("text" if self._sign is not Sign.DONE else "secondary"))
        draw_elided(painter, self.text(), _EDGE_PX + _SIGN_PX, right - width - 12, middle)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(box, 6, 6)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_colour(self._theme))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())

    def _draw_sign(self, painter: QPainter, centre: QPointF) -> None:
        secondary, accent = self._theme.colour("secondary"), self._theme.colour("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._sign is Sign.PAGE:
            painter.setPen(QPen(secondary, 1.3))
            painter.drawRoundedRect(QRectF(centre.x() - 6, centre.y() - 8, 12, 16), 2, 2)
            for row in (-3, 0, 3):
                painter.drawLine(
                    QPointF(centre.x() - 3, centre.y() + row), QPointF(centre.x() + 3, centre.y() + row)
                )
        elif self._sign is Sign.TODO:
            painter.setPen(QPen(secondary, 1.4))
            painter.drawEllipse(centre, 7, 7)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(centre, 8, 8)
            _draw_tick(painter, centre, self._theme.colour("surface"))

    def _name(self) -> None:
        said = tr("{words}, done", words=self.text()) if self._sign is Sign.DONE else self.text()
        self.setAccessibleName(said)
        self.setAccessibleDescription(self._detail or self.text())


def _draw_tick(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    low = QPointF(centre.x() - 0.8, centre.y() + 3)
    painter.drawLine(QPointF(centre.x() - 3.6, centre.y() + 0.2), low)
    painter.drawLine(low, QPointF(centre.x() + 3.8, centre.y() - 3))
