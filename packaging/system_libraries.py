"""The system libraries that Qt loads on Linux: which are missing, and the line that installs them.

Qt ends the whole process when a library of its window platform is absent, so they are looked for before it starts.
Standard library only; nothing here does anything on macOS and Windows, where the Qt wheels bring all they need.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from setup_environment import SetupFailed, say

MANAGERS = {
    "apt": ("apt-get", "apt-get install -y"),
    "dnf": ("dnf", "dnf install -y"),
    "pacman": ("pacman", "pacman -S --needed"),
    "zypper": ("zypper", "zypper install -y"),
}
"""Package manager → the command that shows it is there, and how an install line begins."""

_COLUMNS = ("apt", "dnf", "pacman", "zypper")

_EVERYWHERE = {
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
}
_XCB = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
}
_WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1"),
}
LIBRARIES = {
    "offscreen": _EVERYWHERE,
    "xcb": {**_EVERYWHERE, **_XCB},
    "wayland": {**_EVERYWHERE, **_WAYLAND},
}
"""Window platform of Qt → library file → the package that holds it, in the order apt, dnf, pacman, zypper."""

FONT = "a font"
_FONT_PACKAGES = ("fonts-noto-core", "google-noto-serif-fonts", "noto-fonts", "noto-serif-fonts")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def find_platform(values=os.environ):
    """The window platform that Qt will take: QT_QPA_PLATFORM, else the session's; None without a screen."""
    asked = values.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked:
        return "wayland" if asked.startswith("wayland") else asked
    if values.get("WAYLAND_DISPLAY") and values.get("XDG_SESSION_TYPE", "wayland") == "wayland":
        return "wayland"
    return "xcb" if values.get("DISPLAY") else None


def list_missing(platform):
    """The library files that cannot be loaded, and FONT where no font is installed."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [name for name in LIBRARIES.get(platform, _EVERYWHERE) if not _can_load(name)]
    return missing if _has_font() else [*missing, FONT]


def _can_load(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_font():
    for folder in _FONT_FOLDERS:
        for _, _, files in os.walk(Path(folder).expanduser()):
            if any(name.endswith((".ttf", ".otf", ".ttc", ".pfb")) for name in files):
                return True
    return False


def find_manager():
    """The package manager of this machine, as a key of MANAGERS, or None."""
    return next((name for name, (command, _) in MANAGERS.items() if shutil.which(command)), None)


def list_packages(missing, manager):
    """The packages of one package manager that hold what is missing, each once, in a steady order."""
    column = _COLUMNS.index(manager)
    known = {**_EVERYWHERE, **_XCB, **_WAYLAND, FONT: _FONT_PACKAGES}
    return list(dict.fromkeys(known[name][column] for name in missing))


def install_line(packages, manager):
    """The exact line a user types to install packages."""
    return f"sudo {MANAGERS[manager][1]} {' '.join(packages)}"


def may_install():
    """True where the script installs by itself: for root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt(packages):
    """Install packages with apt-get, having said so; True when that went well."""
    say(f"Installing with apt-get: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    install = ["apt-get", "install", *options, *packages]
    if subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
        return True
    # A fresh machine has no package lists yet; they are fetched only when the first try has failed.
    subprocess.run(["apt-get", "update", "-q"], env=quiet, stdout=subprocess.DEVNULL)
    return subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL).returncode == 0


def require(platform):
    """See that Qt can open on this platform; installs where it may, and ends with a sentence where it cannot.

    A platform of None means that no screen was found.
    """
    missing = list_missing(platform)
    if missing and may_install():
        install_with_apt(list_packages(missing, "apt"))
        missing = list_missing(platform)
    if missing:
        raise SetupFailed(_missing_sentence(missing))
    if platform is None and sys.platform.startswith("linux"):
        raise SetupFailed(
            "Dateline is set up, but there is no screen for its window: neither DISPLAY nor WAYLAND_DISPLAY "
            "is set. Start it from a desktop session, or use its commands in the terminal (--help lists them)."
        )


def _missing_sentence(missing):
    manager = find_manager()
    named = ", ".join(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")
    what = f"Qt cannot open a window on this system without {named}."
    if manager is None:
        return f"{what} Install them with the system's package manager and start again."
    return f"{what} Install with:\n  {install_line(list_packages(missing, manager), manager)}"
