"""The table of a trend as text: CSV as RFC 4180 has it, and columns parted by tabs for the clipboard."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import TextIO

from reader.domain.file_words import period_name
from reader.domain.trends import TrendRow, TrendStep

COLUMNS = (
    "period",
    "source",
    "language",
    "occurrences",
    "articles_with",
    "articles_tagged_whole",
    "articles",
    "words",
    "per_10000_words",
)
_TAGGED_WHOLE = COLUMNS.index("articles_tagged_whole")
_FORMULA_STARTS = frozenset("=+-@＝＋－＠")


def table_cells(rows: Iterable[TrendRow], step: TrendStep, *, is_tag: bool) -> Iterator[Sequence[str]]:
    """A header and the rows as text; tags on whole articles are counted for tags only. An unknown rate is ""."""
    yield _without_whole(COLUMNS, is_tag)
    for row in rows:
        name, language = (row.source.name, row.source.language) if row.source else ("All sources", "")
        rate = "" if row.rate is None else f"{row.rate:.4f}"
        numbers = (row.occurrences, row.having, row.whole, row.articles, row.words)
        cells = (period_name(row.period, step), name, language, *map(str, numbers), rate)
        yield _without_whole(cells, is_tag)


def write_trend_csv(stream: TextIO, cells: Iterable[Sequence[str]]) -> None:
    """The cells as CSV: a header and rows of one kind, as R and pandas read them.

    A name that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in cells:
        writer.writerow(f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell for cell in row)


def csv_lines(rows: Iterable[TrendRow], step: TrendStep, *, is_tag: bool) -> Iterator[str]:
    """The rows as lines of CSV with a header, every value as it is, for other programs."""
    for cells in table_cells(rows, step, is_tag=is_tag):
        stream = StringIO()
        csv.writer(stream, lineterminator="\r\n").writerow(cells)
        yield stream.getvalue().removesuffix("\r\n")


def trend_tsv(cells: Iterable[Sequence[str]]) -> str:
    """The cells parted by tabs, a line a row; tabs and line ends within a name become spaces."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in cells)


def _without_whole(cells: Sequence[str], is_tag: bool) -> Sequence[str]:
    return cells if is_tag else (*cells[:_TAGGED_WHOLE], *cells[_TAGGED_WHOLE + 1 :])
