"""Exporting: the tagged CSV of a library. No Qt, no SQL; safe on any thread.

A target appears complete or stays as it was. The spreadsheet profile leaves a side file `TARGET.guarded.json` that
names the cells which got an apostrophe. It is written only when there is such a cell; one that an earlier export
to the same target left is removed.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Literal

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.errors import Cancelled, IndexIncomplete, TargetUnwritable
from reader.domain.export_rows import ExportRow
from reader.formats.tagged_csv import CsvProfile, GuardedRow, write_data_rows, write_excel_rows, write_header
from reader.formats.whole_file import WholeFile, explain_unwritable
from reader.store import annotations, criteria_filter, export_filter
from reader.store.library import Library
from reader.store.unit import Unit

GUARDED_FORMAT = "dateline-guarded/1"
_BATCH_ROWS = 1000


def export_tagged_csv(
    library: Library,
    target: Path,
    *,
    profile: Literal["data", "excel"] = "data",
    criteria: Criteria = EVERYTHING,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write every annotation × tag of the library to a CSV file and give the number of rows.

    With `criteria` only what stands on articles that meet them; where they name tags or coders only annotations,
    and tags on whole articles, that have such a tag and are by such a coder themselves. An annotation that has one
    of the tags comes with all its tags. Words, also `tag:` in them, choose articles.

    `progress` is called with the rows written and 0, for their total is not known before the end. Raises
    `IndexIncomplete` where words are asked for, `TargetUnwritable` and `Cancelled`; what stood at the target
    before still stands then.
    """
    refuse_library(library, target)
    kind = CsvProfile(profile)
    with ExitStack() as files, library.read() as unit:
        _refuse_unknown_words(unit, criteria)
        csv_file = files.enter_context(WholeFile(target, encoding=kind.encoding))
        guards = _GuardedCells(target, files)
        written = 0
        write_header(csv_file.stream)
        with closing(annotations.iter_export_rows(unit, criteria)) as rows:
            for batch in _batches(rows):
                if is_cancelled and is_cancelled():
                    raise Cancelled
                if kind is CsvProfile.EXCEL:
                    write_excel_rows(csv_file.stream, batch, guards.add, first_number=written + 1)
                else:
                    write_data_rows(csv_file.stream, batch)
                written += len(batch)
                if progress:
                    progress(written, 0)
        csv_file.finish()
        guards.finish()
        csv_file.publish()
        guards.publish()
    return written


def _refuse_unknown_words(unit: Unit, criteria: Criteria) -> None:
    """A table that lacks articles, or has some too many, does not look like it."""
    if not criteria_filter.are_words_known(unit, criteria):
        raise IndexIncomplete(
            "The index of words is not whole yet, so the table would be wrong.",
            "Export when it is whole; “dateline reindex” makes it so. Or filter without words.",
        )


def count_exported(library: Library, criteria: Criteria = EVERYTHING) -> tuple[int, int]:
    """How many annotations `export_tagged_csv` would write, and how many tags on whole articles."""
    with library.read() as unit:
        return export_filter.count_exported(unit, criteria)


def guarded_path(target: Path) -> Path:
    """Where the side file of an export stands."""
    return target.with_name(f"{target.name}.guarded.json")


class _GuardedCells:
    """The side file, begun with the first guarded row so that most exports never make one."""

    def __init__(self, target: Path, files: ExitStack) -> None:
        self._target = target
        self._files = files
        self._file: WholeFile | None = None

    def add(self, row: GuardedRow) -> None:
        """Note one row."""
        if self._file is None:
            self._file = self._files.enter_context(WholeFile(guarded_path(self._target)))
            head = json.dumps({"format": GUARDED_FORMAT, "file": self._target.name}, ensure_ascii=False)
            self._file.stream.write(f'{head[:-1]}, "rows": [\n')
        else:
            self._file.stream.write(",\n")
        self._file.stream.write(json.dumps(asdict(row), ensure_ascii=False))

    def finish(self) -> None:
        """Close the list and bring it to the disk."""
        if self._file is not None:
            self._file.stream.write("\n]}\n")
            self._file.finish()

    def publish(self) -> None:
        """Give the side file its name, or remove one that belonged to the file just replaced."""
        if self._file is not None:
            self._file.publish()
        else:
            with explain_unwritable(guarded_path(self._target)):
                guarded_path(self._target).unlink(missing_ok=True)


def _batches(rows: Iterator[ExportRow]) -> Iterator[list[ExportRow]]:
    while batch := list(islice(rows, _BATCH_ROWS)):
        yield batch


def refuse_library(library: Library, target: Path) -> None:
    """Raise `TargetUnwritable` when the target is the library itself or a file that SQLite keeps beside it."""
    own = Path(os.path.realpath(library.path))
    place = Path(os.path.realpath(target))
    names = {own, *(own.with_name(own.name + suffix) for suffix in ("-wal", "-shm", "-journal"))}
    with explain_unwritable(target):
        is_same = place in names or (place.exists() and own.exists() and place.samefile(own))
    if is_same:
        raise TargetUnwritable(f"{target} is the library itself.", "Give another name for the table.")
