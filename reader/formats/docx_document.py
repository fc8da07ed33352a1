"""A Word document (DOCX): its paragraphs and the text of its tables. The whole interface: `matches` and `read`.

Needs python-docx, which comes with the documents extra. A document is a ZIP of XML files (ECMA-376), so it is
checked as both before the library sees it.
"""

import io
from collections.abc import Iterable, Iterator
from typing import Any
from zipfile import ZipFile

from reader.domain.errors import FileUnreadable, FormatUnavailable
from reader.domain.found import FoundArticle
from reader.domain.system_words import say_reader_fault
from reader.domain.wording import tr
from reader.formats.document_text import make_draft
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile
from reader.formats.zip_archive import FAULTS, check_size

SUFFIXES = (".docx",)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XML_MAX_BYTES = 100_000_000
_ZIP = b"PK\x03\x04"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_DEPTH_MAX = 20


def matches(file: SourceFile) -> bool:
    """Whether it is a ZIP that begins as office documents do and names a text document."""
    if not file.head.startswith(_ZIP):
        return False
    return file.suffix == ".docx" or (b"[Content_Types].xml" in file.head and b"word/" in file.head)


def read(file: SourceFile, options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """The one article of a document. Raises `FileUnreadable`, `FormatUnavailable`."""
    data = file.read_all()
    _refuse_hostile(data, file.name)
    paragraphs, title, author = _read_document(data, file.name)
    if not paragraphs:
        raise FileUnreadable(tr("“{name}” holds no text.", name=file.name), tr("There is nothing to import."))
    yield FoundArticle(file.name, data, MEDIA_TYPE, make_draft(paragraphs, title, author, options))


def _refuse_hostile(data: bytes, name: str) -> None:
    """Raises `FileUnreadable` for what unpacks to far too much, or declares entities."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            check_size(archive, name)
            parts = [one for one in archive.infolist() if one.filename.endswith((".xml", ".rels"))]
            if sum(part.file_size for part in parts) > XML_MAX_BYTES:
                raise FileUnreadable(
                    tr("“{name}” holds too much text for one document.", name=name),
                    tr("Split it into its articles."),
                )
            for part in parts:
                xml = archive.read(part).replace(b"\0", b"")  # as UTF-16 it says the same between zero bytes
                if any(declaration in xml for declaration in _DECLARATIONS):
                    raise FileUnreadable(
                        tr("“{name}” declares entities, which no Word document does.", name=name),
                        tr("It was left out for safety."),
                    )
    except FAULTS as error:
        raise _damaged(name, error) from error


def _read_document(data: bytes, name: str) -> tuple[list[str], str, str]:
    try:
        import docx  # here, because few need it and not everyone has it
    except ImportError as error:
        raise FormatUnavailable(
            tr("“{name}” is a Word document, and the package that reads these is not installed.", name=name),
            tr('Install it with: pip install "dateline-reader[documents]"'),
        ) from error

    try:
        document = docx.Document(io.BytesIO(data))
        paragraphs = list(_list_paragraphs(document.iter_inner_content()))
        names = document.core_properties
        return paragraphs, str(names.title or ""), str(names.author or "")
    except Exception as error:
        raise _damaged(name, error) from error


def _list_paragraphs(blocks: Iterable[Any], depth: int = 0) -> Iterator[str]:
    """The lines of paragraphs and, cell by cell, of tables; a cell that spans several is taken once."""
    for block in blocks:
        if hasattr(block, "text"):
            yield from (line.strip() for line in block.text.splitlines() if line.strip())
        elif depth < _DEPTH_MAX:
            seen: set[Any] = set()  # the elements themselves: one let go gives its address to the next
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from _list_paragraphs(cell.iter_inner_content(), depth + 1)


def _damaged(name: str, error: Exception) -> FileUnreadable:
    reason = " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__
    return FileUnreadable(
        tr("“{name}” is no Word document that can be read: {reason}.", name=name, reason=say_reader_fault(reason)),
        tr("Open it in another program and save it again."),
    )
