"""The quiet sign over the text that some annotations are not painted, with the way back."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_EDGE_PX = spaces.SIDE


class PaintSign(QFrame):
    """Stands at the bottom of its parent, in the middle. `all_wanted` when everything is to be painted again."""

    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._theme = theme
        self.setObjectName("PaintSign")
        self.words = PlainLabel()
        self.button = LinkButton(theme)
        self.button.setText(tr("Show all"))
        self.button.setAccessibleName(tr("Show all annotations"))
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.SIDE, spaces.HALF, spaces.SIDE, spaces.HALF)
        row.setSpacing(spaces.STEP)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self.button.clicked.connect(self.all_wanted)
        parent.installEventFilter(self)
        theme.changed.connect(self.dress)
        self.hide()
        self.dress()

    def tell(self, words: str) -> None:
        """Show the sign with some words; "" hides it."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self._place()
            self.raise_()

    def dress(self) -> None:
        """Take font and colours from the theme."""
        self.words.setFont(self._theme.interface_font(12))
        raised, border = self._theme.colour("raised").name(), self._theme.colour("border").name()
        self.setStyleSheet(
            f"QFrame#PaintSign {{ background: {raised}; border: 1px solid {border}; border-radius: 14px; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the pane is resized."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        pane = self._pane
        self.words.setMaximumWidth(max(80, pane.width() - 140))
        self.adjustSize()
        self.move(max(0, (pane.width() - self.width()) // 2), pane.height() - self.height() - _EDGE_PX)
