"""The small cross that closes a pane."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.plain_text import set_tip
from reader.gui.theme import spaces

_SIZE_PX = 28


class CloseButton(QToolButton):
    """Named for what it closes; the tip says where that leads."""

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("×")
        self.setObjectName("BarButton")
        self.setProperty("quiet", True)
        self.setAccessibleName(name)
        set_tip(self, tip)
        self.setFixedSize(QSize(_SIZE_PX, _SIZE_PX))
        self.setStyleSheet(f"QToolButton {{ font-size: 17px; padding: 0 0 {spaces.HAIR}px 0; }}")
