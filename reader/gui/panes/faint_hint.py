"""A few quiet words over the foot of a widget that go by themselves. Main thread."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SHOWN_MS, _FADE_MS = 4000, 120
_PAD_PX, _ABOVE_PX = spaces.WIDE, spaces.EDGE


class FaintHint(QWidget):
    """Takes no press and no key; fades unless motion is reduced."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._room = theme, parent
        self._words, self._strength = "", 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self._fade)
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._on_faded)
        self._fading.finished.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" while nothing is."""
        return "" if self.isHidden() else self._words

    def tell(self, words: str) -> None:
        """Say something for some seconds; "" takes away what is said."""
        self._fading.stop()
        self._words, self._strength = words, 1.0
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self._place()
            self.raise_()
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place over the foot."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words on a rounded ground with a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._strength)
        painter.setPen(self._theme.colour("border"))
        painter.setBrush(self._theme.colour("raised"))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(self._theme.interface_font(12))
        painter.setPen(self._theme.colour("secondary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

    def _place(self) -> None:
        self.setFont(self._theme.interface_font(12))
        metrics, room = self.fontMetrics(), self._room.rect()
        width = min(room.width(), metrics.horizontalAdvance(self._words) + 2 * _PAD_PX)
        height = metrics.height() + _PAD_PX
        self.setGeometry((room.width() - width) // 2, room.height() - height - _ABOVE_PX, width, height)
        self.update()

    def _fade(self) -> None:
        length = self._theme.motion_ms(_FADE_MS)
        if not length:
            self.hide()
            return
        self._fading.setDuration(length)
        self._fading.start()

    def _on_faded(self, strength: float) -> None:
        self._strength = float(strength)
        self.update()
