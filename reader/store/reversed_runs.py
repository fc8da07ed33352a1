"""Runs of like changes of a step, reversed together: what was inserted or deleted in bulk goes or comes in bulk.

For rows on which no other rule lies than that they stand as the step left them: annotations and the tags on them.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import sqlalchemy as sa

from reader.store.images import Row, differs
from reader.store.obstacles import conflict, find_obstacle
from reader.store.rows import AnySelect
from reader.store.schema import annotation, annotation_tag
from reader.store.unit import Unit

_PLAIN = frozenset({annotation.name, annotation_tag.name})
_RUN_MAX = 200


class Change(NamedTuple):
    """A change of the journal: of one row, or with `last_row_id` of a range of inserted ones."""

    id: int
    table: sa.Table
    row_id: int
    last_row_id: int | None
    before: Row | None
    after: Row | None


def iter_runs(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """The changes in lists: plain inserts of one table together, plain deletes likewise, every other one alone."""
    run: list[Change] = []
    for change in changes:
        if run and (len(run) == _RUN_MAX or _kind(change) is None or _kind(change) != _kind(run[0])):
            yield run
            run = []
        run.append(change)
    if run:
        yield run


def reverse_run(unit: Unit, run: list[Change]) -> None:
    """Delete what was inserted, or insert what was deleted. Raises `UndoConflict` as for single changes."""
    table, is_insert = run[0].table, run[0].before is None
    try:
        if is_insert:
            _delete(unit, table, run)
        else:
            _insert(unit, table, run)
    except sa.exc.IntegrityError:
        for change in run:
            obstacle = find_obstacle(unit, table, change.row_id, change.row_id, change.before)
            if obstacle != (table.name, change.row_id if is_insert else None):
                raise conflict(unit, table.name, obstacle) from None
        raise conflict(unit, table.name, (table.name, None)) from None


def _kind(change: Change) -> tuple[str, bool] | None:
    is_whole = change.last_row_id is None and (change.before is None or change.after is None)
    return (change.table.name, change.before is None) if is_whole and change.table.name in _PLAIN else None


def _delete(unit: Unit, table: sa.Table, run: list[Change]) -> None:
    standing = _find_rows(unit, table, run)
    for change in run:
        row = standing.get(change.row_id)
        if row is None or differs(table.name, row, change.after or {}, is_whole=True):
            raise conflict(unit, table.name, (table.name, change.row_id))
    unit.delete_many(table, [standing[change.row_id] for change in run])


def _insert(unit: Unit, table: sa.Table, run: list[Change]) -> None:
    for row_id in _find_rows(unit, table, run):
        raise conflict(unit, table.name, (table.name, row_id))
    unit.insert_many(table, [change.before or {} for change in run])


def _find_rows(unit: Unit, table: sa.Table, run: list[Change]) -> dict[int, Row]:
    rows = unit.connection.execute(_select_some(table), {"ids": [change.row_id for change in run]})
    return {row["id"]: dict(row) for row in rows.mappings()}


@cache
def _select_some(table: sa.Table) -> AnySelect:
    return sa.select(*table.c).where(table.c.id.in_(sa.bindparam("ids", expanding=True)))
