"""`dateline export` of tables: formats by name and by suffix, columns, presets and companions."""

import csv
import json

import pytest

from reader.cli import exporting


@pytest.fixture(autouse=True)
def preferences(tmp_path, monkeypatch):
    path = tmp_path / "settings" / "preferences.json"
    monkeypatch.setattr(exporting, "preferences_path", lambda: path)
    return path


@pytest.fixture
def export(command, library, tmp_path):
    """A function that exports one annotation with two tags to a file of a folder of its own."""
    words = ("--article", 1, "--quote", "movement", "--occurrence", 1, "--tag", "mass", "--tag", "theme/b")
    assert command("annotate", "--library", library, *words).code == 0
    (tmp_path / "out").mkdir()
    return lambda name, *given: command("export", "--library", library, "--to", tmp_path / "out" / name, *given)


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("name", "given", "form", "rows"),
    [
        ("a.csv", (), "csv", 2),
        ("a.txt", (), "csv", 2),
        ("a.XLSX", (), "xlsx", 2),
        ("a.jsonl", (), "jsonl", 1),
        ("a.ndjson", (), "jsonl", 1),
        ("a.csv", ("--format", "jsonl"), "jsonl", 1),
    ],
)
def test_the_format_is_named_or_guessed(export, tmp_path, name, given, form, rows):
    ran = export(name, "--json", *given)
    assert (ran.code, ran.json["format"], ran.json["rows"], ran.json["losses"]) == (0, form, rows, [])
    assert ran.json["files"] == [str(tmp_path / "out" / name)]


def test_companions_are_written_and_named(export, tmp_path):
    ran = export("a.csv", "--with", "articles,codebook", "--with", "wide,datapackage,method")
    assert names(tmp_path) == sorted(
        ["a.articles.csv", "a.codebook.csv", "a.csv", "a.datapackage.json", "a.method.txt", "a.wide.csv"]
    )
    assert ran.out.splitlines()[0] == f"Wrote 2 rows to {tmp_path / 'out' / 'a.csv'}."
    assert len(ran.out.splitlines()) == 6


def test_columns_are_chosen_and_kept_as_a_preset(export, tmp_path, preferences):
    assert export("a.csv", "--columns", "tag_path, quote", "--save-preset", "Short").code == 0
    assert json.loads(preferences.read_text(encoding="utf-8"))["export_presets"] == {
        "Short": ["tag_path", "quote"]
    }
    assert export("b.csv", "--preset", "Short").code == 0
    for name in ("a.csv", "b.csv"):
        with (tmp_path / "out" / name).open(encoding="utf-8", newline="") as stream:
            assert list(csv.reader(stream))[:2] == [["tag_path", "quote"], ["mass", "movement"]]


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (("--columns", "quote,colour"), 1, "no column “colour”. The columns are format, annotation_id"),
        (("--columns", "quote,quote"), 1, "given twice"),
        (("--columns", " , "), 2, "--columns names no column"),
        (("--preset", "None"), 1, "no preset “None”"),
        (("--with", "articles,nothing"), 2, "not 'nothing'"),
        (("--save-preset", "A"), 2, "goes with --columns"),
        (("--preset", "A", "--columns", "quote"), 2, "not allowed with"),
        (("--format", "xlsx", "--profile", "excel"), 2, "--profile goes with csv"),
        (("--format", "bibtex", "--with", "articles"), 2, "csv, jsonl, xlsx"),
        (("--format", "word"), 2, "invalid choice"),
    ],
)
def test_what_cannot_be_asked_is_told_and_nothing_is_written(export, tmp_path, preferences, given, code, told):
    ran = export("a.csv", *given)
    assert ran.code == code
    assert told in ran.err
    assert names(tmp_path) == []
    assert not preferences.exists()


def test_nothing_to_export_is_told(export):
    ran = export("a.csv", "--coder", "Nobody")
    assert (ran.code, "holds no row: there is none in what the filter leaves" in ran.err) == (0, True)


def test_what_a_sheet_cannot_hold_is_told(export, command, library):
    words = ("--article", 1, "--quote", "movement", "--occurrence", 2, "--memo", "x" * 40_000)
    if command("annotate", "--library", library, *words).code:
        words = ("--article", 1, "--start", 0, "--end", 3, "--memo", "x" * 40_000)
        assert command("annotate", "--library", library, *words).code == 0
    ran = export("a.xlsx", "--json")
    assert [loss["what"] for loss in ran.json["losses"]] == ["7,233 of 40,000 characters are cut off"]
    assert "7,233 of 40,000 characters are cut off" in ran.err
