"""What is done to many articles: star, source, deletion; one step each, errors leave everything as it was."""

import pytest
import sqlalchemy as sa

from reader.domain.articles import ListedDraft, ReadingState
from reader.domain.changes import Kind
from reader.domain.errors import ArticleMissing, SourceNameInvalid, UndoConflict
from reader.domain.found import FoundArticle
from reader.domain.prepared import prepare
from reader.domain.spans import Span
from reader.domain.steps import STEP_NAMES
from reader.domain.tags import TagPath
from reader.services import annotating, articles, browsing, importing, reading, sources, tagging, undoing
from reader.store import schema
from reader.store.check import iter_findings
from reader.store.loading import Loading
from reader.store.text_index import count_matches
from tests.helpers.articles import PARAGRAPHS, add_version, make_draft, store_article
from tests.helpers.dumps import count_steps, dump_library

MANY = 700


@pytest.fixture
def article(library):
    return store_article(library)


def import_pages(library, pages, data=b""):
    """Import drafts, each with bytes of its own unless `data` is given."""
    found = [
        FoundArticle(f"{number}.txt", data or f"page {number}".encode(), draft=draft, part=str(number))
        for number, draft in enumerate(pages)
    ]
    return [file.article for file in importing.import_found(library, found).value.files]


def count_rows(library, table):
    with library.read() as unit:
        return unit.connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def assert_sound(library):
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def test_star_is_one_step_for_all_and_twice_is_once(library, article):
    other = store_article(library, title="Other")
    before = dump_library(library)
    done = articles.star_articles(library, [article, other, article], True)
    assert (done.value, done.changes.of(Kind.ARTICLE)) == (2, {article, other})
    assert reading.open_article(library, article).head.is_starred
    assert articles.star_articles(library, [article], True).step is None
    step = undoing.list_history(library, 1)[0]
    assert (step.verb, step.count) == ("article.star", 2)
    undoing.undo(library)
    assert dump_library(library) == before


@pytest.mark.parametrize(
    ("verb", "error"),
    [
        (lambda library: articles.star_articles(library, [1, 99], True), ArticleMissing),
        (lambda library: articles.move_to_source(library, [1, 99], "KCNA"), ArticleMissing),
        (lambda library: articles.move_to_source(library, [1], "  "), SourceNameInvalid),
        (lambda library: articles.move_to_source(library, [1], "x" * 201), SourceNameInvalid),
        (
            lambda library: annotating.tag_articles_with_paths(library, [1, 99], [TagPath.parse("new")]),
            ArticleMissing,
        ),
    ],
)
def test_error_leaves_the_library_as_it_was(library, article, verb, error):
    before = dump_library(library), count_steps(library)
    with pytest.raises(error):
        verb(library)
    assert (dump_library(library), count_steps(library)) == before


def test_article_moves_to_a_new_source_with_its_language_and_its_day(library, article):
    before = dump_library(library)
    source = articles.move_to_source(library, [article], " Rodong  Sinmun ", "ko").value
    [count] = browsing.list_sources(library)
    assert (count.id, count.name, count.language, count.held) == (source, "Rodong Sinmun", "ko", 1)
    assert reading.open_article(library, article).head.language == "ko"
    assert [one.name for one in sources.list_sources(library)] == ["Rodong Sinmun"]  # the emptied one is gone
    assert articles.move_to_source(library, [article], "Rodong Sinmun", "ko").step is None
    assert_sound(library)
    undoing.undo(library)
    assert dump_library(library) == before


def test_article_of_another_language_than_its_source_keeps_it_when_it_moves(library):
    article = store_article(library, language="")
    articles.move_to_source(library, [article], "KCNA", "")
    assert reading.open_article(library, article).head.language == ""
    articles.move_to_source(library, [article], "KCNA", "en")
    assert reading.open_article(library, article).head.language == "en"
    articles.move_to_source(library, [article], "KCNA", "")
    assert reading.open_article(library, article).head.language == "en"  # what is known is not forgotten


def test_links_to_listed_items_follow_the_source(library):
    listed = (ListedDraft(PARAGRAPHS[0], "2026-01-09"),)
    page, held = import_pages(
        library, [make_draft(paragraphs=("A page about rice and corn.",), listed=listed), make_draft()]
    )
    assert reading.list_listed_on_page(library, page)[0].held == held
    articles.move_to_source(library, [held], "KCNA", "en")
    assert reading.list_listed_on_page(library, page)[0].held is None
    articles.move_to_source(library, [page], "KCNA", "en")
    item = reading.list_listed_on_page(library, page)[0]
    assert (item.held, item.source_id) == (held, browsing.list_sources(library)[0].id)
    assert_sound(library)


def test_deletion_takes_all_that_hangs_on_an_article_and_undo_brings_it_back(library):
    listed = (ListedDraft(PARAGRAPHS[0], "2026-01-09"),)
    page, article = import_pages(
        library,
        [make_draft(paragraphs=("A page about rice and corn.",), listed=listed), make_draft(source="KCNA")],
    )
    annotating.add_annotation_with_paths(library, article, Span(4, 13), [TagPath.parse("a/b")], "memo")
    annotating.tag_article_with_paths(library, article, [TagPath.parse("a")])
    add_version(library, article, paragraphs=("Nothing of it is left at all.",))
    before = dump_library(library)
    assert articles.count_annotations(library, [page, article]) == 1
    done = articles.delete_articles(library, [page, article, 99])
    assert (done.value, done.changes.of(Kind.ARTICLE)) == (2, {page, article})
    kept = {"coder", "setting", "tag", "import_batch", "smart_folder"}
    assert {name for name, rows in dump_library(library).items() if rows} <= kept
    assert_sound(library)
    undoing.undo(library)
    assert dump_library(library) == before
    with library.read() as unit:
        assert count_matches(unit, "rice") == 1
    undoing.redo(library)
    assert count_rows(library, schema.article) == 0
    undoing.undo(library)
    assert dump_library(library) == before


def test_deletion_of_what_is_gone_is_no_step(library, article):
    articles.delete_articles(library, [article])
    assert articles.delete_articles(library, [article]).step is None


def test_original_stays_while_another_article_came_from_it(library):
    first, second = import_pages(
        library, [make_draft(), make_draft(paragraphs=("Rice is planted in spring. All help.",))], b"one feed"
    )
    articles.delete_articles(library, [first])
    assert count_rows(library, schema.original) == 1
    articles.delete_articles(library, [second])
    assert count_rows(library, schema.original) == 0
    undoing.undo(library)
    undoing.undo(library)
    assert count_rows(library, schema.original) == 1


def test_listed_item_waits_again_when_its_article_is_deleted(library):
    listed = (ListedDraft(PARAGRAPHS[0], "2026-01-09"),)
    page, article = import_pages(
        library, [make_draft(paragraphs=("A page about rice and corn.",), listed=listed), make_draft()]
    )
    assert browsing.list_sources(library)[0].listed == 0
    articles.delete_articles(library, [article])
    assert browsing.list_sources(library)[0].listed == 1
    undoing.undo(library)
    assert reading.list_listed_on_page(library, page)[0].held == article
    assert browsing.list_sources(library)[0].listed == 0


def test_step_on_a_deleted_article_is_not_taken_back_alone(library, article):
    tagging.create_tag(library, TagPath.parse("a"))
    marked = annotating.tag_article_with_paths(library, article, [TagPath.parse("a")]).step
    starred = articles.star_articles(library, [article], True).step
    gone = articles.delete_articles(library, [article]).step
    before = dump_library(library)
    for step in (marked, starred):
        with pytest.raises(UndoConflict) as told:
            undoing.undo_step(library, step)
        assert told.value.step == gone
    assert dump_library(library) == before
    undoing.undo_step(library, gone)
    undoing.undo_step(library, starred)
    assert not reading.open_article(library, article).head.is_starred


def test_many_articles_are_moved_deleted_and_brought_back_exactly(library):
    made = []
    with library.write("article.import") as unit:
        loading = Loading(unit, batch_id=None, importer="test", keeps_originals=True)
        for number in range(MANY):
            draft = make_draft(paragraphs=(f"Story {number} of rice in field {number}.",), title=f"S{number}")
            made += loading.load(
                [prepare(FoundArticle(f"{number}.txt", str(number).encode(), draft=draft), draft)]
            )
        loading.finish()
    before = dump_library(library)
    assert annotating.tag_articles_with_paths(library, made, [TagPath.parse("a")]).value == MANY
    articles.star_articles(library, made, True)
    articles.move_to_source(library, made[:-1], "KCNA", "en")
    assert articles.delete_articles(library, made[1:]).value == MANY - 1
    assert {one.name: one.held for one in browsing.list_sources(library)} == {"KCNA": 1}
    assert_sound(library)
    for _ in range(4):
        undoing.undo(library)
    assert dump_library(library) == before


def test_steps_have_names():
    verbs = ("article.star", "article.unstar", "article.source", "article.delete")
    assert STEP_NAMES.keys() >= set(verbs)


def test_tags_on_many_articles_take_back_that_nothing_was_found(library, article):
    other = store_article(library, title="Other")
    reading.mark_reading_state(library, article, ReadingState.EMPTY)
    done = annotating.tag_articles_with_paths(library, [article, other], [TagPath.parse("a"), TagPath.parse("b")])
    assert done.value == 2
    assert reading.open_article(library, article).head.reading_state == "done"
    assert annotating.tag_articles_with_paths(library, [article, other], [TagPath.parse("a")]).step is None
