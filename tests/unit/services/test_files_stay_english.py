"""A window in another language writes the same files and the same library as one in English."""

import zipfile
from pathlib import Path

import pytest

from reader.domain.exports import Companion, ExportFormat, ExportRequest
from reader.domain.wording import speak, tr
from reader.services import (
    annotation_importing,
    exporting,
    importing,
    libraries,
    marking,
    project_importing,
    undoing,
)
from reader.services.merging import merge_project
from tests.helpers.marked_articles import mark_articles
from tests.helpers.seed_files import list_seeds

SIGN = "⟦said⟧"
ENDINGS = {
    ExportFormat.CSV: ".csv",
    ExportFormat.XLSX: ".xlsx",
    ExportFormat.JSONL: ".jsonl",
    ExportFormat.WEB_ANNOTATION: ".jsonld",
    ExportFormat.HTML: ".html",
    ExportFormat.MARKDOWN: ".md",
    ExportFormat.QDPX: ".qdpx",
    ExportFormat.QDC: ".qdc",
    ExportFormat.BIBTEX: ".bib",
    ExportFormat.RIS: ".ris",
    ExportFormat.CSL: ".json",
}


@pytest.fixture
def library(tmp_path):
    opened = libraries.create_library(tmp_path / "made.dateline", initiator="test", coder_name="Ann")
    yield opened
    opened.close()


@pytest.fixture
def marked(library):
    made = mark_articles(library)
    marking.set_starred(library, [made.heroes], True)
    marking.add_to_memos(library, [made.heroes], "a character that XML cannot write: \x01")
    return made


@pytest.fixture
def other_language(marked):
    speak(lambda text, _apart: f"{SIGN} {text}")
    assert tr("Open").startswith(SIGN)
    yield
    speak(None)


def contents(folder: Path):
    """All that stands in the files of a folder, archives unpacked."""
    for path in sorted(folder.rglob("*")):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from ((f"{path.name}/{name}", archive.read(name)) for name in archive.namelist())
        elif path.is_file():
            yield path.name, path.read_bytes()


@pytest.mark.parametrize("kind", ExportFormat)
def test_every_export_has_the_words_of_english(library, other_language, tmp_path, kind):
    folder = tmp_path / "out"
    folder.mkdir()
    companions = frozenset(Companion) if kind is ExportFormat.CSV else frozenset()
    target = folder / f"out{ENDINGS[kind]}"
    exporting.export(library, ExportRequest(kind, target, companions=companions))
    found = dict(contents(folder))
    assert found
    assert [name for name, data in found.items() if SIGN.encode() in data] == []


def test_what_comes_in_is_kept_with_the_words_of_english(library, other_language, tmp_path):
    exporting.export(library, ExportRequest(ExportFormat.QDPX, tmp_path / "out.qdpx"))
    exporting.export(library, ExportRequest(ExportFormat.CSV, tmp_path / "out.csv"))
    folder = tmp_path / "in"
    folder.mkdir()
    for _, name, data in list_seeds():
        (folder / name).write_bytes(data)
    other = libraries.create_library(tmp_path / "other.dateline", initiator="test", coder_name="Ann")
    importing.import_files(other, [folder])
    with project_importing.opened_project(tmp_path / "out.qdpx") as project:
        merge_project(other, project)
    annotation_importing.apply_import(other, annotation_importing.plan_import(other, tmp_path / "out.csv"))
    undoing.undo(other)
    other.close()
    kept = (tmp_path / "other.dateline").read_bytes()
    assert SIGN.encode() not in kept
    assert b"Mills & farms" in kept
