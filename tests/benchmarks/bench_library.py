"""A library without size: start, tree, reads and steps beside raw SQL of the same, in one run on one file.

`DATELINE_BENCH_ARTICLES` says how many articles and annotations there are, 50,000 by default. With
`DATELINE_BENCH_KEPT` the library is made at that path where there is none, and kept: a million takes ten minutes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import library_filters, library_reads, library_search, library_window
from tests.benchmarks.bench_start import BARE, OURS, run_source, time_starts
from tests.benchmarks.made_library import ARTICLES, make_library
from tests.benchmarks.made_rows import SOURCES
from tests.benchmarks.results import Result

START_TARGET, MEMORY_MB = 1.6, 200.0

_SETTLED = """
import os, sys
from PySide6.QtCore import QTimer
from reader.gui.main_window import MainWindow
start = MainWindow.start
def watch(window, library):
    start(window, library)
    timer = QTimer(window, interval=200)
    def look():
        model = window.library_pane.findChild(LibraryTreeModel)
        if window.flow.library.desk is not None and model.rowCount() and not window.jobs.is_busy:
            timer.stop()
            QTimer.singleShot(1500, leave)
    def leave():
        print(int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE"), flush=True)
        os._exit(0)
    from reader.gui.models.library_tree import LibraryTreeModel
    timer.timeout.connect(look)
    timer.start()
MainWindow.start = watch
from reader.__main__ import main
sys.argv = ["dateline", {library!r}]
main()
"""


def run() -> list[Result]:
    """All figures of one library."""
    with library_file() as path:
        return [
            *_start(path),
            *library_reads.run(path),
            *library_window.run(path),
            *library_filters.run(path),
            *library_search.run(path),
        ]


@contextmanager
def library_file() -> Iterator[Path]:
    """A library of `ARTICLES` articles: the kept one, or one that is gone at the end."""
    kept = os.environ.get("DATELINE_BENCH_KEPT")
    if kept:
        if not Path(kept).exists():
            make_library(Path(kept), ARTICLES)
        yield Path(kept)
        return
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        path = Path(folder, "made.dateline")
        make_library(path, ARTICLES)
        yield path


def _start(path: Path) -> list[Result]:
    ours, bare = time_starts(OURS.format(library=str(path), rows=SOURCES), BARE)
    with TemporaryDirectory() as folder:
        settled = int(run_source(_SETTLED.format(library=str(path)), Path(folder)).split()[-1]) / 1e6
    return [
        Result("start to painted tree / bare window", ours, bare, "ms", ours / bare, START_TARGET),
        Result("memory once all is read and at rest", settled, None, "MB", None, MEMORY_MB),
    ]
