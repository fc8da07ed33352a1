"""The line below the tag box that names the tag used last, and the key that applies it again."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.actions.shown_keys import with_key
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.tag_painting import KEY_CAP_PX, SWATCH_PX, draw_elided, draw_key_cap, draw_swatch
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_HEIGHT_PX = 22
_LEFT_PX = spaces.SIDE - spaces.LINE


class LastTagRow(QAbstractButton):
    """`clicked` when the tag should be applied again. While there is none it says so, so that nothing below jumps
    when one comes; where none can be it is hidden.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag: Tag | None = None
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dress()
        self._name()
        theme.changed.connect(self._dress)

    def set_tag(self, tag: Tag | None) -> None:
        """Name a tag, or none, and the key that the action has."""
        if tag == self._tag:
            return
        self._tag = tag
        self._key = with_key("", "tag.again", self).strip()
        self._name()

    def set_writable(self, is_writable: bool) -> None:
        """Offer to tag again, or nothing where nothing can be tagged."""
        self.setVisible(is_writable)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.metrics.length(_HEIGHT_PX))
        self.update()

    def _name(self) -> None:
        self.setEnabled(self._tag is not None)
        words = tr("The tag used last stands here")
        if self._tag is not None:
            words = tr("Tag again with {tag}", tag=path_text(self._tag))
        self.setAccessibleName(words)
        set_tip(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, self._theme.metrics.length(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word, the tag and its key."""
        tag, theme = self._tag, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            draw_ring(painter, theme, self.rect())
        middle = self.height() / 2
        painter.setFont(theme.interface_font(11.5))
        painter.setPen(theme.colour("text" if self.underMouse() else "secondary"))
        draw_elided(painter, tr("last:"), _LEFT_PX, self.width(), middle)
        left = _LEFT_PX + QFontMetricsF(painter.font()).horizontalAdvance(tr("last:")) + spaces.STEP
        if tag is None:
            draw_elided(painter, tr("no tag yet"), left, self.width() - _LEFT_PX, middle)
            return
        draw_swatch(painter, theme, tag, left, middle)
        left += SWATCH_PX + spaces.STEP
        room = self.width() - _LEFT_PX - (KEY_CAP_PX + spaces.STEP if len(self._key) == 1 else 0)
        draw_elided(painter, path_text(tag), left, room, middle)
        if len(self._key) == 1:
            draw_key_cap(painter, theme, self._key, self.width() - _LEFT_PX, middle)
        painter.end()
