"""Start to the first painted window, tree's top level included, against a bare PySide6 window.

Each start is a fresh interpreter that ends itself right after its first paint; rounds are interleaved.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.results import Result

ROUNDS = 9
TARGET = 1.5

BARE = """
import os
from PySide6 import QtCore, QtGui, QtWidgets
app = QtWidgets.QApplication([])
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, lambda: os._exit(0))
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import builtins, os, sys
real = builtins.__import__
def leave(app, window):
    os._exit(0 if len(window.first_paint.rows) == {rows} else 3)
def watch(name, *others, **named):  # in the order of a start: what it imports first runs beside the rest
    module = real(name, *others, **named)
    if hasattr(sys.modules.get("reader.gui.main_window"), "MainWindow"):
        sys.modules["reader.gui.application"]._prepare = leave  # what follows the first paint at once
        builtins.__import__ = real
    return module
builtins.__import__ = watch
from reader.__main__ import main
sys.argv = ["dateline", {library!r}]
main()
"""


def run() -> list[Result]:
    """Median wall time in milliseconds from spawn to the end of a process that leaves after its first paint."""
    from reader.services.libraries import create_first_library

    with TemporaryDirectory() as folder:
        library = Path(folder, "bench.dateline")
        create_first_library(library, initiator="benchmark").close()
        ours, bare = time_starts(OURS.format(library=str(library), rows=2), BARE)
    return [Result("start to painted window / bare window", ours, bare, "ms", ours / bare, TARGET)]


def time_starts(*sources: str) -> list[float]:
    """The median milliseconds that an interpreter takes for each source text; the first round warms the caches."""
    times: dict[str, list[float]] = {source: [] for source in sources}
    with TemporaryDirectory() as folder:
        for round_number in range(ROUNDS + 1):
            for source in sources:
                started = time.perf_counter()
                run_source(source, Path(folder))
                if round_number:
                    times[source].append((time.perf_counter() - started) * 1e3)
    return [median(taken) for taken in times.values()]


def run_source(source: str, folder: Path) -> str:
    """What a fresh interpreter prints for a source text; settings and compiled modules go to a folder."""
    environment = {
        **os.environ,
        **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), str(folder)),
    }
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Compiled modules are kept, as for a user; some build machines forbid it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    # No timeout: with one, the wait is a poll that counts in steps of 50 ms.
    ended = subprocess.run(
        [sys.executable, "-c", source],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return ended.stdout
