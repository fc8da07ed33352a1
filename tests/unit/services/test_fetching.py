"""Fetching a page: what a server gives out, and the sentence for everything that can go wrong on the way."""

import gzip
import threading
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import certifi
import pytest

from reader.domain.errors import AddressUnreachable, Cancelled
from reader.services import fetch_guard
from reader.services.fetching import fetch, fetch_found
from tests.helpers.loopback_server import CERTIFICATE, Answer, address_of, find_free_port, say, serving


def failure(answer: Answer, *, limit: int = 10_000, timeout_s: float = 10) -> AddressUnreachable:
    with serving({"/": answer}) as server, pytest.raises(AddressUnreachable) as raised:
        fetch(address_of(server), limit=limit, timeout_s=timeout_s)
    assert raised.value.hint
    return raised.value


def test_page_is_fetched_with_what_the_server_says_of_it() -> None:
    with serving({"/a": say(b"Words.", content_type="Text/HTML; charset=EUC-KR")}) as server:
        fetched = fetch(address_of(server, "/a#part"))
        seen = server.seen[0]
    assert (fetched.data, fetched.media_type, fetched.charset) == (b"Words.", "text/html", "EUC-KR")
    assert fetched.url.endswith("/a")
    assert len(fetched.fetched_at) == 20 and fetched.fetched_at.endswith("Z")
    assert seen["User-Agent"].startswith("Dateline/")
    assert not {"Cookie", "Referer", "Authorization"} & set(seen)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"Words.", mtime=0)),
        ("deflate", zlib.compress(b"Words.")),
        ("deflate", zlib.compress(b"Words.")[2:-4]),
        ("identity", b"Words."),
    ],
)
def test_packed_page_is_unpacked(encoding: str, packed: bytes) -> None:
    with serving({"/": say(packed, Content_Encoding=encoding)}) as server:
        assert fetch(address_of(server)).data == b"Words."


def test_redirect_is_followed_to_the_last_address() -> None:
    answers = {"/": say(status=301, Location="/b?x=1"), "/b?x=1": say(b"Words.")}
    with serving(answers) as server:
        assert fetch(address_of(server)).url == address_of(server, "/b?x=1")
        assert all("Cookie" not in seen and "Referer" not in seen for seen in server.seen)


@pytest.mark.parametrize(
    "target", ["/", "file:///etc/passwd", "ftp://a.example/", "http://user:word@a.example/", "http://[::1"]
)
def test_bad_redirects_are_refused(target: str) -> None:
    assert failure(say(status=302, Location=target)).what


@pytest.mark.parametrize("status", [404, 403, 500, 304])
def test_no_success_is_told(status: int) -> None:
    assert str(status) in failure(say(b"" if status == 304 else b"no", status)).what


def test_too_large_page_is_not_read() -> None:
    assert "larger than" in failure(say(b"x" * 20_000)).what


def test_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000, mtime=0)
    assert "larger than" in failure(say(bomb, Content_Encoding="gzip")).what


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_unknown_or_broken_packing_is_told(encoding: str) -> None:
    assert failure(say(b"no such thing", Content_Encoding=encoding)).what


def test_connection_that_breaks_is_told() -> None:
    assert "to its end" in failure(say(b"half", Content_Length="1000")).what


def test_broken_chunks_and_answers_are_told() -> None:
    def broken(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc")

    assert failure(broken).what
    assert failure(lambda handler: handler.wfile.write(b"no http at all\r\n\r\n")).what


def test_silent_server_is_given_up() -> None:
    done = threading.Event()
    try:
        error = failure(lambda _handler: bool(done.wait(20)) and None, timeout_s=0.2)
    finally:
        done.set()
    assert "within 0.2 seconds" in error.what


def test_dripping_server_is_given_up() -> None:
    done = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        say(b"", Content_Length="1000000")(handler)
        while not done.wait(0.02):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    try:
        error = failure(drip, timeout_s=0.3)
    finally:
        done.set()
    assert "within 0.3 seconds" in error.what


def drip_head(done: threading.Event) -> Answer:
    """An answer whose head has no end."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not done.wait(0.02):
            handler.wfile.write(b"X-A: a\r\n")
            handler.wfile.flush()

    return answer


def test_dripping_head_is_given_up() -> None:
    done = threading.Event()
    started = time.monotonic()
    try:
        error = failure(drip_head(done), timeout_s=0.3)
        assert time.monotonic() - started < 3
    finally:
        done.set()
    assert "within 0.3 seconds" in error.what


def test_cancel_stops_a_fetch_under_way() -> None:
    done = threading.Event()
    asked = iter([False, False, True])
    with serving({"/": drip_head(done)}) as server:
        try:
            with pytest.raises(Cancelled):
                fetch(address_of(server), is_cancelled=lambda: next(asked))
        finally:
            done.set()


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_packed_page_that_is_cut_off_is_refused(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    whole = pack(b"".join(b"Word %d. " % number for number in range(900)))
    assert "to its end" in failure(say(whole[: len(whole) // 2], Content_Encoding=encoding)).what
    with serving({"/": say(b"", Content_Encoding=encoding)}) as server:
        assert fetch(address_of(server)).data == b""


def test_page_outside_does_not_lead_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_guard, "is_inside", lambda address: address == "127.0.0.2")
    away = f"http://127.0.0.2:{find_free_port()}/"
    assert "into your own network" in failure(say(status=302, Location=away)).what


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        *((one, True) for one in ("127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "0.0.0.0", "::1")),
        *((one, True) for one in ("fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "100.64.0.1")),
        *((one, False) for one in ("93.184.215.14", "2606:4700::1111", "::ffff:93.184.215.14")),
    ],
)
def test_addresses_inside_are_known(address: str, inside: bool) -> None:
    assert fetch_guard.is_inside(address) is inside


def test_cancel_stops_the_fetch() -> None:
    with serving({"/": say(b"Words.")}) as server, pytest.raises(Cancelled):
        fetch(address_of(server), is_cancelled=lambda: True)
    assert not server.seen


def test_closed_port_and_unknown_host_are_told() -> None:
    with pytest.raises(AddressUnreachable, match="accepts no connection"):
        fetch(f"http://127.0.0.1:{find_free_port()}/")
    with pytest.raises(AddressUnreachable, match="There is no site"):
        fetch("http://no-such-host.invalid/")


def test_certificate_nobody_vouches_for_is_refused() -> None:
    with serving({"/": say(b"Words.")}, is_secure=True) as server:
        with pytest.raises(AddressUnreachable, match="certificate of localhost is not valid"):
            fetch(address_of(server, host="localhost", scheme="https"))
        assert not server.seen


def test_certificate_of_another_host_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(certifi, "where", lambda: str(CERTIFICATE))
    with serving({"/": say(b"Words.")}, is_secure=True) as server:
        assert fetch(address_of(server, host="localhost", scheme="https")).data == b"Words."
        with pytest.raises(AddressUnreachable, match=r"certificate of 127\.0\.0\.1 is not valid"):
            fetch(address_of(server, scheme="https"))


def test_protected_page_does_not_lead_to_an_open_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(certifi, "where", lambda: str(CERTIFICATE))
    with serving({"/": say(b"Words.")}) as open_server:
        away = say(status=302, Location=address_of(open_server))
        with (
            serving({"/": away}, is_secure=True) as server,
            pytest.raises(AddressUnreachable, match="from a protected page"),
        ):
            fetch(address_of(server, host="localhost", scheme="https"))
        assert not open_server.seen


@pytest.mark.parametrize(
    "address",
    [
        *("", " ", "https://", "http:///path", "https://a b.example/", "https://[::1", "http://a.example:port/"),
        *(
            "file:///etc/passwd",
            "ftp://a.example/",
            "javascript:alert(1)",
            "data:text/plain,x",
            "mailto:a@b.example",
        ),
        *(
            "https://user:word@a.example/",
            "https://user@a.example/",
            "https://" + "a" * 300 + ".example/",
            "http://\0/",
        ),
    ],
)
def test_what_is_no_web_address_is_not_fetched(address: str) -> None:
    with pytest.raises(AddressUnreachable) as raised:
        fetch(address, timeout_s=1)
    assert raised.value.hint
    assert "word" not in raised.value.what.replace("password", "")


def test_foreign_host_names_and_paths_are_asked_for_in_ascii() -> None:
    with pytest.raises(AddressUnreachable, match=r"no site xn--"):
        fetch("http://신문.invalid/기사")
    with serving({"/%EA%B8%B0%EC%82%AC": say(b"Words.")}) as server:
        assert fetch(address_of(server, "/기사")).data == b"Words."


@pytest.mark.parametrize(
    ("path", "content_type", "body", "layout"),
    [
        ("/page", "text/plain; charset=euc-kr", "로동신문은 보도하였다.".encode("euc-kr"), "plain text"),
        ("/rows.jsonl", "text/plain", '{"text": "로동신문은 보도하였다."}\n'.encode(), "table row"),
        ("/export?as=csv", "text/csv", "title,text\nA,로동신문은 보도하였다.\n".encode(), "table row"),
    ],
)
def test_fetched_bytes_are_read_by_their_kind(path: str, content_type: str, body: bytes, layout: str) -> None:
    with serving({path: say(body, content_type=content_type)}) as server:
        (found,) = fetch_found(address_of(server, path))
    draft = found.draft
    assert draft
    assert draft.paragraphs == ("로동신문은 보도하였다.",)
    assert draft.layout == layout
    assert (draft.url or "").endswith(path)
    assert (draft.captured_at or "").endswith("Z")


def test_fetched_picture_is_told() -> None:
    with serving({"/": say(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, content_type="image/png")}) as server:
        (found,) = fetch_found(address_of(server))
    assert found.error
