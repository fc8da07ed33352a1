"""Rows of any table as RFC 4180 asks: comma, CRLF, fields with a comma, quotation mark or line end quoted.

For spreadsheets line ends within texts become spaces, and a text that they would take for a formula gets an
apostrophe before it: in every column, for a library that came from elsewhere may hold anything anywhere. Each such
row is told to the caller, so that an import can take the apostrophes away again.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, TextIO

from reader.domain.export_tables import Column
from reader.formats.formula_starts import FORMULA
from reader.formats.sheet_limits import is_too_long

Cells = tuple[Any, ...]
"""The cells of a row; None and "" are missing values."""
OnGuarded = Callable[[int, Cells, tuple[str, ...]], None]
"""Takes the number of a row, counted from 1 (0: the header), its cells, and the columns that got an apostrophe."""

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_END = "\r\n"
_BETWEEN = "\x1f"  # stands in for the comma where cells are looked through together
_is_special = re.compile('[",\r\n]').search


class CsvRows:
    """Writes the rows of one table to a stream, which must be open with `newline=""`.

    With `on_guarded` the rows are for spreadsheets; `too_long` counts texts that no cell of these holds.
    """

    def __init__(self, stream: TextIO, columns: Sequence[Column], on_guarded: OnGuarded | None = None) -> None:
        self._stream = stream
        self._names = tuple(column.name for column in columns)
        self._on_guarded = on_guarded
        self._written = 0
        self.too_long = 0

    def write_header(self) -> None:
        """Write the names of the columns; for spreadsheets they are guarded as free text is."""
        columns: list[Sequence[Any]] = [(name,) for name in self._names]
        if self._on_guarded is not None:
            for _, names in self._guard(columns):
                self._on_guarded(0, self._names, names)
        self._write(columns)

    def write(self, rows: Sequence[Cells]) -> None:
        """Write some hundred rows, each with a cell for every column."""
        if not rows:
            return
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        if self._on_guarded is not None:
            for index, names in self._guard(columns):
                self._on_guarded(self._written + index + 1, rows[index], names)
        self._write(columns)
        self._written += len(rows)

    def _write(self, columns: Sequence[Sequence[Any]]) -> None:
        """Column by column: most columns of some hundred rows hold nothing that must be quoted, and seeing that at
        once takes half the time that the writer of the standard library takes for the cells one by one.
        """
        texts = [_quote(column) for column in columns]
        if len(texts) == 1:  # an empty line would be no row
            texts = [[text or '""' for text in texts[0]]]
        self._stream.write(_END.join([*map(",".join, zip(*texts, strict=True)), ""]))

    def _guard(self, columns: list[Sequence[Any]]) -> list[tuple[int, tuple[str, ...]]]:
        """Guard the cells of columns; in which rows, in their order, which of them got an apostrophe."""
        guarded: dict[int, list[str]] = {}
        for place, cells in enumerate(columns):
            columns[place], indexes, too_long = _guard(cells)
            self.too_long += too_long
            for index in indexes:
                guarded.setdefault(index, []).append(self._names[place])
        return [(index, tuple(guarded[index])) for index in sorted(guarded)]


def guarded_name(name: str) -> str:
    """The name of a column as the header has it for spreadsheets."""
    return str(_guard((name,))[0][0])


def _quote(cells: Sequence[Any]) -> Sequence[str]:
    """The cells of a column as text, those in quotation marks that need them."""
    try:
        whole = _BETWEEN.join(cells)
    except TypeError:
        cells = ["" if cell is None else str(cell) for cell in cells] if None in cells else list(map(str, cells))
        whole = _BETWEEN.join(cells)
    if '"' in whole or "," in whole or "\n" in whole or "\r" in whole:
        return ['"' + cell.replace('"', '""') + '"' if _is_special(cell) else cell for cell in cells]
    return cells


def _guard(cells: Sequence[Any]) -> tuple[Sequence[Any], list[int], int]:
    """The cells of a column on one line each, and guarded; at which places one was guarded, and how many are too
    long.
    """
    found, guarded, too_long = list(cells), [], 0
    for place, text in enumerate(cells):
        if not text or not isinstance(text, str):
            continue
        if not text.isprintable():
            found[place] = _LINE_END.sub(" ", text)
        if not text[0].isalnum() and FORMULA.match(text):
            found[place] = f"'{found[place]}"
            guarded.append(place)
        too_long += is_too_long(found[place])
    return found, guarded, too_long
