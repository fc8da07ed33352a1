"""The tag that accepted lines will get: a tag box that keeps showing what was chosen."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.tag_box import TagBox
from reader.gui.panes.tag_painting import SWATCH_PX, draw_swatch
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_LEFT_PX = 10


class ConcordanceTagBox(TagBox):
    """As the tag box, with the chosen tag in place of the hint while nothing is typed."""

    says_way_back = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tag: Tag | None = None
        self._looks: tuple[object, ...] | None = None
        self.setAccessibleName(tr("Tag for the lines accepted"))
        self.show_tag(None)
        theme.changed.connect(lambda: self.show_tag(self._tag))

    def show_tag(self, tag: Tag | None) -> None:
        """Show which tag is chosen, or that none is."""
        looks = (tag.id, tag.path, tag.colour, self._theme.is_dark) if tag is not None else None
        if looks is not None and looks == self._looks:
            return  # only its count of uses is another one
        self._tag, self._looks = tag, looks
        self.setPlaceholderText(path_text(tag) if tag is not None else tr("Tag to give"))
        self.setTextMargins(SWATCH_PX + spaces.HALF if tag is not None else 0, 0, 0, 0)
        self.setToolTip("")
        self.setAccessibleDescription(
            tr("Chosen: {tag}", tag=path_text(tag))
            if tag is not None
            else tr("Type part of a tag’s path; Enter chooses it")
        )
        colour = self._theme.colour("text" if tag is not None else "secondary").name()
        self.setStyleSheet(f"QLineEdit {{ placeholder-text-color: {colour}; }}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with the swatch of the chosen tag at its left."""
        super().paintEvent(event)
        if self._tag is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.text():
            painter.setOpacity(0.4)
        draw_swatch(painter, self._theme, self._tag, _LEFT_PX, self.height() / 2)
        painter.end()
