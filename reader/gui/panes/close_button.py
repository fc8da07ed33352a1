"""The small cross that closes a pane."""

from PySide6.QtWidgets import QWidget

from reader.gui.icon_button import IconButton
from reader.gui.theme.theme import Theme


class CloseButton(IconButton):
    """Named for what it closes; the tip says where that leads."""

    def __init__(self, theme: Theme, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, "close", name, tip, parent=parent)
