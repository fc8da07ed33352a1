"""What the system asks of the program besides its arguments: files by events, the end of it or of the session.

Main thread. The application is made here, by names that the desktop knows it by; the rest is heard once the window
is filled.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.gui.end_signals import EndSignals
    from reader.gui.main_window import MainWindow
    from reader.services.given_paths import GivenPaths

_GIVES_BY_EVENTS: bool = sys.platform.startswith("darwin")


def make_application() -> QApplication:
    """The application. It has no organisation, since no settings of Qt's are used."""
    made: type[QApplication] = QApplication
    if _GIVES_BY_EVENTS:
        from reader.gui.file_open_events import FileOpenApplication

        made = FileOpenApplication
    app = QApplication.instance() or made(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("dateline")
    app.setApplicationDisplayName("Dateline")
    app.setDesktopFileName("dateline")
    return app


def add_waiting(app: QApplication, given: GivenPaths) -> GivenPaths:
    """What is to be opened, with what was given by events since the program was started."""
    if not _GIVES_BY_EVENTS:
        return given
    from reader.gui.file_open_events import FileOpenApplication
    from reader.services.given_paths import sort_given

    if not isinstance(app, FileOpenApplication):
        return given
    return sort_given((*given.libraries, *given.files, *app.take_waiting()))


def listen_to_system(app: QApplication, window: MainWindow) -> EndSignals:
    """Let a started window hear what the system asks and wishes; signals are heard until what is returned is
    released.
    """
    from reader.gui.end_signals import EndSignals

    signals = EndSignals(window)
    signals.asked_to_end.connect(window.end)
    QTimer.singleShot(0, window.parts.theme.listen)  # after what the window waits for
    app.commitDataRequest.connect(lambda _: window.keep_all())
    if _GIVES_BY_EVENTS:
        from reader.gui.file_open_events import FileOpenApplication

        if isinstance(app, FileOpenApplication):
            app.files_given.connect(window.flow.opening.take)
    return signals
