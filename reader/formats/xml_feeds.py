"""RSS and Atom as feedparser reads them, from bytes only. The whole interface: `parse_xml_feed`.

feedparser follows no address here: it gets neither an address nor a file name. Documents that declare entities are
refused before, for such a declaration may grow without end and no feed needs one.
"""

import io
import re
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.feed_entries import Feed, FeedEntry

RSS_TYPE, ATOM_TYPE = "application/rss+xml", "application/atom+xml"
MAX_ENTRIES = 20_000
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^[^()]*\(([^()]+)\)?$")
_HTML_TYPES = ("text/html", "application/xhtml+xml")


def parse_xml_feed(data: bytes, name: str) -> Feed:
    """The feed of an RSS or Atom file. Raises `FileUnreadable`."""
    if _ENTITY.search(data) or _ENTITY.search(data.replace(b"\0", b"")):
        raise FileUnreadable(
            tr("“{name}” declares entities, which no feed needs.", name=name),
            tr("It was not opened, because such files may be harmful."),
        )
    import feedparser  # here, because only a feed needs it

    try:
        parsed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
        return _as_feed(parsed)
    except Exception as error:  # broken feeds make feedparser and its parsers raise many kinds
        raise FileUnreadable(
            tr("“{name}” is a feed that cannot be read.", name=name),
            tr("Download it again, or save it from a browser."),
        ) from error


def _as_feed(parsed: Any) -> Feed:
    head = parsed.get("feed", {})
    is_atom = str(parsed.get("version", "")).startswith("atom")
    return Feed(
        title=_line(head.get("title")),
        language=_line(head.get("language")),
        url=_line(head.get("link")),
        media_type=ATOM_TYPE if is_atom else RSS_TYPE,
        entries=tuple(_as_entry(entry, is_atom) for entry in parsed.get("entries", [])[:MAX_ENTRIES]),
        author=_authors(head) if is_atom else "",
    )


def _as_entry(entry: Any, is_atom: bool) -> FeedEntry:
    contents = [part for part in entry.get("content", []) if str(part.get("value") or "").strip()]
    # of several forms of one content, that with markup knows its paragraphs
    best = next((part for part in contents if part.get("type") in _HTML_TYPES), contents[0] if contents else None)
    summary = entry.get("summary_detail") or {"value": entry.get("summary", "")}
    part = best or summary
    link, key = _line(entry.get("link")), _line(entry.get("id"))
    return FeedEntry(
        title=_line(entry.get("title")),
        markup=str(part.get("value") or ""),
        is_summary=best is None,
        is_html=part.get("type") != "text/plain",
        author=_authors(entry),
        url=link,
        published=_published(entry, is_atom),
        language=_line(part.get("language")),
        key=key or link,
    )


def _published(entry: Any, is_atom: bool) -> str:
    """The day of publication as printed. RSS has no day of update: what counts as one there is `dc:date`."""
    if "published" in entry or is_atom:
        return _line(entry.get("published"))
    return _line(dict(entry).get("updated"))


def _authors(entry: Any) -> str:
    names = [_name(author) for author in entry.get("authors", [])]
    found = ", ".join(dict.fromkeys(name for name in names if name))
    whole = _line(entry.get("author"))
    return found or ("" if "@" in whole else whole)


def _name(author: Any) -> str:
    """The name of an author; RSS has it in brackets behind an address, which feedparser may cut wrongly."""
    name = _line(author.get("name"))
    inside = _IN_BRACKETS.search(name)
    return inside[1] if inside else "" if "@" in name else name


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
