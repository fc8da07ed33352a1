"""`dateline import` and what looks back on imports: folders, patterns, standard input, addresses, reports."""

import csv
import io
import json
import sys

import pytest

from reader.bundled import list_seeds
from reader.cli import output
from reader.services import import_writing
from tests.helpers import web_pages
from tests.helpers.loopback_server import address_of, say, serving

PAGE = "A mill opened in the valley on Tuesday.\nIt grinds the corn of {} farms."


@pytest.fixture
def pages(tmp_path):
    """A folder with three texts in it."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, count in enumerate(("five", "eleven large", "many hundreds of very small"), 1):
        (folder / f"page{number}.txt").write_text(PAGE.format(count) * number, encoding="utf-8")
    return folder


@pytest.fixture
def standard_input(monkeypatch):
    """Let a command read these bytes."""

    def give(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


def statuses(ran):
    return [entry["status"] for entry in ran.json]


def test_folder_and_pattern_stand_for_their_files(command, tmp_path, pages):
    assert len(statuses(command("import", "--library", tmp_path / "a.dateline", "--json", pages))) == 3
    ran = command("import", "--library", tmp_path / "b.dateline", "--json", f"{pages}/*[12].txt")
    assert [entry["file"][-5:] for entry in ran.json] == ["1.txt", "2.txt"]


def test_pattern_that_fits_nothing_is_an_error_that_names_it(command, tmp_path, pages):
    ran = command("import", "--library", tmp_path / "a.dateline", f"{pages}/*.pdf")
    assert ran.code == 1
    assert "*.pdf" in ran.err


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\0"])
def test_paths_come_from_standard_input(command, tmp_path, pages, standard_input, end):
    standard_input(end.join(str(path).encode() for path in sorted(pages.iterdir())) + end)
    ran = command("import", "--library", tmp_path / "a.dateline", "--json", "-")
    assert (ran.code, len(ran.json)) == (0, 3)


def test_empty_standard_input_imports_nothing(command, tmp_path, standard_input):
    standard_input(b"")
    ran = command("import", "--library", tmp_path / "a.dateline", "-")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "0 new, 0 duplicate, 0 failed.")


def test_mapping_says_which_columns_hold_what(command, tmp_path):
    table = tmp_path / "rows.jsonl"
    table.write_text(json.dumps({"x": "Words of an article.", "y": "A headline"}) + "\n")
    words = ("import", "--library", tmp_path / "a.dateline", "--json", "--map")
    assert [entry["title"] for entry in command(*words, "title=y,text=x", table).json] == ["A headline"]
    ran = command(*words, "headline=y", table)
    assert ran.code == 2
    assert "is no field of an article" in ran.err


def test_report_is_written_and_lists_what_failed(command, tmp_path, pages):
    (pages / "page4.txt").touch()
    target = tmp_path / "report.csv"
    assert command("import", "--library", tmp_path / "a.dateline", "--report", target, pages).code == 1
    with target.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["status"] for row in csv.DictReader(stream)] == ["new", "new", "new", "failed"]


def test_files_are_read_by_several_processes(command, tmp_path, pages):
    ran = command("import", "--library", tmp_path / "a.dateline", "--json", "--jobs", 2, pages)
    assert statuses(ran) == ["new"] * 3


def test_library_can_be_told_to_keep_no_originals(command, tmp_path, pages):
    path = tmp_path / "a.dateline"
    command("import", "--library", path, "--no-originals", pages)
    assert command("originals", "--library", path, "--json").json == {"keeps_originals": False}
    proof = command("verify", "--library", path).out
    assert proof.startswith("0 originals, 3 texts, 0 quotes proven.\n3 originals not kept")
    assert (
        command("originals", "--library", path, "--keep", "yes").out == "Imported files are kept as they came.\n"
    )


def test_address_is_fetched_only_when_the_user_says_so(command, tmp_path):
    with serving({"/a.txt": say(b"Words of a page.")}) as server:
        address = address_of(server, "/a.txt")
        refused = command("import", "--library", tmp_path / "a.dateline", address)
        assert (refused.code, refused.out) == (2, "")
        assert "only with --fetch" in refused.err
        assert not (tmp_path / "a.dateline").exists()
        ran = command("import", "--library", tmp_path / "a.dateline", "--json", "--fetch", address)
    assert [(entry["status"], entry["url"]) for entry in ran.json] == [("new", address)]


def test_new_version_is_told_and_its_annotations_wait(command, tmp_path):
    page, path = tmp_path / "page.txt", tmp_path / "a.dateline"
    held = "A school was built by the river, and its windows look to the south."
    text = "\n".join((*web_pages.SENTENCES, held, *web_pages.SENTENCES[::-1]))
    page.write_text(text, encoding="utf-8")
    command("import", "--library", path, page)
    command("annotate", "--library", path, "--article", 1, "--quote", "its windows look to the south")
    page.write_text(text.replace(held, "Nothing more is known."), encoding="utf-8")
    ran = command("import", "--library", path, page)
    assert "0 new, 1 new version, 0 duplicate, 0 failed, 1 annotation to place, see" in ran.out
    shown = command("show", "--library", path, 1, "--json").json
    assert [version["is_current"] for version in shown["versions"]] == [False, True]
    assert "version 2 of 2" in command("show", "--library", path, 1).out


def test_imports_are_listed_and_one_is_removed(command, tmp_path, pages):
    path = tmp_path / "a.dateline"
    command("import", "--library", path, pages)
    command("import", "--library", path, list_seeds()[0])
    newest, first = command("imports", "--library", path, "--json").json
    assert (first["files"], first["articles"], newest["articles"]) == (3, 3, 1)
    listed = command("imports", "--library", path).out
    assert listed.startswith("IMPORT  WHEN")
    assert f"“{first['example']}” and 2 more" in listed
    assert "3 texts" in command("imports", "--library", path, "--remove", first["import"]).out
    assert [one["id"] for one in command("list", "--library", path, "--json").json] == [4]
    gone = command("imports", "--library", path, "--remove", first["import"])
    assert (gone.code, gone.out) == (1, "")


def test_output_that_nobody_reads_takes_nothing_back(command, tmp_path, pages, monkeypatch):
    def refuse(text=""):
        raise output.OutputClosed

    path = tmp_path / "a.dateline"
    command("import", "--library", path, list_seeds()[0])
    with monkeypatch.context() as patch:
        patch.setattr(output, "say", refuse)
        assert command("import", "--library", path, pages).code == 0
    assert len(command("list", "--library", path, "--json").json) == 4


def test_interrupted_import_writes_nothing(command, tmp_path, pages, monkeypatch):
    def interrupt(writing, file):
        raise KeyboardInterrupt

    path = tmp_path / "a.dateline"
    command("import", "--library", path, list_seeds()[0])
    monkeypatch.setattr(import_writing.Writing, "_note", interrupt)
    ran = command("import", "--library", path, pages)
    assert ran.code == 130
    assert len(command("list", "--library", path, "--json").json) == 1
    assert command("import", "--library", tmp_path / "new.dateline", pages).code == 130
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.dateline", "pages"]


@pytest.mark.parametrize("address", ["ftp://x.example/z", "file:///pages/a.txt"])
@pytest.mark.parametrize("fetching", [(), ("--fetch",)])
def test_address_of_another_kind_is_refused_as_such(command, tmp_path, address, fetching):
    ran = command("import", "--library", tmp_path / "a.dateline", *fetching, address)
    assert ran.code == 2
    assert f"“{address}”: only addresses with http:// or https:// are fetched" in ran.err


def test_guessed_mapping_is_told_for_each_table(command, tmp_path):
    table = tmp_path / "rows.jsonl"
    table.write_text(json.dumps({"content": "Words of an article.", "headline": "A headline"}) + "\n")
    words = ("import", "--library", tmp_path / "a.dateline")
    assert "rows.jsonl: title=headline, text=content (guessed; --map changes it)" in command(*words, table).out
    assert "guessed" not in command(*words, "--map", "text=content", table).out
    assert command(*words, "--json", table).json


def test_files_of_other_kinds_in_a_folder_are_told_and_are_no_failure(command, tmp_path, pages):
    for name in ("photo.jpg", "a.bin", ".hidden"):
        (pages / name).write_bytes(b"x")
    ran = command("import", "--library", tmp_path / "a.dateline", pages)
    assert ran.code == 0
    assert "2 files of other kinds were passed over: a.bin, photo.jpg" in ran.out
    assert len(command("import", "--library", tmp_path / "b.dateline", "--json", pages).json) == 3
