"""Telling the user: known errors and notices in a quiet bar, bugs once in a dialog with "copy details"."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QSize, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QSizePolicy, QToolButton, QWidget

from reader.domain.errors import KnownError
from reader.domain.tags import Colour
from reader.gui.theme.theme import Theme

_log = logging.getLogger("reader")


class MessageBar(QFrame):
    """One message above the panes: what happened and what to do. It stays until closed or replaced."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_error = False
        self.setObjectName("MessageBar")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setObjectName("BarButton")
        self._close.setProperty("quiet", True)
        self._close.setAccessibleName("Close message")
        self._close.setFixedSize(QSize(28, 28))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._label)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; "" while hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_error(self, error: KnownError) -> None:
        """Say what happened and what the user can do."""
        _log.warning("%s: %s", type(error).__name__, error)
        self._show(str(error), is_error=True)

    def show_notice(self, text: str) -> None:
        """Say that something is done."""
        self._show(text, is_error=False)

    def _show(self, text: str, *, is_error: bool) -> None:
        self._is_error = is_error
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._dress()
        self.show()

    def _dress(self) -> None:
        colour = self._theme.tag_colour(Colour.RED) if self._is_error else self._theme.colour("accent")
        self.setStyleSheet(
            f"QFrame#MessageBar {{ background: {self._theme.colour('raised').name()};"
            f" border: 0; border-left: 3px solid {colour.name()};"
            f" border-bottom: 1px solid {self._theme.colour('border').name()}; }}"
        )


class BugReporter(QObject):
    """Catches exceptions that nobody handled: logs each, shows each kind once, and lets the program go on."""

    _met_elsewhere = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None], version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._version = version
        self._shown: set[str] = set()
        self._met_elsewhere.connect(self.report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the interpreter's hooks for exceptions on this and on other threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._met_elsewhere.emit(args.exc_value)

    def report(self, error: BaseException) -> None:
        """Log an exception, and show it unless the same one was shown before."""
        _log.error("unexpected error", exc_info=error)
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{type(error).__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else repr(error)
        if place in self._shown:
            return
        self._shown.add(place)
        self._show(error)

    def details(self, error: BaseException) -> str:
        """What a report needs: versions and the traceback, nothing of the user's texts."""
        trace = "".join(traceback.format_exception(error))
        system = f"Dateline {self._version}, Python {platform.python_version()}, Qt {qVersion()}"
        return f"{system}, {platform.platform()}\n\n{trace}"

    def _show(self, error: BaseException) -> None:
        box = QMessageBox(self._window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Dateline")
        box.setText("Something went wrong inside Dateline.")
        box.setInformativeText(
            "Your library is safe: every step is saved as you make it. You can go on working; please report this."
        )
        box.setDetailedText(self.details(error))
        copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details(error)))
        box.addButton("Go on", QMessageBox.ButtonRole.AcceptRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setModal(False)
        box.show()

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error.with_traceback(trace))
