"""Random sequences in which old steps are taken back alone: nothing breaks, and all can still be taken back."""

import contextlib

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from reader.domain.errors import KnownError, NothingToRedo, NothingToUndo, StepNotUndoable, UndoConflict
from reader.services import arranging, checking, marking, reshaping, tagging, undoing
from tests.helpers.dumps import count_steps, dump_library
from tests.property.test_undo_restores import ANNOTATIONS, TAG_SETS, TAGS, Session


class Chooser(Session):
    """A user who also takes old steps back alone."""

    def do(self, verb, *arguments, **options):
        with contextlib.suppress(KnownError):
            verb(self.library, *arguments, **options)

    def teardown(self):
        if not hasattr(self, "library"):
            return
        last = dump_library(self.library)
        number = self.walk(undoing.undo, NothingToUndo)
        assert dump_library(self.library) == self.states[0]
        for _ in range(number):
            undoing.redo(self.library)
        assert dump_library(self.library) == last
        assert checking.check_library(self.library) == []
        self.library.close()
        self.folder.cleanup()

    def walk(self, verb, end):
        """Go on until there is nothing more; how many steps that were."""
        number = 0
        while True:
            try:
                verb(self.library)
            except end:
                return number
            number += 1

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

    @rule(annotations=ANNOTATIONS, is_starred=st.booleans())
    def set_starred(self, annotations, is_starred):
        self.do(marking.set_starred, annotations, is_starred)

    @rule(annotations=ANNOTATIONS.filter(bool), cut=st.integers(1, 12))
    def split_and_join(self, annotations, cut):
        self.do(reshaping.split_annotation, annotations[0], cut)
        self.do(reshaping.join_annotations, annotations[0], annotations[-1])

    @rule(tags=TAG_SETS, parent=st.none() | TAGS)
    def move_tags(self, tags, parent):
        self.do(arranging.move_tags, tags, parent)

    @rule(tag=TAGS)
    def untag_everywhere(self, tag):
        for article in (1, 2):
            found = [one.id for one in tagging.list_annotations(self.library, article) if tag in one.tags]
            self.do(tagging.remove_annotation_tags, found, [tag])


Chooser.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
test_steps_taken_back_alone_leave_all_others_undoable = Chooser.TestCase
