"""A web page saved as one message (MHTML, RFC 2557): its root page, where it was saved from, and when.

The whole interface: `matches` and `read`. A plain message whose body is a web page is read alike.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as default_policy

from reader.domain.articles import TitleBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text
from reader.domain.wording import tr
from reader.formats.html_metadata import is_address
from reader.formats.html_page import read_page
from reader.formats.html_tree import decode_page
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile

MEDIA_TYPE = "multipart/related"
SUFFIXES = (".mht", ".mhtml", ".eml")
_BEGIN = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,40}?"
    rb"(?:MIME-Version:|From:[ \t]*<Saved by)",
    re.IGNORECASE,
)
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
MAX_PARTS = 5_000
_SUBJECT_MAX_CP = 300


def matches(file: SourceFile) -> bool:
    """Whether a file begins with the head of a message."""
    return bool(_BEGIN.match(file.head))


def read(file: SourceFile, options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """The one article of the message's root page. Raises `FileUnreadable`."""
    data = file.read_all()
    try:
        page, charset, subject, outside = _open(data, options)
    except FileUnreadable:
        raise
    except Exception as error:  # the parser of messages raises many kinds of errors on broken heads
        raise _unreadable(file.name) from error
    if page is None:
        raise _unreadable(file.name)
    decoded = decode_page(page, file.name, charset)
    draft = read_page(decoded.text, file.name, outside)
    draft = replace(draft, warnings=(*decoded.warnings, *draft.warnings))
    if subject and draft.title_basis is not TitleBasis.STATED:
        draft = replace(draft, title=subject, title_basis=TitleBasis.STATED)
    yield FoundArticle(file.name, data, MEDIA_TYPE, draft)


def _unreadable(name: str) -> FileUnreadable:
    return FileUnreadable(
        tr("“{name}” is a message that holds no web page.", name=name),
        tr("Open it in a browser, save the page again and import that."),
    )


def _open(data: bytes, options: ReadOptions) -> tuple[bytes | None, str, str, ReadOptions]:
    """The bytes of the root page, the charset of its head, the subject, and what the message tells besides."""
    message = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf"), policy=default_policy)
    part = _root_page(message)
    if part is None:
        return None, "", "", options
    body = part.get_payload(decode=True)
    stated = (_header(message, "Snapshot-Content-Location"), _header(part, "Content-Location"))
    url = options.url or next((url for url in stated if is_address(url)), "")
    captured = options.captured_at or _instant(message)
    charset = part.get_content_charset("") or ""
    subject = " ".join(canonical_text(str(message.get("Subject", ""))).split())[:_SUBJECT_MAX_CP]
    told = replace(options, url=url, captured_at=captured)
    return (body if isinstance(body, bytes) else None), charset, subject, told


def _root_page(message: EmailMessage) -> EmailMessage | None:
    """The page named as the start, else the first; pictures, styles and frames are not looked at."""
    start = ""
    if message.get_content_type() == "multipart/related":
        start = str(message.get_param("start", "") or "").strip()
    pages = []
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            break
        if isinstance(part, EmailMessage) and part.get_content_type() in _PAGE_TYPES:
            pages.append(part)
    named = (page for page in pages if start and _header(page, "Content-ID") == start)
    return next(named, pages[0] if pages else None)


def _header(message: EmailMessage, name: str) -> str:
    return "".join(str(message.get(name, "")).split())


def _instant(message: EmailMessage) -> str:
    """The message's `Date` in UTC; "" where it has none that can be read."""
    header = message.get("Date")
    moment = getattr(header, "datetime", None)
    if not isinstance(moment, datetime):
        return ""
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError):
        return ""
