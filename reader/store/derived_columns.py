"""Columns that follow from other changes, when a step among others is taken back: the time of modification.

Two steps on one annotation, a memo and a tag, do not depend on each other, though both note the time. Whichever is
taken back, the time becomes that of the latest step that still stands.
"""

import sqlalchemy as sa

from reader.store.images import DERIVED, Row, decode_image
from reader.store.schema import change, step
from reader.store.unit import Unit


def settle_derived(unit: Unit, table: sa.Table, row: Row, before: Row, after: Row) -> tuple[Row, Row]:
    """The images of an update without the derived columns that a later change has written anew; what is to be put
    back of the others goes further back where the step that wrote it was taken back before.
    """
    for column in DERIVED.get(table.name, frozenset()) & after.keys():
        if row[column] != after[column]:
            before, after = _without(before, column), _without(after, column)
        elif unit.undoes is not None:
            before = before | {column: _value_standing(unit, table, row["id"], column, before[column])}
    return before, after


def _value_standing(unit: Unit, table: sa.Table, row_id: int, column: str, value: object) -> object:
    """The value, or the one before it where the step that wrote it has been taken back, and so on."""
    query = (
        sa.select(change.c.before, change.c.after)
        .join(step, step.c.id == change.c.step_id)
        .where(change.c.table_name == table.name, change.c.row_id == row_id)
        .where(change.c.before.is_not(None), change.c.after.is_not(None))
        .where(step.c.undone_by_id.is_not(None), step.c.undoes_id.is_(None), step.c.redoes_id.is_(None))
        .order_by(change.c.id.desc())
    )
    for images in unit.connection.execute(query):
        was, became = (decode_image(image) or {} for image in images)
        if column in became and became[column] == value:
            value = was[column]
    return value


def _without(image: Row, column: str) -> Row:
    return {name: value for name, value in image.items() if name != column}
