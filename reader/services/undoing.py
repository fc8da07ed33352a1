"""Undo and redo: the user's last step taken back or brought again, and the history. Safe on any thread.

`progress` gets how many changes are taken back, and of how many; `Cancelled` is raised when `is_cancelled` says
so, and nothing has changed then.
"""

from collections.abc import Callable

from reader.domain.changes import Done
from reader.domain.errors import NothingToRedo, NothingToUndo, StepNotUndoable
from reader.domain.ids import StepId
from reader.domain.steps import Step
from reader.domain.wording import tr
from reader.store import journal
from reader.store.courses import Course
from reader.store.library import Library
from reader.store.obstacles import conflict_with
from reader.store.step_dependencies import find_dependent_step
from reader.store.unit import Unit

_Progress = Callable[[int, int], None] | None
_Stop = Callable[[], bool] | None


def undo(library: Library, *, progress: _Progress = None, is_cancelled: _Stop = None) -> Done[Step]:
    """Take back the coder's last step; the value is that step. Raises `NothingToUndo` and `UndoConflict`."""
    with library.write("undo") as unit:
        found = journal.find_step_to_undo(unit)
        if found is None:
            raise NothingToUndo(tr("There is nothing to undo."))
        journal.undo_step(unit, found.id, Course(progress, is_cancelled))
    return Done(found, unit.changes, unit.step_id)


def undo_step(library: Library, step: StepId) -> Done[Step]:
    """Take one step back alone, however old; the value is that step. Redo brings it back as the last one undone.

    Raises `StepNotUndoable` for one that is not there, not the coder's own, taken back already, or itself a taking
    back; `UndoConflict` where a later step depends on it, naming that step.
    """
    with library.write("undo") as unit:
        found = journal.find_step(unit, step)
        reason = _why_not(unit, found)
        if found is None or reason:
            raise StepNotUndoable(tr("Step {step} cannot be taken back: {reason}.", step=step, reason=reason))
        dependent = find_dependent_step(unit, found.id)
        if dependent is not None:
            raise conflict_with(unit, *dependent)
        journal.undo_step(unit, found.id)
    return Done(found, unit.changes, unit.step_id)


def redo(library: Library, *, progress: _Progress = None, is_cancelled: _Stop = None) -> Done[Step]:
    """Bring back the step undone last; the value is that step. Raises `NothingToRedo` and `UndoConflict`."""
    with library.write("redo") as unit:
        found = journal.find_step_to_redo(unit)
        if found is None:
            raise NothingToRedo(tr("There is nothing to redo."))
        journal.redo_step(unit, found.id, Course(progress, is_cancelled))
    return Done(found, unit.changes, unit.step_id)


def next_undo(library: Library) -> Step | None:
    """The step that `undo` would take back; None also in a library that can only be read."""
    if library.is_read_only:
        return None
    with library.read() as unit:
        return journal.find_step_to_undo(unit)


def next_redo(library: Library) -> Step | None:
    """The step that `redo` would bring back; None also in a library that can only be read."""
    if library.is_read_only:
        return None
    with library.read() as unit:
        return journal.find_step_to_redo(unit)


def _why_not(unit: Unit, step: Step | None) -> str:
    if step is None:
        return tr("there is none")
    if step.undoes is not None or step.redoes is not None:
        return tr("it is an undo or redo; take back the step that it names")
    if step.is_undone:
        return tr("it was taken back already")
    if not journal.is_own_step(unit, step.id):
        return tr("it was made by {coder}", coder=step.coder)
    return "" if journal.is_undoable(unit, step.id) else tr("the program made it by itself")


def list_history(library: Library, limit: int = 200) -> list[Step]:
    """The newest steps of all coders, newest first."""
    with library.read() as unit:
        return journal.list_steps(unit, limit)
