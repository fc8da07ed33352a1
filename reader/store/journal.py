"""The journal: the steps of every coder, which of them can be taken back, and taking them back.

Undo and redo are steps themselves. Undo takes a coder's newest step that is not undone and passes over steps that
are not undoable; a removal takes back any step, whoever made it. Redo brings back what the coder's own latest undo
or removal took, as long as the coder did nothing undoable since.
"""

from typing import Any

import sqlalchemy as sa

from reader.domain.ids import StepId
from reader.domain.steps import Step
from reader.store.courses import UNTOLD, Course
from reader.store.reversal import reverse_changes
from reader.store.schema import article, article_text, change, coder, step
from reader.store.unit import Unit

_IMPORTED = change.alias("imported")
_ROWS = sa.func.coalesce(_IMPORTED.c.last_row_id, _IMPORTED.c.row_id) - _IMPORTED.c.row_id + 1
_VERSIONS = (
    # More texts than articles: what an import brought that is no new article is a new version of one.
    sa.select(sa.func.sum(sa.case((_IMPORTED.c.table_name == article_text.name, _ROWS), else_=-_ROWS)))
    .where(
        # Of an undo or redo the step that it was about.
        _IMPORTED.c.step_id == sa.func.coalesce(step.c.undoes_id, step.c.redoes_id, step.c.id),
        _IMPORTED.c.table_name.in_((article.name, article_text.name)),
        _IMPORTED.c.before.is_(None),
    )
    .correlate(step)
    .scalar_subquery()
)
SELECT_STEPS = sa.select(
    step.c.id,
    step.c.verb,
    step.c.count,
    coder.c.name,
    step.c.made_at,
    step.c.undone_by_id,
    step.c.undoes_id,
    step.c.redoes_id,
    sa.case((step.c.verb == "article.import", sa.func.coalesce(_VERSIONS, 0)), else_=0).label("versions"),
).join(coder, coder.c.id == step.c.coder_id)
"""Steps with their coders."""
_UNDOING = step.alias("undoing")
_IS_OWN = (
    step.c.coder_id == sa.bindparam("coder"),
    step.c.is_undoable.is_(True),
    step.c.undoes_id.is_(None),
    step.c.redoes_id.is_(None),
)
"""Undoable steps of one coder that are neither an undo nor a redo."""
_TO_UNDO = SELECT_STEPS.where(*_IS_OWN, step.c.undone_by_id.is_(None)).order_by(step.c.id.desc()).limit(1)
_TO_REDO = (
    SELECT_STEPS.join(_UNDOING, _UNDOING.c.id == step.c.undone_by_id)
    .where(_UNDOING.c.coder_id == sa.bindparam("coder"), step.c.undoes_id.is_(None), step.c.redoes_id.is_(None))
    .order_by(step.c.undone_by_id.desc())
    .limit(1)
)
_NEWER = sa.select(step.c.id).where(*_IS_OWN, step.c.id > sa.bindparam("than")).limit(1)
_UNDONE_BY = sa.select(step.c.undone_by_id).where(step.c.id == sa.bindparam("step"))
_VERB = sa.select(step.c.verb, step.c.count).where(step.c.id == sa.bindparam("step"))
_MARK_UNDONE = step.update().where(step.c.id == sa.bindparam("step"))


def list_steps(unit: Unit, limit: int) -> list[Step]:
    """The newest steps of all coders, newest first."""
    rows = unit.connection.execute(SELECT_STEPS.order_by(step.c.id.desc()).limit(limit))
    return [step_of(row) for row in rows]


def find_step(unit: Unit, step_id: StepId) -> Step | None:
    """A step by its id."""
    row = unit.connection.execute(SELECT_STEPS.where(step.c.id == step_id)).one_or_none()
    return step_of(row) if row else None


def is_undoable(unit: Unit, step_id: StepId) -> bool:
    """Whether a step may be taken back at all: those of the program itself may not."""
    query = sa.select(step.c.is_undoable).where(step.c.id == step_id)
    return bool(unit.connection.execute(query).scalar())


def is_own_step(unit: Unit, step_id: StepId) -> bool:
    """Whether the coder of the unit made a step."""
    query = sa.select(step.c.coder_id).where(step.c.id == step_id)
    return unit.connection.execute(query).scalar() == unit.coder_id


def find_step_to_undo(unit: Unit) -> Step | None:
    """The step of this coder that undo would take back."""
    row = unit.connection.execute(_TO_UNDO, {"coder": unit.coder_id}).one_or_none()
    return step_of(row) if row else None


def find_step_to_redo(unit: Unit) -> Step | None:
    """The step that redo would bring back: the one that this coder took back last, whoever made it."""
    row = unit.connection.execute(_TO_REDO, {"coder": unit.coder_id}).one_or_none()
    if row is None:
        return None
    newer = unit.connection.execute(_NEWER, {"coder": unit.coder_id, "than": row.undone_by_id}).first()
    return None if newer else step_of(row)


def undo_step(unit: Unit, step_id: StepId, course: Course = UNTOLD) -> None:
    """Take a step back. Raises `UndoConflict` when one of its rows was changed since."""
    _take_over(unit, step_id)
    unit.undoes = step_id
    reverse_changes(unit, step_id, course)
    _mark_undone(unit, step_id, unit.write_step())


def redo_step(unit: Unit, step_id: StepId, course: Course = UNTOLD) -> None:
    """Bring a step back that was undone, by reversing what undid it. Raises `UndoConflict` likewise."""
    undone_by = StepId(unit.connection.execute(_UNDONE_BY, {"step": step_id}).scalar_one())
    _take_over(unit, step_id)
    unit.redoes = step_id
    reverse_changes(unit, undone_by, course)
    _mark_undone(unit, undone_by, unit.write_step())
    _mark_undone(unit, step_id, None)


def _take_over(unit: Unit, step_id: StepId) -> None:
    """Give the step being written the verb and count of the one it takes back or brings again."""
    unit.verb, unit.count = unit.connection.execute(_VERB, {"step": step_id}).one()


def _mark_undone(unit: Unit, step_id: StepId, undone_by: StepId | None) -> None:
    unit.connection.execute(_MARK_UNDONE, {"step": step_id, "undone_by_id": undone_by})


def step_of(row: Any) -> Step:
    """The step of a row that `SELECT_STEPS` gave."""
    return Step(
        id=StepId(row.id),
        verb=row.verb,
        count=row.count,
        coder=row.name,
        made_at=row.made_at,
        is_undone=row.undone_by_id is not None,
        undoes=row.undoes_id,
        redoes=row.redoes_id,
        versions=row.versions,
    )
