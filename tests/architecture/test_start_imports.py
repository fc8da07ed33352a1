"""What a start may import: the terminal no Qt and the window no SQL, each measured in a fresh interpreter."""

import json
import os
import subprocess
import sys

import pytest

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
    line = next(line for line in done.stdout.splitlines() if line.startswith("LOADED "))
    return set(json.loads(line.removeprefix("LOADED ")))


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
