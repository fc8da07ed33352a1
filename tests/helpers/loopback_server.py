"""A web server on loopback for tests: answers are functions that write to the connection; TLS with a known key."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("loopback.pem")
"""Self-signed, for the name localhost only."""

Answer = Callable[[BaseHTTPRequestHandler], None]


class QuietServer(ThreadingHTTPServer):
    """A server that remembers the headers of its requests and says nothing of connections that break."""

    daemon_threads = True
    seen: list[dict[str, str]]

    def handle_error(self, request: object, client_address: object) -> None:
        pass


def say(
    body: bytes = b"", status: int = 200, content_type: str = "text/plain; charset=utf-8", **headers: str
) -> Answer:
    """An answer with a body and headers; underscores in their names stand for hyphens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@contextmanager
def serving(answers: Mapping[str, Answer], *, is_secure: bool = False) -> Iterator[QuietServer]:
    """A server on loopback with an answer for each path."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.server.seen.append(dict(self.headers.items()))  # type: ignore[attr-defined]
            answers.get(self.path, say(b"no", 404))(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = QuietServer(("127.0.0.1", 0), Handler)
    server.seen = []
    if is_secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def address_of(server: QuietServer, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
    """The address of a path on a server."""
    return f"{scheme}://{host}:{server.server_address[1]}{path}"


def find_free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
