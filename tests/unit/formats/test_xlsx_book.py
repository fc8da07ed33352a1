"""Workbooks: typed cells, texts that stay texts, and the limits of the form told; read by openpyxl."""

import gc
import io
import random
import sys
import warnings
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import Cancelled, TargetUnwritable
from reader.domain.export_tables import Column, Kind, TableSpec
from reader.formats import xlsx_book
from reader.formats.xlsx_book import XlsxBook

SPEC = TableSpec(
    "table",
    "",
    (
        Column("memo", ""),
        Column("start", "", Kind.NUMBER),
        Column("date_from", "", Kind.DAY),
        Column("created_at", "", Kind.TIME),
        Column("starred", "", Kind.FLAG),
    ),
    (),
)


@pytest.fixture
def write(tmp_path):
    """A function that writes one table of texts or rows and gives the workbook and the losses."""

    def write_book(rows, spec=SPEC):
        return read_book(rows, spec, tmp_path)

    return write_book


def read_book(rows, spec, folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import openpyxl

        stream, losses = io.BytesIO(), []
        with XlsxBook(stream, folder, lambda *loss: losses.append(loss)) as book:
            assert book.add_table(spec, [rows[:2], rows[2:]]) == len(rows)
        assert list(folder.iterdir()) == []
        return openpyxl.load_workbook(stream), losses


def test_cells_have_their_kinds_and_the_header_stays(write):
    row = ("a text", 12, "2015-09-03", "2026-01-11T08:00:00.250Z", "yes")
    book, losses = write([row, ("", None, "", "", "")])
    sheet = book["table"]
    assert [cell.value for cell in sheet[1]] == ["memo", "start", "date_from", "created_at", "starred"]
    assert [cell.value for cell in sheet[2]] == [
        *("a text", 12, datetime(2015, 9, 3), datetime(2026, 1, 11, 8, 0, 0, 250_000), "yes")
    ]
    assert [cell.value for cell in sheet[2]][1:2] == [12] and sheet["B2"].data_type == "n"
    assert (sheet["C2"].number_format, sheet["D2"].number_format) == ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss.000")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E3")
    assert losses == []


@pytest.mark.parametrize("day", ["2015", "2015-09", "1899-12-31", "0900-01-01"])
def test_what_is_no_day_of_a_spreadsheet_stays_text(write, day):
    book, _ = write([("x", 0, day, day, "no")])
    assert (book["table"]["C2"].value, book["table"]["C2"].data_type) == (day, "s")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "{=1}",
        "http://x.example",
        "123",
        "<r>x</r>",
        "<r><t>&amp;</t></r>",
        " x ",
        "a\nb",
        "TRUE",
        "#N/A",
        "'",
    ],
)
def test_texts_stay_texts(write, text):
    book, _ = write([(text, 0, "", "", "")])
    cell = book["table"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
hostile = st.sampled_from(
    ["<r>", "</r>", "_x0000_", "\0", "\x1b", "\r\n", "\ufffe", "\uffff", "&", "]]>", "=", "😀"]
)


@settings(max_examples=60)
@given(st.lists(texts | st.lists(hostile | texts, min_size=1).map("".join), min_size=1, max_size=20))
def test_every_text_comes_back(tmp_path_factory, some):
    from openpyxl.utils.escape import unescape

    book, losses = read_book([(text, 0, "", "", "") for text in some], SPEC, tmp_path_factory.mktemp("book"))
    found = [unescape(row[0].value) for row in book["table"].iter_rows(min_row=2)]
    assert found == some
    assert losses == []


def test_text_beyond_a_cell_is_cut_and_told(write):
    book, losses = write([("x" * 40_000, 0, "", "", ""), ("😀" * 20_000, 1, "", "", "")])
    sheet = book["table"]
    assert sheet["A2"].value == "x" * 32_767
    assert sheet["A3"].value == "😀" * 16_383
    assert [(what, where) for what, where, _ in losses] == [
        ("7,233 of 40,000 characters are cut off", "table, row 2, memo"),
        ("3,617 of 20,000 characters are cut off", "table, row 3, memo"),
    ]


def test_rows_beyond_a_sheet_stand_on_the_next(write, monkeypatch):
    monkeypatch.setattr(xlsx_book, "ROWS_MAX", 4)
    book, losses = write([(str(number), number, "", "", "") for number in range(7)])
    assert book.sheetnames == ["table", "table 2", "table 3"]
    assert [len(list(sheet.iter_rows(min_row=2))) for sheet in book] == [3, 3, 1]
    assert all(sheet["A1"].value == "memo" and sheet.freeze_panes == "A2" for sheet in book)
    assert [what for what, _, _ in losses] == ["The table “table” is on 3 sheets"]


def test_a_table_too_wide_is_refused_and_leaves_no_file(write, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx_book, "COLUMNS_MAX", 4)
    with pytest.raises(TargetUnwritable, match="4 columns at most"):
        write([])
    assert list(tmp_path.iterdir()) == []


class Full(io.BytesIO):
    """A disk without room."""

    def write(self, data):
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_an_error_of_the_disk(tmp_path):
    with pytest.raises(OSError, match="No space left"), XlsxBook(Full(), tmp_path, print) as book:
        book.add_table(SPEC, [[("x", 1, "", "", "")]])
    assert list(tmp_path.iterdir()) == []


def test_an_error_while_writing_leaves_no_file(tmp_path):
    stream = io.BytesIO()
    with pytest.raises(ZeroDivisionError), XlsxBook(stream, tmp_path, print) as book:
        book.add_table(SPEC, [[("x", 1, "", "", "")]])
        raise ZeroDivisionError
    assert stream.getvalue() == b""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("parts", [1, 3, 18])
def test_putting_together_can_be_ended_at_any_part_and_leaves_no_file(tmp_path, parts):
    stream, told = io.BytesIO(), []

    def end():
        told.append(None)
        if len(told) == parts:
            raise Cancelled

    with pytest.raises(Cancelled), XlsxBook(stream, tmp_path, print, end) as book:
        book.add_table(SPEC, [[(random.randbytes(15_000).hex(), 1, "", "", "") for _ in range(30)]])
        assert told == []
    assert len(told) == parts
    assert list(tmp_path.iterdir()) == []


class Breaking(io.BytesIO):
    """A disk that is full after so many writes."""

    def __init__(self, writes):
        super().__init__()
        self.left = writes

    def write(self, data):
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")
        return super().write(data)


def test_archive_that_breaks_off_at_any_write_is_forgotten_without_a_fault(tmp_path, monkeypatch):
    faults = []
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: faults.append(repr(unraisable.exc_value)))
    writes = 0
    while True:
        stream = Breaking(writes)
        try:
            with XlsxBook(stream, tmp_path, print) as book:
                book.add_table(SPEC, [[("x", 1, "", "", "")]])
        except OSError:
            pass
        else:
            break
        writes += 1
        del book
        gc.collect()
    assert writes > 20
    assert faults == []
