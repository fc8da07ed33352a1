"""Telling the user in a quiet bar: known errors with what to do, and what is done."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.domain.errors import KnownError
from reader.domain.tags import Colour
from reader.gui.theme.theme import Theme


class MessageBar(QFrame):
    """One message above the panes: what happened and what to do. It stays until closed or replaced."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_error = False
        self.setObjectName("MessageBar")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setObjectName("BarButton")
        self._close.setProperty("quiet", True)
        self._close.setAccessibleName("Close message")
        self._close.setFixedSize(QSize(28, 28))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._label)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; "" while hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_error(self, error: KnownError) -> None:
        """Say what happened and what the user can do."""
        self._show(str(error), is_error=True)

    def show_notice(self, text: str) -> None:
        """Say that something is done."""
        self._show(text, is_error=False)

    def _show(self, text: str, *, is_error: bool) -> None:
        self._is_error = is_error
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._dress()
        self.show()

    def _dress(self) -> None:
        colour = self._theme.tag_colour(Colour.RED) if self._is_error else self._theme.colour("accent")
        self.setStyleSheet(
            f"QFrame#MessageBar {{ background: {self._theme.colour('raised').name()};"
            f" border: 0; border-left: 3px solid {colour.name()};"
            f" border-bottom: 1px solid {self._theme.colour('border').name()}; }}"
        )
