"""The banner above the panes of a library that can only be read: that it is so, why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.icons import themed_icon
from reader.gui.theme.theme import Theme


class ReadOnlyBanner(QWidget):
    """A lock, the reason, the advice, and “Try again”: `retry_wanted`."""

    retry_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("ReadOnlyBanner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign, self._what, self._advice = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self.retry = QPushButton(tr("Try again"), self)
        self.retry.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.retry.setToolTip(tr("Open the library once more, to change it if that is possible now"))
        self.retry.clicked.connect(self.retry_wanted)
        words = QVBoxLayout()
        words.setSpacing(spaces.HAIR)
        for label in (self._what, self._advice):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(spaces.WIDE, spaces.STEP, spaces.WIDE, spaces.STEP)
        row.setSpacing(spaces.SIDE)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What the banner says; "" while hidden."""
        return "" if self.isHidden() else f"{self._what.text()} {self._advice.text()}"

    def tell(self, what: str, advice: str) -> None:
        """Show why the library can only be read, and what can be done."""
        self._what.setText(what)
        self._advice.setText(advice)
        self.setAccessibleName(what)
        self.setAccessibleDescription(advice)
        self.retry.setEnabled(True)
        self.show()

    def _dress(self) -> None:
        theme = self._theme
        size = QSize(theme.metrics.icon_px, theme.metrics.icon_px)
        icon = themed_icon(theme.palette, "lock", "text")
        self._sign.setFixedSize(size)
        self._sign.setPixmap(icon.pixmap(size, self.devicePixelRatioF()))
        self._what.setFont(theme.interface_font(13, QFont.Weight.DemiBold))
        self._advice.setFont(theme.interface_font(13))
        self.setStyleSheet(
            f"QWidget#ReadOnlyBanner {{ background: {theme.colour('raised').name()}; border: 0;"
            f" border-bottom: 1px solid {theme.colour('border').name()};"
            f" border-left: 4px solid {theme.colour('accent').name()}; }}"
        )
        for label, role in ((self._what, "text"), (self._advice, "secondary")):
            label.setStyleSheet(f"color: {theme.colour(role).name()};")
