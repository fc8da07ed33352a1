"""What the article pane shows when there is no text to show: a quiet page with a title, a hint, perhaps links."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WORDS_WIDTH = 380
_PAGE_HEIGHT = 88
_GAP = spaces.STEP
_LINK_PX = 28
Choice = tuple[str, str, Callable[[], object]]
"""The words of a link, its tip, and what it does."""


class EmptyState(QWidget):
    """A drawn page, a title and a hint in the middle of the pane."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._links: list[LinkButton] = []
        self._title, self._hint = PlainLabel(self), PlainLabel(self)
        for label in (self._title, self._hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.refresh_theme()

    def set_words(self, title: str, hint: str) -> None:
        """Show a title and a hint; the hint says what to do."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.set_choices(())
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self._arrange()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer links below the hint."""
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
        for words, tip, act in choices:
            link = LinkButton(self._theme, self)
            link.set_size(13)
            link.set_words(words)
            set_tip(link, tip)
            link.setAccessibleDescription(tip)
            link.clicked.connect(lambda _=False, act=act: act())
            link.show()
            self._links.append(link)
        self._arrange()

    def refresh_theme(self) -> None:
        """Take fonts and colours from the theme."""
        self._title.setFont(self._theme.reading_font(20, QFont.Weight.DemiBold))
        self._hint.setFont(self._theme.interface_font(13))
        for label, role in ((self._title, "text"), (self._hint, "secondary")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(role))
            label.setPalette(palette)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in the middle."""
        self._arrange()

    def _arrange(self) -> None:
        """Place page, title and hint as one group a little above the middle."""
        width = max(120, min(_WORDS_WIDTH, self.width() - 48))
        heights = [label.heightForWidth(width) for label in (self._title, self._hint)]
        links = _LINK_PX * len(self._links) + (_GAP if self._links else 0)
        group = _PAGE_HEIGHT + sum(heights) + _GAP + links
        top = max(16, round((self.height() - group) * 0.42)) + _PAGE_HEIGHT
        left = (self.width() - width) // 2
        self._title.setGeometry(left, top, width, heights[0])
        self._hint.setGeometry(left, top + heights[0] + _GAP, width, heights[1])
        top += sum(heights) + 2 * _GAP
        for link in self._links:
            size = link.fit(width)
            link.setGeometry((self.width() - size.width()) // 2, top, size.width(), _LINK_PX)
            top += _LINK_PX
        self.update()  # the page is drawn by the title

    def drawn_page(self) -> QRectF:
        """Where the small page is drawn, above the title."""
        page = QRectF(0, 0, 52, 64)
        page.moveCenter(QPointF(self.width() / 2, self._title.geometry().top() - 56))
        return page

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small page with a marked line above the title."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self.drawn_page()
        painter.setPen(QPen(self._theme.colour("border"), 1.5))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(page, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("border"))
        for row, width in ((14, 22), (24, 32), (44, 32), (53, 18)):
            painter.drawRoundedRect(QRectF(page.left() + 10, page.top() + row - 1, width, 2.5), 1, 1)
        painter.setBrush(self._theme.colour("selection"))
        painter.drawRect(QRectF(page.left() + 10, page.top() + 30, 26, 7))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRect(QRectF(page.left() + 10, page.top() + 37, 26, 2))
