"""The system ends the program: by a signal of POSIX, or at the end of the user's session. Main thread.

Qt's loop runs no Python while it waits, so Python writes a signal to a socket, which the loop hears
(`signal.set_wakeup_fd`).
"""

from __future__ import annotations

import signal
import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class EndSignals(QObject):
    """`asked_to_end` once for each such signal, in the loop of events. Only one at a time may be in force."""

    asked_to_end = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._former_fd = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._former = {number: signal.signal(number, _wake) for number in _ENDS}

    def release(self) -> None:
        """Leave signals to those who had them before."""
        signal.set_wakeup_fd(self._former_fd)
        for number, former in self._former.items():
            signal.signal(number, former if former is not None else signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            numbers = self._heard.recv(256)
            if any(number in _ENDS for number in numbers):
                self.asked_to_end.emit()


def _wake(_number: int, _frame: object) -> None:
    """Nothing to do: that there is a handler makes Python write the signal to the socket."""
