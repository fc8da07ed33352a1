"""The tree of a whole window over a library without size: every kind of node, from the key to the paint."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from unittest.mock import patch

import pysqlite3
from PySide6.QtCore import QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.flows import library_flow
from reader.gui.garbage import MainThreadGarbage
from reader.gui.main_window import MainWindow
from reader.gui.models.library_tree import LibraryTreeModel
from reader.gui.panes.tree_view import LibraryTreeView
from reader.services.preferences import Preferences
from tests.benchmarks.made_rows import BIG_DAY, BIG_SOURCE
from tests.benchmarks.results import Result

ROUNDS = 5
_OPEN_MS = 100.0
_YEARS = "SELECT substr(day_key, 1, 4), sum(held) FROM day_count WHERE source_id = ? GROUP BY 1"
_MONTHS = "SELECT substr(day_key, 1, 7), sum(held) FROM day_count WHERE source_id = ? AND day_key >= ? AND"
_MONTHS += " day_key < ? GROUP BY 1"
_DAYS = "SELECT day_key, held FROM day_count WHERE source_id = ? AND day_key >= ? AND day_key < ?"
_ARTICLES = "SELECT id, title FROM article WHERE source_id = ? AND day_key = ? ORDER BY id LIMIT 500"


def run(path: Path) -> list[Result]:
    """Medians from asking to the paint, in milliseconds of all threads' processor time, as others may use the
    machine; beside them the raw SQL of the children.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    year, month = BIG_DAY[:4], BIG_DAY[:7]
    raw = (
        (_YEARS, (BIG_SOURCE,)),
        (_MONTHS, (BIG_SOURCE, year, f"{year}.")),
        (_DAYS, (BIG_SOURCE, month, f"{month}.")),
        (_ARTICLES, (BIG_SOURCE, BIG_DAY)),
    )
    times: dict[str, list[float]] = {}
    bare: dict[str, list[float]] = {}
    with open_made(app, path) as window:
        model, view = window.findChild(LibraryTreeModel), window.findChild(LibraryTreeView)
        connection = pysqlite3.connect(path)
        for _ in range(ROUNDS):
            index, level = _source_index(model), 0
            while index.isValid() and not model.node(index).is_leaf:
                name = f"tree: open {model.node(index).kind.name.lower()}"
                begun = process_time()
                view.expand(index)
                rest_until(app, lambda index=index: model.rowCount(index) > 0)
                view.viewport().repaint()
                times.setdefault(name, []).append((process_time() - begun) * 1e3)
                if level < len(raw):
                    begun = process_time()
                    connection.execute(*raw[level]).fetchall()
                    bare.setdefault(name, []).append((process_time() - begun) * 1e3)
                index, level = _next_level(model, index), level + 1
            view.collapseAll()
            desk = window.flow.library.desk
            window.library_pane.set_desk(None)  # so that the next round reads anew
            window.library_pane.set_desk(desk)
            rest_until(app, lambda: model.has_loaded_sources and not window.jobs.is_busy)
        connection.close()
    return [
        Result(name, median(taken), median(bare[name]) if name in bare else None, "ms", None, _OPEN_MS)
        for name, taken in times.items()
    ]


@contextmanager
def open_made(app: QApplication, path: Path) -> Iterator[MainWindow]:
    """A window with a library that has nothing left to do."""
    garbage = MainThreadGarbage()
    with TemporaryDirectory() as folder, patch.object(library_flow, "lock_folder", lambda: Path(folder, "open")):
        window = MainWindow(Preferences(theme="light"), Path(folder, "preferences.json"))
        window.show()
        window.start(path)
        rest_until(app, lambda: window.flow.library.desk is not None and not window.jobs.is_busy)
        yield window
        window.close()
    garbage.release()


def rest_until(app: QApplication, is_true: Callable[[], bool], seconds: float = 60) -> None:
    """Let the program work until something is true, asleep between events as it is in its own loop: a main thread
    that asks all the time keeps the interpreter from the jobs. Raises `TimeoutError`.
    """
    end = perf_counter() + seconds
    pulse = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    pulse.start()
    while not is_true():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() > end:
            raise TimeoutError("the program did not get ready")


def _source_index(model: LibraryTreeModel) -> QModelIndex:
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next(index for index in rows if model.node(index).child.source == BIG_SOURCE)


def _next_level(model: LibraryTreeModel, index: QModelIndex) -> QModelIndex:
    """The child under which the largest day stands; of its parts the first."""
    for row in range(model.rowCount(index)):
        child = model.index(row, 0, index)
        node = model.node(child)
        if node.is_leaf or (node.child.day_key and BIG_DAY.startswith(node.child.day_key)):
            return child
    return QModelIndex()
