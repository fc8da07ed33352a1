"""Undo and redo as steps of the journal: linear, per coder, lasting, refused where another coder was at work."""

from pathlib import Path

import pytest

from reader.bundled import list_seeds
from reader.domain.articles import ReadingState
from reader.domain.changes import Kind
from reader.domain.errors import LibraryReadOnly, NothingToRedo, NothingToUndo, UndoConflict
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import checking, importing, reading, tagging, undoing
from reader.store.library import Library, open_library
from reader.store.schema import step, tag
from tests.helpers.articles import store_article
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


def make_tag(library: Library, path: str):
    return tagging.create_tag(library, TagPath.parse(path)).value


def test_undo_and_redo_walk_the_steps_in_order(library, article):
    dumps = [dump_library(library)]
    for start in (0, 4, 8):
        tagging.add_annotation(library, article, Span(start, start + 3))
        dumps.append(dump_library(library))
    for dump in reversed(dumps[:-1]):
        undoing.undo(library)
        assert dump_library(library) == dump
    for dump in dumps[1:]:
        undoing.redo(library)
        assert dump_library(library) == dump
    with pytest.raises(NothingToRedo):
        undoing.redo(library)


def test_undo_gives_the_step_and_names_the_changes(library, article):
    added = tagging.add_annotation(library, article, Span(0, 3), [make_tag(library, "a")])
    done = undoing.undo(library)
    assert (done.value.id, done.value.verb) == (added.step, "annotation.add")
    assert done.step > added.step
    assert done.changes.of(Kind.ANNOTATION) == {added.value}
    again = undoing.redo(library)
    assert again.changes.of(Kind.ANNOTATION) == {added.value}
    assert again.changes.initiator == "test"


def test_undo_of_tags_names_the_annotations_and_the_article(library, article):
    chosen = make_tag(library, "a")
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    tagging.add_annotation_tags(library, [annotation], [chosen])
    assert undoing.undo(library).changes.ids == {Kind.ANNOTATION: {annotation}}
    tagging.tag_article(library, article, [chosen])
    assert undoing.undo(library).changes.ids == {Kind.ARTICLE: {article}}


def test_new_step_ends_redo(library, article):
    tagging.add_annotation(library, article, Span(0, 3))
    undoing.undo(library)
    assert undoing.next_redo(library) is not None
    tagging.add_annotation(library, article, Span(4, 8))
    assert undoing.next_redo(library) is None
    undoing.undo(library)
    assert undoing.redo(library).value.verb == "annotation.add"
    assert undoing.next_redo(library) is None


def test_automatic_step_does_not_end_redo(library, article):
    tagging.add_annotation(library, article, Span(0, 3))
    undoing.undo(library)
    reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True)
    assert undoing.redo(library).value.verb == "annotation.add"


def test_redo_brings_back_a_removed_import_that_undo_passes_over(library, article):
    tagging.add_annotation(library, article, Span(0, 3))
    importing.import_files(library, list_seeds(), is_automatic=True)
    full = dump_library(library)
    undoing.undo(library)
    importing.remove_batch(library, importing.list_batches(library)[0].id)
    assert undoing.next_redo(library).verb == "article.import"
    undoing.redo(library)
    assert undoing.redo(library).value.verb == "annotation.add"
    assert dump_library(library) == full
    assert undoing.next_redo(library) is None


def test_redo_brings_back_the_import_of_another_only_to_who_removed_it(library, article, ben):
    importing.import_files(ben, list_seeds())
    full = dump_library(library)
    importing.remove_batch(library, importing.list_batches(library)[0].id)
    assert undoing.next_redo(ben) is None
    assert undoing.redo(library).value.coder == "Ben"
    assert dump_library(library) == full
    undoing.undo(ben)
    assert undoing.next_redo(library) is None
    undoing.redo(ben)
    assert dump_library(library) == full


def test_new_step_ends_redo_of_a_removed_import(library, article):
    importing.import_files(library, list_seeds(), is_automatic=True)
    importing.remove_batch(library, importing.list_batches(library)[0].id)
    tagging.add_annotation(library, article, Span(4, 8))
    assert undoing.next_redo(library) is None


def test_undo_survives_a_restart(library, article):
    before = dump_library(library)
    tagging.add_annotation(library, article, Span(0, 3))
    after = dump_library(library)
    library.close()
    for verb, expected in ((undoing.undo, before), (undoing.redo, after), (undoing.undo, before)):
        again = open_library(library.path, coder_name="Ann")
        verb(again)
        assert dump_library(again) == expected
        again.close()


def test_undo_takes_only_ones_own(library, article, ben):
    tagging.add_annotation(library, article, Span(0, 3))
    theirs = tagging.add_annotation(ben, article, Span(0, 3))
    assert undoing.undo(library).value.coder == "Ann"
    assert undoing.next_undo(ben).id == theirs.step
    assert [annotation.coder for annotation in tagging.list_annotations(library, article)] == ["Ben"]


def test_undo_of_what_another_changed_says_who_and_when(library, article, ben):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    theirs = tagging.set_memo(ben, annotation, "mine now")
    before, steps = dump_library(library), count_steps(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    made_at = next(one.made_at for one in undoing.list_history(library) if one.id == theirs.step)
    assert (caught.value.who, caught.value.when) == ("Ben", made_at)
    assert "Ben" in str(caught.value)
    assert dump_library(library) == before
    assert count_steps(library) == steps
    undoing.undo(ben)
    undoing.undo(library)


def test_undo_of_a_tag_that_another_uses_says_who(library, article, ben):
    chosen = make_tag(library, "a")
    tagging.add_annotation(ben, article, Span(0, 3), [chosen])
    before = dump_library(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    assert caught.value.who == "Ben"
    assert "an annotation" in caught.value.what
    assert dump_library(library) == before


def test_redo_of_a_name_that_is_taken_says_who(library, ben):
    make_tag(library, "a")
    undoing.undo(library)
    make_tag(ben, "a")
    with pytest.raises(UndoConflict) as caught:
        undoing.redo(library)
    assert caught.value.who == "Ben"


def test_redo_on_an_article_that_is_gone_says_who(library, ben):
    article = store_article(ben)
    tagging.add_annotation(library, article, Span(0, 3))
    undoing.undo(library)
    undoing.undo(ben)
    with pytest.raises(UndoConflict) as caught:
        undoing.redo(library)
    assert caught.value.who == "Ben"


def test_undo_of_an_import_takes_everything_and_redo_brings_it_back(library):
    empty = dump_library(library)
    importing.import_files(library, list_seeds())
    full = dump_library(library)
    done = undoing.undo(library)
    assert dump_library(library) == empty
    assert len(done.changes.of(Kind.ARTICLE)) == 2
    undoing.redo(library)
    assert dump_library(library) == full
    undoing.undo(library)
    undoing.redo(library)
    assert dump_library(library) == full
    assert checking.check_library(library) == []


def test_undo_of_an_import_that_was_read_keeps_the_reading_state_for_redo(library):
    importing.import_files(library, list_seeds())
    reading.mark_reading_state(library, 1, ReadingState.READING, is_automatic=True)
    full = dump_library(library)
    undoing.undo(library)
    undoing.redo(library)
    assert dump_library(library) == full


def test_undo_of_a_mark_is_not_hindered_by_opening_the_article(library, article):
    reading.mark_reading_state(library, article, ReadingState.DONE)
    before = dump_library(library)
    reading.mark_reading_state(library, article, ReadingState.UNREAD)
    reading.mark_reading_state(library, article, ReadingState.READING, is_automatic=True)
    undoing.undo(library)
    assert dump_library(library) == before


def test_undo_of_an_import_with_changed_text_conflicts(library):
    importing.import_files(library, list_seeds())
    with library._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE article_text SET text = text || '!' WHERE id = 1")
    with pytest.raises(UndoConflict):
        undoing.undo(library)


def test_undo_of_an_annotated_import_conflicts(library, ben):
    importing.import_files(library, list_seeds())
    tagging.add_annotation(ben, 1, Span(0, 3))
    before = dump_library(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    assert caught.value.who == "Ben"
    assert dump_library(library) == before


def test_undo_of_nothing_says_so(library):
    with pytest.raises(NothingToUndo):
        undoing.undo(library)
    assert undoing.next_undo(library) is None
    assert undoing.next_redo(library) is None


def test_list_history_shows_every_step_newest_first(library, article):
    tagging.add_annotation(library, article, Span(0, 3))
    undoing.undo(library)
    undoing.redo(library)
    history = undoing.list_history(library)
    assert [(one.id, one.is_undone, one.undoes, one.redoes) for one in history] == [
        (4, False, None, 2),
        (3, True, 2, None),
        (2, False, None, None),
        (1, False, None, None),
    ]
    assert [one.id for one in undoing.list_history(library, 2)] == [4, 3]


def test_undo_in_a_library_for_reading_only_is_not_offered(library, article, monkeypatch):
    library.close()
    monkeypatch.setattr("reader.store.library.is_writable", lambda path: False)
    again = open_library(library.path, coder_name="Ann")
    assert undoing.next_undo(again) is None
    assert undoing.list_history(again)[0].verb == "article.import"
    with pytest.raises(LibraryReadOnly):
        undoing.undo(again)
    again.close()


def test_large_step_is_undone_in_portions(library):
    with library.write("tag.create", count=1_500) as unit:
        names = [f"tag {number}" for number in range(1_500)]
        unit.insert_many(tag, [{"guid": name, "name": name} for name in names])
    full = dump_library(library)
    assert undoing.undo(library).value.count == 1_500
    undoing.redo(library)
    assert dump_library(library) == full
    with library.read() as unit:
        assert [row.count for row in unit.connection.execute(step.select())] == [1_500] * 3


def test_failed_undo_leaves_the_library_usable(library, article, ben, tmp_path: Path):
    annotation = tagging.add_annotation(library, article, Span(0, 3)).value
    tagging.set_memo(ben, annotation, "x")
    with pytest.raises(UndoConflict):
        undoing.undo(library)
    tagging.add_annotation(library, article, Span(4, 8))
    assert undoing.undo(library).value.verb == "annotation.add"
