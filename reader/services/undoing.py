"""Undo and redo: the user's last step taken back or brought again, and the history. Safe on any thread."""

from reader.domain.changes import Done
from reader.domain.errors import NothingToRedo, NothingToUndo
from reader.domain.steps import Step
from reader.store import journal
from reader.store.library import Library


def undo(library: Library) -> Done[Step]:
    """Take back the coder's last step; the value is that step. Raises `NothingToUndo` and `UndoConflict`."""
    with library.write("undo") as unit:
        found = journal.find_step_to_undo(unit)
        if found is None:
            raise NothingToUndo("There is nothing to undo.")
        journal.undo_step(unit, found.id)
    return Done(found, unit.changes, unit.step_id)


def redo(library: Library) -> Done[Step]:
    """Bring back the step undone last; the value is that step. Raises `NothingToRedo` and `UndoConflict`."""
    with library.write("redo") as unit:
        found = journal.find_step_to_redo(unit)
        if found is None:
            raise NothingToRedo("There is nothing to redo.")
        journal.redo_step(unit, found.id)
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


def list_history(library: Library, limit: int = 200) -> list[Step]:
    """The newest steps of all coders, newest first."""
    with library.read() as unit:
        return journal.list_steps(unit, limit)
