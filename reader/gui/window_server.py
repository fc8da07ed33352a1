"""The listening end of `window_calls`: a window hears that the program was started again for its library.

Main thread. Whatever is sent that is no call is dropped unheard, and nobody can make the window wait.
"""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.gui.window_calls import CALL_MAX_BYTES, RAISED, WindowCall, decode_call

AGAIN_S = 10.0
"""A start that is not answered in time calls again; its files are not shown twice within so many seconds."""
_CALLERS_MAX = 8
_PATIENCE_MS = 1000
"""So long a caller has for its line."""


class WindowServer(QObject):
    """Listens for one library at a time. `called` carries the `WindowCall`; it is answered after what is connected
    has acted, so an answer means that the window stands in front.
    """

    called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._heard: dict[QLocalSocket, bytes] = {}
        self._last, self._last_s = WindowCall(), 0.0

    def listen(self, address: str) -> bool:
        """Listen at an address from here on. Only who holds the lock of the library may: what a killed window left
        there is taken away.
        """
        self.close()
        QLocalServer.removeServer(address)
        return self._server.listen(address)

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._server.close()
        for socket in list(self._heard):
            self._forget(socket)

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if len(self._heard) >= _CALLERS_MAX:
                self._forget(next(iter(self._heard)))
            self._heard[socket] = b""
            socket.readyRead.connect(partial(self._hear, socket))
            socket.disconnected.connect(partial(self._forget, socket))
            QTimer.singleShot(_PATIENCE_MS, socket, partial(self._forget, socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket not in self._heard:
            return
        self._heard[socket] += bytes(socket.read(CALL_MAX_BYTES + 1).data())
        line, end, _ = self._heard[socket].partition(b"\n")
        call = decode_call(line) if end and len(line) < CALL_MAX_BYTES else None
        if call is not None:
            self._heard.pop(socket)
            self.called.emit(self._without_shown(call))
            socket.write(RAISED)
            socket.flush()
            socket.disconnectFromServer()
            socket.deleteLater()
        elif end or len(self._heard[socket]) > CALL_MAX_BYTES:
            self._forget(socket)

    def _without_shown(self, call: WindowCall) -> WindowCall:
        """The call, without files that another one showed just before."""
        is_again = call.files == self._last.files and monotonic() - self._last_s < AGAIN_S
        self._last, self._last_s = call, monotonic()
        return replace(call, files=()) if is_again else call

    def _forget(self, socket: QLocalSocket) -> None:
        if self._heard.pop(socket, None) is None:
            return
        with suppress(RuntimeError):  # it may be gone with the server
            socket.abort()
            socket.deleteLater()
