"""The XML of REFI-QDA read piece by piece: one element of a section at a time, whatever the size of the file.

This is the whole interface: `Element` and `iter_items`. Documents that declare entities or a document type are
refused, for such a declaration may grow without end and no project needs one. Names are compared without prefix.
"""

from collections import deque
from collections.abc import Iterator
from typing import Any, BinaryIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from reader.domain.errors import FileUnreadable
from reader.domain.wording import mark, tr

DEPTH_MAX = 500
ELEMENTS_MAX = 2_000_000
"""In one item, such as a source with all its selections: so much is held in memory at once."""
TEXT_MAX_CP = 50_000_000
_CHUNK = 1 << 16
_AT_ONCE = ("Description", "NoteRef")
_UNPACK = mark("It was not opened, because such files may be harmful.")


class Element:
    """An element without its namespace: attributes, children in order, and the text right in it."""

    __slots__ = ("_texts", "attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self._texts: list[str] = []

    def get(self, name: str) -> str:
        """An attribute; "" where it is not given."""
        return self.attributes.get(name, "")

    def add_text(self, text: str) -> None:
        """More text."""
        self._texts.append(text)

    @property
    def text(self) -> str:
        """All its text."""
        return "".join(self._texts)

    def find(self, name: str) -> "Element | None":
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def list_all(self, name: str) -> "list[Element]":
        """The children of a name."""
        return [child for child in self.children if child.name == name]


def iter_items(stream: BinaryIO, name: str, root: str, item_depth: int) -> Iterator[tuple[str, Element]]:
    """The items of a document with the name of their section: first the root alone, then each element that lies
    `item_depth` deep (the root is 1) with all within it. A description and the notes of the root are items too.

    `name` is for messages. Raises `FileUnreadable` where it is no such document, damaged, cut off or too much, and
    what reading the stream raises.
    """
    handler = _Items(name, root, item_depth)
    parser: Any = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            yield from handler.take()
        parser.close()
    except SAXParseException as error:
        raise FileUnreadable(
            tr(
                "“{name}” is damaged or was cut off: its XML ends or breaks at line {getlinenumber}.",
                name=name,
                getlinenumber=error.getLineNumber(),
            ),
            tr("Export it once more from the program that it comes from."),
        ) from error
    except DefusedXmlException as error:
        raise FileUnreadable(
            tr("“{name}” declares a document type or entities, which no project needs.", name=name), tr(_UNPACK)
        ) from error
    except (SAXException, LookupError, UnicodeError) as error:
        raise FileUnreadable(tr("“{name}” cannot be read: it is no sound XML.", name=name), tr(_UNPACK)) from error
    yield from handler.take()
    if not handler.has_root:
        raise FileUnreadable(
            tr("“{name}” holds nothing.", name=name),
            tr("Export it once more from the program that it comes from."),
        )


class _Items(ContentHandler):
    """Builds the items, and nothing above them."""

    def __init__(self, name: str, root: str, item_depth: int) -> None:
        super().__init__()
        self._name = name
        self._root = root
        self._item_depth = item_depth
        self._section = ""
        self._depth = 0
        self._open: list[Element] = []
        self._done: deque[tuple[str, Element]] = deque()
        self._elements = self._text_cp = 0
        self.has_root = False

    def take(self) -> Iterator[tuple[str, Element]]:
        """The items that are complete."""
        while self._done:
            yield self._done.popleft()

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - named by xml.sax
        """Open an element."""
        self._depth += 1
        name = name.rpartition(":")[2]
        if self._open or self._depth == self._item_depth or (self._depth == 2 and name in _AT_ONCE):
            self._begin(Element(name, dict(attrs.items())))
        elif self._depth == 1:
            if name != self._root:
                raise FileUnreadable(
                    tr(
                        "“{name}” holds no {root} of REFI-QDA but “{other}”.",
                        name=self._name,
                        root=self._root,
                        other=name[:60],
                    ),
                    tr("Export it once more from the program that it comes from."),
                )
            self.has_root = True
            self._done.append(("", Element(name, dict(attrs.items()))))
        else:
            self._section = name

    def characters(self, content: str) -> None:
        """Text of the element opened last."""
        if self._open:
            self._text_cp += len(content)
            if self._text_cp > TEXT_MAX_CP:
                raise self._too_much()
            self._open[-1].add_text(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - named by xml.sax
        """Close an element."""
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self._done.append((self._section if self._depth > 1 else "", element))
                self._elements = self._text_cp = 0

    def _begin(self, element: Element) -> None:
        self._elements += 1
        if self._elements > ELEMENTS_MAX or self._depth > DEPTH_MAX:
            raise self._too_much()
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)

    def _too_much(self) -> FileUnreadable:
        return FileUnreadable(tr("“{name}” holds far too much in one part of it.", name=self._name), tr(_UNPACK))
