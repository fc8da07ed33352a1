"""The whole content of a library as plain values, to see that a step left no trace."""

from typing import Any

import sqlalchemy as sa

from reader.store.library import Library
from reader.store.schema import metadata

_JOURNAL = {"step", "change"}


def dump_library(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal, sorted by its columns."""
    with library.read() as unit:
        return {
            table.name: sorted(map(tuple, unit.connection.execute(sa.select(*table.c))), key=repr)
            for table in metadata.sorted_tables
            if table.name not in _JOURNAL
        }


def count_steps(library: Library) -> int:
    """How many steps the journal holds."""
    with library.read() as unit:
        count = sa.select(sa.func.count()).select_from(metadata.tables["step"])
        return int(unit.connection.execute(count).scalar_one())
