"""Writers of tables: the tagged CSV and JSON Lines, with companions. Each takes an `ExportJob`; no Qt, no SQL.

Companions stand beside the target as `export_targets.companion_path` names them, and are replaced like it. The
spreadsheet profile leaves a side file `TABLE.guarded.json` that names the cells which got an apostrophe. It is
written only when there is such a cell; one that an earlier export to the same table left is removed.
"""

import json
from contextlib import closing
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TextIO

from reader.bundled import program_version
from reader.domain.export_notes import ExportNote, WrittenTable
from reader.domain.export_tables import ANNOTATIONS, CODEBOOK, TableSpec, choose_columns
from reader.domain.exports import Companion, ExportFormat
from reader.domain.file_words import describe_criteria
from reader.domain.wording import plural, tr
from reader.formats import codebook_csv, data_package
from reader.formats.annotation_lines import LineWriter
from reader.formats.csv_rows import Cells, CsvRows
from reader.formats.method_note import note_lines
from reader.formats.sheet_limits import CELL_MAX_U16, ROWS_MAX
from reader.formats.tagged_csv import CsvProfile, GuardedRow
from reader.services.export_jobs import ExportJob
from reader.services.export_targets import companion_path, guarded_path
from reader.services.filtering import read_offers
from reader.services.table_rows import (
    BATCH_ROWS,
    ExportTable,
    annotations_table,
    list_companions,
    list_exported_tags,
    whole_annotations,
)
from reader.store import export_filter
from reader.store.unit import now_utc

GUARDED_FORMAT = "dateline-guarded/1"
_IDS = ("annotation_id", "tag_id", "article_id")


def write_csv(job: ExportJob) -> int:
    """Write every annotation × tag to the target, and the companions beside it; how many rows the target has."""
    table = annotations_table(job)
    written = write_csv_table(job, table, job.request.target)
    write_companions(job, WrittenTable(table.spec, job.request.target.name, written))
    return written


def write_jsonl(job: ExportJob) -> int:
    """Write every annotation with its tags, and every tag on a whole article, as a line; how many lines it has."""
    spec = choose_columns(ANNOTATIONS, job.request.columns)
    stream = job.open_text(job.request.target)
    written = 0
    with closing(whole_annotations(job)) as batches:
        for line in LineWriter(ANNOTATIONS, spec).lines(chain.from_iterable(batches)):
            if not written % BATCH_ROWS:
                job.tick(written)
            stream.write(line)
            written += 1
    job.tick(written, written)
    write_companions(job, WrittenTable(spec, job.request.target.name, written))
    return written


def write_companions(job: ExportJob, target: WrittenTable) -> None:
    """Write the companions of a request beside its target, which has been written."""
    tables = [target]
    for table in list_companions(job):
        path = companion_path(job.request.target, f"{table.spec.name}.csv")
        rows = write_codebook(job, path) if table.spec is CODEBOOK else write_csv_table(job, table, path)
        tables.append(WrittenTable(table.spec, path.name, rows))
    asked = job.request.companions
    if Companion.DATAPACKAGE in asked or Companion.METHOD in asked:
        note = make_note(job, tables)
        if Companion.DATAPACKAGE in asked:
            stream = job.open_text(companion_path(job.request.target, "datapackage.json"))
            stream.write(data_package.describe_export(note))
        if Companion.METHOD in asked:
            stream = job.open_text(companion_path(job.request.target, "method.txt"))
            stream.writelines(f"{line}\n" for line in note_lines(note))


def write_csv_table(job: ExportJob, table: ExportTable, path: Path) -> int:
    """Write a table in the profile of the request; how many rows it has."""
    kind = CsvProfile(job.request.profile)
    stream = job.open_text(path, encoding=kind.encoding)
    guards = _GuardedCells(job, path, table.spec)
    on_guarded = guards.add if kind is CsvProfile.EXCEL else None
    rows = CsvRows(stream, table.spec.columns, on_guarded)
    rows.write_header()
    written = 0
    for batch in table.iter_batches():
        job.tick(written)
        rows.write(batch)
        written += len(batch)
    job.tick(written, written)
    guards.finish()
    if kind is CsvProfile.EXCEL:
        _tell_limits(job, path.name, written, rows.too_long)
    return written


def _tell_limits(job: ExportJob, name: str, rows: int, too_long: int) -> None:
    """Tell what the file holds and spreadsheets will not show."""
    if rows >= ROWS_MAX:
        job.lose(
            tr("A spreadsheet shows {value} of {rows} rows", value=f"{ROWS_MAX - 1:,}", rows=f"{rows:,}"),
            name,
            tr("The file holds all of them; a workbook puts the rest on further sheets."),
        )
    if too_long:
        job.lose(
            plural(
                too_long,
                tr("{n} cell is longer than a spreadsheet shows"),
                tr("{n} cells are longer than a spreadsheet shows"),
            ),
            name,
            tr("A cell has {value} characters at most there; the file holds all.", value=f"{CELL_MAX_U16:,}"),
        )


def write_codebook(job: ExportJob, path: Path) -> int:
    """Write the codebook as `codebook_csv` does, so that it can be imported as it is; how many tags it has."""
    kind = CsvProfile(job.request.profile)
    job.tick(0)
    stream = job.open_text(path, encoding=kind.encoding)
    return codebook_csv.write_codebook(stream, list_exported_tags(job), is_guarded=kind is CsvProfile.EXCEL)


def make_note(job: ExportJob, tables: list[WrittenTable]) -> ExportNote:
    """What is told of an export of these tables."""
    request, unit = job.request, job.unit
    return ExportNote(
        program=f"Dateline {program_version()}",
        library=job.library.path.stem,
        made_at=now_utc(),
        format=request.format.value,
        profile=request.profile if request.format is ExportFormat.CSV else "",
        filtered_by=describe_criteria(request.criteria, read_offers(unit)),
        chosen=None if request.articles is None else len(request.articles),
        summary=export_filter.summarize(unit, request.criteria, request.articles),
        tables=tuple(tables),
    )


class _GuardedCells:
    """The side file, begun with the first guarded row so that most exports never make one."""

    def __init__(self, job: ExportJob, target: Path, spec: TableSpec) -> None:
        self._job = job
        self._target = target
        self._places = {name: place for place, name in enumerate(spec.names)}
        self._stream: TextIO | None = None

    def add(self, number: int, cells: Cells, columns: tuple[str, ...]) -> None:
        """Note one row."""
        if self._stream is None:
            self._stream = self._job.open_text(guarded_path(self._target))
            head = json.dumps({"format": GUARDED_FORMAT, "file": self._target.name}, ensure_ascii=False)
            self._stream.write(f'{head[:-1]}, "rows": [\n')
        else:
            self._stream.write(",\n")
        annotation, tag, article = (self._cell(number, cells, name) for name in _IDS)
        row = GuardedRow(number, annotation, tag, article, columns)
        self._stream.write(json.dumps(asdict(row), ensure_ascii=False))

    def finish(self) -> None:
        """Close the list; or let the file go that belonged to a table which is being replaced."""
        if self._stream is not None:
            self._stream.write("\n]}\n")
        else:
            self._job.remove(guarded_path(self._target))

    def _cell(self, number: int, cells: Cells, name: str) -> str:
        """The cell of a column, "" for the header."""
        return str(cells[self._places[name]]) if number and name in self._places else ""
