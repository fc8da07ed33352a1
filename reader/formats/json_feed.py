"""JSON Feed (jsonfeed.org, version 1.1). The whole interface: `parse_json_feed` and `is_json_feed`."""

import json
import re
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.decoding import decode
from reader.formats.feed_entries import Feed, FeedEntry

MEDIA_TYPE = "application/feed+json"
_VERSION = re.compile(
    rb'\s*(?:\xef\xbb\xbf)?\s*\{.{0,4000}?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version', re.DOTALL
)


def is_json_feed(head: bytes) -> bool:
    """Whether a file begins as a JSON Feed does."""
    return bool(_VERSION.match(head))


def parse_json_feed(data: bytes, name: str) -> Feed:
    """The feed of a JSON Feed file. Raises `FileUnreadable`."""
    try:
        parsed = json.loads(decode(data, name).text)
    except (ValueError, RecursionError) as error:
        raise FileUnreadable(
            tr("“{name}” is no complete JSON Feed.", name=name), tr("Download it again.")
        ) from error
    if not isinstance(parsed, dict):
        raise FileUnreadable(tr("“{name}” is no JSON Feed.", name=name), tr("Download it again."))
    items = parsed.get("items")
    return Feed(
        title=_line(parsed.get("title")),
        language=_line(parsed.get("language")),
        url=_line(parsed.get("home_page_url")),
        media_type=MEDIA_TYPE,
        entries=tuple(_as_entry(item) for item in items if isinstance(item, dict))
        if isinstance(items, list)
        else (),
        author=_authors(parsed),
    )


def _as_entry(item: dict[str, Any]) -> FeedEntry:
    markup, plain, summary = (_text(item.get(key)) for key in ("content_html", "content_text", "summary"))
    link = _line(item.get("url")) or _line(item.get("external_url"))
    key = item.get("id")
    return FeedEntry(
        title=_line(item.get("title")),
        markup=markup or plain or summary,
        is_summary=not (markup or plain),
        is_html=bool(markup),
        author=_authors(item),
        url=link,
        published=_line(item.get("date_published")),
        language=_line(item.get("language")),
        key=str(key) if isinstance(key, str | int) and str(key).strip() else link,
    )


def _authors(item: dict[str, Any]) -> str:
    listed = item.get("authors")
    single = item.get("author")
    nodes = listed if isinstance(listed, list) else [single]
    names = [_line(node.get("name")) for node in nodes if isinstance(node, dict)]
    return ", ".join(dict.fromkeys(name for name in names if name))


def _text(value: object) -> str:
    return value if isinstance(value, str) and value.strip() else ""


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
