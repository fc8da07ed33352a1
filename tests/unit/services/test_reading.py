"""Reading: the view of one article, reading states, references."""

import pytest

from reader.domain.articles import ListedDraft, ReadingState
from reader.domain.changes import Kind
from reader.domain.errors import ArticleMissing, NothingToUndo
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import reading, tagging, undoing
from tests.helpers.articles import TEXT, store_article
from tests.helpers.dumps import dump_library


@pytest.fixture
def article(library):
    return store_article(library)


def state_of(library, article):
    return reading.open_article(library, article).head.reading_state


def test_open_article_gives_text_annotations_and_tags_and_changes_nothing(library, article):
    theme, style = (tagging.create_tag(library, TagPath.parse(name)).value for name in ("theme", "style"))
    late = tagging.add_annotation(library, article, Span(20, 30), [style]).value
    early = tagging.add_annotation(library, article, Span(4, 13)).value
    tagging.tag_article(library, article, [style, theme])
    before = dump_library(library)
    view = reading.open_article(library, article)
    assert view.text.text == TEXT
    assert [one.id for one in view.annotations] == [early, late]
    assert view.tags == (theme, style)
    assert view.head.annotations == 2
    assert dump_library(library) == before


def test_mark_reading_state_can_be_undone(library, article):
    done = reading.mark_reading_state(library, article, ReadingState.DONE)
    assert done.changes.of(Kind.ARTICLE) == {article}
    assert reading.count_reading(library) == reading.ReadingProgress(1, 1)
    assert reading.mark_reading_state(library, article, ReadingState.DONE).step is None
    undoing.undo(library)
    assert state_of(library, article) is ReadingState.UNREAD


def test_automatic_mark_changes_unread_articles_only(library, article):
    assert reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True).step is not None
    assert state_of(library, article) is ReadingState.READING
    reading.mark_reading_state(library, article, ReadingState.DONE)
    assert reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True).step is None
    assert state_of(library, article) is ReadingState.DONE


def test_undo_passes_over_an_automatic_mark(library, article):
    tagging.create_tag(library, TagPath.parse("theme"))
    reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True)
    assert undoing.undo(library).value.verb == "tag.create"
    assert state_of(library, article) is ReadingState.READING
    undoing.undo(library)
    with pytest.raises(NothingToUndo):
        undoing.undo(library)


def test_find_article_takes_id_and_guid(library, article):
    guid = reading.open_article(library, article).head.guid
    assert reading.find_article(library, guid) == reading.find_article(library, str(article)) == article


def test_missing_articles_raise(library):
    with pytest.raises(ArticleMissing, match="no such thing"):
        reading.find_article(library, "no such thing")
    with pytest.raises(ArticleMissing):
        reading.open_article(library, ArticleId(5))
    with pytest.raises(ArticleMissing):
        reading.mark_reading_state(library, ArticleId(5), ReadingState.DONE)


def test_list_listed_on_page_keeps_the_order_of_the_page(library):
    listed = tuple(ListedDraft(teaser, "2026-01-10") for teaser in "cab")
    article = store_article(library, listed=listed)
    assert [item.teaser for item in reading.list_listed_on_page(library, article)] == list("cab")
