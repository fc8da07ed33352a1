"""Writers of tables: the tagged CSV. Each takes an `ExportJob`; no Qt, no SQL.

The spreadsheet profile leaves a side file `TARGET.guarded.json` that names the cells which got an apostrophe. It
is written only when there is such a cell; one that an earlier export to the same target left is removed.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TextIO

from reader.domain.export_rows import ExportRow
from reader.formats.tagged_csv import CsvProfile, GuardedRow, write_data_rows, write_excel_rows, write_header
from reader.services.export_jobs import ExportJob
from reader.store import annotations

GUARDED_FORMAT = "dateline-guarded/1"
_BATCH_ROWS = 1000


def write_csv(job: ExportJob) -> int:
    """Write every annotation × tag to the target; how many rows that were."""
    request = job.request
    kind = CsvProfile(request.profile)
    stream = job.open_text(request.target, encoding=kind.encoding)
    guards = _GuardedCells(job, request.target)
    written = 0
    write_header(stream)
    with closing(annotations.iter_export_rows(job.unit, request.criteria, request.articles)) as rows:
        for batch in _batches(rows):
            job.tick(written)
            if kind is CsvProfile.EXCEL:
                write_excel_rows(stream, batch, guards.add, first_number=written + 1)
            else:
                write_data_rows(stream, batch)
            written += len(batch)
    job.tick(written, written)
    guards.finish()
    return written


def guarded_path(target: Path) -> Path:
    """Where the side file of an export stands."""
    return target.with_name(f"{target.name}.guarded.json")


class _GuardedCells:
    """The side file, begun with the first guarded row so that most exports never make one."""

    def __init__(self, job: ExportJob, target: Path) -> None:
        self._job = job
        self._target = target
        self._stream: TextIO | None = None

    def add(self, row: GuardedRow) -> None:
        """Note one row."""
        if self._stream is None:
            self._stream = self._job.open_text(guarded_path(self._target))
            head = json.dumps({"format": GUARDED_FORMAT, "file": self._target.name}, ensure_ascii=False)
            self._stream.write(f'{head[:-1]}, "rows": [\n')
        else:
            self._stream.write(",\n")
        self._stream.write(json.dumps(asdict(row), ensure_ascii=False))

    def finish(self) -> None:
        """Close the list; or let the file go that belonged to a table which is being replaced."""
        if self._stream is not None:
            self._stream.write("\n]}\n")
        else:
            self._job.remove(guarded_path(self._target))


def _batches(rows: Iterator[ExportRow]) -> Iterator[list[ExportRow]]:
    while batch := list(islice(rows, _BATCH_ROWS)):
        yield batch
