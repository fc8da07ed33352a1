"""An HTML page as a tree: its bytes decoded, parsed whatever is wrong with them, and its visible lines.

This is the whole interface: `decode_page`, `parse_page`, `block_lines`, `block_names`, `element_text`, `walk` and
`Node`. Nothing here walks the tree by calling itself, so a page nested without end cannot exhaust the stack.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.decoding import Decoded, decode

Node = Any
"""An element of lxml, which has no types of its own."""

MAX_PAGE_CP = 8_000_000
_HEAD_BYTES = 4096
_META_CHARSET = re.compile(rb"<meta[^<>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})[\"']")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,400}\?>")
_NOT_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DOUBLE_BREAK = re.compile(r"<br\s*+/?>(?:(?:\s|&nbsp;|&#160;)*+<br\s*+/?>)++", re.IGNORECASE)

HIDDEN = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "button", "textarea")
)
FURNITURE = frozenset(("nav", "header", "footer", "aside", "form", "menu", "dialog"))
"""Elements that stand round the text of a page."""
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_PARTS_OF_ROW = frozenset(("td", "th"))


def block_names() -> frozenset[str]:
    """The names of elements that begin and end a line."""
    return _BLOCKS


def decode_page(data: bytes, name: str, charset: str = "") -> Decoded:
    """The text of a page, in the encoding that the server named, else that of its `<meta>`, else by its bytes.

    Raises `FileUnreadable`.
    """
    declared = _META_CHARSET.search(data, 0, _HEAD_BYTES) or _XML_CHARSET.search(data, 0, _HEAD_BYTES)
    return decode(data, name, charset or (declared[1].decode("ascii") if declared else ""))


def parse_page(text: str, name: str) -> Node:
    """The root element of a page. Two line breaks in a row part paragraphs. Raises `FileUnreadable`."""
    if len(text) > MAX_PAGE_CP:
        raise FileUnreadable(
            tr("“{name}” is too large for a web page.", name=name), tr("Save its text as a plain text file.")
        )
    import lxml.html  # here, because plain text needs none of it

    marked = _DOUBLE_BREAK.sub("<p>", _XML_DECLARATION.sub("", _NOT_MARKUP.sub(" ", text), 1))
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml.html.document_fromstring(marked.encode("utf-8"), parser=parser)
    except Exception as error:
        raise FileUnreadable(
            tr("“{name}” holds no page that can be read: {reason}.", name=name, reason=_reason(error)),
            tr("Open it in a browser and save it again, or save its text."),
        ) from error
    return root


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def element_text(element: Node) -> str:
    """The words within an element, each white space one blank."""
    return " ".join("".join(_words(element)).split())


def _words(element: Node) -> Iterator[str]:
    """Pieces of text in document order, with a blank where a block begins or ends."""
    for event, node in walk(element, HIDDEN):
        is_block = node.tag in _BLOCKS and node is not element
        if event == "start":
            if is_block:
                yield " "
            if node.tag not in HIDDEN:
                yield node.text or ""
        else:
            if is_block:
                yield " "
            if node is not element:
                yield node.tail or ""


def walk(root: Node, skipped: Collection[str]) -> Iterator[tuple[str, Node]]:
    """Start and end of each element in document order; what stands in skipped ones is passed over."""
    waiting: list[tuple[str, Node]] = [("start", root)]
    while waiting:
        event, node = waiting.pop()
        yield event, node
        if event == "start":
            waiting.append(("end", node))
            if node.tag not in skipped:
                waiting.extend(("start", child) for child in reversed(node) if isinstance(child.tag, str))


def block_lines(root: Node, *, without: Collection[str] = frozenset()) -> list[str]:
    """The visible lines of a page, one for each block, those of the elements `without` left out; none is empty."""
    lines: list[str] = []
    line: list[str] = []
    skipped = HIDDEN | frozenset(without)

    def end_line() -> None:
        if words := " ".join("".join(line).split()):
            lines.append(words)
        line.clear()

    for event, node in walk(root, skipped):
        if node.tag in _PARTS_OF_ROW and _is_short_cell(node):
            line.append(" ")
        elif node.tag in _BLOCKS:
            end_line()
        if event == "start" and node.tag not in skipped:
            line.append(node.text or "")
        elif event == "end" and node is not root:
            line.append(node.tail or "")
    end_line()
    return lines


def _is_short_cell(cell: Node) -> bool:
    """Whether a cell holds words only: then its row is one line, as that of a table of figures."""
    return len(cell) == 0 and len(cell.text or "") <= 60
