"""Tables of articles: CSV and JSON in several shapes, mappings, bad rows, and memory that stays flat."""

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.dates import DateBasis
from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.mappings import ColumnMapping
from reader.formats import csv_table, table_lines
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from reader.formats.tables import read_columns

ROW = {"title": "A title", "text": "One.\nTwo.", "date": "2005-04-03", "source": "Example News (En)"}


def read(data: bytes | str, name: str, mapping: str = "") -> list[FoundArticle]:
    body = data.encode() if isinstance(data, str) else data
    options = ReadOptions(mapping=ColumnMapping.parse(mapping) if mapping else None)
    return list(read_file(SourceFile.from_bytes(body, name), options))


def lines(*rows: object) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_jsonl_row_becomes_an_article() -> None:
    (found,) = read(lines(ROW), "rows.jsonl")
    assert found.name == "rows.jsonl, line 1"
    assert found.data == json.dumps(ROW).encode()
    assert found.media_type == "application/json"
    draft = found.draft
    assert draft
    assert draft.paragraphs == ("One.", "Two.")
    assert (draft.title, draft.source, draft.language) == ("A title", "Example News", "en")
    assert draft.layout == "table row"


def test_date_column_is_metadata() -> None:
    (found,) = read(lines(ROW), "rows.jsonl")
    assert found.draft
    assert (found.draft.date.day_key, found.draft.date.basis) == ("2005-04-03", DateBasis.METADATA)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_csv_of_any_delimiter_and_encoding_is_read(delimiter: str, encoding: str) -> None:
    text = delimiter.join(("title", "body", "outlet")) + "\r\n"
    text += delimiter.join(('"제목은 ""하나"""', '"첫 문장, 이다.\r\n둘째; 문장이다."', "조선중앙통신")) + "\r\n"
    (found,) = read(text.encode(encoding), "rows.csv")
    assert found.draft
    assert found.draft.title == '제목은 "하나"'
    assert found.draft.paragraphs == ("첫 문장, 이다.", "둘째; 문장이다.")
    assert found.draft.source_label == "조선중앙통신"
    assert json.loads(found.data)["title"] == '제목은 "하나"'


def test_hint_line_of_spreadsheets_is_passed() -> None:
    (found,) = read("sep=;\ntitle;text\nA;B, c\n", "rows.csv")
    assert found.draft and found.draft.paragraphs == ("B, c",)


@pytest.mark.parametrize("text", ["[{}]", "[\n  {},\n  {}\n]", '{{"articles": [{}]}}', "{}", "{}\n{}"])
def test_json_shapes_are_read(text: str) -> None:
    row = json.dumps(ROW, indent=1 if text != "{}\n{}" else None)
    data = text.replace("{{", "<").replace("}}", ">").replace("{}", row).replace("<", "{").replace(">", "}")
    found = read(data, "rows.json")
    assert [one.draft.title for one in found if one.draft] == ["A title"] * text.count("{}")
    assert not [one.error for one in found if one.error]


def test_nested_values_and_lists_are_columns() -> None:
    row = {"meta": {"title": "T", "authors": ["Ann Lee", "Bo Kim"]}, "text": ["One.", "Two."], "n": 3, "x": None}
    (found,) = read(lines(row), "rows.jsonl", "text=text,title=meta.title,byline=meta.authors")
    assert found.draft
    assert (found.draft.title, found.draft.byline, found.draft.paragraphs) == (
        "T",
        "Ann Lee, Bo Kim",
        ("One.", "Two."),
    )


def test_bad_rows_are_told_and_the_rest_is_read() -> None:
    korean = lines({**ROW, "text": "로동신문은 오늘 이런 소식을 전하였다. " * 3}).encode()
    data = korean + b'{"text": \n[1]\n\n{"text": "\xff\xfe"}\n{"title": "x"}\n' + lines(ROW).encode()
    found = read(data, "rows.jsonl")
    assert [bool(one.draft) for one in found] == [True, False, False, False, False, True]
    assert all(one.error.startswith(f"{one.name}: ") for one in found if not one.draft)
    assert found[1].name == "rows.jsonl, line 2"


def test_csv_row_with_too_many_cells_is_told() -> None:
    found = read('title,text\nA,"B"\nC,D,E\nF\nG,H\n', "rows.csv")
    assert [one.error.partition(": ")[2] for one in found] == [
        "",
        "This row has 3 cells, and the header names 2: a quote may be missing.",
        "This row has no text.",
        "",
    ]


def test_too_long_rows_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (table_lines, csv_table):
        monkeypatch.setattr(module, "MAX_ROW_BYTES", 100)
    found = read(lines(ROW, {"text": "x" * 500}, {"text": "short"}), "rows.jsonl")
    assert [bool(one.draft) for one in found] == [True, False, True]
    found = read('text,title\na,b\n"never closed,b\n' + "x,y\n" * 40 + "c,d\n", "rows.csv")
    assert found[0].draft and found[-1].draft and found[-1].draft.title == "d"
    assert any("longer than" in one.error for one in found)


def test_mapping_is_taken_before_the_guess() -> None:
    (found,) = read("a,b\nTitle,Words.\n", "rows.csv", "title=a,text=b")
    assert found.draft and (found.draft.title, found.draft.paragraphs) == ("Title", ("Words.",))


def test_mapping_to_a_missing_column_names_those_there_are() -> None:
    (found,) = read("a,b\nTitle,Words.\n", "rows.csv", "text=body")
    assert "no column “body”" in found.error
    assert "Its columns are a, b." in found.error


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        ("", "a.csv", "is empty"),
        ("text\n", "a.csv", "without rows"),
        ("[]", "a.json", "without rows"),
        ("2005-04-03,Words that stand there\n2005-04-04,More\n", "a.csv", "no header row"),
        ("format,annotation_id,quote\ndateline-csv/1,1,x\n", "a.csv", "table of annotations"),
        ("title,text\n,\n", "a.csv", "without rows"),
    ],
)
def test_file_that_is_no_table_of_articles_is_refused(data: str, name: str, what: str) -> None:
    (found,) = read(data, name)
    assert what in found.error


def test_table_of_annotations_is_led_to_where_annotations_come_in() -> None:
    (found,) = read("format,annotation_id,quote\ndateline-csv/1,1,x\n", "a.csv")
    assert "File › Import annotations…" in found.error
    assert "dateline import-annotations" in found.error


@pytest.mark.parametrize("data", ["[", "[1, 2", '[{"text": "a"}, {"te', "[[[[", '{"a": ', "{", "[" * 100_000])
def test_cut_json_is_told(data: str) -> None:
    found = read(data, "a.json")
    assert found[-1].error


def test_markup_in_cells_is_stripped() -> None:
    (found,) = read(lines({"text": "<p>One &amp; two.</p><p>Three.</p>"}), "a.jsonl")
    assert found.draft and found.draft.paragraphs == ("One & two.", "Three.")


def test_page_in_a_cell_is_read_as_a_page() -> None:
    page = "The body of the page.\nMore From Naenara (En)\nA teaser\nJanuary 06, 2026\nA teaser\nMore Articles"
    (found,) = read(lines({"title": "T", "text": page, "date": "2026-01-02"}), "a.jsonl")
    assert found.draft
    assert found.draft.paragraphs == ("The body of the page.",)
    assert (found.draft.source, found.draft.title, len(found.draft.listed)) == ("Naenara", "T", 1)
    assert found.draft.date.day_key == "2026-01-02"


def test_agency_of_a_dateline_is_found() -> None:
    row = {"title": "T", "text": "Pyongyang, May 27 (KCNA) -- Words of a story.", "date": "2014-05-27"}
    (found,) = read(lines(row), "a.jsonl")
    assert found.draft and found.draft.agency == "KCNA"


def test_doubtful_days_leave_bounds_of_a_year() -> None:
    first, second = read("text,date\nA word.,03/04/2005\nA word.,05/06/2005\n", "a.csv")
    for found in (first, second):
        assert found.draft and found.draft.date.day_key == "2005"
        assert any("may be two days" in warning for warning in found.draft.warnings)
    found = read("text,date\nA word.,03/04/2005\nA word.,25/06/2005\n", "a.csv")[0]
    assert found.draft and found.draft.date.day_key == "2005-04-03"


def test_names_of_languages_and_capture_times_are_read() -> None:
    row = {
        **ROW,
        "lang": "en-GB",
        "scraped_at": "2024-01-02T03:04:05+09:00",
        "author": "By Ann Lee",
        "link": "https://a.example/1",
    }
    (found,) = read(lines(row), "a.jsonl")
    assert found.draft
    assert (found.draft.language, found.draft.captured_at) == ("en", "2024-01-01T18:04:05Z")
    assert (found.draft.byline, found.draft.url) == ("Ann Lee", "https://a.example/1")


def test_head_shows_columns_sample_and_guess() -> None:
    head = read_columns(SourceFile.from_bytes(b"Headline;Body;x\nA;B;C\nD;E;F\n", "a.csv"))
    assert head.columns == ("Headline", "Body", "x")
    assert head.rows[1] == {"Headline": "D", "Body": "E", "x": "F"}
    assert str(head.guess) == "title=Headline,text=Body"
    with pytest.raises(FileUnreadable):
        read_columns(SourceFile.from_bytes(b"", "a.csv"))


def test_same_column_names_are_told_apart() -> None:
    assert read_columns(SourceFile.from_bytes(b"a,a,,a\n1,2,3,4\n", "a.csv")).columns == (
        "a",
        "a (2)",
        "column 3",
        "a (3)",
    )


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv", "rows.json"])
def test_memory_stays_flat_over_many_rows(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("".join(_make_table(name, 1200)), encoding="utf-8")
    tracemalloc.start()
    try:
        count = sum(1 for found in read_file(SourceFile.from_path(path), ReadOptions()) if found.draft)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 1200
    assert peak < path.stat().st_size * 0.7, f"{peak:,} bytes for a file of {path.stat().st_size:,}"


def _make_table(name: str, count: int) -> Iterator[str]:
    """Rows of 20 KB, most of it in a column that no field uses."""
    cells = {"text": "Words of a story.", "title": "A title", "rest": "x" * 20_000}
    yield {"rows.csv": ",".join(cells) + "\n", "rows.json": "["}.get(name, "")
    for number in range(count):
        comma = "," if number < count - 1 else "]"
        yield {"rows.csv": ",".join(cells.values()) + "\n", "rows.json": json.dumps(cells) + comma}.get(
            name, lines(cells)
        )
