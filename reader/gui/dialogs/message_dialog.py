"""A message or a question that waits for a button: a heading, words, and buttons in the order of a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces

_LINE_CP, _DETAILS_PX, _LARGER = 68, 160, 1.3
"""A line of about so many characters is read well; a heading is so much larger than its words."""


class MessageDialog(QDialog):
    """Says `what` in large and `words` below it; Escape and the × of the window answer nothing.

    It takes type and colours from the application, so that it can be shown before there is any window.
    """

    def __init__(self, title: str, what: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.heading, self.words = PlainLabel(what, self), PlainLabel(words, self)
        for label in (self.heading, self.words):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.heading.setFont(_larger(self.font()))
        self.setAccessibleDescription(f"{what} {words}")
        self.details = QPlainTextEdit(self)
        self.details.setObjectName("Field")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(title)
        self.details.setFixedHeight(_DETAILS_PX)
        self.details.hide()
        self._page = _Page(self.words)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(spaces.STEP)
        self._foot.addStretch(1)
        self._asides = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.EDGE, spaces.EDGE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(spaces.STEP)
        for part in (self.heading, self._page, self.details):
            column.addWidget(part)
        column.addStretch(1)
        column.addSpacing(spaces.STEP)
        column.addLayout(self._foot)
        self.finished.connect(self.deleteLater)

    def answer(self, text: str, act: Callable[[], object] | None = None, *, is_first: bool = False) -> QPushButton:
        """Add a button at the right that closes the dialog and then does something, or nothing.

        The one that is first has the keys, so that Enter presses it. A button that acts accepts the dialog.
        """
        button = self._make(text)
        self._foot.addWidget(button)
        button.clicked.connect(self.reject if act is None else self.accept)
        if act is not None:
            button.clicked.connect(lambda: act())
        if is_first:
            button.setDefault(True)
            button.setFocus()
        return button

    def aside(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add a button at the left that does something and leaves the dialog open."""
        button = self._make(text)
        self._foot.insertWidget(self._asides, button)
        self._asides += 1
        button.clicked.connect(lambda: act())
        return button

    def toggle_details(self) -> None:
        """Show the text for those who want more, or hide it."""
        self.details.setVisible(self.details.isHidden())
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words are."""
        self._fit()
        super().showEvent(event)

    def _make(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _fit(self) -> None:
        """A line of the words is as wide as is read well; the buttons stand beside each other."""
        column = self.layout()
        assert column is not None
        room = self.screen().availableGeometry().size()
        wanted = QFontMetrics(self.font()).averageCharWidth() * _LINE_CP
        width = min(max(wanted, column.minimumSize().width()), room.width() - 2 * spaces.WIDE)
        edges = column.contentsMargins()
        self._page.fit(width - edges.left() - edges.right())
        column.activate()
        self.resize(width, min(column.totalHeightForWidth(width), room.height() - 2 * spaces.EDGE))


class _Page(QScrollArea):
    """Words as high as they are, or scrolled where the screen is lower; then the keys come to them too."""

    def __init__(self, words: PlainLabel) -> None:
        super().__init__()
        self._words = words
        self._height = 0
        self.setWidget(words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def fit(self, width: int) -> None:
        """Ask for the height that the words have at a width, in pixels."""
        self._height = self._words.heightForWidth(width)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """Two lines stay in sight."""
        return QSize(0, min(self._height, 2 * self.fontMetrics().lineSpacing()))

    def _take_keys(self, _: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)


def _larger(font: QFont) -> QFont:
    font = QFont(font)
    font.setWeight(QFont.Weight.DemiBold)
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * _LARGER))
    else:
        font.setPointSizeF(font.pointSizeF() * _LARGER)
    return font
