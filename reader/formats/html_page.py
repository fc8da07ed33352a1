"""A saved web page: its body without what stands round it, and what it says of itself.

The whole interface: `matches`, `read`, and `read_page` for those whose bytes hold a page: messages, feeds, clips.
A page of a news archive is read by the layouts of text, as the same page saved as text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from reader.domain.articles import ArticleDraft, TitleBasis
from reader.domain.dates import ArticleDate, DateBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text
from reader.domain.wording import mark, tr
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.formats.html_dates import read_instant, read_printed, read_published
from reader.formats.html_metadata import PageMetadata, is_address, read_metadata
from reader.formats.html_story import Story, read_story
from reader.formats.html_tree import Node, block_lines, decode_page, parse_page
from reader.formats.languages import detect_language
from reader.formats.layouts import agency_page, korean_page, plain_page, rich_page, titled_page
from reader.formats.layouts.pages import split_page
from reader.formats.outlets import Label, find_outlet_of_address, read_label
from reader.formats.registry import LAYOUTS, read_text
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile

NAME = "web page"
MEDIA_TYPE = "text/html"
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_BEGIN = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html\b|html[\s>]|head[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_WHOLE_PAGE = mark("The text could not be told from what stands round it: all lines of the page were taken.")
_NOTHING = mark("There is nothing to import; if the page shows text in a browser, save it again from there.")
_PAGE_LAYOUTS = frozenset(module.NAME for module in (agency_page, korean_page, plain_page, rich_page, titled_page))
LAYOUT_SURE = 0.86
"""A layout of whole pages at least as sure as this of a page's lines reads it. Less sure ones look at the story
only, whose body is better found by its markup.
"""
_AROUND = frozenset(("nav",))


def matches(file: SourceFile) -> bool:
    """Whether a file begins as a web page, in whatever encoding."""
    head = file.head
    utf16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(head[:2])
    text = head[2:].decode(utf16, "replace") if utf16 else head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    return bool(_BEGIN.match(text))


def read(file: SourceFile, options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """The one article of a page. Raises `FileUnreadable`."""
    data = file.read_all()
    decoded = decode_page(data, file.name, options.charset)
    draft = read_page(decoded.text, file.name, options)
    draft = replace(draft, warnings=(*decoded.warnings, *draft.warnings))
    yield FoundArticle(file.name, data, MEDIA_TYPE, draft)


def read_page(text: str, name: str, options: ReadOptions) -> ArticleDraft:
    """The draft of a page's markup. Raises `FileUnreadable` where it holds no text."""
    root = parse_page(text, name)
    saved_from = _SAVED_FROM.search(text, 0, 8000)
    address = options.url or (saved_from[1] if saved_from and is_address(saved_from[1]) else "")
    page = read_metadata(root, address)
    lines = _visible_lines(root)
    url = _lasting_address(page.url, address)
    outside = replace(options, url=url)
    draft = _read_layout(lines, page, outside)
    if draft is None:
        draft = _read_article(root, page, name, outside)
    return replace(draft, url=url or draft.url or None, captured_at=options.captured_at or draft.captured_at)


def _visible_lines(root: Node) -> list[str]:
    """The lines of a page without its menus, and without its head unless the headline stands there."""
    is_head_around = all(next(header.iter("h1"), None) is None for header in root.iter("header"))
    return block_lines(root, without=_AROUND | {"header"} if is_head_around else _AROUND)


def _lasting_address(stated: str, fetched: str) -> str:
    """The address that a page states, unless that is only the front page of where it was fetched."""
    fetched = fetched if is_address(fetched) else ""
    if fetched and stated and urlsplit(stated).path in ("", "/") and urlsplit(fetched).path not in ("", "/"):
        return fetched
    return stated or fetched


def _read_layout(lines: list[str], page: PageMetadata, outside: ReadOptions) -> ArticleDraft | None:
    """The draft of a layout of text that is sure of the page's lines; None where none is."""
    text = canonical_text("\n".join(lines))
    if not text:
        return None
    split = split_page(text)
    measured = [(layout.measure_page(split)[0], layout.name) for layout in LAYOUTS]
    confidence, layout = max(measured, key=lambda entry: entry[0])
    if layout not in _PAGE_LAYOUTS or confidence < LAYOUT_SURE:
        return None
    draft = read_text(text, url=outside.url, captured_at=outside.captured_at)
    if draft.title_basis is TitleBasis.MADE and page.title and page.title in lines:
        below = canonical_text("\n".join(lines[lines.index(page.title) + 1 :]))
        if below.strip():  # else the headline is all the text there is
            draft = read_text(below, url=outside.url, captured_at=outside.captured_at)
            draft = replace(draft, title=page.title, title_basis=TitleBasis.STATED)
    return replace(draft, layout_reason=f"{draft.layout_reason}, in the lines of a web page")


def _read_article(root: Node, page: PageMetadata, name: str, outside: ReadOptions) -> ArticleDraft:
    story = read_story(root, page)
    if not story.paragraphs:
        raise FileUnreadable(tr("“{name}” holds no text.", name=name), tr(_NOTHING))
    text = read_text("\n".join(story.paragraphs), url=outside.url)
    # a page layout knows what an agency puts round a story
    paragraphs = text.paragraphs if text.layout in _PAGE_LAYOUTS else story.paragraphs
    title = story.names.title
    is_titled = bool(title) and (story.names.is_headline or text.title_basis is not TitleBasis.STATED)
    date, date_warnings = _resolve(root, page, story, text, paragraphs, outside)
    label = _outlet(page, outside.url, story, text)
    return ArticleDraft(
        paragraphs=paragraphs,
        title=title if is_titled else text.title,
        title_basis=TitleBasis.STATED if is_titled else text.title_basis,
        source=label.source if label else None,
        source_label=page.site or None,
        agency=text.agency,
        language=_language(page, label, paragraphs),
        byline=story.author or text.byline or None,
        date=date,
        layout=NAME,
        layout_reason="; ".join((f"body by {story.found_by}", *page.origins)),
        warnings=(*((tr(_WHOLE_PAGE),) if story.is_whole_page else ()), *date_warnings),
    )


def _resolve(
    root: Node,
    page: PageMetadata,
    story: Story,
    text: ArticleDraft,
    paragraphs: tuple[str, ...],
    outside: ReadOptions,
) -> tuple[ArticleDate, tuple[str, ...]]:
    """The date from what the page says of itself, else from what it prints above the text, else below it."""
    published = read_published(root, page)
    printed = () if published else read_printed(story.head)
    if not published and not printed:
        printed = (story.stamped,) if story.stamped else _stamped(text)
    captured = _captured(outside.captured_at)
    return resolve_date(
        DateClues(paragraphs, stated=printed, metadata=published, url=outside.url, captured=captured)
    )


def _stamped(text: ArticleDraft) -> tuple[Clue, ...]:
    """The day that stood with the outlet below the text and is no part of it any more."""
    date = text.date
    if text.layout not in _PAGE_LAYOUTS or date.basis is not DateBasis.STATED or date.date_from != date.date_to:
        return ()
    return tuple(Clue(date.date_from, piece.quote, "page") for piece in date.evidence[:1] if piece.where == "page")


def _captured(captured_at: str) -> Clue | None:
    day = read_instant(captured_at)
    return Clue(day, captured_at, "metadata") if day else None


def _outlet(page: PageMetadata, url: str, story: Story, text: ArticleDraft) -> Label | None:
    """The outlet as the page names it, else as its address, its window, its head or the dateline tell; else the
    host.
    """
    known = find_outlet_of_address(url) if url else None
    name = page.site or known or story.names.site or story.source or text.source or page.host
    return read_label(name) if name else None


def _language(page: PageMetadata, label: Label | None, paragraphs: Sequence[str]) -> str | None:
    """What the words leave no doubt about, for pages often carry that of their template; else as stated."""
    return detect_language("\n".join(paragraphs)) or page.language or (label.language if label else None) or None
