"""The kinds of files that can be read, and what is found in one. The whole interface: `read_file`, `SUFFIXES`.

Tried in the order of the table: the first whose bytes fit, then the first whose suffix fits; else plain text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.domain.errors import FileUnreadable, FormatUnavailable
from reader.domain.found import FoundArticle
from reader.formats import (
    docx_document,
    feeds,
    html_page,
    mhtml_page,
    opml_lists,
    pdf_document,
    tables,
    text_file,
    warc_file,
    zip_archive,
)
from reader.formats.plain_fields import plain_found
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A kind of file. `matches` looks at the first bytes and the suffix and must be quick; `read` yields what it
    finds and raises `FileUnreadable` where it can read nothing at all. A container reads what it holds by the
    function given to it.
    """

    name: str
    suffixes: tuple[str, ...]
    matches: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, ReadOptions, ReadInner], Iterator[FoundArticle]]


TEXT = FileFormat(
    "text", (".txt", ".text"), lambda _: True, lambda file, options, _: text_file.read(file, options)
)
FORMATS: tuple[FileFormat, ...] = (
    FileFormat("PDF document", pdf_document.SUFFIXES, pdf_document.matches, pdf_document.read),
    FileFormat("Word document", docx_document.SUFFIXES, docx_document.matches, docx_document.read),
    FileFormat("WARC file", warc_file.SUFFIXES, warc_file.matches, warc_file.read),
    FileFormat(
        "ZIP archive",
        (".zip",),
        zip_archive.matches,
        lambda file, options, read_inner: zip_archive.read(file, options, read_inner, SUFFIXES),
    ),
    FileFormat("web page", html_page.SUFFIXES, html_page.matches, html_page.read),
    FileFormat("web page in a message", mhtml_page.SUFFIXES, mhtml_page.matches, mhtml_page.read),
    FileFormat("feed", feeds.SUFFIXES, feeds.matches, feeds.read),
    FileFormat("OPML list", opml_lists.SUFFIXES, opml_lists.matches, opml_lists.read),
    FileFormat("CSV table", tables.CSV_SUFFIXES, tables.is_csv, tables.read),
    FileFormat("JSON table", tables.JSON_SUFFIXES, tables.is_json, tables.read),
)
"""All but plain text, which is what is left."""
SUFFIXES: frozenset[str] = frozenset(suffix for form in (*FORMATS, TEXT) for suffix in form.suffixes)
"""The suffixes of files that a folder stands for, in lower case."""


def read_file(file: SourceFile, options: ReadOptions) -> Iterator[FoundArticle]:
    """Everything that is found in a file, in its order; a fault of the whole file is the one thing found then."""
    try:
        form = _choose(file)
        yield from map(plain_found, form.read(file, options, read_file))
    except (FileUnreadable, FormatUnavailable) as error:
        yield plain_found(FoundArticle(file.name, error=str(error)))


def _choose(file: SourceFile) -> FileFormat:
    """Bytes tell more than a name, so they come first. Raises `FileUnreadable`."""
    by_bytes = next((form for form in FORMATS if form.matches(file)), None)
    return by_bytes or next((form for form in FORMATS if file.suffix in form.suffixes), TEXT)
