"""What is seen while files are dragged over the window: a frame around it, and words for what letting go does.

Main thread. The window itself takes the files.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reader.domain.wording import plural, tr
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme
from reader.services.preferences import LIBRARY_SUFFIX

_FRAME_PX, _ROUND_PX, _WORDS_PX = 2, 8, 15
_VEIL = 0.75
"""How much of what lies below is covered."""


class DropSign(QWidget):
    """Stands over the whole window from when files come until they leave or are let go; takes no press itself."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._room, self._words = theme, window, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self._watch_fields()
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" while nothing is dragged over the window."""
        return "" if self.isHidden() else self._words

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the files; those over a field are left to the window."""
        if isinstance(event, QDragEnterEvent):
            names = [url.fileName() for url in event.mimeData().urls() if url.isLocalFile()]
            if names and watched is not self._room:
                event.ignore()
                return True
            if names:
                self._meet(names)
        elif watched is not self._room:
            return False
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.hide()
        elif event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._room.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a frame, and the words on a card in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.colour("window"))
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self._theme.colour("accent"), _FRAME_PX))
        half = spaces.STEP + _FRAME_PX / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), _ROUND_PX, _ROUND_PX)
        painter.setBrush(self._theme.colour("raised"))
        painter.setFont(self._theme.interface_font(_WORDS_PX))
        words = painter.fontMetrics().boundingRect(self._words)
        card = QRect(0, 0, words.width() + 2 * spaces.FAR, words.height() + 2 * spaces.EDGE)
        card.moveCenter(self.rect().center())
        painter.drawRoundedRect(card.toRectF(), _ROUND_PX, _ROUND_PX)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

    def _watch_fields(self) -> None:
        """A field would take files for the words of their addresses. Some are made later than the window: they
        are met when files come, which are over the window before they are over a field.
        """
        for line in self._room.findChildren(QLineEdit):
            line.installEventFilter(self)
        for text in self._room.findChildren(QPlainTextEdit):
            text.viewport().installEventFilter(self)

    def _meet(self, names: Sequence[str]) -> None:
        self._watch_fields()
        libraries = sum(name.lower().endswith(LIBRARY_SUFFIX) for name in names)
        if libraries < len(names):
            self._words = tr("Let go to see what would be imported")
        else:
            self._words = plural(
                libraries, tr("Let go to open this library"), tr("Let go to open these libraries")
            )
        self.setAccessibleName(self._words)
        self.setGeometry(self._room.rect())
        self.show()
        self.raise_()
