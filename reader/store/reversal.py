"""Puts the rows of a step back as they were before it, as changes of the step being written.

Used by the journal. Every row must stand as the step left it, or `UndoConflict` is raised and the unit rolls back.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.ids import StepId
from reader.domain.texts import hash_text
from reader.store.courses import UNTOLD, Course
from reader.store.day_counts import recount_days
from reader.store.derived_columns import settle_derived
from reader.store.images import HEAVY, VOLATILE, Row, decode_image, differs, table_named
from reader.store.obstacles import check_codebook, conflict, find_obstacle, find_row
from reader.store.originals import ORIGINAL_REFERENCES, delete_unused_originals
from reader.store.reversed_runs import Change, insertable, iter_runs, refuse_annotated, reverse_run, unlink
from reader.store.schema import (
    annotation,
    article,
    article_tag,
    article_text,
    change,
    day_count,
    listed_item,
    source,
    step,
)
from reader.store.sources import delete_empty_sources
from reader.store.unit import Unit

_CHUNK = 20
_OF_STEP = (
    sa.select(change).where(change.c.step_id == sa.bindparam("step")).order_by(change.c.id.desc()).limit(_CHUNK)
)
_SHARED = {
    "source": (article.c.source_id, listed_item.c.source_id),
    "original": ORIGINAL_REFERENCES,
    "coder": (annotation.c.coder_id, article_tag.c.coder_id, step.c.coder_id),
}
"""Tables of rows that several imports share, and the columns that rely on them."""
_LINK = "held_article_id"
_UNREAD, _OPENED = ({"reading_state": state.value} for state in (ReadingState.UNREAD, ReadingState.READING))
"""An article marked unread becomes one being read by being opened, which is no step of the user's."""


def reverse_changes(unit: Unit, step_id: StepId, course: Course = UNTOLD) -> None:
    """Reverse all changes of a step, last first, and recount the days they concern."""
    number = sa.select(sa.func.count()).select_from(change).where(change.c.step_id == step_id)
    done, total = 0, int(unit.connection.execute(number).scalar_one())
    for run in iter_runs(_iter_changes(unit, step_id)):
        course.tell(done, total)
        done += len(run)
        if len(run) > 1:
            reverse_run(unit, run)
            continue
        [(change_id, table, row_id, last_row_id, before, after)] = run
        try:
            if last_row_id is not None:
                _reverse_range(unit, change_id, table, row_id, last_row_id)
            else:
                _reverse(unit, table, row_id, before, after)
        except sa.exc.IntegrityError:
            obstacle = find_obstacle(unit, table, row_id, last_row_id or row_id, before)
            raise conflict(unit, table.name, obstacle) from None
    course.tell(total, total)
    if unit.changed_texts:
        delete_unused_originals(unit)  # one that an earlier removal left for an import that is gone by now too
    delete_empty_sources(unit, {source_id for source_id, _ in unit.touched_days})
    check_codebook(unit)
    recount_days(unit, unit.touched_days)


def _iter_changes(unit: Unit, step_id: StepId) -> Iterator[Change]:
    """The changes of a step from the last to the first, a few at a time: images may be large."""
    last: int | None = None
    while True:
        query = _OF_STEP if last is None else _OF_STEP.where(change.c.id < last)
        rows = unit.connection.execute(query, {"step": step_id}).all()
        for row in rows:
            images = decode_image(row.before), decode_image(row.after)
            yield Change(row.id, table_named(row.table_name), row.row_id, row.last_row_id, *images)
        if len(rows) < _CHUNK:
            return
        last = rows[-1].id


def _reverse_range(unit: Unit, change_id: int, table: sa.Table, first: int, last: int) -> None:
    """Delete rows that were inserted together, if all stand as they were inserted.

    Every change goes through the journal, so a row is as inserted when what later changes found in it, the
    earliest of each column, is what it holds. Later changes may be of the same step; what this very reversal has
    put back is none.
    """
    later = (
        sa.select(change.c.row_id, change.c.before)
        .where(change.c.table_name == table.name, change.c.row_id.between(first, last))
        .where(change.c.id > change_id, change.c.step_id != (unit.step_id or 0), change.c.before.is_not(None))
        .order_by(change.c.row_id, change.c.id.desc())
    )
    found: dict[int, Row] = {}
    for row_id, before in unit.connection.execute(later):
        found.setdefault(row_id, {}).update(decode_image(before) or {})
    for row_id, image in found.items():
        row = find_row(unit, table, row_id, [table.c[name] for name in image])
        if row is None or differs(table.name, row, image, is_whole=True):
            raise conflict(unit, table.name, (table.name, row_id))
    number = unit.connection.execute(
        sa.select(sa.func.count()).where(table.c.id.between(first, last))
    ).scalar_one()
    if number != last - first + 1:
        raise conflict(unit, table.name, (table.name, None))
    if table is article_text:
        refuse_annotated(unit, article_text.c.id.between(first, last))
    if table is article:
        unlink(unit, listed_item.c.held_article_id.between(first, last))
    used = _find_used(unit, table, first, last)
    if used:
        for row_id in range(last, first - 1, -1):
            if row_id not in used:
                unit.delete(table, row_id)
        return
    for row in unit.iter_deleting(table, first, last):
        if table is article_text and hash_text(row["text"]) != row["text_sha256"]:
            raise conflict(unit, table.name, (table.name, row["id"]))


def _reverse(unit: Unit, table: sa.Table, row_id: int, before: Row | None, after: Row | None) -> None:
    row = find_row(unit, table, row_id, _columns(table, before, after))
    if row is not None and before is not None and after is not None:
        before, after = settle_derived(unit, table, row, before, after)
        if not after:
            return
    if after is None:
        if row is not None and table is source:
            return  # what was imported since has taken it up again
        if row is not None:
            raise conflict(unit, table.name, (table.name, row_id))
        unit.insert(table, insertable(unit, table, before or {}))
        return
    if row is None and before is not None and before.keys() <= VOLATILE.get(table.name, frozenset()):
        return  # what was linked to was removed meanwhile, and the link with it
    if before is not None and before.keys() == {_LINK} and differs(table.name, row or {}, after, is_whole=False):
        return  # the removal of the one article or the arrival of another settled the link anew
    if before is None and row is not None and _find_used(unit, table, row_id, row_id):
        return
    is_read_since = before is not None and row is not None and after == _UNREAD and row.items() >= _OPENED.items()
    if row is None or (differs(table.name, row, after, is_whole=before is None) and not is_read_since):
        raise conflict(unit, table.name, (table.name, row_id))
    if before is None:
        if table is article_text:
            refuse_annotated(unit, article_text.c.id == row_id)
        if table is source:  # its counts hang on it
            unit.connection.execute(day_count.delete().where(day_count.c.source_id == row_id))
        if table is article:
            unlink(unit, listed_item.c.held_article_id == row_id)
        unit.delete(table, row_id)
    else:
        unit.update(table, row_id, before)


def _find_used(unit: Unit, table: sa.Table, first: int, last: int) -> set[int]:
    """Which sources or originals among these rows are relied on by what came later: they stay, being shared."""
    used: set[int] = set()
    for column in _SHARED.get(table.name, ()):
        query = sa.select(column).where(column.between(first, last)).distinct()
        used.update(unit.connection.execute(query).scalars())
    return used


def _columns(table: sa.Table, before: Row | None, after: Row | None) -> list[sa.Column[Any]]:
    """The columns worth reading: a heavy one only where the step wrote it."""
    written = (before or {}).keys() | (after or {}).keys()
    heavy = HEAVY.get(table.name, frozenset())
    return [column for column in table.c if column.name not in heavy or column.name in written]
