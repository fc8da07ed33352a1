"""A library with the two given documents, and a way to run commands on it in this process."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.bundled import list_seeds
from reader.cli.main import run


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def config(tmp_path_factory, monkeypatch):
    """Preferences of the test's own, not those of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def command(capsys):
    """Run a command and give what came of it."""

    def run_command(*words: object) -> Ran:
        capsys.readouterr()
        code = run([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_command


@pytest.fixture
def library(tmp_path, command) -> Path:
    """The path of a library that holds both documents."""
    path = tmp_path / "news.dateline"
    assert command("import", "--library", path, *list_seeds()).code == 0
    return path
