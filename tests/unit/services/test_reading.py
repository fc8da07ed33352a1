"""Reading: the view of one article, reading states, references."""

import pytest

from reader.domain.articles import ArticleText, ListedDraft, ReadingState
from reader.domain.changes import Kind
from reader.domain.dates import DateBasis
from reader.domain.errors import ArticleMissing, NothingToUndo, VersionMissing
from reader.domain.ids import ArticleId
from reader.domain.reading_queues import ReadingProgress, ReadingQueue
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import reading, reading_queue, tagging, undoing
from tests.helpers.articles import TEXT, add_version, bounds, store_article
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


def test_open_version_gives_its_text_its_capture_and_what_is_marked_on_it(library, article):
    old = tagging.add_annotation(library, article, Span(4, 13)).value
    add_version(library, article, paragraphs=("Other words stand here.",), captured_at="2026-02-01")
    was, now = reading.open_version(library, article, 1), reading.open_version(library, article, 2)
    assert (was.text.text, was.head.captured_at, was.versions) == (TEXT, "", 2)
    assert [one.id for one in was.annotations] == [old]
    assert (now.text.version, now.head.captured_at, now.annotations) == (2, "2026-02-01", ())
    with pytest.raises(VersionMissing):
        reading.open_version(library, article, 3)


def test_mark_reading_state_can_be_undone(library, article):
    done = reading.mark_reading_state(library, article, ReadingState.DONE)
    assert done.changes.of(Kind.ARTICLE) == {article}
    assert reading_queue.count_queue(library, ReadingQueue()) == ReadingProgress(1, 1)
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


@pytest.mark.parametrize(
    ("day", "meaning"),
    [
        ("2024-05-28", "Monday, 27 May 2024"),
        ("2024-12-01", "27 May, year not stated"),
        (None, "27 May, year not stated"),
    ],
)
def test_list_text_dates_gives_a_dateline_the_year_of_the_article(day, meaning):
    text = ArticleText(ArticleId(1), 1, "Pyongyang, May 27 (KCNA) -- So.", (0,))
    date = bounds(day, day, DateBasis.STATED) if day else bounds("2024", "2024")
    (found,) = reading.list_text_dates(text, date)
    assert (text.text[found.start : found.end], found.meaning, found.is_conflict) == ("May 27", meaning, False)


def test_list_text_dates_says_what_each_means_and_what_disagrees():
    text = ArticleText(ArticleId(1), 1, "😀 Since Juche 104 (2015)\nand May 2019, not Juche 104 (2016).", (0, 25))
    found = reading.list_text_dates(text)
    assert [(one.meaning, one.is_conflict) for one in found] == [
        ("2015", False),
        ("May 2019", False),
        ("Juche 104 is 2015, not 2016", True),
    ]
    assert [text.text[one.start : one.end] for one in found] == [
        "Juche 104 (2015)",
        "May 2019",
        "Juche 104 (2016)",
    ]


def test_a_dateline_of_new_years_eve_belongs_to_the_year_before():
    text = ArticleText(ArticleId(1), 1, "Pyongyang, December 31 (KCNA) -- So.", (0,))
    (found,) = reading.list_text_dates(text, bounds("2024-01-01", "2024-01-01"))
    assert found.meaning == "Sunday, 31 December 2023"


def test_done_and_nothing_found_counts_as_done_and_is_one_step(library, article):
    other = store_article(library)
    marked = reading.mark_reading_states(library, [article, other, article], ReadingState.EMPTY)
    assert marked.value == 0
    assert reading_queue.count_queue(library, ReadingQueue()) == ReadingProgress(2, 2)
    assert undoing.undo(library).value.count == 2
    assert [state_of(library, one) for one in (article, other)] == [ReadingState.UNREAD] * 2


def test_nobody_can_say_of_an_article_with_marks_that_nothing_was_found(library, article):
    tagged, bare = store_article(library), store_article(library)
    tagging.add_annotation(library, article, Span(0, 3))
    tag = tagging.create_tag(library, TagPath.parse("theme")).value
    tagging.tag_article(library, tagged, [tag])
    assert reading.mark_reading_states(library, [article, tagged, bare], ReadingState.EMPTY).value == 2
    states = [state_of(library, one) for one in (article, tagged, bare)]
    assert states == [ReadingState.DONE, ReadingState.DONE, ReadingState.EMPTY]
    reading.mark_reading_state(library, article, ReadingState.EMPTY)
    assert state_of(library, article) is ReadingState.DONE


def test_mark_made_after_nothing_was_found_makes_the_article_simply_done(library, article):
    other = store_article(library)
    tag = tagging.create_tag(library, TagPath.parse("theme")).value
    reading.mark_reading_states(library, [article, other], ReadingState.EMPTY)
    before = dump_library(library)
    tagging.add_annotation(library, article, Span(0, 3))
    tagging.tag_article(library, other, [tag])
    assert [state_of(library, one) for one in (article, other)] == [ReadingState.DONE] * 2
    undoing.undo(library)
    undoing.undo(library)
    assert dump_library(library) == before


def test_marking_an_article_that_is_gone_changes_nothing(library, article):
    before = dump_library(library)
    with pytest.raises(ArticleMissing):
        reading.mark_reading_states(library, [article, 99], ReadingState.DONE)
    assert dump_library(library) == before
