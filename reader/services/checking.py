"""Checking a library and mending its counts. Long on a large library: for a worker, not for the main thread."""

from collections.abc import Callable

from reader.domain.changes import Done
from reader.domain.findings import Finding as Finding
from reader.domain.findings import Verification as Verification
from reader.store.check import Look, iter_findings
from reader.store.day_counts import rebuild_day_counts
from reader.store.index_slices import are_counts_equal, begin_making, empty_index, has_index_fault
from reader.store.library import Library
from reader.store.stopping import stoppable
from reader.store.text_index import lacks_sketches, rebuild_sketches


def check_library(
    library: Library,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> list[Finding]:
    """Everything that is wrong with a library; empty when it is sound. Otherwise as `verify_library`."""
    return list(verify_library(library, progress=progress, is_cancelled=is_cancelled).findings)


def verify_library(
    library: Library,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Verification:
    """Hold every kept file and every text against its hash, every annotation against its words. Reads only.

    `progress` gets how many of these are done, and of how many. Raises `Cancelled` when `is_cancelled` says so.
    """
    look = Look(progress, is_cancelled)
    with library.read() as unit:
        findings = tuple(iter_findings(unit, look))
    return Verification(look.originals, look.kept, look.texts, look.quotes, findings)


def rebuild_counts(
    library: Library,
    *,
    progress: Callable[[int, int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Done[int]:
    """Count the tree's days afresh; the value is how many were wrong. No step: counts are never undone.

    Sketches of texts that are missing are made as well: `progress` gets of how many articles. A text index that is
    damaged is emptied, and one that lacks articles is marked so; making it whole is left to `indexing`. Raises
    `Cancelled` when `is_cancelled` says so, and nothing is changed then.
    """
    with library.read() as unit, stoppable(unit, is_cancelled):
        is_damaged = has_index_fault(unit)
    with library.write("counts.rebuild", is_undoable=False) as unit, stoppable(unit, is_cancelled):
        wrong = rebuild_day_counts(unit)
        if lacks_sketches(unit):
            rebuild_sketches(unit, progress)
        if is_damaged:
            empty_index(unit)
        elif not are_counts_equal(unit):
            begin_making(unit)
    return Done(wrong, unit.changes, unit.step_id)
