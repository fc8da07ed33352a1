"""What the system wishes: dark or light, more contrast, less motion; and that a wish has changed. Main thread."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication


class SystemLook(QObject):
    """Asks Qt each time. `changed` when light and dark, or the contrast, are others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints, accessibility = _hints()
        hints.colorSchemeChanged.connect(self.changed)
        accessibility.contrastPreferenceChanged.connect(self.changed)

    @property
    def is_dark(self) -> bool:
        """Whether the system wears dark colours; light where it does not say."""
        return _hints()[0].colorScheme() == Qt.ColorScheme.Dark

    @property
    def has_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        return _hints()[1].contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def has_reduced_motion(self) -> bool:
        """Whether the system asks for less motion: on Windows its effects are off, on KDE and desktops of GTK
        their settings say so. Elsewhere Qt does not tell, and it counts as not asked for.
        """
        platform: str = sys.platform
        if platform == "win32":
            return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        if platform.startswith("linux"):
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
            return is_motion_off(Path(folder))
        return False


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Qt's hints, asked for once and kept: the binding lets go of the second with its hold on the first."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


def is_motion_off(folder: Path) -> bool:
    """Whether the files of a user's desktop settings turn animations off."""
    kde, gtk = folder / "kdeglobals", folder / "gtk-3.0" / "settings.ini"
    if kde.is_file():
        factor = QSettings(str(kde), QSettings.Format.IniFormat).value("KDE/AnimationDurationFactor", "1")
        if str(factor) in ("0", "0.0"):
            return True
    if gtk.is_file():
        wish = QSettings(str(gtk), QSettings.Format.IniFormat).value("Settings/gtk-enable-animations", "1")
        return str(wish).lower() in ("0", "false")
    return False
