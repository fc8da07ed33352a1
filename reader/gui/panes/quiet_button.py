"""A small button in a heading: a drawn sign without a frame until the pointer or the focus is there."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.gui.plain_text import set_tip
from reader.gui.theme.theme import Theme

SIZE_PX = 22


class QuietButton(QAbstractButton):
    """Signs: "search" a magnifier, "arrange" lines that grow shorter, "filter" such lines in the middle.
    `is_active`: what it governs is in use.
    """

    def __init__(self, theme: Theme, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = sign
        self._is_active = False
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(SIZE_PX, SIZE_PX)
        theme.changed.connect(self.update)

    def set_active(self, is_active: bool) -> None:
        """Show the sign in the accent colour."""
        self._is_active = is_active
        self.update()

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return QSize(SIZE_PX, SIZE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, with a frame where the pointer or the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            role = "accent" if self.hasFocus() else "border"
            painter.setPen(QPen(self._theme.colour(role), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QPen(self._theme.colour("accent" if self._is_active else "secondary"), 1.4))
        if self._sign == "search":
            painter.drawEllipse(QPointF(10, 10), 4.2, 4.2)
            painter.drawLine(QPointF(13.2, 13.2), QPointF(16.5, 16.5))
        else:
            for number, length in enumerate((11, 8, 5) if self._sign == "arrange" else (12, 7, 2)):
                y = 7.5 + 3.8 * number
                left = 5.5 if self._sign == "arrange" else 11 - length / 2
                painter.drawLine(QPointF(left, y), QPointF(left + length, y))
        painter.end()
