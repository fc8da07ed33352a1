"""The HTML of a Taguette document as canonical text, and its offsets in that text.

Taguette counts UTF-8 bytes over the text nodes of the document as a browser has them: white space counts, tags and
character references do not. Here blocks become lines and runs of white space one space, so each piece of the text
remembers at which byte it began. Pure; any HTML is taken.
"""

import re
from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser

from reader.domain.texts import canonical_text

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_CELLS = frozenset({"td", "th"})
_PIECES = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class TaguetteText:
    """The text of a document. `pieces` are runs of it in order: the byte at which each begins in the document, its
    offset in the text, and its characters there.
    """

    text: str
    pieces: tuple[tuple[int, int, str], ...]
    bytes_total: int

    def find(self, start: int, end: int) -> tuple[int, int] | None:
        """The code point offsets of a range of bytes; None where it holds no text of the document."""
        if not 0 <= start < end <= self.bytes_total:
            return None
        first, last = self._offset(start), self._offset(end)
        words = self.text[first:last]
        first += len(words) - len(words.lstrip())
        last -= len(words) - len(words.rstrip())
        return (first, last) if first < last else None

    def _offset(self, byte: int) -> int:
        place = bisect_right(self.pieces, byte, key=lambda piece: piece[0]) - 1
        if place < 0:
            return 0
        begin, offset, characters = self.pieces[place]
        within = characters.encode("utf-8")[: byte - begin]
        return offset + len(within.decode("utf-8", "ignore"))


def read_text(html: str) -> TaguetteText:
    """The text of a document as Taguette keeps it."""
    reader = _TextReader()
    with suppress(AssertionError):  # html.parser gives up so on some malformed declarations
        reader.feed(canonical_text(html))
        reader.close()
    return reader.finish()


def plain_words(html: str) -> str:
    """The words of a piece of HTML on one line, to be compared."""
    return " ".join(read_text(html).text.split())


class _TextReader(HTMLParser):
    """Collects text nodes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, str]] = []
        self._length = 0
        self._bytes = 0
        self._gap = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line."""
        if tag in _BLOCKS:
            self._gap = "\t" if tag in _CELLS and self._gap != "\n" else "\n"

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        if tag in _BLOCKS and tag not in _CELLS:
            self._gap = "\n"

    def handle_data(self, data: str) -> None:
        """Words as they stand, white space as one space between them."""
        for match in _PIECES.finditer(canonical_text(data)):
            piece = match[0]
            if piece.isspace() and piece.isascii():
                self._gap = self._gap or " "
            else:
                if self._gap and self._length:
                    self._add(self._gap)
                self._gap = ""
                self._pieces.append((self._bytes, self._length, piece))
                self._add(piece)
            self._bytes += len(piece.encode("utf-8"))

    def _add(self, characters: str) -> None:
        self._parts.append(characters)
        self._length += len(characters)

    def finish(self) -> TaguetteText:
        """What was collected."""
        return TaguetteText("".join(self._parts), tuple(self._pieces), self._bytes)
