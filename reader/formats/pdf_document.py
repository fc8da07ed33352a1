"""A PDF document: the text of its pages as paragraphs. The whole interface: `matches` and `read`.

The day a document was made is never the date of the article in it. Needs pypdf, which comes with the documents
extra.
"""

import io
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reader.domain.errors import FileUnreadable, FormatUnavailable
from reader.domain.found import FoundArticle
from reader.domain.system_words import say_reader_fault
from reader.domain.wording import tr
from reader.formats.document_text import join_lines, make_draft
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile

SUFFIXES = (".pdf",)
MEDIA_TYPE = "application/pdf"
MAX_BYTES = 100_000_000
PAGES_MAX = 2000
TEXT_MAX_CP = 20_000_000
SECONDS_MAX = 120.0
_LOOK_BYTES = 1024


@dataclass(frozen=True, slots=True)
class _Document:
    pages: list[list[str]]
    title: str
    author: str
    warnings: tuple[str, ...]


def matches(file: SourceFile) -> bool:
    """Whether its mark stands in the first kilobyte, where other programs look for it too."""
    return file.head.startswith(b"%PDF-") or (file.suffix == ".pdf" and b"%PDF-" in file.head[:_LOOK_BYTES])


def read(file: SourceFile, options: ReadOptions, _read_inner: ReadInner) -> Iterator[FoundArticle]:
    """The one article of a document. Raises `FileUnreadable`, `FormatUnavailable`."""
    data = file.read_all(MAX_BYTES)
    document = _read_document(data, file.name)
    paragraphs = join_lines(document.pages)
    if not any(any(letter.isalnum() for letter in paragraph) for paragraph in paragraphs):
        raise FileUnreadable(
            tr("“{name}” holds no text: its pages are pictures.", name=file.name),
            tr("Let a program for text recognition read them, and import what it makes."),
        )
    draft = make_draft(paragraphs, document.title, document.author, options)
    draft = replace(draft, warnings=(*document.warnings, *draft.warnings))
    yield FoundArticle(file.name, data, MEDIA_TYPE, draft)


def _read_document(data: bytes, name: str) -> _Document:
    try:
        import pypdf  # here, because few need it and not everyone has it
    except ImportError as error:
        raise FormatUnavailable(
            tr("“{name}” is a PDF document, and the package that reads these is not installed.", name=name),
            tr('Install it with: pip install "dateline-reader[documents]"'),
        ) from error

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # odd documents are told by our own errors
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _encrypted(name)
        pages, warnings = _read_pages(reader)
        return _Document(pages, *_read_names(reader), warnings)
    except FileUnreadable:
        raise
    except pypdf.errors.DependencyError as error:
        raise _encrypted(name) from error
    except Exception as error:
        reason = " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__
        raise FileUnreadable(
            tr("“{name}” is a damaged PDF document: {reason}.", name=name, reason=say_reader_fault(reason)),
            tr("Open it in another program and save it again."),
        ) from error


def _read_pages(reader: Any) -> tuple[list[list[str]], tuple[str, ...]]:
    """The lines of the pages, and what was left out. One bad page is told and the others are read."""
    pages: list[list[str]] = []
    warnings: list[str] = []
    size, total, start = 0, len(reader.pages), time.monotonic()
    for number in range(total):
        if number >= PAGES_MAX or size > TEXT_MAX_CP or time.monotonic() - start > SECONDS_MAX:
            warnings.append(
                tr(
                    "Only the first {read} of {total} pages were read: the document is too large.",
                    read=f"{number:,}",
                    total=f"{total:,}",
                )
            )
            break
        try:
            text = reader.pages[number].extract_text()
        except Exception as error:  # noqa: BLE001 - as above, and the other pages may be whole
            why = type(error).__name__
            warnings.append(tr("Page {page} cannot be read: {why}.", page=number + 1, why=why))
            continue
        size += len(text)
        pages.append(text.splitlines())
    if not pages and warnings:
        raise ValueError(warnings[0])
    return pages, tuple(warnings[:5])


def _read_names(reader: Any) -> tuple[str, str]:
    """Title and author as the document names them; "" where it does not."""
    try:
        names = reader.metadata or {}
        return str(names.get("/Title") or ""), str(names.get("/Author") or "")
    except Exception:  # noqa: BLE001 - without them the text is still worth reading
        return "", ""


def _encrypted(name: str) -> FileUnreadable:
    return FileUnreadable(
        tr("“{name}” is encrypted.", name=name),
        tr("Open it with its password, save it without one and import that."),
    )
