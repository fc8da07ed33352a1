"""PDF documents: text, names, no date from the file, and the sentence for what cannot be read."""

import builtins
import io

import pypdf
import pytest

from reader.domain.dates import DateBasis
from reader.domain.found import FoundArticle
from reader.formats import pdf_document
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers.made_documents import make_pdf

FULL = "The workers of the plant carried out their plan for the month ahead of time"


def read(data: bytes, name: str = "page.pdf") -> FoundArticle:
    (found,) = read_file(SourceFile.from_bytes(data, name), ReadOptions())
    return found


def test_text_title_and_author_are_read() -> None:
    info = {"Title": "A title (of a page)", "Author": "Ann Lee", "CreationDate": "D:20240527010203Z"}
    found = read(make_pdf([[FULL, "and rested.", FULL, "again."]], info), "page")
    draft = found.draft
    assert draft
    assert draft.paragraphs == (f"{FULL} and rested.", f"{FULL} again.")
    assert (draft.title, draft.byline) == ("A title (of a page)", "Ann Lee")
    assert draft.date.basis is DateBasis.NONE
    assert (found.media_type, draft.captured_at) == ("application/pdf", None)


def test_printed_archive_page_is_recognised() -> None:
    teaser = "A short teaser"
    lines = [FULL, "and rested.", "More From Naenara (En)", teaser, "January 06, 2026", teaser, "More Articles"]
    draft = read(make_pdf([lines])).draft
    assert draft
    assert (draft.source, len(draft.listed)) == ("Naenara", 1)


def test_pages_without_text_are_told() -> None:
    assert "its pages are pictures" in read(make_pdf([[], []])).error


def test_encrypted_document_is_told() -> None:
    writer = pypdf.PdfWriter(io.BytesIO(make_pdf([["Words."]])))
    writer.encrypt("secret", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    assert "is encrypted" in read(target.getvalue()).error


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4", b"%PDF-1.4\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<", b"%PDF-" + b"\xff" * 900]
)
def test_damaged_document_is_told(data: bytes) -> None:
    assert "damaged PDF document" in read(data).error


def test_long_document_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_document, "PAGES_MAX", 2)
    draft = read(make_pdf([["First words."], ["Second words."], ["Third words."]])).draft
    assert draft
    assert draft.paragraphs == ("First words.", "Second words.")
    assert draft.warnings == ("Only the first 2 of 3 pages were read: the document is too large.",)


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def refuse(name: str, *args: object, **kwargs: object) -> object:
        if name == "pypdf":
            raise ImportError(name)
        return original(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert 'pip install "dateline-reader[documents]"' in read(make_pdf([["Words."]])).error
