"""Users at work for property tests: one takes back the last step, one also old steps alone."""

import contextlib
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from reader.domain.errors import KnownError, NothingToRedo, NothingToUndo, StepNotUndoable, UndoConflict
from reader.services import checking, undoing
from reader.store.library import create_library
from tests.helpers.dumps import count_steps, dump_library


class UndoingSession(RuleBasedStateMachine):
    """A user at work. `states` holds the library before the first step and after each step since."""

    @initialize()
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.library = create_library(Path(self.folder.name) / "Test.dateline", coder_name="Ann")
        with self.library.setup():
            self.fill()
        self.states = [dump_library(self.library)]

    def fill(self):
        """What the library holds before the first step."""

    def teardown(self):
        if not hasattr(self, "library"):
            return
        self.walk_back_and_forth()
        self.library.close()
        self.folder.cleanup()

    def walk_back_and_forth(self):
        """Undo all, redo all: every state comes again."""
        for state in reversed(self.states[:-1]):
            undoing.undo(self.library)
            assert dump_library(self.library) == state
        for state in self.states[1:]:
            undoing.redo(self.library)
            assert dump_library(self.library) == state

    def do(self, verb, *arguments, **options):
        """One step; without one the library is as it was."""
        try:
            step = verb(self.library, *arguments, **options).step
        except KnownError:
            step = None
        after = dump_library(self.library)
        assert (after == self.states[-1]) == (step is None)
        if step is not None:
            self.states.append(after)

    @rule()
    def undo(self):
        if len(self.states) > 1:
            undoing.undo(self.library)
            self.states.pop()
            assert dump_library(self.library) == self.states[-1]


class ChoosingSession:
    """Put before an `UndoingSession`: also takes old steps back alone; whatever comes of it, all can be undone."""

    def do(self, verb, *arguments, **options):
        with contextlib.suppress(KnownError):
            verb(self.library, *arguments, **options)

    def walk_back_and_forth(self):
        """Undo all, redo all: what was at the beginning and at the end comes again."""
        last, number = dump_library(self.library), 0
        with contextlib.suppress(NothingToUndo):
            while True:
                undoing.undo(self.library)
                number += 1
        assert dump_library(self.library) == self.states[0]
        for _ in range(number):
            undoing.redo(self.library)
        assert dump_library(self.library) == last
        assert checking.check_library(self.library) == []

    @rule(place=st.integers(0, 40))
    def undo_step(self, place):
        steps = [step for step in undoing.list_history(self.library) if step.undoes is None is step.redoes]
        if not steps:
            return
        before, count = dump_library(self.library), count_steps(self.library)
        try:
            undoing.undo_step(self.library, steps[place % len(steps)].id)
        except (UndoConflict, StepNotUndoable):
            assert (dump_library(self.library), count_steps(self.library)) == (before, count)

    @rule()
    def undo(self):
        with contextlib.suppress(NothingToUndo):
            undoing.undo(self.library)

    @rule()
    def redo(self):
        with contextlib.suppress(NothingToRedo):
            undoing.redo(self.library)
