"""XML written element by element, in memory that does not grow. This is the whole interface: `XmlWriter`.

Line ends and tabs survive: in attributes all of them are written as references, in text the carriage return is
(XML 1.0, 2.11 and 3.3.3). Characters that XML cannot write become U+FFFD and are counted.
"""

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from reader.formats.refi_terms import SCHEMA_PLACES, clean_xml

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_IN_TEXT = {"\r": "&#13;"}
_IN_ATTRIBUTE = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;", '"': "&quot;"}


class XmlWriter:
    """Elements to a function that takes text. `replaced` counts the characters that were replaced so far."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._open: list[str] = []
        self.replaced = 0

    def begin_document(self, name: str, namespace: str, attributes: Mapping[str, str]) -> None:
        """The declaration and the root element, with the place of its schema."""
        self._write(HEAD)
        head = {
            "xmlns": namespace,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{namespace} {SCHEMA_PLACES[namespace]}",
        }
        self.begin(name, head | dict(attributes))

    def begin(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        """Open an element; attributes that are "" are written too."""
        self._write(f"<{name}{self._attributes(attributes)}>\n")
        self._open.append(name)

    def end(self) -> None:
        """Close the element opened last."""
        self._write(f"</{self._open.pop()}>\n")

    def leaf(self, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> None:
        """An element with text, or an empty one."""
        head = f"<{name}{self._attributes(attributes)}"
        self._write(f"{head}>{escape(self._clean(text), _IN_TEXT)}</{name}>\n" if text else f"{head}/>\n")

    def reference(self, name: str, guid: str) -> None:
        """An element that names another one by its guid, as files have it."""
        self._write(f'<{name} targetGUID="{guid}"/>\n')

    def _attributes(self, attributes: Mapping[str, str] | None) -> str:
        if not attributes:
            return ""
        cells = (f' {key}="{escape(self._clean(value), _IN_ATTRIBUTE)}"' for key, value in attributes.items())
        return "".join(cells)

    def _clean(self, text: str) -> str:
        if text.isprintable():
            return text
        cleaned, number = clean_xml(text)
        self.replaced += number
        return cleaned
