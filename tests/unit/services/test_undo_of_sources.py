"""A source that came back by a later import: what a deletion or a merge took is still given back to it."""

import pytest

from reader.domain.errors import UndoConflict
from reader.services import articles, browsing, reading, sources, undoing
from reader.store.check import iter_findings
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library


@pytest.fixture
def kcna(library):
    """Two articles of KCNA, beside one of Naenara; their ids."""
    store_article(library, source="Naenara")
    return [store_article(library, source="KCNA", title=title) for title in ("One", "Two")]


def find_source(library, name):
    return next(one for one in sources.list_sources(library) if one.name == name)


def held(library):
    """The articles by source."""
    return {one.name: one.held for one in browsing.list_sources(library)}


def assert_sound(library):
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def test_deletion_of_all_of_a_source_is_taken_back_after_its_next_import(library, kcna):
    before = find_source(library, "KCNA")
    deleted = articles.delete_articles(library, kcna).step
    new = store_article(library, source="KCNA", title="New")
    assert find_source(library, "KCNA") == before  # the same one again
    undoing.undo_step(library, deleted)
    assert held(library) == {"KCNA": 3, "Naenara": 1}
    assert [reading.open_article(library, one).head.title for one in (*kcna, new)] == ["One", "Two", "New"]
    assert_sound(library)
    undoing.redo(library)
    assert held(library) == {"KCNA": 1, "Naenara": 1}
    assert_sound(library)


def test_deletion_taken_back_after_the_next_import_leaves_all_other_steps_undoable(library, kcna):
    full = dump_library(library)
    sources.group_sources(library, [find_source(library, "KCNA").id], "State media")
    deleted = articles.delete_articles(library, kcna).step
    store_article(library, source="KCNA", title="New")
    undoing.undo_step(library, deleted)
    undoing.undo(library)  # the import
    assert held(library) == {"KCNA": 2, "Naenara": 1}
    undoing.undo(library)  # the group
    assert dump_library(library) == full
    for _ in range(3):
        undoing.redo(library)
    assert held(library) == {"KCNA": 1, "Naenara": 1}
    assert find_source(library, "KCNA").group == "State media"
    assert_sound(library)


def test_merge_is_taken_back_after_the_next_import_of_the_merged(library, kcna):
    merged, into = (find_source(library, name).id for name in ("KCNA", "Naenara"))
    step = sources.merge_sources(library, [merged], into).step
    store_article(library, source="KCNA", title="New")
    assert held(library) == {"KCNA": 1, "Naenara": 3}
    undoing.undo_step(library, step)
    assert held(library) == {"KCNA": 3, "Naenara": 1}
    assert_sound(library)
    undoing.redo(library)
    assert held(library) == {"KCNA": 1, "Naenara": 3}
    assert_sound(library)


def test_import_that_brought_a_source_back_is_taken_back_alone(library, kcna):
    deleted = articles.delete_articles(library, kcna).step
    store_article(library, source="KCNA", title="New")
    imported = undoing.list_history(library, 1)[0].id
    undoing.undo_step(library, deleted)
    undoing.undo_step(library, imported)
    assert held(library) == {"KCNA": 2, "Naenara": 1}
    assert_sound(library)


def test_source_is_taken_up_again_only_under_the_name_that_it_had_last(library, kcna):
    source = find_source(library, "KCNA").id
    deleted = articles.delete_articles(library, kcna).step
    undoing.undo_step(library, deleted)
    sources.rename_source(library, source, "Agency")
    again = articles.delete_articles(library, kcna).step
    store_article(library, source="KCNA", title="New")
    assert find_source(library, "KCNA").id != source
    undoing.undo_step(library, again)
    assert find_source(library, "Agency").id == source
    assert held(library) == {"Agency": 2, "KCNA": 1, "Naenara": 1}


def test_deletion_is_taken_back_into_the_source_as_it_was_renamed_since(library, kcna):
    source = find_source(library, "KCNA").id
    deleted = articles.delete_articles(library, kcna).step
    store_article(library, source="KCNA", title="New")
    renamed = sources.rename_source(library, source, "Agency").step
    undoing.undo_step(library, deleted)
    assert held(library) == {"Agency": 3, "Naenara": 1}
    undoing.undo_step(library, renamed)
    assert held(library) == {"KCNA": 3, "Naenara": 1}


def test_name_that_another_source_took_keeps_a_deletion_from_being_taken_back(library, kcna):
    deleted = articles.delete_articles(library, kcna).step
    renamed = sources.rename_source(library, find_source(library, "Naenara").id, "KCNA").step
    with pytest.raises(UndoConflict) as told:
        undoing.undo_step(library, deleted)
    assert told.value.step == renamed
