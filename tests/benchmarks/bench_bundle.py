"""Start of a bundle to its painted window, against the same from this environment and a bare PySide6 window.

Only with DATELINE_BUNDLE=PATH, the program in the bundle; needs Xvfb. A bundle cannot be told to leave after its
first paint, so all three are watched from outside: until the middle of the screen is no longer black.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.bench_start import BARE, ROUNDS
from tests.benchmarks.results import Result

SIZE = (1366, 768)
AGAINST_ENVIRONMENT, AGAINST_BARE = 1.2, 1.5
_PATIENCE_S = 60
_BLACK = 0xFF000000
_BARE = BARE.replace("lambda: os._exit(0)", "lambda: None")


def run() -> list[Result]:
    """Median wall time in milliseconds from spawn to the first paint; nothing without a bundle."""
    bundle = os.environ.get("DATELINE_BUNDLE")
    if not bundle:
        return []
    from reader.services.libraries import create_first_library

    with TemporaryDirectory() as folder, open_screen() as screen, watch_middle(screen) as is_painted:
        library = Path(folder, "bench.dateline")
        create_first_library(library, initiator="benchmark").close()
        commands = {
            "bundle": [bundle, str(library)],
            "environment": [sys.executable, "-m", "reader", str(library)],
            "bare": [sys.executable, "-c", _BARE],
        }
        times = time_starts(commands, Path(folder), screen, is_painted)
    ours, environment, bare = (median(times[name]) for name in commands)
    return [
        _result("start of the bundle / from the environment", ours, environment, AGAINST_ENVIRONMENT),
        _result("start of the bundle / bare window", ours, bare, AGAINST_BARE),
    ]


def time_starts(
    commands: dict[str, list[str]], folder: Path, screen: str, is_painted: Callable[[], bool]
) -> dict[str, list[float]]:
    """The milliseconds of each start, by name, in interleaved rounds; the first round warms the caches."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_number in range(ROUNDS + 1):
        for name, command in commands.items():
            taken = _time_start(command, _variables(folder, screen), is_painted)
            if round_number:
                times[name].append(taken)
    return times


@contextmanager
def open_screen() -> Iterator[str]:
    """A screen in memory; its name as DISPLAY has it."""
    read, write = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-ac", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=[write])
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def watch_middle(screen: str) -> Iterator[Callable[[], bool]]:
    """A question that tells whether something is painted in the middle of a screen."""
    os.environ.update(QT_QPA_PLATFORM="xcb", DISPLAY=screen)
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    middle = (SIZE[0] // 2, SIZE[1] // 2, 1, 1)
    yield lambda: application.primaryScreen().grabWindow(0, *middle).toImage().pixel(0, 0) != _BLACK
    application.shutdown()


def _time_start(command: Sequence[str], variables: dict[str, str], is_painted: Callable[[], bool]) -> float:
    started = time.perf_counter()
    process = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not is_painted():
        if process.poll() is not None or time.perf_counter() - started > _PATIENCE_S:
            raise RuntimeError(f"{command[0]} painted nothing")
        time.sleep(0.001)
    taken = (time.perf_counter() - started) * 1e3
    process.terminate()
    process.wait()
    while is_painted():
        time.sleep(0.001)
    return taken


def _variables(folder: Path, screen: str) -> dict[str, str]:
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"), str(folder))
    told = {**os.environ, **places, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    # Compiled modules are kept, as for a user; some build machines forbid it.
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    return told | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _result(name: str, ours: float, limit: float, target: float) -> Result:
    return Result(name, ours, limit, "ms", ours / limit, target)
