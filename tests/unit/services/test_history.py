"""The history a page at a time: who, when, what, to which words."""

import pytest

from reader.bundled import list_seeds
from reader.domain.articles import ReadingState
from reader.domain.history import HistoryFilter, StepGroup, describe_change
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import articles, history, importing, reading, sources, tagging, undoing
from reader.store.library import open_library
from reader.store.schema import step
from tests.helpers.articles import TEXT, add_version, store_article


@pytest.fixture
def article(library):
    return store_article(library)


def make_tag(library, path):
    return tagging.create_tag(library, TagPath.parse(path)).value


def newest(library, **wanted):
    return history.list_page(library, HistoryFilter(**wanted)).details[0]


def test_annotation_tells_words_tags_place_and_article(library, article):
    chosen = make_tag(library, "theme/x")
    made = tagging.add_annotation(library, article, Span(4, 13), [chosen])
    detail = newest(library)
    assert (detail.step.id, detail.step.coder) == (made.step, "Ann")
    assert (detail.quote, detail.added, detail.span) == (TEXT[4:13], ("theme/x",), Span(4, 13))
    assert (detail.article, detail.title, detail.annotation) == (article, "The “My Hill” movement", made.value)


def test_deleted_annotation_and_tag_are_still_told(library, article):
    chosen = make_tag(library, "theme/x")
    annotation = tagging.add_annotation(library, article, Span(4, 13), [chosen]).value
    tagging.remove_annotation_tags(library, [annotation], [chosen])
    tagging.remove_annotations(library, [annotation])
    tagging.delete_tags(library, [chosen])
    deleted_tag, removed, untagged, added, _ = history.list_page(library).details[:5]
    assert deleted_tag.tags == ("theme/x",)
    assert (removed.quote, removed.article) == (TEXT[4:13], article)
    assert (untagged.removed, untagged.quote) == (("theme/x",), TEXT[4:13])
    assert added.added == ("theme/x",)


def test_changes_of_values_tell_both(library, article):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    tagging.set_memo(library, annotation, "why")
    memo = newest(library)
    assert (memo.was, memo.became, memo.quote) == ("", "why", "The")
    tag = make_tag(library, "theme/x")
    tagging.rename_tag(library, tag, "y")
    rename = newest(library)
    assert (rename.was, rename.became, rename.tags) == ("x", "y", ("theme/y",))
    reading.mark_reading_state(library, article, ReadingState.DONE)
    assert (newest(library).was, newest(library).became) == ("unread", "done")


def test_merge_tells_where_uses_went(library, article):
    one, two = make_tag(library, "one"), make_tag(library, "two")
    tagging.add_annotation(library, article, Span(0, 3), [one])
    tagging.merge_tags(library, [one], two)
    merge = newest(library)
    assert (merge.added, merge.removed) == (("two",), ("one",))


def test_tag_on_a_whole_article_and_a_new_version_name_the_article(library, article):
    tagging.tag_article(library, article, [make_tag(library, "x")])
    assert (newest(library).article, newest(library).added) == (article, ("x",))
    add_version(library, article, paragraphs=("Another text.",))
    assert newest(library).article == article


def test_undone_step_tells_by_whom_and_the_undo_itself_is_told_on_request(library, article):
    added = tagging.add_annotation(library, article, Span(0, 3)).step
    undoing.undo(library)
    detail = newest(library)
    assert (detail.step.id, detail.step.is_undone, detail.undone_by) == (added, True, "Ann")
    assert detail.undone_at >= detail.step.made_at
    assert newest(library, is_complete=True).step.undoes == added


def test_opening_an_article_is_told_on_request_only(library, article):
    reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True)
    assert newest(library).step.verb == "article.import"
    assert newest(library, is_complete=True).step.verb == "article.state"


def test_filters_by_coder_kind_and_article(library, article):
    other = store_article(library)
    gone = tagging.add_annotation(library, article, Span(0, 3)).value
    tagging.remove_annotations(library, [gone])
    tagging.add_annotation(library, other, Span(0, 3))
    make_tag(library, "x")
    ben = open_library(library.path, coder_name="Ben")
    tagging.add_annotation(ben, other, Span(4, 8))
    ben.close()
    assert {one.step.verb for one in history.list_page(library, HistoryFilter(coder="Ben")).details} == {
        "annotation.add"
    }
    verbs = {
        group: {one.step.verb for one in history.list_page(library, HistoryFilter(group=group)).details}
        for group in StepGroup
    }
    assert verbs[StepGroup.TAGS] == {"tag.create"}
    assert verbs[StepGroup.IMPORTS] == {"article.import"}
    assert verbs[StepGroup.ARTICLES] == set()
    on_article = [one.step.verb for one in history.list_page(library, HistoryFilter(article=article)).details]
    assert on_article == ["annotation.remove", "annotation.add", "article.import"]
    assert history.list_coders(library) == ["Ann", "Ben"]


def test_import_is_told_by_its_first_article(library):
    importing.import_files(library, list_seeds())
    detail = newest(library)
    assert (detail.article, detail.step.count) == (1, 2)
    assert detail.title
    assert newest(library, article=2).step.id == detail.step.id


def test_pages_follow_each_other_to_the_end(library):
    rows = [{"verb": "tag.create", "coder_id": 1, "made_at": "2026-01-01T00:00:00.000Z"}] * 130
    with library._writer.begin() as connection:
        connection.execute(step.insert(), rows)
    found, before = [], None
    while True:
        page = history.list_page(library, before=before, limit=50)
        found += [one.step.id for one in page.details]
        before = page.following
        if before is None:
            break
    assert found == list(range(130, 0, -1))


def test_steps_on_sources_say_what_was_changed(library):
    article = store_article(library, source="KCNA")
    articles.move_to_source(library, [article], "Agency", "en")
    [source] = sources.list_sources(library)
    sources.rename_source(library, source.id, "News agency")
    sources.group_sources(library, [source.id], "State media")
    wanted = HistoryFilter(group=StepGroup.ARTICLES)
    told = [describe_change(detail) for detail in history.list_page(library, wanted).details]
    assert told == ["“News agency” – → State media", "Agency → News agency", "KCNA → News agency"]
