"""A saved feed: each entry an article, with the text the feed brings and the day it was published.

The whole interface: `matches` and `read`. RSS, RSS 1.0 (RDF), Atom and JSON Feed. The day of an update is none of
publication and is not taken. The original of every entry is the whole file; `part` tells which one it is.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text, make_title
from reader.domain.wording import mark, tr
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.formats.feed_entries import Feed, FeedEntry
from reader.formats.html_blocks import read_blocks
from reader.formats.html_body import join_lines
from reader.formats.html_bylines import is_name
from reader.formats.html_dates import read_instant
from reader.formats.html_metadata import is_address
from reader.formats.html_tree import Node, block_lines, element_text, parse_page
from reader.formats.json_feed import is_json_feed, parse_json_feed
from reader.formats.languages import detect_language
from reader.formats.outlets import read_label
from reader.formats.page_words import is_furniture
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile
from reader.formats.xml_feeds import parse_xml_feed

NAME = "feed entry"
SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
_BEGIN = re.compile(
    r"\s*(?:<\?xml[^>]{0,400}>\s*)?(?:(?:<!--.{0,2000}?-->|<\?[^>]{0,1000}>|<!DOCTYPE[^>\[]{0,400}>)\s*)*"
    r"<(?:rss[\s>]|(?:[\w-]+:)?feed[\s>]|rdf:RDF[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FALLBACK_BEGIN = re.compile(r"\s*<\?xml.{0,3000}?<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE | re.DOTALL)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$")
_ONLY_SUMMARY = mark("The feed brings a summary only; the whole article is at its address.")
_ENCODINGS_MAX = 2
_ENCODED = re.compile(
    r"\s*<(?:p|div|span|br|h[1-6]|img|a|ul|ol|blockquote|figure|strong|em|b|i)\b[^<>]{0,400}>", re.I
)
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def head_text(head: bytes) -> str:
    """The beginning of a file of markup, near enough to see what it is."""
    for sign, encoding in _MARKS:
        if head.startswith(sign):
            return head[2:].decode(encoding, "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def matches(file: SourceFile) -> bool:
    """Whether a file begins as a feed."""
    text = head_text(file.head)
    return bool(_BEGIN.match(text) or _FALLBACK_BEGIN.match(text)) or is_json_feed(file.head)


def read(file: SourceFile, options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """An article for each entry; one without any text is told as an error. Raises `FileUnreadable`."""
    data = file.read_all()
    feed = parse_json_feed(data, file.name) if is_json_feed(file.head) else parse_xml_feed(data, file.name)
    if not feed.entries:
        raise FileUnreadable(
            tr("“{name}” is a feed without entries.", name=file.name), tr("There is nothing to import.")
        )
    used: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        name = f"{file.name}, entry {number}"
        part = entry.key if entry.key and entry.key not in used else str(number)
        used.add(part)
        try:
            draft = _read_entry(feed, entry, name, options)
        except FileUnreadable as error:
            yield FoundArticle(name, part=part, error=str(error))
            continue
        yield FoundArticle(name, data, feed.media_type, draft, part)


def _read_entry(feed: Feed, entry: FeedEntry, name: str, options: ReadOptions) -> ArticleDraft:
    title = _plain_line(entry.title, name)
    paragraphs = tuple(
        paragraph
        for paragraph in _paragraphs(entry, name)
        if paragraph and paragraph.casefold() != title.casefold()
    )
    if not paragraphs:
        raise FileUnreadable(
            tr("“{name}” holds no text.", name=name),
            tr("Its page may have the text; open its address and save it."),
        )
    day = read_instant(entry.published)
    clues = (Clue(day, entry.published, "metadata"),) if day else ()
    url = _address(feed, entry)
    date, date_warnings = resolve_date(DateClues(paragraphs, metadata=clues, url=url))
    outlet = _plain_line(feed.title, name)
    label = read_label(outlet) if outlet else None
    return ArticleDraft(
        paragraphs=paragraphs,
        title=title or make_title(paragraphs[0]),
        title_basis=TitleBasis.STATED if title else TitleBasis.MADE,
        source=label.source if label else None,
        source_label=outlet or None,
        language=_language(feed, entry, paragraphs) or (label.language if label else None),
        byline=entry.author or _author_of_all(feed, outlet) or None,
        url=url or None,
        date=date,
        captured_at=options.captured_at or None,
        layout=NAME,
        layout_reason=f"an entry of the feed “{outlet}”" if outlet else "an entry of a feed",
        warnings=((tr(_ONLY_SUMMARY),) if entry.is_summary else ()) + date_warnings,
    )


def _address(feed: Feed, entry: FeedEntry) -> str:
    """The address of an entry, made complete by that of its feed; "" for none."""
    if not entry.url or is_address(entry.url):
        return entry.url
    try:
        joined = urljoin(feed.url, entry.url) if is_address(feed.url) else ""
    except ValueError:
        return ""
    return joined if is_address(joined) else ""


def _author_of_all(feed: Feed, outlet: str) -> str:
    """The feed's own author, who wrote the entries that name none, unless that is its outlet."""
    is_person = len(feed.author.split()) > 1 and is_name(feed.author)
    return feed.author if is_person and feed.author.casefold() not in outlet.casefold() else ""


def _paragraphs(entry: FeedEntry, name: str) -> list[str]:
    text = canonical_text(entry.markup)
    if not text.strip():
        return []
    if entry.is_html and ("<" in text or "&" in text):
        return _text_lines(text, name)
    return [canonical_text(line) for line in join_lines(text)]


def _text_lines(markup: str, name: str) -> list[str]:
    """The lines of an entry's markup without captions, buttons and the notice of where it first appeared; all of
    them where nothing else is left. Markup that was encoded twice is read twice.
    """
    for _ in range(_ENCODINGS_MAX):
        root = parse_page(f"<body>{markup}</body>", name)
        _empty_pointers(root)
        blocks = read_blocks(root)
        joined = "\n".join(block.text for block in blocks)
        if not _ENCODED.match(joined):
            break
        markup = joined
    kept = [block.text for block in blocks if not (block.is_around or is_furniture(block.text))]
    return [canonical_text(line) for line in kept or block_lines(root)]


def _empty_pointers(root: Node) -> None:
    """Clear the links that lead to the whole article."""
    for link in list(root.iter("a")):
        words = element_text(link)
        if words and is_furniture(words):
            link.clear(keep_tail=True)


def _plain_line(title: str, name: str) -> str:
    """A title without the markup that some feeds put into it."""
    if "<" in title or "&" in title:
        return element_text(parse_page(f"<body>{title}</body>", name))
    return canonical_text(title)


def _language(feed: Feed, entry: FeedEntry, paragraphs: tuple[str, ...]) -> str | None:
    stated = _LANGUAGE.match(entry.language or feed.language)
    return detect_language("\n".join(paragraphs)) or (stated[1].lower() if stated else None)
