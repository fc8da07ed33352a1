"""Runs of like changes of a step, reversed together: what was written in bulk goes, comes or changes in bulk.

For changes on which no other rule lies than that their rows stand as the step left them.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import sqlalchemy as sa

from reader.store.images import HEAVY, Row, differs
from reader.store.obstacles import conflict, find_obstacle, find_row
from reader.store.old_images import complete_image
from reader.store.rows import AnySelect
from reader.store.schema import (
    anchor_review,
    annotation,
    annotation_tag,
    article,
    article_tag,
    article_text,
    listed_item,
    original,
)
from reader.store.unit import Unit

_GOING = frozenset(
    table.name
    for table in (annotation, annotation_tag, anchor_review, article, article_tag, article_text, listed_item)
)
"""Tables whose inserted rows are deleted in runs."""
_RETURNING = _GOING | {original.name}
"""Tables whose deleted rows come back in runs."""
_CHANGING = {
    article.name: frozenset({"source_id", "language", "is_starred"}),
    listed_item.name: frozenset({"source_id"}),
}
"""Columns in which rows that became the same from the same are changed back in runs."""
_LINK = "held_article_id"
_RUN_MAX = 200
_RUN_MAX_HEAVY, _RUN_MAX_CP = 20, 4_000_000
"""Texts of a run are in memory together."""


class Change(NamedTuple):
    """A change of the journal: of one row, or with `last_row_id` of a range of inserted ones."""

    id: int
    table: sa.Table
    row_id: int
    last_row_id: int | None
    before: Row | None
    after: Row | None


def iter_runs(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """The changes in lists: inserts of one table together, deletes and equal updates likewise, others alone."""
    run: list[Change] = []
    kind: _RunKind | None = None
    size = 0
    for change in changes:
        own = _kind(change)
        most = _RUN_MAX_HEAVY if change.before is None and change.table.name in HEAVY else _RUN_MAX
        if run and (own is None or own != kind or len(run) >= most or size >= _RUN_MAX_CP):
            yield run
            run, size = [], 0
        kind = own
        size += sum(len((change.before or {}).get(name, "")) for name in HEAVY.get(change.table.name, ()))
        run.append(change)
    if run:
        yield run


def reverse_run(unit: Unit, run: list[Change]) -> None:
    """Delete what was inserted, insert what was deleted, or change back what was changed.

    Raises `UndoConflict` as for single changes.
    """
    table, is_insert = run[0].table, run[0].before is None
    try:
        if is_insert:
            _delete(unit, table, run)
        elif run[0].after is None:
            _insert(unit, table, run)
        else:
            _update(unit, table, run)
    except sa.exc.IntegrityError:
        for change in run:
            obstacle = find_obstacle(unit, table, change.row_id, change.row_id, change.before)
            if obstacle != (table.name, change.row_id if is_insert else None):
                raise conflict(unit, table.name, obstacle) from None
        raise conflict(unit, table.name, (table.name, None)) from None


def insertable(unit: Unit, table: sa.Table, image: Row) -> Row:
    """What to insert of an image: complete, and without a link to an article that is gone meanwhile."""
    image = complete_image(unit, table, image)
    held = image.get(_LINK) if table is listed_item else None
    if held is not None and find_row(unit, article, held, [article.c.id]) is None:
        return image | {_LINK: None}
    return image


_RunKind = tuple[object, ...]


def _kind(change: Change) -> _RunKind | None:
    """What a change has in common with those it may be reversed with; None for one that goes alone."""
    name, before, after = change.table.name, change.before, change.after
    if change.last_row_id is not None:
        return None
    if before is None:
        return (name, "insert") if name in _GOING else None
    if after is None:
        is_old = name == listed_item.name and "teaser_key" not in before  # completed by those that came before it
        return (name, "delete") if name in _RETURNING and not is_old else None
    if before.keys() | after.keys() <= _CHANGING.get(name, frozenset()):
        return (name, *sorted(before.items()), *sorted(after.items()))
    return None


def unlink(unit: Unit, condition: sa.ColumnElement[bool]) -> None:
    """Let what pages listed wait again for articles, which are about to go; redo links it anew."""
    for item in unit.connection.execute(sa.select(listed_item.c.id).where(condition)).scalars().all():
        unit.update(listed_item, item, {_LINK: None})


def refuse_annotated(unit: Unit, condition: sa.ColumnElement[bool]) -> None:
    """Raise `UndoConflict` for texts that annotations stand on: these came later, and would lose their words."""
    query = (
        sa.select(annotation.c.id)
        .join(
            article_text,
            (article_text.c.article_id == annotation.c.article_id)
            & (article_text.c.version == annotation.c.version),
        )
        .where(condition)
        .order_by(annotation.c.id.desc())
        .limit(1)
    )
    found = unit.connection.execute(query).scalar()
    if found is not None:
        raise conflict(unit, annotation.name, (annotation.name, found))


def _delete(unit: Unit, table: sa.Table, run: list[Change]) -> None:
    ids = [change.row_id for change in run]
    if table is article_text:
        refuse_annotated(unit, article_text.c.id.in_(ids))
    if table is article:
        unlink(unit, listed_item.c.held_article_id.in_(ids))
    standing = _find_rows(unit, run, _select_whole(table))
    for change in run:
        row = standing.get(change.row_id)
        if row is None or differs(table.name, row, change.after or {}, is_whole=True):
            raise conflict(unit, table.name, (table.name, change.row_id))
    unit.delete_many(table, [standing[change.row_id] for change in run])


def _insert(unit: Unit, table: sa.Table, run: list[Change]) -> None:
    for row_id in _find_rows(unit, run, _select_light(table)):
        raise conflict(unit, table.name, (table.name, row_id))
    unit.insert_many(table, [insertable(unit, table, change.before or {}) for change in run])


def _update(unit: Unit, table: sa.Table, run: list[Change]) -> None:
    standing = _find_rows(unit, run, _select_light(table))
    for change in run:
        row = standing.get(change.row_id)
        if row is None or differs(table.name, row, change.after or {}, is_whole=False):
            raise conflict(unit, table.name, (table.name, change.row_id))
    unit.update_many(table, [standing[change.row_id] for change in run], run[0].before or {})


def _find_rows(unit: Unit, run: list[Change], query: AnySelect) -> dict[int, Row]:
    """The rows of a run as they stand."""
    rows = unit.connection.execute(query, {"ids": [change.row_id for change in run]})
    return {row["id"]: dict(row) for row in rows.mappings()}


@cache
def _select_whole(table: sa.Table) -> AnySelect:
    return sa.select(*table.c).where(table.c.id.in_(sa.bindparam("ids", expanding=True)))


@cache
def _select_light(table: sa.Table) -> AnySelect:
    """Without what is heavy."""
    heavy = HEAVY.get(table.name, frozenset())
    columns = [column for column in table.c if column.name not in heavy]
    return sa.select(*columns).where(table.c.id.in_(sa.bindparam("ids", expanding=True)))
