"""Bugs: exceptions that nobody handled are logged, shown once with "copy details", and the program goes on."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.domain.wording import tr

_log = logging.getLogger("reader")

_FRAMES_MAX = 80
"""Of longer traces the middle is left out. An error in what Qt calls is raised again at each later call into Qt
until one of them was made from Python, so that a trace may grow by thousands.
"""


def cut_trace(error: BaseException) -> BaseException:
    """The same error with at most so many frames in its trace: the outermost, and those where it began."""
    frames = []
    frame = error.__traceback__
    while frame is not None:
        frames.append(frame)
        frame = frame.tb_next
    if len(frames) > _FRAMES_MAX:
        half = _FRAMES_MAX // 2
        kept = None
        for one in reversed(frames[:half] + frames[-half:]):
            kept = TracebackType(kept, one.tb_frame, one.tb_lasti, one.tb_lineno)
        error.__traceback__ = kept
    return error


class BugReporter(QObject):
    """Catches exceptions that nobody handled: logs each, shows each kind once, and lets the program go on."""

    _met_elsewhere = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None], version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._version = version
        self._shown: set[str] = set()
        self.show_report: Callable[[BaseException], None] | None = None
        self._met_elsewhere.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the interpreter's hooks for exceptions on this and on other threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._met_elsewhere.emit(args.exc_value)

    def report(self, error: BaseException) -> None:
        """Log an exception, and show it unless the same one was shown before."""
        cut_trace(error)
        _log.error("unexpected error", exc_info=error)
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{type(error).__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else repr(error)
        if place in self._shown:
            return
        self._shown.add(place)
        self._show(error)

    def details(self, error: BaseException) -> str:
        """What a report needs: versions and the places of the error, nothing that the user wrote or reads."""
        from reader.services.problem_reports import redact_error

        trace = redact_error(error)
        import platform  # a start that meets no bug needs none of it

        system = f"Dateline {self._version}, Python {platform.python_version()}, Qt {qVersion()}"
        return f"{system}, {platform.platform()}\n\n{trace}"

    def _show(self, error: BaseException) -> None:
        # A bug is rare, and the start does without what shows it.
        from reader.gui.dialogs.message_dialog import MessageDialog

        told = tr(
            "Your library is safe: every step is saved as you make it. You can go on working; please report this."
        )
        dialog = MessageDialog("Dateline", tr("Something went wrong inside Dateline."), told, self._window())
        dialog.details.setPlainText(self.details(error))
        dialog.aside(tr("Details"), dialog.toggle_details)
        dialog.aside(tr("Copy details"), lambda: QGuiApplication.clipboard().setText(self.details(error)))
        if self.show_report is not None:
            show = self.show_report
            dialog.answer(tr("Report a problem…"), lambda: show(error))
        dialog.answer(tr("Go on"), is_first=True)
        dialog.show()

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error.with_traceback(trace))
