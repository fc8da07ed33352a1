"""Commands as processes: what they import, their encoding, closed pipes and interrupts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def run_code(code: str, **options):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, env=environment, timeout=60, **options
    )


def run_and_list_modules(*words: object) -> set[str]:
    code = (
        "import sys\n"
        "from reader.__main__ import main\n"
        f"main({[str(word) for word in words]!r})\n"
        "print('MODULES', *{name.partition('.')[0] for name in sys.modules})\n"
    )
    last = run_code(code).stdout.decode().splitlines()[-1]
    assert last.startswith("MODULES")
    return set(last.split())


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["annotate", "--help"], ["list"]])
def test_help_and_usage_errors_import_neither_sql_nor_qt(words):
    assert not run_and_list_modules(*words) & {"sqlalchemy", "alembic", "pysqlite3", "PySide6", "shiboken6"}


def test_no_command_imports_qt(library, tmp_path):
    for words in (["list"], ["show", "1"], ["export", "--to", tmp_path / "a.csv"], ["check"], ["history"]):
        modules = run_and_list_modules(words[0], "--library", library, *words[1:])
        assert "sqlalchemy" in modules
        assert not modules & {"PySide6", "shiboken6"}


def test_output_is_utf8_in_an_ascii_locale(library):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment.pop("PYTHONIOENCODING", None)
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "list", "--library", str(library)],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        timeout=60,
    )
    assert ran.returncode == 0
    assert "…" in ran.stdout.decode("utf-8")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_ends_quietly(library, unbuffered):
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "show", "--library", str(library), "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )
    process.stdout.close()
    complaints = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 0
    assert complaints == b""


def test_an_interrupt_is_one_line_and_130():
    code = (
        "import sys, reader.cli.main as main, reader.cli.commands as commands\n"
        "def interrupt(parsed): raise KeyboardInterrupt\n"
        "commands.COMMANDS['list'] = interrupt\n"
        "sys.exit(main.run(['list', '--library', 'x']))\n"
    )
    ran = run_code(code)
    assert ran.returncode == 130
    assert ran.stderr.decode().startswith("dateline: Interrupted")
    assert ran.stderr.count(b"\n") == 1
