"""What is told of an export beside its tables: for programs in a data package, for people in a note."""

from dataclasses import dataclass

from reader.domain.export_tables import TableSpec
from reader.domain.exports import ExportSummary


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table with the name of its file, or in a workbook of its sheets, and the number of its rows."""

    spec: TableSpec
    place: str
    rows: int


@dataclass(frozen=True, slots=True)
class ExportNote:
    """How an export was made. `filtered_by` is the filter in words, "" where there is none; `chosen` the number of
    articles of a selection, None where it was not limited to one. `made_at` is UTC in ISO 8601. `profile` is "" in
    formats that have none. The first table is that of the annotations.
    """

    program: str
    library: str
    made_at: str
    format: str
    profile: str
    filtered_by: str
    chosen: int | None
    summary: ExportSummary
    tables: tuple[WrittenTable, ...]
