"""A button of words with a cross at its right end: pressing it takes away what the words name. Main thread."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.theme import spaces
from reader.gui.theme.icons import draw_icon
from reader.gui.theme.theme import Theme

_EDGE_PX = spaces.STEP


class CrossedButton(QToolButton):
    """Dressed as the buttons of bars."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("BarButton")
        self.setProperty("crossed", True)
        self.setText(words.replace("&", "&&"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the cross in the colour of what can be clicked."""
        super().paintEvent(event)
        size = self._theme.metrics.icon_px
        box = QRectF(self.width() - _EDGE_PX - size, 0, size, self.height())
        painter = QPainter(self)
        draw_icon(painter, self._theme.palette, "close", "text" if self.underMouse() else "secondary", box, size)
        painter.end()
