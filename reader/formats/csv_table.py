"""A CSV file as rows: delimiter and encoding are found out, quotes as in RFC 4180, the header names columns.

This is the whole interface: `read_rows`, `read_cells` and `read_header`. The file is read row by row, so that it
may be of any size.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from reader.domain.errors import FileUnreadable
from reader.domain.wording import tr
from reader.formats.source_files import SourceFile
from reader.formats.table_lines import (
    MAX_ROW_BYTES,
    TableRow,
    find_encoding,
    is_undecoded,
    open_text,
    read_line,
    too_long,
    unreadable,
)

_DELIMITERS = (",", ";", "\t", "|")
_SNIFF_CHARACTERS = 65_536
_SNIFF_ROWS = 20
_HINT_LINE = re.compile(r'"?sep=(.)"?\s*')
"""A first line by which a spreadsheet program tells the delimiter."""
_NO_NAME = re.compile(r"[\d\s.,:/+\-]*\d[\d\s.,:/+\-]*|https?://.*", re.DOTALL)
_LONGEST_NAME = 120


class _RowTooLong(csv.Error):
    """A row over the limit, most often one with a quote that is never closed."""


class _Lines:
    """The lines of one row after the other; `begin` starts a row. An iterator that goes on after an error."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._readline = stream.readline
        self._size = 0
        self.number = 0

    def begin(self) -> None:
        self._size = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = read_line(self._readline, "\n")
        if line == "":
            raise StopIteration
        self.number += 1
        self._size += len(line or "")
        if line is None or self._size > MAX_ROW_BYTES:
            raise _RowTooLong
        return line


def read_header(file: SourceFile) -> tuple[str, ...]:
    """The names of the columns, made distinct. Raises `FileUnreadable`, also where there is no header row."""
    return _open_header(file)[0]


def _open_header(file: SourceFile) -> tuple[tuple[str, ...], str, str]:
    """Column names, delimiter and encoding."""
    encoding = find_encoding(file)
    with closing(open_text(file, encoding, newline="")) as stream:
        try:
            sample = stream.read(_SNIFF_CHARACTERS)
        except (OSError, UnicodeError) as error:
            raise unreadable(file.name, error) from error
    hint = _HINT_LINE.match(sample)
    delimiter = hint[1] if hint else _sniff(sample, is_tabbed=file.suffix in (".tsv", ".tab"))
    body = sample[hint.end() :] if hint else sample
    first = next((cells for cells in _parse(body, delimiter) if any(cell.strip() for cell in cells)), [])
    return _name_columns(first, file.name), delimiter, encoding


def _parse(sample: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    except csv.Error:  # the sample may end within a row
        return


def _sniff(sample: str, *, is_tabbed: bool) -> str:
    """The delimiter by which most of the first rows have as many cells as the first, the more the better."""
    if is_tabbed:
        return "\t"

    def score(delimiter: str) -> tuple[bool, float]:
        rows = [cells for cells, _ in zip(_parse(sample, delimiter), range(_SNIFF_ROWS), strict=False) if cells]
        size = len(rows[0]) if rows else 0
        even = sum(len(cells) == size for cells in rows[: -1 if len(rows) > 1 else None])
        return size > 1, size * even / max(1, len(rows))

    return max(_DELIMITERS, key=score)


def _name_columns(cells: list[str], name: str) -> tuple[str, ...]:
    if not cells:
        raise FileUnreadable(tr("“{name}” holds no rows.", name=name), tr("There is nothing to import."))
    if any(len(cell) > _LONGEST_NAME or _NO_NAME.fullmatch(cell.strip()) for cell in cells):
        raise FileUnreadable(
            tr("“{name}” has no header row: its first row is data already.", name=name),
            tr("Put a row with the names of the columns above it, such as title, date, text."),
        )
    names: dict[str, None] = {}
    for position, cell in enumerate(cells, start=1):
        base = " ".join(cell.split()) or f"column {position}"
        fresh = (base, *(f"{base} ({number})" for number in range(2, len(cells) + 2)))
        names[next(one for one in fresh if one not in names)] = None
    return tuple(names)


class CellRow(NamedTuple):
    """A row below the header as its cells: the line on which it begins, and with `error` a bad one."""

    line: int
    cells: list[str]
    error: str = ""


def read_rows(file: SourceFile) -> Iterator[TableRow]:
    """The rows below the header. Raises `FileUnreadable`; a bad row is one with an error, and the next follows."""
    columns, rows = read_cells(file)
    for row in rows:
        place = f"line {row.line}"
        yield TableRow(place, error=row.error) if row.error else _make_row(place, columns, row.cells)


def read_cells(file: SourceFile) -> tuple[tuple[str, ...], Iterator[CellRow]]:
    """The columns, and the rows as they stand, which may have fewer cells. Raises `FileUnreadable`, also later."""
    columns, delimiter, encoding = _open_header(file)
    return columns, _read_cells(file, len(columns), delimiter, encoding)


def _read_cells(file: SourceFile, width: int, delimiter: str, encoding: str) -> Iterator[CellRow]:
    csv.field_size_limit(MAX_ROW_BYTES)
    with closing(open_text(file, encoding, newline="")) as stream:
        lines = _Lines(stream)
        reader = csv.reader(lines, delimiter=delimiter)
        is_header = True
        while True:
            lines.begin()
            line = lines.number + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield CellRow(
                    line, [], too_long() if _is_size(error) else tr("This row is no CSV: {why}.", why=error)
                )
                continue
            except (OSError, EOFError) as error:
                raise unreadable(file.name, error) from error
            if not any(map(str.strip, cells)):
                continue
            if is_header:
                is_hint = line == 1 and len(cells) <= 2 and _HINT_LINE.fullmatch(delimiter.join(cells))
                is_header = bool(is_hint)
                continue
            yield CellRow(line, cells, _fault_of(cells, width))


def _fault_of(cells: list[str], width: int) -> str:
    """What is wrong with the cells of a row, "" where nothing is."""
    if len(cells) > width and any(cells[width:]):
        return tr(
            "This row has {cells} cells, and the header names {width}: a quote may be missing.",
            cells=len(cells),
            width=width,
        )
    if is_undecoded("".join(cells)):
        return tr("This row holds bytes that do not fit the encoding of the file.")
    return ""


def _is_size(error: csv.Error) -> bool:
    return isinstance(error, _RowTooLong) or "field limit" in str(error)


def _make_row(place: str, columns: tuple[str, ...], cells: list[str]) -> TableRow:
    row = dict(zip(columns, cells, strict=False))
    data = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")
    return TableRow(place, data, row)
