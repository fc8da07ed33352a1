"""The slim line above each of two articles side by side: what stands there, and what can be done with it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

HEAD_PX = 30


class SplitHead(QWidget):
    """Says what its article is; the one that tags go to has a line in the accent below. Buttons stand right."""

    def __init__(self, theme: Theme, *, is_tagged: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_tagged = is_tagged
        self._words = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(spaces.WIDE, 0, spaces.STEP, spaces.LINE)
        self._row.setSpacing(spaces.HALF)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """What is said of the article."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say what stands below; cut where there is no room, whole in the tooltip."""
        self._words = words
        role = tr("tags go here") if self._is_tagged else tr("to be read only")
        set_tip(self, f"{words}\n{role[:1].upper()}{role[1:]}")
        self.setAccessibleName(f"{words}, {role}")
        self.update()

    def add_button(self, icon: str, name: str, *, is_checkable: bool = False) -> IconButton:
        """A quiet button at the right."""
        button = IconButton(self._theme, icon, name, is_checkable=is_checkable, parent=self)
        self._row.addWidget(button)
        return button

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.metrics.length(HEAD_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        line = 2 if self._is_tagged else 1
        colour = self._theme.colour("accent" if self._is_tagged else "border")
        painter.fillRect(QRect(0, self.height() - line, self.width(), line), colour)
        weight = QFont.Weight.DemiBold if self._is_tagged else QFont.Weight.Normal
        painter.setFont(self._theme.interface_font(12, weight))
        painter.setPen(self._theme.colour("text" if self._is_tagged else "secondary"))
        buttons = [child.x() for child in self.findChildren(QToolButton) if not child.isHidden()]
        room = QRect(16, 0, min(buttons, default=self.width()) - 16 - 8, self.height() - 2)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
