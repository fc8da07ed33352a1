"""Searching and filtering a library without size, each beside the raw SQL of the same."""

from pathlib import Path

from tests.benchmarks.results import Result


def run(path: Path) -> list[Result]:
    """Medians in milliseconds."""
    return []
