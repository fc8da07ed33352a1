"""Calls from one start of the program to the window that has a library open: raise yourself, show these files.

A call goes over a socket of this user's, beside the lock of the library. It is one line of JSON and is answered by
one line. Safe on any thread, also before there is an application; `QtNetwork` is imported only to call.
"""

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from time import monotonic, sleep

from reader.gui.library_lock import library_key

CALL_MAX_BYTES = 65_536
RAISED = b"raised\n"
PATIENCE_S = 1.0
"""So long a window has to answer; one that is at work answers between two steps."""
_PART_MS, _PART_S = 1, 0.005
_FILES_MAX = 500
_TOKEN_MAX = 256
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives a program that it starts, and takes as the user's leave to come to the front."""
_SOCKET_MAX_BYTES = 80
"""A path longer than 107 bytes is none for a socket; Qt makes it under a longer name first."""


class Answer(Enum):
    """What came of a call: the window stands in front, nobody listens, or somebody does and does not answer."""

    RAISED = "raised"
    NOBODY = "nobody"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class WindowCall:
    """What is asked of a window: to come to the front, by the leave of a `token` of the desktop, and to show what
    `files` would bring into the library.
    """

    files: tuple[Path, ...] = ()
    token: str = ""


def desktop_token() -> str:
    """The leave to come to the front that the desktop gave this process; "" where it gave none."""
    return next((token for name in _TOKENS if _is_token(token := os.environ.get(name, ""))), "")


def call_address(folder: Path, library: Path) -> str:
    """Where the window of a library is called, for `QLocalServer`: in the folder of the locks, where nobody else
    comes, or by a name of the user's where paths are no addresses or this one is too long.
    """
    key = library_key(library)[:16]
    path = folder / f"{key}.call"
    if sys.platform != "win32" and len(os.fsencode(path)) <= _SOCKET_MAX_BYTES:
        return str(path)
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    name = f"dateline-{user}-{key}"
    return name if sys.platform == "win32" else str(Path(tempfile.gettempdir()) / name)


def call_window(address: str, call: WindowCall, patience_s: float = PATIENCE_S) -> Answer:
    """Call a window and wait for its answer, but no longer than the patience."""
    if not _is_ours(address):
        return Answer.NOBODY
    from PySide6.QtNetwork import QLocalSocket

    until_s = monotonic() + patience_s
    socket = QLocalSocket()
    socket.connectToServer(address)
    # Waiting for a socket, Qt keeps the interpreter to itself: it waits in small parts, and sleeps between.
    while not socket.waitForConnected(_PART_MS):
        is_late = monotonic() > until_s  # nobody takes the call off: a window that hangs
        if is_late or socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            socket.abort()
            return Answer.SILENT if is_late else Answer.NOBODY
        sleep(_PART_S)
    socket.write(encode_call(call))
    socket.flush()
    heard = b""
    while len(heard) < len(RAISED) and monotonic() < until_s:
        if socket.waitForReadyRead(_PART_MS):
            heard += bytes(socket.readAll().data())
        elif socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            break
        else:
            sleep(_PART_S)
    socket.abort()
    return Answer.RAISED if heard == RAISED else Answer.SILENT


def encode_call(call: WindowCall) -> bytes:
    """A call as its line. Files that find no room in it are left out, the last ones first."""
    files = [str(path.absolute()) for path in call.files[:_FILES_MAX]]
    while True:
        line = json.dumps({"files": files, "token": call.token}).encode("ascii") + b"\n"
        if len(line) <= CALL_MAX_BYTES:
            return line
        files = files[: len(files) // 2]


def decode_call(line: bytes) -> WindowCall | None:
    """The call of a line; None for anything that is no call."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    files, token = data.get("files"), data.get("token")
    if not isinstance(files, list) or not isinstance(token, str) or len(files) > _FILES_MAX:
        return None
    if not all(_is_path(file) for file in files):
        return None
    return WindowCall(tuple(map(Path, files)), token if _is_token(token) else "")


def _is_token(text: str) -> bool:
    return 0 < len(text) <= _TOKEN_MAX and text.isascii() and text.isprintable()


def _is_path(file: object) -> bool:
    return isinstance(file, str) and "\0" not in file and Path(file).is_absolute()


def _is_ours(address: str) -> bool:
    """Whether nobody else could have made a socket, where sockets are files. Anything may be at a name in the
    folder for temporary files.
    """
    if not hasattr(os, "getuid"):
        return True
    try:
        return os.lstat(address).st_uid == os.getuid()
    except (OSError, ValueError):
        return False


def files_of(paths: Sequence[Path]) -> WindowCall:
    """The call that shows files in the window, or only raises it, by the leave that this process has."""
    return WindowCall(tuple(paths), desktop_token())
