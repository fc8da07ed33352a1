"""Marking, retagging, unmarking and undo in a whole window on a real library, 1,000 annotations present.

Each figure goes from the key to the paint: the event, the step with its durable commit, the article, the card and
the codebook, and the paint of everything that asked for it. Beside them, for scale: the bare driver's own durable
commit of one row, and marking in processor time, which other work on the machine disturbs less.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from unittest.mock import patch

import pysqlite3
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.spans import Span
from reader.gui.flows import library_flow
from reader.gui.garbage import MainThreadGarbage
from reader.gui.main_window import MainWindow
from reader.services import importing, libraries, tagging
from reader.services.preferences import Preferences
from tests.benchmarks.results import Result

ROUNDS = 40
ANNOTATIONS = 1_000
TARGET_MS = 16.0


def run() -> list[Result]:
    """Median milliseconds from key to paint of each verb, beside one bare durable commit."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    times: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder, "bench.dateline")
        text = _make_library(path)
        with open_window(app, path, Path(folder)) as window:
            view, actions = window.article_pane.view, window.actions_table
            verbs: tuple[tuple[str, Callable[[], object]], ...] = (
                ("mark and tag by key", lambda: QTest.keyClick(view, Qt.Key.Key_1)),
                ("retag by key", lambda: QTest.keyClick(view, Qt.Key.Key_2)),
                ("unmark", lambda: actions.action("annotation.remove").trigger()),
                ("undo", lambda: actions.action("step.undo").trigger()),
                ("redo", lambda: actions.action("step.redo").trigger()),
            )
            for start in range(5, 5 + 17 * ROUNDS, 17):
                assert start + 20 < len(text)
                window.article_pane.select_span(Span(start, start + 9))
                for name, act in verbs:
                    wall, processor = _measure(app, window, act)
                    times.setdefault(name, []).append(wall)
                    if name == verbs[0][0]:
                        times.setdefault("processor", []).append(processor)
        commit = _commit_bare(Path(folder, "bare.sqlite"))
    processor_ms = median(times.pop("processor"))
    return [
        *(
            Result(f"{name}, whole window, 1,000 present", median(taken), None, "ms", None, TARGET_MS)
            for name, taken in times.items()
        ),
        Result("  for scale: marking in processor time", processor_ms, None, "ms", None, None),
        Result("  for scale: one durable commit of the bare driver", commit, None, "ms", None, None),
    ]


def _make_library(path: Path) -> str:
    rng = random.Random(5)
    words = ("news", "policy", "minister", "the", "of", "climate", "agreement", "on", "carbon", "said")
    text = "\n".join(" ".join(rng.choices(words, k=65)) for _ in range(8))
    page = path.with_suffix(".txt")
    page.write_text(text, encoding="utf-8")
    library = libraries.create_first_library(path, initiator="benchmark")
    report = importing.import_files(library, [page]).value
    article = report.files[0].article
    assert article is not None
    tags = tagging.list_tags(library)
    made = 0
    while made < ANNOTATIONS:
        start = rng.randrange(len(text) - 80)
        done = tagging.add_annotation(
            library, article, Span(start, start + rng.choice((6, 10, 20, 31, 60))), [rng.choice(tags).id]
        )
        made += done.step is not None
    library.close()
    return text


@contextmanager
def open_window(app: QApplication, path: Path, folder: Path) -> Iterator[MainWindow]:
    """A window that shows the newest article of a library and has nothing left to do."""
    garbage = MainThreadGarbage()
    with patch.object(library_flow, "lock_folder", lambda: folder / "open"):
        window = MainWindow(Preferences(theme="light"), folder / "preferences.json")
        window.show()
        window.start(path)
        wait_until(app, lambda: window.flow.library.desk is not None)
        desk = window.flow.library.desk
        assert desk is not None
        wait_until(app, lambda: window.flow.article.view is not None and not window.jobs.is_busy)
        newest = max(head.id for head in desk.services.browsing.iter_articles(desk.library))
        window.flow.article.open(newest)
        wait_until(
            app, lambda: window.flow.article.view is not None and window.flow.article.view.head.id == newest
        )
        wait_until(app, lambda: not window.jobs.is_busy)
        yield window
        window.close()
    garbage.release()


def wait_until(app: QApplication, is_true: Callable[[], bool], seconds: float = 30) -> None:
    """Let the window work until something is true. Raises `TimeoutError`."""
    end = perf_counter() + seconds
    while not is_true():
        app.processEvents()
        if perf_counter() > end:
            raise TimeoutError("the window did not get ready")


def _measure(app: QApplication, window: MainWindow, act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall and of the processor, from a window that has nothing left to do."""
    wait_until(app, lambda: not window.jobs.is_busy and not window.article_pane.view.idle.is_active)
    app.processEvents()
    start, start_processor = perf_counter(), process_time()
    act()
    app.sendPostedEvents()
    app.processEvents()
    return (perf_counter() - start) * 1e3, (process_time() - start_processor) * 1e3


def _commit_bare(path: Path) -> float:
    connection = pysqlite3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t(a TEXT)")
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t VALUES ('x')")
        connection.execute("COMMIT")
        times.append((perf_counter() - start) * 1e3)
    connection.close()
    return median(times)
