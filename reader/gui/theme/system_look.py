"""What the system wishes: dark or light, more contrast, less motion; and that a wish has changed. Main thread."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints

if TYPE_CHECKING:
    from reader.gui.theme.desktop_wishes import DesktopWishes, Wish

_CLIENT_AREA_ANIMATION = 0x1042
"""`SPI_GETCLIENTAREAANIMATION` of Windows: whether what is inside windows is animated."""


class SystemLook(QObject):
    """Asks Qt each time, and from `listen` on hears the portal of a Linux desktop too. `changed` when light and
    dark, the contrast or what the portal wishes are others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop: DesktopWishes | None = None
        hints, accessibility = _hints()
        hints.colorSchemeChanged.connect(self.changed)
        accessibility.contrastPreferenceChanged.connect(self.changed)

    def listen(self) -> None:
        """Hear what a desktop of Linux tells on its bus alone; to be called once the window stands."""
        platform: str = sys.platform
        if self._desktop is not None or not platform.startswith("linux") or not has_session_bus(os.environ):
            return
        # Imported here: QtDBus takes its time, and a start has none.
        from reader.gui.theme.desktop_wishes import DesktopWishes

        self._desktop = DesktopWishes(self)
        self._desktop.changed.connect(self.changed)
        self._desktop.listen()

    @property
    def is_dark(self) -> bool:
        """Whether the system wears dark colours; light where it does not say."""
        return _hints()[0].colorScheme() == Qt.ColorScheme.Dark

    @property
    def has_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        is_told = _hints()[1].contrastPreference() == Qt.ContrastPreference.HighContrast
        return is_told or "contrast" in self._wished()

    @property
    def has_reduced_motion(self) -> bool:
        """Whether the system asks for less motion: on Windows and macOS, KDE and desktops of GTK their settings
        say so, and GNOME by its portal. Where nothing tells, it counts as not asked for.
        """
        platform: str = sys.platform
        if platform == "win32":
            return is_motion_off_in_windows(_system_parameter)
        if platform == "darwin":
            return is_motion_off_in_macos(Path.home())
        if platform.startswith("linux"):
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
            return "stillness" in self._wished() or is_motion_off(Path(folder))
        return False

    def _wished(self) -> frozenset[Wish]:
        return frozenset() if self._desktop is None else self._desktop.wished


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Qt's hints, asked for once and kept: the binding lets go of the second with its hold on the first."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


def has_session_bus(environment: Mapping[str, str]) -> bool:
    """Whether the user's programs have a bus. Asked first: where there is none, to connect could start one."""
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = environment.get("XDG_RUNTIME_DIR")
    return folder is not None and Path(folder, "bus").exists()


def is_motion_off(folder: Path) -> bool:
    """Whether the files of a user's desktop settings turn animations off."""
    kde = folder / "kdeglobals"
    if kde.is_file():
        factor = QSettings(str(kde), QSettings.Format.IniFormat).value("KDE/AnimationDurationFactor", "1")
        if str(factor) in ("0", "0.0"):
            return True
    for version in ("gtk-4.0", "gtk-3.0"):
        gtk = folder / version / "settings.ini"
        if gtk.is_file():
            wish = QSettings(str(gtk), QSettings.Format.IniFormat).value("Settings/gtk-enable-animations")
            if wish is not None:
                return str(wish).lower() in ("0", "false")
    return False


def is_motion_off_in_windows(read: Callable[[int], bool | None]) -> bool:
    """Whether Windows shows no animations within windows, "Animation effects" of its settings. `read` gives a
    parameter of the system, None where it cannot be had.
    """
    return read(_CLIENT_AREA_ANIMATION) is False


def is_motion_off_in_macos(home: Path) -> bool:
    """Whether "Reduce motion" of macOS is on, by the settings of a user; where they cannot be read, it is not."""
    import plistlib  # here, as below: the other systems need not wait for it
    from xml.parsers.expat import ExpatError

    try:
        with (home / "Library" / "Preferences" / "com.apple.universalaccess.plist").open("rb") as file:
            settings = plistlib.load(file)
    except (OSError, ValueError, plistlib.InvalidFileException, ExpatError):
        return False
    return isinstance(settings, dict) and bool(settings.get("reduceMotion"))


def _system_parameter(number: int) -> bool | None:
    """`SystemParametersInfoW` of Windows for a parameter that is yes or no."""
    import ctypes

    value = ctypes.c_int(1)
    library = getattr(ctypes, "windll", None)
    if library is None or not library.user32.SystemParametersInfoW(number, 0, ctypes.byref(value), 0):
        return None
    return bool(value.value)
