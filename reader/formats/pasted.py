"""Text from the clipboard: a page's markup where it tells more than the words, else the words; or an address.

This is the whole interface: `read_pasted`.
"""

import re
from collections.abc import Iterator

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text
from reader.domain.wording import mark, tr
from reader.formats import html_page
from reader.formats.html_metadata import is_address
from reader.formats.html_tree import block_lines, parse_page
from reader.formats.registry import read_text
from reader.formats.source_files import ReadOptions

NAME = "Pasted text"
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.IGNORECASE | re.DOTALL)
_WHOLE_PAGE = re.compile(r"<(?:meta|h1|article|time|link)\b[^>]*>", re.IGNORECASE)
_NOTHING = mark("There is no text on the clipboard. Copy an article, or its address, and paste again.")


def read_pasted(text: str, html: str | None = None) -> Iterator[FoundArticle]:
    """What was pasted: one article, or one address to fetch, or an error.

    `text` is the plain form and `html` the markup of the same, where the clipboard has it. The original kept is
    the form that was read, in UTF-8.
    """
    plain = canonical_text(text).strip()
    if is_address(plain) and len(plain.split()) == 1:
        yield FoundArticle(plain, address=plain)
        return
    markup = canonical_text(html or "")
    try:
        if _tells_more(markup, plain):
            draft = html_page.read_page(markup, NAME, ReadOptions())
            yield FoundArticle(NAME, markup.encode("utf-8"), html_page.MEDIA_TYPE, draft)
            return
        if not plain:
            plain = _lines_of(markup)
    except FileUnreadable:
        if not plain:
            yield FoundArticle(NAME, error=tr(_NOTHING))
            return
    if not plain:
        yield FoundArticle(NAME, error=tr(_NOTHING))
        return
    yield FoundArticle(NAME, plain.encode("utf-8"), "text/plain", read_text(plain))


def _tells_more(markup: str, plain: str) -> bool:
    """Whether markup is a page with its headline or metadata, not just a selection of its paragraphs."""
    if not markup or not _WHOLE_PAGE.search(_fragment(markup)):
        return False
    return "<h1" in markup.lower() or "<article" in markup.lower() or not plain


def _fragment(markup: str) -> str:
    """The part that was copied, where a browser marks it: what stands round it is its own."""
    found = _FRAGMENT.search(markup)
    return found[1] if found else markup


def _lines_of(markup: str) -> str:
    return canonical_text("\n".join(block_lines(parse_page(markup, NAME)))) if markup.strip() else ""
