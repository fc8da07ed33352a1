"""Exporting: the one door by which a library is written to files of any format. No Qt, no SQL; safe on any thread.

This is the whole interface: `export`, `summarize` and `preview`. Who writes which format stands in
`export_writers`. All files of one export appear complete, or those stand that stood there before.
"""

from collections.abc import Callable
from contextlib import closing
from itertools import chain, islice

from reader.domain.criteria import Criteria
from reader.domain.errors import IndexIncomplete
from reader.domain.exports import ExportPreview, ExportReport, ExportRequest, ExportSummary
from reader.domain.wording import tr
from reader.services.export_jobs import ExportJob, Progress
from reader.services.export_writers import find_writer
from reader.services.table_rows import annotations_table
from reader.store import criteria_filter, export_filter
from reader.store.library import Library
from reader.store.unit import Unit


def export(
    library: Library,
    request: ExportRequest,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Write a library, or what its filter leaves, to the target of a request.

    With criteria only what stands on articles that meet them; where they name tags or coders only annotations, and
    tags on whole articles, that have such a tag and are by such a coder themselves. An annotation that has one of
    the tags comes with all its tags. Words, also `tag:` in them, choose articles.

    `progress` is called with the records written and their total, 0 where that is not known. Raises
    `IndexIncomplete` where words are asked for, `TargetUnwritable` and `Cancelled`; what stood at the target
    before still stands then.
    """
    write = find_writer(request.format)
    with library.read() as unit, ExportJob(library, unit, request, progress, is_cancelled) as job:
        refuse_unknown_words(unit, request.criteria)
        rows = write(job)
        job.publish()
    return ExportReport(job.files, rows, tuple(job.losses))


def summarize(library: Library, request: ExportRequest) -> ExportSummary:
    """What an export would hold. Raises `IndexIncomplete`."""
    with library.read() as unit:
        refuse_unknown_words(unit, request.criteria)
        return export_filter.summarize(unit, request.criteria, request.articles)


def preview(library: Library, request: ExportRequest, rows: int = 20) -> ExportPreview:
    """The first rows of the annotations as a table of the request has them. Raises `IndexIncomplete` and
    `ColumnsUnknown`.
    """
    with library.read() as unit, ExportJob(library, unit, request) as job:
        refuse_unknown_words(unit, request.criteria)
        table = annotations_table(job)
        with closing(table.iter_batches()) as batches:
            cells = list(islice(chain.from_iterable(batches), rows))
    texts = tuple(tuple("" if cell is None else str(cell) for cell in row) for row in cells)
    return ExportPreview(table.spec.names, texts)


def refuse_unknown_words(unit: Unit, criteria: Criteria) -> None:
    """Raise `IndexIncomplete`: a table that lacks articles, or has some too many, does not look like it."""
    if not criteria_filter.are_words_known(unit, criteria):
        raise IndexIncomplete(
            tr("The index of words is not whole yet, so the table would be wrong."),
            tr("Export when it is whole; “dateline reindex” makes it so. Or filter without words."),
        )
