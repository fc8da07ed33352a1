"""Documents and references of a made-up library, each in proportion to the table of the same library in the same
run, and how the time grows with it. A page holds the texts of all articles too, the table only quotes.
"""

import tempfile
import time
from pathlib import Path

from reader.domain.exports import ExportFormat, ExportRequest
from reader.services import exporting
from reader.store.library import Library, open_library
from tests.benchmarks.made_library import make_library
from tests.benchmarks.results import Result

FEW, MANY = 1_000, 10_000
GROWTH_TARGET = 13.0
TARGETS = {
    ExportFormat.WEB_ANNOTATION: 5.0,
    ExportFormat.MARKDOWN: 13.0,
    ExportFormat.BIBTEX: 4.0,
    ExportFormat.RIS: 4.0,
    ExportFormat.CSL: 4.0,
    ExportFormat.HTML: 16.0,
}


def measure() -> list[Result]:
    """All formats on two libraries."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as name:
        folder = Path(name)
        few, many = _measure_library(folder, FEW), _measure_library(folder, MANY)
    table = many[ExportFormat.CSV]
    results = [
        Result.against(f"{kind}, {MANY:,} articles / csv", many[kind], table, "s", target=target)
        for kind, target in TARGETS.items()
    ]
    growth = [
        Result.against(f"{kind}, {MANY:,} articles / {FEW:,}", many[kind], few[kind], "s", target=GROWTH_TARGET)
        for kind in (ExportFormat.WEB_ANNOTATION, ExportFormat.MARKDOWN, ExportFormat.HTML)
    ]
    return [*results, *growth]


def _measure_library(folder: Path, number: int) -> dict[ExportFormat, float]:
    """Processor seconds by format."""
    path = folder / f"{number}.dateline"
    make_library(path, number)
    library = open_library(path, coder_name="bench")
    try:
        _export(library, ExportFormat.CSV, folder)  # what is made once, such as compiled statements
        return {kind: _export(library, kind, folder) for kind in (ExportFormat.CSV, *TARGETS)}
    finally:
        library.close()


def _export(library: Library, kind: ExportFormat, folder: Path) -> float:
    request = ExportRequest(kind, folder / "target")
    exporting.export(library, request)
    begun = time.process_time()
    exporting.export(library, request)
    return time.process_time() - begun
