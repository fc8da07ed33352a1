"""Rows as they are, or as they were last: what the journal knows of a row that is gone."""

from functools import cache

import sqlalchemy as sa

from reader.store.images import HEAVY, Row, decode_image
from reader.store.rows import AnySelect
from reader.store.schema import change
from reader.store.unit import Unit


def find_row_ever(unit: Unit, table: sa.Table, row_id: int) -> Row | None:
    """The row without its heavy columns: as it stands, else as it was right before it was deleted last."""
    row = unit.connection.execute(_present(table), {"row_id": row_id}).mappings().one_or_none()
    if row is not None:
        return dict(row)
    found = unit.connection.execute(_LAST, {"table": table.name, "row_id": row_id})
    return decode_image(found.scalar())


@cache
def _present(table: sa.Table) -> AnySelect:
    """Kept: a page of the history asks for a hundred rows, and building the query takes longer than running it."""
    heavy = HEAVY.get(table.name, frozenset())
    columns = [column for column in table.c if column.name not in heavy]
    return sa.select(*columns).where(table.c.id == sa.bindparam("row_id"))


_LAST = (
    sa.select(change.c.before)
    .where(change.c.table_name == sa.bindparam("table"), change.c.row_id == sa.bindparam("row_id"))
    .where(change.c.after.is_(None), change.c.before.is_not(None))
    .order_by(change.c.id.desc())
    .limit(1)
)
