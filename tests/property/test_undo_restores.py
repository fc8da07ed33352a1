"""Random sequences of the user's verbs: undoing all of them restores the library, redoing all brings it back."""

import contextlib

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from reader.domain.articles import ListedDraft, ReadingState
from reader.domain.codebooks import TagDraft, UsesFate
from reader.domain.criteria import Criteria
from reader.domain.dates import PartialDate
from reader.domain.errors import ArticleMissing
from reader.domain.ids import AnnotationId, ArticleId, FolderId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TAG_KEYS, Colour, TagPath
from reader.services import (
    annotating,
    arranging,
    codebooks,
    dating,
    marking,
    reading,
    reshaping,
    smart_folders,
    tagging,
    versions,
)
from reader.store import day_counts
from reader.store.check import iter_findings
from tests.helpers.articles import PARAGRAPHS, TEXT, add_version, bounds, store_article
from tests.helpers.dumps import dump_library
from tests.helpers.undo_sessions import UndoingSession

NAMES = st.sampled_from(["a", "b", "c"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map(lambda parts: TagPath(tuple(parts)))
TAGS = st.integers(1, 12).map(TagId)
TAG_SETS = st.lists(TAGS, max_size=3)
ANNOTATIONS = st.lists(st.integers(1, 8).map(AnnotationId), max_size=3)
FOLDERS = st.integers(1, 4).map(FolderId)
ARTICLES = st.integers(1, 3).map(ArticleId)
DAYS = st.none() | st.sampled_from(["2015", "2026-01", "2026-01-10"]).map(PartialDate.parse)
# Few places, so that sequences meet the same span again; one beyond the text.
SPANS = st.sampled_from([Span(0, 3), Span(0, 9), Span(4, 13), Span(len(TEXT) - 3, len(TEXT)), Span(4, 9999)])

EDITED = [
    ("Edited. " + PARAGRAPHS[0], PARAGRAPHS[1]),
    (PARAGRAPHS[0].replace("The “My", "The great “My"), "All else is gone."),
    ("Nothing of it is left.",),
]


class Session(UndoingSession):
    """A user who codes."""

    def fill(self):
        for _ in range(2):
            store_article(self.library)
        for path in ("a/b/c", "a/c", "b"):
            tagging.create_tag(self.library, TagPath.parse(path))

    @rule(path=PATHS, key=st.sampled_from(["", "1", "2"]))
    def create_tag(self, path, key):
        self.do(tagging.create_tag, path, key=key)

    @rule(tag=TAGS, name=NAMES)
    def rename_tag(self, tag, name):
        self.do(tagging.rename_tag, tag, name)

    @rule(tag=TAGS, colour=st.sampled_from(Colour), key=st.sampled_from(["", *TAG_KEYS[:2]]))
    def change_tag(self, tag, colour, key):
        self.do(tagging.change_tag, tag, colour=colour, key=key)

    @rule(tags=TAG_SETS, uses=st.sampled_from(UsesFate), into=TAGS)
    def delete_tags(self, tags, uses, into):
        self.do(tagging.delete_tags, tags, uses, into)

    @rule(sources=TAG_SETS, into=TAGS)
    def merge_tags(self, sources, into):
        self.do(tagging.merge_tags, sources, into)

    @rule(tags=TAG_SETS, parent=st.none() | TAGS, before=st.none() | TAGS)
    def move_tags(self, tags, parent, before):
        self.do(arranging.move_tags, tags, parent, before)

    @rule(parent=st.none() | TAGS, is_deep=st.booleans())
    def sort_tags(self, parent, is_deep):
        self.do(arranging.sort_tags, parent, is_deep=is_deep)

    @rule(tags=TAG_SETS, colour=st.sampled_from(Colour))
    def colour_tags(self, tags, colour):
        self.do(arranging.colour_tags, tags, colour)

    @rule(paths=st.lists(PATHS, max_size=3), key=st.sampled_from(["", *TAG_KEYS[:2]]), keeps_own=st.booleans())
    def import_codebook(self, paths, key, keeps_own):
        drafts = [TagDraft(path, Colour.LIME, key, example=str(path)) for path in paths]
        self.do(codebooks.import_codebook, drafts, keeps_own=keeps_own)

    @rule(article=ARTICLES, span=SPANS, tags=TAG_SETS, memo=st.sampled_from(["", "memo", "other"]))
    def add_annotation(self, article, span, tags, memo):
        self.do(tagging.add_annotation, article, span, tags, memo)

    @rule(annotations=ANNOTATIONS, is_starred=st.booleans(), name=st.sampled_from(["", "Ri", " Ri  Song "]))
    def mark_annotations(self, annotations, is_starred, name):
        self.do(marking.set_starred, annotations, is_starred)
        self.do(marking.set_speaker, annotations, name)

    @rule(annotations=ANNOTATIONS, removed=TAG_SETS, added=TAG_SETS, words=st.sampled_from(["", "check", "memo"]))
    def change_many(self, annotations, removed, added, words):
        self.do(marking.retag_annotations, annotations, removed, added)
        self.do(marking.add_to_memos, annotations, words)

    @rule(annotations=ANNOTATIONS, removed=TAG_SETS, article=ARTICLES, paths=st.lists(PATHS, max_size=2))
    def tag_with_paths(self, annotations, removed, article, paths):
        self.do(annotating.retag_with_paths, annotations, removed, paths)
        self.do(annotating.tag_article_with_paths, article, paths)

    @rule(annotations=ANNOTATIONS)
    def remove_annotations(self, annotations):
        self.do(tagging.remove_annotations, annotations)

    @rule(annotations=ANNOTATIONS.filter(bool), span=SPANS)
    def move_annotation(self, annotations, span):
        self.do(tagging.move_annotation, annotations[0], span)

    @rule(annotations=ANNOTATIONS.filter(bool), cuts=st.lists(st.integers(0, 12), min_size=1, max_size=2))
    def split_annotation(self, annotations, cuts):
        self.do(reshaping.split_annotation, annotations[0], *cuts)

    @rule(annotations=ANNOTATIONS.filter(lambda chosen: len(chosen) > 1))
    def join_annotations(self, annotations):
        self.do(reshaping.join_annotations, *annotations[:2])

    @rule(annotations=ANNOTATIONS.filter(bool), tags=TAG_SETS, memo=st.text(max_size=4))
    def change_annotation(self, annotations, tags, memo):
        self.do(tagging.set_annotation_tags, annotations[0], tags)
        self.do(tagging.add_annotation_tags, annotations, tags)
        self.do(tagging.set_memo, annotations[0], memo)

    @rule(annotations=ANNOTATIONS, tags=TAG_SETS)
    def remove_annotation_tags(self, annotations, tags):
        self.do(tagging.remove_annotation_tags, annotations, tags)

    @rule(article=ARTICLES, tags=TAG_SETS)
    def tag_article(self, article, tags):
        self.do(tagging.tag_article, article, tags)

    @rule(article=ARTICLES, tags=TAG_SETS)
    def untag_article(self, article, tags):
        self.do(tagging.untag_article, article, tags)

    @rule(articles=st.lists(ARTICLES, min_size=1, max_size=3), first=DAYS, last=DAYS)
    def set_date(self, articles, first, last):
        self.do(dating.set_date, articles, first, last)

    @rule(articles=st.lists(ARTICLES, min_size=1, max_size=3))
    def accept_date(self, articles):
        self.do(dating.accept_date, articles)

    @rule(article=ARTICLES, state=st.sampled_from(ReadingState))
    def mark_reading_state(self, article, state):
        self.do(reading.mark_reading_state, article, state)

    @rule(day=st.sampled_from(["2026-01-10", "2026-01", "2025"]))
    def import_article(self, day):
        store_article(self.library, date=bounds(day, day), listed=(ListedDraft("teaser", "2026-01-09"),))
        self.states.append(dump_library(self.library))

    @rule(article=ARTICLES, paragraphs=st.sampled_from(EDITED))
    def import_version(self, article, paragraphs):
        with contextlib.suppress(ArticleMissing):
            add_version(self.library, article, paragraphs=paragraphs)
            self.states.append(dump_library(self.library))

    @rule(annotations=ANNOTATIONS)
    def accept_placements(self, annotations):
        self.do(versions.accept_placements, annotations)

    @rule(annotations=ANNOTATIONS)
    def dismiss_reviews(self, annotations):
        self.do(versions.dismiss_reviews, annotations)

    @rule(annotations=ANNOTATIONS.filter(bool), span=SPANS)
    def place_annotation(self, annotations, span):
        self.do(versions.place_annotation, annotations[0], span)

    @rule(name=NAMES, folder=FOLDERS, words=NAMES, step=st.integers(-2, 2))
    def change_smart_folders(self, name, folder, words, step):
        self.do(smart_folders.create_folder, name, Criteria(words=words))
        self.do(smart_folders.change_folder, folder, Criteria(words=name))
        self.do(smart_folders.move_folder, folder, step)
        self.do(smart_folders.rename_folder, folder, words)

    @rule(folder=FOLDERS)
    def delete_smart_folder(self, folder):
        self.do(smart_folders.delete_folder, folder)

    @invariant()
    def counts_and_quotes_are_right(self):
        if not hasattr(self, "library"):
            return
        with self.library.read() as unit:
            assert day_counts.list_wrong_days(unit) == []
            assert list(iter_findings(unit)) == []
        for article in (1, 2):
            view = reading.open_article(self.library, ArticleId(article))
            for one in view.annotations:
                assert view.text.text[one.span.start : one.span.end] == one.quote
        keys = [tag.key for tag in tagging.list_tags(self.library) if tag.key]
        assert len(keys) == len(set(keys))


Session.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
test_undo_restores_any_sequence_of_verbs = Session.TestCase
