"""Companions, columns, JSON Lines: what stands beside the annotations, read by programs that are not ours."""

import csv
import json
import warnings
from contextlib import contextmanager

import pytest

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.errors import Cancelled, ColumnsUnknown, TargetUnwritable
from reader.domain.exports import Companion, ExportFormat, ExportRequest
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import exporting, tagging
from reader.services.annotating import add_annotation_with_paths
from reader.services.codebooks import plan_import, read_codebook
from reader.services.reading import mark_reading_states
from tests.helpers.articles import store_article

EVERY = frozenset(Companion)
HOSTILE = "=cmd|' /C calc'!A0"
FORMULA = "@SUM(1+1)"
NAMES = ["articles.csv", "codebook.csv", "datapackage.json", "method.txt", "wide.csv"]


@contextmanager
def others():
    """Packages that are not ours may warn of what they will change."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.fixture
def articles(library):
    """Three articles: annotations with tags, with none and with a hostile memo; a tag on the whole; nothing."""
    made = [store_article(library, paragraphs=(f"Article {n} of “three”.", "Ends, here.")) for n in (1, 2, 3)]
    add_annotation_with_paths(
        library, made[0], Span(0, 7), [TagPath.parse("one"), TagPath.parse("one/two")], "a\nb"
    )
    add_annotation_with_paths(library, made[0], Span(8, 9), [TagPath.parse("one")], HOSTILE)
    add_annotation_with_paths(library, made[1], Span(0, 7), [TagPath.parse(FORMULA)])
    add_annotation_with_paths(library, made[1], Span(0, 9))
    tagging.tag_article(library, made[0], [tagging.create_tag(library, TagPath.parse("whole")).value])
    tagging.create_tag(library, TagPath.parse("article_id"))
    return made


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "out"
    made.mkdir()
    return made


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def write(library, target, form=ExportFormat.CSV, **asked):
    return exporting.export(library, ExportRequest(form, target, **asked))


def test_companions_stand_beside_their_target_and_are_reported(library, articles, folder):
    report = write(library, folder / "annotations.csv", companions=EVERY)
    assert names(folder) == sorted(["annotations.csv", *NAMES])
    assert report.files[0] == folder / "annotations.csv"
    assert sorted(path.name for path in report.files) == names(folder)
    (folder / "x.wide.csv").write_text("old")
    write(library, folder / "x.csv", companions=frozenset({Companion.WIDE}))
    assert (folder / "x.wide.csv").read_bytes() == (folder / "wide.csv").read_bytes()


def test_every_article_of_the_filter_has_its_row_with_real_zeros(library, articles, folder):
    write(library, folder / "annotations.csv", companions=EVERY)
    rows = read(folder / "articles.csv")
    counts = ("annotations", "untagged", "annotation_tags", "article_tags")
    assert [tuple(row[name] for name in counts) for row in rows] == [
        ("2", "0", "3", "1"),
        ("2", "1", "1", "0"),
        ("0", "0", "0", "0"),
    ]
    mark_reading_states(library, articles[2:], ReadingState.DONE)
    left = Criteria(states=(ReadingState.DONE,))
    write(library, folder / "done.csv", criteria=left, companions=EVERY)
    assert [row["article_id"] for row in read(folder / "done.articles.csv")] == [rows[2]["article_id"]]
    assert read(folder / "done.csv") == []
    assert {row["uses"] for row in read(folder / "done.codebook.csv")} == {"0"}


def test_columns_of_wide_sum_to_the_rows_of_their_tags(library, articles, folder):
    write(library, folder / "annotations.csv", companions=EVERY)
    rows, wide = read(folder / "annotations.csv"), read(folder / "wide.csv")
    paths = {row["tag_path"] for row in read(folder / "codebook.csv")}
    assert paths == {"one", "one/two", "whole", "article_id", FORMULA}
    for path in paths - {"article_id"}:
        for article in wide:
            expected = sum(row["tag_path"] == path and row["article_id"] == article["article_id"] for row in rows)
            assert int(article[path]) == expected
    assert [row["article_id/"] for row in wide] == ["0", "0", "0"]


def test_codebook_beside_the_table_can_be_imported_again(library, articles, folder):
    write(library, folder / "annotations.csv", companions=EVERY, profile="excel")
    planned = plan_import(library, read_codebook(folder / "codebook.csv").tags)
    assert {row.state.value for row in planned} == {"same"}
    assert len(planned) == 5


@pytest.mark.parametrize("profile", ["data", "excel"])
def test_the_package_validates_with_frictionless(library, articles, folder, profile, monkeypatch):
    write(library, folder / "annotations.csv", companions=EVERY, profile=profile)
    monkeypatch.chdir(folder)
    with others():
        import frictionless

        report = frictionless.validate("datapackage.json")
    assert report.valid, report.flatten(["fieldName", "rowNumber", "type", "note"])
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in described["resources"]] == ["annotations", "articles", "codebook", "wide"]
    assert described["dateline"]["rows"] == {"annotations": 6, "articles": 3, "codebook": 5, "wide": 3}
    assert described["dateline"]["articles_without_annotation"] == 1


def test_the_package_finds_a_table_that_was_changed(library, articles, folder, monkeypatch):
    write(library, folder / "annotations.csv", companions=EVERY)
    text = (folder / "articles.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "articles.csv").write_text("".join(text[:-2]), encoding="utf-8")
    monkeypatch.chdir(folder)
    with others():
        import frictionless

        assert not frictionless.validate("datapackage.json").valid


@pytest.mark.parametrize("profile", ["data", "excel"])
def test_pandas_reads_all_tables(library, articles, folder, profile):
    write(library, folder / "annotations.csv", companions=EVERY, profile=profile)
    with others():
        import pandas

        tables = {name: pandas.read_csv(folder / name) for name in ("annotations.csv", "articles.csv", "wide.csv")}
    assert list(tables["articles.csv"]["annotations"]) == [2, 2, 0]
    assert tables["annotations.csv"]["start"].isna().sum() == 1
    assert tables["wide.csv"]["one"].sum() == 2
    memos = set(tables["annotations.csv"]["memo"].dropna())
    assert memos == ({"a\nb", HOSTILE} if profile == "data" else {"a b", f"'{HOSTILE}"})


def test_spreadsheet_companions_are_guarded_too_and_that_is_noted(library, articles, folder):
    report = write(library, folder / "x.csv", companions=EVERY, profile="excel")
    assert folder / "x.wide.csv.guarded.json" in report.files
    noted = json.loads((folder / "x.wide.csv.guarded.json").read_text(encoding="utf-8"))
    assert [(row["number"], row["columns"]) for row in noted["rows"]] == [(0, [FORMULA])]
    assert f"'{FORMULA}" in read(folder / "x.wide.csv")[0]


def test_columns_are_those_chosen_in_their_order(library, articles, folder):
    target = folder / "x.csv"
    write(library, target, columns=("tag_path", "quote", "article_id"))
    assert list(read(target)[0]) == ["tag_path", "quote", "article_id"]
    write(library, target, columns=("memo",))
    assert [row["memo"] for row in read(target)] == ["", "a\nb", "a\nb", HOSTILE, "", ""]
    shown = exporting.preview(library, ExportRequest(ExportFormat.CSV, target, columns=("memo", "tag")))
    assert shown.header == ("memo", "tag") and shown.rows[1] == ("a\nb", "one")


@pytest.mark.parametrize("columns", [("quote", "colour"), ("quote", "quote")])
@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.XLSX])
def test_columns_that_are_not_there_or_twice_are_refused(library, articles, folder, form, columns):
    with pytest.raises(ColumnsUnknown, match=columns[1]):
        write(library, folder / "x", form, columns=columns)
    assert names(folder) == []


def test_a_package_of_chosen_columns_validates(library, articles, folder, monkeypatch):
    write(library, folder / "x.csv", columns=("quote", "tag_id", "start"), companions=EVERY)
    monkeypatch.chdir(folder)
    with others():
        import frictionless

        report = frictionless.validate("x.datapackage.json")
    assert report.valid, report.flatten(["fieldName", "rowNumber", "type", "note"])


def test_the_note_tells_filter_counts_and_columns(library, articles, folder):
    write(library, folder / "x.csv", criteria=Criteria(words="three", coders=("Ann",)), companions=EVERY)
    text = (folder / "x.method.txt").read_text(encoding="utf-8")
    for part in (
        "Filter: “three” · Coder: Ann.",
        "4 annotations in 2 articles",
        "code points",
        "- quote: the words",
    ):
        assert part in text
    assert "x.articles.csv (2 rows)" in text


def test_json_lines_hold_all_that_the_table_holds(library, articles, folder):
    write(library, folder / "x.csv")
    report = write(library, folder / "x.jsonl", ExportFormat.JSONL, companions=EVERY)
    lines = [json.loads(line) for line in (folder / "x.jsonl").read_text(encoding="utf-8").splitlines()]
    assert report.rows == len(lines) == 5
    assert [one["kind"] for one in lines] == ["article_tag", *["annotation"] * 4]
    assert [len(one["tags"]) for one in lines] == [1, 2, 1, 0, 1]
    again = []
    for one in lines:
        for tag in one.pop("tags") or [{}]:
            cells = {**one, **tag, "starred": {True: "yes", False: "no", None: None}[one["starred"]]}
            cells.pop("kind")
            again.append({name: "" if cell is None else str(cell) for name, cell in cells.items()})
    rows = read(folder / "x.csv")
    for row in (*rows, *again):
        row["format"] = ""
    assert [{**dict.fromkeys(rows[0], ""), **row} for row in again] == rows
    assert (folder / "x.articles.csv").exists()


def test_json_lines_of_chosen_columns(library, articles, folder):
    write(library, folder / "x.jsonl", ExportFormat.JSONL, columns=("quote", "tag", "starred"))
    lines = [json.loads(line) for line in (folder / "x.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines[0] == {
        "format": "dateline-jsonl/1",
        "kind": "article_tag",
        "quote": None,
        "starred": None,
        "tags": [{"tag": "whole"}],
    }


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.JSONL])
def test_cancel_and_a_companion_that_cannot_be_written_leave_all_as_it_was(library, articles, folder, form):
    for name in ("x.csv", "x.articles.csv"):
        (folder / name).write_text("old")
    (folder / "x.method.txt").mkdir()
    with pytest.raises(TargetUnwritable, match="is a folder"):
        write(library, folder / "x.csv", form, companions=EVERY)
    (folder / "x.method.txt").rmdir()
    with pytest.raises(Cancelled):
        request = ExportRequest(form, folder / "x.csv", companions=EVERY)
        exporting.export(library, request, is_cancelled=lambda: len(names(folder)) > 4)
    assert names(folder) == ["x.articles.csv", "x.csv"]
    assert {path.read_text() for path in folder.iterdir()} == {"old"}


def test_a_companion_never_takes_the_place_of_the_library(library, articles):
    target = library.path.with_name("table.csv")
    target.with_name("table.wide.csv").symlink_to(library.path)
    before = library.path.read_bytes()
    with pytest.raises(TargetUnwritable, match="library itself"):
        write(library, target, companions=EVERY)
    assert library.path.read_bytes() == before
    assert not target.exists()


def test_a_workbook_has_a_sheet_for_each_table(library, articles, folder):
    report = write(library, folder / "x.xlsx", ExportFormat.XLSX, companions=EVERY)
    assert names(folder) == ["x.xlsx"]
    assert (report.rows, report.losses) == (6, ())
    with others():
        import openpyxl

        book = openpyxl.load_workbook(folder / "x.xlsx")
    assert book.sheetnames == ["annotations", "articles", "codebook", "wide", "columns", "method"]
    write(library, folder / "x.csv", companions=EVERY)
    for sheet in book.sheetnames[:4]:
        plain = folder / ("x.csv" if sheet == "annotations" else f"x.{sheet}.csv")
        with plain.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
        found = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
        assert [len(row) for row in found] == [len(row) for row in rows]
        for ours, theirs in zip(found, rows, strict=True):
            assert [as_text(cell) for cell in ours] == [cell.removesuffix("Z") for cell in theirs]


def as_text(cell):
    """A cell of a workbook as the CSV has it, times without Z."""
    if hasattr(cell, "isoformat"):
        return cell.isoformat(timespec="milliseconds") if cell.microsecond or cell.second else str(cell)
    return "" if cell is None else str(cell)


def test_a_workbook_that_was_cancelled_leaves_nothing(library, articles, folder):
    with pytest.raises(Cancelled):
        request = ExportRequest(ExportFormat.XLSX, folder / "x.xlsx", companions=EVERY)
        exporting.export(library, request, is_cancelled=lambda: True)
    assert names(folder) == []
