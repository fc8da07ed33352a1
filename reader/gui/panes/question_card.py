"""What questions asked in place look like: words on a raised card, and two buttons below what is asked."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class QuestionCard(QWidget):
    """A card with the words of a question, its `column` for what is asked, and the buttons. `closed` when it goes,
    answered or not.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, sides: tuple[int, int] = (12, 12)) -> None:
        """`sides` are free to the left and right of the card, in pixels."""
        super().__init__(parent)
        self._theme = theme
        self._sides = sides
        self._words = PlainLabel(self)
        self._words.setWordWrap(True)
        self.confirm = QPushButton()
        self.cancel = QPushButton(tr("Cancel"))
        # Not fixed: that is the height of words in lines as Qt likes them, not at the width there is.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        left, right = sides
        self._column.setContentsMargins(left + spaces.SIDE, spaces.SIDE, right + spaces.SIDE, spaces.WIDE)
        self._column.setSpacing(spaces.STEP)
        self._column.addWidget(self._words)

    @property
    def text(self) -> str:
        """The words of the question."""
        return self._words.text()

    def height_at(self, width: int) -> int:
        """The height that its words, wrapped at a width, and all below them take; in pixels."""
        return max(self.heightForWidth(width), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with a hairline."""
        left, right = self._sides
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(left + 0.5, 2.5, -right - 0.5, -6.5), 6, 6)
        painter.end()

    def _add_buttons(self) -> None:
        """Put the buttons below what was added to the column."""
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self._column.addLayout(row)
