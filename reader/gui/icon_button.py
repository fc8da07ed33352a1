"""A small button that shows an icon and no words: what it does is its name and its tip. Main thread."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from reader.gui.plain_text import set_tip
from reader.gui.theme.icons import themed_icon
from reader.gui.theme.theme import Theme


class IconButton(QToolButton):
    """Icon and button grow with the interface's type. `name` is said by screen readers, and is the tip where
    there is no other. What is checked, or set active, has its icon in the accent.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        tip: str = "",
        *,
        is_checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._is_active = False
        self.setObjectName("IconButton")
        self.setAutoRaise(True)  # else Qt has no other icon under the pointer
        self.setCheckable(is_checkable)
        self.setAccessibleName(name)
        set_tip(self, tip or name)
        self.toggled.connect(self.dress)
        theme.changed.connect(self.dress)
        self.dress()

    @property
    def icon_name(self) -> str:
        """Which of the icons it shows."""
        return self._icon

    def set_active(self, is_active: bool) -> None:
        """Show whether what it governs is in use."""
        self._is_active = is_active
        self.dress()

    def dress(self) -> None:
        """Take size and colour from the theme."""
        metrics, is_lit = self._theme.metrics, self._is_active or self.isChecked()
        self.setIcon(themed_icon(self._theme.palette, self._icon, "accent" if is_lit else "secondary"))
        self.setIconSize(QSize(metrics.icon_px, metrics.icon_px))
        self.setFixedSize(metrics.sign_px, metrics.sign_px)
