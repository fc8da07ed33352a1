"""Fixtures that any test may use. The library is made in one place, so that another dialect can take its part."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from reader.store.library import Library

# Shared machines are slow at times; a test fails on what it finds, not on how long it took. What one run finds the
# next finds as well: another example every time would blame the wrong change. Exploring is done on purpose.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("same", deadline=None, suppress_health_check=_SLOW, derandomize=True)
settings.register_profile("explore", deadline=None, suppress_health_check=_SLOW)
settings.load_profile("explore" if os.environ.get("DATELINE_EXPLORE") else "same")


def _make_file(path: Path) -> "Library":
    from reader.store.library import create_library

    return create_library(path, initiator="test", coder_name="Ann")


_MAKERS: "dict[str, Callable[[Path], Library]]" = {"sqlite": _make_file}
"""How each dialect makes the library of a test."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--dialect",
        default=os.environ.get("DATELINE_TEST_DIALECT", "sqlite"),
        choices=sorted(_MAKERS),
        help="the database on which the tests that take the library fixture run",
    )


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """Where the library fixture keeps its file."""
    folder = tmp_path / "library"
    folder.mkdir()
    return folder / "Test.dateline"


@pytest.fixture
def library(library_path: Path, request: pytest.FixtureRequest) -> "Iterator[Library]":
    """An empty library of the coder Ann on the dialect chosen, closed after the test."""
    made = _MAKERS[request.config.getoption("--dialect")](library_path)
    yield made
    made.close()
