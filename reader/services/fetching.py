"""Fetching one web page when the user asks for it: the only door to the network in the whole program.

This is the whole interface: `fetch`, `fetch_found`, `Fetched`. No cookies, no referrer, no proxy, nothing kept.
The call waits for the server, so it belongs on a worker thread.
"""

import re
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
from reader.domain.wording import tr
from reader.formats.file_formats import SUFFIXES, read_file
from reader.formats.given_files import suffix_of
from reader.formats.media_types import read_content_type
from reader.formats.source_files import ReadOptions, SourceFile
from reader.services.fetch_guard import Guard, InsideAddress

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

    Raises `AddressUnreachable`: no such host, not all of the answer within the timeout, no valid certificate, no
    success, more than `limit` bytes, an address that is not fetched, or one outside that leads to one inside the
    network of the user. Raises `Cancelled`.
    """
    url = _check(address.strip())
    if is_cancelled is not None and is_cancelled():
        raise Cancelled
    guard = Guard()
    with _explained(url, timeout_s):
        return guard.run(lambda: _fetch(url, guard, limit, timeout_s), timeout_s, is_cancelled)


def _fetch(address: str, guard: Guard, limit: int, timeout_s: float) -> Fetched:
    import certifi  # both here, because few starts of the program need them
    import urllib3

    url = address
    timeout = urllib3.Timeout(connect=timeout_s, read=timeout_s)
    with urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs=certifi.where(), timeout=timeout) as pool:
        guard.watch(pool)
        for _ in range(REDIRECTS_MAX + 1):
            with _explained(url, timeout_s), _ask(pool, url) as response:
                if response.status not in _REDIRECTS or "Location" not in response.headers:
                    data = _read_body(response, url, limit)
                    kind = read_content_type(response.headers.get("Content-Type", ""))
                    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                    return Fetched(data, url, kind.media_type, kind.charset, moment)
                url = _follow(url, response.headers["Location"], guard)
    raise AddressUnreachable(
        tr("{shown} leads from page to page and to no end.", shown=_shown(address)),
        tr("Give the address of the page itself."),
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
            tr(
                "{shown} is not fetched: it is an address of {scheme}.", shown=_shown(address), scheme=parts.scheme
            ),
            tr("Give one of http or https."),
        )
    if parts.username is not None or parts.password is not None:
        raise AddressUnreachable(
            tr("The address holds a user name or a password and was not fetched."), tr("Give it without them.")
        )
    if not host or re.search(r"[\s\x00-\x20<>\"\\^`{|}%]", host):
        raise _no_address(address)
    if ":" in host:
        host = f"[{host}]"
    return urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, ""))


def _no_address(address: str) -> AddressUnreachable:
    return AddressUnreachable(
        tr("{shown} is no web address.", shown=_shown(address)), tr("Write it like https://example.org/page.")
    )


def _shown(address: str) -> str:
    """An address for a message: in one line and not too long."""
    text = " ".join(address.split())
    return f"“{text if len(text) <= 200 else text[:200] + '…'}”"


def _follow(url: str, location: str, guard: Guard) -> str:
    try:
        target = _check(urljoin(url, location.strip()))
    except ValueError as error:
        raise _no_address(location) from error
    if url.startswith("https:") and not target.startswith("https:"):
        raise AddressUnreachable(
            tr(
                "{address} leads from a protected page to {target}, which is not.",
                address=_shown(url),
                target=_shown(target),
            ),
            tr("Give that address yourself if you trust it."),
        )
    parts = urlsplit(target)
    try:
        guard.check_target(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80))
    except InsideAddress as error:
        raise AddressUnreachable(
            tr(
                "{address} leads into your own network, to {target}, and was not followed.",
                address=_shown(url),
                target=_shown(target),
            ),
            tr("Give that address yourself if you trust it."),
        ) from error
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


def _read_body(response: "BaseHTTPResponse", url: str, limit: int) -> bytes:
    if not 200 <= response.status < 300:
        reason = f" ({response.reason})" if response.reason else ""
        raise AddressUnreachable(
            tr(
                "{shown} gave no page: the server answered {status}{reason}.",
                shown=_shown(url),
                status=response.status,
                reason=reason,
            ),
            tr("Look at it in a browser; it may be gone, or shown to some visitors only."),
        )
    unpacker = _Unpacker(response.headers.get("Content-Encoding", ""), url)
    data = bytearray()
    while chunk := response.read1(_CHUNK, decode_content=False):
        data += unpacker.unpack(chunk, limit + 1 - len(data))
        if len(data) > limit:
            raise AddressUnreachable(
                tr(
                    "{address} is larger than {megabytes} MB and was not read.",
                    address=_shown(url),
                    megabytes=f"{limit / 1_000_000:.0f}",
                ),
                tr("Save it with a browser and import the part you need."),
            )
    if not unpacker.is_whole:
        raise EOFError(tr("it ends in the middle"))
    return bytes(data)


class _Unpacker:
    """Unpacks a body in the way its server names."""

    def __init__(self, encoding: str, url: str) -> None:
        kind = encoding.strip().lower()
        if kind not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise AddressUnreachable(
                tr(
                    "{shown} is packed in a way that was not asked for ({encoding}).",
                    shown=_shown(url),
                    encoding=encoding[:40],
                ),
                tr("Save it with a browser."),
            )
        self._is_packed = kind not in ("", "identity")
        self._may_lack_frame = kind == "deflate"
        self._inner = zlib.decompressobj(zlib.MAX_WBITS if kind == "deflate" else zlib.MAX_WBITS | 16)
        self._has_any = False

    @property
    def is_whole(self) -> bool:
        """Whether the packed bytes came to their end; also where there were none."""
        return not self._is_packed or not self._has_any or self._inner.eof

    def unpack(self, chunk: bytes, most: int) -> bytes:
        """What the next packed bytes hold, of which at most so much is unpacked."""
        if not self._is_packed:
            return chunk
        is_first, self._has_any = not self._has_any, True
        try:
            return self._inner.decompress(self._inner.unconsumed_tail + chunk, most)
        except zlib.error:
            if not self._may_lack_frame or not is_first:
                raise
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers leave the frame out
            return self._inner.decompress(chunk, most)


@contextmanager
def _explained(url: str, timeout_s: float) -> Iterator[None]:
    """A context in which the faults of the network become `AddressUnreachable`."""
    from urllib3 import exceptions

    host = urlsplit(url).hostname
    try:
        yield
    except InsideAddress as error:
        raise AddressUnreachable(
            tr("{shown} lies in your own network, and a page outside led there.", shown=_shown(url)),
            tr("Give that address yourself if you trust it."),
        ) from error
    except exceptions.SSLError as error:
        raise AddressUnreachable(
            tr(
                "The certificate of {host} is not valid, so nothing was read: {reason}.",
                host=host,
                reason=_reason(error),
            ),
            tr("Somebody may pose as the site; look at it in a browser before you trust it."),
        ) from error
    except exceptions.NameResolutionError as error:
        raise AddressUnreachable(
            tr("There is no site {host}, or this computer is not online.", host=host),
            tr("Check the address and the connection."),
        ) from error
    except exceptions.NewConnectionError as error:
        raise AddressUnreachable(
            tr("{host} accepts no connection.", host=host), tr("Check the address, or try again later.")
        ) from error
    except (exceptions.TimeoutError, TimeoutError) as error:
        raise AddressUnreachable(
            tr("{shown} did not come within {timeout_s} seconds.", shown=_shown(url), timeout_s=f"{timeout_s:g}"),
            tr("Try again later."),
        ) from error
    except (exceptions.HTTPError, OSError, ValueError, EOFError, zlib.error) as error:
        raise AddressUnreachable(
            tr("{shown} could not be read to its end: {reason}.", shown=_shown(url), reason=_reason(error)),
            tr("Try again later."),
        ) from error


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    found = re.search(r"certificate verify failed: ([^(]+)", text)
    return (found[1].strip() if found else text[:200]) or type(error).__name__
