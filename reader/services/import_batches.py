"""Imports as the user looks back on them: what each brought, removing one, and reports to keep."""

import csv
from pathlib import Path

from reader.domain.changes import Done
from reader.domain.errors import BatchMissing
from reader.domain.imports import ImportBatch, ImportReport
from reader.domain.wording import tr
from reader.formats.whole_file import WholeFile
from reader.store import journal
from reader.store.import_batches import find_batch_step, list_import_batches
from reader.store.library import Library

_COLUMNS = ("file", "part", "status", "article", "title", "source", "date_from", "date_to", "layout", "message")


def list_batches(library: Library) -> list[ImportBatch]:
    """The imports that stand, newest first."""
    with library.read() as unit:
        return list_import_batches(unit)


def remove_batch(library: Library, batch: int) -> Done[int]:
    """Take an import back as one step that can be undone; how many articles and versions that were.

    Works for any import, not only the last step. Raises `BatchMissing`, and `UndoConflict` when something it
    brought was annotated or changed since.
    """
    with library.write("undo") as unit:
        step = find_batch_step(unit, batch)
        if step is None:
            raise BatchMissing(
                tr("The library has no import {batch}.", batch=batch), tr("It may have been removed already.")
            )
        journal.undo_step(unit, step)
        number = unit.count
    return Done(number, unit.changes, unit.step_id)


def save_report(report: ImportReport, target: Path) -> None:
    """Write what became of each file as a CSV table that spreadsheets open. Raises `TargetUnwritable`."""
    with WholeFile(target, encoding="utf-8-sig") as file:
        writer = csv.writer(file.stream, lineterminator="\r\n")
        writer.writerow(_COLUMNS)
        for one in report.files:
            row = one.as_json()
            writer.writerow(_safe(row[column]) for column in _COLUMNS)
        file.publish()


def _safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    text = "" if value is None else " ".join(str(value).split())
    return f"'{text}" if text[:1] in tuple("=+-@＝＋－＠") else text
