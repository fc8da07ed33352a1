"""What was saved from a damaged library, and what was not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.domain.findings import Verification


@dataclass(frozen=True, slots=True)
class TableRescue:
    """The rows of one table: `taken` are in the new library, `lost` could not be read, `left` were read but have
    no place in it, since what they belong to is lost. `is_exact` tells whether an index names every lost row.
    """

    table: str
    taken: int
    lost: int
    left: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of salvaging a damaged library into a new one.

    `repairs` names in sentences what had to be made anew; `leftovers` is the file with the rows that have no
    place, None where there are none; `proof` is what the check of the new library found.
    """

    path: Path
    tables: tuple[TableRescue, ...]
    repairs: tuple[str, ...]
    leftovers: Path | None
    proof: Verification

    @property
    def is_whole(self) -> bool:
        """Whether every row was taken and every text, quote and kept file is proven."""
        return not self.proof.findings and not any(one.lost or one.left for one in self.tables)

    def count(self, table: str) -> TableRescue:
        """The rescue of a table, of nothing where it had none."""
        return next((one for one in self.tables if one.table == table), TableRescue(table, 0, 0, 0, True))

    def iter_shown(self) -> Iterator[TableRescue]:
        """The tables that held anything."""
        return (one for one in self.tables if one.taken or one.lost or one.left)
