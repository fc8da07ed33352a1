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
