"""The table of a trend as CSV and for the clipboard."""

import csv
import io

from reader.domain.ids import SourceId
from reader.domain.trends import TrendRow, TrendSource, TrendStep
from reader.formats.trend_table import COLUMNS, csv_lines, table_cells, trend_tsv, write_trend_csv

ROWS = [
    TrendRow("2024-05", TrendSource(SourceId(1), '=KCNA, "x"', "en"), 3, 2, 1, 9, 3_000),
    TrendRow("", TrendSource(SourceId(2), "Two\tlines\n", ""), 0, 0, 0, 1, 0),
]


def test_csv_holds_all_numbers_and_no_formula():
    stream = io.StringIO()
    write_trend_csv(stream, table_cells(ROWS, TrendStep.MONTH, is_tag=True))
    header, first, second = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    assert tuple(header) == COLUMNS
    assert first == ["2024-05", '\'=KCNA, "x"', "en", "3", "2", "1", "9", "3000", "10.0000"]
    assert second[0] == "undated"
    assert second[-1] == ""
    assert stream.getvalue().endswith("\r\n")


def test_a_phrase_has_no_column_of_tags_on_the_whole():
    header, first, _ = csv.reader(csv_lines(ROWS, TrendStep.MONTH, is_tag=False))
    assert "articles_tagged_whole" not in header
    assert len(first) == len(header) == len(COLUMNS) - 1


def test_rows_for_the_clipboard_are_a_line_each():
    text = trend_tsv(table_cells(ROWS, TrendStep.MONTH, is_tag=False))
    assert [line.split("\t")[1] for line in text.splitlines()] == ["source", '=KCNA, "x"', "Two lines"]
