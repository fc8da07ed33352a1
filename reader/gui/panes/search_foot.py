"""The line below search results: its keys, and what can be done with the articles found, or with those chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import ElidedLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.metrics import FOOT_NAME
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 26
_KEYS = tr("↑ ↓ look · Enter to the article · F3 next place")


class SearchFoot(QWidget):
    """`use_requested` carries the id of the action whose words were clicked."""

    use_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(FOOT_NAME)
        self.keys = ElidedLabel(_KEYS)
        set_tip(self.keys, _KEYS)
        self.keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.links: dict[str, LinkButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        self._row.setSpacing(spaces.WIDE)
        self._row.addWidget(self.keys, 1)
        self._has_rows = False
        theme.changed.connect(self._dress)
        self._dress()

    def offer(self, action_id: str, words: str, help_text: str) -> None:
        """Offer a use of the articles at the right of those before."""
        link = self.links[action_id] = LinkButton(self._theme)
        link.set_words(words)
        link.set_size(11)
        set_tip(link, help_text)
        link.clicked.connect(lambda: self.use_requested.emit(action_id))
        self._row.addWidget(link)
        self._fit()

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order in which Tab goes through it."""
        return tuple(self.links.values())

    def show_rows(self, *, has_rows: bool) -> None:
        """Whether there is anything to use."""
        self._has_rows = has_rows
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What there is no room for stands in the menu of the rows as well."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - 24
        for link in self.links.values():
            left -= link.sizeHint().width() + 16
            link.setVisible(self._has_rows and left >= 0)
        self.keys.setVisible(self._has_rows)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.metrics.length(_HEIGHT_PX))
        self.keys.setFont(self._theme.interface_font(11))
        palette = QPalette(self.keys.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("secondary"))
        self.keys.setPalette(palette)
        for link in self.links.values():
            link.dress()
