"""A small panel over a pane: what is set in it acts at once, Escape or its × closes it. Not modal."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.domain.wording import tr
from reader.gui.icon_button import IconButton
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_EDGE_PX = spaces.SIDE
_RIGHT_PX = 52


class Popover(QFrame):
    """Stands at the top right of its parent. Subclasses fill `rows`. `closed` when it was closed."""

    closed = Signal()

    def __init__(self, theme: Theme, title: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._theme = theme
        self.setObjectName("Popover")
        self.setAccessibleName(title)
        self.setFixedWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = PlainLabel(title)
        self._close = IconButton(theme, "close", tr("Close {title}", title=title))
        self._close.setAccessibleDescription(tr("Close (Esc)"))
        self._close.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(spaces.WIDE, spaces.STEP, spaces.STEP, spaces.SIDE)
        self.rows.setSpacing(spaces.STEP)
        self.rows.addLayout(top)
        parent.installEventFilter(self)
        theme.changed.connect(self.dress)
        self.hide()
        self.dress()

    def open(self, first: QWidget) -> None:
        """Show it and give the keys to one of its parts."""
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dress(self) -> None:
        """Take font and colours from the theme."""
        self._title.setFont(self._theme.interface_font(12, QFont.Weight.DemiBold))
        raised, border = self._theme.colour("raised").name(), self._theme.colour("border").name()
        self.setStyleSheet(
            f"QFrame#Popover {{ background: {raised}; border: 1px solid {border}; border-radius: 8px; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is closed, unless the whole window goes."""
        super().hideEvent(event)
        if not event.spontaneous() and self._pane.isVisible():
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the pane is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        pane = self._pane
        self.setMaximumHeight(max(160, pane.height() - 2 * _EDGE_PX))
        self.adjustSize()
        self.move(max(_EDGE_PX, pane.width() - self.width() - _RIGHT_PX), _EDGE_PX)
