"""The unit of work: one transaction, what it changed, and the row images that make it undoable.

Every store function takes one first. Tables that users change are written through `insert`, `update` and `delete`
only; counts, coders and settings, which are never undone, through `connection`. Used on one thread at a time.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, cast

import sqlalchemy as sa

from reader.domain.changes import ChangeSet, Kind
from reader.domain.ids import CoderId, StepId
from reader.store.images import (
    CLEANED,
    HEAVY,
    Row,
    changed_day,
    changed_thing,
    changed_things,
    clean_value,
    complete_row,
    encode_image,
    light_row,
)
from reader.store.schema import change, step

_FLUSH_AT = 500
_FLUSH_AT_CP = 4_000_000
_RANGE_AT_ONCE = 100
_TEXT_KEYS = {"article": "id", "article_text": "article_id"}
_INDEXED = frozenset({"title", "version"})
_STATES = frozenset({"reading_state", "is_starred"})


class Unit:
    """A transaction as the store functions see it.

    `now` is one UTC time (ISO 8601) for the whole unit. `verb` and `count` may be set while it is open; the step
    row is made with the first change, so that a unit without changes leaves no step. `changes` and `step_id` are
    final once the unit was left. `touched_days` names the days whose counts its changes concern, `changed_texts`
    the articles whose text or title has to be indexed anew, `marked_articles` those in which something was found.
    """

    def __init__(
        self,
        connection: sa.Connection,
        *,
        coder_id: CoderId,
        initiator: str = "",
        verb: str | None = None,
        count: int = 1,
        is_undoable: bool = True,
    ) -> None:
        self.connection = connection
        self.coder_id = coder_id
        self.now = now_utc()
        self.verb = verb
        self.count = count
        self.is_undoable = is_undoable
        self.undoes: StepId | None = None
        self.redoes: StepId | None = None
        self.step_id: StepId | None = None
        self.touched_days: set[tuple[int, str]] = set()
        self.changed_texts: set[int] = set()
        self.marked_articles: set[int] = set()
        self.is_abandoned = False
        self._initiator = initiator
        self._ids: dict[Kind, set[int]] = {}
        self._only_states: set[int] = set()
        self._waiting: list[Row] = []
        self._waiting_cp = 0
        self._written_as: tuple[str | None, int] = (None, 0)

    def abandon(self) -> None:
        """Take everything back when the unit is left, without an error."""
        self.is_abandoned = True

    @property
    def is_writing(self) -> bool:
        """Whether this unit may change anything."""
        return self.verb is not None

    @property
    def changes(self) -> ChangeSet:
        """What was changed so far."""
        ids = {kind: frozenset(found) for kind, found in self._ids.items()}
        return ChangeSet(ids, self._initiator, frozenset(self._only_states))

    def touch(self, kind: Kind, row_id: int) -> None:
        """Name a thing as changed that no row written here tells of."""
        self._ids.setdefault(kind, set()).add(row_id)
        if kind is Kind.ARTICLE:
            self._only_states.discard(row_id)

    def insert(self, table: sa.Table, values: Mapping[str, Any]) -> int:
        """Insert a row, columns not given at their defaults; its id. An id may be given to bring a row back."""
        self._check_writing()
        row = complete_row(table, values)
        result = self.connection.execute(_insert(table), row)
        if "id" not in row:
            row["id"] = cast("tuple[int, ...]", result.inserted_primary_key)[0]
        self._record(table, None, row)
        return int(row["id"])

    def insert_many(self, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert rows in one go; their ids in the same order."""
        self._check_writing()
        if not rows:
            return []
        complete = [complete_row(table, values) for values in rows]
        query = table.insert().returning(table.c.id, sort_by_parameter_order=True)
        ids = [int(row_id) for row_id in self.connection.execute(query, complete).scalars()]
        for row_id, row in zip(ids, complete, strict=True):
            self._record(table, None, {"id": row_id, **row})
        return ids

    def insert_range(self, table: sa.Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> range:
        """Insert many rows fast, other columns at their defaults; their ids, in order and without gaps.

        The journal keeps the range only. The caller names the days and texts that the rows concern, and gives text
        through `clean_value`.
        """
        self._check_writing()
        if not rows:
            return range(0)
        if self.connection.dialect.name != "sqlite":
            single = self.insert_many(table, [dict(zip(columns, row, strict=True)) for row in rows])
            return range(single[0], single[-1] + 1)
        query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        first = (self.connection.exec_driver_sql(query, (table.name,)).scalar() or 0) + 1
        names = ", ".join(f'"{name}"' for name in ("id", *columns))
        marks = ", ".join("?" * (len(columns) + 1))
        self.connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({names}) VALUES ({marks})",
            [(row_id, *row) for row_id, row in enumerate(rows, first)],
            execution_options={CLEANED: True},
        )
        ids = range(first, first + len(rows))
        self._note(table.name, first, None, {}, last_row_id=ids[-1])
        changed = changed_things(table.name, columns, ids, rows)
        if changed:
            self._ids.setdefault(changed[0], set()).update(changed[1])
        return ids

    def iter_deleting(self, table: sa.Table, first: int, last: int) -> Iterator[Row]:
        """Delete the rows of these ids, both ends included, last first; each row right before it goes."""
        self._check_writing()
        for start in reversed(range(first, last + 1, _RANGE_AT_ONCE)):
            is_within = table.c.id.between(start, min(last, start + _RANGE_AT_ONCE - 1))
            query = sa.select(*table.c).where(is_within).order_by(table.c.id.desc())
            for row in self.connection.execute(query).mappings().all():
                yield dict(row)
                self._record(table, dict(row), None)
            self.connection.execute(table.delete().where(is_within))

    def update(self, table: sa.Table, row_id: int, values: Mapping[str, Any]) -> bool:
        """Set columns of a row; False, and nothing written, when it is missing or has these values already."""
        self._check_writing()
        heavy = HEAVY.get(table.name, frozenset()).difference(values)
        found = self._find(table, row_id, left_out=heavy)
        if found is None:
            return False
        changed = {name: clean_value(value) for name, value in values.items()}
        changed = {name: value for name, value in changed.items() if found[name] != value}
        if not changed:
            return False
        self.connection.execute(_update(table), {"row_id": row_id, **changed})
        before = {name: found[name] for name in changed}
        self._note(table.name, row_id, before, light_row(table.name, changed))
        self._name_updated(table.name, found, changed)
        return True

    def update_many(self, table: sa.Table, rows: Sequence[Row], values: Mapping[str, Any]) -> int:
        """Set the same columns of some hundred rows, given as they stand, in one go; how many that changed."""
        self._check_writing()
        given = {name: clean_value(value) for name, value in values.items()}
        changing = [row for row in rows if any(row[name] != value for name, value in given.items())]
        if not changing:
            return 0
        self.connection.execute(_update_some(table), {"ids": [row["id"] for row in changing], **given})
        for row in changing:
            changed = {name: value for name, value in given.items() if row[name] != value}
            self._note(
                table.name, row["id"], {name: row[name] for name in changed}, light_row(table.name, changed)
            )
            self._name_updated(table.name, row, changed)
        return len(changing)

    def delete(self, table: sa.Table, row_id: int) -> bool:
        """Delete a row; False when there is none."""
        self._check_writing()
        found = self._find(table, row_id)
        if found is None:
            return False
        self.connection.execute(_delete(table), {"row_id": row_id})
        self._record(table, found, None)
        return True

    def delete_many(self, table: sa.Table, rows: Sequence[Row]) -> None:
        """Delete some hundred rows in one go, given whole as they stand; in the journal in the order given."""
        self._check_writing()
        self.connection.execute(_delete_some(table), {"ids": [row["id"] for row in rows]})
        for row in rows:
            self._record(table, row, None)

    def write_step(self) -> StepId:
        """The id of this unit's step; its row is made now if no change has needed it yet."""
        if self.step_id is not None:
            return self.step_id
        self._written_as = (self.verb, self.count)
        row = {
            "verb": self.verb,
            "count": self.count,
            "coder_id": self.coder_id,
            "made_at": self.now,
            "is_undoable": self.is_undoable,
            "undoes_id": self.undoes,
            "redoes_id": self.redoes,
        }
        result = self.connection.execute(_insert(step), row)
        self.step_id = StepId(cast("tuple[int, ...]", result.inserted_primary_key)[0])
        return self.step_id

    def finish(self) -> None:
        """Write what is left of the journal. Called by the library right before it commits."""
        if not self.is_writing:
            return
        self._flush()
        if self.step_id is not None and self._written_as != (self.verb, self.count):
            self.connection.execute(
                step.update().where(step.c.id == self.step_id), {"verb": self.verb, "count": self.count}
            )

    def _find(self, table: sa.Table, row_id: int, *, left_out: frozenset[str] = frozenset()) -> Row | None:
        query = _select(table, left_out)
        row = self.connection.execute(query, {"row_id": row_id}).mappings().one_or_none()
        return None if row is None else dict(row)

    def _record(self, table: sa.Table, before: Row | None, after: Row | None) -> None:
        row = cast("Row", before or after)
        self._note(table.name, row["id"], before, None if after is None else light_row(table.name, after))
        self._name_changed(table.name, row)
        if table.name in _TEXT_KEYS:
            self.changed_texts.add(row[_TEXT_KEYS[table.name]])

    def _note(
        self, table: str, row_id: int, before: Row | None, after: Row | None, *, last_row_id: int | None = None
    ) -> None:
        images = encode_image(before), encode_image(after)
        self._waiting_cp += sum(len(image) for image in images if image)
        self._waiting.append(
            {
                "table_name": table,
                "row_id": row_id,
                "last_row_id": last_row_id,
                "before": images[0],
                "after": images[1],
            }
        )
        if len(self._waiting) >= _FLUSH_AT or self._waiting_cp >= _FLUSH_AT_CP:
            self._flush()

    def _name_changed(self, table: str, row: Row) -> None:
        thing, day = changed_thing(table, row), changed_day(table, row)
        if thing:
            self.touch(*thing)
        if day:
            self.touched_days.add(day)

    def _name_updated(self, table: str, before: Row, changed: Row) -> None:
        is_article, row_id = table == "article", int(before["id"])
        is_more = row_id in self._ids.get(Kind.ARTICLE, ()) and row_id not in self._only_states
        self._name_changed(table, before)
        self._name_changed(table, before | changed)
        if is_article and changed.keys() <= _STATES and not is_more:
            self._only_states.add(row_id)
        if is_article and _INDEXED & changed.keys():
            self.changed_texts.add(row_id)

    def _flush(self) -> None:
        if not self._waiting:
            return
        step_id = self.write_step()
        self.connection.execute(_insert(change), [{"step_id": step_id, **row} for row in self._waiting])
        self._waiting.clear()
        self._waiting_cp = 0

    def _check_writing(self) -> None:
        if not self.is_writing:
            raise RuntimeError("a unit that only reads cannot write")


@cache
def _select(table: sa.Table, left_out: frozenset[str]) -> sa.Select[*tuple[Any, ...]]:
    """One row by id. Kept, as those below: building a statement anew takes longer than running it."""
    columns = [column for column in table.c if column.name not in left_out]
    return sa.select(*columns).where(table.c.id == sa.bindparam("row_id"))


@cache
def _update(table: sa.Table) -> sa.Update:
    return table.update().where(table.c.id == sa.bindparam("row_id"))


@cache
def _update_some(table: sa.Table) -> sa.Update:
    return table.update().where(table.c.id.in_(sa.bindparam("ids", expanding=True)))


@cache
def _delete(table: sa.Table) -> sa.Delete:
    return table.delete().where(table.c.id == sa.bindparam("row_id"))


@cache
def _delete_some(table: sa.Table) -> sa.Delete:
    return table.delete().where(table.c.id.in_(sa.bindparam("ids", expanding=True)))


@cache
def _insert(table: sa.Table) -> sa.Insert:
    return table.insert()


def now_utc() -> str:
    """The time as every table keeps it: UTC, ISO 8601 with milliseconds and Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
