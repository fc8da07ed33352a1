"""Random sequences of what is done to many articles and to sources: undo restores, redo brings it back."""

import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from reader.domain.articles import ListedDraft, ReadingState
from reader.domain.dates import PartialDate
from reader.domain.found import FoundArticle
from reader.domain.ids import ArticleId, SourceId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, articles, dating, importing, reading, sources, tagging, undoing, versions
from reader.store import schema
from reader.store.check import iter_findings
from tests.helpers.articles import PARAGRAPHS, add_version, bounds, make_draft
from tests.helpers.undo_sessions import ChoosingSession, UndoingSession

ARTICLE = st.integers(1, 6).map(ArticleId)
ARTICLES = st.lists(ARTICLE, min_size=1, max_size=3)
SOURCE = st.integers(1, 5).map(SourceId)
NAMES = st.sampled_from(["Naenara", "KCNA", "Voice of Korea", "  "])
LANGUAGES = st.sampled_from(["", "en", "ru"])
SPANS = st.sampled_from([Span(0, 3), Span(4, 13)])
PATHS = st.lists(st.sampled_from([TagPath(("a",)), TagPath(("a", "b"))]), max_size=2)
STORIES = (
    PARAGRAPHS,
    ("Rice is planted in spring. All hands help.",),
    ("Steel is made at Kim Chaek. It is hot.",),
)
"""Stories of which one page lists the other."""


def links_across_sources(unit):
    """Listed items that are linked to an article of another source."""
    item, article = schema.listed_item, schema.article
    query = sa.select(item.c.id).join(article, article.c.id == item.c.held_article_id)
    return unit.connection.execute(query.where(item.c.source_id != article.c.source_id)).scalars().all()


def empty_sources(unit):
    """Sources that neither hold nor list anything."""
    content = (schema.article.c.source_id, schema.listed_item.c.source_id)
    query = sa.select(schema.source.c.id)
    return unit.connection.execute(
        query.where(*(~sa.exists().where(column == schema.source.c.id) for column in content))
    ).all()


class Session(UndoingSession):
    """A user who arranges articles and sources."""

    @rule(
        story=st.integers(0, 2), other=st.integers(0, 2), name=NAMES, language=LANGUAGES, is_shared=st.booleans()
    )
    def import_article(self, story, other, name, language, is_shared):
        draft = make_draft(
            paragraphs=STORIES[story],
            source=name.strip(),
            language=language,
            date=bounds("2026-01-09", "2026-01-09") if story else bounds(None, "2026"),
            listed=(ListedDraft(STORIES[other][0], "2026-01-09"), ListedDraft("Never held at all", "2026-01-08")),
        )
        data = b"shared" if is_shared else f"{story} {name} {language}".encode()
        found = FoundArticle("page.txt", data, draft=draft, part=f"{story} {name} {language}")
        self.do(lambda library: importing.import_found(library, [found]))

    @rule(article=ARTICLE)
    def import_version(self, article):
        def add(library):
            add_version(library, article, paragraphs=("Edited. The “My Hill” movement was waged.",))
            return undoing.Done(None, None, 1)

        self.do(add)

    @rule(article=ARTICLE, span=SPANS, paths=PATHS)
    def annotate(self, article, span, paths):
        self.do(annotating.add_annotation_with_paths, article, span, paths)

    @rule(chosen=ARTICLES, paths=PATHS, state=st.sampled_from(ReadingState))
    def mark(self, chosen, paths, state):
        self.do(annotating.tag_articles_with_paths, chosen, paths)
        self.do(reading.mark_reading_states, chosen, state)

    @rule(chosen=ARTICLES, day=st.none() | st.just(PartialDate.parse("2026-01-08")))
    def set_date(self, chosen, day):
        self.do(dating.set_date, chosen, day, day)

    @rule(chosen=ARTICLES, is_starred=st.booleans())
    def star(self, chosen, is_starred):
        self.do(articles.star_articles, chosen, is_starred)

    @rule(chosen=ARTICLES, name=NAMES, language=LANGUAGES)
    def move_to_source(self, chosen, name, language):
        self.do(articles.move_to_source, chosen, name, language)

    @rule(chosen=ARTICLES)
    def delete(self, chosen):
        self.do(articles.delete_articles, chosen)

    @rule(source=SOURCE, name=NAMES)
    def rename(self, source, name):
        self.do(sources.rename_source, source, name)

    @rule(source=SOURCE, language=LANGUAGES)
    def set_language(self, source, language):
        self.do(sources.set_language, source, language)

    @rule(chosen=st.lists(SOURCE, max_size=2), group=st.sampled_from(["", "State media"]))
    def group(self, chosen, group):
        self.do(sources.group_sources, chosen, group)

    @rule(chosen=st.lists(SOURCE, max_size=2), into=SOURCE)
    def merge(self, chosen, into):
        self.do(sources.merge_sources, chosen, into)

    @rule(tag=st.integers(1, 2))
    def delete_tag(self, tag):
        self.do(tagging.delete_tags, [tag])

    @rule(annotation=st.integers(1, 4))
    def settle_review(self, annotation):
        self.do(versions.dismiss_reviews, [annotation])

    @invariant()
    def library_is_sound(self):
        if hasattr(self, "library"):
            with self.library.read() as unit:
                assert list(iter_findings(unit)) == []
                assert links_across_sources(unit) == []
                assert empty_sources(unit) == []


class Chooser(ChoosingSession, Session):
    """Such a user who also takes old steps back alone."""


_HOW = {"deadline": None, "suppress_health_check": list(HealthCheck)}
Session.TestCase.settings = settings(max_examples=25, stateful_step_count=20, **_HOW)
Chooser.TestCase.settings = settings(max_examples=20, stateful_step_count=20, **_HOW)
test_undo_restores_articles_and_sources = Session.TestCase
test_steps_on_articles_taken_back_alone_leave_all_others_undoable = Chooser.TestCase
