"""What a page says of itself: title, author, outlet, language, address. Each as the page states it, never guessed.

This is the whole interface: `read_metadata` and `PageMetadata`. Sources: JSON-LD (schema.org), OpenGraph
(ogp.me), the Dublin Core and other usual `<meta>` names, `<link rel=canonical>`, `<html lang>`, `<h1>`, `<title>`.
"""

import html
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from reader.formats.html_tree import Node, element_text
from reader.formats.json_ld import Fields, addresses_of, names_of, read_article_node, text_of

_TITLE_NAMES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher")
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "og:article:author",
)
_ADDRESS_NAMES = ("og:url", "twitter:url")
_LANGUAGE_NAMES = ("og:locale", "content-language", "dc.language", "language")
_TITLE_SEPARATOR = re.compile(r"\s+(?:[-–—|·•:»«<>/]|::|&gt;)\s+|\s*[|｜]\s*")
_LANGUAGE_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$")
_BY = re.compile(r"^(?:(?:written |reported |posted )?by|von|par|por|от|автор)\b[:\s]+", re.IGNORECASE)
_AUTHOR_MAX_CP = 160
_WINDOW_TITLE = "the page title"
_ROOM_AUTHORS = frozenset(("admin", "administrator", "editor", "webmaster", "user", "guest", "unknown", "none"))


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """ "" where the page does not say. `article` is the JSON-LD node of the article and `meta` are the first
    contents of each `<meta>` by name, in lower case. `origins` name where title, outlet and author were found;
    `is_headline` tells the title of the article from that of the window; `host` is that of the address,
    for a page that names no outlet; `window` is the window's title as it stands.
    """

    title: str
    headings: tuple[str, ...]
    author: str
    site: str
    host: str
    language: str
    url: str
    is_headline: bool
    article: Fields
    meta: dict[str, str]
    origins: tuple[str, ...]
    window: str = ""


def read_metadata(root: Node, address: str = "") -> PageMetadata:
    """Everything a page says of itself. `address` is where it was fetched, "" when not known."""
    meta = _read_meta(root)
    stated_url = _read_address(root, meta)
    url = stated_url or address
    headings = tuple(text for heading in root.iter("h1") if (text := element_text(heading)))
    page_title = next((element_text(title) for title in root.iter("title")), "")
    stated = [meta[name] for name in _TITLE_NAMES if meta.get(name)]
    article = read_article_node(root, [*stated, *headings], [url] if url else [])
    if not stated_url:
        url = next((found for found in addresses_of(article) if is_address(found)), url)
    site, site_origin = _read_site(meta, article)
    title, title_origin = _read_title(headings, article, stated, page_title, site)
    author, author_origin = _read_author(meta, article, {title, site})
    found = (("title", title_origin), ("outlet", site_origin), ("author", author_origin))
    return PageMetadata(
        title=title,
        headings=headings,
        author=author,
        site=site,
        host=_host(url),
        language=_read_language(root, meta, article),
        url=url,
        article=article,
        meta=meta,
        is_headline=bool(title) and title_origin != _WINDOW_TITLE,
        window=page_title,
        origins=tuple(f"{what} from {origin}" for what, origin in found if origin),
    )


def _read_meta(root: Node) -> dict[str, str]:
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        content = " ".join(html.unescape(element.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := (element.get(key) or "").strip().lower()) and content:
                meta.setdefault(name, content)
    return meta


def _read_address(root: Node, meta: dict[str, str]) -> str:
    """The page's own lasting address, if it is complete."""
    canonical = [link.get("href") or "" for link in root.iter("link") if "canonical" in _relations(link)]
    stated = [meta.get(name, "") for name in _ADDRESS_NAMES]
    base = next((url for url in [*stated, *canonical] if is_address(url)), "")
    found = (_joined(base, url.strip()) for url in [*canonical, *stated] if url.strip())
    return next((url for url in found if is_address(url)), "")


def _joined(base: str, url: str) -> str:
    """An address on a page as a complete one; as it is where it is none."""
    try:
        return urljoin(base, url) if base else url
    except ValueError:
        return url


def _relations(link: Node) -> list[str]:
    return (link.get("rel") or "").lower().split()


def is_address(url: str) -> bool:
    """Whether it is a complete http or https address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, url.strip()))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _read_site(meta: dict[str, str], article: Fields) -> tuple[str, str]:
    if meta.get("og:site_name"):
        return meta["og:site_name"], "OpenGraph"
    if publisher := names_of(article.get("publisher")):
        return publisher[0], "JSON-LD"
    name = next((meta[name] for name in _SITE_NAMES if meta.get(name)), "")
    return name, "meta" if name else ""


def _read_title(
    headings: tuple[str, ...], article: Fields, stated: list[str], page_title: str, site: str
) -> tuple[str, str]:
    """The heading that the reader sees, if the page states it elsewhere too; else what it states of itself."""
    headline = html.unescape(text_of(article.get("headline")))
    everywhere = [_fold(title) for title in (headline, *stated, page_title) if title]
    for heading in headings:
        if len(heading) > 3 and _fold(heading) != _fold(site) and any(_fold(heading) in it for it in everywhere):
            return heading, "its heading"
    if headline:
        return headline, "JSON-LD"
    if stated:
        return _without_site(stated[0], site), "OpenGraph"
    if len(headings) == 1 and _fold(headings[0]) != _fold(site):
        return headings[0], "its heading"
    title = _without_site(page_title, site)
    return title, _WINDOW_TITLE if title else ""


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site behind or before it. Other parts between dashes belong to the title."""
    pieces = list(_TITLE_SEPARATOR.finditer(title))
    if site and pieces:
        if _fold(title[pieces[-1].end() :]) == _fold(site):
            return title[: pieces[-1].start()].strip()
        if _fold(title[: pieces[0].start()]) == _fold(site):
            return title[pieces[0].end() :].strip()
    return title


def _fold(text: str) -> str:
    return " ".join(
        text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split()
    ).casefold()


def _read_author(meta: dict[str, str], article: Fields, others: set[str]) -> tuple[str, str]:
    folded = {_fold(other) for other in others if other}
    named = [_clean_author(name) for name in names_of(article.get("author") or article.get("creator"))]
    named = [name for name in named if name and _fold(name) not in folded]
    if named:
        return ", ".join(named)[:_AUTHOR_MAX_CP], "JSON-LD"
    for key in _AUTHOR_NAMES:
        name = _clean_author(meta.get(key, ""))
        if name and _fold(name) not in folded:
            return name, "meta"
    return "", ""


def _clean_author(name: str) -> str:
    """A name without "By"; "" for an address, an account or what is too long for names."""
    name = _BY.sub("", html.unescape(name)).strip(" ,;|")
    is_no_name = len(name) > _AUTHOR_MAX_CP or "://" in name or "@" in name or name.casefold() in _ROOM_AUTHORS
    return "" if is_no_name or not any(map(str.isalpha, name)) else name


def _read_language(root: Node, meta: dict[str, str], article: Fields) -> str:
    spoken = article.get("inLanguage")
    if isinstance(spoken, dict):
        spoken = spoken.get("alternateName")
    stated = [
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or "",
        text_of(spoken),
        *(meta.get(name, "") for name in _LANGUAGE_NAMES),
    ]
    codes = (_LANGUAGE_CODE.match(code.strip()) for code in stated)
    return next((code[1].lower() for code in codes if code), "")
