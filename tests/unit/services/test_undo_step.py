"""One old step taken back alone: where nothing later depends on it, and a clear refusal otherwise."""

import pytest

from reader.bundled import list_seeds
from reader.domain.articles import ReadingState
from reader.domain.errors import StepNotUndoable, UndoConflict
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import importing, reading, tagging, undoing
from reader.store.library import open_library
from tests.helpers.articles import PARAGRAPHS, add_version, store_article
from tests.helpers.dumps import count_steps, dump_library


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def ben(library):
    """Another coder in the same library."""
    other = open_library(library.path, initiator="other", coder_name="Ben")
    yield other
    other.close()


def make_tag(library, path, **values):
    return tagging.create_tag(library, TagPath.parse(path), **values)


def refused(library, step):
    """The error of a step that cannot be taken back alone; nothing has changed then."""
    before, count = dump_library(library), count_steps(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo_step(library, step)
    assert (dump_library(library), count_steps(library)) == (before, count)
    return caught.value


def test_old_step_goes_and_later_ones_stay(library, article):
    first = tagging.add_annotation(library, article, Span(0, 3))
    second = tagging.add_annotation(library, article, Span(4, 8))
    done = undoing.undo_step(library, first.step)
    assert done.value.verb == "annotation.add"
    assert [one.id for one in tagging.list_annotations(library, article)] == [second.value]
    assert undoing.redo(library).value.id == first.step
    assert len(tagging.list_annotations(library, article)) == 2


def test_undo_passes_over_what_was_taken_back_alone(library, article):
    empty = dump_library(library)
    first = tagging.add_annotation(library, article, Span(0, 3))
    tagging.add_annotation(library, article, Span(4, 8))
    undoing.undo_step(library, first.step)
    undoing.undo(library)
    assert dump_library(library) == empty


def test_memo_and_tag_on_one_annotation_do_not_depend_on_each_other(library, article):
    chosen = make_tag(library, "a").value
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    added = dump_library(library)
    memo = tagging.set_memo(library, annotation, "why")
    tagging.add_annotation_tags(library, [annotation], [chosen])
    undoing.undo_step(library, memo.step)
    (row,) = tagging.list_annotations(library, article)
    assert (row.memo, row.tags) == ("", (chosen,))
    undoing.undo(library)
    assert dump_library(library) == added


def test_later_change_of_the_same_row_is_named(library, article):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    first = tagging.set_memo(library, annotation, "one")
    later = tagging.set_memo(library, annotation, "two")
    error = refused(library, first.step)
    assert (error.who, error.step) == ("Ann", later.step)
    assert "an annotation" in error.what
    assert "(memo)" in error.what


def test_change_that_was_changed_back_is_in_the_way_all_the_same(library, article):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    first = tagging.set_memo(library, annotation, "one")
    tagging.set_memo(library, annotation, "two")
    last = tagging.set_memo(library, annotation, "one")
    assert refused(library, first.step).step == last.step


def test_later_change_that_was_taken_back_is_in_nobodys_way(library, article):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    first = tagging.set_memo(library, annotation, "one")
    tagging.set_memo(library, annotation, "two")
    undoing.undo(library)
    undoing.undo_step(library, first.step)
    assert tagging.list_annotations(library, article)[0].memo == ""


def test_tag_that_was_used_later_stays_even_when_unused_by_now(library, article):
    made = make_tag(library, "a")
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    tagging.add_annotation_tags(library, [annotation], [made.value])
    untag = tagging.remove_annotation_tags(library, [annotation], [made.value])
    assert refused(library, made.step).step == untag.step


def test_tag_with_later_children_is_refused(library):
    made = make_tag(library, "a")
    child = make_tag(library, "a/b")
    assert refused(library, made.step).step == child.step


def test_name_used_again_is_refused(library):
    made = make_tag(library, "a")
    deleted = tagging.delete_tags(library, [made.value])
    again = make_tag(library, "a")
    assert refused(library, deleted.step).step == again.step
    gone = tagging.delete_tags(library, [again.value])
    assert refused(library, deleted.step).step == gone.step


def test_key_given_to_another_tag_is_refused(library):
    first = make_tag(library, "a", key="1")
    freed = tagging.change_tag(library, first.value, key="")
    other = make_tag(library, "b", key="1")
    assert refused(library, freed.step).step == other.step


def test_merge_is_taken_back_alone_when_its_uses_stand(library, article):
    one, two = make_tag(library, "a").value, make_tag(library, "b").value
    annotation = tagging.add_annotation(library, article, Span(0, 3), [one]).value
    merge = tagging.merge_tags(library, [one], two)
    tagging.add_annotation(library, article, Span(4, 8))
    undoing.undo_step(library, merge.step)
    assert tagging.get_annotations(library, [annotation])[0].tags == (one,)


def test_merge_whose_annotation_was_deleted_is_refused(library, article):
    one, two = make_tag(library, "a").value, make_tag(library, "b").value
    annotation = tagging.add_annotation(library, article, Span(0, 3), [one]).value
    merge = tagging.merge_tags(library, [one], two)
    removed = tagging.remove_annotations(library, [annotation])
    assert refused(library, merge.step).step == removed.step


def test_deleted_annotation_comes_back_alone(library, article):
    chosen = make_tag(library, "a").value
    annotation = tagging.add_annotation(library, article, Span(0, 3), [chosen]).value
    removed = tagging.remove_annotations(library, [annotation])
    tagging.add_annotation(library, article, Span(4, 8))
    undoing.undo_step(library, removed.step)
    assert [one.tags for one in tagging.list_annotations(library, article)] == [(chosen,), ()]


def test_import_that_was_annotated_is_refused(library):
    imported = importing.import_files(library, list_seeds())
    added = tagging.add_annotation(library, 1, Span(0, 3))
    assert refused(library, imported.step).step == added.step


def test_new_version_that_was_annotated_is_refused_even_when_the_annotation_is_gone(library, article):
    add_version(library, article, paragraphs=("Another text altogether.",))
    version = undoing.list_history(library, 1)[0].id
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    removed = tagging.remove_annotations(library, [annotation])
    assert refused(library, version).step == removed.step


def test_reading_state_of_one_article_goes_alone(library, article):
    other = store_article(library)
    first = reading.mark_reading_state(library, article, ReadingState.DONE)
    reading.mark_reading_state(library, other, ReadingState.DONE)
    undoing.undo_step(library, first.step)
    assert reading.open_article(library, article).head.reading_state is ReadingState.UNREAD


def test_step_in_the_way_by_another_coder_is_named(library, article, ben):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    first = tagging.set_memo(library, annotation, "one")
    tagging.set_memo(ben, annotation, "two")
    assert refused(library, first.step).who == "Ben"


def test_what_cannot_be_taken_back_alone_says_why(library, article, ben):
    theirs = tagging.add_annotation(ben, article, Span(0, 3)).step
    own = tagging.add_annotation(library, article, Span(4, 8)).step
    automatic = reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True).step
    undone = undoing.undo(library).step
    for step, words in (
        (theirs, "made by Ben"),
        (own, "already"),
        (undone, "undo or redo"),
        (automatic, "by itself"),
        (999, "there is none"),
    ):
        with pytest.raises(StepNotUndoable, match=words):
            undoing.undo_step(library, step)


def test_annotation_deleted_before_another_text_came_is_not_brought_back_alone(library, article):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    removed = tagging.remove_annotations(library, [annotation])
    add_version(library, article, paragraphs=("Before it all.", *PARAGRAPHS))
    assert refused(library, removed.step).step == undoing.list_history(library, 1)[0].id


@pytest.mark.parametrize("is_whole", [False, True])
def test_mark_deleted_before_nothing_was_found_is_not_brought_back_alone(library, article, is_whole):
    chosen = make_tag(library, "a").value
    if is_whole:
        tagging.tag_article(library, article, [chosen])
        removed = tagging.untag_article(library, article, [chosen])
    else:
        annotation = tagging.add_annotation(library, article, Span(0, 3)).value
        removed = tagging.remove_annotations(library, [annotation])
    empty = reading.mark_reading_state(library, article, ReadingState.EMPTY)
    assert refused(library, removed.step).step == empty.step
    undoing.undo(library)
    undoing.undo_step(library, removed.step)
