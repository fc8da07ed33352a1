"""What the panes of results below the article have in common: Escape closes them, and they know their keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QWidget

from reader.gui.theme.theme import Theme


class ResultPane(QWidget):
    """`close_requested` by Escape, or ×."""

    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAutoFillBackground(True)
        theme.changed.connect(self._dress)
        self._dress()

    def has_keys(self) -> bool:
        """Whether the keyboard's focus is in this pane."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("window"))
        self.setPalette(palette)
