"""A WARC file of a web crawl, packed or not: its pages, texts, feeds and PDF documents, each by its own reader.

This is the whole interface: `matches` and `read`. Records as in ISO 28500 (WARC 1.0 and 1.1). Answers that are no
success, and kinds that are no article, are passed over.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.wording import tr
from reader.formats.given_files import MAX_FILE_BYTES, too_large
from reader.formats.media_types import read_content_type
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile

SUFFIXES = (".warc", ".warc.gz")
_GZIP = b"\x1f\x8b"
_RECORD_TYPES = ("response", "resource")
_CHUNK = 1 << 18


def matches(file: SourceFile) -> bool:
    """Whether its first bytes are those of a record, or it is packed and called a WARC file."""
    return file.head.startswith(b"WARC/") or (file.suffix == ".warc.gz" and file.head.startswith(_GZIP))


def read(file: SourceFile, options: ReadOptions, read_inner: ReadInner) -> Iterator[FoundArticle]:
    """What the records hold, in their order. Raises `FileUnreadable` where there is nothing to read.

    What was read before a damaged place stays; the damage is told.
    """
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # few need it

    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # damage is told by our own errors
    passed = found = 0
    record: Any = None
    last: Any = None
    with file.open() as stream:
        iterator = ArchiveIterator(stream)
        iterator.INC_RECORD = ""  # the library would write its doubts to the terminal
        records = iter(iterator)
        while True:
            try:
                last, record = record, next(records, None)
                if record is None:
                    break
                wanted = _is_wanted(record)
                payload = _read_payload(record, file.name) if wanted else b""
                is_cut = wanted and _is_cut(record)
            except FileUnreadable as error:
                found += 1
                yield FoundArticle(file.name, error=str(error))
                continue
            except Exception as error:  # noqa: BLE001 - damaged records raise almost anything in the library
                yield _damaged(file.name, str(error) or type(error).__name__)
                return
            if is_cut:
                yield _damaged(file.name, tr("the record of {address} is not whole", address=_address(record)))
                return
            if not wanted:
                passed += 1
                continue
            found += 1
            yield from _read_record(record, payload, file.name, options, read_inner)
        if last is not None and _is_cut(last):
            yield _damaged(file.name, tr("the last record is not whole"))
            return
    if not found:
        raise FileUnreadable(
            tr("“{name}” holds no page that can be read, in {passed} records.", name=file.name, passed=passed),
            tr("Pages, texts, feeds and PDF documents that a server gave out are read."),
        )


def _header(headers: Any, name: str) -> str:
    value = headers.get_header(name) if headers else None
    return str(value or "").strip()


def _content_type(record: Any) -> str:
    """What the server said, or the record itself where it is a file without an answer round it."""
    return _header(record.http_headers, "Content-Type") or (
        _header(record.rec_headers, "Content-Type") if record.rec_type == "resource" else ""
    )


def _is_wanted(record: Any) -> bool:
    if record.rec_type not in _RECORD_TYPES:
        return False
    if record.http_headers and not str(record.http_headers.get_statuscode()).startswith("2"):
        return False
    return read_content_type(_content_type(record)).is_readable


def _address(record: Any) -> str:
    """The address of a record without control characters; old crawlers put it in angle brackets."""
    address = _header(record.rec_headers, "WARC-Target-URI").strip("<>")
    return _printable(address)


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


def _read_payload(record: Any, name: str) -> bytes:
    """The body as the reader sees it: joined and unpacked. Raises `FileUnreadable` where it is too large."""
    stream = record.content_stream()
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_CHUNK):
        size += len(piece)
        if size > MAX_FILE_BYTES:
            raise too_large(f"{name} › {_address(record)}", size)
        pieces.append(piece)
    return b"".join(pieces)


def _read_record(
    record: Any, payload: bytes, name: str, options: ReadOptions, read_inner: ReadInner
) -> Iterator[FoundArticle]:
    kind = read_content_type(_content_type(record))
    address = _address(record)
    inner = replace(
        options,
        url=address if address.startswith(("http://", "https://")) else "",
        captured_at=_read_time(_header(record.rec_headers, "WARC-Date")),
        charset=kind.charset,
        depth=options.depth + 1,
    )
    yield from read_inner(SourceFile.from_bytes(payload, f"{name} › {address}", kind.suffix), inner)


def _read_time(text: str) -> str:
    """A WARC-Date, which may have fractions of seconds, as UTC to the second; "" where it is none."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.tzinfo else ""
    except (ValueError, OverflowError):
        return ""


def _is_cut(record: Any) -> bool:
    """Whether fewer bytes came than the record says it has: the library takes that for the end of the file."""
    stream = record.raw_stream
    while stream.read(_CHUNK):
        pass
    return int(getattr(stream, "limit", 0)) > 0


def _damaged(name: str, reason: str) -> FoundArticle:
    shown = _printable(" ".join(reason.split()))[:200].rstrip(".")
    what = tr(
        "“{name}” is damaged or was cut off: {why}. What stands before that place was read.", name=name, why=shown
    )
    return FoundArticle(name, error=what)
