"""Words that act when clicked: accent colour, underlined under the pointer and with the focus."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.gui.theme import spaces
from reader.gui.theme.icons import draw_icon, themed_icon
from reader.gui.theme.theme import Theme

INSET_PX = spaces.HALF
"""From the side of a link to its words, where the ring of the focus stands."""


class LinkButton(QPushButton):
    """A flat button that reads as a link; by mouse, Space or Enter. Its words can have an icon before or after."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = 12
        self._words = ""
        self._sign, self._tail = "", ""
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.dress)
        self.dress()

    def set_words(self, words: str) -> None:
        """What the link says, in full; `fit` cuts it where there is no room."""
        self._words = words
        self.setText(words.replace("&", "&&"))

    def set_sign(self, icon: str) -> None:
        """Show an icon before the words, or none."""
        self._sign = icon
        self.dress()

    @property
    def sign(self) -> str:
        """The icon before the words, "" for none."""
        return self._sign

    def set_tail(self, icon: str) -> None:
        """Show an icon after the words."""
        self._tail = icon
        self.dress()

    @property
    def words(self) -> str:
        """What the link says, in full."""
        return self._words

    def fit(self, width: int) -> QSize:
        """Cut the words at the end so that they fit a width; the size that is then needed."""
        metrics = QFontMetricsF(self.font())
        sides = self.sizeHint().width() - metrics.horizontalAdvance(self.text().replace("&&", "&"))
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, width - 1 - sides)
        self.setText(words.replace("&", "&&"))
        return self.sizeHint()

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Have an entry in the context menu."""
        action = QAction(words, self)
        action.triggered.connect(lambda _=False: act())
        self.addAction(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and what stands after them."""
        super().paintEvent(event)
        if self._tail:
            size = self._theme.metrics.icon_px
            painter = QPainter(self)
            box = QRectF(self.width() - INSET_PX - size, 0, size, self.height())
            draw_icon(painter, self._theme.palette, self._tail, "accent", box, size)
            painter.end()

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
        metrics = self._theme.metrics
        self.setFont(self._theme.interface_font(self._px))
        if self._sign:
            self.setIcon(themed_icon(self._theme.palette, self._sign, "accent"))
            self.setIconSize(QSize(metrics.icon_px, metrics.icon_px))
        tail = metrics.icon_px + spaces.HAIR if self._tail else 0
        padding = f"0 {spaces.HAIR + tail}px 0 {spaces.HAIR}px"
        accent, quiet = (self._theme.colour(role).name() for role in ("accent", "secondary"))
        self.setStyleSheet(
            f"QPushButton {{ border: 2px solid transparent; border-radius: 4px; background: transparent;"
            f" padding: {padding}; min-height: 0; text-align: left;"
            f" font-size: {metrics.length(self._px)}px; color: {accent}; }}"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
            f"QPushButton:focus {{ border: 2px solid {accent}; padding: {padding}; min-height: 0; }}"
            f"QPushButton:disabled {{ color: {quiet}; text-decoration: none; }}"
        )
