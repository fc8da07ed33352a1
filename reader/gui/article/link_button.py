"""Words that act when clicked: accent colour, underlined under the pointer and with the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.theme.theme import Theme


class LinkButton(QPushButton):
    """A flat button that reads as a link; by mouse, Space or Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = 12
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.dress)
        self.dress()

    def set_size(self, px: int) -> None:
        """The size of its words in logical pixels."""
        self._px = px
        self.dress()

    def dress(self) -> None:
        """Take font and colours from the theme."""
        self.setFont(self._theme.interface_font(self._px))
        accent = self._theme.colour("accent").name()
        self.setStyleSheet(
            "QPushButton { border: 0; background: transparent; padding: 2px 0; min-height: 0; text-align: left;"
            f" font-size: {self._px}px; color: {accent}; }}"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
        )
