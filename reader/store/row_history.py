"""Rows as they are, or as they were last: what the journal knows of a row that is gone."""

import sqlalchemy as sa

from reader.store.images import HEAVY, Row, decode_image
from reader.store.schema import change
from reader.store.unit import Unit


def find_row_ever(unit: Unit, table: sa.Table, row_id: int) -> Row | None:
    """The row without its heavy columns: as it stands, else as it was right before it was deleted last."""
    heavy = HEAVY.get(table.name, frozenset())
    columns = [column for column in table.c if column.name not in heavy]
    row = unit.connection.execute(sa.select(*columns).where(table.c.id == row_id)).mappings().one_or_none()
    if row is not None:
        return dict(row)
    query = (
        sa.select(change.c.before)
        .where(change.c.table_name == table.name, change.c.row_id == row_id, change.c.after.is_(None))
        .where(change.c.before.is_not(None))
        .order_by(change.c.id.desc())
        .limit(1)
    )
    return decode_image(unit.connection.execute(query).scalar())
