"""The commands on a real library: what they print, their exit codes, and that errors change nothing."""

import csv

import pytest

from reader.bundled import list_seeds
from reader.services.libraries import open_library
from tests.helpers.dumps import count_steps, dump_library

LIST_KEYS = "id guid title source language date_from date_to date_basis reading_state annotations"
IMPORT_KEYS = (
    "file part source language title title_basis byline date_from date_to date_basis captured_at paragraphs "
    "related agency url layout layout_reason article address status message"
)


def content(path):
    """Everything a library holds, and the number of its steps."""
    library = open_library(path, initiator="test")
    try:
        return dump_library(library), count_steps(library)
    finally:
        library.close()


def annotate(command, library, *more):
    ran = command("annotate", "--library", library, "--article", 1, *more)
    assert (ran.code, ran.err) == (0, "")
    return ran


def test_import_makes_the_library_and_says_so(command, tmp_path):
    path = tmp_path / "new.dateline"
    ran = command("import", "--library", path, *list_seeds())
    assert ran.code == 0
    assert f"Made the library {path}." in ran.out
    assert "2 new, 0 duplicate, 0 failed." in ran.out
    assert path.exists()


def test_import_into_a_missing_folder_makes_nothing(command, tmp_path):
    ran = command("import", "--library", tmp_path / "missing" / "a.dateline", list_seeds()[0])
    assert (ran.code, ran.out) == (1, "")
    assert f"There is no folder {tmp_path / 'missing'}." in ran.err
    assert list(tmp_path.iterdir()) == []


def test_import_again_adds_nothing_and_says_so(command, library):
    ran = command("import", "--library", library, *list_seeds())
    assert ran.code == 0
    assert "0 new, 2 duplicate, 0 failed." in ran.out
    assert len(command("list", "--library", library, "--json").json) == 2


def test_import_json_has_the_documented_keys(command, tmp_path):
    ran = command("import", "--library", tmp_path / "new.dateline", "--json", *list_seeds())
    assert [" ".join(entry) for entry in ran.json] == [IMPORT_KEYS, IMPORT_KEYS]
    assert [entry["status"] for entry in ran.json] == ["new", "new"]
    assert [len(entry["paragraphs"]) for entry in ran.json] == [14, 9]


def test_import_lists_the_failed_files_and_takes_the_others(command, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    ran = command("import", "--library", tmp_path / "new.dateline", "--json", empty, list_seeds()[0])
    assert ran.code == 1
    assert [entry["status"] for entry in ran.json] == ["failed", "new"]
    assert ran.err.startswith("dateline: ")
    assert "empty.txt" in ran.err
    assert ran.err.count("\n") == 1


def test_dry_run_makes_no_library(command, tmp_path):
    path = tmp_path / "new.dateline"
    ran = command("import", "--library", path, "--dry-run", *list_seeds(), list_seeds()[0])
    assert "2 new, 1 duplicate, 0 failed. Dry run: nothing was written." in ran.out
    assert list(tmp_path.iterdir()) == []


def test_dry_run_leaves_a_library_as_it_is(command, library, tmp_path):
    text = tmp_path / "more.txt"
    text.write_text("Plain words of no known layout.", encoding="utf-8")
    before = content(library)
    assert "1 new" in command("import", "--library", library, "--dry-run", text).out
    assert content(library) == before


def test_list_gives_the_documented_fields(command, library):
    articles = command("list", "--library", library, "--json").json
    assert [" ".join(article) for article in articles] == [LIST_KEYS, LIST_KEYS]
    assert articles[0]["source"] == "Naenara"
    assert (articles[0]["date_from"], articles[0]["date_to"]) == ("2015-09", "2026-01-10")


def test_list_for_people_is_a_table(command, library):
    lines = command("list", "--library", library).out.splitlines()
    assert lines[0].split() == ["ID", "DATE", "SOURCE", "STATE", "ANNOTATIONS", "TITLE"]
    assert "2024-11-04 to 2025-12-03  Voice of Korea · English" in lines[2]


def test_show_takes_an_id_or_a_guid(command, library):
    by_id = command("show", "--library", library, 1, "--json").json
    by_guid = command("show", "--library", library, by_id["guid"], "--json").json
    assert by_id == by_guid
    assert (len(by_id["paragraphs"]), len(by_id["related"]), by_id["byline"]) == (14, 20, "Yang Ryon Hui")
    assert by_id["evidence"]


def test_show_numbers_paragraphs_and_lists_annotations(command, library):
    annotate(command, library, "--quote", "Kim Jong Un", "--tag", "leader", "--memo", "first\nsecond")
    out = command("show", "--library", library, 1).out
    assert "\n   1  The socialist patriotic movement" in out
    assert "\n  14  " in out
    assert "Listed on the page (20)" in out
    assert "“Kim Jong Un”  [leader]" in out
    assert "first second" in out


@pytest.mark.parametrize("ref", ["99", "no-such-guid", "9" * 40, "-1", "é", ""])
def test_show_of_an_unknown_article_is_an_error(command, library, ref):
    ran = command("show", "--library", library, "--", ref)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: ")


@pytest.mark.parametrize(
    ("ref", "says"),
    [
        ("abc", "“abc” is no article id. See the ids with “dateline list”."),
        ("99", "The library has no article 99."),
        ("00000000-0000-4000-8000-000000000000", "The library has no article 00000000"),
    ],
)
def test_show_tells_an_unknown_article_from_words_that_are_no_id(command, library, ref, says):
    assert says in command("show", "--library", library, ref).err


def test_annotate_by_offsets_prints_the_id_and_marks_the_words(command, library):
    number = int(annotate(command, library, "--start", 4, "--end", 13).out)
    (annotation,) = command("show", "--library", library, 1, "--json").json["annotations"]
    assert (annotation["id"], annotation["quote"], annotation["tags"]) == (number, "socialist", [])


def test_annotate_by_quote_takes_the_occurrence(command, library):
    first = annotate(command, library, "--quote", "the", "--json").json
    third = annotate(command, library, "--quote", "the", "--occurrence", 3, "--json").json
    assert first["start"] < third["start"]
    assert third["quote"] == "the"


def test_annotate_makes_missing_tags_in_one_step(command, library):
    made = annotate(
        command, library, "--quote", "Chollima", "--tag", "a/b", "--tag", "c", "--memo", "why", "--json"
    )
    assert (made.json["tags"], made.json["memo"]) == (["a/b", "c"], "why")
    assert command("undo", "--library", library).code == 0
    assert command("show", "--library", library, 1, "--json").json["annotations"] == []
    steps = command("history", "--library", library, "--json").json
    assert [step["verb"] for step in steps[1:]] == ["annotation.add", "article.import"]


@pytest.mark.parametrize(
    "words",
    [
        ("--start", "5", "--end", "5"),
        ("--start", "-5", "--end", "3"),
        ("--start", "0", "--end", "999999999999999999999999"),
        ("--quote", "words that do not stand there"),
        ("--quote", "Chollima", "--occurrence", "999"),
        ("--quote", ""),
        ("--quote", "Chollima", "--tag", "threat//nuclear"),
        ("--quote", "Chollima", "--tag", ""),
        ("--start", "0", "--end", "999999", "--tag", "new"),
    ],
)
def test_annotate_with_bad_values_changes_nothing(command, library, words):
    before = content(library)
    ran = command("annotate", "--library", library, "--article", 1, *words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: ")
    assert ran.err.count("\n") == 1
    assert content(library) == before


def test_undecodable_words_are_cleaned(command, library):
    made = annotate(
        command, library, "--quote", "Chollima", "--memo", "a\udcff", "--tag", "t\udcff", "--json"
    ).json
    assert (made["memo"], made["tags"]) == ("a\ufffd", ["t\ufffd"])


def test_undo_and_redo_tell_what_they_did(command, library):
    annotate(command, library, "--quote", "Chollima")
    assert command("undo", "--library", library).out.startswith("Undid: annotation (step ")
    assert command("list", "--library", library, "--json").json[0]["annotations"] == 0
    redone = command("redo", "--library", library, "--json").json
    assert redone["verb"] == "annotation.add"
    assert command("list", "--library", library, "--json").json[0]["annotations"] == 1


def test_nothing_to_redo_is_an_error(command, library):
    ran = command("redo", "--library", library)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: ")


def test_history_is_newest_first(command, library):
    annotate(command, library, "--quote", "Chollima")
    command("undo", "--library", library)
    lines = command("history", "--library", library).out.splitlines()
    assert "undo of step" in lines[1]
    assert "annotation (undone)" in lines[2]
    assert "“Chollima” in “The" in lines[2]
    assert "import of 2 articles" in lines[3]
    assert len(command("history", "--library", library, "--json", "--limit", 1).json) == 1


@pytest.mark.parametrize("profile", ["data", "excel"])
def test_export_writes_the_rows_and_tells_how_many(command, library, tmp_path, profile):
    annotate(command, library, "--quote", "Chollima", "--tag", "a", "--tag", "b")
    target = tmp_path / "table.csv"
    ran = command("export", "--library", library, "--to", target, "--profile", profile)
    assert (ran.code, ran.out) == (0, f"Wrote 2 rows to {target}.\n")
    with target.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["tag"] for row in csv.DictReader(stream)] == ["a", "b"]
    assert target.read_bytes().startswith(b"\xef\xbb\xbf") == (profile == "excel")


def test_export_json_names_the_file_and_the_rows(command, library, tmp_path):
    ran = command("export", "--library", library, "--to", tmp_path / "a.csv", "--json")
    target = str(tmp_path / "a.csv")
    told = {"file": target, "format": "csv", "profile": "data", "rows": 0, "files": [target], "losses": []}
    assert ran.json == told


def test_export_onto_the_library_is_refused(command, library):
    before = content(library)
    ran = command("export", "--library", library, "--to", library)
    assert ran.code == 1
    assert "is the library itself" in ran.err
    assert content(library) == before


def test_check_of_a_sound_library_finds_nothing(command, library):
    ran = command("check", "--library", library)
    assert (ran.code, ran.out) == (0, "No faults found.\n")
    assert command("check", "--library", library, "--json").json == []


def test_check_prints_findings_and_ends_with_one(command, library, monkeypatch):
    from reader.domain.findings import Finding
    from reader.services import checking

    monkeypatch.setattr(checking, "check_library", lambda library: [Finding("count", "The day\n2026 is wrong.")])
    ran = command("check", "--library", library)
    assert (ran.code, ran.out) == (1, "count: The day 2026 is wrong.\n")
    assert command("check", "--library", library, "--json").json[0]["kind"] == "count"


@pytest.mark.parametrize("words", [["list"], ["show", "1"], ["undo"], ["history"], ["check"]])
def test_a_missing_library_is_one_line_and_is_not_made(command, tmp_path, words):
    path = tmp_path / "none.dateline"
    ran = command(words[0], "--library", path, *words[1:])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert str(path) in ran.err or path.name in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_library_stays_as_it_is(command, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader")
    for words in (["list"], ["import", list_seeds()[0]], ["undo"]):
        ran = command(words[0], "--library", path, *words[1:])
        assert (ran.code, ran.out) == (1, "")
    assert path.read_text() == "Dear reader"
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.txt"]


def test_usage_errors_end_with_two(command):
    ran = command("list")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_commands_fold_everything_into_the_one_file(command, library):
    annotate(command, library, "--quote", "Chollima")
    assert [entry.name for entry in library.parent.iterdir()] == [library.name]
