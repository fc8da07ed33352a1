"""Undo and redo: what the menu calls them, and doing them."""

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import ChangeSet
from reader.domain.steps import Step, step_name
from reader.gui.actions.action_table import ActionTable
from reader.gui.bars import TopBar
from reader.gui.desk import Desk

_LONG_VERBS = {"article.import"}


class UndoFlow(QObject):
    """Knows the steps that undo and redo would act on; `state_changed` after they were looked up."""

    state_changed = Signal()

    def __init__(self, actions: ActionTable, top_bar: TopBar) -> None:
        super().__init__(top_bar)
        self._actions = actions
        self._top_bar = top_bar
        self._desk: Desk | None = None
        self.next_undo: Step | None = None
        self.next_redo: Step | None = None

    def attach(self, desk: Desk | None) -> None:
        """Work on a library, or on none."""
        self._desk = desk
        self._show((None, None))
        if desk is not None:
            desk.changes_committed.connect(self._look_up)
            self._look_up()

    def undo(self) -> None:
        """Take back the last step."""
        self._go("undo", self.next_undo)

    def redo(self) -> None:
        """Bring the step taken back again."""
        self._go("redo", self.next_redo)

    def _go(self, verb: str, step: Step | None) -> None:
        desk = self._desk
        if desk is None:
            return
        service = getattr(desk.services.undoing, verb)
        if step is not None and step.verb in _LONG_VERBS:
            desk.write(lambda: service(desk.library))
        else:
            desk.write_now(lambda: service(desk.library))

    def _look_up(self, _changes: ChangeSet | None = None) -> None:
        desk = self._desk
        if desk is not None:
            undoing, library = desk.services.undoing, desk.library
            desk.read(
                lambda: (undoing.next_undo(library), undoing.next_redo(library)), self._show, key="next-steps"
            )

    def _show(self, steps: tuple[Step | None, Step | None]) -> None:
        self.next_undo, self.next_redo = steps
        names = [step_name(step.verb, step.count) if step is not None else "" for step in steps]
        self._actions.action("step.undo").setText(f"Undo {names[0]}".rstrip())
        self._actions.action("step.redo").setText(f"Redo {names[1]}".rstrip())
        self._top_bar.set_undo_name(names[0])
        self.state_changed.emit()
