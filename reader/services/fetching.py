"""Fetching one web page when the user asks for it: the only door to the network in the whole program.

This is the whole interface: `fetch`, `fetch_found`, `Fetched`. No cookies, no referrer, no proxy, nothing kept.
The call waits for the server, so it belongs on a worker thread.
"""

import re
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from reader.bundled import program_version
from reader.domain.errors import AddressUnreachable, Cancelled
from reader.domain.found import FoundArticle
from reader.formats.file_formats import SUFFIXES, read_file
from reader.formats.given_files import suffix_of
from reader.formats.media_types import read_content_type
from reader.formats.source_files import ReadOptions, SourceFile

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

MAX_BYTES = 20_000_000
TIMEOUT_S = 30.0
REDIRECTS_MAX = 5
_CHUNK = 1 << 16
_REDIRECTS = (301, 302, 303, 307, 308)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)")
_PLAIN_SUFFIXES = (".txt", None)
"""What servers call files whose kind they do not know: then the name in the address tells more."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave out: the bytes unpacked, the last address after redirects, media type and charset as the
    server calls them ("" where it does not), and when it was fetched (UTC, ISO 8601).
    """

    data: bytes
    url: str
    media_type: str
    charset: str
    fetched_at: str


def fetch(
    address: str,
    *,
    is_cancelled: Callable[[], bool] | None = None,
    limit: int = MAX_BYTES,
    timeout_s: float = TIMEOUT_S,
) -> Fetched:
    """Fetch an address of http or https; one without a scheme is taken as https.

    Raises `AddressUnreachable`: no such host, no answer within the timeout (for each wait, and for the whole), no
    valid certificate, no success, more than `limit` bytes, or an address that is not fetched. Raises `Cancelled`.
    """
    import certifi  # both here, because few starts of the program need them
    import urllib3

    url = _check(address.strip())
    deadline = time.monotonic() + timeout_s
    timeout = urllib3.Timeout(connect=timeout_s, read=timeout_s)
    with urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs=certifi.where(), timeout=timeout) as pool:
        for _ in range(REDIRECTS_MAX + 1):
            _stop_if(is_cancelled)
            with _explained(url, timeout_s), _ask(pool, url) as response:
                if response.status not in _REDIRECTS or "Location" not in response.headers:
                    data = _read_body(response, url, limit, deadline, is_cancelled)
                    kind = read_content_type(response.headers.get("Content-Type", ""))
                    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                    return Fetched(data, url, kind.media_type, kind.charset, moment)
                url = _follow(url, response.headers["Location"])
    raise AddressUnreachable(
        f"{_shown(address)} leads from page to page and to no end.", "Give the address of the page itself."
    )


def fetch_found(
    address: str, *, is_cancelled: Callable[[], bool] | None = None, timeout_s: float = TIMEOUT_S
) -> Iterator[FoundArticle]:
    """What the page at an address holds, faults included. Raises as `fetch` does."""
    fetched = fetch(address, is_cancelled=is_cancelled, timeout_s=timeout_s)
    suffix = read_content_type(fetched.media_type).suffix
    named = suffix_of(urlsplit(fetched.url).path)
    if suffix in _PLAIN_SUFFIXES and named in SUFFIXES:
        suffix = named
    options = ReadOptions(url=fetched.url, captured_at=fetched.fetched_at, charset=fetched.charset)
    yield from read_file(SourceFile.from_bytes(fetched.data, fetched.url, suffix or ""), options)


def _check(address: str) -> str:
    """The address as it is asked for. Raises `AddressUnreachable` where it is not one of a web page."""
    scheme = _SCHEME.match(address)
    try:
        parts = urlsplit(address if scheme else f"https://{address.lstrip('/')}")
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise _no_address(address) from error
    if parts.scheme not in ("http", "https"):
        raise AddressUnreachable(
            f"{_shown(address)} is not fetched: it is an address of {parts.scheme}.", "Give one of http or https."
        )
    if parts.username is not None or parts.password is not None:
        raise AddressUnreachable(
            "The address holds a user name or a password and was not fetched.", "Give it without them."
        )
    if not host or re.search(r"[\s\x00-\x20<>\"\\^`{|}%]", host):
        raise _no_address(address)
    if ":" in host:
        host = f"[{host}]"
    return urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, ""))


def _no_address(address: str) -> AddressUnreachable:
    return AddressUnreachable(f"{_shown(address)} is no web address.", "Write it like https://example.org/page.")


def _shown(address: str) -> str:
    """An address for a message: in one line and not too long."""
    text = " ".join(address.split())
    return f"“{text if len(text) <= 200 else text[:200] + '…'}”"


def _follow(url: str, location: str) -> str:
    try:
        target = _check(urljoin(url, location.strip()))
    except ValueError as error:
        raise _no_address(location) from error
    if url.startswith("https:") and not target.startswith("https:"):
        raise AddressUnreachable(
            f"{_shown(url)} leads from a protected page to {_shown(target)}, which is not.",
            "Give that address yourself if you trust it.",
        )
    return target


@contextmanager
def _ask(pool: "PoolManager", url: str) -> Iterator["BaseHTTPResponse"]:
    headers = {"User-Agent": f"Dateline/{program_version()}", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
    response = pool.request(
        "GET", url, headers=headers, redirect=False, retries=False, preload_content=False, decode_content=False
    )
    try:
        yield response
    finally:
        response.close()


def _read_body(
    response: "BaseHTTPResponse",
    url: str,
    limit: int,
    deadline: float,
    is_cancelled: Callable[[], bool] | None,
) -> bytes:
    if not 200 <= response.status < 300:
        reason = f" ({response.reason})" if response.reason else ""
        raise AddressUnreachable(
            f"{_shown(url)} gave no page: the server answered {response.status}{reason}.",
            "Look at it in a browser; it may be gone, or shown to some visitors only.",
        )
    unpack = _unpacker(response.headers.get("Content-Encoding", ""), url)
    data = bytearray()
    while chunk := response.read1(_CHUNK, decode_content=False):
        _stop_if(is_cancelled)
        data += unpack(chunk, limit + 1 - len(data))
        if len(data) > limit:
            raise AddressUnreachable(
                f"{_shown(url)} is larger than {limit / 1_000_000:.0f} MB and was not read.",
                "Save it with a browser and import the part you need.",
            )
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _unpacker(encoding: str, url: str) -> Callable[[bytes, int], bytes]:
    """A function of packed bytes and the most that may come of them."""
    kind = encoding.strip().lower()
    if kind in ("", "identity"):
        return lambda chunk, _most: chunk
    if kind not in ("gzip", "x-gzip", "deflate"):
        raise AddressUnreachable(
            f"{_shown(url)} is packed in a way that was not asked for ({encoding[:40]}).",
            "Save it with a browser.",
        )
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16 if kind != "deflate" else zlib.MAX_WBITS)
    is_first = True

    def unpack(chunk: bytes, most: int) -> bytes:
        nonlocal unpacker, is_first
        try:
            return unpacker.decompress(unpacker.unconsumed_tail + chunk, most)
        except zlib.error:
            if kind != "deflate" or not is_first:
                raise
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers leave the frame out
            return unpacker.decompress(chunk, most)
        finally:
            is_first = False

    return unpack


def _stop_if(is_cancelled: Callable[[], bool] | None) -> None:
    if is_cancelled is not None and is_cancelled():
        raise Cancelled


@contextmanager
def _explained(url: str, timeout_s: float) -> Iterator[None]:
    """A context in which the faults of the network become `AddressUnreachable`."""
    from urllib3 import exceptions

    host = urlsplit(url).hostname
    try:
        yield
    except exceptions.SSLError as error:
        raise AddressUnreachable(
            f"The certificate of {host} is not valid, so nothing was read: {_reason(error)}.",
            "Somebody may pose as the site; look at it in a browser before you trust it.",
        ) from error
    except exceptions.NameResolutionError as error:
        raise AddressUnreachable(
            f"There is no site {host}, or this computer is not online.", "Check the address and the connection."
        ) from error
    except exceptions.NewConnectionError as error:
        raise AddressUnreachable(
            f"{host} accepts no connection.", "Check the address, or try again later."
        ) from error
    except (exceptions.TimeoutError, TimeoutError) as error:
        raise AddressUnreachable(
            f"{_shown(url)} did not come within {timeout_s:g} seconds.", "Try again later."
        ) from error
    except (exceptions.HTTPError, OSError, ValueError, zlib.error) as error:
        raise AddressUnreachable(
            f"{_shown(url)} could not be read to its end: {_reason(error)}.", "Try again later."
        ) from error


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    found = re.search(r"certificate verify failed: ([^(]+)", text)
    return (found[1].strip() if found else text[:200]) or type(error).__name__
