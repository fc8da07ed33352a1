"""The tagged CSV: columns, quoting, both profiles and the guards against formulas; CSV rows of any table."""

import csv
import io

import pytest

from reader.domain.export_rows import ExportRow
from reader.domain.export_tables import Column
from reader.formats.csv_rows import CsvRows
from reader.formats.guarded_cells import unguarded
from reader.formats.tagged_csv import COLUMNS, FORMAT, CsvProfile

DOCUMENTED = [
    "format",
    "annotation_id",
    "tag_id",
    "tag",
    "tag_path",
    "quote",
    "start",
    "end",
    "prefix",
    "suffix",
    "paragraph",
    "sentence",
    "memo",
    "speaker",
    "coder",
    "origin",
    "created_at",
    "modified_at",
    "article_id",
    "article_title",
    "title_basis",
    "source",
    "agency",
    "language",
    "byline",
    "date_from",
    "date_to",
    "date_basis",
    "captured_at",
    "url",
    "text_sha256",
    "text_version",
    "article_words",
    "reading_state",
    "starred",
]

ROW = ExportRow(
    format=FORMAT,
    annotation_id="A1",
    tag_id="T1",
    tag="nuclear",
    tag_path="threat/nuclear",
    quote="thanany force",
    start=12,
    end=25,
    prefix="stronger ",
    suffix=" in the world",
    paragraph=1,
    sentence=2,
    memo="",
    speaker="",
    coder="Ri",
    origin="hand",
    created_at="2026-01-11T08:00:00Z",
    modified_at="2026-01-11T08:00:00Z",
    article_id="R1",
    article_title="A title",
    title_basis="made from text",
    source="Naenara",
    agency="",
    language="en",
    byline="",
    date_from="2015-09",
    date_to="2026-01-10",
    date_basis="bounds",
    captured_at="2026-01-10",
    url="",
    text_sha256="ab" * 32,
    text_version=1,
    article_words=480,
    reading_state="reading",
    starred="no",
)


def write_data(*rows: ExportRow) -> str:
    stream = io.StringIO(newline="")
    CsvRows(stream, COLUMNS).write(rows)
    return stream.getvalue()


def write_excel(*rows: ExportRow) -> tuple[dict[str, str], list[tuple[int, tuple[str, ...]]]]:
    """The last row written, by column, and the rows that were guarded: their numbers and columns."""
    stream, guarded = io.StringIO(newline=""), []

    def note(number, cells, columns):
        guarded.append((number, columns))

    CsvRows(stream, COLUMNS, note).write(rows)
    last = list(csv.reader(io.StringIO(stream.getvalue(), newline="")))[-1]
    return dict(zip((column.name for column in COLUMNS), last, strict=True)), guarded


def test_header_names_the_documented_columns_in_order():
    stream = io.StringIO(newline="")
    CsvRows(stream, COLUMNS).write_header()
    assert stream.getvalue() == ",".join(DOCUMENTED) + "\r\n"


def test_header_is_guarded_for_spreadsheets_as_row_0():
    stream, guarded = io.StringIO(newline=""), []
    columns = [Column("article_id", ""), Column("=cmd/a", "")]
    CsvRows(stream, columns, lambda number, cells, names: guarded.append((number, names))).write_header()
    assert stream.getvalue() == "article_id,'=cmd/a\r\n"
    assert guarded == [(0, ("=cmd/a",))]


@pytest.mark.parametrize("cells", [("", None, ""), ("a,b", "", '"'), ("", "x", ""), ("\n", 1, None)])
def test_cells_are_written_as_csv_writes_them(cells):
    columns = [Column(name, "") for name in "abc"]
    rows = [cells, cells, cells[::-1], cells]
    ours, theirs, guarded = io.StringIO(newline=""), io.StringIO(newline=""), io.StringIO(newline="")
    CsvRows(ours, columns).write(rows)
    CsvRows(guarded, columns, lambda *noted: None).write(rows)
    csv.writer(theirs, lineterminator="\r\n").writerows(rows)
    assert ours.getvalue() == theirs.getvalue()
    assert guarded.getvalue() == theirs.getvalue().replace('"\n"', " ")


def test_a_lone_empty_cell_is_still_a_row():
    stream = io.StringIO(newline="")
    CsvRows(stream, [Column("memo", "")]).write([("",), ("x",), (None,)])
    assert list(csv.reader(io.StringIO(stream.getvalue(), newline=""))) == [[""], ["x"], [""]]


def test_columns_follow_the_fields_of_the_row():
    assert [column.name for column in COLUMNS] == list(ExportRow._fields)


def test_data_row_is_written_as_it_is():
    assert write_data(ROW) == (
        "dateline-csv/1,A1,T1,nuclear,threat/nuclear,thanany force,12,25,stronger , in the world,1,2,,,Ri,hand,"
        "2026-01-11T08:00:00Z,2026-01-11T08:00:00Z,R1,A title,made from text,Naenara,,en,,2015-09,2026-01-10,"
        f"bounds,2026-01-10,,{'ab' * 32},1,480,reading,no\r\n"
    )


def test_missing_numbers_are_empty_and_zero_is_not():
    row = ROW._replace(start=0, end=None, paragraph=None, sentence=None)
    cells = next(csv.reader([write_data(row)]))
    assert cells[6:8] == ["0", ""]
    assert cells[10:12] == ["", ""]


@pytest.mark.parametrize("text", ["a,b", 'say "no"', "one\ntwo", "one\rtwo", "one\r\ntwo"])
def test_special_characters_are_quoted(text):
    written = write_data(ROW._replace(quote=text))
    assert '"' + text.replace('"', '""') + '"' in written


def test_data_profile_leaves_formulas_alone():
    assert ",=1+1," in write_data(ROW._replace(quote="=1+1"))


@pytest.mark.parametrize("start", list("=+-@\t＝＋－＠"))
def test_excel_profile_guards_formula_starts(start):
    cells, guarded = write_excel(ROW._replace(quote=f"{start}SUM(A1)", memo=f"{start}x"))
    assert cells["quote"] == f"'{start}SUM(A1)"
    assert guarded == [(1, ("quote", "memo"))]


def test_excel_profile_guards_a_leading_carriage_return():
    cells, guarded = write_excel(ROW._replace(memo="\r=1"))
    assert cells["memo"] == "' =1"
    assert guarded == [(1, ("memo",))]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\u2028", "\x85"])
def test_excel_profile_puts_free_text_on_one_line(line_end):
    cells, guarded = write_excel(ROW._replace(quote=f"one{line_end}two"))
    assert cells["quote"] == "one two"
    assert not guarded


def test_excel_profile_leaves_numbers_and_an_own_apostrophe_alone():
    cells, guarded = write_excel(ROW._replace(quote="'=1"))
    assert (cells["quote"], cells["start"], cells["text_version"]) == ("'=1", "12", "1")
    assert not guarded


def test_excel_profile_counts_rows_from_one():
    _, guarded = write_excel(ROW, ROW._replace(tag="-tag"))
    assert guarded == [(2, ("tag",))]


@pytest.mark.parametrize("before", [" ", "\n", " \n ", "\xa0", "\ufeff", "\u200b", "\u3000", "\x00"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_excel_profile_guards_formulas_behind_what_nobody_sees(before, sign):
    cells, guarded = write_excel(ROW._replace(memo=f"{before}{sign}cmd|' /C calc'!A0"))
    assert cells["memo"].startswith("'") and guarded == [(1, ("memo",))]
    assert unguarded(cells["memo"]) == cells["memo"][1:]


def test_excel_profile_guards_columns_that_only_a_foreign_library_fills_with_formulas():
    texts = {column.name: "=1+1" for column in COLUMNS}
    cells, guarded = write_excel(ROW._replace(**texts))
    assert set(cells.values()) == {"'=1+1"}
    assert guarded == [(1, tuple(texts))]


def test_encodings_differ_by_the_byte_order_mark():
    assert "".encode(CsvProfile.EXCEL.encoding) == b"\xef\xbb\xbf"
    assert "".encode(CsvProfile.DATA.encoding) == b""
