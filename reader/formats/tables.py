"""Tables of articles: CSV, JSONL and JSON, an article a row, with columns mapped to its fields.

This is the whole interface: `is_csv`, `is_json`, `read` and `read_columns`.
"""

import re
from collections.abc import Iterator
from itertools import islice

from reader.domain.errors import FileUnreadable
from reader.domain.found import FoundArticle
from reader.domain.mappings import ColumnMapping, TableHead
from reader.domain.wording import tr
from reader.formats import csv_table, jsonl_table
from reader.formats.column_names import guess_mapping
from reader.formats.source_files import ReadInner, ReadOptions, SourceFile
from reader.formats.table_dates import find_order
from reader.formats.table_lines import TableRow
from reader.formats.table_rows import NO_TEXT, RowReader
from reader.formats.tagged_csv import FORMAT

CSV_SUFFIXES = (".csv", ".tsv", ".tab")
JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
MEDIA_TYPE = "application/json"
_SAMPLE_ROWS = 200
_SAMPLE_BYTES = 5_000_000
_FEED = b"jsonfeed.org/version"
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\"{]")


def is_csv(file: SourceFile) -> bool:
    """Whether it is called a CSV file; its bytes show it no better."""
    return file.suffix in CSV_SUFFIXES


def is_json(file: SourceFile) -> bool:
    """Whether it is called a JSON file, or has no suffix and begins like one. A JSON feed is none."""
    if file.suffix not in JSON_SUFFIXES and (file.suffix or not _JSON_START.match(file.head)):
        return False
    return _FEED not in file.head


def read(file: SourceFile, options: ReadOptions, read_inner: ReadInner) -> Iterator[FoundArticle]:
    """The articles of a table, row by row; a bad row is told and the next is read. Raises `FileUnreadable`."""
    columns, sample, rest = _open(file)
    mapping = _check(options.mapping or guess_mapping(columns, _cells(sample)), columns, file.name)
    date = mapping.column("date")
    order = find_order(row.cells.get(date, "") for row in sample)
    reader = RowReader(mapping, order, options)
    sample.reverse()
    while sample:  # let go one by one, so that the sample is not held to the end
        yield _read_row(reader, sample.pop(), file.name)
    for row in rest:
        yield _read_row(reader, row, file.name)


def read_columns(file: SourceFile) -> TableHead:
    """The columns of a table, its first rows and the mapping guessed from them. Raises `FileUnreadable`."""
    columns, sample, _ = _open(file)
    cells = _cells(sample)
    return TableHead(columns, cells, guess_mapping(columns, cells))


def _open(file: SourceFile) -> tuple[tuple[str, ...], list[TableRow], Iterator[TableRow]]:
    """The columns, the first rows as a sample, and the rows after them."""
    rows = csv_table.read_rows(file) if is_csv(file) else jsonl_table.read_rows(file)
    sample = _take_sample(rows)
    if not sample:
        raise FileUnreadable(
            tr("“{name}” is a table without rows.", name=file.name), tr("There is nothing to import.")
        )
    columns = csv_table.read_header(file) if is_csv(file) else jsonl_table.list_columns(sample)
    if any(row.cells.get("format") == FORMAT for row in sample[:1]):
        raise FileUnreadable(
            tr("“{name}” is a table of annotations that Dateline exported, not of articles.", name=file.name),
            tr(
                "Take it in by File › Import annotations… or “dateline import-annotations”; articles "
                "come from a table with one in each row."
            ),
        )
    return columns, sample, rows


def _take_sample(rows: Iterator[TableRow]) -> list[TableRow]:
    sample, size = [], 0
    for row in islice(rows, _SAMPLE_ROWS):
        sample.append(row)
        size += len(row.data)
        if size > _SAMPLE_BYTES:
            break
    return sample


def _cells(rows: list[TableRow]) -> tuple[dict[str, str], ...]:
    return tuple(dict(row.cells) for row in rows if not row.error)


def _check(mapping: ColumnMapping, columns: tuple[str, ...], name: str) -> ColumnMapping:
    there = ", ".join(columns[:40]) or "none"
    missing = [column for _, column in mapping.pairs if column not in columns]
    if missing and columns:
        raise FileUnreadable(
            tr("“{name}” has no column “{missing}”.", name=name, missing=missing[0]),
            tr("Its columns are {there}. Map the fields to these.", there=there),
        )
    if not mapping.column("text") and columns:
        raise FileUnreadable(
            tr("“{name}” has no column that holds the text of articles.", name=name),
            tr("Its columns are {there}. Say which holds it, such as text=body.", there=there),
        )
    return mapping


def _read_row(reader: RowReader, row: TableRow, name: str) -> FoundArticle:
    place = f"{name}, {row.place}"
    if row.error:
        return FoundArticle(place, error=f"{place}: {row.error}")
    draft = reader.read(row)
    if draft is None:
        return FoundArticle(place, error=f"{place}: {tr(NO_TEXT)}")
    return FoundArticle(place, row.data, MEDIA_TYPE, draft)
