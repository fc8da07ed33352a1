"""Reading back 100,000 rows of the tagged CSV: into the library that wrote them, and into one without annotations.

A plan reads the table, looks everything up and places what is new. The limit of the same run is `csv.reader` going
through the file; what is asked is a time, for a user waits for it.
"""

import csv
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pysqlite3

from reader.domain.annotation_tables import Verdict
from reader.services import annotation_importing, libraries
from tests.benchmarks import bench_export
from tests.benchmarks.results import Result
from tests.helpers.exports import export_tagged_csv

TARGET_S = 10.0
_EMPTIED = ("annotation_tag", "annotation", "tag")


def measure() -> list[Result]:
    """Measure plans of what is unchanged and of what is new, and the writing of the latter."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        folder = Path(name)
        library = libraries.create_library(folder / "bench.dateline", initiator="bench")
        try:
            bench_export.fill(library.path, int(library.coder_id))
            export_tagged_csv(library, folder / "table.csv")
            bare = _timed(lambda: _bare_pass(folder / "table.csv"))
            unchanged = _timed(lambda: _plan(library, folder / "table.csv", Verdict.UNCHANGED))
        finally:
            library.close()
        shutil.copy(folder / "bench.dateline", folder / "empty.dateline")
        _empty(folder / "empty.dateline")
        empty = libraries.open_library(folder / "empty.dateline", initiator="bench")
        try:
            new = _timed(lambda: _plan(empty, folder / "table.csv", Verdict.NEW))
            plan = annotation_importing.plan_import(empty, folder / "table.csv")
            written = _timed(lambda: annotation_importing.apply_import(empty, plan).value.new)
        finally:
            empty.close()
    rows, peak = bench_export.ROWS, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Result(f"plan of {rows:,} rows, all unchanged", unchanged, bare, "s", None, TARGET_S),
        Result(f"plan of {rows:,} rows, all new", new, bare, "s", None, TARGET_S),
        Result(f"{rows:,} new annotations written", written, None, "s", None, None),
        Result("memory of all of it at most", peak, None, "MB", None, None),
    ]


def _timed(task: Callable[[], int]) -> float:
    begun = time.perf_counter()
    rows = task()
    assert rows == bench_export.ROWS, rows
    return time.perf_counter() - begun


def _bare_pass(table: Path) -> int:
    with table.open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.reader(stream)) - 1


def _plan(library: libraries.Library, table: Path, verdict: Verdict) -> int:
    return annotation_importing.plan_import(library, table).counts[verdict]


def _empty(path: Path) -> None:
    connection = pysqlite3.connect(path)
    with connection:
        for table in _EMPTIED:
            connection.execute(f"DELETE FROM {table}")
    connection.close()
