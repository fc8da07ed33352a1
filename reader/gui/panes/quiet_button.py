"""A small button in a heading: an icon without a frame until the pointer or the focus is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.gui.icon_button import IconButton
from reader.gui.theme.theme import Theme


class QuietButton(IconButton):
    """A click leaves the keys where they are."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, icon, name, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
