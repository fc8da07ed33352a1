"""The tagged CSV (`annotations.csv`, dateline-csv/1): its form, its columns, and the two profiles it comes in.

The profile `data` writes every value as it is. The profile `excel` writes a byte order mark, and cells as
`csv_rows` writes them for spreadsheets.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.export_rows import FORMAT as FORMAT
from reader.domain.export_tables import ANNOTATIONS

COLUMNS = ANNOTATIONS.columns
"""All columns in the order of the file: the fields of `ExportRow`."""


class CsvProfile(StrEnum):
    """For whom the file is: `DATA` for R and Python, `EXCEL` for spreadsheet programs."""

    DATA = "data"
    EXCEL = "excel"

    @property
    def encoding(self) -> str:
        """The encoding to open the file with. Spreadsheets know UTF-8 by its byte order mark only."""
        return "utf-8-sig" if self is CsvProfile.EXCEL else "utf-8"


@dataclass(frozen=True, slots=True)
class GuardedRow:
    """A row in which free text got an apostrophe. `number` counts the rows from 1, without the header, which is 0.

    The ids are "" in tables that do not have them.
    """

    number: int
    annotation_id: str
    tag_id: str
    article_id: str
    columns: tuple[str, ...]
