"""The writer of workbooks: the annotations and what goes with them, a sheet a table. Takes an `ExportJob`."""

from collections.abc import Callable, Iterator

from reader.domain.export_notes import WrittenTable
from reader.domain.export_tables import Column, TableSpec
from reader.domain.exports import Companion
from reader.formats.method_note import note_lines
from reader.formats.xlsx_book import XlsxBook
from reader.services.export_jobs import ExportJob
from reader.services.table_exports import make_note
from reader.services.table_rows import Cells, annotations_table, list_companions

_COLUMNS = TableSpec(
    "columns",
    "one row for each column of each table",
    (
        Column("table", "the sheet"),
        Column("column", "its column"),
        Column("kind", "what its cells hold"),
        Column("meaning", "what that means"),
    ),
    ("table", "column"),
)


def write_xlsx(job: ExportJob) -> int:
    """Write the tables of a request as sheets of its target; how many rows that of the annotations has."""
    target = job.request.target
    stream = job.open_bytes(target)
    written: list[WrittenTable] = []

    def tick() -> None:
        job.tick(sum(table.rows for table in written))

    with XlsxBook(stream, target.resolve().parent, job.lose, tick) as book:
        for table in (annotations_table(job), *list_companions(job)):
            rows = book.add_table(table.spec, _ticked(job, table.iter_batches))
            written.append(WrittenTable(table.spec, table.spec.name, rows))
        if Companion.DATAPACKAGE in job.request.companions:
            book.add_table(_COLUMNS, [_list_columns(written)])
        if Companion.METHOD in job.request.companions:
            book.add_lines("method", note_lines(make_note(job, written)))
    return written[0].rows


def _ticked(job: ExportJob, iter_batches: Callable[[], Iterator[list[Cells]]]) -> Iterator[list[Cells]]:
    done = 0
    for batch in iter_batches():
        job.tick(done)
        yield batch
        done += len(batch)
    job.tick(done, done)


def _list_columns(tables: list[WrittenTable]) -> list[Cells]:
    return [
        (table.spec.name, column.name, column.kind.value, column.meaning)
        for table in tables
        for column in table.spec.columns
    ]
