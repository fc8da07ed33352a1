"""The tags on the whole article as chips in the headline: what they are, not how they are changed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_PAD_PX, _GAP_PX, _RADIUS_PX, _ABOVE_PX = spaces.STEP, spaces.STEP, 4, spaces.HAIR


class HeadlineTags(QWidget):
    """Painted chips in as many rows as they need; hidden while there are none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = 12
        self._tags: tuple[Tag, ...] = ()
        self._chips: list[tuple[QRectF, str, Tag]] = []
        self.hide()

    def words(self) -> list[str]:
        """The paths of the tags that are shown."""
        return [_say_path(tag) for tag in self._tags]

    def set_tags(self, tags: Sequence[Tag]) -> bool:
        """Show these tags; whether they were others before, so that the headline has to be arranged."""
        shown = [(tag.id, tag.path, tag.colour) for tag in tags]
        if shown == [(tag.id, tag.path, tag.colour) for tag in self._tags]:
            return False
        self._tags = tuple(tags)
        paths = self.words()
        self.setAccessibleName(tr("Tags on the whole article: {tags}", tags=", ".join(paths)) if paths else "")
        set_tip(self, "\n".join((tr("On the whole article:"), *paths)) if paths else "")
        self.setVisible(bool(tags))
        return True

    def set_size(self, px: int) -> None:
        """The size of the words in logical pixels."""
        self._px = px
        self.update()

    def arrange(self, width: int) -> int:
        """Place the chips in a width; the height used, 0 without tags."""
        self._chips = []
        if not self._tags:
            return 0
        metrics = QFontMetricsF(self._font())
        height, row = self._px + 8.0, self._px + 8.0 + _GAP_PX
        x, y = 0.0, float(_ABOVE_PX)
        for tag in self._tags:
            words = metrics.elidedText(_say_path(tag), Qt.TextElideMode.ElideMiddle, width - 2 * _PAD_PX)
            chip = metrics.horizontalAdvance(words) + 2 * _PAD_PX + 1
            if x and x + chip > width:
                x, y = 0.0, y + row
            self._chips.append((QRectF(x, y, chip, height), words, tag))
            x += chip + _GAP_PX
        used = round(y + row)
        self.resize(width, used)
        return used

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each chip in its tag's tint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        for box, words, tag in self._chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tag_tint(tag.colour))
            painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
            painter.setPen(self._theme.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _font(self) -> QFont:
        return self._theme.interface_font(self._px - 0.5)


def _say_path(tag: Tag) -> str:
    return " / ".join(tag.path.parts)
