"""The start script tells windows from commands, and speaks to a Python too old for the program."""

import ast
import re
from pathlib import Path

import pytest

from tests.unit.packaging.conftest import SCRIPTS


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["work.dateline"], True),
        (["folder/work"], True),
        (["--help"], False),
        (["import", "--library", "work.dateline"], False),
    ],
)
def test_opens_window_tells_windows_from_commands(import_script, arguments, expected):
    assert import_script("start").opens_window(arguments) is expected


def test_start_can_be_read_by_an_old_python():
    ast.parse(read(SCRIPTS / "start.py"), feature_version=(3, 4))


@pytest.mark.parametrize("name", ["start.py", "test.py", "check.py"])
def test_scripts_ask_for_the_python_of_the_project(name):
    wanted = re.search(r'requires-python = ">=3\.(\d+)"', read(SCRIPTS.parent / "pyproject.toml"))
    assert wanted
    assert f"(3, {wanted[1]})" in read(SCRIPTS / name)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
