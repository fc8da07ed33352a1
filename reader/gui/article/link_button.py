"""Words that act when clicked: accent colour, underlined under the pointer and with the focus."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetricsF
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme


class LinkButton(QPushButton):
    """A flat button that reads as a link; by mouse, Space or Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = 12
        self._words = ""
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.dress)
        self.dress()

    def set_words(self, words: str) -> None:
        """What the link says, in full; `fit` cuts it where there is no room."""
        self._words = words
        self.setText(words.replace("&", "&&"))

    @property
    def words(self) -> str:
        """What the link says, in full."""
        return self._words

    def fit(self, width: int) -> QSize:
        """Cut the words at the end so that they fit a width; the size that is then needed."""
        words = QFontMetricsF(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, width - 1)
        self.setText(words.replace("&", "&&"))
        return self.sizeHint()

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Have an entry in the context menu."""
        action = QAction(words, self)
        action.triggered.connect(lambda _=False: act())
        self.addAction(action)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what is offered. The menu belongs to the window: the link may go while it is open."""
        if not self.actions():
            event.ignore()
            return
        menu = QMenu(self.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def set_size(self, px: int) -> None:
        """The size of its words in logical pixels."""
        self._px = px
        self.dress()

    def dress(self) -> None:
        """Take font and colours from the theme."""
        self.setFont(self._theme.interface_font(self._px))
        accent, quiet = (self._theme.colour(role).name() for role in ("accent", "secondary"))
        self.setStyleSheet(
            f"QPushButton {{ border: 0; background: transparent; padding: {spaces.HAIR}px 0;"
            " min-height: 0; text-align: left;"
            f" font-size: {self._px}px; color: {accent}; }}"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
            f"QPushButton:disabled {{ color: {quiet}; text-decoration: none; }}"
        )
