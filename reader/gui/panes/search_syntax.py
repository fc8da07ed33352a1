"""The query language in ten lines, over the search results: what can be typed and what it asks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from reader.domain.wording import tr
from reader.gui.article.popover import Popover
from reader.gui.models.found_words import SYNTAX
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 470


class SearchSyntax(Popover):
    """Opened by the ? of the header, closed by Escape or its ×."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._asked: list[PlainLabel] = []
        self._told: list[PlainLabel] = []
        super().__init__(theme, tr("How to ask"), _WIDTH_PX, parent)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spaces.WIDE)
        grid.setVerticalSpacing(spaces.HALF)
        for row, (example, meaning) in enumerate(SYNTAX):
            asked, told = PlainLabel(example), PlainLabel(meaning)
            grid.addWidget(asked, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
            self._asked.append(asked)
            self._told.append(told)
        grid.setColumnStretch(1, 1)
        self.rows.addLayout(grid)
        self.setAccessibleDescription(". ".join(f"{example}: {meaning}" for example, meaning in SYNTAX))
        self.dress()

    def show_table(self) -> None:
        """Show it, or close it where it is shown."""
        if self.isVisible():
            self.hide()
            return
        self.open(self.findChild(QToolButton) or self)

    def dress(self) -> None:
        """Take fonts and colours from the theme."""
        super().dress()
        for label in self._asked:
            label.setFont(self._theme.interface_font(12))
        for label in self._told:
            label.setFont(self._theme.interface_font(12))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("secondary"))
            label.setPalette(palette)
