"""Random imports, removals, undo and redo: the library stays sound, and what was removed comes back whole."""

import random
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.domain.articles import ArticleDraft, ListedDraft, TitleBasis
from reader.domain.errors import KnownError, NothingToRedo, NothingToUndo, UndoConflict
from reader.domain.found import FoundArticle
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.services import importing, tagging, undoing
from reader.store.check import iter_findings
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft
from tests.helpers.dumps import dump_library

STORIES = range(1, 5)
WORDS = ["".join(random.Random(seed).choices("abcdefghijklmnoprstuvw", k=4 + seed % 6)) for seed in range(300)]


def make_story(story: int, edit: int) -> tuple[str, ...]:
    """A made-up story of eight sentences; another edit of it has another word here and there."""
    made, changes = random.Random(story), random.Random(f"{story} {edit}")
    sentences = [made.choices(WORDS, k=14) for _ in range(8)]
    for sentence in sentences[1:] if edit else ():
        sentence[changes.randrange(14)] = "changed"
    if edit == 3:
        sentences[0] = made.choices(WORDS, k=14)
    return tuple(" ".join(sentence).capitalize() + "." for sentence in sentences)


@st.composite
def drafts(draw: st.DrawFn) -> ArticleDraft:
    """A story in one of its edits, whose page may list the openings of others."""
    story = draw(st.sampled_from(STORIES))
    listed = draw(st.lists(st.sampled_from(STORIES), max_size=2))
    return make_draft(
        paragraphs=make_story(story, draw(st.integers(0, 3))),
        title=f"Story {story}",
        title_basis=TitleBasis.STATED,
        source=draw(st.sampled_from(["Naenara", "KCNA"])),
        captured_at=draw(st.sampled_from([None, "2026-01-01", "2026-01-02"])),
        date=draw(st.sampled_from([bounds(None, None), bounds("2026-01-09", "2026-01-09")])),
        listed=tuple(ListedDraft(make_story(other, 0)[0], "2026-01-09") for other in listed),
    )


class Session(RuleBasedStateMachine):
    """A user who imports and thinks better of it."""

    @initialize()
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.library = create_library(Path(self.folder.name) / "Test.dateline", coder_name="Ann")

    def teardown(self):
        if hasattr(self, "library"):
            self.library.close()
            self.folder.cleanup()

    @rule(given=st.lists(drafts(), min_size=1, max_size=3), is_shared=st.booleans())
    def import_drafts(self, given, is_shared):
        found = [
            FoundArticle(f"{at}.txt", b"shared" if is_shared else repr(draft).encode(), draft=draft, part=str(at))
            for at, draft in enumerate(given)
        ]
        importing.import_found(self.library, found)

    @rule(which=st.integers(0, 5), comes_back=st.booleans())
    def remove_batch(self, which, comes_back):
        batches = importing.list_batches(self.library)
        if not batches:
            return
        before = dump_library(self.library)
        try:
            importing.remove_batch(self.library, batches[which % len(batches)].id)
        except UndoConflict:
            assert dump_library(self.library) == before
            return
        assert len(importing.list_batches(self.library)) == len(batches) - 1
        if comes_back:
            undoing.redo(self.library)
            assert dump_library(self.library) == before

    @rule(article=st.integers(1, 4), start=st.integers(0, 60))
    def annotate(self, article, start):
        try:
            tagging.add_annotation(self.library, ArticleId(article), Span(start, start + 20))
        except KnownError:
            return

    @rule(comes_back=st.booleans())
    def undo(self, comes_back):
        before = dump_library(self.library)
        try:
            undoing.undo(self.library)
        except (NothingToUndo, UndoConflict):
            assert dump_library(self.library) == before
            return
        if comes_back:
            undoing.redo(self.library)
            assert dump_library(self.library) == before

    @rule()
    def redo(self):
        before = dump_library(self.library)
        try:
            undoing.redo(self.library)
        except NothingToRedo:
            assert dump_library(self.library) == before

    @invariant()
    def library_is_sound(self):
        if hasattr(self, "library"):
            with self.library.read() as unit:
                assert list(iter_findings(unit)) == []


Session.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
test_imports_are_removed_and_come_back = Session.TestCase
