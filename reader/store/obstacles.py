"""What stands in the way of taking a step back: which row, and who changed it last and when."""

from typing import Any

import sqlalchemy as sa

from reader.domain.changes import Kind
from reader.domain.errors import UndoConflict
from reader.domain.ids import StepId
from reader.domain.steps import step_name
from reader.domain.wording import mark, tr
from reader.store.images import Row
from reader.store.schema import change, coder, metadata, step, tag
from reader.store.tags import rank_tags
from reader.store.unit import Unit

_THINGS = {
    "annotation": mark("an annotation"),
    "annotation_tag": mark("a tag on an annotation"),
    "anchor_review": mark("an annotation that waited for its place"),
    "article": mark("an article"),
    "article_text": mark("the text of an article"),
    "article_tag": mark("a tag on an article"),
    "tag": mark("a tag"),
    "source": mark("a source"),
    "listed_item": mark("a listed item"),
    "smart_folder": mark("a smart folder"),
}
_UNJOURNALED = {"day_count", "text_sketch", "step", "change"}
_ITS_STEP = step.alias("its_step")


def find_row(unit: Unit, table: sa.Table, row_id: int, columns: list[sa.Column[Any]]) -> Row | None:
    """Some columns of a row as it stands."""
    row = unit.connection.execute(sa.select(*columns).where(table.c.id == row_id)).mappings().one_or_none()
    return None if row is None else dict(row)


def find_obstacle(
    unit: Unit, table: sa.Table, first: int, last: int, before: Row | None
) -> tuple[str, int | None]:
    """The row that a foreign key or a unique name puts in the way; without an id where it cannot be told."""
    if before is None:
        keys = [key for other in metadata.sorted_tables for key in other.foreign_keys]
        for key in keys:
            other = key.parent.table
            if other.name not in _UNJOURNALED and key.column.table is table:
                query = sa.select(other.c.id).where(key.parent.between(first, last))
                found = unit.connection.execute(query.order_by(other.c.id.desc()).limit(1)).scalar()
                if found is not None:
                    return other.name, found
        return table.name, None if last > first else first
    for key in table.foreign_keys:
        parent, value = key.column.table, before.get(key.parent.name)
        if value is not None and find_row(unit, parent, value, [parent.c.id]) is None:
            return parent.name, value
    return table.name, _find_twin(unit, table, first, before)


def check_codebook(unit: Unit) -> None:
    """Raise `UndoConflict` when two tags have one key, or a tag is under itself: no constraint sees that."""
    if not unit.changes.of(Kind.TAG):
        return
    count = sa.func.count()
    query = sa.select(sa.func.max(tag.c.id)).where(tag.c.key != "").group_by(tag.c.key).having(count > 1)
    doubled = unit.connection.execute(query.limit(1)).scalar()
    if doubled is not None:
        raise conflict(unit, tag.name, (tag.name, doubled))
    if len(rank_tags(unit)) != unit.connection.execute(sa.select(count).select_from(tag)).scalar_one():
        raise conflict(unit, tag.name, (tag.name, None))


def conflict(unit: Unit, table: str, obstacle: tuple[str, int | None]) -> UndoConflict:
    """The error that names who changed the row in the way, and when: by a step that stands, if there is one."""
    name, row_id = obstacle
    query = (
        sa.select(_ITS_STEP.c.id)
        .join_from(change, step, change.c.step_id == step.c.id)
        .join(_ITS_STEP, _ITS_STEP.c.id == sa.func.coalesce(step.c.redoes_id, step.c.id))
        .where(change.c.table_name == name, change.c.step_id != (unit.step_id or 0))
        .order_by(change.c.id.desc())
        .limit(1)
    )
    if row_id is not None:
        query = query.where(
            (change.c.row_id == row_id) | change.c.last_row_id.is_not(None) & (change.c.last_row_id >= row_id),
            change.c.row_id <= row_id,
        )
    standing = query.where(_ITS_STEP.c.undone_by_id.is_(None), step.c.undoes_id.is_(None))
    found = unit.connection.execute(standing).scalar() or unit.connection.execute(query).scalar()
    return conflict_with(unit, None if found is None else StepId(found), name if name in _THINGS else table)


def conflict_with(unit: Unit, step_id: StepId | None, table: str) -> UndoConflict:
    """The error that names a step in the way, and in which table it is met."""
    query = sa.select(coder.c.name, step.c.made_at, step.c.verb, step.c.count).join_from(
        step, coder, coder.c.id == step.c.coder_id
    )
    found = unit.connection.execute(query.where(step.c.id == step_id)).one_or_none() if step_id else None
    thing = tr(_THINGS.get(table, mark("a part of it")))
    who, when, what = (found[0], found[1], step_name(found[2], found[3])) if found else ("", "", "")
    by = ""
    if found:
        told = {"who": who, "day": when[:10], "time": when[11:16], "step": what}
        by = tr(" by {who} on {day} at {time} UTC ({step})", **told)
    return UndoConflict(
        tr("This cannot be taken back: {thing} was changed since{by}.", thing=thing, by=by),
        tr("Take that change back first, or leave this step as it is."),
        who=who,
        when=when,
        step=step_id,
    )


def _find_twin(unit: Unit, table: sa.Table, row_id: int, before: Row) -> int | None:
    """The other row that has a unique name of an image by now."""
    for constraint in table.constraints:
        if not isinstance(constraint, sa.UniqueConstraint) or not before.keys() & constraint.columns.keys():
            continue
        own = find_row(unit, table, row_id, list(table.c)) or {}
        whole = {**own, **before}
        same = [column.is_not_distinct_from(whole.get(column.name)) for column in constraint.columns]
        found = unit.connection.execute(sa.select(table.c.id).where(*same, table.c.id != row_id)).scalar()
        if found is not None:
            return int(found)
    return None
