"""Text with markup in it, as cells and feeds hold it, as plain lines: a block is a line, scripts and styles go.

This is the whole interface: `has_markup` and `strip_markup`. It is for pieces of text; whole pages have a
reader of their own.
"""

import html
import re
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|table|tr|td|article|section|body|html|img|blockquote|figure)"
    r"\b[^<>]*>",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
_HIDDEN = frozenset(("script", "style", "head", "template", "noscript"))
_SPACES = re.compile(r"[ \t\r\n\f]+")
_ANY_TAG = re.compile(r"<[^<>]*>")
_LOOK_CP = 4000


def has_markup(text: str) -> bool:
    """Whether the beginning of a text holds tags of HTML."""
    return "<" in text and bool(_TAG.search(text, 0, _LOOK_CP))


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _BLOCKS:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.end_line()

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._line.append(data)

    def end_line(self) -> None:
        line = _SPACES.sub(" ", "".join(self._line)).strip()
        self._line = []
        if line:
            self.lines.append(line)


def strip_markup(text: str) -> str:
    """The text without its tags, a line for each block."""
    parser = _Lines()
    try:
        parser.feed(text)
        parser.close()
    except AssertionError:  # html.parser raises it on some broken declarations
        return html.unescape(_ANY_TAG.sub("\n", text))
    parser.end_line()
    return "\n".join(parser.lines)
