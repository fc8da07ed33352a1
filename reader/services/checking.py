"""Checking a library and mending its counts. Long on a large library: for a worker, not for the main thread."""

from reader.domain.changes import Done
from reader.domain.findings import Finding as Finding
from reader.store.check import iter_findings
from reader.store.day_counts import rebuild_day_counts
from reader.store.library import Library


def check_library(library: Library) -> list[Finding]:
    """Everything that is wrong with a library; empty when it is sound. Reads only."""
    with library.read() as unit:
        return list(iter_findings(unit))


def rebuild_counts(library: Library) -> Done[int]:
    """Count the tree's days afresh; the value is how many were wrong. No step: counts are never undone."""
    with library.write("counts.rebuild", is_undoable=False) as unit:
        wrong = rebuild_day_counts(unit)
    return Done(wrong, unit.changes, unit.step_id)
