"""Steps of many like changes: taken back and brought again as one, and refused like single changes are."""

import pytest

from reader.domain.errors import UndoConflict
from reader.domain.finding import FindQuery
from reader.domain.tags import TagPath
from reader.services import finding, tagging, undoing
from reader.store import annotation_tags
from reader.store.library import open_library
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library

NUMBER = 450


@pytest.fixture
def article(library):
    return store_article(library, paragraphs=("peace " * NUMBER,))


@pytest.fixture
def tags(library):
    return [tagging.create_tag(library, TagPath.parse(path)).value for path in ("peace", "war")]


@pytest.fixture
def marked(library, article, tags):
    """Many annotations with a tag, made in one step."""
    hits = [hit for page in finding.iter_find(library, FindQuery("peace")) for hit in page.hits]
    assert finding.apply_hits(library, hits, tags[:1]).value.tagged == NUMBER
    return tagging.list_annotations(library, article)


def test_many_are_taken_back_and_brought_again(library, marked, article):
    before = dump_library(library)
    changes = undoing.undo(library).changes
    assert tagging.list_annotations(library, article) == []
    assert len(changes.ids["annotation"]) == NUMBER
    undoing.redo(library)
    assert dump_library(library) == before
    assert tagging.list_annotations(library, article) == marked


def test_many_that_were_deleted_come_back(library, marked, article):
    before = dump_library(library)
    tagging.remove_annotations(library, [one.id for one in marked])
    undoing.undo(library)
    assert dump_library(library) == before
    undoing.redo(library)
    assert tagging.list_annotations(library, article) == []


@pytest.fixture
def other(library_path, library):
    """The same library in the hands of another coder."""
    opened = open_library(library_path, coder_name="Ben")
    yield opened
    opened.close()


def test_one_changed_row_keeps_all(library, other, marked):
    tagging.set_memo(other, marked[200].id, "Ben was here")
    before = dump_library(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    assert caught.value.who == "Ben"
    assert dump_library(library) == before


def test_one_removed_row_keeps_all(library, other, marked):
    tagging.remove_annotations(other, [marked[3].id])
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    assert caught.value.who == "Ben"


def test_a_later_tag_on_one_of_them_keeps_all(library, other, marked, tags):
    with other.write("annotation.tag") as unit:  # without the note in the annotation that a service makes
        annotation_tags.insert_links(unit, [(marked[-1].id, tags[1])])
    before = dump_library(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.undo(library)
    assert caught.value.who == "Ben"
    assert dump_library(library) == before


def test_what_lost_its_tag_meanwhile_does_not_come_back(library, other, marked, tags):
    undoing.undo(library)
    tagging.delete_tags(other, tags[:1])
    before = dump_library(library)
    with pytest.raises(UndoConflict) as caught:
        undoing.redo(library)
    assert caught.value.who == "Ben"
    assert dump_library(library) == before
