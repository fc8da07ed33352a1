"""Undo and redo: what the menu calls them, and doing them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import ChangeSet
from reader.domain.steps import Step
from reader.domain.wording import tr
from reader.gui.actions.action_spec import Slots
from reader.gui.actions.action_table import ActionTable
from reader.gui.bars import StatusLine
from reader.gui.desk import Desk
from reader.gui.flows.long_job import LongJob
from reader.gui.top_bar import TopBar

_LONG_VERBS = {
    "article.import",
    "annotation.import",
    "tag.delete",
    "tag.merge",
    "annotation.find_all",
    "codebook.import",
}
_MANY = 50
_MERGE = "source.merge"
"""Its step counts the sources, not what was moved with them."""
_SETTLE_MS = 30
"""The look-up waits so long for the paint of what was changed, and for a quick series of steps to end."""


class UndoFlow(QObject):
    """Knows the steps that undo and redo would act on; `state_changed` after they were looked up. `about_to_step`
    comes before one is taken, for what is not written yet.
    """

    state_changed = Signal()
    about_to_step = Signal()

    def __init__(self, actions: ActionTable, top_bar: TopBar, status: StatusLine, job: LongJob) -> None:
        super().__init__(top_bar)
        self._actions = actions
        self._top_bar = top_bar
        self._status = status
        self._job = job
        self._desk: Desk | None = None
        self.next_undo: Step | None = None
        self.next_redo: Step | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._look_up)

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._show((None, None))
        if desk is not None:
            desk.changes_committed.connect(self._on_changes)
            self._look_up()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back; a step just made counts before it was looked up."""
        return self.next_undo is not None or self._timer.isActive()

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "step.undo": self.undo,
            "step.redo": self.redo,
        }

    def undo(self) -> None:
        """Take back the last step."""
        self._go("undo", self.next_undo, self._note_undone)

    def undo_step(self, step: int) -> None:
        """Take back a step that a notice tells of, if nothing was done since."""
        if self.next_undo is not None and self.next_undo.id == step:
            self.undo()
        else:
            self._status.flash(tr("More was done since: take that back first, by Undo."))

    def redo(self) -> None:
        """Bring the step taken back again."""
        self._go("redo", self.next_redo, self._note_redone)

    def _go(self, verb: str, step: Step | None, note: Callable[[Step], None]) -> None:
        desk = self._desk
        if desk is None:
            return
        self.about_to_step.emit()
        service = getattr(desk.services.undoing, verb)
        if step is not None and (step.verb in {*_LONG_VERBS, _MERGE} or step.count > _MANY):
            name = tr("Taking back") if verb == "undo" else tr("Doing again")
            count = _MANY + 1 if step.verb == _MERGE else step.count
            self._job.write(desk, name, count, lambda **told: service(desk.library, **told), note)
            return
        desk.write_now(lambda: service(desk.library), note)

    def _note_undone(self, step: Step) -> None:
        self._status.flash(tr("Undone: {step}", step=step.name))
        self.next_redo = step
        self.state_changed.emit()

    def _note_redone(self, step: Step) -> None:
        self._status.flash(tr("Done again: {step}", step=step.name))
        self.next_undo = step
        self.state_changed.emit()

    def _on_changes(self, _changes: ChangeSet) -> None:
        self._timer.start()
        self.state_changed.emit()

    def _look_up(self) -> None:
        desk = self._desk
        if desk is not None:
            undoing, library = desk.services.undoing, desk.library
            desk.read(
                lambda: (undoing.next_undo(library), undoing.next_redo(library)), self._show, key="next-steps"
            )

    def _show(self, steps: tuple[Step | None, Step | None]) -> None:
        self.next_undo, self.next_redo = steps
        names = [step.name if step is not None else "" for step in steps]
        undo = tr("Undo {step}", step=names[0]) if names[0] else tr("Undo")
        redo = tr("Redo {step}", step=names[1]) if names[1] else tr("Redo")
        self._actions.action("step.undo").setText(undo)
        self._actions.action("step.redo").setText(redo)
        self._top_bar.set_undo_name(names[0])
        self.state_changed.emit()
