"""Keeping a fetch within bounds: it ends in time, and no page leads it into the network of the user.

This is the whole interface: `Guard`, `is_inside`. The work runs on a thread of its own while the caller waits,
for looking up a name and reading the head of an answer cannot be bounded from within.
"""

import ipaddress
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from reader.domain.errors import Cancelled

if TYPE_CHECKING:
    from urllib3 import PoolManager

_T = TypeVar("_T")
_ASK_EVERY_S = 0.05


class InsideAddress(Exception):
    """A page outside leads to an address inside the network of the user."""


def is_inside(address: str) -> bool:
    """Whether an IP address is none of the open Internet: loopback, private, link-local and the like."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return not (mapped or found).is_global


class Guard:
    """The connections of one fetch. All are cut when it runs out of time or is cancelled."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wires: list[socket.socket] = []
        self._is_cut = False
        self._may_go_inside: bool | None = None

    def run(self, work: Callable[[], _T], timeout_s: float, is_cancelled: Callable[[], bool] | None) -> _T:
        """What `work` gives or raises. Raises `TimeoutError` or `Cancelled` as soon as it is time to."""
        outcome: Future[_T] = Future()

        def work_and_tell() -> None:
            try:
                outcome.set_result(work())
            except Exception as error:  # noqa: BLE001 - all of them are raised where the caller waits
                outcome.set_exception(error)

        deadline = time.monotonic() + timeout_s
        threading.Thread(target=work_and_tell, name="fetch", daemon=True).start()
        try:
            while not wait([outcome], min(_ASK_EVERY_S, max(deadline - time.monotonic(), 0))).done:
                if is_cancelled is not None and is_cancelled():
                    raise Cancelled
                if time.monotonic() >= deadline:
                    raise TimeoutError
        finally:
            self._cut()
        return outcome.result()

    def check_target(self, host: str, port: int) -> None:
        """Raises `InsideAddress` where a host that a page leads to has an address inside and the page had none.

        A name that cannot be looked up passes: connecting to it tells the fault.
        """
        with suppress(OSError, UnicodeError):
            for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                self._check(str(found[4][0]))

    def _check(self, address: str) -> None:
        if self._may_go_inside is None:
            self._may_go_inside = is_inside(address)
        elif not self._may_go_inside and is_inside(address):
            raise InsideAddress(address)

    def watch(self, pool: "PoolManager") -> None:
        """Let the connections of a pool be cut and their addresses be checked."""
        from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
        from urllib3.connection import HTTPConnection, HTTPSConnection

        guard = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return guard._admit(super()._new_conn())

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return guard._admit(super()._new_conn())

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        pool.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def _admit(self, wire: socket.socket) -> socket.socket:
        try:
            self._check(str(wire.getpeername()[0]))
            with self._lock:
                if self._is_cut:
                    raise TimeoutError
                # A second handle, for the first changes hands when the connection becomes a protected one.
                self._wires.append(wire.dup())
        except (OSError, InsideAddress):
            wire.close()
            raise
        return wire

    def _cut(self) -> None:
        with self._lock:
            self._is_cut = True
            for wire in self._wires:
                with suppress(OSError):
                    wire.shutdown(socket.SHUT_RDWR)
                wire.close()
            self._wires.clear()
