"""Files that go to and come from other programs, each kind measured in a module of its own."""

from tests.benchmarks import (
    interchange_annotations,
    interchange_documents,
    interchange_merging,
    interchange_refi,
    interchange_tables,
)
from tests.benchmarks.results import Result


def run() -> list[Result]:
    """Measure all kinds."""
    return [
        *interchange_annotations.measure(),
        *interchange_tables.measure(),
        *interchange_refi.measure(),
        *interchange_merging.measure(),
        *interchange_documents.measure(),
    ]
