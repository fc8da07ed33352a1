"""Bringing a window to the front when it was asked for elsewhere. Main thread."""

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_LEAVE = "XDG_ACTIVATION_TOKEN"


def raise_window(window: QWidget, token: str = "") -> None:
    """Show a window in front of all others, with the dialog that stands before it, and give it the keys. `token`
    is the desktop's leave for that; a desktop that grants none marks the window in its task bar instead.
    """
    if token:
        os.environ[_LEAVE] = token  # Qt on Wayland looks for it there
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    for shown in (window, QApplication.activeModalWidget()):
        if shown is not None:
            shown.raise_()
            shown.activateWindow()
            handle = shown.windowHandle()
            if handle is not None:
                handle.requestActivate()
    QApplication.alert(window)
    if token:
        os.environ.pop(_LEAVE, None)
