"""What servers call their pages, and which of our kinds that is. The whole interface: `read_content_type`."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message

_SUFFIXES: Mapping[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/feed+json": ".json",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""Kinds that hold articles, and the suffix of files of each."""
_TABLES: Mapping[str, str] = {
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/zip": ".zip",
    "application/warc": ".warc",
}
"""Kinds that only a person asks for: within a crawl they are the works of a page, not articles."""


@dataclass(frozen=True, slots=True)
class ContentType:
    """A kind of content in lower case and its charset, "" where not told.

    `suffix` is that of files of this kind; None where the kind is not known. `is_readable` tells kinds that hold
    articles.
    """

    media_type: str
    charset: str
    suffix: str | None
    is_readable: bool


def read_content_type(header: str) -> ContentType:
    """Take a Content-Type header apart."""
    message = Message()
    message["Content-Type"] = "".join(header.splitlines())
    kind = header.partition(";")[0].strip().lower()
    charset = message.get_param("charset", "")
    suffix = _SUFFIXES.get(kind) or _TABLES.get(kind)
    return ContentType(kind, charset if isinstance(charset, str) else "", suffix, kind in _SUFFIXES)
