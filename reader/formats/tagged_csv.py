"""The tagged CSV (`annotations.csv`, dateline-csv/1) as a stream: one row per annotation × tag.

RFC 4180: comma, CRLF, fields with a comma, quotation mark or line end quoted, a header row, UTF-8. The profile
`data` writes every value as it is. The profile `excel` writes a byte order mark, turns line ends within free text
into spaces, and guards against formulas (OWASP, CSV injection; CWE-1236): free text that starts with a character
that a spreadsheet takes for a formula gets an apostrophe before it. Each guarded row is told to the caller, so
that an import can take the apostrophes away again.
"""

import csv
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

from reader.domain.export_rows import ExportRow

FORMAT = "dateline-csv/1"


class CsvProfile(StrEnum):
    """For whom the file is: `DATA` for R and Python, `EXCEL` for spreadsheet programs."""

    DATA = "data"
    EXCEL = "excel"

    @property
    def encoding(self) -> str:
        """The encoding to open the file with. Spreadsheets know UTF-8 by its byte order mark only."""
        return "utf-8-sig" if self is CsvProfile.EXCEL else "utf-8"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file. `is_free_text` marks what people or pages wrote, and so may hold anything."""

    name: str
    is_free_text: bool = False


COLUMNS = (
    Column("format"),
    Column("annotation_id"),
    Column("tag_id"),
    Column("tag", is_free_text=True),
    Column("tag_path", is_free_text=True),
    Column("quote", is_free_text=True),
    Column("start"),
    Column("end"),
    Column("prefix", is_free_text=True),
    Column("suffix", is_free_text=True),
    Column("paragraph"),
    Column("sentence"),
    Column("memo", is_free_text=True),
    Column("speaker", is_free_text=True),
    Column("coder", is_free_text=True),
    Column("origin"),
    Column("created_at"),
    Column("modified_at"),
    Column("article_id"),
    Column("article_title", is_free_text=True),
    Column("title_basis"),
    Column("source", is_free_text=True),
    Column("agency", is_free_text=True),
    Column("language", is_free_text=True),
    Column("byline", is_free_text=True),
    Column("date_from"),
    Column("date_to"),
    Column("date_basis"),
    Column("captured_at"),
    Column("url", is_free_text=True),
    Column("text_sha256"),
    Column("text_version"),
    Column("article_words"),
    Column("reading_state"),
    Column("starred"),
)
"""All columns in the order of the file: the constant `format`, then the fields of `ExportRow`."""

_CONSTANT = (FORMAT,)
_FREE = tuple(index for index, column in enumerate(COLUMNS) if column.is_free_text)
_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class GuardedRow:
    """A row in which free text got an apostrophe. `number` counts the rows from 1, without the header."""

    number: int
    annotation_id: str
    tag_id: str
    article_id: str
    columns: tuple[str, ...]


def write_header(stream: TextIO) -> None:
    """Write the header row. The stream must be open with `newline=""`."""
    csv.writer(stream, lineterminator="\r\n").writerow(column.name for column in COLUMNS)


def write_data_rows(stream: TextIO, rows: Iterable[ExportRow]) -> None:
    """Write rows in the profile `data`."""
    csv.writer(stream, lineterminator="\r\n").writerows(_CONSTANT + row for row in rows)


def write_excel_rows(
    stream: TextIO, rows: Iterable[ExportRow], on_guarded: Callable[[GuardedRow], None], *, first_number: int = 1
) -> None:
    """Write rows in the profile `excel`; `on_guarded` is called for each row that got an apostrophe."""
    write = csv.writer(stream, lineterminator="\r\n").writerow
    for number, row in enumerate(rows, first_number):
        cells, guarded = _for_spreadsheet(row)
        write(cells)
        if guarded:
            names = tuple(COLUMNS[index].name for index in guarded)
            on_guarded(GuardedRow(number, row.annotation_id, row.tag_id, row.article_id, names))


def _for_spreadsheet(row: ExportRow) -> tuple[list[object], list[int]]:
    """The cells of a row on one line each, and the indexes of those that were guarded."""
    cells: list[object] = [FORMAT, *row]
    guarded: list[int] = []
    for index in _FREE:
        text = cells[index]
        if not text or not isinstance(text, str):
            continue
        if not text.isprintable():
            cells[index] = _LINE_END.sub(" ", text)
        if text[0] in _FORMULA_STARTS:
            cells[index] = f"'{cells[index]}"
            guarded.append(index)
    return cells, guarded
