"""Whether something later depends on a step, so that it cannot be taken back alone.

Taking a step back alone must leave the library as if the step had never been, so that all other steps can still be
taken back in turn. Equal rows are not enough for that: a later step may have changed a row and another changed it
back, or may have used a tag that is unused by now. So the journal itself is asked, for every step that came later
and stands: did it change the same columns of the same row, did it name a row that this step made, did it use a
name or key that this step would take again. The whole interface: `find_dependent_step`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import sqlalchemy as sa

from reader.domain.articles import ReadingState
from reader.domain.ids import StepId
from reader.store.images import DERIVED, Row, decode_image, table_named
from reader.store.row_history import find_row_ever
from reader.store.schema import annotation, article, article_tag, article_text, change, metadata, source, step, tag
from reader.store.unit import Unit

_AT_ONCE = 500
_SHARED = {"source", "original", "coder"}
"""Rows that several imports share: they stay as long as one of them stands."""
_LOOSE = {("listed_item", "held_article_id")}
"""Links that are made and unmade by themselves."""
_PLACE = {"version", "start", "end"}
_MARKS = {annotation.name, article_tag.name}
_ITS_STEP = step.alias("its_step")
"""The step that a change belongs to by its meaning: of a redo, the one that it brought back."""


@dataclass(slots=True)
class _Claims:
    """What the step made or would take again: rows it inserted, by table; texts it added, as article and version;
    names and keys, by table and columns; annotations it moved; articles from which it took annotations, and those
    from which it took any mark; sources that went with their content; whether it moved a tag.
    """

    inserted: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    texts: set[tuple[int, int]] = field(default_factory=set)
    slots: dict[tuple[str, tuple[str, ...]], set[tuple[Any, ...]]] = field(default_factory=dict)
    moved: set[int] = field(default_factory=set)
    stripped: set[int] = field(default_factory=set)
    bared: set[int] = field(default_factory=set)
    emptied: set[int] = field(default_factory=set)
    has_moved_tag: bool = False

    def made(self, table: str, row_id: object) -> bool:
        """Whether the step inserted this row."""
        return isinstance(row_id, int) and any(
            first <= row_id <= last for first, last in self.inserted.get(table, ())
        )


def find_dependent_step(unit: Unit, step_id: StepId) -> tuple[StepId, str] | None:
    """The latest step that stands and depends on this one, and the table in which they meet."""
    claims = _Claims()
    for row in _stream(unit, sa.select(change).where(change.c.step_id == step_id)):
        _claim(unit, claims, row)
    found = [met for met in (_find_overlap(unit, step_id), _find_use(unit, step_id, claims)) if met is not None]
    return max(found, default=None)


def _claim(unit: Unit, claims: _Claims, row: Any) -> None:
    table, before, after = row.table_name, decode_image(row.before), decode_image(row.after)
    if before is None:
        if table not in _SHARED:
            claims.inserted.setdefault(table, []).append((row.row_id, row.last_row_id or row.row_id))
        if table == article_text.name:
            last = row.last_row_id or row.row_id
            query = sa.select(article_text.c.article_id, article_text.c.version)
            held = unit.connection.execute(query.where(article_text.c.id.between(row.row_id, last)))
            claims.texts.update((article, version) for article, version in held)
        return
    for columns, values in _slots_of(unit, table, row.row_id, before):
        claims.slots.setdefault((table, columns), set()).add(values)
    if after is None and table == source.name:
        claims.emptied.add(row.row_id)
    if after is None and table in _MARKS:
        claims.bared.add(before["article_id"])
        if table == annotation.name:
            claims.stripped.add(before["article_id"])
    if after is not None and table == annotation.name and before.keys() & _PLACE:
        claims.moved.add(row.row_id)
    if after is not None and table == tag.name and "parent_id" in before:
        claims.has_moved_tag = True


def _find_overlap(unit: Unit, step_id: StepId) -> tuple[StepId, str] | None:
    """The latest step that wrote the same columns of a row that this one wrote."""
    mine = change.alias("mine")
    last = sa.func.coalesce(mine.c.last_row_id, mine.c.row_id)
    query = (
        _later(step_id)
        .add_columns(mine.c.before.label("own_before"), mine.c.after.label("own_after"))
        .join(
            mine,
            (mine.c.step_id == step_id)
            & (change.c.table_name == mine.c.table_name)
            & change.c.row_id.between(mine.c.row_id, last),
        )
    )
    for row in _stream(unit, query):
        written, own = _written(row.before, row.after), _written(row.own_before, row.own_after)
        derived = DERIVED.get(row.table_name, frozenset())
        if row.table_name == source.name and row.own_after is None:
            meets = False  # it comes back as the same one by itself when something is imported under its name
        elif written is None or own is None:
            meets = bool((written or own or {"all"}) - derived)
        else:
            meets = bool((written & own) - derived)
        if meets:
            return StepId(row.its_id), row.table_name
    return None


def _find_use(unit: Unit, step_id: StepId, claims: _Claims) -> tuple[StepId, str] | None:
    """The latest step that named a row, name or key of the claims."""
    tables = {child for table in claims.inserted for child, _, _ in _children(table)}
    tables |= {table for table, _ in claims.slots}
    if claims.texts:
        tables.add(annotation.name)
    if claims.moved:
        tables.add("anchor_review")
    if claims.bared:
        tables.add(article.name)
    if claims.has_moved_tag:
        tables.add(tag.name)
    if not tables:
        return None
    for row in _stream(unit, _later(step_id).where(change.c.table_name.in_(tables))):
        images = [image for image in (decode_image(row.before), decode_image(row.after)) if image]
        if any(_uses(unit, claims, row.table_name, row.row_id, image, len(images) == 2) for image in images):
            return StepId(row.its_id), row.table_name
    return None


def _uses(unit: Unit, claims: _Claims, table: str, row_id: int, image: Row, is_update: bool) -> bool:
    for parent, column in _parents(table):
        if claims.made(parent, image.get(column)):
            return True
    if table == article.name and _passed_over(claims, row_id, image):
        return True
    if table == "anchor_review" and image.get("annotation_id") in claims.moved:
        return True
    if table == tag.name and is_update and claims.has_moved_tag and "parent_id" in image:
        return True
    if table == annotation.name and claims.texts and "version" in image:
        whole = {**(find_row_ever(unit, annotation, row_id) or {}), **image}
        if (whole.get("article_id"), whole["version"]) in claims.texts:
            return True
    if table == source.name and row_id in claims.emptied:
        return False
    return any(
        values in claims.slots.get((table, columns), ())
        for columns, values in _slots_of(unit, table, row_id, image)
    )


def _passed_over(claims: _Claims, article_id: int, image: Row) -> bool:
    """Whether an article took another text, onto which the annotations that were gone could not come along, or was
    found empty, which it would not have been with the marks that were gone.
    """
    is_another_text = "version" in image and article_id in claims.stripped
    return is_another_text or (image.get("reading_state") == ReadingState.EMPTY and article_id in claims.bared)


def _slots_of(
    unit: Unit, table: str, row_id: int, image: Row
) -> Iterator[tuple[tuple[str, ...], tuple[Any, ...]]]:
    """The unique names and keys that an image holds, a partial one completed by the row; "" is none."""
    for columns in _unique_columns(table):
        if not image.keys() & set(columns):
            continue
        whole = image if image.keys() >= set(columns) else {}
        if not whole:
            whole = {**(find_row_ever(unit, table_named(table), row_id) or {}), **image}
        values = tuple(whole.get(column) for column in columns)
        if any(value not in (None, "") for value in values):
            yield columns, values


def _later(step_id: StepId) -> sa.Select[Any]:
    """Changes after a step, latest first, by steps that stand: neither taken back nor a taking back."""
    its_id = sa.func.coalesce(step.c.redoes_id, step.c.id)
    return (
        sa.select(change.c.table_name, change.c.row_id, change.c.before, change.c.after)
        .add_columns(_ITS_STEP.c.id.label("its_id"))
        .join(step, step.c.id == change.c.step_id)
        .join(_ITS_STEP, _ITS_STEP.c.id == its_id)
        .where(change.c.step_id > step_id, _ITS_STEP.c.id != step_id)
        .where(step.c.undoes_id.is_(None), _ITS_STEP.c.undone_by_id.is_(None), _ITS_STEP.c.is_undoable)
        .order_by(change.c.id.desc())
    )


def _written(before: str | None, after: str | None) -> set[str] | None:
    """The columns that an update wrote; None for an insert or delete, which write all."""
    first, second = decode_image(before), decode_image(after)
    return None if first is None or second is None else first.keys() | second.keys()


@cache
def _children(table: str) -> tuple[tuple[str, str, str], ...]:
    """Which columns of which tables name rows of a table, as child, column and the table itself."""
    return tuple(
        (key.parent.table.name, key.parent.name, table)
        for other in metadata.sorted_tables
        for key in other.foreign_keys
        if key.column.table.name == table and (key.parent.table.name, key.parent.name) not in _LOOSE
    )


@cache
def _parents(table: str) -> tuple[tuple[str, str], ...]:
    """Which columns of a table name rows of other tables, as table named and column."""
    return tuple(
        (key.column.table.name, key.parent.name)
        for key in metadata.tables[table].foreign_keys
        if (table, key.parent.name) not in _LOOSE
    )


@cache
def _unique_columns(table: str) -> tuple[tuple[str, ...], ...]:
    """The columns that hold each value once: as the schema says, and the keys of tags."""
    found = [
        tuple(column.name for column in constraint.columns)
        for constraint in metadata.tables[table].constraints
        if isinstance(constraint, sa.UniqueConstraint)
    ]
    if table == tag.name:
        found.append(("key",))
    return tuple(columns for columns in found if columns != ("guid",))


def _stream(unit: Unit, query: sa.Select[Any]) -> Iterator[Any]:
    return iter(unit.connection.execute(query, execution_options={"yield_per": _AT_ONCE}))
