"""Import: 1,000 files against the bare limit, rows of a table at n and 2 n, and the window meanwhile.

The limit reads the bytes, inserts the texts with the driver alone in one transaction, and builds FTS5 by one
`rebuild`, under the same pragmas. Both run in turns in one process; the medians are compared. The rows are
imported in processes of their own, whose peak memory is told; `DATELINE_BENCH_ROWS` says how many (10,000).
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pysqlite3

from tests.benchmarks.results import Result

FILES, ROUNDS = 1_000, 5
TARGET, TARGET_S = 3.0, 2.0
ROWS = int(os.environ.get("DATELINE_BENCH_ROWS", "10000"))
GROWTH, MEMORY_MB = 1.25, 300.0
PAUSE_MS = 50.0


def run() -> list[Result]:
    """Measure all three."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        folder = Path(name)
        return [*_compare_files(folder), *_compare_rows(folder), _watch_window(folder)]


def _compare_files(folder: Path) -> list[Result]:
    from reader.services import importing, libraries
    from tests.benchmarks.made_archive import write_pages

    paths = write_pages(folder / "pages", FILES)

    def ours(number: int) -> float:
        library = libraries.create_library(folder / f"ours{number}.dateline", initiator="bench")
        try:
            begun = time.perf_counter()
            report = importing.import_files(library, paths).value
            seconds = time.perf_counter() - begun
        finally:
            library.close()
        assert report.count(importing.ImportStatus.NEW) == FILES, report.files[:3]
        return seconds

    ours(-1)  # imports of modules and the reading of data files are no part of it
    times = _in_turns(ours, lambda number: _bare(paths, folder / f"bare{number}.sqlite"))
    mine, limit = (statistics.median(seconds) for seconds in times)
    return [
        Result.against(f"import {FILES:,} files of 3 KB: reading, bare inserts", mine, limit, "s", target=TARGET),
        Result("  the same in seconds", mine, None, "s", None, TARGET_S),
    ]  # fmt: skip


def _in_turns(*tasks: Callable[[int], float]) -> list[list[float]]:
    times: list[list[float]] = [[] for _ in tasks]
    for number in range(ROUNDS):
        for task, seconds in zip(tasks, times, strict=True):
            gc.collect()
            seconds.append(task(number))
    return times


def _bare(paths: list[Path], target: Path) -> float:
    connection = pysqlite3.connect(str(target), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE article_text(id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5(text, content='article_text', content_rowid='id',"
        " tokenize='unicode61 remove_diacritics 0')"
    )
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    rows = ((number, path.read_bytes().decode()) for number, path in enumerate(paths, 1))
    connection.executemany("INSERT INTO article_text VALUES (?, ?)", rows)
    connection.execute("INSERT INTO search(search) VALUES ('rebuild')")
    connection.execute("COMMIT")
    seconds = time.perf_counter() - begun
    connection.close()
    return seconds


def _compare_rows(folder: Path) -> list[Result]:
    half, half_mb = _import_rows(folder, ROWS // 2)
    whole, whole_mb = _import_rows(folder, ROWS)
    each, each_half = whole / ROWS * 1e3, half / (ROWS // 2) * 1e3
    return [
        Result.against(
            f"import {ROWS:,} rows of JSONL against {ROWS // 2:,}: time a row",
            each, each_half, "ms", target=GROWTH,
        ),
        Result(f"  peak memory at {ROWS // 2:,}", half_mb, None, "MB", None, MEMORY_MB),
        Result(f"  peak memory at {ROWS:,}", whole_mb, None, "MB", None, MEMORY_MB),
    ]  # fmt: skip


def _import_rows(folder: Path, number: int) -> tuple[float, float]:
    """Seconds and peak megabytes of a process that imports so many rows."""
    arguments = [sys.executable, "-m", "tests.benchmarks.bench_import", str(folder / f"rows{number}"), str(number)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def _import_rows_here(folder: Path, number: int) -> tuple[float, float]:
    from reader.services import importing, libraries
    from tests.benchmarks.made_archive import write_rows

    folder.mkdir()
    table = folder / "rows.jsonl"
    write_rows(table, number)
    library = libraries.create_library(folder / "rows.dateline", initiator="bench")
    begun = time.perf_counter()
    report = importing.import_files(library, [table]).value
    seconds = time.perf_counter() - begun
    library.close()
    assert report.count(importing.ImportStatus.NEW) == number, report.files[:3]
    return seconds, _peak_mb()


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:  # Windows has none
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _watch_window(folder: Path) -> Result:
    """The longest time between two ticks of a timer of 1 ms while a window imports the files."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.services import libraries
    from tests.benchmarks.bench_tagging import open_window, wait_until
    from tests.benchmarks.made_archive import write_pages

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    path = folder / "window.dateline"
    libraries.create_first_library(path, initiator="bench").close()
    paths = write_pages(folder / "pages", FILES)
    ticks: list[float] = []
    with open_window(app, path, folder) as window:
        desk = window.flow.library.desk
        assert desk is not None
        timer = QTimer(interval=1)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start()
        wait_until(app, lambda: len(ticks) > 5)
        ticks.clear()
        window.flow.imports.import_paths(paths)
        wait_until(app, lambda: window.jobs.is_busy)
        wait_until(app, lambda: not window.jobs.is_busy, 120)
        for _ in range(200):  # what a result sets off, a report's window above all
            app.processEvents()
        timer.stop()
        held = sum(1 for _ in desk.services.browsing.iter_articles(desk.library))
        assert held > FILES, held
    pause = max(second - first for first, second in pairwise(ticks)) * 1e3
    return Result(f"longest pause of the window, importing {FILES:,} files", pause, None, "ms", None, PAUSE_MS)


if __name__ == "__main__":
    print(json.dumps(_import_rows_here(Path(sys.argv[1]), int(sys.argv[2]))))
