"""Tables as a workbook for spreadsheet programs (Office Open XML, by XlsxWriter), a sheet a table.

Texts are texts, so none is a formula; numbers, days and times are such. The header stays in view and filters.
What the form cannot hold (ECMA-376; Excel's specifications and limits) is never dropped in silence: rows beyond
1,048,576 go on a further sheet, and text beyond 32,767 UTF-16 units is cut, both told to the caller; a table of
more than 16,384 columns is refused. Sheets are collected in a folder beside the target, which goes in any case.
"""

import io
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from reader.domain.errors import TargetUnwritable
from reader.domain.export_tables import Column, Kind, TableSpec
from reader.domain.unfinished_names import draft_prefix
from reader.domain.wording import tr
from reader.formats.sheet_limits import CELL_MAX_U16, COLUMNS_MAX, ROWS_MAX, is_too_long

_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheet programs disagree: 1900 was no leap year
_DAY_0 = date(1899, 12, 30).toordinal()
_DAY_S = 86_400
_WRITES_A_PART = 16
"""An archive writes some kilobytes at a time: so many of them are some milliseconds."""
_DAY_CP = len("2026-01-10")
_WIDTHS = {"quote": 60, "memo": 40, "article_title": 50, "prefix": 24, "suffix": 24, "tag_path": 28, "url": 30}
_KIND_WIDTHS = {Kind.TEXT: 16, Kind.NUMBER: 10, Kind.DAY: 12, Kind.TIME: 22, Kind.FLAG: 9}
OnLoss = Callable[[str, str, str], None]
"""Takes what could not be carried, where it stood, and why."""


class XlsxBook:
    """A workbook that is written to a stream of bytes when it is closed; a context manager, which closes it.

    `folder` takes the sheets meanwhile. After an error nothing is written, and the folder is as it was.
    `on_part` is called many times a second while the sheets are put together, which takes long; it may raise.
    """

    def __init__(
        self, stream: BinaryIO, folder: Path, on_loss: OnLoss, on_part: Callable[[], None] = lambda: None
    ) -> None:
        self._on_part = on_part
        self._folder = tempfile.TemporaryDirectory(prefix=draft_prefix(), dir=folder)
        self._stream = _Stream(stream)
        self._book = Workbook(self._stream, {"constant_memory": True, "tmpdir": self._folder.name})
        self._book.use_zip64()
        self._on_loss = on_loss
        self._head = self._book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._formats = {
            Kind.DAY: self._book.add_format({"num_format": "yyyy-mm-dd"}),
            Kind.TIME: self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss.000"}),
        }

    def add_table(self, spec: TableSpec, batches: Iterable[Sequence[Sequence[Any]]]) -> int:
        """Write a table on a sheet of its name, and further ones where it is too long; how many rows it has.

        Raises `TargetUnwritable` for a table with more columns than a sheet has.
        """
        if len(spec.columns) > COLUMNS_MAX:
            raise TargetUnwritable(
                tr(
                    "A sheet has {columns_max} columns at most, and the table “{name}” would have {n}.",
                    columns_max=f"{COLUMNS_MAX:,}",
                    name=spec.name,
                    n=f"{len(spec.columns):,}",
                ),
                tr("Leave this table out, or write CSV."),
            )
        sheet, row, written, sheets = self._begin(spec.name, spec.columns), 1, 0, 1
        for batch in batches:
            for cells in batch:
                if row == ROWS_MAX:
                    self._end(sheet, row, spec)
                    sheets += 1
                    sheet, row = self._begin(f"{spec.name} {sheets}", spec.columns), 1
                self._write_row(sheet, row, cells, spec)
                row += 1
                written += 1
        self._end(sheet, row, spec)
        if sheets > 1:
            self._on_loss(
                tr("The table “{name}” is on {sheets} sheets", name=spec.name, sheets=sheets),
                tr("{written} rows", written=f"{written:,}"),
                tr("A sheet has {rows_max} rows at most, with the header.", rows_max=f"{ROWS_MAX:,}"),
            )
        return written

    def add_lines(self, name: str, lines: Iterable[str]) -> None:
        """Write a text on a sheet of its own, a line a row."""
        sheet = self._add_sheet(name)
        sheet.set_column(0, 0, 110)
        for row, line in enumerate(lines):
            if line:
                sheet.write_string(row, 0, line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._close()
        except FileCreateError as failed:  # hides the error of the disk, which is told in words
            raise failed.args[0] from failed
        finally:
            self._stream.is_over = True
            self._book.fileclosed = True
            for sheet in self._book.worksheets():
                for file in (sheet.row_data_fh, sheet.fh):  # the second is that of a sheet half put together
                    file.close()
            self._folder.cleanup()

    def _close(self) -> None:
        """Put the sheets together: each is copied into its file, then packed into the stream."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh = _Watched(sheet.row_data_fh, self._on_part)
        self._stream.on_part = self._on_part
        self._book.close()

    def _add_sheet(self, name: str) -> Worksheet:
        return self._book.add_worksheet(name, _PlainSheet)

    def _begin(self, name: str, columns: Sequence[Column]) -> Worksheet:
        sheet = self._add_sheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _WIDTHS.get(column.name, _KIND_WIDTHS[column.kind]))
            sheet.write_string(0, place, self._cut(column.name, name), self._head)
        return sheet

    def _end(self, sheet: Worksheet, rows: int, spec: TableSpec) -> None:
        sheet.autofilter(0, 0, rows - 1, len(spec.columns) - 1)

    def _write_row(self, sheet: Worksheet, row: int, cells: Sequence[Any], spec: TableSpec) -> None:
        for place, cell in enumerate(cells):
            if cell is None or cell == "":
                continue
            kind = spec.columns[place].kind
            if kind is Kind.NUMBER:
                sheet.write_number(row, place, cell)
                continue
            serial = _serial(cell) if kind in self._formats else None
            if serial is None:
                where = f"{sheet.name}, row {row + 1}, {spec.columns[place].name}"
                sheet.write_string(row, place, self._cut(cell, where))
            else:
                is_day = len(cell) == _DAY_CP
                sheet.write_number(row, place, serial, self._formats[Kind.DAY if is_day else kind])

    def _cut(self, text: str, where: str) -> str:
        """The text as far as a cell holds it."""
        if not is_too_long(text):
            return text
        kept = text.encode("utf-16-le")[: CELL_MAX_U16 * 2].decode("utf-16-le", "ignore")
        self._on_loss(
            tr("{value} of {n} characters are cut off", value=f"{len(text) - len(kept):,}", n=f"{len(text):,}"),
            where,
            tr("A cell has {value} characters at most; CSV and JSONL hold all.", value=f"{CELL_MAX_U16:,}"),
        )
        return kept


class _Stream:
    """The target as the archive sees it. Once it is over, also by an error, nothing reaches it, and only the place
    in it goes on: an archive that could not be written tries once more when it is forgotten.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.is_over = False
        self.on_part: Callable[[], None] = lambda: None
        self._parts = 0
        self._place = 0

    def write(self, data: bytes) -> int:
        if not self.is_over:
            self._guard(lambda: self._write(data))
        self._place += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        if not self.is_over:
            self._place = self._guard(lambda: self._stream.seek(offset, whence))
        elif whence == io.SEEK_SET:
            self._place = offset
        return self._place

    def tell(self) -> int:
        return self._place

    def flush(self) -> None:
        if not self.is_over:
            self._stream.flush()

    def seekable(self) -> bool:
        return True

    def _write(self, data: bytes) -> int:
        self._parts += 1
        if not self._parts % _WRITES_A_PART:
            self.on_part()
        return self._stream.write(data)

    def _guard(self, act: Callable[[], int]) -> int:
        try:
            return act()
        except BaseException:
            self.is_over = True
            raise


class _Watched:
    """The rows of a sheet, which tell when they are read."""

    def __init__(self, rows: Any, on_read: Callable[[], None]) -> None:
        self._rows = rows
        self._on_read = on_read

    def read(self, size: int) -> Any:
        self._on_read()
        return self._rows.read(size)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rows, name)


class _PlainSheet(Worksheet):  # type: ignore[misc]
    """A sheet whose texts are all plain: XlsxWriter takes one that stands between <r> and </r> for markup."""

    def _xml_rich_inline_string(self, string: str, attributes: Any) -> None:
        self._xml_inline_string(string, True, attributes)


@lru_cache(maxsize=4096)
def _serial(text: str) -> float | None:
    """The number that spreadsheets have for a day or a UTC time; None for a month, a year, or one before 1900."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if (
        moment.utcoffset()
        or moment.date() < _FIRST_DAY
        or len(text) < _DAY_CP
        or not text[:4].isdecimal()
        or text[4] != "-"
    ):
        return None
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return moment.toordinal() - _DAY_0 + (moment - midnight).total_seconds() / _DAY_S
