"""Rows of any table as RFC 4180 asks: comma, CRLF, fields with a comma, quotation mark or line end quoted.

For spreadsheets line ends within free text become spaces, and free text that begins with a character which they
take for the beginning of a formula (OWASP, CSV injection; CWE-1236) gets an apostrophe before it. Each such row is
told to the caller, so that an import can take the apostrophes away again.
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, TextIO

from reader.domain.export_tables import Column

Cells = tuple[Any, ...]
"""The cells of a row; None and "" are missing values."""
OnGuarded = Callable[[int, Cells, tuple[str, ...]], None]
"""Takes the number of a row, counted from 1 (0: the header), its cells, and the columns that got an apostrophe."""

_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_END = "\r\n"


class CsvRows:
    """Writes the rows of one table to a stream, which must be open with `newline=""`.

    `repeating` are the places of cells that are often the same from row to row, as those of an article for all its
    annotations: they are turned into text once. With `on_guarded` the rows are for spreadsheets.
    """

    def __init__(
        self,
        stream: TextIO,
        columns: Sequence[Column],
        on_guarded: OnGuarded | None = None,
        *,
        repeating: range = range(0),
    ) -> None:
        self._stream = stream
        self._names = tuple(column.name for column in columns)
        self._on_guarded = on_guarded
        self._written = 0
        cuts = sorted({0, len(columns), *((repeating.start, repeating.stop) if repeating else ())})
        self._parts = [
            _Part(columns, range(start, stop), is_kept=range(start, stop) == repeating)
            for start, stop in pairwise(cuts)
        ]

    def write_header(self) -> None:
        """Write the names of the columns; for spreadsheets they are guarded as free text is."""
        names: list[Any] = list(self._names)
        guarded = _guard(names, range(len(names))) if self._on_guarded else []
        if self._on_guarded and guarded:
            self._on_guarded(0, self._names, tuple(self._names[place] for place in guarded))
        csv.writer(self._stream, lineterminator=_END).writerow(names)

    def write(self, rows: Sequence[Cells]) -> None:
        """Write some hundred rows, each with a cell for every column."""
        on_guarded = self._on_guarded
        if on_guarded is not None:
            guarded: dict[int, list[int]] = {}
            texts = [part.guarded_texts(rows, guarded) for part in self._parts]
            for index in sorted(guarded):
                names = tuple(self._names[place] for place in sorted(guarded[index]))
                on_guarded(self._written + index + 1, rows[index], names)
        else:
            texts = [part.texts(rows) for part in self._parts]
        self._stream.write("".join(map("".join, zip(*texts, [_END] * len(rows), strict=True))))
        self._written += len(rows)


class _Part:
    """Columns that stand side by side. The text of any but the first begins with a comma."""

    def __init__(self, columns: Sequence[Column], places: range, *, is_kept: bool) -> None:
        self._places = slice(places.start, places.stop)
        self._first = places.start
        self._is_kept = is_kept
        self._is_begun = places.start > 0
        # A lone empty cell would be written as two quotation marks, for an empty line is no row.
        self._is_alone = len(columns) == 1
        self._free = [place - places.start for place in places if columns[place].is_free_text]
        self._lines: list[str] = []
        self._write = csv.writer(SimpleNamespace(write=self._lines.append), lineterminator=_END).writerows
        self._kept: tuple[Cells | None, str, list[int]] = (None, "", [])

    def texts(self, rows: Sequence[Cells]) -> list[str]:
        """The text of these columns for each row."""
        places = self._places
        cells = [row[places] for row in rows]
        if not self._is_kept:
            return self._as_text(cells)
        found: list[str] = []
        last, text, _ = self._kept
        for part in cells:
            if part != last:
                last, text = part, self._as_text([part])[0]
            found.append(text)
        self._kept = last, text, []
        return found

    def guarded_texts(self, rows: Sequence[Cells], guarded: dict[int, list[int]]) -> list[str]:
        """The same for spreadsheets; to `guarded` come the places guarded by the index of their row."""
        found: list[str] = []
        last, text, places = self._kept
        for index, row in enumerate(rows):
            part = row[self._places]
            if part != last or not self._is_kept:
                cells = list(part)
                places = [self._first + place for place in _guard(cells, self._free)]
                last, text = part, self._as_text([tuple(cells)])[0]
            found.append(text)
            if places:
                guarded.setdefault(index, []).extend(places)
        self._kept = last, text, places
        return found

    def _as_text(self, cells: Sequence[Cells]) -> list[str]:
        self._lines.clear()
        if self._is_begun:
            self._write([("", *row) for row in cells])
            return [line[:-2] for line in self._lines]
        if self._is_alone:
            self._write(cells)
            return [line[:-2] for line in self._lines]
        self._write([(*row, "") for row in cells])
        return [line[:-3] for line in self._lines]


def _guard(cells: list[Any], places: Iterable[int]) -> list[int]:
    """Bring free text on one line each, and guard it; at which places it was guarded."""
    guarded: list[int] = []
    for place in places:
        text = cells[place]
        if not text or not isinstance(text, str):
            continue
        if not text.isprintable():
            cells[place] = _LINE_END.sub(" ", text)
        if text[0] in _FORMULA_STARTS:
            cells[place] = f"'{cells[place]}"
            guarded.append(place)
    return guarded
