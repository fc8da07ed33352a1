"""The text of a source of REFI-QDA: from the archive, or as it stands in the project.

This is the whole interface: `find_text_source` and `read_text`.
"""

import codecs

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.decoding import decode
from reader.formats.refi_archive import RefiArchive, is_internal
from reader.formats.refi_parsing import Element

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_INNER = ("Representation", "TextDescription")


def find_text_source(source: Element) -> Element | None:
    """The element with the text: the source itself, or the text that stands for a document or picture."""
    if source.name == "TextSource":
        return source
    return next((child for child in source.children if child.name in _INNER), None)


def read_text(archive: RefiArchive, source: Element) -> str:
    """The text as the file has it, its byte order mark and line ends included.

    Raises `FileUnreadable` where there is none, with words that tell why.
    """
    path = source.get("plainTextPath").strip()
    content = source.find("PlainTextContent")
    if path and not is_internal(path):
        if content is not None:
            return content.text
        raise FileUnreadable(tr("its text lies outside of the archive, at “{path}”", path=path[:100]))
    member = archive.find_text(path) if path else None
    if member is not None:
        return _decode(archive.read_text(member), path)
    if content is not None:
        return content.text
    if path:
        raise FileUnreadable(tr("its text “{path}” is not in the archive", path=path[:100]))
    if source.get("richTextPath"):
        raise FileUnreadable(tr("it has its text only as a document of a word processor"))
    raise FileUnreadable(tr("it has no text"))


def _decode(data: bytes, path: str) -> str:
    """UTF-8, or UTF-16 with a mark; another encoding as it looks. The mark stays."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = decode(data, path)
    return data.decode(found.encoding, "replace")
