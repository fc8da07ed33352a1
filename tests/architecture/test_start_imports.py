"""What a start may import: the terminal no Qt and the window no SQL, before its first paint next to nothing; each
measured in a fresh interpreter.
"""

import json
import os
import subprocess
import sys

import pytest

from reader.services.libraries import create_first_library
from tests.architecture.source_files import CHECKOUT

PROBE = """
import json, runpy, sys
{action}
heavy = ("PySide6", "shiboken6", "sqlalchemy", "alembic", "pysqlite3", "sqlite3")
print("LOADED " + json.dumps(sorted(name for name in heavy if name in sys.modules)))
"""
RUN = """
sys.argv = ["dateline", *{arguments!r}]
try:
    runpy.run_module("reader", run_name="__main__", alter_sys=True)
except SystemExit as end:
    assert end.code in (0, None), end.code
"""

TELL = """
def tell(*_):
    import gc, os, sys
    collected = gc.get_stats()[0]["collections"]
    from PySide6 import QtCore
    names = [*sys.modules, *(["PySide6.QtCore.Qt"] if "Qt" in vars(QtCore) else [])]
    import json
    print("LOADED " + json.dumps([collected, names]), flush=True)
    os._exit(0)
"""
BARE_WINDOW = """
from PySide6 import QtCore, QtGui, QtWidgets
app = QtWidgets.QApplication([])
class Window(QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, tell)
window = Window()
window.show()
app.exec()
"""
OUR_WINDOW = """
import builtins, sys
real = builtins.__import__
def check(app, window):
    assert len(window.first_paint.rows) == {rows}
    tell()
def watch(name, *others, **named):  # in the order of a start
    module = real(name, *others, **named)
    if hasattr(sys.modules.get("reader.gui.main_window"), "MainWindow"):
        sys.modules["reader.gui.application"]._prepare = check  # what follows the first paint at once
        builtins.__import__ = real
    return module
builtins.__import__ = watch
from reader.__main__ import main
sys.argv = ["dateline", {library!r}]
main()
"""
BEFORE_FIRST_PAINT = frozenset(
    (
        *("__future__", "collections.abc", "gc", "json", "json.decoder", "json.encoder", "json.scanner", "_json"),
        *("contextvars", "_contextvars", "copy", "dataclasses", "datetime", "_datetime", "encodings.latin_1"),
        *("pysqlite3", "pysqlite3._sqlite3", "pysqlite3.dbapi2"),
    )
)
"""What a window imports beyond a bare one before its first paint, but for its own modules."""
OWN_MODULES_MAX = 40


def loaded_after(action: str) -> set[str]:
    """The heavy packages in memory after a piece of Python ran in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(action=action)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return set(told_in(done.stdout))


def told_in(output: str) -> list:
    """What a probe printed."""
    line = next(line for line in output.splitlines() if line.startswith("LOADED "))
    return json.loads(line.removeprefix("LOADED "))


def loaded_at_first_paint(program: str, folder: str) -> tuple[int, set[str]]:
    """How often garbage was looked for, and all modules in memory, when a program that tells it has painted its
    window; its settings lie in a folder.
    """
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), folder)
    done = subprocess.run(
        [sys.executable, "-c", TELL + program],
        cwd=CHECKOUT,
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    collected, names = told_in(done.stdout)
    return collected, set(names)


def test_start_module_needs_the_standard_library_only():
    # The start script asks it, with a Python that has no package installed.
    program = "import sys; sys.path.insert(0, '.'); import reader.__main__"
    subprocess.run([sys.executable, "-I", "-S", "-c", program], cwd=CHECKOUT, check=True)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["import", "--help"]])
def test_help_imports_neither_qt_nor_sql(arguments):
    assert loaded_after(RUN.format(arguments=arguments)) == set()


def test_terminal_commands_import_no_qt(tmp_path):
    seeds = sorted(str(path) for path in (CHECKOUT / "seeds").glob("*.txt"))
    arguments = ["import", "--library", str(tmp_path / "probe.dateline"), *seeds]
    assert not loaded_after(RUN.format(arguments=arguments)) & {"PySide6", "shiboken6"}


def test_main_window_imports_no_sqlalchemy():
    loaded = loaded_after("import reader.gui.main_window")
    assert "PySide6" in loaded
    assert not loaded & {"sqlalchemy", "alembic"}


def test_window_imports_little_before_its_first_paint(tmp_path):
    library = tmp_path / "probe.dateline"
    create_first_library(library, initiator="test").close()
    collected_bare, bare = loaded_at_first_paint(BARE_WINDOW, str(tmp_path))
    collected, ours = loaded_at_first_paint(OUR_WINDOW.format(library=str(library), rows=2), str(tmp_path))
    own = {name for name in ours if name.split(".")[0] == "reader"}
    assert sorted(ours - bare - own - BEFORE_FIRST_PAINT) == []
    assert len(own) <= OWN_MODULES_MAX, sorted(own)
    assert collected < collected_bare, "garbage is looked for while Qt is imported"
