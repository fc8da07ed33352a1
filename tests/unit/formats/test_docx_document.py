"""Word documents: paragraphs and tables, names, and what is refused before the library sees it."""

import builtins
import io
import zipfile

import docx
import pytest

from reader.domain.found import FoundArticle
from reader.formats import docx_document
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from tests.helpers.made_documents import make_docx


def read(data: bytes, name: str = "page.docx") -> FoundArticle:
    (found,) = read_file(SourceFile.from_bytes(data, name), ReadOptions())
    return found


def replace_part(data: bytes, name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member.filename, content if member.filename == name else old.read(member))
    return target.getvalue()


def test_paragraphs_tables_and_names_are_read() -> None:
    found = read(make_docx(["First.\nSecond.", " "], ["In a cell."], "A real title", "Ann Lee"))
    draft = found.draft
    assert draft
    assert draft.paragraphs == ("First.", "Second.", "In a cell.")
    assert (draft.title, draft.byline) == ("A real title", "Ann Lee")


def test_every_cell_of_a_table_is_read_and_a_merged_one_once() -> None:
    document = docx.Document()
    table = document.add_table(rows=40, cols=3)
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row.cells):
            cell.text = f"cell {number} {place}" if (number + place) % 2 else ""
    wide = table.cell(0, 0).merge(table.cell(0, 2))
    wide.text = "wide"
    high = table.cell(5, 0).merge(table.cell(7, 0))
    high.text = "high"
    target = io.BytesIO()
    document.save(target)
    draft = read(target.getvalue()).draft
    assert draft
    expected = {f"cell {row} {place}" for row in range(1, 40) for place in range(3) if (row + place) % 2}
    expected -= {"cell 5 0", "cell 6 0", "cell 7 0"}
    assert sorted(draft.paragraphs) == sorted([*expected, "wide", "high"])


@pytest.mark.parametrize("name", ["page.zip", "page", "page.docx"])
def test_document_is_no_archive_whatever_its_name(name: str) -> None:
    assert read(make_docx(["Words."]), name).draft


def test_document_without_text_is_told() -> None:
    assert "holds no text" in read(make_docx([])).error


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'.encode(encoding)
    assert "declares entities" in read(replace_part(make_docx(["x"]), "word/document.xml", xml)).error


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = replace_part(make_docx(["x"]), "word/document.xml", b"x" * 5_000_000)
    assert "unpacks to far too much" in read(bomb).error
    monkeypatch.setattr(docx_document, "XML_MAX_BYTES", 100)
    assert "too much text" in read(make_docx(["x"])).error


def test_damaged_documents_are_told() -> None:
    whole = make_docx(["Words."])
    for data in (whole[:-100], whole[:60], replace_part(whole, "word/document.xml", b"<no>")):
        assert "no Word document that can be read" in read(data).error


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = make_docx(["Words."])
    original = builtins.__import__

    def refuse(name: str, *args: object, **kwargs: object) -> object:
        if name == "docx":
            raise ImportError(name)
        return original(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert 'pip install "dateline-reader[documents]"' in read(data).error
