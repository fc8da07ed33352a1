"""A table of annotations as rows: our own CSV, a small one of the user's, or the export of another program.

This is the whole interface: `AnnotationTable`. Encoding, delimiter and columns are found out as for tables of
articles. The file is read row by row; what is wrong with one row is its `fault`, and the next is read.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from reader.domain.annotation_tables import (
    ANNOTATION_FIELDS,
    ARTICLE_COLUMNS,
    AnnotationRow,
    AnnotationTableHead,
    TableKind,
)
from reader.domain.errors import FileUnreadable
from reader.domain.mappings import ColumnMapping
from reader.domain.wording import mark, tr
from reader.formats import csv_table, jsonl_table
from reader.formats.annotation_columns import guess_annotation_columns, guess_kind
from reader.formats.annotation_lines import expand_line, line_columns
from reader.formats.annotation_objects import OBJECT_COLUMNS, expand_object, with_json_cells
from reader.formats.guarded_cells import Guards, read_guards
from reader.formats.offset_cells import read_mark, read_offset, read_time
from reader.formats.source_files import SourceFile
from reader.formats.tables import is_csv, is_json

_T = TypeVar("_T")
_SAMPLE_ROWS = 200
_SHORT = mark("This row has fewer cells than the header: the table may be cut short here.")
_ODD = re.compile("[\0\ud800-\udfff]")
_NESTED = (TableKind.LABEL_STUDIO, TableKind.DOCCANO)

_Raw = tuple[str, Sequence[str], str]
"""Where a row stands, its cells in the order of the columns, and what is wrong with it."""


class AnnotationTable:
    """A table that is open for reading. `head` shows what it looks like. Raises `FileUnreadable`, also later.

    `mapping` says which column holds what, None takes the guess; `given` are the fields that have a column.
    """

    def __init__(self, path: Path, mapping: ColumnMapping | None = None) -> None:
        self._file = SourceFile.from_path(path)
        kind, columns, raw = self._open()
        sample = list(islice(raw, _SAMPLE_ROWS))
        if not is_csv(self._file) and not columns:
            raise _no_rows(self._file.name, sample)
        self._rows = chain(sample, raw)
        self._is_json = is_json(self._file)
        examples = tuple(dict(zip(columns, cells, strict=False)) for _, cells, fault in sample if not fault)
        guess = guess_annotation_columns(columns, examples)
        self.head = AnnotationTableHead(columns, examples, guess, kind)
        self.mapping = guess if mapping is None else mapping
        self.given = frozenset(field for field, _ in self.mapping.pairs)
        self._guards = read_guards(path) if kind is TableKind.DATELINE else {}

    def __iter__(self) -> Iterator[AnnotationRow]:
        """The rows, once. Raises `FileUnreadable` also where the mapping does not fit the table."""
        _check(self.mapping, self.head.columns, self._file.name)
        reader = _RowReader(self.head, self.mapping, self._guards, is_json=self._is_json)
        number = 0
        for place, cells, fault in self._rows:
            for one in (cells,) if fault or not self._is_json else reader.spread(cells):
                number += 1
                yield AnnotationRow(number, place, fault=fault) if fault else reader.read(number, place, one)

    def _open(self) -> tuple[TableKind, tuple[str, ...], Iterator[_Raw]]:
        if is_json(self._file):
            return self._open_json()
        columns, cells = csv_table.read_cells(self._file)
        first = list(islice(cells, _SAMPLE_ROWS))
        examples = [dict(zip(columns, row.cells, strict=False)) for row in first if not row.error]
        kind = guess_kind(columns, examples)
        rows = chain(first, cells)
        if kind in _NESTED:
            objects = (
                (tr("line {n}", n=row.line), dict(zip(columns, row.cells, strict=False)), row.error)
                for row in rows
            )
            return (
                kind,
                OBJECT_COLUMNS,
                _expanded((place, with_json_cells(one), fault) for place, one, fault in objects),
            )
        return kind, columns, ((_place(row), row.cells, row.error) for row in rows)

    def _open_json(self) -> tuple[TableKind, tuple[str, ...], Iterator[_Raw]]:
        """Objects with spans within come as rows of these; other objects are rows themselves."""
        rows = jsonl_table.read_rows(self._file)
        first = list(islice(rows, _SAMPLE_ROWS))
        ours = next((line_columns(json.loads(row.data)) for row in first if not row.error), None)
        if ours is not None:
            lines = (
                (row.place, json.loads(row.data) if row.data else {}, row.error) for row in chain(first, rows)
            )
            return TableKind.DATELINE, ours, _of_lines(lines, ours)
        kinds = [found[0] for row in first if not row.error and (found := expand_object(json.loads(row.data)))]
        if kinds:
            kind = TableKind.LABEL_STUDIO if TableKind.LABEL_STUDIO in kinds else TableKind.DOCCANO
            objects = (
                (row.place, json.loads(row.data) if row.data else {}, row.error) for row in chain(first, rows)
            )
            return kind, OBJECT_COLUMNS, _expanded(objects)
        columns = jsonl_table.list_columns(first)
        kind = guess_kind(columns, [dict(row.cells) for row in first if not row.error])
        cells = (
            (row.place, [row.cells.get(column, "") for column in columns], row.error) for row in chain(first, rows)
        )
        return kind, columns, cells


def _no_rows(name: str, sample: Sequence[_Raw]) -> FileUnreadable:
    """What to say of a JSON file without a row that can be read."""
    if sample:
        place, _, fault = sample[0]
        return FileUnreadable(
            tr(
                "No row of “{name}” can be read. {place}: {fault}",
                name=name,
                place=place.capitalize(),
                fault=fault,
            ),
            tr("Mend it and try again."),
        )
    return FileUnreadable(tr("“{name}” holds no rows.", name=name), tr("There is nothing to import."))


def _of_lines(objects: Iterator[tuple[str, Mapping[str, object], str]], columns: Sequence[str]) -> Iterator[_Raw]:
    """The rows of our own JSON Lines."""
    for place, value, fault in objects:
        found = None if fault else expand_line(value)
        if found is None:
            yield place, (), fault or tr("The tags of this row are no list of objects.")
        else:
            for row in found:
                yield place, [row.get(column, "") for column in columns], ""


def _expanded(objects: Iterator[tuple[str, Mapping[str, object], str]]) -> Iterator[_Raw]:
    for place, value, fault in objects:
        if fault:
            yield place, (), fault
            continue
        found = expand_object(value)
        if found is None:
            yield place, (), tr("This row holds no text with labels or spans.")
            continue
        for row in found[1]:
            yield place, [row.get(column, "") for column in OBJECT_COLUMNS], ""


def _check(mapping: ColumnMapping, columns: Sequence[str], name: str) -> None:
    """Raise `FileUnreadable` unless the table has the columns of the mapping and they are enough."""
    there = ", ".join(columns[:40]) or "none"
    missing = [column for _, column in mapping.pairs if column not in columns]
    if missing:
        raise FileUnreadable(
            tr("“{name}” has no column “{missing}”.", name=name, missing=missing[0]),
            tr("Its columns are {there}. Map the fields to these.", there=there),
        )
    fields = {field for field, _ in mapping.pairs}
    if "annotation_id" in fields and fields & {"tag_path", "tag", "tag_id", "memo", "quote", "start"}:
        return
    if not fields & {"article_id", "article_title", "url", "text", "text_sha256"}:
        raise FileUnreadable(
            tr("“{name}” has no column that tells the article.", name=name),
            tr(
                "Its columns are {there}. Say which holds it, such as article_id, url or article_title.",
                there=there,
            ),
        )
    if not fields & {"tag_path", "tag", "tag_id", "quote", "start"}:
        raise FileUnreadable(
            tr("“{name}” has no column with tags, quotes or offsets.", name=name),
            tr("Its columns are {there}. Say which holds them, such as tag_path and quote.", there=there),
        )


class _RowReader:
    """Reads cells as the fields that a mapping names."""

    def __init__(
        self, head: AnnotationTableHead, mapping: ColumnMapping, guards: Guards, *, is_json: bool = False
    ) -> None:
        at = {name: index for index, name in reversed(list(enumerate(head.columns)))}
        self._width = len(head.columns)
        self._columns = head.columns
        # A field without a column is read from the empty cell that is put after the last one.
        self._at = tuple(at.get(mapping.column(field), self._width) for field in ANNOTATION_FIELDS)
        self._tags_at = [self._at[ANNOTATION_FIELDS.index(field)] for field in ("tag_path", "tag")]
        self._is_ours = head.kind is TableKind.DATELINE and _is_whole_header(head.columns)
        self._article_at = tuple(at[name] for name in ARTICLE_COLUMNS) if self._is_ours else ()
        self._guards = guards
        self._is_json = is_json

    def spread(self, cells: Sequence[str]) -> Iterator[Sequence[str]]:
        """The cells once for each tag of a list, whose items stand on lines of their own."""
        at = next((at for at in self._tags_at if at < len(cells) and "\n" in cells[at]), None)
        if at is None:
            yield cells
            return
        for line in cells[at].split("\n"):
            yield [line if place == at else cell for place, cell in enumerate(cells)]

    def read(self, number: int, place: str, cells: Sequence[str]) -> AnnotationRow:
        """One row."""
        missing = self._width - len(cells)
        if missing > 0 and self._is_ours:
            return AnnotationRow(number, place, fault=tr(_SHORT))
        full = [*cells[: self._width], *[""] * (missing + 1 if missing > 0 else 1)]
        if self._is_odd("".join(full)):
            full = [_ODD.sub(_plain, cell) for cell in full]
        values = [full[index] for index in self._at]
        if self._guards:
            values, full = self._unguarded(values, full)
        (annotation_id, tag_id, path, tag, quote, first, last, prefix, suffix, memo, speaker, star, *rest) = values
        coder, origin, made, changed, article_id, title, source, url, text, sha256, version = rest
        notes: list[str] = []
        start, end = _noted(notes, read_offset(first, "start")), _noted(notes, read_offset(last, "end"))
        if notes and start is None and end is None and not quote.strip() and not annotation_id.strip():
            return AnnotationRow(number, place, fault=f"{'; '.join(notes)}.")  # no tag on the whole article
        starred = _noted(notes, read_mark(star))
        created_at = _noted(notes, read_time(made, "created_at"))
        modified_at = _noted(notes, read_time(changed, "modified_at"))
        return AnnotationRow._make(
            (
                *(number, place, annotation_id.strip(), tag_id.strip(), path.strip(), tag.strip()),
                *(quote, start, end, prefix, suffix, memo, speaker, starred, coder.strip(), origin.strip()),
                *(created_at, modified_at, article_id.strip(), title, source, url.strip(), text),
                *(sha256.strip().lower(), read_offset(version, "text_version")[0]),
                *(tuple(full[index] for index in self._article_at), tuple(notes), ""),
            )
        )

    def _is_odd(self, text: str) -> bool:
        """Whether a text holds what no library keeps: NUL, or lone surrogates, which JSON alone can bring."""
        return "\0" in text or (self._is_json and _ODD.search(text) is not None)

    def _unguarded(self, values: list[str], full: list[str]) -> tuple[list[str], list[str]]:
        """The values without the apostrophes that the side file names."""
        key = (values[0], values[1], values[ANNOTATION_FIELDS.index("article_id")])
        columns = self._guards.get(key)
        if not columns:
            return values, full
        plain = list(full)
        for index, name in enumerate(self._columns):
            if name in columns and plain[index].startswith("'"):
                plain[index] = plain[index][1:]
        return [plain[index] for index in self._at], plain


def _is_whole_header(columns: Sequence[str]) -> bool:
    """Whether a table has all columns of our own one that tell of the article."""
    return set(ARTICLE_COLUMNS) <= set(columns)


def _plain(odd: re.Match[str]) -> str:
    return "" if odd[0] == "\0" else "\ufffd"


def _noted(notes: list[str], read: tuple[_T, str]) -> _T:
    if read[1]:
        notes.append(read[1])
    return read[0]


def _place(row: csv_table.CellRow) -> str:
    return tr("line {n}", n=row.line)
