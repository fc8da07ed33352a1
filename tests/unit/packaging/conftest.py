"""The scripts of `packaging/` lie outside any package; these fixtures import them by their folder."""

import importlib
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def import_script(monkeypatch):
    """A function that imports one script by its name, without running it."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return importlib.import_module


EPOCH = 1_700_000_000
"""A moment that stands for the build."""


@pytest.fixture
def facts(import_script):
    """What the bundles say about the project."""
    return import_script("bundles.project").read_project()


@pytest.fixture
def lay_program(tmp_path):
    """A function that lays a folder which stands for the program, from texts by their names, beside what every
    such folder has.
    """

    def lay(texts, name="dateline"):
        folder = tmp_path / "built" / name
        for part, text in {"licences/DATELINE.txt": "MIT", "dateline.cdx.json": "{}", **texts}.items():
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            (folder / part).write_text(text, encoding="utf-8")
        return folder

    return lay
