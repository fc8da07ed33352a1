"""Random sequences in which old steps are taken back alone: nothing breaks, and all can still be taken back."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from reader.services import arranging, marking, reshaping, tagging
from tests.helpers.undo_sessions import ChoosingSession
from tests.property.test_undo_restores import ANNOTATIONS, TAG_SETS, TAGS, Session


class Chooser(ChoosingSession, Session):
    """A user who codes, and also takes old steps back alone."""

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
